"""Note marks: which figures are believed, and how many notes they call."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.reading.marks import believed
from tests.texts import table


@table(
    "figures, highest, notes",
    ("1", 0, ("1",), "the first note"),
    ("2", 1, ("2",), "the next"),
    ("2", 5, ("2",), "one called before"),
    ("12", 11, ("12",), "a note of two figures"),
    ("12", 0, ("1", "2"), "two marks printed side by side"),
    ("123", 0, ("1", "2", "3"), "three"),
    ("910", 8, ("9", "10"), "across the tens"),
    ("5", 2, ("5",), "marks that were lost between"),
    ("40", 2, (), "a figure far above is none"),
    ("1995", 3, (), "nor is a year"),
)
def test_believed(figures: str, highest: int, notes: tuple[str, ...]):
    assert believed(figures, highest) == notes


@given(st.integers(1, 9999), st.integers(0, 99))
def test_what_is_believed_is_what_was_printed(figures: int, highest: int):
    notes = believed(str(figures), highest)

    assert "".join(notes) in {str(figures), ""}
    assert [int(note) for note in notes] == sorted(int(note) for note in notes)
