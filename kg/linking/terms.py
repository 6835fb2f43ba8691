"""By when something is asked: the session or the date."""

from __future__ import annotations

import re

from kg.language import Profile
from kg.language.dates import iso
from kg.language.numerals import value

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def term_in(words: str, language: Profile) -> str:
    """The number of the session or the date that some words set: "79", "2023", "2023-05-01"; "" for none."""
    if match := language.rule("asks", "session").regex.search(words):
        number = next(text for name, text in match.groupdict().items() if name.startswith("ordinal") and text)
        return str(value(number, language.data["numerals"]) or "")
    if match := language.rule("asks", "deadline").regex.search(words):
        return _date(match["date"], language)
    return ""


def _date(words: str, language: Profile) -> str:
    """The date in some words; a year alone needs nothing beside it."""
    found = (iso(match, language) for rule in language.rules("dates") for match in rule.regex.finditer(words))
    year = _YEAR.search(words)
    return max(found, key=len, default=year[0] if year else "")
