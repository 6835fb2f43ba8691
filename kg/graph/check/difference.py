"""What any two sides of a document differ in: one row of a check."""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = ("document", "paragraph", "what", "value", "has", "has_not")


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """Something that some languages of a document have; each check says what, and adds a field of its own.

    Attributes:
        document: Its symbol.
        paragraph: Where.
        what: The sort of difference.
        value: What is had.
        has: The languages that have it, sorted.
        has_not: Those that have not, sorted.
    """

    document: str
    paragraph: str
    what: str
    value: str
    has: tuple[str, ...]
    has_not: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of `COLUMNS`."""
        return (self.document, self.paragraph, self.what, self.value, " ".join(self.has), " ".join(self.has_not))
