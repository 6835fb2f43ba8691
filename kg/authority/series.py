"""Series of documents: which beginnings symbols have, and which years a session spans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.language.pattern import read_yaml
from kg.paths import AUTHORITY

_OPENS = 9  # a regular session opens in September


@dataclass(frozen=True, slots=True)
class DocumentSeries:
    """What is known of series.

    Attributes:
        roots: First parts of known symbols, "A", "NPT", "INFCIRC".
        sessions: For each regular session of the Assembly, the years in which it opened and closed.
    """

    roots: frozenset[str]
    sessions: Mapping[str, tuple[int, int]]

    def known(self, symbol: str) -> bool:
        """Whether the symbol begins as some series' symbols do."""
        return symbol.partition("/")[0] in self.roots

    def fits(self, session: str, date: str) -> bool:
        """Whether a resolution of the Assembly's `session` may have the date ("YYYY-MM-DD")."""
        if session not in self.sessions:
            return False
        opened, closed = self.sessions[session]
        return f"{opened}-{_OPENS:02}" <= date[:7] <= f"{closed}-{_OPENS:02}"


@cache
def document_series() -> DocumentSeries:
    """The series as the data file gives them."""
    data: Mapping[str, Any] = read_yaml(AUTHORITY / "series.yml")
    roots = frozenset(str(root["symbol"]).partition("/")[0] for root in data["roots"])
    regular = {str(session): (int(opened), int(closed)) for session, opened, closed, *_ in data["sessions"]["regular"]}
    return DocumentSeries(roots, regular)
