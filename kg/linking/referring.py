"""Which figures are a reference to a resolution or decision."""

from __future__ import annotations

import re

from kg.authority.sessions import held_sessions
from kg.linking.dated import date_of
from kg.linking.lists import noun_of
from kg.linking.printed import numbers_in
from kg.linking.state import State
from kg.model.mention import Mention

_WITH_YEAR = re.compile(r"^(\d{1,4}) ?\(((?:19|20)\d\d)\)$")
_YEARLY = re.compile(r"^((?:19|20)\d\d)/")
_SESSION = re.compile(r"^((?:S-|ES-)?\d{1,2})/")


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
    match = _WITH_YEAR.match(printed)
    return match is not None and held_sessions().of_council(int(match[1]), int(match[2]))


def _dated(state: State, mention: Mention, printed: str) -> bool:
    """Whether the number's date lies in its year or in a session of its number."""
    date = date_of(state, mention)
    if match := _YEARLY.match(printed):
        return bool(date) and date[:4] in {match[1], str(int(match[1]) - 1)}  # a year's session may open in the year before
    match = _SESSION.match(printed)
    return bool(date and match and held_sessions().holders(match[1], date))


def _listed(state: State, mention: Mention, printed: str) -> bool:
    """Whether it looks like a session's number, in a paragraph that has spoken of resolutions or decisions."""
    match = _SESSION.match(printed)
    if match is None or match[1] not in held_sessions().held["GA"] or match[1] in _EARLY:
        return False
    start = state.text.rfind("\n", 0, mention.span.start) + 1
    return state.profile.regex(r"$noun").search(state.text, start, mention.span.start) is not None


_EARLY = frozenset(map(str, range(31)))  # before its thirty-first the Assembly did not number its resolutions so
