"""Making terms and quads cheaply: what recurs in every text is built once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import DATE_TYPE

Term = NamedNode | Literal
Facts = Iterable[tuple[NamedNode, Term | None]]

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


def quads(subject: NamedNode, graph: NamedNode, facts: Facts) -> Iterator[Quad]:
    """A quad for each fact that has a value."""
    for predicate, value in facts:
        if value is not None:
            yield Quad(subject, predicate, value, graph)
