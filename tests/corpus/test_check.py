"""`kg check` on official files in six languages: it runs, and what it says has a language on either side."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build import build
from kg.graph.check.languages import KINDS, languages
from kg.graph.check.links import links
from kg.graph.store import Store, open_store

SYMBOLS = ("14", "40", "65", "100", "123", "200", "201", "202", "203", "204", "206", "208")


@pytest.fixture(scope="session")
def dozen(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of a dozen documents, each in six languages."""
    folder = tmp_path_factory.mktemp("dozen")
    official = shared / "corpus" / "official" / "ga77"
    build([path for number in SYMBOLS for path in official.glob(f"*/A_RES_77_{number}-*.xml")], folder)
    return open_store(folder)


@pytest.mark.corpus
def test_a_dozen_documents_in_six_languages(dozen: Store):
    found = languages(dozen, KINDS)
    assert found.documents == len(SYMBOLS)
    assert set(found.agree) == set(KINDS)
    assert all(each.has and each.has_not and not set(each.has) & set(each.has_not) for each in found.found)


@pytest.mark.corpus
def test_links_are_found_in_every_document_that_has_them(dozen: Store):
    found = links(dozen)
    assert 0 < found.documents <= len(SYMBOLS)
    assert found.links > found.without_words
    assert all(each.has and each.words for each in found.found)
