"""The samples against what people read in them: the shared score must not fall."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import build
from kg.graph.query import ask
from kg.graph.store import open_store
from kg.showing.rows import as_csv
from tests.texts import SAMPLE_FILES

pytestmark = pytest.mark.corpus

QUERIES = (
    "addressees", "citations", "documents", "footnotes", "mentions", "paragraphs", "relations", "unresolved", "votes",
)  # fmt: skip
LEAST = "0.98"


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the answers to the contract's nine questions."""
    folder = tmp_path_factory.mktemp("gold")
    build(SAMPLE_FILES, folder / "graph")
    store = open_store(folder / "graph")
    for name in QUERIES:
        found = ask(store, name)
        (folder / f"{name}.csv").write_text(as_csv(found.columns, found.rows), encoding="utf-8")
    return folder


def test_the_samples_score_as_people_read_them(shared: Path, answers: Path):
    command = [sys.executable, str(shared / "tools" / "score.py"), str(shared / "gold"), str(answers), "--min", LEAST]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_samples_are_the_shared_texts(shared: Path):
    """What is scored is what people read."""
    seeds = {path.read_bytes() for path in (shared / "corpus" / "seeds").glob("*.txt")}

    assert {path.read_bytes() for path in SAMPLE_FILES} <= seeds
