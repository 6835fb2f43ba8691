"""Charts for print: what is drawn of each table, as which files, and that hostile text is drawn as text."""

import re
import struct
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from click.testing import CliRunner, Result

from kg.cli import cli
from kg.errors import KgError
from kg.graph import store as stores
from kg.graph.store import Store
from kg.options import OK, REFUSED
from kg.showing.analyse import Table, analyse
from kg.showing.charts import Lettering, fonts, lettering, write_chart
from kg.showing.charts import draw as drawing
from kg.showing.charts.labels import fitted, plain, width
from kg.showing.charts.plan import Plan, voice
from kg.showing.charts.plans import plan
from kg.showing.network import Network, read_network
from kg.showing.words import words

TABLES = sorted(words()["en"]["tables"])
COMMENT = re.compile(rb"<!-- (.*?) -->", re.DOTALL)  # matplotlib keeps beside its paths the text they draw
WIDE, HIGH, PER_METRE = (slice(16, 20), slice(20, 24), 11811)  # of a PNG; 300 dots an inch


def written(network: Network, folder: Path, letters: Lettering | None = None, names: Iterable[str] = TABLES) -> dict[str, bytes]:
    """The files of some tables' charts."""
    chosen = [table for table in analyse(network) if table.name in names]
    paths = [path for table in chosen for path in write_chart(table, network, folder, letters or lettering("en"))]
    return {path.name: path.read_bytes() for path in paths}


def said(content: bytes) -> str:
    """Every text that an SVG draws, a line each."""
    return "\n".join(" ".join(text.decode().split()) for text in COMMENT.findall(content))


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """`kg analyse` run on a graph in memory, in an empty folder."""

    def run(store: Store, *arguments: str) -> Result:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(stores, "open_store", lambda _folder: store)
        return CliRunner().invoke(cli, ["analyse", *arguments])

    return run


def test_every_table_has_a_title_and_each_chart_its_two_files(network: Network, tmp_path: Path):
    assert sorted(words()["en"]["charts"]["titles"]) == TABLES
    assert sorted(written(network, tmp_path)) == sorted(f"{name}.{form}" for name in TABLES for form in ("png", "svg"))
    assert {path.suffix for path in tmp_path.iterdir()} == {".png", ".svg"}, "no drafts are left"


def test_vectors_are_well_formed_with_letters_as_paths(network: Network, tmp_path: Path):
    for name, content in written(network, tmp_path).items():
        if name.endswith(".svg"):
            tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(content).iter()}  # noqa: S314 - our own
            assert "path" in tags
            assert not tags & {"text", "script", "image"}, name
            assert b"<title>" in content
            assert str(tmp_path).encode() not in content
            assert b"dc:date" not in content


def test_dots_are_as_many_as_print_needs(network: Network, tmp_path: Path):
    content = written(network, tmp_path, names=["most-cited"])["most-cited.png"]
    assert struct.unpack(">I", content[WIDE])[0] == drawing.WIDTH * 300
    assert content.count(b"pHYs" + struct.pack(">IIB", PER_METRE, PER_METRE, 1)) == 1


LABELS = [
    ("most-cited", ("NPT", "Comprehensive", "A/RES/58/51", "Documents citing it", "Paragraphs", "Most cited")),
    ("most-cited-by-year", ("NPT", "CTBT", "Year", "No bar: not among the most cited of that year.")),
    ("centrality", ("NPT", "PageRank", "Betweenness")),
    ("communities", ("NPT", "Resolutions read", "Cited only", "Things in the community")),
    ("treaties-by-year", ("NPT", "CTBT", "Share of documents (%)", "Year", "2004")),
    ("never-recalled", ("Resolutions", "2013")),
    ("states-addressed", ("Nuclear-weapon States", "calls upon", "urges", "Paragraphs")),
]


@pytest.mark.parametrize(("name", "labels"), LABELS, ids=[name for name, _ in LABELS])
def test_a_chart_says(network: Network, tmp_path: Path, name: str, labels: tuple[str, ...]):
    text = said(written(network, tmp_path, names=[name])[f"{name}.svg"])
    assert [label for label in labels if label not in text] == []


