"""Which body's resolution a number is.

A number of a session ("21/11") may be the Assembly's, the Human Rights Council's or the Environment Assembly's, or that of a
body whose resolutions have no symbols; a number of a year ("2022/14") is the Economic and Social Council's, unless another
body is named. The evidence, the surest first:

1. the date joined to it, where only the Assembly held a session of this number then;
2. a body beside it whose resolutions have no symbols;
3. the date, where only one of the other bodies held the session then;
4. the same number with such a date elsewhere in the text;
5. the body named beside it or beside its list, if it had held the session by then;
6. a date, here or elsewhere, on which none of them held the session: a body without symbols, but among numbers of one body
   with true dates a misprint;
7. the same number with a body named elsewhere in the text;
8. the text's own body.
"""

from __future__ import annotations

from kg.authority.sessions import EMERGENCY, FIRST_BY_SESSION, held_sessions
from kg.linking.beside import OTHER, bodies_before, body_beside
from kg.linking.dated import date_of
from kg.linking.lists import chain
from kg.linking.printed import numbers_in, session_of, year_of
from kg.linking.state import State
from kg.model.mention import Mention, MentionKind

BY_SESSION = frozenset({"GA", "HRC", "UNEA"})
BY_YEAR = frozenset({"ECOSOC"})


def body_of(state: State, mention: Mention, printed: str) -> str:
    """The body of the number `printed` in `mention`; OTHER for one without symbols, "" if it cannot be told."""
    if year_of(printed):
        return _undated(state, printed, body_beside(state, mention, BY_YEAR)) or "ECOSOC"
    session = session_of(printed)
    if session.startswith(EMERGENCY):
        return "GA"  # only the Assembly holds emergency special sessions
    beside = body_beside(state, mention, BY_SESSION)
    dated = _dated(state, mention, session)
    if dated == "GA" or (dated not in {"", OTHER} and beside != OTHER):
        return dated
    if beside == OTHER:
        return OTHER
    if dated == OTHER and not beside:
        beside = _neighbours(state, mention)
    return _undated(state, printed, beside if _possible(state, beside, session) else "") or _own(state, mention, session)


def _dated(state: State, mention: Mention, session: str) -> str:
    """The one body that held the session when the number is dated; OTHER if none did, not even nearly."""
    date = date_of(state, mention)
    holders = held_sessions().holders(session, date)
    if date and not holders and not _nearly(session, date):
        return OTHER
    return next(iter(holders)) if len(holders) == 1 else ""


def _neighbours(state: State, mention: Mention) -> str:
    """The one body whose sessions the dates of its list speak of: among them a strange date is a misprint."""
    row = [*chain(state, mention, -1), *chain(state, mention, 1)]
    found = {_dated(state, each, session_of(printed)) for each in row for printed in numbers_in(state, each)} - {"", OTHER}
    return found.pop() if len(found) == 1 else ""


def _nearly(session: str, date: str) -> bool:
    """Whether the Assembly held the session before or after then: a misprint in one of the two is likelier than another body."""
    near = [str(int(session) + step) for step in (-1, 1)] if session.isdigit() else []
    return any("GA" in held_sessions().holders(each, date) for each in near)


def _possible(state: State, body: str, session: str) -> bool:
    """Whether the body had begun this session by the time of the text: a name may belong to another list."""
    if body == "GA":
        return not session.isdigit() or int(session) >= FIRST_BY_SESSION
    return held_sessions().begun(body, session, state.resolution.adopted)


def _undated(state: State, printed: str, beside: str) -> str:
    if state.told is None:
        state.told = _told(state)
    dated, named = (told.get(_bare(printed), "") for told in state.told)
    return dated.replace(OTHER, "") or beside or dated or named


def _bare(printed: str) -> str:
    return printed.partition(" ")[0]


def _told(state: State) -> tuple[dict[str, str], dict[str, str]]:
    """For each number, its body by a date joined to it and by a body named beside it, wherever it stands."""
    dated: dict[str, set[str]] = {}
    named: dict[str, set[str]] = {}
    for mention in (m for mentions in state.mentions.values() for m in mentions if m.kind is MentionKind.NUMBER):
        for printed in map(_bare, numbers_in(state, mention)):
            if year_of(printed):
                named.setdefault(printed, set()).add(body_beside(state, mention, BY_YEAR))
            elif session := session_of(printed):
                beside = body_beside(state, mention, BY_SESSION)
                dated.setdefault(printed, set()).add(_dated(state, mention, session))
                named.setdefault(printed, set()).add(beside if _possible(state, beside, session) else "")
    return _sure(dated), _sure(named)


def _sure(bodies: dict[str, set[str]]) -> dict[str, str]:
    return {number: min(those - {""}) for number, those in bodies.items() if len(those - {""}) == 1}


def _own(state: State, mention: Mention, session: str) -> str:
    """The text's own body, unless it numbers otherwise; then a body named before in the paragraph."""
    own = state.resolution.body if state.resolution.body in BY_SESSION else "GA"
    if own != "GA" or _possible(state, own, session):
        return own
    before = [body for body in bodies_before(state, mention, BY_SESSION - {"GA"}) if _possible(state, body, session)]
    return before[-1] if before else ""
