"""The year a document belongs to, from its date or from its symbol."""

from __future__ import annotations

import re

# The Assembly's sessions are counted from 1946; session n opens in the autumn of 1945 + n.
_BEFORE_FIRST_SESSION = 1945
_PRINTED_YEAR = re.compile(r"(?:\(|/|\.)((?:19|20)\d\d)(?:\)|/|$)")
_SESSION = re.compile(r"^A/(?:(?:RES|DEC)/)?(\d{1,3})/")
_ROMAN_SESSION = re.compile(r"^A/(?:RES|DEC)/\d+\(([IVXL]+)\)")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def year_of(code: str, date: str = "") -> int:
    """The year of a document, 0 if neither date nor symbol tells.

    Args:
        code: The document's identifier.
        date: Its date of adoption, "" if it was not read.

    Returns:
        The year as a number.

    >>> year_of("A/RES/58/51", "2003-12-08"), year_of("A/RES/58/51"), year_of("A/RES/2373(XXII)")
    (2003, 2003, 1967)
    >>> year_of("S/RES/1718(2006)"), year_of("NPT/CONF.2000/28"), year_of("CD/1299")
    (2006, 2000, 0)
    """
    if date[:4].isdigit():
        return int(date[:4])
    if printed := _PRINTED_YEAR.search(code):
        return int(printed[1])
    if session := _SESSION.match(code):
        return _BEFORE_FIRST_SESSION + int(session[1])
    roman = _ROMAN_SESSION.match(code)
    return _BEFORE_FIRST_SESSION + _number(roman[1]) if roman else 0


def _number(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
