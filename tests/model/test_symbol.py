"""Document symbols: one written form for each document, however it is printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.model.symbol import assembly_resolution, compact, council_resolution, is_resolution, session_of
from tests.texts import table

sessions = st.one_of(
    st.integers(31, 99).map(str),
    st.integers(1, 30).map(lambda number: f"S-{number}"),
    st.integers(1, 11).map(lambda number: f"ES-{number}"),
)
letters = st.one_of(st.just(""), st.sampled_from("ABCXYZ"), st.sampled_from(["AA", "BB"]))
romans = st.sampled_from(["I", "III", "XX", "XXII", "XXX"])


@given(sessions, st.integers(1, 400), letters, st.sampled_from(["", " "]), st.sampled_from(["RES", "DEC"]))
def test_a_number_however_spaced_gives_one_symbol(session: str, number: int, letter: str, space: str, kind: str):
    symbol = assembly_resolution(f"{session}/{number}{space if letter else ''}{letter}", kind)

    assert symbol == f"A/{kind}/{session}/{number}" + (f" {letter}" if letter else "")


@given(sessions, st.integers(1, 400), letters)
def test_a_symbol_is_its_own_compact_form(session: str, number: int, letter: str):
    symbol = assembly_resolution(f"{session}/{number} {letter}".strip())

    assert compact(symbol) == symbol
    assert compact(symbol.replace("/", " / ")) == symbol
    assert session_of(symbol) == session
    assert is_resolution(symbol)


@given(st.integers(1, 3600), romans, st.sampled_from(["", "A", "D"]))
def test_an_old_number_has_its_letter_behind(number: int, session: str, letter: str):
    """Before 1976 the letter was printed before the session, and later behind it."""
    before = assembly_resolution(f"{number} {letter} ({session})") if letter else ""
    behind = assembly_resolution(f"{number}({session}) {letter}".strip())

    assert behind == f"A/RES/{number}({session})" + (f" {letter}" if letter else "")
    assert before in {"", behind}
    assert compact(behind) == behind


@given(st.integers(1, 9999), st.integers(1946, 2099))
def test_a_council_symbol_is_its_own_compact_form(number: int, year: int):
    symbol = council_resolution(str(number), str(year))

    assert compact(f"S/RES/{number} ({year})") == symbol == compact(symbol)
    assert is_resolution(symbol)
    assert session_of(symbol) == ""


@given(st.text())
def test_no_words_make_compacting_fail(text: str):
    assert " " not in compact(text).replace(" ", "", 1)


@table(
    "printed, symbol",
    ("A/RES/53/77Y", "A/RES/53/77 Y", "a letter gets its space"),
    ("A/RES/ES-10/24", "A/RES/ES-10/24", "an emergency session"),
    ("A/RES/217 (III) A", "A/RES/217(III) A", "an old number with letter"),
    ("A/RES/217 A (III)", "A/RES/217(III) A", "and with the letter before the session"),
    ("A / 51 / 218", "A/51/218", "spaces of the typesetter"),
    ("NPT/CONF. 1995/32", "NPT/CONF.1995/32", "a space behind a dot"),
    ("A/HRC/RES/21/11", "A/HRC/RES/21/11", "another body's resolution is left as it is"),
    ("A/RES/neither", "A/RES/neither", "what is no number is left as it is"),
)
def test_compact(printed: str, symbol: str):
    assert compact(printed) == symbol


@table(
    "number",
    ("", "nothing"),
    ("78", "a session alone"),
    ("2022/328", "a yearly number is no session's"),
    ("78/40/2", "three parts"),
    ("1718(2006)", "a Security Council number"),
)
def test_numbers_that_are_not_the_assemblys(number: str):
    assert assembly_resolution(number) == ""


@table(
    "symbol, is_one",
    ("A/RES/78/40", True, "a resolution"),
    ("A/DEC/52/492", True, "a decision"),
    ("S/PRST/2006/41", True, "a presidential statement"),
    ("A/HRC/RES/21/11", True, "of the Human Rights Council"),
    ("E/DEC/2022/328", True, "of the Economic and Social Council"),
    ("UNEP/EA.5/RES.8", True, "of the Environment Assembly"),
    ("A/78/409", False, "a report"),
    ("CD/1674", False, "a document"),
    ("NPT", False, "a treaty"),
)
def test_is_resolution(symbol: str, is_one: bool):
    assert is_resolution(symbol) is is_one


@table(
    "symbol, session",
    ("A/RES/78/40", "78", "a regular session"),
    ("A/DEC/52/492", "52", "of a decision"),
    ("A/RES/ES-11/1", "ES-11", "an emergency session"),
    ("A/HRC/RES/21/11", "21", "of the Human Rights Council"),
    ("A/RES/2373(XXII)", "", "the old numbers have theirs in Roman numerals"),
    ("A/78/409", "", "a report is no resolution"),
)
def test_session_of(symbol: str, session: str):
    assert session_of(symbol) == session
