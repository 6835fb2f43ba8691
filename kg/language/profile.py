"""One language's folder, loaded and checked: the same files in each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import LanguageError
from kg.language.pattern import Rule, compile_template, read_parts, read_rules, read_yaml
from kg.language.tokens import token_parts
from kg.paths import LANGUAGES as FOLDER

FILES = (
    "acts.yml",
    "addressees.yml",
    "asks.yml",
    "dates.yml",
    "demands.yml",
    "headings.yml",
    "numbers.yml",
    "profile.yml",
    "references.yml",
    "shorts.yml",
    "statements.yml",
)
COMMON = "common"


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a profile, sorted."""
    return tuple(sorted(f.name for f in FOLDER.iterdir() if (f / "profile.yml").is_file()))


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one language.

    Attributes:
        code: ISO 639-1.
        data: `profile.yml` as written.
        parts: Every named part of the language and of `common/`.
        files: The rules of each file, by the file's name without ending.
    """

    code: str
    data: Mapping[str, Any]
    parts: Mapping[str, str]
    files: Mapping[str, tuple[Rule, ...]]
    _cache: dict[str, re.Pattern[str]] = field(default_factory=dict, compare=False)

    def rules(self, file: str) -> tuple[Rule, ...]:
        """The rules of one file, in the order written."""
        return self.files[file]

    def rule(self, file: str, name: str) -> Rule:
        """The rule `name` of a file."""
        return next(rule for rule in self.files[file] if rule.id == name)

    def regex(self, template: str) -> re.Pattern[str]:
        """A compiled template over the language's parts, remembered."""
        if template not in self._cache:
            self._cache[template] = compile_template(template, self.parts, self.code, template)
        return self._cache[template]

    def fold(self, text: str) -> str:
        """Letters that stand for Latin ones they look like, as the Latin ones; length unchanged."""
        lookalikes = self.data["homoglyphs"]
        if not lookalikes:
            return text
        letters = str.maketrans(lookalikes["letters"])
        return self.regex(lookalikes["where"]).sub(lambda match: match[0].translate(letters), text)

    @property
    def spaced(self) -> bool:
        """Whether spaces stand between words."""
        return bool(self.data["spaced"])


@cache
def profile(code: str) -> Profile:
    """The profile of a language.

    Raises:
        LanguageError: There is none for this code.
    """
    folder = FOLDER / code
    if not (folder / "profile.yml").is_file():
        known = ", ".join(languages())
        raise LanguageError(code, "is not a language with a profile", f"the profiles are {known}")
    data = read_yaml(folder / "profile.yml")
    parts = {**token_parts(data["joins"]), **_all_parts((FOLDER / COMMON, folder))}
    files = dict(_rules(FOLDER / COMMON, parts))
    for name, rules in _rules(folder, parts):
        files[name] = rules + files.get(name, ())
    return Profile(code, data, parts, files)


def _all_parts(folders: tuple[Path, ...]) -> dict[str, str]:
    parts: dict[str, str] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.yml")):
            parts.update(read_parts(path))
    return parts


def _rules(folder: Path, parts: Mapping[str, str]) -> list[tuple[str, tuple[Rule, ...]]]:
    return [(path.stem, read_rules(path, parts)) for path in sorted(folder.glob("*.yml")) if path.name != "profile.yml"]
