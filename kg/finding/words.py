"""Where words begin and end, in the language's own way of writing."""

from __future__ import annotations

import re

from kg.language import Profile

_LONGEST_PREFIX = 3


def lower(text: str) -> str:
    """Small letters, one for each character: offsets stay true.

    >>> lower("İstanbul"), lower("NPT")
    ('İstanbul', 'npt')
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(_one(char) for char in text)


def _one(char: str) -> str:
    small = char.lower()
    return small if len(small) == 1 else char


def contracted(form: str, profile: Profile) -> tuple[str, ...]:
    """The form as a particle before it changes it, for a language whose particles do: للجمعية for الجمعية."""
    contractions: dict[str, str] = profile.data["contractions"]
    return next(((short + form[len(full) :],) for full, short in contractions.items() if form.startswith(full)), ())


class Words:
    """Tells whether a stretch of a text begins and ends with its words."""

    def __init__(self, profile: Profile) -> None:
        self.spaced = profile.spaced
        prefixes = profile.data["prefixes"]
        self.before = re.compile(rf"(?:^|\W)[{prefixes}]{{1,{_LONGEST_PREFIX}}}$") if prefixes else None

    def whole(self, text: str, start: int, end: int) -> bool:
        """Whether no word runs on over either end; particles written together with the word do not count.

        In a script without spaces any stretch is whole.
        """
        if not self.spaced:
            return True
        if end < len(text) and _joins(text[end - 1], text[end]):
            return False
        if start == 0 or not _joins(text[start - 1], text[start]):
            return True
        return bool(self.before and self.before.search(text[max(0, start - _LONGEST_PREFIX - 1) : start]))


def _joins(left: str, right: str) -> bool:
    """Whether two characters side by side belong to one word."""
    return (left.isalnum() or left == "_") and (right.isalnum() or right == "_")
