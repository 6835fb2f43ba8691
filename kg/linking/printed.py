"""The single numbers of a printed list of resolutions or decisions."""

from __future__ import annotations

import re

from kg.language.numerals import figures
from kg.linking.state import State
from kg.model.mention import Mention

COUNCIL = re.compile(r"^(\d{1,4}) ?\(((?:19|20)\d\d)\)$")  # the Security Council's: 1540 (2004)
_YEAR = re.compile(r"^((?:19|20)\d\d)/")
_SESSION = re.compile(r"^((?:E?S-)?\d{1,2})/")
_COUNTED = re.compile(r"\(((?:E?S-)?)(\d{1,2})\)")


def numbers_in(state: State, mention: Mention) -> list[str]:
    """The single numbers of a list; letters after one number are taken apart ("72/24 A and B")."""
    found: list[str] = []
    for match in state.regex("one_number").finditer(_latin(mention.part("list"), state)):
        number, letters = match["number"], match["letters"] or ""
        each = re.findall(r"[A-Z]{1,2}", letters)
        found += [f"{number} {letter}" for letter in _range(each, letters, state)] or [number]
    return found


def year_of(printed: str) -> str:
    """The year that a number begins with ("2022/14"), "" if it begins with none."""
    match = _YEAR.match(printed)
    return match[1] if match else ""


def session_of(printed: str) -> str:
    """The session that a number begins with ("77/1", "S-10/2", "ES-11/1"), "" if it begins with none."""
    match = _SESSION.match(printed)
    return match[1] if match else ""


def _latin(words: str, state: State) -> str:
    """Numbers as Latin scripts write them: letters for their names, a session in brackets in Roman figures."""
    for printed, latin in state.profile.data["number_words"]:
        words = re.sub(printed, latin, words)
    return _COUNTED.sub(lambda match: f"({match[1]}{figures(int(match[2]))})", words)


def _range(letters: list[str], words: str, state: State) -> list[str]:
    if len(letters) == 2 and state.regex("to").search(words):  # noqa: PLR2004  (the two ends of a range)
        return [chr(code) for code in range(ord(letters[0]), ord(letters[1]) + 1)]
    return letters
