"""The components in someone else's pipeline, through the entry points that the installed package declares."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import entry_points

import pytest
import spacy

from kg.finding.found import kept
from kg.finding.pipeline import pipeline
from kg.language.text import comparable
from tests.texts import table

FACTORIES = ("kg_names", "kg_references", "kg_dates", "kg_acts")

TEXT = comparable("又回顾国际法院 1996 年 7 月 8 日的咨询意见和第 58/51 号决议，并吁请印度批准《条约》，")

ELSEWHERE = """
import json, spacy, sys
nlp = spacy.blank("zh", config={config})
for name in {names!r}:
    nlp.add_pipe(name)
doc = nlp({text!r})
print(json.dumps({{key: [[span.text, span.label_, span.kb_id_, span.id_] for span in doc.spans[key]] for key in doc.spans}}))
print(sorted(name for name in sys.modules if name.startswith("kg.reading")), file=sys.stderr)
"""
EXPECTED = {
    "kg_acts": [["又回顾", "act", "", "recall"], ["并吁请", "act", "", "call"]],
    "kg_dates": [["1996年7月8日", "date", "", "date"]],
    "kg_names": [["国际法院", "name", "ICJ", "name"], ["印度", "name", "IND", "name"]],
    "kg_references": [
        ["第58/51号决议", "number", "", "numbers"],
        ["《条约》", "short", "", "short-title"],
        ["《条约》", "title", "", "title"],
    ],
}


def elsewhere(config: str) -> dict[str, list[list[str]]]:
    """What a fresh interpreter finds that imports spaCy and never mentions this package."""
    code = ELSEWHERE.format(config=config, names=FACTORIES, text=TEXT)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]", "finding needs no reading"
    return json.loads(done.stdout)


def test_the_entry_points_are_installed():
    declared = {point.name for point in entry_points(group="spacy_factories")}

    assert set(FACTORIES) <= declared
    assert "kg.Tokenizer.v1" in {point.name for point in entry_points(group="spacy_tokenizers")}


@table(
    "config",
    ("{}", "the stock tokenizer"),
    ('{"nlp": {"tokenizer": {"@tokenizers": "kg.Tokenizer.v1"}}}', "ours, by its registered name"),
)
def test_the_components_work_in_any_pipeline(config: str):
    found = elsewhere(config)

    assert {key: [span for span in spans if span in EXPECTED[key]] for key, spans in found.items()} == EXPECTED


@pytest.mark.parametrize("name", FACTORIES)
def test_a_component_changes_nothing_but_its_own_spans(name: str):
    nlp = pipeline("zh")
    doc = nlp.make_doc(TEXT)
    before = (doc.text, [token.text for token in doc], doc.ents)
    doc = nlp.get_pipe(name)(doc)

    assert (doc.text, [token.text for token in doc], doc.ents) == before
    assert set(doc.spans) == {name}


def test_spans_cover_the_exact_characters_with_our_tokenizer():
    doc = pipeline("zh")(TEXT)

    for name in FACTORIES:
        exact = [TEXT[item.start : item.end] for item in kept(doc, name)]
        assert [span.text for span in doc.spans[name]] == exact


def test_words_that_do_not_end_with_tokens_are_kept_exactly():
    """A tokenizer of whole words gives spans of whole words; the record still has the characters."""
    nlp = spacy.blank("zh")
    doc = spacy.tokens.Doc(nlp.vocab, words=["印度和", "中国的"], spaces=[False, False])
    doc = pipeline("zh").get_pipe("kg_names")(doc)

    assert [span.text for span in doc.spans["kg_names"]] == ["印度和", "中国的"]
    assert [doc.text[item.start : item.end] for item in kept(doc, "kg_names")] == ["印度", "中国"]


def test_paragraphs_begin_where_lines_do_unless_told():
    """An act that counts only at the head of a paragraph is found at the head of each line."""
    nlp = pipeline("zh")
    doc = nlp("深信甲,\n铭记乙,深信丙,")

    assert [(span.text, span.id_) for span in doc.spans["kg_acts"]] == [("深信", "convinced"), ("铭记", "bear-in-mind")]


def test_what_is_kept_survives_being_saved():
    nlp = pipeline("zh")
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())

    assert list(kept(again, "kg_names")) == list(kept(doc, "kg_names"))


def test_nothing_is_found_in_an_empty_text():
    doc = pipeline("zh")("")

    assert {name: list(doc.spans[name]) for name in FACTORIES} == {name: [] for name in FACTORIES}
