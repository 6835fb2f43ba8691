"""One Turtle file out of many texts.

The subjects below one expression belong to one text and sort together, so each text is written as soon as it is read and
only its place in a spool file is kept; what several texts say (documents, paragraphs, things) waits in memory.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from kg.graph.terms import Node
from kg.graph.turtle import HEAD, block, body, by_subject, trig


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where in the spool the blocks below one expression lie, and the nodes that others may share."""

    offset: int
    length: int
    shared: tuple[Node, ...]


@dataclass(slots=True)
class Spool:
    """The Turtle of each text read so far.

    Attributes:
        file: An open file, for writing and reading.
        texts: By expression IRI, what was written of it.
    """

    file: BinaryIO
    texts: dict[str, Stretch] = field(default_factory=dict)

    def add(self, expression: str, nodes: Iterable[Node]) -> str:
        """Write what lies below `expression`; a text added twice counts once, as last added. Gives the text as TriG."""
        below = f"{expression}/"
        own: list[Node] = []
        shared: list[Node] = []
        for node in nodes:
            (own if node.subject.startswith(below) else shared).append(node)
        blocks = body(own)
        self._keep(expression, blocks.encode(), tuple(shared))
        return trig(expression, blocks) + as_trig(shared)

    def write(self, output: BinaryIO, others: Iterable[Node]) -> None:
        """Write the whole file: every text added, and `others`."""
        output.write(HEAD.encode())
        shared = by_subject((*(node for text in self.texts.values() for node in text.shared), *others))
        places = {f"{name}/": text for name, text in self.texts.items()}
        for name in sorted([*shared, *places]):
            piece = self._read(places[name]) if name in places else block(name, shared[name]).encode()
            output.write(piece)

    def _keep(self, expression: str, blocks: bytes, shared: tuple[Node, ...]) -> None:
        offset = self.file.seek(0, io.SEEK_END)
        self.file.write(blocks)
        self.texts[expression] = Stretch(offset, len(blocks), shared)

    def _read(self, text: Stretch) -> bytes:
        self.file.seek(text.offset)
        return self.file.read(text.length)


def as_trig(nodes: Iterable[Node]) -> str:
    """Nodes as TriG, graph by graph."""
    return "".join(trig(graph, body(inside)) for graph, inside in _by_graph(nodes))


def _by_graph(nodes: Iterable[Node]) -> Iterator[tuple[str, list[Node]]]:
    found: dict[str, list[Node]] = {}
    for node in nodes:
        found.setdefault(node.graph, []).append(node)
    yield from found.items()
