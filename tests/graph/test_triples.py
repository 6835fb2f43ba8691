"""What a text becomes: every triple in one graph, no blank nodes, and what is not known is not written."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from factories import act, citation, entity, link, paper, reading, statement
from pyoxigraph import BlankNode, Literal, NamedNode, Quad
from world import KOREA, NPT, RECORD, new_agenda, readings

from kg.errors import DataError
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.subjects import subject_nodes, subjects_of
from kg.graph.things import class_of, entities, entity_quads
from kg.graph.triples import triples
from kg.model.document import Resolution
from kg.model.mention import Mention
from kg.model.relation import Reading
from kg.model.span import Span

CLASSES = [
    ("A/RES/78/40", v.RESOLUTION, "a resolution"),
    ("S/RES/1718(2006)", v.RESOLUTION, "of the Council"),
    ("A/HRC/RES/21/11", v.RESOLUTION, "of a subsidiary"),
    ("UNEP/EA.5/RES.8", v.RESOLUTION, "with a full stop"),
    ("A/DEC/52/492", v.DECISION, "a decision"),
    ("A/51/218", v.DOCUMENT, "any other"),
    ("S/PRST/2006/41", v.DOCUMENT, "a presidential statement"),
    ("CRESCENT/1", v.DOCUMENT, "the letters inside another word"),
]


def quads() -> list[Quad]:
    return [quad for each in readings() for quad in triples(each)]


def everything() -> list[Quad]:
    named = [thing for each in readings() for thing in entities(each)]
    return [*quads(), *entity_quads(named)]


@pytest.mark.parametrize(("symbol", "expected", "reason"), CLASSES)
def test_class_of_a_document(symbol: str, expected: NamedNode, reason: str):
    assert class_of(entity(symbol, "document")) == expected, reason


def test_no_triple_lies_in_two_graphs():
    """Else the union of the graphs would answer twice."""
    graphs = Counter(triple for triple, _ in {(quad.triple, quad.graph_name) for quad in everything()})
    assert set(graphs.values()) == {1}


def test_there_are_no_blank_nodes():
    assert not [quad for quad in everything() if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)]


def test_nothing_empty_is_written():
    assert not [quad for quad in everything() if isinstance(quad.object, Literal) and not quad.object.value]


def test_the_graphs_are_the_text_the_document_and_the_world():
    symbol = "A/RES/58/51"
    graphs = {quad.graph_name.value for quad in triples(new_agenda())}
    assert graphs == {iri.expression(symbol, "en"), iri.document(symbol), iri.RELATIONS}


def test_what_is_evidence_lies_below_its_text():
    text = iri.expression("A/RES/58/51", "en")
    below = [quad for quad in triples(new_agenda()) if quad.predicate == v.EXACT]
    assert all(quad.subject.value.startswith(f"{text}/") and quad.graph_name.value == text for quad in below)


def test_places_count_in_the_source_with_its_line_ends():
    """The words are quoted without them."""
    found = next(quad.subject for quad in quads() if quad.object == Literal("Test Ban Treaty"))
    assert iri.read(found.value).evidence == "mention-111-127"
    assert new_agenda().resolution.clean.source.text[111:127] == "Test\n Ban Treaty"


def facts(subject: str, found: Iterable[Quad]) -> set[tuple[NamedNode, object]]:
    return {(quad.predicate, quad.object) for quad in found if quad.subject.value.endswith(subject)}


def test_two_things_on_the_same_words_are_two_nodes():
    text = paper("A/RES/1/1", P1="Recalling the Treaty,")
    twice = reading(text, citations=[citation(text, "P1", "Treaty", NPT, locator=each) for each in ("6", "7")])
    found = list(triples(twice))
    assert (v.LOCATOR, Literal("6")) in facts("/citation-22-28", found)
    assert (v.LOCATOR, Literal("7")) in facts("/citation-22-28-2", found)


def test_a_relation_stands_between_its_things_and_in_its_evidence():
    said = {(quad.subject, quad.object) for quad in quads() if quad.predicate == v.relation("announcedWithdrawalFrom")}
    assert said == {(NamedNode(iri.thing(KOREA.kind, "PRK")), NamedNode(iri.thing(NPT.kind, "NPT")))}


def test_a_document_does_not_cite_itself_in_the_shortcut():
    own = NamedNode(iri.document("A/RES/58/51"))
    assert own not in {quad.object for quad in quads() if quad.predicate == v.CITES and quad.subject == own}


def test_what_an_official_file_states_lies_in_the_documents_graph_or_the_texts():
    found = list(triples(new_agenda()))
    own, text = NamedNode(iri.document("A/RES/58/51")), NamedNode(iri.expression("A/RES/58/51", "en"))
    graphs = {(quad.subject, quad.predicate): quad.graph_name for quad in found}
    assert graphs[NamedNode(iri.thing(KOREA.kind, "PRK")), v.relation("sponsors")] == own
    assert graphs[own, v.SUBJECT_MATTER] == graphs[own, v.DRAFT] == own
    assert graphs[text, v.DRAFT] == graphs[text, v.SPONSORS_AS_PRINTED] == text


def test_a_subject_is_a_concept_of_its_vocabulary():
    nodes = {node.subject: dict(node.facts) for node in subject_nodes(RECORD.subjects[:2])}
    concept = nodes[iri.subject("EuroVoc", "nuclear_test")]
    assert concept[v.PREFERRED] == Literal("nuclear test")
    assert concept[v.EXACT_MATCH] == NamedNode("http://eurovoc.europa.eu/5779")
    assert nodes[concept[v.IN_SCHEME].value][v.TYPE] == v.CONCEPT_SCHEME
    assert v.EXACT_MATCH not in nodes[iri.subject("UNBIS Thesaurus", "NUCLEAR DISARMAMENT")]


def test_a_subject_of_no_vocabulary_is_left_out():
    assert [each.scheme for each in subjects_of(new_agenda().resolution)] == ["EuroVoc", "UNBIS Thesaurus"]


def test_an_annex_has_its_own_notes_before_the_resolutions():
    text = paper("A/RES/1/1", A1_3="a", A1_f6="b", f6="c", f7="d", calls={"A1.3": ("6", "7")})
    called = [quad.object.value.rpartition("/")[2] for quad in triples(reading(text)) if quad.predicate == v.CALLS_NOTE]
    assert called == ["A1.f6", "f7"]


def test_dates_that_are_no_days_stay_words():
    text = paper("A/RES/1/1", P1="Recalling the Treaty,")
    found = list(triples(reading(text, statements=[statement(text, "P1", "Treaty", NPT, "inForceSince", date="1970")])))
    assert [quad.object for quad in found if quad.predicate == v.DATE] == [Literal("1970")]


def _wrong(text: Resolution) -> Iterator[tuple[Reading, str]]:
    yield reading(text, acts=[act(text, "P1", "Recalling", "recal")]), "no concept 'recal'"
    yield reading(text, statements=[statement(text, "P1", "Treaty", NPT, "friendOf", KOREA)]), "declares no kg:friendOf"
    missing = link(text, "P1", "Treaty", NPT)
    yield (
        reading(text, [type(missing)(_moved(missing.mention), missing.judgement, missing.entities, "")]),
        "stand in paragraph 'P9'",
    )


def _moved(mention: Mention) -> Mention:
    return type(mention)(mention.kind, Span(0, 1), "A", mention.rule, "P9")


@pytest.mark.parametrize("number", range(3))
def test_what_the_ontology_or_the_text_does_not_have_is_refused(number: int):
    wrong, sentence = list(_wrong(paper("A/RES/1/1", P1="Recalling the Treaty,")))[number]
    with pytest.raises(DataError, match=sentence):
        list(triples(wrong))


def test_what_several_say_of_a_thing_is_put_together():
    one = entity("X", "treaty", ("en", "The X"), known=False)
    other = entity("X", "treaty", ("zh", "某"), unts_volume="1")
    found = {(quad.predicate, quad.object) for quad in entity_quads([one, other])}
    assert {
        (v.LABEL, Literal("The X", language="en")),
        (v.LABEL, Literal("某", language="zh")),
        (v.KNOWN, Literal(True)),
    } <= found
    assert (v.KNOWN, Literal(False)) not in found
