"""Why a link was missed or is extra, decided by rules over the text and the two symbols; nothing is tuned to what they say."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from benchmarks.accuracy.answers import Answer
from benchmarks.accuracy.listing import MISSED, Official, Row, Side, form, found, stated
from benchmarks.accuracy.render import Markup
from benchmarks.accuracy.terms import IN_NOTE, IN_PARAGRAPH, RESOLUTIONS, SYMBOLS

MARKUP, OURS, OPEN = "the markup", "ours", "open"
LINKED = (IN_PARAGRAPH, IN_NOTE, RESOLUTIONS, SYMBOLS)


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
OUTSIDE = Cause(MARKUP, "the link stands in an annex or table, which is not in the rendered text")
HEADING = Cause(MARKUP, "the link stands in a paragraph to which the markup gives no number")
OUTVOTED = Cause(MARKUP, "another body; the links of another language have ours")
BODY = Cause(OPEN, "another body: the same number as A/HRC/RES here and A/RES there; no other language's link settles it")
DISPUTED = Cause(OPEN, "linked in at most half of the languages; the others leave the same words unlinked, and so do we")
NOT_READ = Cause(OURS, "its number stands in the text and is not read there")
MISPLACED = Cause(OURS, "read elsewhere in the document, not where the link stands")
DOUBLE = Cause(MARKUP, "the second half of a double symbol (A/77/1-S/2022/2): the link covers one half")
UNLINKED = Cause(MARKUP, "its number stands in the text and no language links it; every language read gives it to the same body")
UNSURE = Cause(OPEN, "its number stands in the text and no language links it; not every language read gives it to this body")
TITLE = Cause(OPEN, "named by its title: no number stands there to be linked")
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
    def theirs(self) -> Side:
        """The official links."""
        return stated(self.markup)

    @cached_property
    def places(self) -> Mapping[str, str]:
        """The words of each paragraph and note, in the form that numbers are looked for."""
        words: dict[str, str] = defaultdict(str)
        for each in self.markup["paragraphs"]:
            words[each["id"]] += _plain(each["text"]) + "\n"
        for each in self.markup["notes"]:
            words[f"f{each['n']}"] += _plain(each["text"]) + "\n"
        return words

    @cached_property
    def words(self) -> str:
        """All words that were rendered."""
        meta = self.markup["meta"]
        rest = [*self.markup["head"], meta.get("title") or "", self.markup["formula"], self.markup["end"]]
        return "\n".join([*self.places.values(), *map(_plain, rest)])


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
    return {
        row: (_missed if row.sign == MISSED else _extra)(
            row, texts[row.symbol, row.style][row.language], others[row.symbol, row.style]
        )
        for row in rows
        if row.kind in LINKED
    }


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
    same = {each for each in ours if _same_number(row.what, each)}
    if same:
        return OUTVOTED if same & others.union else BODY
    if standing and not row.where:
        return HEADING
    if not stands(row.what, words):
        return ELSEWHERE if row.where else OUTSIDE
    return _not_read(row, text, others)


def _not_read(row: Row, text: Text, others: Others) -> Cause:
    if row.what[0].isdigit():
        return SPELT
    if row.what in text.ours.at:
        return MISPLACED
    return DISPUTED if 2 * others.linking[row.what] <= others.languages else NOT_READ


def _extra(row: Row, text: Text, others: Others) -> Cause:
    likeness = _like(row.what, others.union)
    if likeness:
        return likeness
    if any(_same_number(row.what, each) for each in others.union):
        return BODY
    words = "\n".join(text.places.get(where, "") for where in row.where.split(","))
    if not stands(row.what, words):
        return TITLE if not stands(row.what, text.words) else UNEXPLAINED
    if _second_half(row.what, words):
        return DOUBLE
    return UNLINKED if others.reading[row.what] == others.read else UNSURE


def _like(symbol: str, others: Iterable[str]) -> Cause | None:
    """How a symbol is written otherwise than one of the others that means the same, if it is."""
    others = set(others) - {symbol}
    for cause, shape in ((LETTER, _without_letter), (COMBINED, _without_letters), (PART, _without_part), (SPELT, _squeezed)):
        if any(shape(symbol) == shape(each) for each in others):
            return cause
    return None


def _without_letter(symbol: str) -> str:
    """`A/RES/217(III)` for `A/RES/217(III)A` and `A/RES/217A(III)`."""
    return re.sub(r"^(A/RES/\d+)[A-Z]?(\([^)]*\))[A-Z]*$", r"\1\2", symbol)


def _without_letters(symbol: str) -> str:
    """`A/RES/57/284` for `A/RES/57/284A-B`."""
    return re.sub(r"^([AE]/RES/(?:E?S-)?\d+/\d+)[A-Z](?:(?:-|AND|,)?[A-Z])*$", r"\1", symbol)


def _without_part(symbol: str) -> str:
    """`A/77/6` for `A/77/6(SECT.5)`; a resolution's year or session is no part of this kind."""
    if re.match(r"^[ASE]/(?:HRC/)?(?:RES|DEC|PRST)/", symbol):
        return symbol
    return re.sub(r"\([^)]*\)(?:/(?:ADD|CORR)\.\d+)*|/CORR\.\d+$", "", symbol)


