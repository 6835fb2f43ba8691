"""The graph on disk: `store/` for questions and `graph.ttl` for readers, published together or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
from pyoxigraph import Literal, NamedNode, RdfFormat

from kg.errors import GraphError
from kg.graph import iri
from kg.graph.book import Book
from kg.graph.loader import filling
from kg.graph.terms import Node
from kg.graph.turtle import HEAD
from kg.graph.vocabulary import ACT, DEMAND_KIND, NOTATION
from kg.model.entity import Entity
from kg.model.relation import Reading
from kg.paths import ONTOLOGY
from kg.paths import folder as data_folder

_STORE = "store"
_TURTLE = "graph.ttl"
_BUILDING = ".building"
_OLD = ".old"
_VOCABULARIES = {"kg.ttl": iri.ONTOLOGY, "acts.ttl": iri.ACT_SCHEME_GRAPH, "demands.ttl": iri.DEMAND_SCHEME_GRAPH}


@dataclass(frozen=True, slots=True)
class Store:
    """A graph to ask; what is inside is this wing's business.

    Attributes:
        engine: The engine's own store, for this wing only.
        folder: Where it lies, None in memory.
    """

    engine: pyoxigraph.Store
    folder: Path | None = None

    def __len__(self) -> int:
        return len(self.engine)


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written: how many texts and triples, and the files left out because another gave the same text's graph."""

    texts: int
    triples: int
    left_out: tuple[str, ...]


def save(readings: Iterable[Reading], folder: Path, entities: Iterable[Entity] = ()) -> Saved:
    """Write `folder/store` and `folder/graph.ttl`; what was there stays until the new graph is whole.

    Args:
        readings: One for each text, in any order; each is let go once it is written.
        folder: Made if it is not there.
        entities: Things to describe beside those the texts name.

    Raises:
        GraphError: The folder cannot be written, or another process is writing it.
    """
    building = folder / _BUILDING
    try:
        _clear(building)
    except OSError as error:
        raise _refusal(folder, error) from error
    try:
        saved = _build(readings, building, entities)
        _publish(building, folder)
    except OSError as error:
        raise _refusal(folder, error) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return saved


def open_store(folder: Path) -> Store:
    """Open the graph of `folder` to read.

    Raises:
        GraphError: There is none, or it cannot be read.
    """
    path = folder / _STORE
    if not (path / "CURRENT").is_file():
        raise GraphError(str(folder), "holds no graph", "make one with `kg build`")
    try:
        return Store(pyoxigraph.Store.read_only(str(path)), folder)
    except (OSError, RuntimeError) as error:  # the engine calls a damaged file a runtime error
        raise _refusal(folder, error) from error


def memory(readings: Iterable[Reading], entities: Iterable[Entity] = ()) -> Store:
    """The same graph in memory, for tests and trials."""
    engine = pyoxigraph.Store()
    with Book.temporary() as book:
        for text in _texts(readings, entities, book):
            engine.load(HEAD + text, RdfFormat.TRIG)
        _complete(engine, book)
    return Store(engine)


def _build(readings: Iterable[Reading], building: Path, entities: Iterable[Entity]) -> Saved:
    engine = pyoxigraph.Store(str(building / _STORE))
    with Book.temporary(building) as book, filling(engine) as loader:
        for text in _texts(readings, entities, book):
            loader.add(text)
        loader.finish()
        _complete(engine, book)
        tidied = loader.tidy()
        with (building / _TURTLE).open("wb") as output:
            book.write(output, _concepts_used(engine))
        tidied.result()
        engine.flush()
        return Saved(len(book), len(engine), tuple(book.left_out))


def _texts(readings: Iterable[Reading], entities: Iterable[Entity], book: Book) -> Iterator[str]:
    for reading in readings:
        yield book.add(reading)
    yield book.things(entities)


def _complete(engine: pyoxigraph.Store, book: Book) -> None:
    """Put in place the texts of which a better file came later, and add the vocabularies."""
    graphs, text = book.corrections()
    for graph in graphs:
        engine.clear_graph(NamedNode(graph))
    engine.load(HEAD + text, RdfFormat.TRIG)
    for name, vocabulary in _VOCABULARIES.items():
        engine.load(path=data_folder(ONTOLOGY) / name, to_graph=NamedNode(vocabulary))


def _concepts_used(engine: pyoxigraph.Store) -> Iterator[Node]:
    """The acts and the kinds of demand that the graph speaks of."""
    yield from _used(engine, NamedNode(iri.ACT_SCHEME_GRAPH), ACT)
    yield from _used(engine, NamedNode(iri.DEMAND_SCHEME_GRAPH), DEMAND_KIND)


def _used(engine: pyoxigraph.Store, graph: NamedNode, by: NamedNode) -> Iterator[Node]:
    for concept in engine.quads_for_pattern(None, NOTATION, None, graph):
        if next(engine.quads_for_pattern(None, by, concept.subject, None), None):
            said = engine.quads_for_pattern(concept.subject, None, None, graph)
            facts = [(quad.predicate, quad.object) for quad in said if isinstance(quad.object, NamedNode | Literal)]
            yield Node(concept.subject.value, graph.value, facts)  # type: ignore[union-attr]


def _clear(building: Path) -> None:
    """Take over what an interrupted run left; a run still going holds the engine's lock, and that is an error."""
    if (building / _STORE).is_dir():
        engine = pyoxigraph.Store(str(building / _STORE))
        del engine
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)


def _publish(building: Path, folder: Path) -> None:
    for path in (building, *building.rglob("*")):
        _sync(path)
    shutil.rmtree(folder / _OLD, ignore_errors=True)
    if (folder / _STORE).exists():
        (folder / _STORE).rename(folder / _OLD)
    (building / _STORE).rename(folder / _STORE)
    (building / _TURTLE).replace(folder / _TURTLE)
    _sync(folder)
    shutil.rmtree(folder / _OLD, ignore_errors=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refusal(folder: Path, error: OSError | RuntimeError) -> GraphError:
    if "LOCK:" in str(error):
        return GraphError(str(folder), "another process is writing this graph", "wait until it is done")
    reason = getattr(error, "strerror", None) or str(error).partition(":")[0]
    problem = f"the graph cannot be read or written ({reason})"
    return GraphError(str(folder), problem, "check the folder, or build it again with `kg build`")
