"""Recorded votes, state by state, as the markup of official files gives them."""

from __future__ import annotations

import unicodedata
from functools import cache

from kg.authority import Authority, authority
from kg.language import LANGUAGES
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.relation import Vote

ABSENT = "absent"
_MEMBER = "member"


def votes_of(resolution: Resolution) -> tuple[tuple[Vote, ...], tuple[str, ...]]:
    """The votes on a document, the absent among them, and a sentence for each voter who is not known."""
    printed = resolution.record.votes if resolution.record else ()
    known = authority(LANGUAGES())
    bearers = _bearers()
    votes = [Vote(known.entities[bearers[_plain(name)]], vote) for name, vote in printed if _plain(name) in bearers]
    unknown = tuple(f"voter {name} is no state known" for name, _ in printed if _plain(name) not in bearers)
    there = {vote.state for vote in votes}
    absent = [Vote(state, ABSENT) for state in _members(known, resolution.adopted) if state not in there] if votes else []
    return tuple(sorted([*votes, *absent], key=lambda vote: vote.state.code)), unknown


@cache
def _bearers() -> dict[str, str]:
    """The state of each name in any language, strong names before weak ones, without capitals and accents."""
    known = authority(LANGUAGES())
    found: dict[str, str] = {}
    for strong in (False, True):
        for table in known.names.values():
            for names in table.by_form.values():
                for name in names:
                    if name.strong is strong and known.entities[name.code].kind is EntityKind.STATE:
                        found[_plain(name.form)] = name.code
    return found


def _plain(name: str) -> str:
    """Vote lists are printed in capitals, with accents or without."""
    parts = unicodedata.normalize("NFKD", name.replace("\u2019", "'")).casefold()
    return " ".join("".join(char for char in parts if not unicodedata.combining(char)).split())


def _members(known: Authority, date: str) -> list[Entity]:
    """The states that were members on a date."""
    states = (entity for entity in known.entities.values() if entity.kind is EntityKind.STATE)
    return [state for state in states if ("status", _MEMBER) in state.facts and dict(state.facts).get("member_since", "") <= date]
