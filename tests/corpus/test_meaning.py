"""The answers read by eye: their files are whole, and no figure may fall below the kept run's."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from benchmarks.accuracy.terms import LANGUAGES, Figure
from benchmarks.meaning.__main__ import measured
from benchmarks.meaning.gold import BACK, KINDS, TABLES, lines, place
from benchmarks.meaning.section import KEPT
from kg.graph.vocabulary import notations

AT_LEAST, TOLERANCE = 40, 0.005


def kept() -> dict[str, dict[str, Figure]]:
    figures = json.loads(KEPT.read_text(encoding="utf-8"))["gold"]
    return {language: {table: Figure(*row) for table, row in tables.items()} for language, tables in figures.items()}


@pytest.mark.corpus
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_falls(language: str):
    found = measured(language)
    fallen = {
        table: (before.f1, found[table].f1)
        for table, before in kept()[language].items()
        if found[table].f1 < before.f1 - TOLERANCE
    }
    assert fallen == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_are_well_formed(language: str):
    read = list(lines(language))
    kinds = {part for line in read for entry in line.tables[KINDS] for part in entry.text.split("/")}

    assert kinds <= notations("demands.ttl")
    assert max(Counter((line.document, line.paragraph) for line in read).values()) == 1
    assert sum(line.paragraph[0].isdigit() for line in read) >= AT_LEAST
    assert all(line.tables.keys() == set(TABLES) for line in read)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("UNCAC#52:2(b)", "UNCAC#52"),
        ("UNCAC#52.2", "UNCAC#52"),
        ("UNCLOS#part-XV", "UNCLOS#15"),
        ("A/77/17#chapter-18", "A/77/17#18"),
        ("CTBT", "CTBT"),
    ],
)
def test_places_are_compared_without_letters(text: str, bare: str):
    assert place(text) == bare


def test_an_alternative_is_an_answer():
    (line,) = [each for each in lines("en") if each.document == "A/RES/77/166" and each.paragraph == "34"]
    either = next(entry for entry in line.tables[BACK] if "/" in entry.text)

    assert all(either.accepts(part) for part in either.text.split("/"))
    assert not either.accepts("UNCCD-")
