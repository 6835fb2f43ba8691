"""The official files: what their markup states, kept as JSON for the judge, and their words as a reader meets them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from benchmarks.accuracy.terms import OFFICIAL, Place, tool

Markup = dict[str, Any]  # what the markup of one text states, as the shared tool gives it


@dataclass(frozen=True, slots=True)
class Official:
    """An official file; without a symbol where the shared tool gives no text (a collection, or not well-formed)."""

    path: Path
    symbol: str = ""
    language: str = ""

    @property
    def place(self) -> Place:
        """Which text it is."""
        return self.symbol, self.language


def files() -> list[Path]:
    """Every official file."""
    return sorted(OFFICIAL.rglob("*.xml"))


def named(path: Path) -> Official:
    """A file with its symbol and language."""
    markup = stated(path)
    if markup is None:
        return Official(path)
    return Official(path, tool("akn").canon(markup["meta"]["symbol"] or ""), markup["meta"]["language"])


def stated(path: Path) -> Markup | None:
    """What the markup of a file states, its words without note marks."""
    try:
        markup: Markup | None = tool("akn").parse(path)
    except ParseError:
        return None
    return markup


def sampled(officials: Iterable[Official], sample: int) -> list[Official]:
    """The files of every n-th document, in all languages; of two files of one text the later."""
    texts = {each.place: each for each in officials if each.symbol}
    kept = set(nth({symbol for symbol, _ in texts}, sample))
    return [texts[place] for place in sorted(texts) if place[0] in kept]


def nth(symbols: Iterable[str], sample: int) -> list[str]:
    """Every n-th symbol, counted by body, session and number."""
    return sorted(symbols, key=lambda symbol: [int(part) if part.isdigit() else -1 for part in re.split(r"(\d+)", symbol)])[
        ::sample
    ]


def keep(official: Official, folder: Path) -> None:
    """Write what the markup states where the judge looks for it."""
    (folder / f"{name(official)}.json").write_text(json.dumps(stated(official.path), ensure_ascii=False), encoding="utf-8")


def text(official: Official, style: str, folder: Path) -> Path:
    """The words as a text file of that style."""
    path = folder / style / f"{name(official)}.txt"
    path.write_text(tool("akn").render(official.path, style)[1], encoding="utf-8")
    return path


def name(official: Official) -> str:
    """A file name as the shared tool gives it."""
    return f"{re.sub(r'[^A-Za-z0-9]+', '_', official.symbol).strip('_')}.{official.language}"
