"""Who bears a name that a record prints: in any language, in capitals or not, with accents or without."""

from __future__ import annotations

import unicodedata
from functools import cache

from kg.authority import authority
from kg.language import languages
from kg.model.entity import Entity, EntityKind

STATES = frozenset({EntityKind.STATE})
BODIES = frozenset({EntityKind.ORGAN, EntityKind.GROUP})


def bearer(name: str, kinds: frozenset[EntityKind]) -> Entity | None:
    """The thing of one of these sorts that is called so, None if there is none."""
    code = bearers(kinds).get(plain(name))
    return entity_of(code) if code else None


def entity_of(code: str) -> Entity:
    """The thing with this code."""
    return authority(languages()).entities[code]


@cache
def bearers(kinds: frozenset[EntityKind]) -> dict[str, str]:
    """The thing of each name in any language, strong names before weak ones."""
    known = authority(languages())
    found: dict[str, str] = {}
    for strong in (False, True):
        for table in known.names.values():
            for names in table.by_form.values():
                for name in names:
                    if name.strong is strong and known.entities[name.code].kind in kinds:
                        found[plain(name.form)] = name.code
    return found


def plain(name: str) -> str:
    """A name without capitals, accents and curved apostrophes."""
    parts = unicodedata.normalize("NFKD", name.replace("\u2019", "'")).casefold()
    return " ".join("".join(char for char in parts if not unicodedata.combining(char)).split())
