"""How well the samples are read, against hand-read answers for three of them; the figures of the README.

    python benchmarks/accuracy.py

The answers and their scorer lie in the shared folder (KG_SHARED, else ../shared); without it there is nothing to measure.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from kg.build import build
from kg.graph.query import ask
from kg.graph.store import open_store
from kg.paths import SAMPLES
from kg.showing.rows import as_csv

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("KG_SHARED") or ROOT.parent / "shared")
QUERIES = ("documents", "paragraphs", "citations", "mentions", "addressees", "footnotes", "relations", "votes", "unresolved")


def main() -> int:
    """Build the samples, answer the nine questions, and score the answers."""
    scorer = SHARED / "tools" / "score.py"
    if not scorer.is_file():
        print("accuracy: not measured (neither KG_SHARED nor ../shared holds the hand-read answers)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        answer(Path(folder))
        command = [sys.executable, str(scorer), str(SHARED / "gold"), folder, *sys.argv[1:]]
        return subprocess.run(command, check=False).returncode


def answer(folder: Path) -> None:
    """The nine tables of the samples' graph as CSV files."""
    build([SAMPLES], folder / "graph")
    store = open_store(folder / "graph")
    for name in QUERIES:
        rows = ask(store, name)
        (folder / f"{name}.csv").write_text(as_csv(rows.columns, rows.rows), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
