"""What a query may be, judged before the engine sees it: only reading, only this graph, and not so deep that the engine falls.

The engine's parser and planner recurse; some kilobytes of brackets end the whole process. The limits lie well below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import QueryError

BYTES = 64 * 1024
DEPTH = 100
OPERATORS = 500
TOKENS = 2_000

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_PROLOGUE = frozenset({"PREFIX", "BASE", "VERSION"})
_REFUSED = frozenset({"SERVICE", "LOAD", "INSERT", "DELETE", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"})
_WORD_OPERATORS = frozenset(
    {"UNION", "OPTIONAL", "MINUS", "FILTER", "BIND", "GRAPH", "VALUES", "SELECT", "EXISTS", "AS", "IN", "LATERAL"}
)

_ESCAPE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_CODE_POINT = re.compile(r"\\u(?P<short>[0-9A-Fa-f]{4})|\\U(?P<long>[0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    rf"""
    (?P<space> \s+ | \#[^\n\r]* )
  | (?P<string> '''(?:[^'\\]|\\.|'{{1,2}}(?!'))*''' | \"""(?:[^"\\]|\\.|"{{1,2}}(?!"))*\"""
              | '(?:[^'\\\n\r]|\\.)*' | "(?:[^"\\\n\r]|\\.)*" )
  | (?P<iri> <(?:[^<>"{{}}|^`\\\x00-\x20]|{_ESCAPE})*> )
  | (?P<variable> [?$](?=\w) (?:\w|{_ESCAPE})+ )
  | (?P<tag> @[A-Za-z][\w-]* )
  | (?P<number> [0-9]+(?:\.[0-9]+)? | \.[0-9]+ )
  | (?P<name> (?:\w|{_ESCAPE})(?:[\w.-]|{_ESCAPE})*(?<!\.)(?::(?:[\w.:%-]|\\.)*(?<!\.))?
            | :(?:[\w:%-]|\\.)(?:[\w.:%-]|\\.)*(?<!\.) | : )
  | (?P<open> <<\(? | [{{(\[] )
  | (?P<close> \)?>> | [}})\]] )
  | (?P<operator> \|\||&&|\^\^|!=|<=|>=|[/|^!*+=<>-] )
  | (?P<mark> . )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its sort, its text, and where it begins."""

    sort: str
    text: str
    start: int

    @property
    def word(self) -> str:
        """The word in capitals, escapes undone; "" if it is none."""
        return _unescape(self.text).upper() if self.sort == "name" else ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may be run: its form, and whether it names the graphs it is about."""

    form: str
    names_graphs: bool


def check(subject: str, text: str) -> Checked:
    """Let a query pass or say why not.

    Args:
        subject: What to call it in a message.
        text: The query.

    Raises:
        QueryError: It is too long, too deep, writes, or would leave this machine.
    """
    if len(text.encode("utf-8", "surrogatepass")) > BYTES:
        raise QueryError(subject, f"is longer than {BYTES // 1024} kB", "ask for less at a time")
    tokens = tuple(_tokens(text))
    for token in tokens:
        if token.word in _REFUSED:
            problem = f"{token.word} is not answered: a question reads this graph and no other"
            raise QueryError(subject, problem, "leave it out", _place(text, token))
    _shallow(subject, text, tokens)
    _short(subject, text, tokens)
    return Checked(_form(subject, text, tokens), any(token.word == "FROM" for token in tokens))


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        if found.lastgroup and found.lastgroup != "space":
            yield Token(found.lastgroup, found[0], found.start())


def _shallow(subject: str, text: str, tokens: tuple[Token, ...]) -> None:
    depth = 0
    for token in tokens:
        depth += _steps(token)
        if depth > DEPTH:
            raise QueryError(subject, f"is nested more than {DEPTH} deep", "split the question", _place(text, token))


def _steps(token: Token) -> int:
    """How much deeper a token leads. What looks like an IRI may be a comparison, so its brackets count, and never backwards."""
    if token.sort == "iri":
        return max(0, token.text.count("(") + token.text.count("[") - token.text.count(")") - token.text.count("]"))
    return {"open": 1, "close": -1}.get(token.sort, 0)


def _short(subject: str, text: str, tokens: tuple[Token, ...]) -> None:
    operators = 0
    for token in _outside_data(tokens):
        operators += token.sort == "operator" or token.word in _WORD_OPERATORS
        operators += len(re.findall(r"[!(|&*+=]", token.text)) if token.sort == "iri" else 0
        if operators > OPERATORS:
            raise QueryError(subject, f"has more than {OPERATORS} operators", "split the question", _place(text, token))
    if sum(1 for _ in _outside_data(tokens)) > TOKENS:
        problem = f"has more than {TOKENS} words outside VALUES"
        raise QueryError(subject, problem, "split the question, or list the values in VALUES")


def _outside_data(tokens: tuple[Token, ...]) -> Iterator[Token]:
    """The tokens that are not rows of a VALUES block, which may be long and are flat."""
    data = ""
    for token in tokens:
        if token.word == "VALUES":
            data = "VALUES"
        elif data and token.text == "{":
            data = "{"
        elif data == "{" and token.text == "}":
            data = ""
        if data != "{":
            yield token


def _form(subject: str, text: str, tokens: tuple[Token, ...]) -> str:
    """The first word after the prologue."""
    words = (token for token in tokens if token.word and ":" not in token.word and token.word not in _PROLOGUE)
    first = next(words, None)
    if first is None or first.word not in FORMS:
        place = _place(text, first) if first else ""
        raise QueryError(subject, "is not a question", "begin with SELECT, ASK, CONSTRUCT or DESCRIBE", place)
    return first.word


def _place(text: str, token: Token) -> str:
    before = text[: token.start]
    return f"line {before.count(chr(10)) + 1}, column {token.start - before.rfind(chr(10))}"


def _unescape(text: str) -> str:
    return _CODE_POINT.sub(lambda found: chr(min(int(found["short"] or found["long"], base=16), 0x10FFFF)), text)
