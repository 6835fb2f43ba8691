"""Rules of the data files: templates with `$named` parts, expanded once and compiled once.

A rules file is a mapping with `parts` (name to template) and `rules` (a list). A rule has an `id`, a `pattern`, the
`examples` it must match in full, the `not_examples` it must not find anywhere (in rules for whole lines: not match in full),
and any further fields its reader wants.
A `$name` in a template stands for the part of that name, in a group of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataError

_DIGITS = "0123456789"
_NAME = re.compile(r"(?<!\\)\$(?:\{([a-z_0-9]+)\}|([a-z][a-z_0-9]*))")


@dataclass(frozen=True)
class Rule:
    """One rule; its pattern is expanded and compiled when it is first asked for, since a text wants few of all rules.

    Attributes:
        id: Its name in the file.
        template: The pattern as written.
        parts: What its `$names` stand for.
        file: The file, for messages.
        examples: Texts that it matches in full.
        not_examples: Texts in which it finds nothing.
        fields: The rule's further fields, as written.
    """

    id: str
    template: str
    parts: Mapping[str, str]
    file: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    fields: Mapping[str, Any]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern.

        Raises:
            DataError: A name is unknown or leads back to itself, or the expanded pattern is no regular expression.
        """
        return compile_template(self.template, self.parts, self.file, self.id)

    @cached_property
    def not_after(self) -> re.Pattern[str] | None:
        """The compiled field `not_after`: the words right before a match that take it elsewhere.

        Raises:
            DataError: As for `regex`.
        """
        before = self.fields.get("not_after")
        return compile_template(f"(?:{before})$", self.parts, self.file, self.id) if before else None


def groups(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The named groups that took part, and their words; one that a pattern needs twice is named twice, "list" and "list2"."""
    yield from ((name.rstrip(_DIGITS), words) for name, words in match.groupdict().items() if words is not None)


def expand(template: str, parts: Mapping[str, str], file: str, where: str = "", seen: tuple[str, ...] = ()) -> str:
    """`template` with each `$name` replaced by its part.

    >>> expand("$day月", {"day": "$n日", "n": "[0-9]+"}, "x.yml")
    '(?:(?:[0-9]+)日)月'

    Raises:
        DataError: A name is unknown or leads back to itself.
    """

    def part(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        if name in seen:
            raise DataError(file, f"part ${name} leads back to itself ({' > '.join(seen)})", "break the circle", where)
        if name not in parts:
            raise DataError(file, f"part ${name} is unknown", f"add it under parts: {', '.join(sorted(parts))}", where)
        return f"(?:{expand(parts[name], parts, file, where, (*seen, name))})"

    return _NAME.sub(part, template)


def compile_template(template: str, parts: Mapping[str, str], file: str, where: str) -> re.Pattern[str]:
    """The compiled form of a template.

    Raises:
        DataError: A name is unknown or leads back to itself, or the expanded pattern is no regular expression.
    """
    pattern = expand(template, parts, file, f"rule {where}")
    try:
        return re.compile(pattern)
    except re.error as error:
        raise DataError(file, f"{error}", "mend the pattern", f"rule {where}") from error


def read_yaml(path: Path) -> Any:
    """The content of a YAML data file.

    Raises:
        DataError: It is missing or not YAML.
    """
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same, in C where the library has it
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506  (both are safe loaders)
    except OSError as error:
        raise DataError(path.name, f"cannot be read ({error.strerror})", "restore the file") from error
    except yaml.YAMLError as error:
        raise DataError(path.name, f"is not YAML: {error}", "mend the file") from error


def read_rules(path: Path, parts: Mapping[str, str] | None = None) -> tuple[Rule, ...]:
    """The rules of one file, in the order written; `parts` are those of files read before."""
    data = read_yaml(path)
    known = {**(parts or {}), **(data.get("parts") or {})}
    place = f"{path.parent.name}/{path.name}"
    return tuple(_rule(entry, known, place) for entry in data.get("rules") or ())


def read_parts(path: Path) -> dict[str, str]:
    """The named parts of one file."""
    return dict(read_yaml(path).get("parts") or {})


def _rule(entry: Mapping[str, Any], parts: Mapping[str, str], file: str) -> Rule:
    own = ("id", "pattern", "examples", "not_examples")
    return Rule(
        id=entry["id"],
        template=entry["pattern"],
        parts=parts,
        file=file,
        examples=tuple(entry.get("examples") or ()),
        not_examples=tuple(entry.get("not_examples") or ()),
        fields={key: value for key, value in entry.items() if key not in own},
    )
