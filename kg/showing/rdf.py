"""The RDF formats, sorted before they are written: neither a store's order nor rdflib's XML writer is stable."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import IO

from pyoxigraph import Literal, Quad, RdfFormat, Triple, serialize

from kg.graph.store import Store
from kg.graph.vocabulary import PREFIXES

FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WITH_PREFIXES = frozenset({RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.RDF_XML, RdfFormat.JSON_LD})


def write_rdf(store: Store, stream: IO[bytes], name: str) -> None:
    """Writes everything in the graph.

    Args:
        store: The graph.
        stream: Where to.
        name: One of `FORMATS`; one without named graphs gets their union.
    """
    chosen = FORMATS[name]
    quads = store.engine.quads_for_pattern(None, None, None, None)
    content: Iterable[Quad] | Iterable[Triple] = _quads(quads) if chosen.supports_datasets else _triples(quads)
    if chosen == RdfFormat.RDF_XML:
        content = [_for_xml(triple) for triple in content if isinstance(triple, Triple)]
    prefixes = dict(sorted(PREFIXES.items())) if chosen in _WITH_PREFIXES else None
    serialize(content, stream, chosen, prefixes=prefixes)


def _quads(quads: Iterable[Quad]) -> list[Quad]:
    return sorted(quads, key=lambda quad: (str(quad.graph_name), *_order(quad.triple)))


def _triples(quads: Iterable[Quad]) -> list[Triple]:
    return sorted({quad.triple for quad in quads}, key=_order)


def _order(triple: Triple) -> tuple[str, str, str]:
    return str(triple.subject), str(triple.predicate), str(triple.object)


def _for_xml(triple: Triple) -> Triple:
    """XML has no way to write some control characters: they become the character for what cannot be shown."""
    value = triple.object
    if not isinstance(value, Literal) or not _NOT_XML.search(value.value):
        return triple
    text = xml_text(value.value)
    mended = Literal(text, language=value.language) if value.language else Literal(text, datatype=value.datatype)
    return Triple(triple.subject, triple.predicate, mended)


def xml_text(text: str) -> str:
    r"""The text without the characters that XML 1.0 forbids.

    >>> xml_text("a\x0bb")
    'a\ufffdb'
    """
    return _NOT_XML.sub("\ufffd", text)
