"""The hand-made graph, and the way to the factories beside it."""

import sys
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "graph")]

from world import readings  # noqa: E402 - found by the line above

from kg.graph import iri, vocabulary  # noqa: E402
from kg.graph.store import Store, memory  # noqa: E402
from kg.model.entity import EntityKind  # noqa: E402


@pytest.fixture(scope="session")
def world() -> Store:
    """The hand-made graph in memory, with two votes, which no reading gives yet."""
    store = memory(readings())
    graph = NamedNode(iri.document("A/RES/58/51"))
    for code, vote in (("PRK", "votedAgainst"), ("IND", "abstainedOn")):
        store.engine.add(Quad(NamedNode(iri.thing(EntityKind.STATE, code)), NamedNode(vocabulary.KG + vote), graph, graph))
    return store
