"""Things named and dates as single characters, so that rules can speak of "a state" or "a date"."""

from __future__ import annotations

_FIRST = 0xF0000  # tokens are characters of a private plane, a block for each kind
_BLOCK = 0x1000
KINDS = ("state", "treaty", "organ", "document", "conference", "date", "exact", "note")  # an exact date has its day


def token(kind: str, index: int) -> str:
    """The character that stands for the `index`th thing of a text, of this kind."""
    return chr(_FIRST + KINDS.index(kind) * _BLOCK + index)


def token_parts(joins: str) -> dict[str, str]:
    """The parts `$state`, `$states` … as patterns over tokens; `joins` is what joins the members of a list."""
    parts = {}
    for kind in KINDS:
        last = "exact" if kind == "date" else kind  # an exact date is a date
        one = f"[{token(kind, 0)}-{token(last, _BLOCK - 1)}]"
        parts[kind] = one
        parts[f"{kind}s"] = f"{one}(?:(?:{joins}){one})*"
    return parts
