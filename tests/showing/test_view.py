"""The page as a file: what is in it and what is not."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.graph.store import Store
from kg.paths import TEMPLATES
from kg.showing.network import Network
from kg.showing.page import most_linked, page_data
from kg.showing.view import embedded, view
from kg.showing.words import look, words

Shape = dict[str, "Shape"] | None


@pytest.fixture
def page(store: Store, tmp_path: Path) -> str:
    """The page of the small graph."""
    return view(store, tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_same_graph_gives_the_same_bytes(store: Store, turned: Store, tmp_path: Path):
    assert view(store, tmp_path / "a.html").read_bytes() == view(turned, tmp_path / "b.html").read_bytes()


def test_it_begins_as_a_page_should(page: str):
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Who cites what in UN resolutions</title>" in page


def test_it_can_begin_in_chinese(store: Store, tmp_path: Path):
    page = view(store, tmp_path / "page.html", language="zh").read_text(encoding="utf-8")
    assert '<html lang="zh">' in page
    assert "<title>联合国决议引用关系</title>" in page


def test_a_language_it_does_not_speak(store: Store, tmp_path: Path):
    with pytest.raises(QueryError, match="choose one of en, zh"):
        view(store, tmp_path / "page.html", language="fr")


def test_the_policy_names_every_script_and_the_style(page: str):
    """Nothing else runs: no script put in later has a digest in the policy."""
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    parts = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    digests = {base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in parts}
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == digests


def test_it_asks_nobody(page: str):
    assert not re.findall(r"""(?:src|href)=["'](?!data:)""", page)
    assert not re.findall(r"@import|url\(", page.partition("</style>")[0])


def test_data_never_becomes_markup():
    """Our scripts have no way to turn text into markup; the policy would stop it if they had."""
    script = "".join(path.read_text(encoding="utf-8") for path in sorted((TEMPLATES / "page").glob("*.js")))
    assert not re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", script)


POISONS = ["</script><script>window.__xss=1</script>", "<!--<script>", "\u2028\u2029", "]]>", "&lt;"]


@pytest.mark.parametrize("poison", POISONS)
def test_no_text_ends_the_data(poisoned: Callable[[str], Store], tmp_path: Path, poison: str):
    page = view(poisoned(poison), tmp_path / "page.html").read_text(encoding="utf-8")
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1]
    assert not re.search("[<>&\u2028\u2029]", data)
    assert poison in json.loads(data)["quotes"][0]
    assert page.count("</script>") == 3


def test_escapes_are_read_back():
    text = "<a href='x'>&amp;</a>\u2028\u2029\\u003c"
    assert json.loads(embedded({"text": text})) == {"text": text}


def test_what_the_script_is_given(network: Network):
    data = page_data(network, "en", len(network.nodes))
    assert len(data["links"]) == len(network.edges)
    assert data["quotes"] == tuple(sorted({edge.quote for edge in network.edges}))
    assert {edge["id"] for edge in data["vis"]["edges"]} == set(range(len(data["vis"]["edges"])))
    assert data["vis"]["options"]["physics"] == {"enabled": False}


def test_a_picture_holds_what_most_link(network: Network):
    kept = most_linked(network, 3)
    assert {node.code for node in kept.nodes} == {"A/RES/58/51", "A/RES/68/51", "NPT"}
    assert {edge.kind for edge in kept.edges} == {"cites"}
    assert most_linked(network, 100) is network


def shape(tree: object) -> Shape:
    """The keys of a tree, without its words."""
    return {name: shape(branch) for name, branch in tree.items()} if isinstance(tree, dict) else None


def test_both_languages_have_the_same_words():
    assert shape(words()["en"]) == shape(words()["zh"])


def test_words_in_both_languages_have_the_same_places():
    for name, text in words()["en"].items():
        if isinstance(text, str):
            assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", words()["zh"][name])), name


def test_every_word_is_asked_for_and_every_word_asked_for_is_there():
    page = (TEMPLATES / "page.html").read_text(encoding="utf-8")
    script = "".join(path.read_text(encoding="utf-8") for path in sorted((TEMPLATES / "page").glob("*.js")))
    asked = set(re.findall(r'word\("(\w+)"', page + script)) | set(re.findall(r'data-label="(\w+)"|words\.(\w+)', page)[0])
    asked |= set(re.findall(r'"(column_\w+|table_\w+|less|whole|paragraph|preambular|was_read|only_cited)"', script))
    plain = {name for name, text in words()["en"].items() if isinstance(text, str)}
    made = {f"{way}_{kind}" for way in ("in", "out") for kind in look()["links"]}
    elsewhere = {"language", "title", "noscript", "fit", "zoom_in", "zoom_out"}
    assert plain - asked - made - elsewhere == set()
    assert asked - plain - {""} == set()


def test_kinds_differ_in_colour_and_in_shape():
    """Neither alone carries the meaning."""
    kinds = look()["kinds"].values()
    assert len({style["colour"] for style in kinds}) == len(kinds)
    assert len({(style["shape"], style.get("hollow", False)) for style in kinds}) == len(kinds)


def luminance(colour: str) -> float:
    """Relative luminance, as the contrast rule counts it."""
    parts = [value / 255 for value in bytes.fromhex(colour.lstrip("#"))]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("kind", look()["kinds"])
def test_things_stand_out_from_the_paper(kind: str):
    paper, colour = luminance(look()["paper"]), luminance(look()["kinds"][kind]["colour"])
    assert (paper + 0.05) / (colour + 0.05) >= 4.5
