"""One Turtle file out of many texts: sorted, each triple once, the same bytes for the same content.

The subjects below one expression belong to one text and sort together, so each text is written as soon as it is read and
only its place in a spool file is kept; what several texts say (documents, paragraphs, things) waits in memory.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from kg.graph import iri
from kg.graph.vocabulary import PREFIXES, TYPE

_KINDS = ("conference", "group", "organ", "place", "state", "statement", "treaty")  # a document's slashes would need escapes
_PREFIXES = dict(sorted({**PREFIXES, "act": iri.ACTS, **{kind: f"{iri.THINGS}{kind}/" for kind in _KINDS}}.items()))
_HEAD = "".join(f"@prefix {name}: <{value}> .\n" for name, value in _PREFIXES.items()).encode()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where in the spool the triples below one expression lie, and the quads that others may share."""

    offset: int
    length: int
    shared: tuple[Quad, ...]


@dataclass(slots=True)
class Spool:
    """The Turtle of each text read so far.

    Attributes:
        file: An open file, for writing and reading.
        texts: By expression IRI, what was written of it.
    """

    file: BinaryIO
    texts: dict[str, Stretch] = field(default_factory=dict)

    def add(self, expression: str, quads: Iterable[Quad]) -> None:
        """Write the triples below `expression`; a text added twice counts once, as last added."""
        below = f"{expression}/"
        own: list[Triple] = []
        shared: list[Quad] = []
        for quad in quads:
            if quad.subject.value.startswith(below):  # type: ignore[union-attr]
                own.append(quad.triple)
            else:
                shared.append(quad)
        body = _turtle(own)
        offset = self.file.seek(0, io.SEEK_END)
        self.file.write(body)
        self.texts[expression] = Stretch(offset, len(body), tuple(shared))

    def write(self, output: BinaryIO, others: Iterable[Triple]) -> None:
        """Write the whole file: every text added, and `others`."""
        output.write(_HEAD)
        shared = set(others).union(quad.triple for text in self.texts.values() for quad in text.shared)
        loose = iter(sorted(shared, key=_order))
        ahead = next(loose, None)
        for expression in sorted(self.texts, key=lambda name: f"{name}/"):
            before, ahead = _until(f"{expression}/", ahead, loose)
            output.write(_serialize(before))
            output.write(self._body(self.texts[expression]))
        output.write(_serialize([] if ahead is None else [ahead, *loose]))

    def _body(self, text: Stretch) -> bytes:
        self.file.seek(text.offset)
        return self.file.read(text.length)


def _until(name: str, ahead: Triple | None, rest: Iterator[Triple]) -> tuple[list[Triple], Triple | None]:
    """The triples whose subject sorts before `name`, and the first that does not."""
    found: list[Triple] = []
    while ahead is not None and ahead.subject.value < name:  # type: ignore[union-attr]
        found.append(ahead)
        ahead = next(rest, None)
    return found, ahead


def _turtle(triples: Iterable[Triple]) -> bytes:
    return _serialize(sorted(set(triples), key=_order))


def _serialize(triples: list[Triple]) -> bytes:
    if not triples:
        return b""
    with_prefixes = serialize(triples, format=RdfFormat.TURTLE, prefixes=_PREFIXES) or b""
    return with_prefixes.split(b"\n", len(_PREFIXES))[-1]


def _order(triple: Triple) -> tuple[str, str, str]:
    """Subject, then predicate with the type first, then object."""
    predicate: NamedNode = triple.predicate
    return (triple.subject.value, "" if predicate == TYPE else predicate.value, str(triple.object))  # type: ignore[union-attr]
