"""Comparing symbols that are written otherwise, and looking for their numbers in words."""

from __future__ import annotations

import re
import unicodedata


def without_letter(symbol: str) -> str:
    """`A/RES/217(III)` for `A/RES/217(III)A` and `A/RES/217A(III)`."""
    return re.sub(r"^(A/RES/\d+)[A-Z]?(\([^)]*\))[A-Z]*$", r"\1\2", symbol)


def without_letters(symbol: str) -> str:
    """`A/RES/57/284` for `A/RES/57/284A-B`."""
    return re.sub(r"^([AE]/RES/(?:E?S-)?\d+/\d+)[A-Z](?:(?:-|AND|,)?[A-Z])*$", r"\1", symbol)


def without_part(symbol: str) -> str:
    """`A/77/6` for `A/77/6(SECT.5)`; a resolution's year or session is no part of this kind."""
    if re.match(r"^[ASE]/(?:HRC/)?(?:RES|DEC|PRST)/", symbol):
        return symbol
    return re.sub(r"\([^)]*\)(?:/(?:ADD|CORR)\.\d+)*|/CORR\.\d+$", "", symbol)


def squeezed(symbol: str) -> str:
    """Letters and digits alone, a bare number as a resolution's."""
    whole = f"A/RES/{symbol}" if re.match(r"^\d+/\d", symbol) else f"S/RES/{symbol}" if symbol[:1].isdigit() else symbol
    return re.sub(r"[^A-Z0-9]", "", without_part(whole))


def number_of(symbol: str) -> str:
    """The number of a resolution or decision within its body: `21/11`."""
    shaped = re.search(r"(?:RES|DEC)[./]((?:E?S-)?\d.*)$", symbol) or re.match(r"^A/((?:HRC/)?\d+/\d+)$", symbol)
    return shaped[1].removeprefix("HRC/") if shaped else ""


def same_number(one: str, other: str) -> bool:
    """Whether two symbols differ in their body alone."""
    number = number_of(one)
    ends = re.search(r"EA\.(\d+)/RES\.(\d+)$", other) or re.search(r"EA\.(\d+)/RES\.(\d+)$", one)
    if ends:
        joined = f"{ends[1]}/{ends[2]}"
        return joined in (number, number_of(other))
    return bool(number) and number == number_of(other)


def stands(symbol: str, words: str) -> bool:
    """Whether the number of a symbol, or for other documents the symbol, can be read in the words."""
    number = re.sub(r"^(?:[ASE]/(?:HRC/)?(?:RES|DEC)/)", "", without_letters(symbol))
    numeral = re.match(r"^(\d+)[A-Z]?\((\d{4}|[IVXLES-]+)\)", number)
    if numeral:
        year = rf"\s*\(\s*{numeral[2]}" if numeral[2].isdigit() else r"[^\d(]{0,12}\("
        return bool(re.search(rf"(?<!\d){numeral[1]}{year}", words))
    ends = re.search(r"EA\.(\d+)/RES\.(\d+)$", number)
    parts = [ends[1], ends[2]] if ends else re.findall(r"[A-Z]+|\d+", without_part(number))
    return bool(re.search(r"(?<![A-Z0-9])" + r"[^A-Z0-9]{0,3}".join(parts) + r"(?!\d)", words))


def unlettered(symbol: str, words: str) -> bool:
    """Whether the number of an early resolution stands in the words without a letter: `3211 (XXIX)`, not `3211 B (XXIX)`."""
    number = re.match(r"^A/RES/(\d+)", symbol)
    return bool(number and re.search(rf"(?<!\d){number[1]}\s*\([^)]*\)(?!\s*[A-Z]\b)", words))


def second_half(symbol: str, words: str) -> bool:
    """Whether a symbol stands behind a dash, as in `A/77/1-S/2022/2`."""
    pattern = r"\W{0,2}".join(re.findall(r"[A-Z]+|\d+", symbol))
    return bool(re.search(rf"[-\u2010-\u2015]\s*{pattern}(?!\d)", words))


def plain(words: str) -> str:
    """One form of digits, letters and brackets, without marks of direction."""
    folded = unicodedata.normalize("NFKC", words).upper()
    digits = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in folded)
    return "".join(char for char in digits if unicodedata.category(char) != "Cf")


# Letters that head list items, in the order of their own alphabets, and the Latin letters that they stand for or look like.
ITEMS = dict(
    zip(
        "\u0623\u0628\u062c\u062f\u0647\u0648\u0632\u062d\u0637\u064a\u0643\u0644\u0645\u0646"  # Arabic, as numbers
        "\u0430\u0441\u0435\u043e\u0440\u0445\u0456",  # Cyrillic, by their looks
        "abcdefghijklmnaceopxi",
        strict=True,
    )
)


def numbered(identifier: str) -> str:
    """A paragraph's identifier as ours are written: `1.a` for the Arabic or Cyrillic letter, `1` for `1 -`."""
    folded = unicodedata.normalize("NFKC", identifier).replace("\u0640", "")
    kept = "".join(ITEMS.get(char, char) for char in folded if char.isalnum() or char == ".")
    return kept.strip(".")
