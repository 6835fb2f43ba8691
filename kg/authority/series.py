"""Series of documents: which beginnings symbols have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.language.pattern import read_yaml
from kg.paths import AUTHORITY


@dataclass(frozen=True, slots=True)
class DocumentSeries:
    """What is known of series.

    Attributes:
        roots: First parts of known symbols, "A", "NPT", "INFCIRC".
    """

    roots: frozenset[str]

    def known(self, symbol: str) -> bool:
        """Whether the symbol begins as some series' symbols do."""
        return symbol.partition("/")[0] in self.roots


@cache
def series_data() -> Mapping[str, Any]:
    """The data file, read once: it holds the sessions too."""
    data: Mapping[str, Any] = read_yaml(AUTHORITY / "series.yml")
    return data


@cache
def document_series() -> DocumentSeries:
    """The series as the data file gives them."""
    roots = frozenset(str(root["symbol"]).partition("/")[0] for root in series_data()["roots"])
    return DocumentSeries(roots)
