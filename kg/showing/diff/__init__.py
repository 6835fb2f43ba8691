"""Two resolutions side by side: which paragraphs were kept, reworded, moved, dropped or added."""

from kg.showing.diff.changes import Change, compare
from kg.showing.diff.words import Piece

__all__ = ["Change", "Piece", "compare"]
