"""The publisher's links that the words do not bear out, and references in the words that have no link."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.graph.check import difference
from kg.graph.check.difference import Difference
from kg.graph.check.said import Said, languages_read, loose, said
from kg.graph.store import Store

COLUMNS = (*difference.COLUMNS, "words")
LINK, NUMBER, NAME = "link", "number", "name"
_ENGLISH = "en"
_DIGITS = re.compile(r"\d+")

Words = tuple[str, str, str, str]  # a document, a language, a paragraph, and words in it


@dataclass(frozen=True, slots=True, order=True)
class Finding(Difference):
    """A link without words or words without a link.

    Attributes:
        what: "link" for a link that no words bear out; for a reference that has no link "number" where its words give the
            document's number, "name" where they name it or point back at it.
        value: The symbol linked or referred to.
        has_not: The other languages that the document was read in.
        words: The words it stands on, English where there are English ones.
    """

    words: str

    @property
    def row(self) -> tuple[str, ...]:
        """The cells of `COLUMNS`."""
        return (*self.cells, self.words)


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What came of the check: documents with links, the link targets and references compared, and the findings, sorted."""

    documents: int
    links: int
    references: int
    found: tuple[Finding, ...]

    @property
    def without_words(self) -> int:
        """How many links no words bear out."""
        return sum(each.what == LINK for each in self.found)

    @property
    def without_link(self) -> int:
        """How many references no language links."""
        return len(self.found) - self.without_words


@dataclass(slots=True)
class _Target:
    """What one paragraph refers to, in all languages: the pieces that are links, and those that are words."""

    links: list[Said] = field(default_factory=list)
    words: list[Said] = field(default_factory=list)


def links(store: Store) -> LinkCheck:
    """Compare links and words, paragraph by paragraph, over all languages of a document together.

    Resolutions' letters and documents' parts are compared loosely: a link to A/RES/217(III) bears out 217 A (III). Of a double
    symbol one link is enough. Only documents with a link in some language are looked at, for a plain text has none, and only
    references to documents, for treaties are never linked.
    """
    pieces = [piece for piece in said(store, "citations") if piece.can_be_linked]
    linked = {piece.document for piece in pieces if piece.is_link}
    targets = _targets(piece for piece in pieces if piece.document in linked)
    read = languages_read(store)
    linked_words = {_place(piece) for target in targets if target.links for piece in target.words}
    found = sorted(finding for target in targets for finding in _finding(target, read, linked_words))
    return LinkCheck(len(linked), sum(bool(t.links) for t in targets), sum(bool(t.words) for t in targets), tuple(found))


def _targets(pieces: Iterable[Said]) -> list[_Target]:
    found: dict[tuple[str, str, str], _Target] = defaultdict(_Target)
    for piece in pieces:
        target = found[piece.document, piece.paragraph, loose(piece.value)]
        (target.links if piece.is_link else target.words).append(piece)
    return list(found.values())


def _place(piece: Said) -> Words:
    return (piece.document, piece.language, piece.paragraph, piece.words)


def _finding(target: _Target, read: dict[str, set[str]], linked_words: set[Words]) -> Iterator[Finding]:
    if (target.links and target.words) or any(_place(piece) in linked_words for piece in target.words):
        return
    pieces = sorted(target.links or target.words, key=_english_first)
    first, has = pieces[0], {piece.language for piece in pieces}
    what = LINK if target.links else NUMBER if any(map(_gives_number, pieces)) else NAME
    others = tuple(sorted(read[first.document] - has))
    yield Finding(first.document, first.paragraph, what, first.value, tuple(sorted(has)), others, first.words)


def _english_first(piece: Said) -> tuple[bool, str, str, str]:
    return (piece.language != _ENGLISH, piece.language, piece.words, piece.value)


def _gives_number(piece: Said) -> bool:
    """Whether the words hold the last number of the symbol, in any digits.

    The last number of "A/RES/217(III)" is 217, of "S/RES/1718(2006)" the number before the year.
    """
    number = _DIGITS.findall(loose(piece.value).partition("(")[0])[-1:]
    return bool(number) and int(number[0]) in map(int, _DIGITS.findall(piece.words))
