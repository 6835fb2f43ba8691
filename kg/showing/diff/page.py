"""A comparison as a page that needs nothing else: no script, one style, every word escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kg.paths import TEMPLATES
from kg.showing.diff.changes import Change, Status
from kg.showing.diff.reading import Paragraph
from kg.showing.diff.words import Piece, pieces
from kg.showing.templating import digest, template
from kg.showing.words import diff_words

_INTERFACE = "en"  # of a page whose texts are in a language that it has no words of its own in


@dataclass(frozen=True, slots=True)
class Shown:
    """A change as the page shows it: the paragraphs' names and the words in one row."""

    change: Change
    words: tuple[Piece, ...]


def page(earlier: str, later: str, language: str, changes: Sequence[Change]) -> str:
    """The page; the same changes give the same bytes.

    Args:
        earlier: Symbol of the earlier resolution.
        later: Symbol of the later.
        language: Of the texts.
        changes: What became of each paragraph.
    """
    interface = language if language in diff_words() else _INTERFACE
    style = (TEMPLATES / "diff.css").read_text(encoding="utf-8").strip()
    counts = Counter(change.status for change in changes)
    values: dict[str, Any] = {
        "earlier": earlier,
        "later": later,
        "language": language,
        "interface": interface,
        "words": diff_words()[interface],
        "counts": [(status, counts[status]) for status in Status if counts[status]],
        "shown": [Shown(change, tuple(pieces(_text(change.before), _text(change.after)))) for change in changes],
        "style": style,
        "policy": f"default-src 'none'; style-src {digest(style)}; base-uri 'none'; form-action 'none'",
    }
    return template("diff.html").render(**values)


def _text(paragraph: Paragraph | None) -> str:
    return paragraph.text if paragraph else ""
