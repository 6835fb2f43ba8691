"""What the texts say, one piece after the other, as the queries beside this file give it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.graph import iri
from kg.graph.query import ask
from kg.graph.store import Store
from kg.model.entity import EntityKind
from kg.model.link import Via

_HERE = Path(__file__).resolve().parent
_LETTER = re.compile(r"(?<=[\d)]) ?[A-Z]{1,2}(?:-[A-Z])?$")  # of one resolution among several under one number
_PART = re.compile(r"\((?![\d]+\)|[-ESIVXL]+\))[^()]*\)$")  # of a document, but no year or session
_read = lru_cache(maxsize=4096)(iri.read)


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of what one text says.

    Attributes:
        document: Its symbol.
        language: Of the text.
        paragraph: Where it stands, "title" for the title, "" where the piece is the text itself.
        value: What it is: an identifier, or the name of an act.
        kind: Kind of the thing cited, "" for what is no citation.
        via: How it is cited.
        words: The words that cite it.
    """

    document: str
    language: str
    paragraph: str
    value: str = ""
    kind: str = ""
    via: str = ""
    words: str = ""

    @property
    def is_link(self) -> bool:
        """Whether the publisher's link says so, and not the words."""
        return self.via == Via.MARKUP.value

    @property
    def can_be_linked(self) -> bool:
        """Whether it is a citation of a sort that the publisher links: documents, not treaties."""
        return self.kind == EntityKind.DOCUMENT.value


def said(store: Store, name: str) -> Iterator[Said]:
    """The pieces that the query `name` gives, in no order."""
    answer = ask(store, (_HERE / f"{name}.rq").read_text(encoding="utf-8"))
    for row in answer.rows:
        fields = dict(zip(answer.columns, row, strict=True))
        place = _read(fields.pop("place"))
        yield Said(place.code, place.language, place.paragraph, **fields)


def languages_read(store: Store) -> dict[str, set[str]]:
    """The languages each document was read in."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in said(store, "texts"):
        found[text.document].add(text.language)
    return found


def loose(symbol: str) -> str:
    """A symbol without a resolution's letter and a document's part, in capitals, as links are compared.

    The publisher links "217 A (III)" to A/RES/217(III), which bears the words out.

    >>> loose("A/RES/217(III) A"), loose("A/RES/54/237a-c"), loose("NPT/CONF.1995/32(Part I)"), loose("S/RES/1718(2006)")
    ('A/RES/217(III)', 'A/RES/54/237', 'NPT/CONF.1995/32', 'S/RES/1718(2006)')
    """
    return _LETTER.sub("", _PART.sub("", symbol.upper()))
