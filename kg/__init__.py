"""Read United Nations resolutions into a knowledge graph of treaties, states and resolutions."""

__version__ = "0.1.0"
