"""Making terms cheaply: what recurs in every text is built once, and quads only for who asks for them.

Making a quad costs the engine's library ten times what a term costs, so a text stays a sequence of nodes with their facts
until it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import DATE_TYPE

Term = NamedNode | Literal
Fact = tuple[NamedNode, Term]
Facts = Iterable[tuple[NamedNode, Term | None]]


class Node(NamedTuple):
    """A node of the graph, by its IRI: the graph that speaks of it, by its IRI, and what that says."""

    subject: str
    graph: str
    facts: list[Fact]


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

node = lru_cache(maxsize=65536)(NamedNode)


@lru_cache(maxsize=65536)
def whole(number: int) -> Literal:
    """A number as xsd:integer."""
    return Literal(number)


@lru_cache(maxsize=2)
def truth(value: bool) -> Literal:
    """True or false as xsd:boolean."""
    return Literal(value)


@lru_cache(maxsize=8192)
def words(value: str) -> Literal | None:
    """A string that recurs, None if it is empty: what is not known is not written."""
    return Literal(value) if value else None


def printed(value: str, language: str) -> Literal | None:
    """Words in a language, None if there are none."""
    return Literal(value, language=language) if value else None


@lru_cache(maxsize=8192)
def day(value: str) -> Literal | None:
    """A day as xsd:date; a year or month stays a plain string."""
    return Literal(value, datatype=DATE_TYPE) if _DAY.fullmatch(value) else words(value)


def tell(subject: str, graph: str, facts: Facts) -> Node:
    """A node with those facts that have a value."""
    return Node(subject, graph, [(predicate, value) for predicate, value in facts if value is not None])


def quads(nodes: Iterable[Node]) -> Iterator[Quad]:
    """The same as quads."""
    for each in nodes:
        subject, graph = NamedNode(each.subject), NamedNode(each.graph)
        for predicate, value in each.facts:
            yield Quad(subject, predicate, value, graph)
