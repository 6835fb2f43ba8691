"""The documents in an official file: one, or the parts of a collection."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import SourceError
from kg.reading.markup.body import render_parts
from kg.reading.markup.facts import Facts, facts_of
from kg.reading.markup.render import Rendered
from kg.reading.markup.tree import Element, each, parse, tag

_HEAD = 2048
_PART = re.compile(r"\s+[A-Z](?:-[A-Z])?$")  # "A-B" behind the symbol of a collection


@dataclass(frozen=True, slots=True)
class Document:
    """One document of an official file: its text, its facts, what was passed over, and its part's letter or ""."""

    rendered: Rendered
    facts: Facts
    faults: tuple[str, ...]
    part: str


def is_markup(text: str) -> bool:
    """Whether a file's text is AKN4UN."""
    return text.lstrip("\ufeff \n\t").startswith("<") and "akomaNtoso" in text[:_HEAD]


def documents(text: str, name: str) -> Iterator[Document]:
    """The documents in a file's text.

    Raises:
        SourceError: Nothing of it can be read, or it may not be (`kg.reading.markup.tree.parse`).
    """
    root, faults = parse(text, name)
    parts = list(each(root, "statement"))
    if not parts:
        raise SourceError(name, "holds no resolution or statement", "give an official file of one")
    whole = next(each(root, "documentCollection"), None)
    for place, part in enumerate(parts):
        yield _document(part, faults, whole, chr(ord("A") + place))


def _document(part: Element, faults: tuple[str, ...], whole: Element | None, by_place: str) -> Document:
    facts = facts_of(part)
    if whole is None:
        return Document(render_parts(part), facts, faults, "")
    letter, common = facts.letter or by_place, facts_of(whole)  # a script without Latin letters may print a word
    common.votes, common.letter = facts.votes or common.votes, letter
    common.symbol = f"{_PART.sub('', common.symbol)} {letter}".strip()
    return Document(_with_cover(whole, part), common, faults, letter)


def _with_cover(whole: Element, part: Element) -> Rendered:
    """The collection's cover and title stand above each of its parts."""
    above = [child for child in whole if tag(child) in {"coverPage", "preface"}]
    below = [child for child in part if tag(child) != "preface"]
    return render_parts([*above, *below])
