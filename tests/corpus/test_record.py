"""Every voter and every sponsor that the official files name is a state known, but for what the files misprint."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.linking.bearers import STATES, bearer
from kg.linking.sponsors import sponsors_of
from kg.model.record import Record
from kg.reading import read
from kg.reading.markup import documents
from kg.reading.markup.facts import Facts
from tests.factories import paper

# As the files print them, and what was meant.
MISPRINTS = {
    "Maltas": "MLT",
    "Nambia": "NAM",
    "Northern Ireland": "GBR",  # the end of a name whose beginning stands elsewhere in the list
    "Plurinational State of Boliva": "BOL",
    "Qata": "QAT",
    "United Kingdom of Great Britain and Northern Ireland of Great Britain": "GBR",  # with its middle printed twice
    "Viet Nama": "VNM",
}


@pytest.fixture(scope="session")
def facts(shared: Path) -> list[Facts]:
    """What the markup of the English files states; the files of the other languages state the same."""
    paths = sorted((shared / "corpus" / "official").glob("*/English/*.xml"))
    return [document.facts for path in paths for document in documents(read(path).text, path.name)]


@pytest.mark.corpus
def test_every_voter_is_a_state(facts: list[Facts]):
    voters = {name for each in facts for name, _ in each.votes}
    assert len(voters) > 190
    assert {name for name in voters if bearer(name, STATES) is None} == set()


@pytest.mark.corpus
def test_every_sponsor_is_known_and_a_misprint_said(facts: list[Facts]):
    printed = {words for each in facts for words in each.sponsors}
    said = {
        warning for words in printed for warning in sponsors_of(replace(paper("A/RES/77/1"), record=Record(sponsors=(words,))))[1]
    }
    assert said == {f"sponsor {name} is read as {code}" for name, code in MISPRINTS.items()}
