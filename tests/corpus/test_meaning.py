"""The answers read by eye: their files are whole, and no figure may fall below the kept run's."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.accuracy.terms import LANGUAGES
from benchmarks.meaning.__main__ import measured
from benchmarks.meaning.gold import BACK, KINDS, ROUNDS, TABLES, lines, places
from benchmarks.meaning.section import kept
from kg.graph.vocabulary import notations

AT_LEAST, TOLERANCE = dict(zip(ROUNDS, (40, 20), strict=True)), 0.005


@pytest.mark.corpus
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_falls(language: str):
    fallen = {
        (turn, table): (before.f1, found[table].f1)
        for turn, found in measured(language).items()
        for table, before in kept(turn)[language].items()
        if found[table].f1 < before.f1 - TOLERANCE
    }
    assert fallen == {}


@pytest.mark.parametrize("turn", ROUNDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_are_well_formed(language: str, turn: str):
    read = list(lines(language, turn))
    kinds = {part for line in read for entry in line.tables[KINDS] for part in entry.text.split("/")}

    assert kinds <= notations("demands.ttl")
    assert max(Counter((line.document, line.paragraph) for line in read).values()) == 1
    assert sum(line.paragraph[0].isdigit() for line in read) >= AT_LEAST[turn]
    assert all(line.tables.keys() == set(TABLES) for line in read)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("UNCAC#52:2(b)", ["UNCAC#52", "UNCAC#2"]),
        ("UNCAC#52.2", ["UNCAC#52", "UNCAC#2"]),
        ("UNCLOS#part-XV", ["UNCLOS#15"]),
        ("A/77/17#chapter-18/annex", ["A/77/17#18", "A/77/17#annex"]),
        ("A/CONF.151/26/Rev.1#volume-1/annex-2", ["A/CONF.151/26/Rev.1#2"]),
        ("CTBT", ["CTBT"]),
    ],
)
def test_places_are_compared_part_by_part(text: str, parts: list[str]):
    assert list(places(text)) == parts


def test_an_alternative_is_an_answer():
    (line,) = [each for each in lines("en") if each.document == "A/RES/77/166" and each.paragraph == "34"]
    either = next(entry for entry in line.tables[BACK] if "/" in entry.text)

    assert all(either.accepts(part) for part in either.text.split("/"))
    assert not either.accepts("UNCCD-")
