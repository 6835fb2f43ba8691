"""Why a link was missed or is extra, decided by rules over the text and the two symbols; nothing is tuned to what they say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from benchmarks.accuracy.answers import Answer
from benchmarks.accuracy.listing import EXTRA, MISSED, Official, Row, Side, form, found
from benchmarks.accuracy.render import Markup
from benchmarks.accuracy.symbols import (
    number_of,
    numbered,
    plain,
    same_number,
    second_half,
    squeezed,
    stands,
    without_letter,
    without_letters,
    without_part,
)
from benchmarks.accuracy.terms import ANCHORS, IN_NOTE, IN_PARAGRAPH, STRUCTURE

MARKUP, RENDERING, TEXTS, OURS, OPEN = "the markup", "the rendering", "the texts", "ours", "open"
UNRENDERED = "title"  # where the shared tool puts the notes that it renders nowhere
SET_ASIDE = (MARKUP, RENDERING)


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause: on which side it lies, and what it is."""

    side: str
    words: str


LETTER = Cause(MARKUP, "the letter: the text says 217 A (III), the link A/RES/217(III) (or has the letter elsewhere)")
COMBINED = Cause(MARKUP, "a combined document: the text names A or B, the link A/RES/57/284A-B")
PART = Cause(MARKUP, "a part, section or correction written into the link's symbol: A/77/6(SECT.5)")
SPELT = Cause(MARKUP, "the link's symbol is misspelt: A/CONF/157/24 for A/CONF.157/24, or a number without its series")
ELSEWHERE = Cause(MARKUP, "the link's number does not stand in the text: it leads somewhere else than its words")
ON_TITLE = Cause(RENDERING, "the note hangs on the title, whose notes are not in the rendered text")
OUTSIDE = Cause(RENDERING, "the link stands in an annex or table, which is not in the rendered text")
HEADING = Cause(MARKUP, "the link stands in a paragraph to which the markup gives no number")
OUTVOTED = Cause(MARKUP, "another body for the same number; as many languages or more link ours")
BODY = Cause(OPEN, "another body for the same number (A/HRC/RES here, A/RES there); other languages do not settle it")
DISPUTED = Cause(OPEN, "its number stands in the text; at most half of the languages link it, and we do not")
NOT_READ = Cause(OURS, "its number stands in the text and is not read there")
MISPLACED = Cause(OURS, "read elsewhere in the document, not where the link stands")
DOUBLE = Cause(MARKUP, "the second half of a double symbol (A/77/1-S/2022/2): the link covers one half")
UNLINKED = Cause(MARKUP, "its number stands in the text and no language links it; every language read gives it to the same body")
UNSURE = Cause(OPEN, "its number stands in the text and no language links it; not every language read gives it to this body")
TITLE = Cause(OPEN, "named by its title: no number stands there to be linked")
NUMERAL = Cause(RENDERING, "the same paragraph under a number written otherwise: `1 -` for `1`, another script's letter for `a`")
UNNUMBERED = Cause(MARKUP, "the markup gives the paragraph no number, though its words begin with one")
PRINTED = Cause(MARKUP, "the markup counts a paragraph under another number than its words begin with")
OTHERS = Cause(MARKUP, "the words give the number to a body without symbols of its own (a commission); the link to another body")
SECTION = Cause(MARKUP, "the heading of a section set as a numbered paragraph")
OTHER_PARAGRAPH = Cause(OURS, "another paragraph, or none")
UNEXPLAINED = Cause(OPEN, "unexplained")


class Text:
    """A text as the rules see it: its words by place, our links and theirs."""

    def __init__(self, answer: Answer, markup: Markup) -> None:
        self.answer = answer
        self.markup = markup

    @cached_property
    def ours(self) -> Side:
        """Our links."""
        return found(self.answer)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Identifiers in the markup, in our form."""
        return frozenset(numbered(each["id"]) for each in self.markup["paragraphs"])

    @cached_property
    def unnumbered(self) -> frozenset[str]:
        """Numbers with which the words of paragraphs without an identifier begin."""
        found = (re.match(r"\d+", each["text"]) for each in self.markup["paragraphs"] if not each["id"])
        return frozenset(each[0] for each in found if each)

    @cached_property
    def miscounted(self) -> bool:
        """Whether a paragraph's words begin with another number than the markup gives it."""
        begun = ((each["id"], re.match(r"(\d{1,3})\s*[-.\u2013]\s", plain(each["text"]))) for each in self.markup["paragraphs"])
        return any(found is not None and name.isdigit() and found[1] != name for name, found in begun)

    @cached_property
    def places(self) -> Mapping[str, str]:
        """The words of each paragraph and note, in the form that numbers are looked for."""
        words: dict[str, str] = defaultdict(str)
        for each in self.markup["paragraphs"]:
            words[each["id"]] += plain(each["text"]) + "\n"
        for each in self.markup["notes"]:
            if each["paragraph"] == UNRENDERED:
                continue
            words[f"f{each['n']}"] += plain(each["text"]) + "\n"
        return words

    @cached_property
    def words(self) -> str:
        """All words that were rendered."""
        meta = self.markup["meta"]
        rest = [*self.markup["head"], meta.get("title") or "", self.markup["formula"], self.markup["end"]]
        return "\n".join([*self.places.values(), *map(plain, rest)])


