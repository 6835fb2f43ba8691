"""The network as networkx graphs, with whole numbers for nodes so that no order depends on hashing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import networkx as nx

from kg.showing.network import Edge, Network


def links_graph(network: Network, kinds: Iterable[str] = ("cites", "addresses", "states", "mentions")) -> nx.DiGraph[int]:
    """One arc for each linked pair, its weight the number of places that link it.

    Args:
        network: The network.
        kinds: The kinds of edge to take.

    Returns:
        A graph whose nodes are the indices of `network.nodes`, all of them, in order.
    """
    wanted = frozenset(kinds)
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(network.nodes)))
    graph.add_weighted_edges_from((a, b, weight) for (a, b), weight in sorted(_weights(network, wanted).items()))
    return graph


def _weights(network: Network, kinds: frozenset[str]) -> Counter[tuple[int, int]]:
    index = {node.id: i for i, node in enumerate(network.nodes)}
    return Counter((index[source], index[target]) for source, target, *_ in places(network.edges, kinds))


def places(edges: Iterable[Edge], kinds: Iterable[str]) -> set[tuple[str, str, str, str]]:
    """(source, target, document, paragraph) of the edges of some kinds: a link counts once a paragraph, in any language."""
    wanted = frozenset(kinds)
    return {(e.source, e.target, e.document, e.paragraph) for e in edges if e.kind in wanted}
