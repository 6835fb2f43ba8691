"""Keeps the books of a run: which texts were taken in, from which file, and what they name."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.graph import iri
from kg.graph.spool import Spool, as_trig
from kg.graph.subjects import subject_nodes, subjects_of
from kg.graph.terms import Node
from kg.graph.things import entities, entity_nodes
from kg.graph.triples import nodes
from kg.model.document import SourceFile
from kg.model.entity import Entity
from kg.model.record import Subject
from kg.model.relation import Reading


class Book:
    """What has been read so far.

    Two files may hold the same text of the same document; the one whose name, then digest, sorts first is kept, so that the
    order of reading does not matter.

    Attributes:
        left_out: Names of the files not kept.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._spool = Spool(file)
        self._sources: dict[str, SourceFile] = {}
        self._named: dict[str, frozenset[Entity]] = {}
        self._subjects: dict[str, frozenset[Subject]] = {}
        self._things: tuple[Node, ...] = ()
        self._late: dict[str, str] = {}
        self.left_out: list[str] = []

    @classmethod
    @contextmanager
    def temporary(cls, folder: Path | None = None) -> Iterator[Book]:
        """A book whose pages lie in a temporary file."""
        with tempfile.TemporaryFile(dir=folder) as file:
            yield cls(file)

    def __len__(self) -> int:
        return len(self._sources)

    def add(self, reading: Reading) -> str:
        """Take in a text; what to store of it now, as TriG."""
        name = iri.expression(reading.resolution.symbol, reading.resolution.language)
        source, kept = reading.resolution.clean.source, self._sources.get(name)
        if kept and _rank(kept) <= _rank(source):
            self.left_out.append(source.name)
            return ""
        text = self._spool.add(name, nodes(reading))
        self._sources[name] = source
        self._named[name] = frozenset(entities(reading))
        self._subjects[name] = frozenset(subjects_of(reading.resolution))
        if kept is None:
            return text
        self.left_out.append(kept.name)
        self._late[name] = text
        return ""

    def things(self, more: Iterable[Entity]) -> str:
        """Everything named, and `more`, as TriG, once all texts are in."""
        subjects = subject_nodes(sorted(frozenset().union(*self._subjects.values())))
        self._things = (*entity_nodes(sorted(frozenset(more).union(*self._named.values()))), *subjects)
        return as_trig(self._things)

    def corrections(self) -> tuple[set[str], str]:
        """What the texts that came late change: the graphs to empty, and what to put in them."""
        if not self._late:
            return set(), ""
        graphs = {iri.RELATIONS, *self._late, *(iri.document(iri.read(name).code) for name in self._late)}
        shared = (node for text in self._spool.texts.values() for node in text.shared if node.graph in graphs)
        return graphs, "".join(self._late.values()) + as_trig(shared)

    def write(self, output: BinaryIO, acts: Iterable[Node]) -> None:
        """Write the Turtle file: the texts, the things, and `acts`."""
        self._spool.write(output, (*self._things, *acts))


def _rank(source: SourceFile) -> tuple[str, str]:
    return (source.name, source.sha256)
