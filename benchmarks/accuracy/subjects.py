"""States that the publisher gives a document as its subjects, against the states that its words are found to name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.accuracy.answers import Answer
from kg.linking.bearers import STATES, bearer
from kg.reading import read, read_resolutions

Counted = Mapping[str, tuple[int, int]]


def states_given(path: Path) -> frozenset[str]:
    """Codes of the states among the subjects of an official file."""
    records = [resolution.record for resolution in read_resolutions(read(path)) if resolution.record]
    borne = (bearer(subject.label, STATES) for record in records for subject in record.subjects)
    return frozenset(state.code for state in borne if state)


def named(answers: Iterable[Answer], given: Mapping[str, frozenset[str]]) -> Counted:
    """By language: how many of the states given are named in the words, and how many are given."""
    counted: dict[str, tuple[int, int]] = {}
    for each in answers:
        found, stated = counted.get(each.language, (0, 0))
        states = given.get(each.symbol, frozenset())
        counted[each.language] = (found + len(states & each.states), stated + len(states))
    return counted
