"""Which figures are a reference to a resolution or decision."""

from __future__ import annotations

from kg.authority.sessions import FIRST_BY_SESSION, held_sessions
from kg.linking.dated import date_of
from kg.linking.lists import noun_of
from kg.linking.printed import COUNCIL, numbers_in, session_of, year_of
from kg.linking.state import State
from kg.model.mention import Mention


def refers(state: State, mention: Mention) -> bool:
    """Whether the figures refer to a resolution or decision: by words or a noun, by their own shape, or by their date.

    A noun of something else ("document 57/59") rules it out.
    """
    noun = noun_of(state, mention)
    if noun or not mention.part("bare"):
        return noun not in state.profile.data["linking"]["other_nouns"]
    printed = numbers_in(state, mention)
    return any(_of_council(each) or _dated(state, mention, each) or _listed(state, mention, each) for each in printed)


def _of_council(printed: str) -> bool:
    match = COUNCIL.match(printed)
    return match is not None and held_sessions().of_council(int(match[1]), int(match[2]))


def _dated(state: State, mention: Mention, printed: str) -> bool:
    """Whether the number's date lies in its year or in a session of its number."""
    date = date_of(state, mention)
    if year := year_of(printed):
        return bool(date) and date[:4] in {year, str(int(year) - 1)}  # a year's session may open in the year before
    return bool(date and held_sessions().holders(session_of(printed), date))


def _listed(state: State, mention: Mention, printed: str) -> bool:
    """Whether it looks like a session's number, in a paragraph that has spoken of resolutions or decisions."""
    session = session_of(printed)
    if session not in held_sessions().held["GA"] or (session.isdigit() and int(session) < FIRST_BY_SESSION):
        return False
    start = state.text.rfind("\n", 0, mention.span.start) + 1
    return state.profile.regex(r"$noun").search(state.text, start, mention.span.start) is not None
