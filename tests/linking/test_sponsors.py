"""Who put a draft forward: names as official files print them, and what is made of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.linking.bearers import BODIES, STATES, bearer
from kg.linking.sponsors import sponsors_of
from kg.model.record import Record
from tests.factories import paper

# What is printed, the sponsors, the warnings about, and the reason.
PRINTED = [
    ("France", "FRA", [], "one state"),
    ("Egypt and Morocco", "EGY MAR", [], "two"),
    ("Albania, Andorra and Zambia", "ALB AND ZMB", [], "a list"),
    ("Norway And Yemen", "NOR YEM", [], "a capital in the middle"),
    ("Antigua and Barbuda and Trinidad and Tobago", "ATG TTO", [], "the word between names stands inside them too"),
    ("Trinidad and Tobago and Uganda", "TTO UGA", [], "the same, at the beginning"),
    ("Bosnia And Herzegovina", "BIH", [], "capitals do not matter"),
    ("Côte D'ivoire and Cote d’Ivoire", "CIV", [], "nor accents and apostrophes, and twice is once"),
    ("the Niger, the Congo and the Philippines", "COG NER PHL", [], "an article before the name"),
    ("Iran (Islamic Republic of) and Australia ,", "AUS IRN", [], "brackets that belong to the name"),
    ("Indonesia (on behalf of the Movement of Non-Aligned Countries)", "IDN NAM", [], "the state and whom it speaks for"),
    (
        "Cuba (on behalf of the States Members of the United Nations that are members of the Group of 77 and China)",
        "CUB G-77",
        [],
        "the same in full",
    ),
    ("Kenya (on behalf of the Friends of the Lake)", "KEN", [], "a body that no list knows stays in the words"),
    ("Oman (in its capacity as Chair of the Committee on Information)", "OMN", [], "a capacity is no sponsor"),
    ("submitted by the Committee on Information", "COMMITTEE-ON-INFORMATION", [], "an organ that handed it in itself"),
    ("submitted by the Chair of the Committee", "", [], "an officer"),
    ("the representative of Mexico, on behalf of the Bureau", "", [], "someone on behalf of officers"),
    ("Atlantis and Peru", "PER", ["Atlantis"], "no state known"),
    ("", "", [], "nothing printed"),
]


@pytest.mark.parametrize(("printed", "expected", "unknown", "reason"), PRINTED, ids=[row[-1] for row in PRINTED])
def test_sponsors(printed: str, expected: str, unknown: list[str], reason: str):
    page = replace(paper("A/RES/77/1"), record=Record(sponsors=(printed,)))
    found, warnings = sponsors_of(page)
    assert {each.code for each in found} == set(expected.split()), reason
    assert list(warnings) == [f"sponsor {name} is no state known" for name in unknown]


def test_both_lists_count():
    page = replace(paper("A/RES/77/1"), record=Record(sponsors=("Chad", "Mali and Chad")))
    assert [each.code for each in sponsors_of(page)[0]] == ["MLI", "TCD"]


def test_a_text_without_a_record_has_none():
    assert sponsors_of(paper("A/RES/77/1")) == ((), ())


@pytest.mark.parametrize(
    ("name", "code", "reason"),
    [
        ("FRANCE", "FRA", "capitals"),
        ("COTE D'IVOIRE", "CIV", "no accents"),
        ("TÜRKİYE", "TUR", "a dotted capital"),
        ("法国", "FRA", "Chinese"),
        ("Франция", "FRA", "Russian"),
        ("France and Peru", "", "two states are none"),
    ],
)
def test_who_bears_a_name(name: str, code: str, reason: str):
    found = bearer(name, STATES)
    assert (found.code if found else "") == code, reason


def test_a_state_is_no_body():
    assert bearer("France", BODIES) is None


MISPRINTED = [
    ("Qata", "QAT", "a letter missing"),
    ("Maltas", "MLT", "one too many"),
    ("Viet Nama", "VNM", "in a name of two words"),
    ("Nambia", "NAM", "the first letter is right: not Gambia"),
    ("Peur", "PER", "two in the wrong order"),
    ("Northern Ireland", "GBR", "what stands behind the word that also stands between names"),
    ("United Kingdom of Great Britain and Northern Ireland of Great Britain", "GBR", "a piece of it twice"),
]


@pytest.mark.parametrize(("printed", "expected", "reason"), MISPRINTED, ids=[row[-1] for row in MISPRINTED])
def test_a_misprint_of_one_name_is_that_state_and_is_said(printed: str, expected: str, reason: str):
    page = replace(paper("A/RES/77/1"), record=Record(sponsors=(printed,)))
    found, warnings = sponsors_of(page)
    assert [each.code for each in found] == [expected], reason
    assert warnings == (f"sponsor {printed} is read as {expected}",)


@pytest.mark.parametrize("printed", ["Atlantis", "Ira", "Northern", "Per"])
def test_what_is_near_to_no_name_or_to_several_is_not_guessed(printed: str):
    page = replace(paper("A/RES/77/1"), record=Record(sponsors=(printed,)))
    assert sponsors_of(page) == ((), (f"sponsor {printed} is no state known",))
