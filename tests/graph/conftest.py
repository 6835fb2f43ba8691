"""The hand-made graph, and the way to the factories beside it."""

import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "graph")]

from world import readings  # noqa: E402 - found by the line above

from kg.graph.store import Store, memory  # noqa: E402


@pytest.fixture(scope="session")
def world() -> Store:
    """The hand-made graph in memory."""
    return memory(readings())
