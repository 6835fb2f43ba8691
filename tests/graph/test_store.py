"""The graph on disk: whole or not at all, and the same bytes for the same content."""

import itertools
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from factories import act, citation, entity, link, paper, reading
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from world import NPT, new_agenda, readings, road_map

from kg.errors import GraphError
from kg.graph import iri
from kg.graph.query import ask, questions
from kg.graph.store import memory, open_store, save
from kg.model.relation import Reading

UNION = "SELECT ?s ?p ?o { ?s ?p ?o }"


def turtle(folder: Path) -> bytes:
    return (folder / "graph.ttl").read_bytes()


def test_what_is_saved_answers_as_in_memory(tmp_path: Path):
    saved = save(readings(), tmp_path)
    store, trial = open_store(tmp_path), memory(readings())
    assert (saved.texts, saved.triples, saved.left_out) == (3, len(store), ())
    for question in questions():
        examples = {each.name: each.example for each in question.parameters}
        assert ask(store, question.name, examples) == ask(trial, question.name, examples)


def test_the_folder_holds_two_things_and_nothing_else(tmp_path: Path):
    save(readings(), tmp_path / "new" / "folder")
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == ["graph.ttl", "store"]


def test_the_order_of_reading_does_not_matter(tmp_path: Path):
    texts = []
    for number, order in enumerate(itertools.permutations(readings())):
        save(iter(order), tmp_path / str(number))
        texts.append(turtle(tmp_path / str(number)))
    assert len(set(texts)) == 1


def test_turtle_holds_what_the_store_holds_but_for_the_vocabularies(tmp_path: Path):
    save(readings(), tmp_path)
    store = open_store(tmp_path)
    things = {triple for triple in _triples(turtle(tmp_path)) if triple.subject.value.startswith(iri.THINGS)}
    stored = {quad.triple for quad in store.engine if quad.subject.value.startswith(iri.THINGS)}
    assert things == stored
    acts = {triple.subject.value for triple in _triples(turtle(tmp_path))} - {triple.subject.value for triple in things}
    families = ("call", "concern", "condemn", "note", "reaffirm", "recall", "request", "support", "urge")
    kinds = ("implement", "join", "report")
    assert acts == {*map(iri.act, families), *map(iri.demand, kinds)}


def _triples(data: bytes) -> list[pyoxigraph.Triple]:
    return [quad.triple for quad in pyoxigraph.parse(data, pyoxigraph.RdfFormat.TURTLE)]


def test_turtle_is_sorted_and_says_nothing_twice(tmp_path: Path):
    save(readings(), tmp_path)
    triples = _triples(turtle(tmp_path))
    keys = [
        (each.subject.value, "" if each.predicate.value.endswith("#type") else each.predicate.value, str(each.object))
        for each in triples
    ]
    assert keys == sorted(set(keys))


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@st.composite
def some_reading(draw: st.DrawFn) -> Reading:
    """A text whose words, symbol and labels are anything at all."""
    session = draw(st.integers(1, 99))
    resolution = paper(
        f"A/RES/{session}/1 {draw(WORDS)}", draw(st.sampled_from(["en", "zh"])), title=draw(WORDS), P1="Recalling " + draw(WORDS)
    )
    thing = entity(draw(WORDS), "treaty", ("en", draw(WORDS)))
    links = [link(resolution, "P1", "Recalling", thing, why=draw(WORDS))]
    return reading(resolution, links, [act(resolution, "P1", "Recalling", "recall")], [citation(resolution, "P1", "Rec", thing)])


def _file(text: Reading) -> tuple[str, str]:
    """A file by its name and digest: the same words in it are read the same way, so a graph has it once."""
    source = text.resolution.clean.source
    return source.name, source.sha256


@given(st.lists(some_reading(), min_size=1, max_size=4, unique_by=_file), st.randoms())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back_and_any_order_gives_the_same_bytes(tmp_path: Path, texts: list[Reading], chance: random.Random):
    shutil.rmtree(tmp_path)
    save(texts, tmp_path / "one")
    chance.shuffle(texts)
    save(texts, tmp_path / "other")
    assert turtle(tmp_path / "one") == turtle(tmp_path / "other")
    theirs = rdflib.Graph().parse(data=turtle(tmp_path / "one"), format="turtle")
    # rdflib reads "1"^^xsd:integer and the like back as Python values; the engine's own reading is compared word for word.
    assert len(theirs) == len(set(_triples(turtle(tmp_path / "one"))))
    titles = {str(value) for value in theirs.objects(None, rdflib.DCTERMS.title)}
    assert titles == {text.resolution.title for text in _kept(texts)}


