"""Asking: names, parameters, free SPARQL, and what is said when it cannot be answered."""

import pytest

from kg.errors import QueryError
from kg.graph.query import Rows, ask
from kg.graph.store import Store

ANSWERS = [
    ("ASK { ?s a kg:Treaty }", ("answer",), "true", "our prefixes are known"),
    ("ASK { ?s a kg:Cat }", ("answer",), "false", "a plain no"),
    ("SELECT (COUNT(*) AS ?n) { ?s a kg:Resolution }", ("n",), "4", "the union says nothing twice"),
    ("SELECT ?n { VALUES ?n { UNDEF } }", ("n",), "", "no value is an empty string"),
    ("SELECT (COUNT(*) AS ?n) FROM <file:///etc/passwd> { ?s ?p ?o }", ("n",), "0", "FROM opens no file"),
    ("SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/unkg/id/relations> { ?s ?p ?o }", ("n",), "3", "FROM names a graph"),
    ("SELECT ?l { act:recall skos:prefLabel ?l FILTER(LANG(?l) = 'zh') }", ("l",), "回顾", "acts can be read in words"),
    ("SELECT ?l { kg:partyTo rdfs:label ?l FILTER(LANG(?l) = 'en') }", ("l",), "party to", "so can relations"),
]
FAULTS = [
    ("citatons", {}, "citatons: there is no such question; did you mean citations?", "the nearest name"),
    ("zzzz", {}, "zzzz: there is no such question; list them with `kg query`", "no name is near"),
    ("parties", {}, "parties: the parameter treaty is missing; for example treaty=NPT", "a parameter left out"),
    ("parties", {"treaty": ""}, "parties: the parameter treaty is missing; for example treaty=NPT", "or empty"),
    ("parties", {"treaty": "NPT", "x": "y"}, "parties: has no parameter x; it takes treaty", "one too many"),
    ("documents", {"x": "y"}, "documents: has no parameter x; it takes none", "none are taken"),
    ("SELECT * {}", {"x": "y"}, "query: a free query takes no parameters; write the values into it", "free SPARQL"),
]


@pytest.mark.parametrize(("text", "columns", "value", "reason"), ANSWERS)
def test_free_sparql(world: Store, text: str, columns: tuple[str, ...], value: str, reason: str):
    text = text.replace("act:recall", "<https://w3id.org/unkg/act/recall>")
    assert ask(world, text) == Rows(columns, ((value,),)), reason


def test_construct_gives_rows_of_triples(world: Store):
    rows = ask(world, "CONSTRUCT { ?s kg:partyTo ?o } { ?s kg:notPartyTo ?o }")
    thing = "https://w3id.org/unkg/id/"
    expected = (f"{thing}state/IND", "https://w3id.org/unkg/ontology#partyTo", f"{thing}treaty/NPT")
    assert rows == Rows(("subject", "predicate", "object"), (expected,))


@pytest.mark.parametrize(("name", "parameters", "sentence", "reason"), FAULTS)
def test_faults(world: Store, name: str, parameters: dict[str, str], sentence: str, reason: str):
    with pytest.raises(QueryError) as caught:
        ask(world, name, parameters)
    assert str(caught.value) == sentence, reason


def test_a_syntax_error_says_where(world: Store):
    with pytest.raises(QueryError, match=r"^query, line 2, column \d+: is not well-formed"):
        ask(world, "SELECT * {\n ?s ?p }")


@pytest.mark.parametrize("value", ["NPT> } INSERT DATA { <a:a> <a:b> <a:c> } #", '" } SERVICE <x:y> { "', "\\", "不存在\n"])
def test_a_parameter_is_a_term_and_nothing_else(world: Store, value: str):
    before = len(world)
    assert ask(world, "parties", {"treaty": value}).rows == ()
    assert ask(world, "containing", {"words": value}).rows == ()
    assert len(world) == before
