"""Recorded votes, state by state, as the markup of official files gives them."""

from __future__ import annotations

from kg.authority import Authority, authority
from kg.language import languages
from kg.linking.bearers import STATES, bearer
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.relation import Vote

ABSENT = "absent"
_MEMBER = "member"


def votes_of(resolution: Resolution) -> tuple[tuple[Vote, ...], tuple[str, ...]]:
    """The votes on a document, the absent among them, and a sentence for each voter who is not known."""
    printed = resolution.record.votes if resolution.record else ()
    known = authority(languages())
    votes = [Vote(state, vote) for name, vote in printed if (state := bearer(name, STATES))]
    unknown = tuple(f"voter {name} is no state known" for name, _ in printed if bearer(name, STATES) is None)
    there = {vote.state for vote in votes}
    absent = [Vote(state, ABSENT) for state in _members(known, resolution.adopted) if state not in there] if votes else []
    return tuple(sorted([*votes, *absent], key=lambda vote: vote.state.code)), unknown


def _members(known: Authority, date: str) -> list[Entity]:
    """The states that were members on a date."""
    states = (entity for entity in known.entities.values() if entity.kind is EntityKind.STATE)
    return [state for state in states if ("status", _MEMBER) in state.facts and dict(state.facts).get("member_since", "") <= date]
