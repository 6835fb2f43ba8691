"""The single numbers of a printed list of resolutions or decisions."""

from __future__ import annotations

import re

from kg.language.numerals import figures
from kg.linking.state import State
from kg.model.mention import Mention

_COUNTED = re.compile(r"\(((?:E?S-)?)(\d{1,2})\)")


def numbers_in(state: State, mention: Mention) -> list[str]:
    """The single numbers of a list; letters after one number are taken apart ("72/24 A and B")."""
    found: list[str] = []
    for match in state.regex("one_number").finditer(_latin(mention.part("list"), state)):
        number, letters = match["number"], match["letters"] or ""
        each = re.findall(r"[A-Z]{1,2}", letters)
        found += [f"{number} {letter}" for letter in _range(each, letters, state)] or [number]
    return found


def _latin(words: str, state: State) -> str:
    """Numbers as Latin scripts write them: letters for their names, a session in brackets in Roman figures."""
    for printed, latin in state.profile.data["number_words"]:
        words = re.sub(printed, latin, words)
    return _COUNTED.sub(lambda match: f"({match[1]}{figures(int(match[2]))})", words)


def _range(letters: list[str], words: str, state: State) -> list[str]:
    if len(letters) == 2 and state.regex("to").search(words):  # noqa: PLR2004  (the two ends of a range)
        return [chr(code) for code in range(ord(letters[0]), ord(letters[1]) + 1)]
    return letters
