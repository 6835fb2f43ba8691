"""Where two languages of a document disagree, and which side the publisher's links take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.graph.check import difference
from kg.graph.check.difference import Difference
from kg.graph.check.said import Said, languages_read, loose, said
from kg.graph.store import Store

KINDS = ("paragraphs", "citations", "acts", "addressees", "demands", "relations", "names")
USUAL = KINDS[:2]
COLUMNS = (*difference.COLUMNS, "links")
WITH, WITHOUT, DIVIDED = "with", "without", "divided"
_PARAGRAPHS, _TWO = "paragraphs", 2

Place = tuple[str, str]  # a document and a paragraph of it
Held = dict[Place, dict[str, set[str]]]  # in each place, the languages that have each value


@dataclass(frozen=True, slots=True, order=True)
class Disagreement(Difference):
    """Something that some languages of a document have and others have not.

    Attributes:
        what: One of `KINDS`.
        value: What is had, "" where it is the paragraph itself.
        has_not: Those that have not, of the languages that have the paragraph.
        links: The side of the publisher's links: "with" those that have it, "without", "divided", "" where there are none.
    """

    links: str = ""

    @property
    def row(self) -> tuple[str, ...]:
        """The cells of `COLUMNS`."""
        return (*self.cells, self.links)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing.

    Attributes:
        documents: How many have texts in two languages or more.
        agree: For each kind compared, how many of these have no disagreement of that kind.
        found: The disagreements, sorted.
    """

    documents: int
    agree: Mapping[str, int]
    found: tuple[Disagreement, ...]


def languages(store: Store, kinds: Iterable[str] = USUAL) -> Comparison:
    """Compare the languages of every document that was read in two or more.

    A value is looked for only in the languages that have the paragraph: a paragraph that is missing is one disagreement, not
    one more for everything said in it. Citations are those that the words make; links are no side of their own.
    """
    texts = languages_read(store)
    held = _held(said(store, _PARAGRAPHS))
    by_kind = {kind: tuple(_of_kind(store, kind, texts, held)) for kind in kinds}
    several = [document for document, read in texts.items() if len(read) >= _TWO]
    agree = {kind: len(several) - len({each.document for each in found}) for kind, found in by_kind.items()}
    return Comparison(len(several), agree, tuple(sorted(each for found in by_kind.values() for each in found)))


def _held(pieces: Iterable[Said]) -> Held:
    found: Held = defaultdict(lambda: defaultdict(set))
    for piece in pieces:
        found[piece.document, piece.paragraph][piece.value].add(piece.language)
    return found


def _of_kind(store: Store, kind: str, texts: Mapping[str, set[str]], paragraphs: Held) -> Iterator[Disagreement]:
    if kind == _PARAGRAPHS:
        yield from _disagreements(kind, paragraphs, {place: texts[place[0]] for place in paragraphs}, _Links(()))
        return
    pieces = tuple(said(store, kind))
    held = _held(piece for piece in pieces if not piece.is_link)
    whole = {place: paragraphs[place][""] if place in paragraphs else texts[place[0]] for place in held}
    yield from _disagreements(kind, held, whole, _Links(pieces))


def _disagreements(kind: str, held: Held, whole: Mapping[Place, set[str]], links: _Links) -> Iterator[Disagreement]:
    for place, values in held.items():
        for value, has in values.items():
            if missing := whole[place] - has:
                side = links.side(place, value)
                yield Disagreement(*place, kind, value, tuple(sorted(has)), tuple(sorted(missing)), side)


class _Links:
    """The publisher's links: for each place and language, the symbols linked, without letters."""

    def __init__(self, pieces: Iterable[Said]) -> None:
        self._linked: dict[Place, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._linkable = {piece.value for piece in pieces if piece.can_be_linked}
        for piece in pieces:
            if piece.is_link:
                self._linked[piece.document, piece.paragraph][piece.language].add(loose(piece.value))

    def side(self, place: Place, value: str) -> str:
        """The side they take: each language that has links in the paragraph is a voice, for this symbol or not for it."""
        voices = {loose(value) in linked for linked in self._linked.get(place, {}).values()}
        if value not in self._linkable or not voices:
            return ""
        return DIVIDED if len(voices) == _TWO else WITH if True in voices else WITHOUT
