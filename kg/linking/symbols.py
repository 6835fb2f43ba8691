"""Document symbols as printed: double symbols, addenda, parts."""

from __future__ import annotations

import re

from kg.linking.state import State, resolved, undecided
from kg.model.link import Link
from kg.model.mention import Mention
from kg.model.symbol import compact

_DOUBLE = re.compile(r"-(?=[A-Z]{1,4}/)")
_SPACED = re.compile(r"^(INFCIRC) (?=\d)")


def link_symbol(state: State, mention: Mention) -> list[Link]:
    """The documents a printed symbol stands for: two for a double symbol, more where addenda follow."""
    symbols = single_symbols(_SPACED.sub(r"\1/", mention.part("symbol")))
    if not all(map(state.series.known, symbols)):
        return [undecided(mention, "no series of documents begins so")]
    entities = [state.document(symbol) for symbol in symbols]
    links = [resolved(mention, *entities, why="symbol", cites=True)]
    more = [state.document(f"{symbols[-1]}/{suffix}") for suffix in _addenda(state, mention)]
    return links + [resolved(mention, document, why="an addendum of it", cites=True) for document in more]


def single_symbols(printed: str) -> list[str]:
    """The symbols in a double symbol, or the one.

    >>> single_symbols("A/60/1002-S/2006/718")
    ['A/60/1002', 'S/2006/718']
    """
    return [compact(each) for each in _DOUBLE.split(printed)]


def _addenda(state: State, mention: Mention) -> list[str]:
    """The suffixes listed behind a symbol: "A/58/162 and Add.1"."""
    match = state.regex("addenda").match(state.text, mention.span.end)
    return re.findall(r"(?:Add|Corr|Rev|Amend)\.\d+", match[0]) if match else []
