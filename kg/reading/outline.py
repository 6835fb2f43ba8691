"""The numbering of paragraphs: which identifier the next printed number or letter gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.language.numerals import roman

_ROMAN = re.compile(r"[ivxl]+")
_FIRST = {"a", "i"}  # what a list begins with


@dataclass(slots=True)
class Outline:
    """Where we are in the numbering.

    Attributes:
        prefix: "" in the body, "A1." in the first annex.
        preambular: Preambular paragraphs seen under this prefix.
        number: Identifier of the last numbered or preambular paragraph, without prefix.
        path: Printed labels below it, outermost first.
        used: Identifiers given so far.
    """

    prefix: str = ""
    preambular: int = 0
    number: str = ""
    path: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def next_preambular(self) -> str:
        """The identifier of the next preambular paragraph, "P1", "P2" …."""
        self.preambular += 1
        self.number, self.path = f"P{self.preambular}", []
        return self._give(self.number)

    def next_number(self, number: str) -> str:
        """The identifier of the operative paragraph with this printed number."""
        self.number, self.path = number, []
        return self._give(number)

    def next_point(self, label: str) -> str:
        """The identifier of the sub-paragraph with this printed letter or Roman numeral."""
        depth = self._depth(label)
        self.path = [*self.path[:depth], label]
        return self._give(".".join(filter(None, (self.number, *self.path))))

    def next_note(self, label: str) -> str:
        """The identifier of the note with this printed label, in the body and in annexes."""
        return self._once(f"f{label}")

    def annex(self, count: int) -> None:
        """Begin the numbering of an annex."""
        self.prefix, self.preambular, self.number, self.path = f"A{count}.", 0, "", []

    def _depth(self, label: str) -> int:
        """At which depth the label goes on, the deepest first, also over a gap; else it opens a new depth."""
        for known in (follows,) if label in _FIRST else (follows, _behind):
            for depth in range(len(self.path) - 1, -1, -1):
                if known(self.path[depth], label):
                    return depth
        return len(self.path)

    def _give(self, name: str) -> str:
        return self._once(self.prefix + name)

    def _once(self, name: str) -> str:
        """The name, with a count behind it where it has been given before."""
        given, again = name, 1
        while given in self.used:
            again += 1
            given = f"{name}~{again}"
        self.used.add(given)
        return given


def follows(before: str, label: str) -> bool:
    """Whether `label` is the next after `before`, as letters or as Roman numerals.

    >>> follows("h", "i"), follows("i", "ii"), follows("z", "aa"), follows("a", "c")
    (True, True, True, False)
    """
    if _letter(label) and _letter(before) and _letter(label) == _letter(before) + 1:
        return True
    numerals = _ROMAN.fullmatch(before) and _ROMAN.fullmatch(label)
    return bool(numerals) and roman(label) == roman(before) + 1


def _behind(before: str, label: str) -> bool:
    """Whether `label` comes somewhere after `before`, the letters between them lost.

    >>> _behind("d", "f"), _behind("ii", "v"), _behind("f", "d"), _behind("d", "iii")
    (True, True, False, False)
    """
    if _ROMAN.fullmatch(before) and _ROMAN.fullmatch(label):
        return roman(label) > roman(before)
    return 0 < _letter(before) < _letter(label)


def _letter(label: str) -> int:
    """The place of a letter in the alphabet, doubled letters after z; 0 for anything else."""
    if not label or len(set(label)) != 1 or not label.isascii() or not label.isalpha():
        return 0
    return ord(label[0]) - ord("a") + 1 + 26 * (len(label) - 1)
