"""Whether a graph keeps to ontology/shapes.ttl, in words that say what to look at.

One document at a time: its graph, its texts', and the classes of what they point at. Small graphs keep the checking fast, and
a document can be checked alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from kg.errors import DataError
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.store import Store
from kg.paths import ONTOLOGY, folder

if TYPE_CHECKING:
    import rdflib

_SH = "http://www.w3.org/ns/shacl#"
_SUBCLASS = NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
_SEVERITIES = {"Violation": 0, "Warning": 1, "Info": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the graph that breaks a rule.

    Attributes:
        severity: "violation", "warning" or "info".
        document: Symbol of the document, or code of the thing, that it is about.
        paragraph: Identifier of the paragraph, "" if it is about none.
        rule: Name of the constraint in ontology/shapes.ttl.
        messages: (language, sentence) pairs.
        value: The value at fault, "" if one is missing.
        node: The IRI looked at.
    """

    severity: str
    document: str
    paragraph: str
    rule: str
    messages: tuple[tuple[str, str], ...]
    value: str
    node: str

    def message(self, language: str) -> str:
        """The sentence in `language`, else in English."""
        said = dict(self.messages)
        return said.get(language) or said.get("en", "")


def validate(store: Store) -> tuple[Finding, ...]:
    """Every finding of a graph: the gravest first, then by document, paragraph and rule."""
    found: set[Finding] = set()
    for triples in _parts(store):
        found.update(check(serialize(triples, format=RdfFormat.N_TRIPLES) or b""))
    return tuple(sorted(found, key=_order))


def check(data: bytes, form: str = "nt") -> Iterator[Finding]:
    """The findings of one small graph, given as N-Triples or, with form "turtle", as Turtle."""
    import pyshacl  # noqa: PLC0415 - heavy, and only this command needs it
    import rdflib  # noqa: PLC0415

    graph = rdflib.Graph().parse(data=data, format=form)
    graph += _classes()
    _, results, _ = pyshacl.validate(graph, shacl_graph=_shapes(), inference="none", advanced=False)
    for result in results.subjects(rdflib.RDF.type, rdflib.URIRef(_SH + "ValidationResult")):
        yield _finding(results, result)


def _finding(results: rdflib.Graph, result: rdflib.term.Node) -> Finding:
    import rdflib  # noqa: PLC0415

    def one(name: str) -> str:
        return str(results.value(result, rdflib.URIRef(_SH + name)) or "")

    messages = results.objects(result, rdflib.URIRef(_SH + "resultMessage"))
    said = sorted((message.language or "", str(message)) for message in messages if isinstance(message, rdflib.Literal))
    document, paragraph = _where(one("focusNode"))
    severity, rule = (one(name).rpartition("#")[2] for name in ("resultSeverity", "sourceShape"))
    return Finding(severity.lower(), document, paragraph, rule, tuple(said), one("value"), one("focusNode"))


def _where(node: str) -> tuple[str, str]:
    try:
        parts = iri.read(node)
    except DataError:
        return node, ""
    return parts.code, parts.paragraph


def _order(finding: Finding) -> tuple[int, str, str, str, str, str]:
    gravity = _SEVERITIES.get(finding.severity.capitalize(), 0)
    return gravity, finding.document, finding.paragraph, finding.rule, finding.node, finding.value


def _parts(store: Store) -> Iterator[list[Triple]]:
    """The graph of each document with what it points at, and the authority graph by itself."""
    engine = store.engine
    for document in _documents(store):
        quads = list(engine.quads_for_pattern(None, None, None, document))
        for text in engine.quads_for_pattern(None, v.REALIZES, document, None):
            quads += engine.quads_for_pattern(None, None, None, text.graph_name)
        yield [*(quad.triple for quad in quads), *_pointed_at(store, quads)]
    yield [quad.triple for quad in engine.quads_for_pattern(None, None, None, NamedNode(iri.AUTHORITY))]


def _documents(store: Store) -> list[NamedNode]:
    read = store.engine.quads_for_pattern(None, v.WAS_READ, None, None)
    return sorted({quad.subject for quad in read if isinstance(quad.subject, NamedNode)}, key=str)


def _pointed_at(store: Store, quads: Iterable[Quad]) -> Iterator[Triple]:
    """What the things, acts and relations are that `quads` name; a thing counts as one and is judged in its own graph."""
    authority = NamedNode(iri.AUTHORITY)
    for node in sorted({quad.object for quad in quads if isinstance(quad.object, NamedNode)}, key=str):
        for quad in store.engine.quads_for_pattern(node, v.TYPE, None, None):
            yield Triple(node, v.TYPE, v.THING) if quad.graph_name == authority else quad.triple


@cache
def _shapes() -> rdflib.Graph:
    import rdflib  # noqa: PLC0415

    return rdflib.Graph().parse(folder(ONTOLOGY) / "shapes.ttl")


@cache
def _classes() -> rdflib.Graph:
    """Which class lies below which."""
    import rdflib  # noqa: PLC0415

    quads = parse(path=folder(ONTOLOGY) / "kg.ttl", format=RdfFormat.TURTLE)
    below = [quad.triple for quad in quads if quad.predicate == _SUBCLASS]
    return rdflib.Graph().parse(data=serialize(below, format=RdfFormat.N_TRIPLES), format="nt")
