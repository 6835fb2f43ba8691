"""The files of queries/: a title in each language, the parameters, the columns and the query itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import DataError
from kg.model.entity import EntityKind
from kg.paths import QUERIES, folder

KINDS = frozenset({*(kind.value for kind in EntityKind), "act", "string", "integer"})

_TITLE = re.compile(r"# (?:(?P<language>[a-z]{2}): )?(?P<title>.+)")
_PARAMETER = re.compile(r"# param: (?P<name>\w+) (?P<kind>\w+) (?P<example>.+?) — (?P<en>.+?)(?: — (?P<zh>.+))?")
_PROJECTION = re.compile(r"^SELECT (?:DISTINCT )?(?P<columns>.+?)^WHERE", re.MULTILINE | re.DOTALL)
_COLUMN = re.compile(r"\(.*? AS \?(\w+)\)|\?(\w+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question needs.

    Attributes:
        name: The variable it is bound to.
        kind: A kind of thing (its code is given), "act", "string" or "integer".
        example: A value that can be tried.
        explanations: (language, words) pairs.
    """

    name: str
    kind: str
    example: str
    explanations: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A named question.

    Attributes:
        name: Its file's name without ".rq".
        titles: (language, title) pairs.
        parameters: What it needs, in order.
        columns: The columns of its answer.
        text: The query.
    """

    name: str
    titles: tuple[tuple[str, str], ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    text: str


@cache
def questions() -> tuple[Question, ...]:
    """Every named question, by name.

    Raises:
        DataError: A file breaks the rules of its head.
    """
    return tuple(_question(path) for path in sorted(folder(QUERIES).glob("*.rq")))


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    parameters = tuple(_parameters(path, head))
    titles = tuple(_titles(line for line in head if not _is_parameter(line)))
    hidden = {parameter.name for parameter in parameters}
    columns = tuple(column for column in _columns(path, text) if column not in hidden)
    return Question(path.stem, titles, parameters, columns, text)


def _titles(head: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The first line is the title in English, one with a language's code the title in that."""
    for number, line in enumerate(head):
        found = _TITLE.fullmatch(line)
        if found and (found["language"] or number == 0):
            yield found["language"] or "en", found["title"]


def _is_parameter(line: str) -> bool:
    return line.startswith("# param:")


def _parameters(path: Path, head: list[str]) -> Iterator[Parameter]:
    for line in filter(_is_parameter, head):
        found = _PARAMETER.fullmatch(line)
        if not found or found["kind"] not in KINDS:
            raise DataError(path.name, f"cannot read {line!r}", "write `# param: name kind example — explanation`")
        explanations = tuple((language, found[language]) for language in ("en", "zh") if found[language])
        yield Parameter(found["name"], found["kind"], found["example"], explanations)


def _columns(path: Path, text: str) -> Iterator[str]:
    found = _PROJECTION.search(text)
    if not found:
        raise DataError(path.name, "names no columns", "write SELECT and the columns before a line that begins with WHERE")
    yield from (named or computed for computed, named in _COLUMN.findall(found["columns"]))
