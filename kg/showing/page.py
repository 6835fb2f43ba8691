"""What the page's script is given: plain data, numbers for nodes, each quoted paragraph once."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from kg.showing.asgraph import links_graph
from kg.showing.layout import by_links, by_year
from kg.showing.network import Edge, Network, Node
from kg.showing.words import look, words

Data = dict[str, Any]
_LARGEST, _SMALLEST = 30, 9


def most_linked(network: Network, limit: int) -> Network:
    """The part of a network that a picture can hold: what was read first, then what most others link.

    Args:
        network: The whole network.
        limit: How many nodes to keep at most.

    Returns:
        The network itself if it is small enough, else its kept nodes and the edges among them.
    """
    if len(network.nodes) <= limit:
        return network
    degree = dict(links_graph(network).degree())
    order = sorted(range(len(network.nodes)), key=lambda i: (-degree[i], not network.nodes[i].read, i))
    kept = tuple(network.nodes[i] for i in sorted(order[:limit]))
    ids = {node.id for node in kept}
    return replace(network, nodes=kept, edges=tuple(e for e in network.edges if e.source in ids and e.target in ids))


def page_data(network: Network, language: str, total: int) -> Data:
    """Everything the script needs, ready for JSON.

    Args:
        network: What to show.
        language: Language of the interface at first.
        total: How many things the graph holds, shown or not.

    Returns:
        The data; the same network gives the same data.
    """
    quotes = tuple(sorted({edge.quote for edge in network.edges}))
    columns, heads = by_year(network)
    places = by_links(network)
    return {
        "language": language,
        "total": total,
        "words": words(),
        "look": look(),
        "nodes": [_thing(node, xy) for node, xy in zip(network.nodes, columns, strict=True)],
        "heads": heads,
        "quotes": quotes,
        "links": _links(network, quotes),
        "vis": _vis(network, places),
    }


def _thing(node: Node, column: tuple[int, int]) -> Data:
    return {
        "key": key(node),
        "kind": node.kind,
        "code": node.code,
        "labels": dict(node.labels),
        "titles": dict(node.titles),
        "date": node.date,
        "year": node.year,
        "read": node.read,
        "column": column,
    }


def key(node: Node) -> str:
    """The node's name in the page's address, as in "state/NAM": its code alone may also be an organ's."""
    return f"{node.kind}/{node.code}"


def _links(network: Network, quotes: tuple[str, ...]) -> list[list[Any]]:
    number = {quote: i for i, quote in enumerate(quotes)}
    index = {node.id: i for i, node in enumerate(network.nodes)}
    return [_link(edge, index, number) for edge in network.edges]


def _link(edge: Edge, index: dict[str, int], number: dict[str, int]) -> list[Any]:
    """A row and no object: field names repeated five thousand times would be half the page."""
    ends = [index[edge.source], index[edge.target], edge.kind, edge.act, edge.relation, edge.locator]
    return [*ends, edge.document, edge.year, edge.paragraph, edge.language, number[edge.quote], edge.at, len(edge.words)]


def _vis(network: Network, places: tuple[tuple[int, int], ...]) -> Data:
    """Nodes, arcs and options as pyvis holds them; its own page is not used, for it runs scripts out of titles."""
    from pyvis.network import Network as Pyvis  # noqa: PLC0415 - it loads IPython, and only a page needs it

    graph = links_graph(network)
    canvas = Pyvis(directed=True)
    for i, (node, (x, y)) in enumerate(zip(network.nodes, places, strict=True)):
        canvas.add_node(i, label=node.code, **_drawn(node, len(graph.pred[i]) + len(graph.succ[i])), x=x, y=y)
    for number, (source, target) in enumerate(graph.edges):
        canvas.add_edge(source, target, id=number)
    canvas.set_options(json.dumps(look()["options"]))
    nodes, edges, _, _, _, options = canvas.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


def _drawn(node: Node, degree: int) -> Data:
    style = look()["kinds"][node.kind]
    hollow = style.get("hollow", False) or (node.kind == "document" and not node.read)
    size = min(_LARGEST, round(_SMALLEST + (degree**0.5) * 2.2))
    background = look()["paper"] if hollow else style["colour"]
    return {"shape": style["shape"], "size": size, "color": {"border": style["colour"], "background": background}}
