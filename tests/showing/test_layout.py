"""Where things stand."""

from itertools import combinations

import pytest

from kg.graph.store import Store
from kg.showing.layout import by_links, by_year
from kg.showing.network import Edge, Network, Node, read_network


def starry(size: int) -> Network:
    """Resolutions in a chain, each with seven things of its own, and a treaty that all cite."""
    nodes = [Node(f"n{i:05}", "document", f"A/RES/{50 + i % 30}/{i}", year=1995 + i % 30, read=i % 8 == 0) for i in range(size)]
    nodes.append(Node("t", "treaty", "NPT"))
    ends = (
        [(i - i % 8, i) for i in range(size) if i % 8]
        + [(i, i - 8) for i in range(8, size, 8)]
        + [(i, size) for i in range(0, size, 8)]
    )
    return Network(tuple(nodes), tuple(link(nodes[a].id, nodes[b].id) for a, b in ends))


def link(source: str, target: str) -> Edge:
    """A citation of which only the ends matter."""
    return Edge(source, target, "cites", "recall", "", "", "text", source, 2000, "P1", "en", "", "", -1)


@pytest.mark.parametrize("size", [1, 2, 5, 130, 300])
def test_no_thing_stands_on_another(size: int):
    places = by_links(starry(size))
    assert len(places) == size + 1
    close = [pair for pair in combinations(places, 2) if abs(pair[0][0] - pair[1][0]) < 36 and abs(pair[0][1] - pair[1][1]) < 22]
    assert len(close) <= size // 50


@pytest.mark.parametrize("size", [5, 130, 300])
def test_the_same_network_gives_the_same_picture(size: int):
    assert by_links(starry(size)) == by_links(starry(size))


def test_the_order_of_the_graph_does_not_matter(store: Store, turned: Store):
    assert by_links(read_network(store)) == by_links(read_network(turned))
    assert by_year(read_network(store)) == by_year(read_network(turned))


def test_documents_stand_in_the_column_of_their_year(network: Network):
    places, heads = by_year(network)
    assert [year for year, _ in heads] == ["1996", "2002", "2003", "2013"]
    columns = dict(heads)
    for node, (x, _) in zip(network.nodes, places, strict=True):
        assert node.kind != "document" or x == columns[str(node.year)]


def test_treaties_stand_above_and_states_below(network: Network):
    places, _ = by_year(network)
    height = {node.code: y for node, (_, y) in zip(network.nodes, places, strict=True)}
    assert height["NPT"] < height["A/RES/58/51"] < height["PRK"]


def test_nothing_at_all():
    assert by_links(Network((), ())) == ()
    assert by_year(Network((), ())) == ((), ())
