"""What a document asks by all its languages together: what half of those that have the paragraph ask, or more."""

import pytest
from factories import act, demand, entity, paper, reading

from benchmarks.meaning.agreement import joint, text_of
from kg.graph.query import ask
from kg.graph.store import memory
from kg.model.relation import Reading

STATES, COUNCIL = entity("ALL-STATES", "group"), entity("SC", "organ")
WORDS = "Urges the parties to report and to join;"


def text(language: str, *asked: str, paragraph: str = "_1") -> Reading:
    """A text with one paragraph, which asks "PARTY kind" each."""
    resolution = paper("A/RES/78/40", language, **{paragraph: WORDS})
    urges = act(resolution, paragraph.strip("_"), "Urges", "urge")
    parties = {"": None, "STATES": STATES, "SC": COUNCIL}
    rows = (each.rpartition(" ") for each in asked)
    demands = [demand(resolution, urges, "report and to join", "report", kind, parties[who]) for who, _, kind in rows]
    return reading(resolution, acts=[urges], demands=demands)


REPORT, JOIN = ("1", "ALL-STATES", "report"), ("1", "ALL-STATES", "join")
CASES = [
    ([text("en", "STATES report")], {REPORT}, "one language speaks for itself"),
    ([text("en", "STATES report"), text("fr")], {REPORT}, "one of two is half"),
    ([text("en", "STATES report"), text("fr"), text("es")], set(), "one of three is less than half"),
    ([text("en", "STATES report"), text("fr", "STATES report"), text("es")], {REPORT}, "two of three"),
    ([text("en", "STATES report"), text("fr", "STATES join"), text("es", "SC report")], set(), "party and kind go together"),
    ([text("en", "STATES report", "STATES join"), text("fr", "STATES join")], {REPORT, JOIN}, "each demand for itself"),
    ([text("en", " report"), text("fr", " report"), text("es")], {("1", "", "report")}, "nobody is a party too"),
    (
        [text("en", "STATES report"), text("fr", paragraph="_2"), text("es", paragraph="_2")],
        {REPORT},
        "a language without the paragraph has no voice",
    ),
]


@pytest.mark.parametrize(("texts", "asked"), [case[:2] for case in CASES], ids=[case[2] for case in CASES])
def test_what_half_of_the_languages_ask(texts: list[Reading], asked: set[tuple[str, str, str]]):
    rows = ask(memory(texts), "joint-demands").rows

    assert {row[1:4] for row in rows} == asked


@pytest.mark.parametrize("texts", [case[0] for case in CASES], ids=[case[2] for case in CASES])
def test_the_benchmark_counts_what_the_query_gives(texts: list[Reading]):
    rows = {row[1:4] for row in ask(memory(texts), "joint-demands").rows}

    assert joint(map(text_of, texts)) == {"A/RES/78/40": rows}
