"""Which body's resolution a number is, told by the words around, the date, the session and the document's own body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.linking.lists import chain, noun_of
from kg.linking.state import State
from kg.model.mention import Mention, MentionKind

_ASSEMBLY_FIRST = 31  # the Assembly numbers its resolutions by session since its thirty-first
_RIGHTS_FIRST, _RIGHTS_STEP = 2006, 3  # the Human Rights Council began in 2006 and holds three sessions a year
_BODIES = {"GA": "GA", "SC": "SC", "ECOSOC": "ECOSOC", "HRC": "HRC", "UNEA": "UNEA", "UNEP": "UNEA"}
_OWN = {"HRC", "UNEA"}
_LAST = {"HRC": 70, "UNEA": 9}  # sessions these bodies will not have reached for some years
_EMERGENCY = "ES-"  # only the Assembly holds emergency special sessions


def is_decision(state: State, mention: Mention) -> bool:
    """Whether the number is a decision's."""
    return noun_of(state, mention).lower() in state.profile.data["linking"]["decision_nouns"]


def body_of(state: State, mention: Mention) -> str:
    """The body named beside the number, or beside the list it belongs to; "" if none is."""
    for each in [mention, *chain(state, mention, -1)]:
        if code := _named_before(state, each):
            return code
    for each in [mention, *_onward(state, mention)]:
        if code := _named_after(state, each):
            return code
    return ""


def _onward(state: State, mention: Mention) -> Iterator[Mention]:
    """The numbers behind it in the same list; where the noun stands before its numbers, a new noun begins another list."""
    onward = chain(state, mention, 1)
    if state.profile.data["linking"]["noun_side"] == "after":
        return onward
    return takewhile(lambda each: not each.part("noun"), onward)


def _bodies(state: State, mention: Mention) -> list[tuple[Mention, str]]:
    """The bodies named in the number's paragraph, in order; "the Council", which may be any of several, is none."""
    names = (m for m in state.mentions[mention.paragraph] if m.kind is MentionKind.NAME)
    found = [(m, {_BODIES[code] for code in m.candidates if code in _BODIES}) for m in names]
    return [(m, min(codes)) for m, codes in found if len(codes) == 1]


def _named_before(state: State, mention: Mention) -> str:
    """The body whose name stands before the number in the same clause, not counting what the number is said to be about."""
    start = max(state.text.rfind(mark, 0, mention.span.start) for mark in state.profile.data["linking"]["clause_ends"]) + 1
    numbers = [m for m in state.mentions[mention.paragraph] if m.kind is MentionKind.NUMBER]
    last = max((m.span.end for m in numbers if start <= m.span.end <= mention.span.start), default=start)
    about = [match.span() for match in state.regex("about").finditer(state.text, last, mention.span.start)]
    for name, code in reversed(_bodies(state, mention)):
        inside = any(a <= name.span.start < b for a, b in about)
        near = last <= name.span.start and name.span.end <= mention.span.start
        if near and not inside and state.regex("body_gap").fullmatch(state.text, name.span.end, mention.span.start):
            return code
    return ""


def _named_after(state: State, mention: Mention) -> str:
    """The body whose name stands behind the number, joined to it: "resolution 21/11 of the Human Rights Council"."""
    for name, code in _bodies(state, mention):
        end, start = mention.span.end, name.span.start
        if end <= start and state.regex("body_after").fullmatch(state.text, end, start):
            return code
    return ""


def may_be(body: str, session: str, state: State, mention: Mention) -> bool:
    """Whether the body may have held this session, on this date if one is given: a name may belong to another list."""
    if body not in _LAST:
        return True
    if not session.isdigit():
        return not session.startswith(_EMERGENCY)
    if int(session) > _LAST[body]:
        return False
    date = _date(state, mention)
    return not (date and body == "HRC" and state.series.fits(session, date) and not _rights_council(session, date))


def guessed_body(session: str, state: State, mention: Mention) -> str:
    """Whose session it is when no body is named beside the number, "" if that cannot be told.

    The document's own body, unless the session or the date speaks against it; then a body named earlier in the paragraph.
    """
    own = state.resolution.body if state.resolution.body in _OWN else "GA"
    if own != "GA":
        return own
    if not session.isdigit():
        return _neighbours_body(state, mention) or own
    date = _date(state, mention)
    if int(session) >= _ASSEMBLY_FIRST and (not date or state.series.fits(session, date)):
        return own
    if date and _rights_council(session, date):
        return "HRC"
    before = [code for name, code in _bodies(state, mention) if name.span.end <= mention.span.start and code in _OWN]
    if before:
        return before[-1]
    return own if int(session) >= _ASSEMBLY_FIRST else ""


def _neighbours_body(state: State, mention: Mention) -> str:
    """For a special session, which every body may have held: the body of the regular sessions in the same list."""
    for each in (*chain(state, mention, -1), *chain(state, mention, 1)):
        session, date = each.part("list").partition("/")[0], _date(state, each)
        if session.isdigit() and date and not state.series.fits(session, date) and _rights_council(session, date):
            return "HRC"
    return ""


def _date(state: State, mention: Mention) -> str:
    """The full date joined to the number, "" if none is."""
    dates = (m for m in state.mentions[mention.paragraph] if m.kind is MentionKind.DATE)
    return next((date.part("iso") for date in dates if _joined(state, date, mention)), "")


def _joined(state: State, date: Mention, number: Mention) -> bool:
    """Whether only what joins a date to its number stands between them."""
    if date.span.end <= number.span.start:
        return state.regex("date_before").fullmatch(state.text, date.span.end, number.span.start) is not None
    after = number.span.end <= date.span.start
    return after and state.regex("date_after").fullmatch(state.text, number.span.end, date.span.start) is not None


def _rights_council(session: str, date: str) -> bool:
    """Whether the Human Rights Council may have held this session in the date's year."""
    expected = (int(date[:4]) - _RIGHTS_FIRST) * _RIGHTS_STEP
    return abs(int(session) - expected) <= _RIGHTS_STEP + 1
