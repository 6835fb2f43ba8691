"""What is said, where: a spaCy pipeline per language. Loaded only where texts are read."""
