"""From bytes to a resolution: files, the page undone, the structure."""

from kg.reading.files import discover, read
from kg.reading.reader import read_resolution, read_resolutions

__all__ = ["discover", "read", "read_resolution", "read_resolutions"]
