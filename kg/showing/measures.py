"""Tables made by measuring the network of citations."""

from __future__ import annotations

import networkx as nx

from kg.showing.asgraph import links_graph
from kg.showing.network import Network

Rows = tuple[tuple[str, ...], ...]
_SEED = 17
_SAMPLED = 1500  # above so many things betweenness is measured from as many starting points only
_MEMBERS = 12


def centrality(network: Network) -> Rows:
    """PageRank (who is cited by what is itself cited) and betweenness (who lies between others) of everything in a citation.

    Args:
        network: The network.

    Returns:
        target, kind, pagerank, betweenness; the weightiest first.
    """
    graph = _cited(network)
    if not graph:
        return ()
    rank = nx.pagerank(graph)
    sample = min(len(graph), _SAMPLED)
    between = nx.betweenness_centrality(graph.to_undirected(), k=sample if sample < len(graph) else None, seed=_SEED)
    order = sorted(graph, key=lambda i: (-round(rank[i], 9), network.nodes[i].code))
    return tuple((network.nodes[i].code, network.nodes[i].kind, f"{rank[i]:.6f}", f"{between[i]:.6f}") for i in order)


def communities(network: Network) -> Rows:
    """Things cited together (Louvain), each community named from the treaty it cites most, else from what it cites most.

    Args:
        network: The network.

    Returns:
        number, the code it is named from, its labels, how many things, how many of them resolutions read, members.
    """
    graph = _cited(network)
    if not graph.number_of_edges():
        return ()
    found = nx.community.louvain_communities(graph.to_undirected(), weight="weight", seed=_SEED)
    ordered = sorted((sorted(members) for members in found), key=lambda members: (-len(members), members))
    return tuple(_community(network, graph, number, members) for number, members in enumerate(ordered, 1))


def _community(network: Network, graph: nx.DiGraph[int], number: int, members: list[int]) -> tuple[str, ...]:
    inside = graph.subgraph(members)
    weight = {i: sum(data["weight"] for *_, data in inside.in_edges(i, data=True)) for i in members}
    order = sorted(members, key=lambda i: (-weight[i], -graph.in_degree(i), network.nodes[i].code))
    treaties = [i for i in order if network.nodes[i].kind == "treaty"]
    name = network.nodes[(treaties or order)[0]]
    read = sum(network.nodes[i].read for i in members)
    some = "; ".join(network.nodes[i].code for i in order[:_MEMBERS])
    return str(number), name.code, name.label("en"), name.label("zh"), str(len(members)), str(read), some


def _cited(network: Network) -> nx.DiGraph[int]:
    """The network of citations without what nothing cites and what cites nothing."""
    graph = links_graph(network, ("cites",))
    graph.remove_nodes_from([i for i in range(len(network.nodes)) if not graph.degree(i)])
    return graph
