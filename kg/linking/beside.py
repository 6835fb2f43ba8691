"""The body named beside a number, or beside the list it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.linking.lists import chain
from kg.linking.state import State
from kg.model.entity import EntityKind
from kg.model.mention import Mention, MentionKind

OTHER = "other"  # a body whose resolutions have no symbols of their own: a commission, a board, another organisation
_BODIES = {"GA": "GA", "SC": "SC", "ECOSOC": "ECOSOC", "HRC": "HRC", "UNEA": "UNEA", "UNEP": "UNEA"}
_HOLDERS = {EntityKind.ORGAN, EntityKind.CONFERENCE}
_ADOPT_NOTHING = {"UN", "SG"}

Named = list[tuple[Mention, str]]


def body_beside(state: State, mention: Mention, numbering: frozenset[str]) -> str:
    """The body named beside the number, or beside the list it belongs to; OTHER, or "" if none is.

    A new noun in the list ends what belongs to a body without symbols.

    Args:
        state: What is known.
        mention: The number or numbers.
        numbering: The bodies that number their resolutions so; "the Council" is the one of them.
    """
    nouns = 0
    for each in [mention, *chain(state, mention, -1)]:
        code = _named_before(state, each, numbering)
        if code and not (code == OTHER and nouns):
            return code
        nouns += bool(each.part("noun"))
    for each in [mention, *_onward(state, mention)]:
        if code := _named_after(state, each, numbering):
            return code
    return ""


def bodies_before(state: State, mention: Mention, numbering: frozenset[str]) -> list[str]:
    """The bodies named in the paragraph before the number, in order."""
    named = _named(state, mention, numbering)
    return [code for name, code in named if code != OTHER and name.span.end <= mention.span.start]


def _onward(state: State, mention: Mention) -> Iterator[Mention]:
    """The numbers behind it in the same list; where the noun stands before its numbers, a new noun begins another list."""
    onward = chain(state, mention, 1)
    if state.profile.data["linking"]["noun_side"] == "after":
        return onward
    return takewhile(lambda each: not each.part("noun"), onward)


def _named(state: State, mention: Mention, numbering: frozenset[str]) -> Named:
    """The bodies named in the number's paragraph, in order; a name that several of them share is none."""
    names = (m for m in state.mentions[mention.paragraph] if m.kind is MentionKind.NAME)
    found = ((m, _body(state, m, numbering)) for m in names)
    return [(m, body) for m, body in found if body]


def _body(state: State, name: Mention, numbering: frozenset[str]) -> str:
    codes = {_BODIES.get(code, OTHER) for code in name.candidates}
    if codes == {OTHER}:
        holds = state.entity(name.candidates[0]).kind in _HOLDERS
        return OTHER if holds and not _ADOPT_NOTHING.intersection(name.candidates) else ""
    fitting = codes & numbering
    return fitting.pop() if len(fitting) == 1 else ""


def _named_before(state: State, mention: Mention, numbering: frozenset[str]) -> str:
    """The body whose name stands before the number in the same clause, not counting what the number is said to be about."""
    start = max(state.text.rfind(mark, 0, mention.span.start) for mark in state.profile.data["linking"]["clause_ends"]) + 1
    numbers = [m for m in state.mentions[mention.paragraph] if m.kind is MentionKind.NUMBER]
    last = max((m.span.end for m in numbers if start <= m.span.end <= mention.span.start), default=start)
    about = [match.span() for match in state.regex("about").finditer(state.text, last, mention.span.start)]
    for name, code in reversed(_named(state, mention, numbering)):
        inside = any(a <= name.span.start < b for a, b in about)
        near = last <= name.span.start and name.span.end <= mention.span.start
        gap = "other_gap" if code == OTHER else "body_gap"
        if near and not inside and state.regex(gap).fullmatch(state.text, name.span.end, mention.span.start):
            return code
    return ""


def _named_after(state: State, mention: Mention, numbering: frozenset[str]) -> str:
    """The body whose name stands behind the number, joined to it: "resolution 21/11 of the Human Rights Council"."""
    for name, code in _named(state, mention, numbering):
        end, start = mention.span.end, name.span.start
        if end <= start and state.regex("body_after").fullmatch(state.text, end, start):
            return code
    return ""
