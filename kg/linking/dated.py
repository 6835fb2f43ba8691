"""The date joined to a number: the day its resolution was adopted."""

from __future__ import annotations

from kg.linking.state import State
from kg.model.mention import Mention, MentionKind

_WHOLE = len("YYYY-MM-DD")


def date_of(state: State, number: Mention) -> str:
    """The date joined to the number, "YYYY-MM-DD", "" if none is."""
    dates = (m for m in state.mentions[number.paragraph] if m.kind is MentionKind.DATE and len(m.part("iso")) == _WHOLE)
    return next((date.part("iso") for date in dates if _joined(state, date, number)), "")


def _joined(state: State, date: Mention, number: Mention) -> bool:
    """Whether only what joins a date to its number stands between them."""
    if date.span.end <= number.span.start:
        return state.regex("date_before").fullmatch(state.text, date.span.end, number.span.start) is not None
    after = number.span.end <= date.span.start
    return after and state.regex("date_after").fullmatch(state.text, number.span.end, date.span.start) is not None
