"""What the tables say of the small graph."""

import pytest

from kg.graph.store import Store
from kg.showing.analyse import Table, analyse
from kg.showing.network import Network, Node, read_network

ROWS = [
    ("most-cited", 0, ("NPT", "treaty", "Treaty on the Non-Proliferation of Nuclear Weapons", "不扩散核武器条约", "2", "2"),
     "two citations in one paragraph count once"),
    ("most-cited", 3, ("A/RES/58/51", "document", "A/RES/58/51", "A/RES/58/51", "1", "1"), "equals stand by code"),
    ("most-cited", 2, ("A/RES/57/59", "document", "A/RES/57/59", "A/RES/57/59", "1", "1"), "two languages count once"),
    ("most-cited-by-year", 0, ("2003", "A/51/218", "document", "1", "1"), "years first, then equals by code"),
    ("most-cited-by-year", -1, ("2013", "NPT", "treaty", "1", "1"), "the last of the last year"),
    ("treaties-by-year", 0, ("2003", "NPT", "1", "1", "1.000"), "the only resolution of the year cites it"),
    ("treaties-by-year", 1, ("2013", "CTBT", "1", "1", "1.000"), "one row for each treaty"),
    ("never-recalled", 0, ("A/RES/68/51", "2013", "0", "0"), "nothing later was read; 58/51 is recalled by it and not here"),
    ("states-addressed", 0, ("NWS", "group", "call", "1", "1", "A/RES/58/51"), "a group"),
    ("states-addressed", 1, ("PRK", "state", "urge", "1", "1", "A/RES/68/51"), "a State"),
]  # fmt: skip


@pytest.fixture
def tables(network: Network) -> dict[str, Table]:
    """The tables by name."""
    return {table.name: table for table in analyse(network)}


@pytest.mark.parametrize(("name", "place", "row", "reason"), ROWS, ids=[f"{row[0]}: {row[-1]}" for row in ROWS])
def test_row(tables: dict[str, Table], name: str, place: int, row: tuple[str, ...], reason: str):
    assert tables[name].rows[place] == row, reason


def test_pagerank_puts_what_is_cited_before_what_cites(tables: dict[str, Table]):
    rows = tables["centrality"].rows
    order = [row[0] for row in rows]
    assert order.index("NPT") < order.index("A/RES/58/51") < order.index("A/RES/68/51")
    assert sum(float(row[2]) for row in rows) == pytest.approx(1, abs=1e-4)


def test_a_community_is_named_from_its_most_cited_treaty(tables: dict[str, Table]):
    rows = tables["communities"].rows
    assert "NPT" in {row[1] for row in rows}
    assert sum(int(row[4]) for row in rows) == len(tables["centrality"].rows)


def test_every_table_has_titles_and_full_rows(tables: dict[str, Table]):
    for table in tables.values():
        assert table.title_en
        assert table.title_zh
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_the_order_of_the_graph_does_not_matter(store: Store, turned: Store):
    assert analyse(read_network(store)) == analyse(read_network(turned))


LATER = [
    (("2003-12-08", 2003), ("2003-12-09", 2003), "1", "a later day"),
    (("2003-12-08", 2003), ("2003-12-08", 2003), "0", "the same day is not later"),
    (("", 2003), ("2003-12-08", 2003), "0", "without a date the same year says nothing"),
    (("", 2003), ("2004-12-08", 2004), "1", "without a date a later year does"),
    (("", 0), ("2004-12-08", 2004), "0", "nothing is later than what has no year"),
]


@pytest.mark.parametrize(("first", "second", "later", "reason"), LATER, ids=[row[-1] for row in LATER])
def test_later(first: tuple[str, int], second: tuple[str, int], later: str, reason: str):
    nodes = tuple(
        Node(f"n{i}", "document", f"A/RES/1/{i}", date=date, year=year, read=True)
        for i, (date, year) in enumerate((first, second))
    )
    rows = {row[0]: row for row in next(table.rows for table in analyse(Network(nodes, ())) if table.name == "never-recalled")}
    assert rows["A/RES/1/0"][2] == later, reason


def test_nothing_at_all():
    assert all(table.rows == () for table in analyse(Network((), ())))