def test_the_same_graph_gives_the_same_bytes(store: Store, turned: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """In another order, at another place, and whatever the settings of whoever runs it."""
    first = written(read_network(store), tmp_path / "one")
    monkeypatch.setitem(mpl.rcParams, "font.size", 30.0)
    monkeypatch.setitem(mpl.rcParams, "svg.fonttype", "none")
    assert written(read_network(turned), tmp_path / "two") == first
    assert mpl.rcParams["font.size"] == 30.0, "and leaves them as they were"


HOSTILE = [
    "<script>alert(1)</script>",
    "$x$ \\frac{1}{2} $",
    "_$^{",
    "&amp;--><!--",
    "\u202e\x1b[31m\n",
    "W" * 900,
    "\U0001f600\u0641",
]


@pytest.mark.parametrize("poison", HOSTILE, ids=["markup", "mathtext", "unclosed", "comment", "controls", "long", "no glyph"])
def test_hostile_labels_are_text(poisoned: Callable[[str], Store], poison: str, tmp_path: Path):
    files = written(read_network(poisoned(poison)), tmp_path, names=["most-cited", "most-cited-by-year", "treaties-by-year"])
    assert files
    for name, content in files.items():
        if name.endswith(".svg"):
            names = {element.tag.rpartition("}")[2] for element in ET.fromstring(content).iter()}  # noqa: S314 - our own
            assert "script" not in names


def test_a_dollar_sign_is_a_dollar_sign(poisoned: Callable[[str], Store], tmp_path: Path):
    assert "A/51/218 $x$" in said(written(read_network(poisoned(" $x$")), tmp_path, names=["most-cited"])["most-cited.svg"])


@pytest.mark.parametrize("name", ["_low line", "<b>", "$a$"])
def test_a_legend_leaves_nothing_out(network: Network, tmp_path: Path, name: str):
    nodes = tuple(replace(node, labels=(("en", name),)) if node.code == "NPT" else node for node in network.nodes)
    content = written(Network(nodes, network.edges), tmp_path, names=["treaties-by-year"])["treaties-by-year.svg"]
    assert name.replace("<", "&lt;").replace(">", "&gt;") in said(content)


def test_only_the_tables_asked_for_are_drawn_and_their_paths_printed(analysed: Callable[..., Result], store: Store):
    ended = analysed(store, "most-cited", "communities", "--charts", "out")
    assert ended.exit_code == OK
    assert ended.stdout.split() == ["out/most-cited.svg", "out/most-cited.png", "out/communities.svg", "out/communities.png"]
    assert sorted(path.name for path in Path("out").iterdir()) == sorted(Path(line).name for line in ended.stdout.split())


def test_an_empty_table_gives_no_file_and_says_so(analysed: Callable[..., Result], empty: Store):
    ended = analysed(empty, "--charts", "out")
    assert (ended.exit_code, ended.stdout) == (OK, "")
    assert ended.stderr.splitlines() == [f"{name}: nothing to draw" for name in words()["en"]["tables"]]
    assert not Path("out").exists()


def test_a_table_that_is_not_there_is_refused(analysed: Callable[..., Result], store: Store):
    assert "there is no table most-loved" in analysed(store, "most-loved", "--charts", "out").stderr


def test_a_folder_that_cannot_be_is_an_error_of_our_own(network: Network, tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(KgError, match="cannot be written"):
        written(network, tmp_path / "file", names=["most-cited"])


def test_without_matplotlib_the_error_names_the_mend(
    analysed: Callable[..., Result], store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    error = analysed(store, "--charts", "out").exception
    assert isinstance(error, KgError)
    assert "pip install 'unkg[charts]'" in str(error)
    assert analysed(store, "most-cited").exit_code == OK, "tables need none"


def test_titles_of_tables_are_in_the_language_asked_for(analysed: Callable[..., Result], store: Store):
    assert "引用最多" in analysed(store, "most-cited", "--language", "zh").stderr
    assert analysed(store, "--language", "fr").exit_code == REFUSED


def test_charts_in_chinese(network: Network, tmp_path: Path):
    letters = lettering("zh")
    if letters.warning:
        pytest.skip("no font with Chinese characters is installed")
    text = said(written(network, tmp_path, letters, ["most-cited"])["most-cited.svg"])
    assert [label for label in ("引用最多", "不扩散核武器条约", "段落") if label not in text] == []


def test_without_a_chinese_font_charts_are_in_english(
    analysed: Callable[..., Result], store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(fonts, "_CHINESE", ("No Such Font",))
    ended = analysed(store, "most-cited", "--charts", "out", "--language", "zh")
    assert ended.stderr == "warning: no font here has the characters of zh; the charts are in English\n"
    assert "Most cited" in said(Path("out/most-cited.svg").read_bytes())


def planned(name: str, rows: tuple[tuple[str, ...], ...], years: Iterable[int] = ()) -> Plan:
    """The plan of rows that stand in no graph."""
    speaking = voice(Network((), ()), lettering("en"))
    found = plan(name, rows, type(speaking)(speaking.lettering, {}, frozenset(years)))
    assert found
    return found


def test_a_single_year_is_bars_and_more_are_lines():
    rows = (("2003", "NPT", "1", "2", "0.500"), ("2005", "CTBT", "1", "1", "1.000"))
    assert planned("treaties-by-year", rows[:1]).form == "beside"
    assert planned("treaties-by-year", rows).form == "lines"
    assert planned("most-cited-by-year", (("2003", "NPT", "treaty", "1", "1"),)).form == "beside"


ONE = [
    ("most-cited", ("NPT", "treaty", "", "", "1", "1")),
    ("most-cited-by-year", ("2003", "NPT", "treaty", "1", "1")),
    ("centrality", ("NPT", "treaty", "1.000000", "0.000000")),
    ("communities", ("1", "NPT", "NPT", "NPT", "1", "0", "NPT")),
    ("treaties-by-year", ("2003", "NPT", "1", "3", "0.333")),
    ("never-recalled", ("A/RES/58/51", "2003", "0", "0")),
    ("states-addressed", ("PRK", "state", "call", "1", "1", "A/RES/58/51")),
]


@pytest.mark.parametrize(("name", "row"), ONE, ids=[name for name, _ in ONE])
def test_one_row_is_enough(name: str, row: tuple[str, ...], tmp_path: Path):
    table = Table(name, "", "", (), (row,))
    assert len(write_chart(table, Network((), ()), tmp_path, lettering("en"))) == 2


def test_a_year_in_which_nothing_cites_a_treaty_is_nought():
    rows = (("2003", "NPT", "1", "2", "0.500"), ("2005", "CTBT", "1", "1", "1.000"))
    drawn = planned("treaties-by-year", rows, (2003, 2004, 2005))
    assert drawn.places == ("2003", "2004", "2005")
    assert {series.name: series.values for series in drawn.series} == {"CTBT": (0, 0, 100), "NPT": (50, 0, 0)}


def test_a_year_whose_best_a_thing_is_not_among_says_nothing():
    rows = (("2003", "NPT", "treaty", "2", "2"), ("2005", "CTBT", "treaty", "1", "1"))
    assert {each.name: each.values for each in planned("most-cited-by-year", rows).series} == {
        "NPT": (2, None),
        "CTBT": (None, 1),
    }


def test_rare_acts_are_drawn_as_one():
    rows = tuple(("PRK", "state", f"act{n}", "1", str(20 - n), "") for n in range(9))
    drawn = planned("states-addressed", rows)
    assert [series.name for series in drawn.series] == [*(f"act{n}" for n in range(6)), "Other acts"]
    assert drawn.series[-1].values == (14 + 13 + 12,)


def test_a_title_says_how_much_is_shown():
    rows = tuple((f"A/RES/1/{n}", "document", "", "", "1", "1") for n in range(30))
    drawn = planned("most-cited", rows)
    assert drawn.title == "Most cited (20\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}30)"
    assert len(drawn.places) == len(drawn.series[0].values) == 20


def test_what_has_no_year_is_not_drawn():
    assert plan("never-recalled", (("X", "", "0", "0"),), voice(Network((), ()), lettering("en"))) is None


FITTED = [
    ("Charter of the United Nations", 20, 2, "Charter of the\nUnited Nations"),
    ("a b", 3, 1, "a b"),
    ("abcdefgh", 4, 1, "abc…"),
    ("abcdefgh", 4, 2, "abcd\nefgh"),
    ("不扩散核武器条约", 8, 2, "不扩散核\n武器条约"),
    ("", 4, 1, ""),
]


@pytest.mark.parametrize(("text", "room", "lines", "expected"), FITTED)
def test_a_label_is_folded_and_cut(text: str, room: int, lines: int, expected: str):
    assert fitted(text, room, lines) == expected
    assert all(width(line) <= room for line in expected.splitlines())


def test_characters_that_no_font_has_are_marked():
    assert plain("a\t\u202eb\x00 é", frozenset(map(ord, "ab "))) == "a b \N{REPLACEMENT CHARACTER}"


def test_parts_of_a_bar_differ_in_hatch_or_far_in_grey():
    looks = list(zip(drawing.COLOURS, drawing.HATCHES, strict=True))
    hatches = [hatch for _, hatch in looks if hatch]
    assert len(set(hatches)) == len(hatches)
    greys = sorted(sum(int(c[i : i + 2], 16) * share for i, share in ((1, 0.3), (3, 0.59), (5, 0.11))) for c, h in looks if not h)
    assert all(after - before > 50 for before, after in pairwise(greys))
