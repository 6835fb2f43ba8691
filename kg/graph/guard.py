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
_BEGIN = "begin with SELECT, ASK, CONSTRUCT or DESCRIBE"
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
  | (?P<string> '''(?:[^'\\]|\\.|'{{1,2}}(?!'))*+''' | \"""(?:[^"\\]|\\.|"{{1,2}}(?!"))*+\"""
              | '(?:[^'\\\n\r]|\\.)*+' | "(?:[^"\\\n\r]|\\.)*+" )
  | (?P<unclosed> ['"] )
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
    scales, form, names_graphs = _Scales(), "", False
    for token in _tokens(text):
        problem, mend = scales.weigh(token)
        if problem:
            raise QueryError(subject, problem, mend, _place(text, token))
        names_graphs |= token.word == "FROM"
        form = form or _form(subject, text, token)
    if not form:
        raise QueryError(subject, "is not a question", _BEGIN)
    return Checked(form, names_graphs)


@dataclass(slots=True)
class _Scales:
    """What a query weighs so far. Rows of a VALUES block are flat and may be many: they are not counted."""

    depth: int = 0
    operators: int = 0
    words: int = 0
    data: str = ""

    def weigh(self, token: Token) -> tuple[str, str]:
        """What is wrong from this token on, and the mend; two empty strings if nothing is."""
        if token.sort == "unclosed":
            return "a string begins there and does not end", "close it"
        if token.word in _REFUSED:
            return f"{token.word} is not answered: a question reads this graph and no other", "leave it out"
        self._add(token)
        split = "split the question"
        if self.depth > DEPTH:
            return f"is nested more than {DEPTH} deep", split
        if self.operators > OPERATORS:
            return f"has more than {OPERATORS} operators", split
        if self.words > TOKENS:
            return f"has more than {TOKENS} words outside VALUES", f"{split}, or list the values in VALUES"
        return "", ""

    def _add(self, token: Token) -> None:
        self.depth += _steps(token)
        self.data = _data(self.data, token)
        if self.data != "{":
            self.words += 1
            self.operators += _operators(token)


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        if found.lastgroup and found.lastgroup != "space":
            yield Token(found.lastgroup, found[0], found.start())


def _steps(token: Token) -> int:
    """How much deeper a token leads. What looks like an IRI may be a comparison, so its brackets count, and never backwards."""
    if token.sort == "iri":
        return max(0, token.text.count("(") + token.text.count("[") - token.text.count(")") - token.text.count("]"))
    return {"open": 1, "close": -1}.get(token.sort, 0)


def _operators(token: Token) -> int:
    if token.sort == "iri":
        return sum(map(token.text.count, "!(|&*+="))
    return int(token.sort == "operator" or token.word in _WORD_OPERATORS)


def _data(before: str, token: Token) -> str:
    """Whether the rows of a VALUES block are being read ("{"), are about to be ("VALUES"), or neither."""
    if token.word == "VALUES":
        return "VALUES"
    if before == "VALUES" and token.text == "{":
        return "{"
    return "" if before == "{" and token.text == "}" else before


def _form(subject: str, text: str, token: Token) -> str:
    """The form of the question, once the prologue is over."""
    word = token.word
    if not word or ":" in word or word in _PROLOGUE:
        return ""
    if word not in FORMS:
        raise QueryError(subject, "is not a question", _BEGIN, _place(text, token))
    return word


def _place(text: str, token: Token) -> str:
    before = text[: token.start]
    return f"line {before.count(chr(10)) + 1}, column {token.start - before.rfind(chr(10))}"


def _unescape(text: str) -> str:
    return _CODE_POINT.sub(lambda found: chr(min(int(found["short"] or found["long"], base=16), 0x10FFFF)), text)
