"""Rows on the way out: a table for the eye, CSV or JSON for the next program."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

Row = Sequence[str]
_WIDEST = 60  # columns of the terminal a cell of a table may take
_GAP = "  "


def as_table(columns: Row, rows: Iterable[Row]) -> str:
    """A table with aligned columns; a long cell is cut, which CSV and JSON never do."""
    cells = [[_cut(str(cell)) for cell in row] for row in [columns, *rows]]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    lines = [_GAP.join(_pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    lines.insert(1, _GAP.join("-" * width for width in widths))
    return "\n".join(lines) + "\n"


def as_csv(columns: Row, rows: Iterable[Row]) -> str:
    r"""Comma-separated values with a header row, lines ended by "\n"."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return output.getvalue()


def as_json(columns: Row, rows: Iterable[Row]) -> str:
    """A list of objects, one a row."""
    return json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Row, Iterable[Row]], str]] = {"table": as_table, "csv": as_csv, "json": as_json}


def _width(text: str) -> int:
    """Terminal columns: a Chinese character takes two, a combining mark none."""
    return sum(0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF") for char in text)


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _cut(text: str) -> str:
    """The text on one line, printable, at most `_WIDEST` columns wide."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    if _width(shown) <= _WIDEST:
        return shown
    kept = ""
    for char in shown:
        if _width(kept + char) >= _WIDEST:
            break
        kept += char
    return kept + "…"
