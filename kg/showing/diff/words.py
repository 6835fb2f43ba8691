"""What changed in the words of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\d+|\s+|.", re.DOTALL)


class Edit(StrEnum):
    """What happened to some words."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


class Piece(NamedTuple):
    """Words that were kept, taken out or put in."""

    edit: Edit
    text: str


def pieces(earlier: str, later: str) -> Iterator[Piece]:
    """The words of both texts in one row, those taken out before those put in; whole words, or Chinese characters.

    >>> [str(piece.edit) + ":" + piece.text for piece in pieces("urges States", "calls upon States")]
    ['gone:urges', 'new:calls upon', 'kept: States']
    """
    before, after = _WORD.findall(earlier), _WORD.findall(later)
    for _, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, new = "".join(before[a:b]), "".join(after[c:d])
        if gone == new:
            yield Piece(Edit.KEPT, gone)
            continue
        if gone:
            yield Piece(Edit.GONE, gone)
        if new:
            yield Piece(Edit.NEW, new)


def marked(earlier: str, later: str) -> str:
    """The same on one line, as `wdiff` marks it: [-gone-]{+new+}."""
    marks = {Edit.KEPT: "{}", Edit.GONE: "[-{}-]", Edit.NEW: "{{+{}+}}"}
    return "".join(marks[edit].format(text) for edit, text in pieces(earlier, later))
