"""Numerals in words and in the scripts of the six languages, as integers."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_COUNTING = frozenset("IVXL")  # sessions and parts do not come to a hundred; "C" is a letter
_TENS, _HUNDREDS = 10, 100


def value(words: str, values: Mapping[str, int]) -> int | None:
    """The value of a numeral in digits, Roman figures, signs or words; None if it is none of them.

    Args:
        words: "78", "VI", "七十八", "seventy-eighth".
        values: What the language's signs or words of numbers are worth.

    >>> value("Seventy-eighth", {"seventy": 70, "eighth": 8}), value("vi", {}), value("条", {})
    (78, 6, None)
    """
    plain = words.strip()
    if plain.isdecimal():
        return int(plain)
    if plain and all(char in values for char in plain):
        return positional(plain, values)
    parts = re.split(r"[\s-]+", plain.lower())
    total = _sum(parts, values)
    if total is not None:
        return total
    return roman(plain) if plain and set(plain.upper()) <= _COUNTING else None


def _sum(words: list[str], values: Mapping[str, int]) -> int | None:
    """What words are worth together; two that have a value of their own ("quatre-vingt") count as one.

    >>> _sum(["quatre", "vingt", "deux"], {"quatre": 4, "vingt": 20, "quatre-vingt": 80, "deux": 2}), _sum(["x"], {})
    (82, None)
    """
    if not words:
        return 0
    size = 2 if "-".join(words[:2]) in values and len(words) > 1 else 1
    first, rest = values.get("-".join(words[:size])), _sum(words[size:], values)
    return None if first is None or rest is None else first + rest


def roman(text: str) -> int:
    """The value of a Roman numeral.

    >>> roman("XXVIII")
    28
    """
    values = [_ROMAN[char] for char in text.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def figures(number: int) -> str:
    """A number as a Roman numeral.

    >>> figures(29), figures(4)
    ('XXIX', 'IV')
    """
    signs = sorted({**_ROMAN, "IV": 4, "IX": 9, "XL": 40, "XC": 90}.items(), key=lambda pair: -pair[1])
    text = ""
    for sign, worth in signs:
        text += sign * (number // worth)
        number %= worth
    return text


def positional(text: str, values: Mapping[str, int]) -> int:
    """The value of a numeral written with digits, or with signs for units, tens and hundreds.

    >>> positional("七十八", {"七": 7, "十": 10, "八": 8})
    78
    >>> positional("二〇〇五", {"二": 2, "〇": 0, "五": 5})
    2005
    """
    if text.isdigit():
        return int(text)
    signs = [values[char] for char in text]
    if all(sign < _TENS for sign in signs):
        return int("".join(map(str, signs)))
    total, unit = 0, 0
    for sign in signs:
        if sign >= _TENS:
            total += (unit or 1) * sign
            unit = 0
        else:
            unit = sign
    return total + unit
