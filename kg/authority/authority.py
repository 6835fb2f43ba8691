"""What exists in the world, from the authority files: things by code, by name and by number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.authority.conferences import Series, editions, series_of
from kg.authority.names import NameTable, key_of, name_table
from kg.errors import DataError
from kg.language.pattern import Rule, read_yaml
from kg.language.text import comparable
from kg.model.entity import Entity, EntityKind
from kg.paths import AUTHORITY

Entry = Mapping[str, Any]

_FILES = {
    "conferences.yml": EntityKind.CONFERENCE,
    "documents.yml": EntityKind.DOCUMENT,
    "groups.yml": EntityKind.GROUP,
    "organs.yml": EntityKind.ORGAN,
    "parties.yml": EntityKind.GROUP,
    "places.yml": EntityKind.PLACE,
    "treaties.yml": EntityKind.TREATY,
}
_STATES = "states"
_SINGULAR = {"successors": "successor", "predecessors": "predecessor"}
_FORMS = {"names", "labels", "weak", "not_in", "patterns", "words"}
_NOT_FACTS = _FORMS | {"code", "key", "source", "kind", "editions", "preparatory"}


@dataclass(frozen=True, slots=True)
class Authority:
    """The things known, and the ways to them.

    Attributes:
        entities: Every thing by its key, which is its code but where a thing of another sort has that code too.
        names: For each language, its names.
        patterns: For each language, rules that find a thing by its description; a rule's id is the thing's code.
        series: Series of conferences.
        treaties_by_number: UNTS volume and registration number to treaty code.
    """

    entities: Mapping[str, Entity]
    names: Mapping[str, NameTable]
    patterns: Mapping[str, tuple[Rule, ...]]
    series: tuple[Series, ...]
    treaties_by_number: Mapping[tuple[str, str], str]

    def fact(self, code: str, name: str) -> str:
        """The first value of a fact about a thing, "" if there is none."""
        entity = self.entities.get(code)
        return next((value for key, value in entity.facts if key == name), "") if entity else ""

    def treaty_of(self, entity: Entity) -> Entity | None:
        """The treaty that a thing is, or whose conference or parties it is."""
        return entity if entity.kind is EntityKind.TREATY else self.entities.get(self.fact(entity.code, "treaty"))


@cache
def authority(languages: tuple[str, ...]) -> Authority:
    """The authority files, with the names of the given languages.

    Raises:
        DataError: Two entries have one key.
    """
    entries = _entries()
    conferences = [entry for kind, entry in entries if kind is EntityKind.CONFERENCE]
    series = tuple(series_of(entry) for entry in conferences if entry.get("kind") == "series")
    entries += [(EntityKind.CONFERENCE, entry) for each in series for entry in editions(each)]
    entities = _by_code(entries)
    raw = [entry for _, entry in entries]
    numbers = {_number(entry): entry["code"] for entry in raw if entry.get("unts")}
    return Authority(
        entities=entities,
        names=_Tables(raw, languages),
        patterns={language: _patterns(raw, language) for language in languages},
        series=series,
        treaties_by_number=numbers,
    )


class _Tables(Mapping[str, NameTable]):
    """The names of each language, put together when they are first asked for: a text wants one language of six."""

    def __init__(self, entries: list[Entry], languages: tuple[str, ...]) -> None:
        self._entries = entries
        self._languages = languages
        self._made: dict[str, NameTable] = {}

    def __getitem__(self, language: str) -> NameTable:
        if language not in self._languages:
            raise KeyError(language)
        if language not in self._made:
            self._made[language] = name_table(self._entries, language)
        return self._made[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._languages)

    def __len__(self) -> int:
        return len(self._languages)


def _entries() -> list[tuple[EntityKind, Entry]]:
    found: list[tuple[EntityKind, Entry]] = []
    for name, kind in _FILES.items():
        path = AUTHORITY / name
        found += [(_kind(entry, kind), entry) for entry in read_yaml(path)["entries"]] if path.is_file() else []
    found += [(EntityKind.STATE, read_yaml(path)) for path in sorted((AUTHORITY / _STATES).glob("*.yml"))]
    return found


def _kind(entry: Entry, kind: EntityKind) -> EntityKind:
    return EntityKind.STATEMENT if entry.get("kind") == EntityKind.STATEMENT else kind


def _by_code(entries: list[tuple[EntityKind, Entry]]) -> dict[str, Entity]:
    entities: dict[str, Entity] = {}
    for kind, entry in entries:
        key = key_of(entry)
        if key in entities:
            raise DataError(key, f"is both {entities[key].kind} and {kind}", "give one of them a key of its own")
        entities[key] = _entity(str(entry["code"]), kind, entry)
    return entities


def _entity(code: str, kind: EntityKind, entry: Entry) -> Entity:
    firsts = {language: forms[0] for language, forms in (entry.get("names") or {}).items() if forms}
    labels = tuple(sorted({**firsts, **(entry.get("labels") or {})}.items()))
    return Entity(code, kind, labels, _facts(entry), str(entry.get("source") or ""))


def _facts(entry: Entry) -> tuple[tuple[str, str], ...]:
    facts: set[tuple[str, str]] = set()
    for name, value in entry.items():
        if name not in _NOT_FACTS:
            facts.update(_flat(_SINGULAR.get(name, name), value))
    return tuple(sorted(facts))


def _flat(name: str, value: object) -> list[tuple[str, str]]:
    """A field's values as pairs: a mapping gives one name a key, `valid` a first and last year, a list several pairs."""
    if value is None:
        return []
    if isinstance(value, Mapping):
        return [pair for key, inner in value.items() for pair in _flat(f"{name}_{key}", inner)]
    if isinstance(value, list) and name in {"valid", "date", "held"}:
        ends = zip((f"{name}_from", f"{name}_to"), value, strict=False)
        return [(end, str(year)) for end, year in ends if year is not None]
    if isinstance(value, list):
        return [pair for inner in value for pair in _flat(name, inner)]
    return [(name, str(value))]


def _number(entry: Entry) -> tuple[str, str]:
    return str(entry["unts"]["volume"]), str(entry["unts"]["number"])


def _patterns(entries: list[Entry], language: str) -> tuple[Rule, ...]:
    rules = []
    for entry in entries:
        for pattern in (entry.get("patterns") or {}).get(language) or ():
            examples = tuple(map(comparable, pattern.get("examples") or ()))
            near_misses = tuple(pattern.get("not_examples") or ())
            rules.append(Rule(str(entry["code"]), pattern["pattern"], {}, "authority", examples, near_misses, {}))
    return tuple(rules)


def data_files() -> tuple[Path, ...]:
    """Every authority file, for tools that check them."""
    return tuple(sorted(AUTHORITY.rglob("*.yml")))