def _kept(texts: list[Reading]) -> list[Reading]:
    """The first file by name of each text."""
    ranked = sorted(texts, key=_file, reverse=True)
    return list({(each.resolution.symbol, each.resolution.language): each for each in ranked}.values())


def renamed(text: Reading, name: str) -> Reading:
    clean = replace(text.resolution.clean, source=replace(text.resolution.clean.source, name=name))
    return replace(text, resolution=replace(text.resolution, clean=clean))


def doubles() -> list[Reading]:
    """One text from three files that differ in what was found in them."""
    full = road_map()
    bare = replace(full, links=(), statements=(), citations=(), resolution=replace(full.resolution, agenda_item="7"))
    return [renamed(bare, "b.txt"), renamed(full, "a.txt"), renamed(replace(full, acts=()), "c.txt")]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_of_two_files_with_one_text_the_first_by_name_is_kept(tmp_path: Path, order: tuple[int, ...]):
    texts = [new_agenda(), *(doubles()[number] for number in order)]
    assert sorted(save(texts, tmp_path / "all").left_out) == ["b.txt", "c.txt"]
    save([new_agenda(), doubles()[1]], tmp_path / "one")
    assert turtle(tmp_path / "all") == turtle(tmp_path / "one")
    assert set(open_store(tmp_path / "all").engine) == set(open_store(tmp_path / "one").engine)


def test_a_failed_build_leaves_what_was_there(tmp_path: Path):
    save(readings(), tmp_path)
    before = turtle(tmp_path)

    def breaking() -> Iterator[Reading]:
        yield new_agenda()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save(breaking(), tmp_path)
    assert turtle(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]
    assert ask(open_store(tmp_path), "documents").rows


def test_what_an_interrupted_build_left_is_taken_over(tmp_path: Path):
    half = tmp_path / ".building"
    half.mkdir()
    pyoxigraph.Store(str(half / "store"))
    (half / "graph.ttl").write_text("half a", encoding="utf-8")
    save(readings(), tmp_path)
    assert not half.exists()


def test_two_builds_at_once_are_refused(tmp_path: Path):
    (tmp_path / ".building").mkdir()
    other = pyoxigraph.Store(str(tmp_path / ".building" / "store"))
    with pytest.raises(GraphError, match="another process is writing this graph; wait until it is done"):
        save(readings(), tmp_path)
    assert other is not None


def test_a_build_replaces_the_graph(tmp_path: Path):
    save(readings(), tmp_path)
    save([new_agenda()], tmp_path)
    assert len(ask(open_store(tmp_path), "documents").rows) == 1


def test_no_graph(tmp_path: Path):
    with pytest.raises(GraphError, match="holds no graph; make one with `kg build`"):
        open_store(tmp_path)


def test_a_broken_graph(tmp_path: Path):
    save(readings(), tmp_path)
    for path in (tmp_path / "store").glob("MANIFEST*"):
        path.write_bytes(b"nonsense")
    with pytest.raises(GraphError, match="build it again with `kg build`"):
        open_store(tmp_path)


def test_a_folder_that_is_a_file(tmp_path: Path):
    (tmp_path / "graph").write_text("", encoding="utf-8")
    with pytest.raises(GraphError, match="cannot be read or written"):
        save(readings(), tmp_path / "graph")


def test_a_store_is_read_only(tmp_path: Path):
    save(readings(), tmp_path)
    with pytest.raises(RuntimeError, match="read-write"):
        open_store(tmp_path).engine.clear()


def test_things_given_beside_the_texts_are_described(tmp_path: Path):
    save([], tmp_path, [NPT])
    assert ask(open_store(tmp_path), "SELECT ?l { ?t a kg:Treaty ; rdfs:label ?l } ORDER BY ?l").rows == (
        ("Treaty on Non-Proliferation",),
        ("不扩散核武器条约",),
    )
