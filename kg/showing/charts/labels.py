"""Text that fits: folded into lines of a width, cut where it does not fit. What is drawn is never read as anything but text."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

_WIDE, _BROAD, _CAPITAL = 1.8, 1.65, 1.15  # Chinese characters, the broadest letters, capitals: in ordinary letters
_BROADEST = frozenset("MWmw@%")
_CUT = "\N{HORIZONTAL ELLIPSIS}"
_STRANGE = "\N{REPLACEMENT CHARACTER}"


def plain(text: str, drawable: Collection[int]) -> str:
    r"""One line of characters that the fonts have; controls become spaces.

    >>> plain("a\tb\u202e", range(128))
    'a b'
    """
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return "".join(letter if ord(letter) in drawable else _STRANGE for letter in " ".join(shown.split()))


def width(text: str) -> float:
    """How wide a text is drawn, in letters.

    >>> width("treaty"), width("条约"), width("WMO")
    (6.0, 3.6, 4.45)
    """
    return round(sum(map(_width, text)), 3)


def _width(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    return _BROAD if letter in _BROADEST else _CAPITAL if letter.isupper() else 1.0


def fitted(text: str, room: float, lines: int) -> str:
    r"""The text folded into at most so many lines, cut at the end of the last if that is not enough.

    Args:
        text: One line.
        room: Width of a line, in letters.
        lines: How many lines there may be.

    Returns:
        The lines.

    >>> fitted("Treaty on the Non-Proliferation of Nuclear Weapons", 26, 2)
    'Treaty on the\nNon-Proliferation of…'
    """
    folded = _folded(text, room)
    if len(folded) <= lines:
        return "\n".join(folded)
    last = folded[lines - 1]
    while width(last) > room - 1:
        last = last[:-1]
    return "\n".join([*folded[: lines - 1], last.rstrip() + _CUT])


def fits(text: str, room: float, lines: int) -> bool:
    """Whether a text needs no more than so many lines."""
    return len(_folded(text, room)) <= lines


def _folded(text: str, room: float) -> list[str]:
    lines = [""]
    for piece in _pieces(text, room):
        if lines[-1] and width((lines[-1] + piece).rstrip()) > room:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _pieces(text: str, room: float) -> Iterator[str]:
    """What is not broken: words with the space behind them, single wide characters, and parts of words too long for a line."""
    piece = ""
    for letter in text:
        piece += letter
        if letter == " " or _width(letter) == _WIDE or width(piece) >= room:
            yield piece
            piece = ""
    yield piece
