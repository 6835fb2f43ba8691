"""Something said in the text, with the rule that found it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.span import Span


class MentionKind(StrEnum):
    """The sorts of things said."""

    NAME = "name"  # a name that the authority files know
    TITLE = "title"  # a title in its marks that no file knows
    SYMBOL = "symbol"  # a document symbol, as in A/51/218
    NUMBER = "number"  # a resolution or decision by its number, as in 57/59
    SHORT = "short"  # a back-reference: "the Treaty", "that resolution", ibid.
    LOCATOR = "locator"  # an article, paragraph, annex, page
    DATE = "date"
    ACT = "act"
    PARTY = "party"  # a group described: "the States that have not yet signed"


class Part:
    """Names of parts that one stage leaves for the next."""

    STRENGTH = "strength"  # of a name: STRONG means its thing anywhere, WEAK only beside something stronger
    STRONG = "strong"
    WEAK = "weak"
    INSIDE = "inside"  # the name stands in a longer title
    TITLED = "titled"  # a title consists of the name
    NESTED = "nested"  # the name stands in a longer name
    OPENING = "opening"  # the act opens its paragraph


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the clean text and what it was taken for.

    Attributes:
        kind: Its sort.
        span: Characters in the clean text of the resolution.
        surface: The words there.
        rule: Identifier of the rule or data file entry that found it.
        paragraph: Identifier of the paragraph it stands in.
        parts: (name, value) pairs the rule took from the words, in order.
        candidates: Codes of the entities the words may mean, sorted.
    """

    kind: MentionKind
    span: Span
    surface: str
    rule: str
    paragraph: str
    parts: tuple[tuple[str, str], ...] = ()
    candidates: tuple[str, ...] = ()

    def part(self, name: str) -> str:
        """The first value under `name`, else ""."""
        return next((value for key, value in self.parts if key == name), "")
