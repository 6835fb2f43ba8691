"""Every format, written by one library and read back by another."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
import rdflib

from kg.errors import KgError, QueryError
from kg.graph.store import Store
from kg.showing.export import FORMATS, export
from kg.showing.network import Network
from kg.showing.sheets import neutral
from kg.showing.whole import writing

PARSERS = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "jsonld": "json-ld", "rdf": "xml"}


def union(store: Store) -> set[tuple[str, str, str]]:
    """The triples of a graph, as texts."""
    return {(q.subject.value, q.predicate.value, q.object.value) for q in store.engine.quads_for_pattern(None, None, None, None)}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", PARSERS)
def test_rdflib_reads_the_same_triples(store: Store, tmp_path: Path, name: str):
    (path,) = export(store, name, tmp_path / f"graph.{name}")
    graph = rdflib.Dataset(default_union=True)
    graph.parse(path, format=PARSERS[name])
    assert {(str(s), str(p), str(o)) for s, p, o in graph.triples((None, None, None))} == union(store)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes(store: Store, turned: Store, tmp_path: Path, name: str):
    """The order of filling, and the time of writing, leave no mark."""
    first = [path.read_bytes() for path in export(store, name, tmp_path / f"a.{name}")]
    second = [path.read_bytes() for path in export(turned, name, tmp_path / f"b.{name}")]
    assert first == second
    assert all(first)


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_every_link(
    store: Store, network: Network, tmp_path: Path, name: str, read: Callable[[Path], nx.MultiDiGraph]
):
    (path,) = export(store, name, tmp_path / f"graph.{name}")
    graph = read(path)
    assert graph.number_of_nodes() == len(network.nodes)
    assert graph.number_of_edges() == len(network.edges)
    assert graph.nodes["treaty/NPT"]["label_zh"] == "不扩散核武器条约"
    acts = {data["act"] for data in graph.get_edge_data("document/A/RES/58/51", "treaty/NPT").values()}
    assert acts == {"call", "reaffirm"}


def test_gexf_has_no_clock(store: Store, tmp_path: Path):
    (path,) = export(store, "gexf", tmp_path / "graph.gexf")
    assert "lastmodifieddate" not in path.read_text(encoding="utf-8")


def test_sheets(store: Store, network: Network, tmp_path: Path):
    paths = export(store, "csv", tmp_path / "graph.csv")
    assert [path.name for path in paths] == ["graph-nodes.csv", "graph-edges.csv"]
    nodes, edges = (list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))) for path in paths)
    assert [row["code"] for row in nodes] == [node.code for node in network.nodes]
    assert [(row["act"], row["quote"]) for row in edges] == [(edge.act, edge.quote) for edge in network.edges]


CELLS = [
    ("=HYPERLINK(1)", "'=HYPERLINK(1)", "a formula"),
    ("+41", "'+41", "read as a number or formula"),
    ("-1", "'-1", "the same"),
    ("@SUM(A1)", "'@SUM(A1)", "a formula in another fashion"),
    ("\t=1", "'\t=1", "a tab before it is dropped by some"),
    ("A/RES/1=2", "A/RES/1=2", "only the beginning tells"),
    ("", "", "nothing stays nothing"),
]


@pytest.mark.parametrize(("cell", "safe", "reason"), CELLS, ids=[row[-1] for row in CELLS])
def test_cells_a_spreadsheet_would_run(cell: str, safe: str, reason: str):
    assert neutral(cell) == safe, reason


def test_safe_sheets_hold_no_formula(poisoned: Callable[[str], Store], tmp_path: Path):
    for path in export(poisoned("\r=1"), "csv-safe", tmp_path / "graph.csv"):
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("name", ["rdf", "graphml", "gexf"])
def test_characters_that_xml_forbids(poisoned: Callable[[str], Store], tmp_path: Path, name: str):
    """They become the sign for what cannot be shown, and the file can be read."""
    (path,) = export(poisoned("\x0b\x1b\ufffe"), name, tmp_path / f"graph.{name}")
    readers = {
        "rdf": lambda: rdflib.Graph().parse(path, format="xml"),
        "graphml": lambda: nx.read_graphml(path),
        "gexf": lambda: nx.read_gexf(path),
    }
    assert len(readers[name]())
    assert "\ufffd\ufffd\ufffd" in path.read_text(encoding="utf-8")


def test_an_unknown_format_is_refused(store: Store, tmp_path: Path):
    with pytest.raises(QueryError, match="choose one of ttl"):
        export(store, "xlsx", tmp_path / "graph.xlsx")


def test_a_broken_off_run_leaves_the_old_file(tmp_path: Path):
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    with pytest.raises(TypeError), writing(path) as stream:
        stream.writelines([b"ne", None])
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(KgError, match="cannot be written"), writing(tmp_path / "file" / "page.html"):
        pass


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph(empty: Store, tmp_path: Path, name: str):
    assert all(path.is_file() for path in export(empty, name, tmp_path / f"graph.{name}"))
