"""The samples against what people read in them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.accuracy import judge
from kg.build import build
from kg.graph.query import ask
from kg.graph.store import open_store
from kg.paths import SAMPLES
from kg.showing.rows import as_csv

QUERIES = ("documents", "paragraphs", "citations", "mentions", "addressees", "footnotes", "relations", "votes", "unresolved")


def measured(worst: int) -> tuple[str, int]:
    """The judge's lines on the samples' graph, and its exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build([SAMPLES], folder / "graph")
        store = open_store(folder / "graph")
        for query in QUERIES:
            rows = ask(store, query)
            (folder / f"{query}.csv").write_text(as_csv(rows.columns, rows.rows), encoding="utf-8")
        return judge.gold(folder, worst)
