"""Questions to the graph: the named ones of queries/, and free SPARQL that only reads."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple, Variable

from kg.errors import DataError, GraphError, QueryError
from kg.graph import iri
from kg.graph.guard import check
from kg.graph.question import Parameter, Question, questions
from kg.graph.store import Store
from kg.graph.vocabulary import PREFIXES
from kg.model.entity import EntityKind

_NAME = re.compile(r"\s*[\w-]*\s*")
_SYNTAX = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<what>.*)", re.DOTALL)
_ALTERNATIVES = 6  # of what the engine would have liked to read; it lists every letter
_NONE: Mapping[str, str] = {}

Term = NamedNode | BlankNode | Literal | Triple | None


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: column names, and rows of plain strings, "" where there is no value."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def ask(store: Store, name_or_text: str, parameters: Mapping[str, str] = _NONE) -> Rows:
    """Answer a named question or a SPARQL query.

    Args:
        store: The graph.
        name_or_text: The name of a file of queries/, without ".rq", or a query.
        parameters: A value for each parameter of a named question, as people write it: "NPT", "A/RES/78/40".

    Raises:
        QueryError: There is no such question, a parameter is missing or ill-formed, or the query may not be run.
    """
    if not _NAME.fullmatch(name_or_text):
        if parameters:
            raise QueryError("query", "a free query takes no parameters", "write the values into it")
        return _run(store, "query", name_or_text, {})
    question = _question(name_or_text.strip())
    return _run(store, question.name, question.text, _terms(question, parameters))


def _question(name: str) -> Question:
    known = {question.name: question for question in questions()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    mend = f"did you mean {near[0]}?" if near else "list them with `kg query`"
    raise QueryError(name or "query", "there is no such question", mend)


def _terms(question: Question, values: Mapping[str, str]) -> dict[str, NamedNode | Literal]:
    named = {parameter.name: parameter for parameter in question.parameters}
    unknown, missing = sorted(values.keys() - named.keys()), [name for name in named if not values.get(name)]
    if unknown:
        raise QueryError(question.name, f"has no parameter {unknown[0]}", f"it takes {', '.join(named) or 'none'}")
    if missing:
        example = f"for example {missing[0]}={named[missing[0]].example}"
        raise QueryError(question.name, f"the parameter {missing[0]} is missing", example)
    return {name: _term(question, parameter, values[name]) for name, parameter in named.items()}


def _term(question: Question, parameter: Parameter, value: str) -> NamedNode | Literal:
    """The term for a value; it is bound, never written into the query."""
    try:
        if parameter.kind == "integer":
            return Literal(int(value))
        if parameter.kind == "string":
            return Literal(value)
        return NamedNode(iri.act(value) if parameter.kind == "act" else iri.thing(EntityKind(parameter.kind), value))
    except (ValueError, DataError) as error:
        problem = f"{value!r} is no {parameter.kind}"
        raise QueryError(question.name, problem, f"for example {parameter.name}={parameter.example}", parameter.name) from error


def _run(store: Store, subject: str, text: str, terms: Mapping[str, NamedNode | Literal]) -> Rows:
    """Check and evaluate. A worker process with a deadline would take the place of this function's second half."""
    checked = check(subject, text)
    bound: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {Variable(name): term for name, term in terms.items()}
    try:
        # With FROM the query names its own graphs, and the engine's union would silently ignore them.
        union = not checked.names_graphs
        results = store.engine.query(text, use_default_graph_as_union=union, substitutions=bound or None, prefixes=PREFIXES)
        return _rows(results, frozenset(terms))
    except (SyntaxError, RuntimeError, ValueError) as error:
        raise _complaint(subject, str(error)) from error
    except OSError as error:
        raise GraphError(str(store.folder or "graph"), "cannot be read", "build it again with `kg build`") from error


def _rows(results: QuerySolutions | QueryBoolean | QueryTriples, hidden: frozenset[str]) -> Rows:
    if isinstance(results, QueryBoolean):
        return Rows(("answer",), ((str(bool(results)).lower(),),))
    if isinstance(results, QueryTriples):
        triples = sorted(tuple(_plain(term) for term in triple) for triple in results)
        return Rows(("subject", "predicate", "object"), tuple(triples))
    columns = tuple(variable.value for variable in results.variables if variable.value not in hidden)
    return Rows(columns, tuple(_solutions(results, columns)))


def _solutions(results: QuerySolutions, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for solution in results:
        yield tuple(_plain(solution[column]) for column in columns)


def _plain(term: Term) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, Triple | BlankNode) else term.value


def _complaint(subject: str, message: str) -> QueryError:
    found = _SYNTAX.search(message)
    if not found:
        return QueryError(subject, f"cannot be answered ({message})", "simplify it")
    place = f"line {found['line']}, column {found['column']}"
    expected = found["what"].split(",")
    what = ",".join(expected[:_ALTERNATIVES]) + (" …" if len(expected) > _ALTERNATIVES else "")
    return QueryError(subject, f"is not well-formed there: {what}", "see https://www.w3.org/TR/sparql11-query/", place)
