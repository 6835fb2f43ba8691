"""What the parts of the benchmark share: where things lie, what is counted, and the bars."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KG_SHARED") or ROOT.parent / "shared")
OFFICIAL, TOOLS, GOLD = SHARED / "corpus" / "official", SHARED / "tools", SHARED / "gold"
FROZEN = ROOT / "benchmarks" / "frozen" / "accuracy.json"
PAGE, CASES = ROOT / "docs" / "accuracy.md", ROOT / "docs" / "accuracy-cases.csv"

LANGUAGES = ("en", "zh", "fr", "es", "ru", "ar")
STYLES = ("plain", "md", "pdf")
# The judge's own names of what it counts. Links where they stand have a recall only: what else stands there is not counted.
STRUCTURE, ANCHORS = "structure", "anchors"
IN_PARAGRAPH, IN_NOTE = "links at their paragraph", "links in their note"
RESOLUTIONS, SYMBOLS = "resolution links", "symbol links"
KINDS = (STRUCTURE, ANCHORS, IN_PARAGRAPH, IN_NOTE, RESOLUTIONS, SYMBOLS)
RECALL_ONLY = (IN_PARAGRAPH, IN_NOTE)

Place = tuple[str, str]  # a document's symbol and the language of its text


@dataclass(frozen=True, slots=True)
class Figure:
    """What was right, extra and missed, and the shares that follow."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 0.0

    @property
    def recall(self) -> float:
        """The share of what was to be found that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.right + other.right, self.extra + other.extra, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the issue: what is held against it, in flowing text and on pages."""

    kinds: tuple[str, ...]
    measure: str
    flowing: float
    paged: float

    def of(self, style: str) -> float:
        """The bar for a style of text."""
        return self.paged if style == "pdf" else self.flowing


BARS = (
    Bar((STRUCTURE,), "f1", 0.995, 0.98),
    Bar((ANCHORS,), "f1", 0.995, 0.98),
    Bar(RECALL_ONLY, "recall", 0.99, 0.97),
    Bar((RESOLUTIONS,), "recall", 0.995, 0.99),
    Bar((RESOLUTIONS,), "precision", 0.97, 0.97),
    Bar((SYMBOLS,), "recall", 0.99, 0.97),
)
SAME_BAR = Bar(("same citations",), "share", 0.95, 0.90)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says of one style: a figure for each kind and language, the documents alike in every language."""

    figures: Mapping[tuple[str, str], Figure]
    texts: int = 0
    unanswered: int = 0
    same: int = 0
    compared: int = 0


@cache
def tool(name: str) -> ModuleType:
    """A module of the shared tools."""
    if str(TOOLS) not in sys.path:
        sys.path.insert(0, str(TOOLS))
    return importlib.import_module(name)
