"""The samples as read: metadata, paragraphs, note calls, and the first and last words of each paragraph.

The golden files were checked by eye against the samples. After a wanted change of the reading, write them anew with
`KG_UPDATE=1 pytest tests/reading/test_golden.py` and read the difference before keeping it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from kg.model.document import Paragraph, Resolution
from kg.reading import read, read_resolution
from tests.texts import SAMPLE_FILES

CASES = Path(__file__).parents[1] / "cases" / "reading"
UPDATE = bool(os.environ.get("KG_UPDATE"))
FIELDS = ("symbol", "language", "title", "body", "session", "agenda_item", "report", "committee", "adopted", "meeting")
SHOWN = 12  # characters of a paragraph's head and tail


def summary(resolution: Resolution) -> dict[str, Any]:
    stated = {field: getattr(resolution, field) for field in FIELDS}
    return {**stated, "paragraphs": [outline(resolution, paragraph) for paragraph in resolution.paragraphs]}


def outline(resolution: Resolution, paragraph: Paragraph) -> list[str]:
    """Identifier and kind, the notes called, the first and the last words."""
    words = paragraph.span.of(resolution.clean.text)
    return [f"{paragraph.id} {paragraph.kind}", " ".join(paragraph.calls), words[:SHOWN], words[-SHOWN:]]


def written(found: dict[str, Any]) -> str:
    rows = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in found["paragraphs"])
    stated = json.dumps({**found, "paragraphs": []}, ensure_ascii=False, indent=1)
    return stated.replace('"paragraphs": []', f'"paragraphs": [\n  {rows}\n ]') + "\n"


@pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: path.stem)
def test_samples_are_read_as_checked(path: Path):
    found = summary(read_resolution(read(path)))
    case = CASES / f"{path.name.removesuffix('.txt')}.json"
    if UPDATE:
        case.parent.mkdir(parents=True, exist_ok=True)
        case.write_text(written(found), encoding="utf-8")

    expected = json.loads(case.read_text(encoding="utf-8"))

    assert {**found, "paragraphs": []} == {**expected, "paragraphs": []}
    assert found["paragraphs"] == expected["paragraphs"]


def test_every_golden_file_has_its_sample():
    assert sorted(case.stem for case in CASES.glob("*.json")) == sorted(path.stem for path in SAMPLE_FILES)
