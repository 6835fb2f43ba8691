"""The graph as nodes and edges."""

from collections import Counter

import pytest

from kg.graph.store import Store
from kg.showing.network import Network, read_network
from kg.showing.years import year_of

NODES = [
    ("document", "A/RES/58/51", True, 2003, "it was read"),
    ("document", "A/RES/57/59", False, 2002, "only cited; session 57 opened in 2002"),
    ("document", "A/51/218", False, 1996, "a note cites it"),
    ("treaty", "NPT", False, 0, "a treaty has no year of a document"),
    ("organ", "NAM", False, 0, "the title names it; the State of the same code is linked by nothing and left out"),
]


@pytest.mark.parametrize(("kind", "code", "read", "year", "reason"), NODES, ids=[row[-1] for row in NODES])
def test_node(network: Network, kind: str, code: str, read: bool, year: int, reason: str):
    found = [node for node in network.nodes if node.code == code]
    assert [(node.kind, node.read, node.year) for node in found] == [(kind, read, year)], reason


EDGES = [
    ("cites", "A/RES/58/51", "NPT", "call", "4", "6", 10, "the first of two citations of one pair in one paragraph"),
    ("cites", "A/RES/58/51", "NPT", "reaffirm", "4", "", 27, "the second keeps its own act and place"),
    ("cites", "A/RES/58/51", "A/51/218", "", "f1", "", 0, "a note has no act"),
    ("addresses", "A/RES/68/51", "PRK", "urge", "15", "", 2, "an addressee"),
    ("mentions", "A/RES/68/51", "PRK", "", "P3", "", 15, "a mention in a paragraph that neither cites nor addresses it"),
    ("mentions", "A/RES/68/51", "NAM", "", "", "", 10, "a mention in the title, the nearer of two places"),
    ("states", "PRK", "NPT", "", "P3", "", 15, "what a paragraph states goes from its subject to its object"),
]


@pytest.mark.parametrize("row", EDGES, ids=[row[-1] for row in EDGES])
def test_edge(network: Network, row: tuple[object, ...]):
    codes = {node.id: node.code for node in network.nodes}
    found = [
        e for e in network.edges if (e.kind, codes[e.source], codes[e.target], e.act, e.paragraph, e.locator, e.at) == row[:-1]
    ]
    assert len(found) == 1, row[-1]
    assert found[0].quote[found[0].at :].startswith(found[0].words)


def test_a_citation_is_not_also_a_mention(network: Network):
    """The graph has a mention under each citation; the network has one edge for both."""
    cited = [edge for edge in network.edges if edge.paragraph == "P1"]
    assert Counter((edge.kind, edge.language) for edge in cited) == {("cites", "en"): 1, ("cites", "zh"): 1}


def test_nothing_links_itself(network: Network):
    """`This resolution` is a mention of the document by itself and no edge."""
    assert all(edge.source != edge.target for edge in network.edges)


def test_labels_fall_back(network: Network):
    ctbt = next(node for node in network.nodes if node.code == "CTBT")
    read = next(node for node in network.nodes if node.code == "A/RES/68/51")
    assert ctbt.label("zh") == "Comprehensive Nuclear-Test-Ban Treaty"
    assert read.label("en") == "A/RES/68/51"
    assert read.title("en") == "采取联合行动彻底消除核武器"


def test_the_order_of_the_graph_does_not_matter(store: Store, turned: Store):
    assert read_network(store) == read_network(turned)


def test_an_empty_graph(empty: Store):
    assert read_network(empty) == Network((), ())


YEARS = [
    ("A/RES/58/51", "2004-02-01", 2004, "a date of adoption goes before the session"),
    ("A/RES/58/51", "", 2003, "the session's first year"),
    ("A/58/462", "", 2003, "a document of the session"),
    ("A/RES/217(III) A", "", 1948, "sessions were counted in Roman numerals"),
    ("A/RES/2373(XXII)", "", 1967, "the same with the number before it"),
    ("S/RES/1718(2006)", "", 2006, "the Council prints its year"),
    ("E/RES/2023/14", "", 2023, "so does the Economic and Social Council"),
    ("NPT/CONF.2010/50", "", 2010, "and a conference"),
    ("CD/1299", "", 0, "a number is no year"),
    ("INFCIRC/540", "", 0, "nor is this"),
    ("A/RES/S-10/2", "", 0, "a special session is not counted with the others"),
]


@pytest.mark.parametrize(("code", "date", "year", "reason"), YEARS, ids=[row[-1] for row in YEARS])
def test_year(code: str, date: str, year: int, reason: str):
    assert year_of(code, date) == year, reason
