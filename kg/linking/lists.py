"""Lists of numbers: which stand in one row, and which noun governs them all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.linking.state import State
from kg.model.mention import Mention, MentionKind

_FAR = 120  # characters between a noun and its first number, at most


def chain(state: State, mention: Mention, step: int) -> Iterator[Mention]:
    """The numbers of the same list, going on in one direction while only what joins a list stands between.

    Args:
        state: What is known.
        mention: A number.
        step: 1 for those behind it, -1 for those before it.
    """
    row = _row(state, mention)
    index = row.index(mention)
    yield from row[index + 1 :] if step > 0 else reversed(row[:index])


def _row(state: State, mention: Mention) -> list[Mention]:
    """The whole list the number stands in, found once a paragraph."""
    if mention.paragraph not in state.rows:
        state.rows[mention.paragraph] = list(_rows(state, mention.paragraph))
    return next(row for row in state.rows[mention.paragraph] if mention in row)


def _rows(state: State, paragraph: str) -> Iterator[list[Mention]]:
    numbers = [m for m in state.mentions[paragraph] if m.kind is MentionKind.NUMBER and m.part("list")]
    row = numbers[:1]
    for before, number in pairwise(numbers):
        if state.regex("list_gap").fullmatch(state.text, before.span.end, number.span.start) is None:
            yield row
            row = []
        row.append(number)
    yield row


def noun_of(state: State, mention: Mention) -> str:
    """The noun of a number ("resolutions"): its own, or that of its list, looked for where the language puts it first."""
    steps = (1, -1) if state.profile.data["linking"]["noun_side"] == "after" else (-1, 1)
    row = [mention, *(m for step in steps for m in chain(state, mention, step))]
    return next((m.part("noun") for m in row if m.part("noun")), "") or _noun_before(state, row[0])


def _noun_before(state: State, mention: Mention) -> str:
    """The noun that stands apart from its numbers: "the resolutions of the Council 1325 (2000) and …", as some languages say."""
    row = [mention, *chain(state, mention, -1)]
    first = min(m.span.start for m in row)
    start = max(state.text.rfind("\n", 0, first) + 1, first - _FAR)
    found = [match for match in state.regex("noun_before").finditer(state.text, start, first) if match.end() == first]
    return found[-1]["noun"] if found else ""
