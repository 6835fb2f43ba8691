"""Document symbols as the contract writes them."""

from __future__ import annotations

import re

_OLD_LETTER = re.compile(r"^(\d+) ?([A-Z])? ?\(((?:E?S-)?[IVXL]+)\) ?([A-Z])?$")
_NUMBER = re.compile(r"^((?:S-|ES-)?\d{1,3})/(\d+) ?([A-Z]{1,2})?$")


def assembly_resolution(number: str, kind: str = "RES") -> str:
    """A General Assembly resolution or decision (`kind` "DEC") by its number as printed.

    >>> assembly_resolution("78/40"), assembly_resolution("50/70P"), assembly_resolution("217 A(III)")
    ('A/RES/78/40', 'A/RES/50/70 P', 'A/RES/217(III) A')
    """
    if old := _OLD_LETTER.match(number.strip()):
        letter = old[2] or old[4]
        return f"A/{kind}/{old[1]}({old[3]})" + (f" {letter}" if letter else "")
    match = _NUMBER.match(number.strip())
    if match is None:
        return ""
    return f"A/{kind}/{match[1]}/{match[2]}" + (f" {match[3]}" if match[3] else "")


def council_resolution(number: str, year: str) -> str:
    """A Security Council resolution.

    >>> council_resolution("1718", "2006")
    'S/RES/1718(2006)'
    """
    return f"S/RES/{number}({year})"


def compact(symbol: str) -> str:
    """A printed symbol without spaces, but for the one before a resolution's letter.

    >>> compact("A/RES/53/77Y"), compact("S/RES/2562 (2021)")
    ('A/RES/53/77 Y', 'S/RES/2562(2021)')
    """
    tight = re.sub(r"\s+", "", symbol)
    match = re.match(r"^A/(RES|DEC)/(.+)$", tight)
    return (assembly_resolution(match[2], match[1]) or tight) if match else tight


def is_resolution(symbol: str) -> bool:
    """Whether the symbol is that of a resolution or decision.

    >>> is_resolution("A/RES/78/40"), is_resolution("A/78/409")
    (True, False)
    """
    return bool(re.match(r"^(?:[A-Z]+/)+(?:RES|DEC|PRST)[/.]|^UNEP/EA\.\d+/RES", symbol))


def session_of(symbol: str) -> str:
    """The session in a General Assembly or Human Rights Council symbol, else "".

    >>> session_of("A/RES/78/40"), session_of("A/RES/S-10/2"), session_of("S/RES/1718(2006)")
    ('78', 'S-10', '')
    """
    match = re.match(r"^A/(?:HRC/)?(?:RES|DEC)/((?:S-|ES-)?\d+)/", symbol)
    return match[1] if match else ""