def _squeezed(symbol: str) -> str:
    """Letters and digits alone, a bare number as a resolution's."""
    whole = f"A/RES/{symbol}" if re.match(r"^\d+/\d", symbol) else f"S/RES/{symbol}" if symbol[:1].isdigit() else symbol
    return re.sub(r"[^A-Z0-9]", "", _without_part(whole))


def _number(symbol: str) -> str:
    """The number of a resolution or decision within its body: `21/11`."""
    shaped = re.search(r"(?:RES|DEC)[./]((?:E?S-)?\d.*)$", symbol) or re.match(r"^A/((?:HRC/)?\d+/\d+)$", symbol)
    return shaped[1].removeprefix("HRC/") if shaped else ""


def _same_number(one: str, other: str) -> bool:
    number = _number(one)
    ends = re.search(r"EA\.(\d+)/RES\.(\d+)$", other) or re.search(r"EA\.(\d+)/RES\.(\d+)$", one)
    if ends:
        joined = f"{ends[1]}/{ends[2]}"
        return joined in (number, _number(other))
    return bool(number) and number == _number(other)


def stands(symbol: str, words: str) -> bool:
    """Whether the number of a symbol, or for other documents the symbol, can be read in the words."""
    number = re.sub(r"^(?:[ASE]/(?:HRC/)?(?:RES|DEC)/)", "", symbol)
    numeral = re.match(r"^(\d+)[A-Z]?\((\d{4}|[IVXLES-]+)\)", number)
    if numeral:
        year = rf"\s*\(\s*{numeral[2]}" if numeral[2].isdigit() else r"[^\d(]{0,12}\("
        return bool(re.search(rf"(?<!\d){numeral[1]}{year}", words))
    ends = re.search(r"EA\.(\d+)/RES\.(\d+)$", number)
    parts = [ends[1], ends[2]] if ends else re.findall(r"[A-Z]+|\d+", _without_letters(_without_part(number)))
    return bool(re.search(r"(?<![A-Z0-9])" + r"[^A-Z0-9]{0,3}".join(parts) + r"(?!\d)", words))


def _second_half(symbol: str, words: str) -> bool:
    pattern = r"\W{0,2}".join(re.findall(r"[A-Z]+|\d+", symbol))
    return bool(re.search(rf"[-\u2010-\u2015]\s*{pattern}(?!\d)", words))


def _plain(words: str) -> str:
    """One form of digits, letters and brackets, without marks of direction."""
    folded = unicodedata.normalize("NFKC", words).upper()
    digits = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in folded)
    return "".join(char for char in digits if unicodedata.category(char) != "Cf")
