"""Keeps the books of a run: which texts were taken in, from which file, and what they name."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple

from kg.graph import iri
from kg.graph.things import entities, entity_quads
from kg.graph.triples import triples
from kg.graph.turtle import Spool
from kg.model.document import SourceFile
from kg.model.entity import Entity
from kg.model.relation import Reading

Graph = NamedNode | BlankNode | DefaultGraph


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
        self._things: tuple[Triple, ...] = ()
        self._late: dict[str, list[Quad]] = {}
        self.left_out: list[str] = []

    @classmethod
    @contextmanager
    def temporary(cls, folder: Path | None = None) -> Iterator[Book]:
        """A book whose pages lie in a temporary file."""
        with tempfile.TemporaryFile(dir=folder) as file:
            yield cls(file)

    def __len__(self) -> int:
        return len(self._sources)

    def add(self, reading: Reading) -> Iterable[Quad]:
        """Take in a text; the quads to store now."""
        name = iri.expression(reading.resolution.symbol, reading.resolution.language)
        source, kept = reading.resolution.clean.source, self._sources.get(name)
        if kept and _rank(kept) <= _rank(source):
            self.left_out.append(source.name)
            return ()
        quads = list(triples(reading))
        self._enter(name, reading, quads)
        if kept is None:
            return quads
        self.left_out.append(kept.name)
        self._late[name] = quads
        return ()

    def corrections(self) -> tuple[set[Graph], list[Quad]]:
        """What the texts that came late change: the graphs to empty, and the quads to put in them."""
        if not self._late:
            return set(), []
        graphs: set[Graph] = {NamedNode(iri.RELATIONS), *(quad.graph_name for quads in self._late.values() for quad in quads)}
        shared = (quad for text in self._spool.texts.values() for quad in text.shared if quad.graph_name in graphs)
        return graphs, [*shared, *(quad for quads in self._late.values() for quad in quads)]

    def things(self, more: Iterable[Entity]) -> Iterator[Quad]:
        """The quads of everything named, and of `more`, once all texts are in."""
        quads = list(entity_quads(sorted(frozenset(more).union(*self._named.values()))))
        self._things = tuple(quad.triple for quad in quads)
        yield from quads

    def write(self, output: BinaryIO, others: Iterable[Triple]) -> None:
        """Write the Turtle file: the texts, the things, and `others`."""
        self._spool.write(output, (*self._things, *others))

    def _enter(self, name: str, reading: Reading, quads: list[Quad]) -> None:
        self._spool.add(name, quads)
        self._sources[name] = reading.resolution.clean.source
        self._named[name] = frozenset(entities(reading))


def _rank(source: SourceFile) -> tuple[str, str]:
    return (source.name, source.sha256)
