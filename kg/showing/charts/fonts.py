"""The fonts that charts are lettered in: DejaVu Sans, which matplotlib brings, and for Chinese one of those found here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from kg.errors import KgError
from kg.showing.words import words

_LATIN = "DejaVu Sans"
# In the order of preference: simplified forms first, then families that have the characters in other forms.
_CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Microsoft YaHei",
    "SimHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "Heiti SC",
    "Droid Sans Fallback",
    "Noto Sans CJK TC",
    "Noto Sans CJK JP",
    "Noto Serif CJK SC",
    "Arial Unicode MS",
)


@dataclass(frozen=True, slots=True)
class Lettering:
    """What charts are lettered in.

    Attributes:
        language: Of titles and labels.
        families: The fonts, in the order they are asked for a character.
        drawable: The code points they have.
        warning: Why the language is not the one asked for, or "".
    """

    language: str
    families: tuple[str, ...]
    drawable: frozenset[int]
    warning: str = ""


def lettering(language: str) -> Lettering:
    """The lettering for a language; English where no font has what the language needs.

    Args:
        language: "en" or "zh".

    Returns:
        The fonts and what they can draw.

    Raises:
        KgError: matplotlib is not installed.
    """
    if not _there():
        raise KgError("charts", "matplotlib draws them and is not installed", "pip install 'unkg[charts]'")
    latin = _characters(_LATIN)
    needed = {ord(letter) for text in _texts(words()[language]["charts"]) for letter in text}
    if needed <= latin:
        return Lettering(language, (_LATIN,), latin)
    for family in _CHINESE:
        drawable = latin | _characters(family)
        if needed <= drawable:
            return Lettering(language, (_LATIN, family), drawable)
    return Lettering("en", (_LATIN,), latin, f"no font here has the characters of {language}; the charts are in English")


def _there() -> bool:
    return find_spec("matplotlib") is not None


def _characters(family: str) -> frozenset[int]:
    """The code points of a family, none if it is not installed."""
    from matplotlib.font_manager import FontProperties, findfont, get_font  # noqa: PLC0415 - only a chart needs it

    try:
        return frozenset(get_font(findfont(FontProperties(family=[family]), fallback_to_default=False)).get_charmap())
    except ValueError:
        return frozenset()


def _texts(tree: Any) -> Iterator[str]:
    """Every text of a tree of words."""
    if isinstance(tree, str):
        yield tree
    else:
        for branch in tree.values():
            yield from _texts(branch)
