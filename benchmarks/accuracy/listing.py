"""Which paragraphs, notes and links were missed and which are extra: the judge counts them and names only the first few.

The definitions are the judge's (its own functions where it has one); `checked` holds the lists against its counts.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.accuracy.answers import Answer
from benchmarks.accuracy.render import Markup
from benchmarks.accuracy.terms import (
    ANCHORS,
    IN_NOTE,
    IN_PARAGRAPH,
    KINDS,
    RECALL_ONLY,
    RESOLUTIONS,
    STRUCTURE,
    SYMBOLS,
    Place,
    Verdict,
    tool,
)

MISSED, EXTRA = "-", "+"


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One thing missed or extra: where it stands, and what it is."""

    style: str
    language: str
    symbol: str
    kind: str
    sign: str
    where: str
    what: str

    @property
    def same(self) -> tuple[str, ...]:
        """What makes it the same in another run: of a link counted by document, not where it stands."""
        where = "" if self.kind in (RESOLUTIONS, SYMBOLS) else self.where
        return self.style, self.language, self.symbol, self.kind, self.sign, where, self.what

    def __str__(self) -> str:
        sort = "missed" if self.sign == MISSED else "extra"
        return f"{self.style:5s} {self.symbol} {self.language} {brief(self.where)}: {sort} of {self.kind} {self.what}".rstrip()


def brief(where: str) -> str:
    """The first places of many."""
    first, *more = where.split(",")
    return (first or "head, annex or heading") + (", …" if more else "")


@dataclass(frozen=True, slots=True)
class Official:
    """What the markup of the documents states, and for each document the union of its links over all languages."""

    texts: Mapping[Place, Markup]
    union: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Side:
    """The links of one text, official or ours: where each is printed."""

    at: Mapping[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def of(self, *, resolutions: bool) -> set[str]:
        """Every resolution, or every other document, linked anywhere."""
        return {each for each in self.at if bool(tool("score_silver").RES.match(each)) is resolutions}


def form(symbol: str) -> str:
    """A symbol in the form the judge compares."""
    return str(tool("score_silver").bare(tool("akn").canon(symbol)))


def official(folder: Path) -> Official:
    """The markup as kept for the judge."""
    texts: dict[Place, Markup] = {}
    union: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.glob("*.json")):
        markup = json.loads(path.read_text(encoding="utf-8"))
        symbol = tool("akn").canon(markup["meta"]["symbol"])
        texts[symbol, markup["meta"]["language"]] = markup
        union[symbol] |= set(map(form, markup["links"]))
    return Official(texts, {symbol: frozenset(links) for symbol, links in union.items()})


def stated(markup: Markup) -> Side:
    """Where the official links of a text stand; "" for those of the head and the annexes."""
    side = Side()
    for each in markup["links"]:
        side.at[form(each)].update()
    for each in markup["paragraphs"]:
        for link in each["links"]:
            side.at[form(link)].add(each["id"])
    for each in markup["notes"]:
        for link in each["links"]:
            side.at[form(link)].add(f"f{each['n']}")
    return side


def found(answer: Answer) -> Side:
    """Where ours stand."""
    side = Side()
    for where, target in answer.citations:
        side.at[form(target)].add(where)
    return side


def rows(answers: Iterable[Answer], truth: Official) -> list[Row]:
    """Everything missed and extra, sorted."""
    return sorted({row for each in answers if not each.failure for row in _rows(each, truth)})


def _rows(answer: Answer, truth: Official) -> Iterator[Row]:
    markup = truth.texts[answer.symbol, answer.language]
    theirs, ours = stated(markup), found(answer)
    numbered = [each for each in markup["paragraphs"] if each["id"]]
    wanted = {each["id"] for each in numbered}
    differences: list[tuple[str, str, str, str]] = []
    if not markup["meta"]["sections"] and not markup["meta"]["annex"] and len(wanted) == len(numbered):
        differences += _structure(answer, markup, wanted)
        differences += _standing(answer.symbol, markup, ours)
    differences += _links(answer.symbol, theirs, ours, truth.union[answer.symbol])
    for kind, sign, where, what in differences:
        yield Row(answer.style, answer.language, answer.symbol, kind, sign, where, what)


def _structure(answer: Answer, markup: Markup, wanted: set[str]) -> Iterator[tuple[str, str, str, str]]:
    got = set(answer.paragraphs)
    for sign, those in ((MISSED, wanted - got), (EXTRA, got - wanted)):
        yield from ((STRUCTURE, sign, each, "") for each in those)
    anchors = {(each["id"], label) for each in markup["paragraphs"] for label in each["notes"] if label.isdigit()}
    calls = {(paragraph, label) for label, paragraph in answer.calls if paragraph in wanted}
    for sign, anchored in ((MISSED, anchors - calls), (EXTRA, calls - anchors)):
        yield from ((ANCHORS, sign, paragraph, f"note {label}") for paragraph, label in anchored)


def _standing(symbol: str, markup: Markup, ours: Side) -> Iterator[tuple[str, str, str, str]]:
    """Links not found in the paragraph or note that holds them."""
    places = [(IN_PARAGRAPH, each["id"], each["links"]) for each in markup["paragraphs"]]
    places += [(IN_NOTE, f"f{each['n']}", each["links"]) for each in markup["notes"]]
    for kind, where, links in places:
        for link in set(map(form, links)) - {symbol}:
            if where not in ours.at.get(link, ()):
                yield kind, MISSED, where, link


def _links(symbol: str, theirs: Side, ours: Side, union: frozenset[str]) -> Iterator[tuple[str, str, str, str]]:
    for kind in (RESOLUTIONS, SYMBOLS):
        want, got = (side.of(resolutions=kind == RESOLUTIONS) - {symbol} for side in (theirs, ours))
        got = {each for each in got if "/" in each}
        yield from ((kind, MISSED, _places(theirs.at[each]), each) for each in want - got)
        yield from ((kind, EXTRA, _places(ours.at[each]), each) for each in got - union)


def _places(where: Iterable[str]) -> str:
    return ",".join(sorted(where))


def checked(listed: Iterable[Row], verdicts: Mapping[str, Verdict]) -> list[str]:
    """Where the lists and the judge's counts differ; a note called twice is counted twice there and listed once here."""
    counted = Counter((row.style, row.kind, row.language, row.sign) for row in listed)
    return [
        f"{style} {kind} {language}: the judge counts {figure.missed} missed, {figure.extra} extra"
        for style, verdict in verdicts.items()
        for (kind, language), figure in verdict.figures.items()
        if kind in KINDS
        and (figure.missed, figure.extra) != tuple(counted[style, kind, language, each] for each in (MISSED, EXTRA))
        and not (kind in RECALL_ONLY and counted[style, kind, language, MISSED] <= figure.missed)
    ]
