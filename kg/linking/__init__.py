"""What each thing said means, and what the paragraph does to it."""

from kg.linking.relate import relate
from kg.linking.resolve import resolve

__all__ = ["relate", "resolve"]
