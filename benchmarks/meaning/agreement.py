"""Whether the languages of a document make the same demands and state the same relations, and what they ask together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.terms import LANGUAGES, OFFICIAL
from kg.build import outcome
from kg.model.relation import Reading
from kg.reading import discover

_CHUNK, _TWO = 8, 2
Said = frozenset[tuple[str, ...]]  # what one text says: a row for each demand (relation)


@dataclass(frozen=True, slots=True)
class Text:
    """What one text asks and states, each row beginning with its paragraph."""

    document: str
    language: str
    paragraphs: frozenset[str]
    parties: Said
    demands: Said
    relations: Said


@dataclass(frozen=True, slots=True)
class Share:
    """How many of so many are the same in every language."""

    same: int
    of: int

    def __str__(self) -> str:
        """The share."""
        return f"{self.same / self.of:.3f} ({self.same} of {self.of})" if self.of else "-"


def texts(jobs: int) -> list[Text]:
    """Every official text."""
    with ProcessPoolExecutor(jobs) as pool:
        return [text for found in pool.map(_texts, discover([OFFICIAL]), chunksize=_CHUNK) for text in found]


def _texts(item: object) -> list[Text]:
    came = outcome(item) if isinstance(item, Path) else ()
    return [text_of(reading) for reading in came] if isinstance(came, tuple) else []


def text_of(reading: Reading) -> Text:
    """What one reading asks and states."""
    asked = [(each.paragraph, each.addressee.code if each.addressee else "", each.kind) for each in reading.demands]
    stated = [
        (each.paragraph, each.subject.code, each.relation, each.object.code if each.object else "", each.date)
        for each in reading.statements
    ]
    parties, resolution = frozenset(row[:2] for row in asked), reading.resolution
    paragraphs = frozenset(each.id for each in resolution.paragraphs)
    return Text(resolution.symbol, resolution.language, paragraphs, parties, frozenset(asked), frozenset(stated))


def joint(found: Iterable[Text]) -> dict[str, Said]:
    """By document, what half of the languages that have the paragraph ask, or more: the rows of `kg query joint-demands`."""
    made: dict[str, Counter[tuple[str, ...]]] = {}
    having: Counter[tuple[str, str]] = Counter()
    for text in found:
        made.setdefault(text.document, Counter()).update(text.demands)
        having.update((text.document, paragraph) for paragraph in text.paragraphs)
    return {
        document: frozenset(row for row, times in rows.items() if _TWO * times >= having[document, row[0]])
        for document, rows in made.items()
    }


def shares(found: Iterable[Text]) -> dict[str, Share]:
    """The shares of documents, and of the paragraphs that ask or state something, that are the same in every language."""
    documents: dict[str, list[Text]] = {}
    for text in found:
        documents.setdefault(text.document, []).append(text)
    whole = [each for each in documents.values() if len({text.language for text in each}) == len(LANGUAGES)]
    return {
        "documents, relations": _documents(whole, "relations"),
        "documents, parties asked": _documents(whole, "parties"),
        "documents, demands (party and kind)": _documents(whole, "demands"),
        "paragraphs, relations": _paragraphs(whole, "relations"),
        "paragraphs, parties asked": _paragraphs(whole, "parties"),
        "paragraphs, demands (party and kind)": _paragraphs(whole, "demands"),
    }


def _documents(whole: list[list[Text]], field: str) -> Share:
    return Share(sum(len({getattr(text, field) for text in each}) == 1 for each in whole), len(whole))


def _paragraphs(whole: list[list[Text]], field: str) -> Share:
    same = [alike for each in whole for alike in _alike([getattr(text, field) for text in each])]
    return Share(sum(same), len(same))


def _alike(texts: list[Said]) -> Iterator[bool]:
    """For each paragraph that says something in any language, whether it says the same in all."""
    for paragraph in {row[0] for rows in texts for row in rows}:
        yield len({frozenset(row for row in rows if row[0] == paragraph) for rows in texts}) == 1
