"""How well texts are read, against the official markup and against answers read by hand: `python -m benchmarks.accuracy`."""
