"""GraphML and GEXF, for Gephi and its kin: the network with every link of its own, and in GEXF where things stand."""

from __future__ import annotations

from typing import IO, Any

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

from kg.graph.store import Store
from kg.showing.layout import by_links, by_year
from kg.showing.network import Edge, Network, Node, read_network
from kg.showing.page import key
from kg.showing.rdf import xml_text
from kg.showing.words import look

_DRAWN = 1500  # above that a layout by links takes minutes; by year it takes none


def write_graphml(store: Store, stream: IO[bytes]) -> None:
    """Writes the network as GraphML.

    Args:
        store: The graph.
        stream: Where to.
    """
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(_graph(read_network(store)))
    writer.dump(stream)


def write_gexf(store: Store, stream: IO[bytes]) -> None:
    """Writes the network as GEXF 1.2 with places, sizes and colours.

    Args:
        store: The graph.
        stream: Where to.
    """
    network = read_network(store)
    graph = _graph(network)
    places = by_links(network) if len(network.nodes) <= _DRAWN else by_year(network)[0]
    for node, (x, y) in zip(network.nodes, places, strict=True):
        graph.nodes[xml_text(key(node))]["viz"] = _drawn(node, x, y)
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    for meta in writer.xml.findall("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # the clock has no place in a file that must not change
    writer.write(stream)


def _graph(network: Network) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    keys = {node.id: xml_text(key(node)) for node in network.nodes}
    for node in network.nodes:
        graph.add_node(keys[node.id], **_node(node))
    for number, edge in enumerate(network.edges):
        graph.add_edge(keys[edge.source], keys[edge.target], key=str(number), **_edge(edge))
    return graph


def _node(node: Node) -> dict[str, Any]:
    texts = {"code": node.code, "kind": node.kind, "iri": node.id, "date": node.date}
    named = {
        "label_en": node.label("en"),
        "label_zh": node.label("zh"),
        "title_en": node.title("en"),
        "title_zh": node.title("zh"),
    }
    return {"label": xml_text(node.code), **_clean(texts | named), "year": node.year, "read": node.read}


def _edge(edge: Edge) -> dict[str, Any]:
    names = ("kind", "act", "relation", "locator", "via", "document", "paragraph", "language", "quote", "words")
    return {**_clean({name: getattr(edge, name) for name in names}), "year": edge.year}


def _clean(texts: dict[str, str]) -> dict[str, str]:
    return {name: xml_text(text) for name, text in texts.items()}


def _drawn(node: Node, x: int, y: int) -> dict[str, Any]:
    red, green, blue = bytes.fromhex(look()["kinds"][node.kind]["colour"].lstrip("#"))
    # Gephi's picture has its y axis upwards, a page's points down.
    return {
        "color": {"r": red, "g": green, "b": blue, "a": 1.0},
        "size": 24.0 if node.read else 12.0,
        "position": {"x": float(x), "y": float(-y), "z": 0.0},
    }
