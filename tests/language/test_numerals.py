"""Numerals: what is written for a number is read as that number."""

from __future__ import annotations

import pytest

from kg.language import profile
from kg.language.numerals import positional, roman, value
from tests.texts import table

SIGNS = profile("zh").data["numerals"]
DIGITS = "〇一二三四五六七八九"
LARGEST = 399


def han(number: int) -> str:
    """A number as Chinese texts write it."""
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    words = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += ("十" if tens == 1 and not hundreds else f"{DIGITS[tens]}十") + (DIGITS[units] if units else "")
    elif units:
        words += ("零" if hundreds else "") + DIGITS[units]
    return words


def in_roman(number: int) -> str:
    signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    words = ""
    for worth, sign in signs:
        words += sign * (number // worth)
        number %= worth
    return words


def test_every_han_numeral_is_read_back():
    read = {number: positional(han(number), SIGNS) for number in range(1, LARGEST + 1)}

    assert [number for number, value in read.items() if number != value] == []


def test_every_roman_numeral_is_read_back():
    read = {number: roman(in_roman(number)) for number in range(1, LARGEST + 1)}

    assert [number for number, value in read.items() if number != value] == []


def test_a_small_roman_numeral_is_the_same_as_a_large():
    assert roman("xiv") == roman("XIV") == 14


@table(
    "written, value",
    ("42", 42, "digits are digits"),
    ("007", 7, "leading noughts count for nothing"),
    ("二〇〇五", 2005, "a year is written digit for digit"),
    ("一九九五", 1995, "and without a nought as well"),
    ("十", 10, "ten alone has no one before it"),
    ("一十", 10, "and may have one"),
    ("百", 100, "a hundred alone"),
    ("两百", 200, "two has a second sign"),
    ("一百零五", 105, "a nought bridges the tens"),
    ("一百〇五", 105, "as does the round nought"),
)
def test_positional(written: str, value: int):
    assert positional(written, SIGNS) == value


@table(
    "written, number",
    ("78", 78, "digits"),
    (" 78 ", 78, "with space around"),
    ("七十八", 78, "signs"),
    ("XXVIII", 28, "Roman figures"),
    ("vi", 6, "small ones"),
    ("条", None, "a character that is no numeral"),
    ("七X", None, "half a numeral"),
    ("A", None, "a letter"),
    ("C", None, "section C is no hundred"),
    ("", None, "nothing"),
)
def test_value(written: str, number: int | None):
    assert value(written, SIGNS) == number


def test_numbers_in_words_add_up():
    words = {"seventy": 70, "eighth": 8}

    assert value("Seventy-eighth", words) == value("seventy eighth", words) == 78


@pytest.mark.parametrize("written", ["人", "七X"])
def test_what_is_no_numeral_is_an_error(written: str):
    with pytest.raises(KeyError):
        positional(written, SIGNS)
