"""`kg check` on graphs made by hand: which rows come of which differences."""

from __future__ import annotations

import pytest
from factories import act, address, citation, demand, entity, link, paper, reading, statement

from kg.graph.check.languages import KINDS, languages
from kg.graph.check.links import links
from kg.graph.check.said import loose
from kg.graph.store import memory
from kg.model.relation import Reading

ONE, TWO = "A/RES/55/2", "A/RES/57/59"
NPT = entity("NPT")
SAYS = {ONE: entity(ONE, "document"), TWO: entity(TWO, "document"), "NPT": NPT}
WORDS = "Recalling 55/2, 57/59, the Pact and Korea"
AT = {ONE: "55/2", TWO: "57/59", "NPT": "the Pact"}


def text(  # noqa: PLR0913
    language: str,
    cites: str = "",
    linked: str = "",
    *,
    acts: str = "",
    names: str = "",
    asks: str = "",
    says: str = "",
    more: bool = False,
) -> Reading:
    """A/RES/60/1 in a language: what P1 cites, what is linked there, its acts, and whether there is a paragraph 1."""
    extra = {"_1": "Urges"} if more else {}
    page = paper("A/RES/60/1", language, P1=WORDS, **extra)
    rows = [citation(page, "P1", AT[each], SAYS[each]) for each in cites.split()]
    rows += [citation(page, "P1", AT[each], SAYS[each], via="markup") for each in linked.split()]
    if more:
        rows += [citation(page, "1", "Urges", SAYS[ONE])]
    state, organ = entity("PRK", "state"), entity("THE-HAGUE", "place")
    return reading(
        page,
        [link(page, "P1", "Korea", state)] * bool(names) + [link(page, "P1", "Pact", organ)],
        [act(page, "P1", "Recalling", each) for each in acts.split()],
        rows,
        [address(page, "P1", "Korea", "urge", state)] * bool(names),
        [statement(page, "P1", "the Pact", state, "withdrewFrom", NPT, each) for each in says.split()],
        [demand(page, act(page, "P1", "Recalling", "urge"), WORDS, "Recalling", each, state) for each in asks.split()],
    )


# The texts, the disagreements as "paragraph what value: has | has not; links", and the reason.
DISAGREEMENTS = [
    ([text("en", ONE), text("fr", ONE)], [], "both say the same"),
    ([text("en", ONE)], [], "one language alone has none to disagree with"),
    ([text("en", ONE), text("fr")], [f"P1 citations {ONE}: en | fr; "], "one language lacks it, and there are no links"),
    ([text("en", ONE, ONE), text("fr", "", ONE)], [f"P1 citations {ONE}: en | fr; with"], "both files link it"),
    ([text("en", ONE, TWO), text("fr")], [f"P1 citations {ONE}: en | fr; without"], "what is linked there is another"),
    ([text("en", ONE, ONE), text("fr", "", TWO)], [f"P1 citations {ONE}: en | fr; divided"], "each file links another"),
    ([text("en", "NPT", ONE), text("fr")], ["P1 citations NPT: en | fr; "], "a treaty is never linked: no voice"),
    ([text("en", "", ONE), text("fr")], [], "a link is no word of the text"),
    (
        [text("en", more=True), text("es"), text("fr", more=True)],
        ["1 paragraphs : en fr | es; "],
        "what stands in a paragraph that a language lacks is not counted again",
    ),
    ([text("en", acts="recall"), text("fr", acts="note")], ["P1 acts note: fr | en; ", "P1 acts recall: en | fr; "], "acts"),
    ([text("en", asks="join"), text("fr", asks="join ratify")], ["P1 demands PRK ratify: fr | en; "], "one more thing is asked"),
    (
        [text("en", says="2003"), text("fr", says="2004")],
        ["P1 relations PRK withdrewFrom NPT 2003: en | fr; ", "P1 relations PRK withdrewFrom NPT 2004: fr | en; "],
        "another date is another relation",
    ),
    (
        [text("en", names="yes"), text("fr")],
        ["P1 addressees PRK: en | fr; ", "P1 names PRK: en | fr; "],
        "states and organs are names, places are not",
    ),
]


