"""What a chart is before it is drawn: numbers, and texts that fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.showing.charts.fonts import Lettering
from kg.showing.charts.labels import fits, fitted, plain
from kg.showing.network import Network
from kg.showing.words import words

_LABEL = (28, 2)  # letters in a line and lines of a label beside a bar
_KEY = (24, 1)
_TITLE = (46, 3)
_HEAD = (27, 1)  # above a small panel


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers that belong together.

    Attributes:
        name: What they are.
        values: One for each place of the plan; None where nothing is known.
    """

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart.

    Attributes:
        form: "beside" (a panel of horizontal bars a series), "stacked" (one of bars on end), "columns" (a panel of bars over
            years a series) or "lines" (over years).
        title: Above it.
        places: What the values stand at: labels of the bars, or years.
        series: The values.
        measure: What the values count, "" where the series say it.
        foot: What the years are, "" where there are none.
        note: What has to be known to read it, or "".
    """

    form: str
    title: str
    places: tuple[str, ...]
    series: tuple[Series, ...]
    measure: str = ""
    foot: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """What a chart says things with.

    Attributes:
        lettering: Its language and fonts.
        labels: What things are called, by kind and code.
        years: The years of the documents that were read.
    """

    lettering: Lettering
    labels: Mapping[tuple[str, str], str]
    years: frozenset[int]

    def label(self, kind: str, code: str) -> str:
        """A thing's label where it fits beside a bar, else its code."""
        return self.either(self.labels.get((kind, code), code), code)

    def either(self, label: str, code: str) -> str:
        """A label where it fits beside a bar, else a code."""
        return self._short(label, code, *_LABEL)

    def key(self, kind: str, code: str) -> str:
        """The same for a legend."""
        return self._short(self.labels.get((kind, code), code), code, *_KEY)

    def head(self, kind: str, code: str) -> str:
        """The same for a small panel."""
        return self._short(self.labels.get((kind, code), code), code, *_HEAD)

    def title(self, table: str, shown: int, every: int) -> str:
        """A chart's title; where it does not show everything, with how much it shows."""
        title = self.word("titles", table)
        some = self.word("some").format(title=title, shown=shown, all=every) if shown < every else title
        return fitted(some, *_TITLE)

    def word(self, *path: str) -> str:
        """A word of the charts."""
        found: Any = words()[self.lettering.language]["charts"]
        for name in path:
            found = found[name]
        return str(found)

    def act(self, name: str) -> str:
        """What an act is called."""
        known = words()[self.lettering.language]
        return fitted(self._plain(known["acts"].get(name, name) if name else known["no_act"]), *_KEY)

    def _short(self, label: str, code: str, room: float, lines: int) -> str:
        label = self._plain(label)
        return fitted(label if fits(label, room, lines) else self._plain(code), room, lines)

    def _plain(self, text: str) -> str:
        return plain(text, self.lettering.drawable)


def voice(network: Network, lettering: Lettering) -> Voice:
    """What the charts of a network say things with."""
    labels = {(node.kind, node.code): node.label(lettering.language) for node in network.nodes}
    return Voice(lettering, labels, frozenset(node.year for node in network.nodes if node.read and node.year))
