"""What is found in the rendered texts, as the four tables that the judge reads."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from benchmarks.accuracy import render
from benchmarks.accuracy.baselines import cited
from benchmarks.accuracy.render import Official
from kg.authority import authority
from kg.build import read_file
from kg.errors import SourceError
from kg.language import languages as profiles
from kg.model.document import ParagraphKind
from kg.model.entity import EntityKind
from kg.model.link import Judgement, Link
from kg.model.mention import MentionKind
from kg.model.relation import Reading

COLUMNS = {
    "documents": ("document", "language"),
    "paragraphs": ("document", "language", "paragraph"),
    "footnotes": ("document", "language", "footnote", "paragraph"),
    "citations": ("document", "language", "paragraph", "target"),
}
In = TypeVar("In")
Out = TypeVar("Out")
WATCHED = (EntityKind.STATE, EntityKind.ORGAN)
Names = Counter[tuple[str, bool]]  # how often a sort of name was seen, and whether it was identified


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one text: rows (paragraph ids; note and paragraph; paragraph and target), names, baselines, or a failure.

    `others` are the numbers read as those of a body whose resolutions have no symbols, `states` the codes of states named.
    """

    symbol: str
    language: str
    style: str
    paragraphs: tuple[str, ...] = ()
    calls: tuple[tuple[str, str], ...] = ()
    citations: tuple[tuple[str, str], ...] = ()
    names: Names = field(default_factory=Counter)
    baselines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    failure: str = ""


def answered(officials: list[Official], styles: tuple[str, ...], folder: Path, jobs: int) -> list[Answer]:
    """Render and read every text; the texts of a language follow each other, so that its rules are loaded once a process."""
    for style in styles:
        (folder / style).mkdir(parents=True)
    order = sorted(officials, key=lambda each: (each.language, each.symbol))
    work = partial(answer, styles=styles, folder=folder)
    return [each for group in spread(work, order, jobs) for each in group]


def spread(work: Callable[[In], Out], items: Iterable[In], jobs: int) -> Iterator[Out]:
    """The work on every item, in order, in one process or several."""
    if jobs == 1:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, items, chunksize=8)


def answer(official: Official, styles: tuple[str, ...], folder: Path) -> list[Answer]:
    """One text in each style."""
    return [_answer(official, style, render.text(official, style, folder)) for style in styles]


def _answer(official: Official, style: str, path: Path) -> Answer:
    start = partial(Answer, *official.place, style, baselines=cited(path.read_text(encoding="utf-8"), official.language))
    try:
        readings = read_file(path)
    except SourceError as error:
        return start(failure=str(error))
    except Exception as error:  # noqa: BLE001 - a crash is a figure of the run, not its end
        return start(failure=f"crashed: {type(error).__name__}: {str(error).partition('. ')[0][:80]}")
    if len(readings) != 1 or readings[0].resolution.language != official.language:
        return start(failure="read as another language, or as several documents")
    return _of(readings[0], start)


def _of(reading: Reading, start: partial[Answer]) -> Answer:
    paragraphs = [each for each in reading.resolution.paragraphs if each.kind is not ParagraphKind.NOTE]
    return start(
        paragraphs=tuple(each.id for each in paragraphs),
        calls=tuple((label, each.id) for each in paragraphs for label in each.calls),
        citations=tuple(sorted({(each.paragraph, each.target.code) for each in reading.citations})),
        names=Counter(name for link in reading.links for name in _names(link)),
        others=frozenset(link.why.rpartition(": ")[2] for link in reading.links if _of_no_series(link)),
        states=frozenset(each.code for link in reading.links for each in link.entities if each.kind is EntityKind.STATE),
    )


def _of_no_series(link: Link) -> bool:
    return link.mention.kind is MentionKind.NUMBER and link.judgement is Judgement.UNKNOWN


def _names(link: Link) -> Iterator[tuple[str, bool]]:
    """The sorts of thing that a name means or may mean."""
    if link.mention.kind is not MentionKind.NAME:
        return
    known = authority(profiles()).entities
    meant = link.entities or [known[code] for code in link.mention.candidates if code in known]
    for kind in WATCHED:
        if any(each.kind is kind for each in meant):
            yield kind.value, link.judgement is Judgement.RESOLVED


def unlettered(answer: Answer) -> Answer:
    """The same without the letters of the Assembly's early resolutions: `A/RES/217(III)` for `A/RES/217(III) A`."""
    return replace(answer, citations=tuple((where, re.sub(r"(\)) ?[A-Z]+$", r"\1", each)) for where, each in answer.citations))


def write(answers: Iterable[Answer], folder: Path) -> None:
    """The four tables of what was found."""
    folder.mkdir(parents=True)
    rows: dict[str, list[tuple[str, ...]]] = {table: [] for table in COLUMNS}
    for each in answers:
        if each.failure:
            continue
        place = (each.symbol, each.language)
        rows["documents"].append(place)
        rows["paragraphs"] += ((*place, paragraph) for paragraph in each.paragraphs)
        rows["footnotes"] += ((*place, *call) for call in each.calls)
        rows["citations"] += ((*place, *citation) for citation in each.citations)
    _write(rows, folder)


def write_baseline(answers: Iterable[Answer], baseline: str, folder: Path) -> None:
    """What a baseline cites, as the same tables; it knows no paragraphs."""
    folder.mkdir(parents=True)
    those = [each for each in answers if baseline in each.baselines]
    rows: dict[str, list[tuple[str, ...]]] = {table: [] for table in COLUMNS}
    rows["documents"] = [(each.symbol, each.language) for each in those]
    rows["citations"] = [(each.symbol, each.language, "", target) for each in those for target in each.baselines[baseline]]
    _write(rows, folder)


def _write(rows: Mapping[str, list[tuple[str, ...]]], folder: Path) -> None:
    for table, columns in COLUMNS.items():
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([columns, *rows[table]])
