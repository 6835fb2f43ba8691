"""The one form in which texts and names are compared: widths, spaces and invisible characters."""

from __future__ import annotations

import re
import unicodedata

_LETTERED = re.compile(r"\(?(?<![a-z])([a-z]{1,4})\)")  # "99 (m)" or, as French and Spanish print it, "99 m)"
CJK = "\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uff00-\uff60《》“”‘’"
_SPACE_BESIDE_CJK = re.compile(rf"(?<=[{CJK}])[ \t]+|[ \t]+(?=[{CJK}])")
_LETTER_OF_CJK = re.compile("[\u3400-\u9fff]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_IDEOGRAPHIC_SPACE = 0x3000
VOICING = re.compile("[\u0640\u064b-\u0652\u0670]")  # Arabic tatweel and vowel signs, written or left out at will
_ARABIC_SHAPES = range(0xFE80, 0xFEFD)  # letters as they look at the end or in the middle of a word
_KEEP_WIDE = "。、《》〈〉「」『』【】〔〕"


def _narrow() -> dict[int, str]:
    table = {_IDEOGRAPHIC_SPACE: " "}
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0)
    for code in range(_IDEOGRAPHIC_SPACE):
        if unicodedata.category(chr(code)) == "Zs":
            table[code] = " "
    table |= {ord(mark): "'" for mark in "\u2018\u2019\u02bc"}
    table |= {ord(mark): "-" for mark in "\u2010\u2011"}
    table |= {0x0660 + digit: str(digit) for digit in range(10)}  # Arabic-Indic digits
    table |= {code: plain for code in _ARABIC_SHAPES if len(plain := unicodedata.normalize("NFKC", chr(code))) == 1}
    return {code: char for code, char in table.items() if chr(code) not in _KEEP_WIDE}


NARROW = _narrow()


def narrow(text: str) -> str:
    """Full-width letters, digits and punctuation as half-width, every space as a plain one; length unchanged.

    >>> narrow("（Parts Ｉ）")
    '(Parts I)'
    """
    return text.translate(NARROW)


def spaces_beside_cjk(text: str) -> list[tuple[int, int]]:
    """The runs of spaces beside a Chinese character: the typesetter's, not the writer's."""
    return [match.span() for match in _SPACE_BESIDE_CJK.finditer(text)]


def has_cjk(text: str) -> bool:
    """Whether a Chinese character stands in the text."""
    return _LETTER_OF_CJK.search(text) is not None


def comparable(name: str) -> str:
    """The form under which a name is compared with running text.

    >>> comparable("第 57/59 号（决议）")
    '第57/59号(决议)'
    """
    text = re.sub(r"\s+", " ", VOICING.sub("", INVISIBLE.sub("", narrow(name))))
    return _SPACE_BESIDE_CJK.sub("", text).strip()


def bracketed(printed: str) -> str:
    """A number with its letter in one form: without spaces, and with both brackets.

    >>> bracketed("99 m)"), bracketed("99 (m)"), bracketed("187(35)")
    ('99(m)', '99(m)', '187(35)')
    """
    return _LETTERED.sub(r"(\1)", printed).replace(" ", "")
