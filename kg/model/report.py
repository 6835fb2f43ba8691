"""What a run read, found and could not do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts for one text: what `kg build` prints as a table.

    `references` counts citations, `names` the resolved names of things, `unresolved` the words seen but not identified.
    """

    file: str
    document: str
    language: str
    paragraphs: int
    references: int
    names: int
    unresolved: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and the message that says why."""

    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The run: a tally for each text read, the failures, and the warnings, all sorted."""

    tallies: tuple[Tally, ...]
    failures: tuple[Failure, ...]
    warnings: tuple[str, ...]
