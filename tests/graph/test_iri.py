"""Every IRI is minted in one place and reads back to what it was made from."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.errors import DataError
from kg.graph import iri
from kg.model.entity import EntityKind
from kg.model.span import Span

BASE = "https://w3id.org/unkg/id/document/"
# What a decoder can give: any character but half of a surrogate pair.
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)

SYMBOLS = [
    ("A/RES/78/40", "A/RES/78/40", "slashes stay, so that the IRI reads as the symbol does"),
    ("A/RES/53/77 Y", "A/RES/53/77%20Y", "a space is no character of an IRI"),
    ("S/RES/1718(2006)", "S/RES/1718%282006%29", "brackets would have to be escaped in Turtle and SPARQL names"),
    ("A/RES/217(III) A", "A/RES/217%28III%29%20A", "both"),
    ("A/../B", "A/%2E%2E/B", "whoever normalises paths would climb"),
    ("A/text/B", "A/%74ext/B", "a segment of ours inside a symbol"),
    ("A/paragraph/1", "A/%70aragraph/1", "likewise"),
    ("A/context/B", "A/context/B", "only whole segments are ours"),
    ("条约", "%E6%9D%A1%E7%BA%A6", "titles of unknown treaties may be in any script"),
    ("A>B\n<C", "A%3EB%0A%3CC", "what would end the IRI in a query or a file"),
]


@pytest.mark.parametrize(("symbol", "written", "reason"), SYMBOLS)
def test_symbols(symbol: str, written: str, reason: str):
    assert iri.document(symbol) == BASE + written, reason


@given(st.sampled_from(EntityKind), NAMES)
@example(EntityKind.DOCUMENT, "A/text/zh/P3")
@example(EntityKind.DOCUMENT, "/")
@example(EntityKind.DOCUMENT, "%74ext")
def test_a_thing_reads_back(kind: EntityKind, code: str):
    assert iri.read(iri.thing(kind, code)) == iri.Parts(kind.value, code)


@given(NAMES, NAMES, NAMES)
@example("A/text", "text", "text")
def test_the_parts_of_a_document_read_back(symbol: str, language: str, paragraph: str):
    text = iri.expression(symbol, language)
    place = iri.paragraph_text(text, paragraph)
    assert iri.read(text) == iri.Parts("document", symbol, language)
    assert iri.read(place) == iri.Parts("document", symbol, language, paragraph)
    assert iri.read(iri.paragraph(symbol, paragraph)) == iri.Parts("document", symbol, paragraph=paragraph)
    assert iri.read(iri.evidence(place, "act", Span(1, 5), 2)) == iri.Parts("document", symbol, language, paragraph, "act-1-5-2")


@given(NAMES, NAMES)
def test_two_things_never_share_an_iri(one: str, other: str):
    assert (iri.document(one) == iri.document(other)) == (one == other)


@given(NAMES)
def test_every_iri_is_one(code: str):
    """The engine refuses what is no IRI."""
    assert NamedNode(iri.document(code)).value.isascii()


def test_an_empty_identifier_is_refused():
    with pytest.raises(DataError, match="is empty"):
        iri.document("")


@pytest.mark.parametrize("text", ["", "https://example.org/", "https://w3id.org/unkg/id/", "https://w3id.org/unkg/id/document/"])
def test_what_is_not_ours_is_refused(text: str):
    with pytest.raises(DataError, match="is no identifier of this graph"):
        iri.read(text)


def test_an_act_must_be_of_the_scheme():
    assert iri.act("recall") == "https://w3id.org/unkg/act/recall"
    with pytest.raises(DataError, match="no concept 'recal'"):
        iri.act("recal")
