"""What paragraphs mean, against answers read by eye: `python -m benchmarks.meaning`."""