@dataclass(frozen=True, slots=True)
class Others:
    """The same document in every language: the union of its links, how many languages link a symbol, and how many we do."""

    union: frozenset[str]
    languages: int
    linking: Mapping[str, int]
    read: int
    reading: Mapping[str, int]


def explained(rows: Iterable[Row], answers: Iterable[Answer], truth: Official) -> dict[Row, Cause]:
    """The cause of each missed and extra link."""
    texts: dict[tuple[str, str], dict[str, Text]] = defaultdict(dict)
    for each in answers:
        texts[each.symbol, each.style][each.language] = Text(each, truth.texts[each.symbol, each.language])
    linking: dict[str, list[Markup]] = defaultdict(list)
    for (symbol, _), markup in truth.texts.items():
        linking[symbol].append(markup)
    others = {key: _others(linking[key[0]], those.values(), truth.union[key[0]]) for key, those in texts.items()}
    return {row: _cause(row, texts[row.symbol, row.style][row.language], others[row.symbol, row.style]) for row in rows}


def _cause(row: Row, text: Text, others: Others) -> Cause:
    if row.kind in (STRUCTURE, ANCHORS):
        return _paragraph(row, text)
    return _missed(row, text, others) if row.sign == MISSED else _extra(row, text, others)


def _paragraph(row: Row, text: Text) -> Cause:
    """Why a paragraph or the place of a note differs."""
    top = numbered(row.where).partition(".")[0]
    if text.miscounted and top.isdigit():
        return PRINTED
    if row.sign == MISSED and _elsewhere(row, text):
        return NUMERAL
    if row.sign == EXTRA and row.where not in text.places and numbered(row.where) in text.ids:
        return NUMERAL
    if top in text.unnumbered or (text.unnumbered and not re.search(r"\d", top)):
        return UNNUMBERED
    return SECTION if row.sign == MISSED and re.fullmatch("[IVX]+", row.where) else OTHER_PARAGRAPH


def _elsewhere(row: Row, text: Text) -> bool:
    """Whether what was missed under an identifier is there under ours."""
    ours = numbered(row.where)
    if ours == row.where:
        return False
    if row.kind == ANCHORS:
        return (row.what.removeprefix("note "), ours) in text.answer.calls
    return ours in text.answer.paragraphs


def _others(markups: Collection[Markup], texts: Collection[Text], union: frozenset[str]) -> Others:
    linking = Counter(link for markup in markups for link in set(map(form, markup["links"])))
    reading = Counter(link for text in texts for link in text.ours.at)
    return Others(union, len(markups), linking, len(texts), reading)


def _missed(row: Row, text: Text, others: Others) -> Cause:
    standing = row.kind in (IN_PARAGRAPH, IN_NOTE)
    ours = {each for each, where in text.ours.at.items() if not standing or row.where in where}
    words = text.places.get(row.where, "") if standing else text.words
    likeness = _like(row.what, ours)
    if likeness:
        return likeness
    same = {each for each in ours if same_number(row.what, each)}
    if same:
        return OUTVOTED if max(others.linking[each] for each in same) >= others.linking[row.what] else BODY
    if standing and (special := _paragraph_differs(row, text)):
        return special
    if row.where and all(each.startswith("f") and each not in text.places for each in row.where.split(",")):
        return ON_TITLE
    if not stands(row.what, words):
        return ELSEWHERE if row.where else OUTSIDE
    return _not_read(row, text, others)


def _paragraph_differs(row: Row, text: Text) -> Cause | None:
    if not row.where:
        return HEADING
    if text.miscounted and row.where.isdigit() and row.what in text.ours.at:
        return PRINTED
    found_there = numbered(row.where) in text.ours.at.get(row.what, ())
    return NUMERAL if found_there and numbered(row.where) != row.where else None


def _not_read(row: Row, text: Text, others: Others) -> Cause:
    if row.what[0].isdigit():
        return SPELT
    if row.what in text.ours.at:
        return MISPLACED
    if number_of(row.what) in text.answer.others:
        return OTHERS
    return DISPUTED if 2 * others.linking[row.what] <= others.languages else NOT_READ


def _extra(row: Row, text: Text, others: Others) -> Cause:
    likeness = _like(row.what, others.union)
    if likeness:
        return likeness
    if any(same_number(row.what, each) for each in others.union):
        return BODY
    words = "\n".join(text.places.get(where, "") for where in row.where.split(","))
    if not stands(row.what, words):
        return TITLE if not stands(row.what, text.words) else UNEXPLAINED
    if second_half(row.what, words):
        return DOUBLE
    return UNLINKED if others.reading[row.what] == others.read else UNSURE


def _like(symbol: str, others: Iterable[str]) -> Cause | None:
    """How a symbol is written otherwise than one of the others that means the same, if it is."""
    others = set(others) - {symbol}
    for cause, shape in ((LETTER, without_letter), (COMBINED, without_letters), (PART, without_part), (SPELT, squeezed)):
        if any(shape(symbol) == shape(each) for each in others):
            return cause
    return None
