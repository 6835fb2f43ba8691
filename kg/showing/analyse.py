"""What the network of citations tells: who is cited, how central, together with what, addressed by whom, and when no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.showing.measures import centrality, communities
from kg.showing.network import Network
from kg.showing.tallies import most_cited, most_cited_by_year, never_recalled, states_addressed, treaties_by_year
from kg.showing.words import words

Rows = tuple[tuple[str, ...], ...]
Maker = Callable[[Network], Rows]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its name and titles.

    Attributes:
        name: As in "most-cited".
        title_en: Its title in English.
        title_zh: Its title in Chinese.
        columns: Names of the columns.
        rows: Cells as text, in a fixed order.
    """

    name: str
    title_en: str
    title_zh: str
    columns: tuple[str, ...]
    rows: Rows


_TABLES: Mapping[str, tuple[tuple[str, ...], Maker]] = {
    "most-cited": (("target", "kind", "label_en", "label_zh", "documents", "paragraphs"), most_cited),
    "most-cited-by-year": (("year", "target", "kind", "documents", "paragraphs"), most_cited_by_year),
    "centrality": (("target", "kind", "pagerank", "betweenness"), centrality),
    "communities": (("community", "named_from", "label_en", "label_zh", "things", "resolutions_read", "members"), communities),
    "treaties-by-year": (("year", "treaty", "citing", "read", "share"), treaties_by_year),
    "never-recalled": (("document", "year", "later_read", "otherwise_cited"), never_recalled),
    "states-addressed": (("addressee", "kind", "act", "documents", "paragraphs", "by"), states_addressed),
}


def analyse(network: Network) -> tuple[Table, ...]:
    """Every table of a network.

    Args:
        network: The whole network.

    Returns:
        The tables; the same network gives the same rows in the same order.
    """
    return tuple(_table(name, columns, make(network)) for name, (columns, make) in _TABLES.items())


def _table(name: str, columns: tuple[str, ...], rows: Rows) -> Table:
    return Table(name, words()["en"]["tables"][name], words()["zh"]["tables"][name], columns, rows)
