"""The benchmark of accuracy: no figure of a sample may fall below the kept run's, and its rules say what they should."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.accuracy import baselines, compare, judge, symbols
from benchmarks.accuracy.listing import Row
from benchmarks.accuracy.terms import ANCHORS, RESOLUTIONS, Figure

SAMPLE, TOLERANCE = "40", "0.01"


@pytest.mark.corpus
def test_no_figure_falls(root: Path):
    """What fell, and which documents lost what, is what the command prints."""
    command = [sys.executable, "-m", "benchmarks.accuracy", "--sample", SAMPLE, "--styles", "plain", "--tolerance", TOLERANCE]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_kept_run_is_small_and_whole():
    kept = compare.kept()

    assert kept
    assert compare.FROZEN.stat().st_size < 300_000
    assert {str(each) for each in compare.SAMPLES} == set(kept["figures"])


@pytest.mark.parametrize(
    ("symbol", "words", "there"),
    [
        ("A/RES/77/40", "resolution 77/40 of 7 December", True),
        ("A/RES/77/4", "resolution 77/40 of 7 December", False),
        ("S/RES/1540(2004)", "第1540（2004）号决议", True),
        ("A/RES/217(III)A", "القرار 217 ألف (د-3)", True),
        ("A/RES/57/284A-B", "resolutions 57/284 A and B", True),
        ("A/77/6(SECT.5)", "A/77/6 (Sect. 5)", True),
        ("A/76/5/ADD.1", "A/77/5/Add.1", False),
    ],
)
def test_a_number_stands_in_the_words_or_does_not(symbol: str, words: str, there: bool):
    assert symbols.stands(symbol, symbols.plain(words)) is there


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A/RES/21/11", "A/HRC/RES/21/11", True),
        ("A/RES/5/8", "UNEP/EA.5/RES.8", True),
        ("A/RES/21/11", "A/RES/21/12", False),
        ("A/77/40", "S/RES/2640(2022)", False),
    ],
)
def test_symbols_that_differ_in_their_body_alone(one: str, other: str, same: bool):
    assert symbols.same_number(one, other) is same


@pytest.mark.parametrize(
    ("printed", "ours"), [("1 -", "1"), ("12 -.أ", "12.a"), ("11.а", "11.a"), ("10.c.ii", "10.c.ii"), ("P3", "P3")]
)
def test_identifiers_in_our_form(printed: str, ours: str):
    assert symbols.numbered(printed) == ours


def test_the_judges_lines_are_read():
    verdict = judge.parsed(
        "6 official texts, 1 not answered [('A/RES/77/1', 'en')]\n"
        "links in their note        zh  P 1.0000  R 0.9000  F1 0.9474   (9 right, 0 extra, 1 missed)\n"
        "same citations in every language: 2/3 = 0.667\n"
    )

    assert verdict.figures == {("links in their note", "zh"): Figure(9, 0, 1)}
    assert (verdict.texts, verdict.unanswered, verdict.same, verdict.compared) == (6, 1, 2, 3)


def test_rows_are_kept_and_read_again():
    rows = [
        Row("pdf", "ar", "A/RES/77/1", ANCHORS, "-", "1 -", "note 3"),
        Row("pdf", "ar", "A/RES/77/1", RESOLUTIONS, "+", "P1", "A/RES/217(III)A"),
    ]
    kept = json.loads(json.dumps(compare.packed(rows)))

    assert list(compare.unpacked(kept)) == rows


@pytest.mark.parametrize(
    ("language", "name", "words", "cited"),
    [
        ("zh", "zh strict", "第77/40号决议和第76/25号决定", {"A/RES/77/40"}),
        ("zh", "zh any", "第77/40号决议和第76/25号决定", {"A/RES/77/40", "A/RES/76/25"}),
        (
            "en",
            "en resolution",
            "its resolutions 60/70 of 8 December 2005, 61/55 and 62/3",
            {"A/RES/60/70", "A/RES/61/55", "A/RES/62/3"},
        ),
        ("en", "en word", "its resolution 60/70 and resolutions 61/55", {"A/RES/60/70"}),
        ("en", "en number", "decision 60/70, resolution 1540 (2004)", {"A/RES/60/70", "S/RES/1540(2004)"}),
    ],
)
def test_simple_patterns_find_what_they_are_said_to(language: str, name: str, words: str, cited: set[str]):
    assert set(baselines.cited(words, language)[name]) == cited
