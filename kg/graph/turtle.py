"""Turtle and TriG, written node by node: sorted, each triple once, the same bytes for the same content.

The terms are spelled by the engine's library, which knows the escapes; only the order and the punctuation are ours. Its own
writer would want a triple for each fact, and making those takes longer than everything else together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from kg.graph import iri
from kg.graph.terms import Fact, Node, Term
from kg.graph.vocabulary import PREFIXES, TYPE

_KINDS = ("conference", "group", "organ", "place", "state", "statement", "treaty")  # a document's slashes would need escapes
_PREFIXES = dict(
    sorted({**PREFIXES, "act": iri.ACTS, "demand": iri.DEMANDS, **{kind: f"{iri.THINGS}{kind}/" for kind in _KINDS}}.items())
)
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_BARE = ("http://www.w3.org/2001/XMLSchema#integer", "http://www.w3.org/2001/XMLSchema#boolean")

HEAD = "".join(f"@prefix {name}: <{value}> .\n" for name, value in _PREFIXES.items())


def block(subject: str, facts: Iterable[Fact]) -> str:
    """What is said of one node: its type first, then by predicate, then by value.

    >>> print(block("https://w3id.org/unkg/id/treaty/NPT", [(TYPE, NamedNode("https://w3id.org/unkg/ontology#Treaty"))]), end="")
    treaty:NPT a kg:Treaty .
    """
    values: dict[NamedNode, list[Term]] = {}
    for predicate, value in facts:
        values.setdefault(predicate, []).append(value)
    lines = (f"{_predicate(each)} {_values(values[each])}" for each in sorted(values, key=_rank))
    return f"{_name(subject)} " + " ;\n\t".join(lines) + " .\n"


def body(nodes: Iterable[Node]) -> str:
    """The blocks of `nodes`, sorted by subject; what several say of one subject is put together."""
    return "".join(block(subject, facts) for subject, facts in sorted(by_subject(nodes).items()))


def by_subject(nodes: Iterable[Node]) -> Mapping[str, list[Fact]]:
    """All facts of each subject."""
    found: dict[str, list[Fact]] = {}
    for node in nodes:
        if node.subject in found:
            found[node.subject] += node.facts
        else:
            found[node.subject] = [*node.facts]
    return found


def trig(graph: str, blocks: str) -> str:
    """A graph of TriG, to follow `HEAD`."""
    return f"<{graph}> {{\n{blocks}}}\n"


@lru_cache(maxsize=512)
def _rank(predicate: NamedNode) -> str:
    return "" if predicate == TYPE else predicate.value


@lru_cache(maxsize=512)
def _predicate(predicate: NamedNode) -> str:
    return "a" if predicate == TYPE else _name(predicate.value)


def _values(terms: list[Term]) -> str:
    if len(terms) == 1:
        return _value(terms[0])
    return " , ".join(map(_value, sorted(dict.fromkeys(terms), key=str)))


def _value(term: Term) -> str:
    if isinstance(term, NamedNode):
        return _name(term.value)
    spelled = str(term)
    return _typed(term) if spelled.endswith(">") else spelled


@lru_cache(maxsize=65536)
def _typed(term: Literal) -> str:
    """A literal with a datatype; whole numbers and truths stand without marks."""
    datatype = term.datatype.value
    return term.value if datatype in _BARE else f"{Literal(term.value)}^^{_name(datatype)}"


@lru_cache(maxsize=65536)
def _name(name: str) -> str:
    for prefix, start in _PREFIXES.items():
        local = name.removeprefix(start)
        if local and local != name and local[0] != "-" and _PLAIN.issuperset(local):
            return f"{prefix}:{local}"
    return str(NamedNode(name))
