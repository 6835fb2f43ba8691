"""The body named beside a number, or beside the list it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.linking.dated import date_of
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

    What belongs to a body without symbols ends with the next noun: the list goes on with numbers of another.

    Args:
        state: What is known.
        mention: The number or numbers.
        numbering: The bodies that number their resolutions so; "the Council" is the one of them.
    """
    for each, apart in _back(state, mention):
        code = _named_before(state, each, numbering)
        if code and not (code == OTHER and apart):
            return code
    for each in [mention, *_onward(state, mention)]:
        if code := _named_after(state, each, numbering):
            return code
    return ""


def bodies_before(state: State, mention: Mention, numbering: frozenset[str]) -> list[str]:
    """The bodies named in the paragraph before the number, in order."""
    named = _named(state, mention, numbering)
    return [code for name, code in named if code != OTHER and name.span.end <= mention.span.start]


def _back(state: State, mention: Mention) -> Iterator[tuple[Mention, bool]]:
    """The number and those before it in the same list, each with whether a noun stands between it and the number."""
    after = state.profile.data["linking"]["noun_side"] == "after"
    apart = False
    for each in (mention, *chain(state, mention, -1)):
        apart |= after and each is not mention and bool(each.part("noun"))
        yield each, apart
        apart |= not after and bool(each.part("noun"))


def _onward(state: State, mention: Mention) -> Iterator[Mention]:
    """The numbers behind it in the same list; where the noun stands before its numbers, a new noun begins another list."""
    onward = chain(state, mention, 1)
    if state.profile.data["linking"]["noun_side"] == "after":
        return onward
    return takewhile(lambda each: not each.part("noun"), onward)


def _named(state: State, mention: Mention, numbering: frozenset[str]) -> Named:
    """The bodies named in the number's paragraph, in order; a name that several of them share is none."""
    place = mention.paragraph, numbering
    if place not in state.bodies:
        names = (m for m in state.mentions[mention.paragraph] if m.kind is MentionKind.NAME)
        found = ((m, _body(state, m, numbering)) for m in names)
        state.bodies[place] = [(m, body) for m, body in found if body]
    return state.bodies[place]


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
    """The body whose name stands behind the number, joined to it: "resolution 21/11 of the Human Rights Council".

    What stands apart is of something else: "the establishment, by its resolution 69/313, of the Mechanism".
    """
    for name, code in _named(state, mention, numbering):
        end, start = mention.span.end, name.span.start
        apart = code == OTHER and state.text[end] in state.profile.data["clause_marks"] and not date_of(state, mention)
        if end <= start and not apart and state.regex("body_after").fullmatch(state.text, end, start):
            return code
    return ""
