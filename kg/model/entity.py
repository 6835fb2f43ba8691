"""Things in the world that texts name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """The sorts of things named; the values stand in the `type` column of `mentions`."""

    STATE = "state"
    GROUP = "group"
    ORGAN = "organ"
    TREATY = "treaty"
    CONFERENCE = "conference"
    PLACE = "place"
    DOCUMENT = "document"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """Something in the world, under the identifier of the contract.

    Attributes:
        code: Identifier, as in "NPT", "PRK", "A/RES/55/2".
        kind: Its sort.
        labels: (language, label) pairs, sorted.
        facts: (name, value) pairs, sorted: "unts_volume", "in_force", "valid_from", "successor", "wikidata" …
        source: Where the entry comes from, in words; "" for one made from a text.
        known: False for a thing that only a text names (an unresolved treaty).
    """

    code: str
    kind: EntityKind
    labels: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...] = ()
    source: str = ""
    known: bool = True

    def label(self, language: str) -> str:
        """The label in `language`, else in English, else the code."""
        labels = dict(self.labels)
        return labels.get(language) or labels.get("en") or self.code
