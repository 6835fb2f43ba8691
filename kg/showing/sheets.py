"""The network as two sheets of comma-separated values."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import IO

from kg.graph.store import Store
from kg.showing.network import read_network

NODE_COLUMNS = ("id", "kind", "code", "label_en", "label_zh", "title_en", "title_zh", "date", "year", "read")
EDGE_COLUMNS = (
    *("source", "target", "kind", "act", "relation", "locator", "via"),
    *("document", "year", "paragraph", "language", "words", "quote"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_nodes(store: Store, stream: IO[bytes], *, safe: bool = False) -> None:
    """Writes a row for each thing.

    Args:
        store: The graph.
        stream: Where to.
        safe: Whether cells that a spreadsheet would run as formulas are marked as text.
    """
    rows = (
        (n.id, n.kind, n.code, n.label("en"), n.label("zh"), n.title("en"), n.title("zh"), n.date, _year(n.year), _truth(n.read))
        for n in read_network(store).nodes
    )
    _write(stream, NODE_COLUMNS, rows, safe)


def write_edges(store: Store, stream: IO[bytes], *, safe: bool = False) -> None:
    """Writes a row for each link.

    Args:
        store: The graph.
        stream: Where to.
        safe: Whether cells that a spreadsheet would run as formulas are marked as text.
    """
    rows = (
        tuple(_year(edge.year) if column == "year" else getattr(edge, column) for column in EDGE_COLUMNS)
        for edge in read_network(store).edges
    )
    _write(stream, EDGE_COLUMNS, rows, safe)


def neutral(cell: str) -> str:
    """The cell as a spreadsheet should take it: an apostrophe before what it would run.

    >>> neutral("=1+1"), neutral("A/RES/1(I)")
    ("'=1+1", 'A/RES/1(I)')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _write(stream: IO[bytes], columns: Sequence[str], rows: Iterable[Sequence[str]], safe: bool) -> None:
    # Spreadsheets know UTF-8 only by its mark.
    text = io.TextIOWrapper(stream, encoding="utf-8-sig" if safe else "utf-8", newline="")
    sheet = csv.writer(text, lineterminator="\r\n" if safe else "\n")
    sheet.writerow(columns)
    sheet.writerows([neutral(cell) for cell in row] if safe else row for row in rows)
    text.flush()
    text.detach()


def _year(year: int) -> str:
    return str(year) if year else ""


def _truth(value: bool) -> str:
    return "true" if value else "false"
