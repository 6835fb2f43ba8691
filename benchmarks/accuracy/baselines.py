"""The simple patterns that others have used for citations of resolutions, each a few lines after its description.

`zh strict` and `zh any` are four short patterns for Chinese: the number in its usual frame with the word for resolution behind
it, or without; Roman numerals of the early sessions; symbols as printed; `any` goes on through lists. `en resolution` follows
an English reader of the Assembly's resolutions (numbers after the word, lists dated with "of", no letters, no special
sessions); `en word` and `en number` the two of a reader of laws (a number or symbol directly after the word; any such number).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

OPEN, CLOSE = "[(\uff08]", "[)\uff09]"
NUMBER = r"(?:S-|ES-)?\d{1,2}/\d{1,3}"
ROMAN = re.compile(rf"(\d{{1,4}})\s*[A-Z]?\s*{OPEN}([IVXLS]+[-\dIVXLES]*){CLOSE}")
COUNCIL = re.compile(rf"\b(\d{{1,4}})\s*{OPEN}((?:19|20)\d\d){CLOSE}")
PRINTED = re.compile(r"\b[AS]/RES/(?:S-|ES-)?\d+(?:/\d+|\s*\((?:[IVXL]+|\d{4})\))")
FRAMED = re.compile(rf"第\s*({NUMBER})\s*号\s*决议")
ANY = re.compile(rf"第\s*({NUMBER})\s*[A-Z]?\s*号")
LIST = re.compile(rf"第?\s*{NUMBER}\s*[A-Z]?\s*号?(?:\s*[、和及以,，]\s*第?\s*{NUMBER}\s*[A-Z]?\s*号?)+")  # noqa: RUF001
AFTER_WORD = re.compile(r"\b[Rr]esolutions?\s+((?:\d{1,2}/\d{1,3}(?:\s+of\s[^,;.]{3,30}?\d{4})?(?:,\s+|\s+and\s+|,\s+and\s+)?)+)")
DATED = re.compile(r"\b(\d{1,2}/\d{1,3})\s+of\s+\d{1,2}\s+[A-Z]")
WORD = re.compile(r"\b[Rr]esolution\s+(\d{1,2}/\d{1,3})\b")
BARE = re.compile(rf"(?<![\w/.-])({NUMBER})(?![/\d])")
IN_LIST = re.compile(NUMBER)


def cited(text: str, language: str) -> dict[str, tuple[str, ...]]:
    """What each baseline of a language cites, as identifiers."""
    return {name: tuple(sorted(set(pattern(text)))) for name, pattern in BASELINES.get(language, {}).items()}


def _zh_strict(text: str) -> Iterator[str]:
    yield from _assembly(FRAMED, text)
    yield from _common(text)


def _zh_any(text: str) -> Iterator[str]:
    yield from _assembly(ANY, text)
    for found in LIST.finditer(text):
        yield from _assembly(IN_LIST, found[0])
    yield from _common(text)


def _en_resolution(text: str) -> Iterator[str]:
    for found in AFTER_WORD.finditer(text):
        yield from _assembly(BARE, found[1])
    yield from _assembly(DATED, text)
    yield from _common(text)


def _en_word(text: str) -> Iterator[str]:
    yield from _assembly(WORD, text)
    yield from _printed(text)


def _en_number(text: str) -> Iterator[str]:
    yield from _assembly(BARE, text)
    yield from _common(text)


def _assembly(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for found in pattern.findall(text):
        yield f"A/RES/{found}"


def _common(text: str) -> Iterator[str]:
    """Early sessions, without a letter, as the links have them; the Security Council's; symbols as printed."""
    for number, session in ROMAN.findall(text):
        yield f"A/RES/{number}({session})"
    for number, year in COUNCIL.findall(text):
        yield f"S/RES/{number}({year})"
    yield from _printed(text)


def _printed(text: str) -> Iterator[str]:
    for found in PRINTED.findall(text):
        yield re.sub(r"\s", "", found)


BASELINES: Mapping[str, Mapping[str, Callable[[str], Iterator[str]]]] = {
    "zh": {"zh strict": _zh_strict, "zh any": _zh_any},
    "en": {"en resolution": _en_resolution, "en word": _en_word, "en number": _en_number},
}
NAMES = {name: language for language, those in BASELINES.items() for name in those}
