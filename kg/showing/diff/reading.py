"""A resolution's paragraphs as the graph has them in one language: words, acts, references."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
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


def paragraphs(store: Store, document: str) -> dict[str, tuple[Paragraph, ...]]:
    """The paragraphs in order, by the language they were read in; nothing where the document was not read."""
    acts: defaultdict[tuple[str, str], list[Act]] = defaultdict(list)
    for language, name, act, intensity in ask(store, "acts-of", {"document": document}).rows:
        acts[language, name].append((act, int(intensity)))
    references: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for language, name, target, locator, *_ in ask(store, "cites", {"document": document}).rows:
        references[language, name].add(f"{target}#{locator}" if locator else target)
    found: defaultdict[str, list[Paragraph]] = defaultdict(list)
    for language, name, kind, text in ask(store, "words-of", {"document": document}).rows:
        place = language, name
        found[language].append(Paragraph(name, kind, _SET_APART.sub("", text), tuple(acts[place]), frozenset(references[place])))
    return {language: tuple(those) for language, those in found.items()}


def shared_language(read: Mapping[str, Collection[str]], asked: str) -> str:
    """The language to compare in: the one asked for, else the first that both were read in, English before others.

    Args:
        read: The languages that each document was read in.
        asked: The language asked for, "" for none.

    Raises:
        QueryError: One of them was not read, or not in this language.
    """
    for document, languages in read.items():
        if not languages:
            raise QueryError(document, "was not read", "build a graph with its text, or name one that `kg query documents` lists")
    shared = set.intersection(*map(set, read.values()))
    both, names = sorted(shared, key=lambda language: (language != "en", language)), " and ".join(read)
    if asked and asked not in both:
        raise QueryError(names, f"were not both read in {asked}", f"both were read in: {', '.join(both) or 'none'}")
    if not both:
        raise QueryError(names, "were read in no language both", "build with texts of both in one language")
    return asked or both[0]


def stronger_acts(store: Store) -> frozenset[tuple[str, str]]:
    """Pairs of families of acts, the stronger first."""
    return frozenset((stronger, weaker) for stronger, weaker in ask(store, _STRONGER.read_text(encoding="utf-8")).rows)
