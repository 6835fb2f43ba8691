"""The names of the authority files, under the one form in which they are compared with running text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.language.text import comparable


@dataclass(frozen=True, slots=True)
class Name:
    """One form of one thing's name in one language.

    Attributes:
        form: The name in normal form.
        code: The thing's key in the authority.
        strong: Whether it means the thing wherever it stands.
    """

    form: str
    code: str
    strong: bool


@dataclass(frozen=True, slots=True)
class NameTable:
    """Every name of one language.

    Attributes:
        by_form: The names under each form, strong ones first, then by code.
        not_in: For a thing, the longer strings inside which its names do not count.
        longest: Length of the longest form.
    """

    by_form: Mapping[str, tuple[Name, ...]]
    not_in: Mapping[str, tuple[str, ...]]
    longest: int


def key_of(entry: Mapping[str, object]) -> str:
    """What an entry is known by inside: its code, or its `key` where a thing of another sort has the same code."""
    return str(entry.get("key") or entry["code"])


def name_table(entries: Iterable[Mapping[str, object]], language: str) -> NameTable:
    """The names that `entries` (as the data files hold them) have in `language`."""
    found: defaultdict[str, set[Name]] = defaultdict(set)
    not_in: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        code = key_of(entry)
        for field, strong in (("names", True), ("weak", False)):
            for form in map(comparable, _forms(entry, field, language)):
                found[form].add(Name(form, code, strong))
        if outside := _forms(entry, "not_in", language):
            not_in[code] = tuple(map(comparable, outside))
    by_form = {form: tuple(sorted(names, key=lambda name: (not name.strong, name.code))) for form, names in found.items()}
    return NameTable(by_form, not_in, max(map(len, by_form), default=0))


def _forms(entry: Mapping[str, object], field: str, language: str) -> list[str]:
    by_language = entry.get(field) or {}
    forms = by_language.get(language) if isinstance(by_language, Mapping) else None
    return list(forms or [])
