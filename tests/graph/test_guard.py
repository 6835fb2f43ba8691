"""What may be asked is asked; what would write, leave the machine or bring the engine down is refused before it is reached."""

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.graph.guard import FORMS, check
from kg.graph.query import ask
from kg.graph.store import Store

ALLOWED = [
    ("SELECT * { ?s ?p ?o }", "plain"),
    ("# service\nSELECT * { ?s ?p ?o }", "a refused word in a comment"),
    ('SELECT * { ?s ?p "service <x:y> { }" }', "in a string"),
    ("SELECT * { ?s ?p '''it's \\''' service''' }", "in a long string with escapes and quotes"),
    ('SELECT * { ?s ?p "a\\"" ; ?q "load" }', "after an escaped quote"),
    ("SELECT * { ?s <http://example.org/service> ?o }", "in an IRI"),
    ("SELECT ?service { ?service ?p ?o }", "as a variable"),
    ("PREFIX service: <x:> SELECT * { ?s service:load ?o }", "as a prefix"),
    ("PREFIX x: <x:> SELECT * { ?s x:insert ?o ; x:a-load ?p }", "as a local name"),
    ("BASE <x:> SELECT * { ?s ?p ?o FILTER(?o < 3 && 4 > ?p) }", "comparisons are no IRI"),
    ("SELECT * FROM <http://example.org/g> { ?s ?p ?o }", "FROM names a graph of this store"),
    ("ASK {}", "ASK"),
    ("CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT"),
    ("DESCRIBE <x:y>", "DESCRIBE"),
    ("SELECT * " + "{" * 100 + "}" * 100, "as deep as allowed"),
    ("SELECT * { VALUES ?a {" + " 1" * 5000 + "} }", "long data are flat"),
    ("SELECT * { ?s ?p ?o FILTER(" + "||".join(["?o = 1"] * 100) + ") }", "a long but bearable chain"),
]
REFUSED = [
    ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE", "would leave the machine"),
    ("SELECT * { service silent ?x { ?s ?p ?o } }", "SERVICE", "case does not matter"),
    ("SELECT * { s\\u0065rvice <x:y> { } }", "SERVICE", "nor do escapes"),
    ("SELECT * { \\U00000053ERVICE <x:y> { } }", "SERVICE", "nor long ones"),
    ("SELECT * { ?s ?p '''a''' . SERVICE <x:y> {} }", "SERVICE", "a string ends where it ends"),
    ("SELECT * { ?s ?p 'a\\\\' . SERVICE <x:y> {} }", "SERVICE", "an escaped backslash ends no escape"),
    ("SELECT * { # '\nSERVICE <x:y> {} }", "SERVICE", "a quote in a comment opens nothing"),
    ("SELECT * { ?s <x:#y> ?o . SERVICE<x:y>{} }", "SERVICE", "a hash in an IRI opens no comment"),
    ("SELECT * { FILTER(?a<?b)SERVICE<x:y>{} }", "SERVICE", "a comparison opens no IRI"),
    ("LOAD <file:///etc/passwd>", "LOAD", "would read a file"),
    ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT", "would write"),
    ("DELETE WHERE { ?s ?p ?o }", "DELETE", "would write"),
    ("DROP ALL", "DROP", "would write"),
    ("PREFIX a: <a:> CLEAR DEFAULT", "CLEAR", "would write"),
    ("WITH <a:g> SELECT", "begin with SELECT", "no form of a question"),
    ("hello there", "begin with SELECT", "no query"),
    ("", "begin with SELECT", "nothing"),
    ("SELECT * { ?s ?p 'a }", "does not end", "an open string hides what follows"),
    ("SELECT * " + "{" * 101, "nested", "too deep by one"),
    ("SELECT * " + "{" * 2000, "nested", "two thousand braces end the engine"),
    ("SELECT * { FILTER(" + "(" * 5000, "nested", "so do brackets"),
    ("SELECT * { ?s ?p " + "[ ?a " * 200, "nested", "and nested nodes"),
    ("SELECT * { " + "<<( ?a ?b " * 200, "nested", "and nested triple terms"),
    ("SELECT * { FILTER(" + "1<" + "(" * 200 + "2" + ")" * 50 + "&&3>1) }", "nested", "brackets inside what looks like an IRI"),
    ("SELECT * { FILTER(" + "".join("1<((((2>" for _ in range(40)) + ") }", "nested", "a few at a time"),
    ("SELECT * { ?s " + "/".join(["<x:y>"] * 961) + " ?o }", "operators", "a path of 961 steps ends the engine"),
    ("SELECT * { FILTER(" + "!" * 9383 + "?a) }", "operators", "so does a chain of !"),
    ("SELECT * { FILTER(" + "||".join(["?a"] * 5000) + ") }", "operators", "and of ||"),
    ("SELECT * { {} " + "UNION {} " * 4000 + "}", "operators", "and of UNION"),
    ("SELECT * { FILTER(1 " + "-1 " * 5000 + ") }", "operators", "and of differences"),
    ("SELECT * { " + "{ SELECT * {} } " * 3000 + "}", "operators", "and of inner questions"),
    ("SELECT * { (" + "1 " * 5000 + ") ?p ?o }", "words", "and a long list"),
    ("SELECT * { " + "?a ?b ?c . " * 5000 + "}", "words", "and very many patterns"),
    ("SELECT * { ?s ?p '" + "a" * 70000 + "' }", "64 kB", "too long"),
    ("SELECT * { ?s ?p '" + "字" * 30000 + "' }", "64 kB", "too long in bytes"),
]


@pytest.mark.parametrize(("text", "reason"), ALLOWED)
def test_allowed(world: Store, text: str, reason: str):
    check("query", text)
    assert ask(world, text) is not None, reason


@pytest.mark.parametrize(("text", "said", "reason"), REFUSED)
def test_refused(world: Store, text: str, said: str, reason: str):
    before = len(world)
    with pytest.raises(QueryError, match=said):
        ask(world, text or " ?")
    assert len(world) == before, reason


def test_the_message_says_where():
    with pytest.raises(QueryError, match=r"query, line 2, column 3: SERVICE is not answered"):
        check("query", "SELECT * {\n  SERVICE <x:y> {} }")


PIECES = [
    "SELECT",
    "{",
    "}",
    "(",
    ")",
    "<",
    ">",
    "<x:y>",
    "'",
    '"',
    "'''",
    "\\",
    "\\u0041",
    "#",
    "\n",
    " ",
    "?a",
    ".",
    ":",
    "!",
    "||",
    "1",
    "服",
    "service",
]


@given(st.lists(st.sampled_from(PIECES), max_size=200))
@settings(max_examples=300)
def test_anything_is_judged(pieces: list[str]):
    """Whatever is asked, the answer is yes or no, and no is a QueryError."""
    with contextlib.suppress(QueryError):
        assert check("query", "".join(pieces)).form in FORMS


@pytest.mark.parametrize("piece", ["'", '"', "'''a", "<", "<a", "a.", ":", "\\", "'\\", "#", "'\n", "(", "?", "%", "\\u0041"])
def test_judging_takes_time_in_proportion(piece: str):
    """Sixty thousand characters of any one kind within a second, on the slowest machine."""
    text = "SELECT * { " + piece * (60_000 // len(piece))
    begun = time.process_time()
    with contextlib.suppress(QueryError):
        check("query", text)
    assert time.process_time() - begun < 1
