"""A resolution's paragraphs as the graph has them in one language: words, acts, references."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import QueryError
from kg.graph.query import ask
from kg.graph.store import Store

_SET_APART = re.compile("(?<=[\u3000-\u9fff]) +| +(?=[\u3000-\u9fff])")  # a typesetter's spaces beside Chinese characters
_STRONGER = Path(__file__).with_name("stronger.rq")

Act = tuple[str, int]  # its family and its intensity


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one language version.

    Attributes:
        id: As in "P3", "10.c".
        kind: "preambular" or "operative".
        text: Its words, without a typesetter's spaces beside Chinese characters.
        acts: Those it opens with or does, in order.
        references: What it refers to, with the place behind "#" where one is named.
    """

    id: str
    kind: str
    text: str
    acts: tuple[Act, ...]
    references: frozenset[str]


def paragraphs(store: Store, document: str, language: str) -> tuple[Paragraph, ...]:
    """The paragraphs in order; none where the document was not read in the language."""
    acts: defaultdict[str, list[Act]] = defaultdict(list)
    for spoken, name, act, intensity in ask(store, "acts-of", {"document": document}).rows:
        if spoken == language:
            acts[name].append((act, int(intensity)))
    references: defaultdict[str, set[str]] = defaultdict(set)
    for spoken, name, target, locator, *_ in ask(store, "cites", {"document": document}).rows:
        if spoken == language:
            references[name].add(f"{target}#{locator}" if locator else target)
    return tuple(
        Paragraph(name, kind, _SET_APART.sub("", text), tuple(acts[name]), frozenset(references[name]))
        for spoken, name, kind, text in ask(store, "words-of", {"document": document}).rows
        if spoken == language
    )


def shared_language(store: Store, documents: tuple[str, str], asked: str) -> str:
    """The language to compare in: the one asked for, else the first that both were read in, English before others.

    Raises:
        QueryError: One of them was not read, or not in this language.
    """
    read = [{row[0] for row in ask(store, "words-of", {"document": document}).rows} for document in documents]
    for document, languages in zip(documents, read, strict=True):
        if not languages:
            raise QueryError(document, "was not read", "build a graph with its text, or name one that `kg query documents` lists")
    both = sorted(read[0] & read[1], key=lambda language: (language != "en", language))
    if asked and asked not in both:
        raise QueryError(
            " and ".join(documents), f"were not both read in {asked}", f"both were read in: {', '.join(both) or 'none'}"
        )
    if not both:
        raise QueryError(" and ".join(documents), "were read in no language both", "build with texts of both in one language")
    return asked or both[0]


@cache
def _stronger_query() -> str:
    return _STRONGER.read_text(encoding="utf-8")


def stronger_acts(store: Store) -> frozenset[tuple[str, str]]:
    """Pairs of families of acts, the stronger first."""
    return frozenset((stronger, weaker) for stronger, weaker in ask(store, _stronger_query()).rows)
