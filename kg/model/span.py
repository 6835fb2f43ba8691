"""Stretches of text, and the way back from clean text to the source's own characters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` (included) to `end` (excluded) of a text.

    >>> Span(2, 4).of("abcdef")
    'cd'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """For each character of a derived text, the place in the source it was taken from.

    >>> OffsetMap((0, 1, 5, 6)).source(Span(1, 3))
    Span(start=1, end=6)
    """

    places: tuple[int, ...]

    def source(self, span: Span) -> Span:
        """The source stretch from the first to the last character of `span`, both included."""
        if span.start >= span.end:
            at = self.places[span.start] if span.start < len(self.places) else self._beyond()
            return Span(at, at)
        return Span(self.places[span.start], self.places[span.end - 1] + 1)

    def _beyond(self) -> int:
        return self.places[-1] + 1 if self.places else 0

    def through(self, below: OffsetMap) -> OffsetMap:
        """This map followed by `below`, for a text derived in two steps."""
        return OffsetMap(tuple(below.places[place] for place in self.places))
