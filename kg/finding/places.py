"""Findings by the place they stand at, so that what overlaps is found without going through all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.finding.found import Found

_WIDTH = 64  # characters to a shelf: names and numbers seldom stand on more than two


class Places:
    """Findings, each on every shelf of the text that it touches."""

    def __init__(self, found: Iterable[Found] = ()) -> None:
        self._shelves: defaultdict[int, list[Found]] = defaultdict(list)
        for item in found:
            self.add(item)

    def add(self, item: Found) -> None:
        """Put one more in."""
        for shelf in _shelves(item):
            self._shelves[shelf].append(item)

    def meeting(self, item: Found) -> Iterator[Found]:
        """Those that share at least one character with `item`; one that is long may come more than once."""
        for shelf in _shelves(item):
            for other in self._shelves.get(shelf, ()):
                if item.start < other.end and other.start < item.end:
                    yield other


def _shelves(item: Found) -> range:
    return range(item.start // _WIDTH, (item.end - 1) // _WIDTH + 1)