@pytest.mark.parametrize(("texts", "expected", "reason"), DISAGREEMENTS, ids=[row[-1] for row in DISAGREEMENTS])
def test_disagreements_of_languages(texts: list[Reading], expected: list[str], reason: str):
    found = languages(memory(texts), KINDS).found
    said = [f"{e.paragraph} {e.what} {e.value}: {' '.join(e.has)} | {' '.join(e.has_not)}; {e.links}" for e in found]
    assert said == expected, reason


def test_the_share_that_agrees_is_of_documents_in_several_languages():
    other = reading(paper("A/RES/61/1", P1="Recalling"))
    found = languages(memory([text("en", ONE), text("fr"), other]))
    assert (found.documents, dict(found.agree)) == (1, {"paragraphs": 1, "citations": 0})


def test_only_what_is_asked_for_is_compared():
    found = languages(memory([text("en", ONE, more=True), text("fr")]), ["citations"])
    assert [each.what for each in found.found] == ["citations"]


# The texts, the findings as "paragraph what value: has | has not", and the reason.
FINDINGS = [
    ([text("en", ONE, ONE)], [], "the words bear the link out"),
    ([text("en", ONE), text("fr", "", ONE)], [], "the words of one language and the link of another are enough"),
    ([text("en", "", ONE), text("fr")], [f"P1 link {ONE}: en | fr"], "no language has words for it"),
    ([text("en", f"{ONE} {TWO}", TWO), text("fr")], [f"P1 number {ONE}: en | fr"], "no language links it"),
    ([text("en", f"NPT {ONE}", ONE)], [], "treaties are never linked"),
    ([text("en", ONE), text("fr", ONE)], [], "a document without any link was no official file"),
    ([text("en", "", ONE, more=True)], [f"1 name {ONE}: en | ", f"P1 link {ONE}: en | "], "paragraph by paragraph"),
]


@pytest.mark.parametrize(("texts", "expected", "reason"), FINDINGS, ids=[row[-1] for row in FINDINGS])
def test_links_and_words(texts: list[Reading], expected: list[str], reason: str):
    found = links(memory(texts)).found
    assert [f"{e.paragraph} {e.what} {e.value}: {' '.join(e.has)} | {' '.join(e.has_not)}" for e in found] == expected, reason


def test_a_link_without_the_letter_bears_the_letter_out():
    page = paper("A/RES/60/1", P1="Recalling 217 A (III)")
    whole, part = entity("A/RES/217(III)", "document"), entity("A/RES/217(III) A", "document")
    cited = citation(page, "P1", "217 A (III)", part), citation(page, "P1", "217 A (III)", whole, via="markup")
    assert links(memory([reading(page, citations=cited)])).found == ()


def test_one_link_is_enough_for_a_double_symbol():
    page = paper("A/RES/60/1", P1="Recalling A/60/2-S/2005/3")
    one, other = entity("A/60/2", "document"), entity("S/2005/3", "document")
    cited = [citation(page, "P1", "A/60/2-S/2005/3", each) for each in (one, other)]
    link_ = citation(page, "P1", "A/60/2-S/2005/3", one, via="markup")
    assert links(memory([reading(page, citations=[*cited, link_])])).found == ()


def test_the_words_are_shown_in_english_where_there_are_english_ones():
    found = links(memory([text("ar", TWO, ONE), text("en", TWO)])).found
    assert [(each.value, each.words) for each in found] == [(ONE, "55/2"), (TWO, "57/59")]


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("A/RES/53/77 Y", "A/RES/53/77"),
        ("A/RES/50/70 AB", "A/RES/50/70"),
        ("A/RES/54/237a-c", "A/RES/54/237"),
        ("A/58/162/Add.1", "A/58/162/ADD.1"),
        ("A/RES/3(S-IV)", "A/RES/3(S-IV)"),
        ("NPT/CONF.1995/32(Part I)", "NPT/CONF.1995/32"),
        ("S/RES/1718(2006)", "S/RES/1718(2006)"),
    ],
)
def test_symbols_compared_loosely(symbol: str, expected: str):
    assert loose(symbol) == expected
