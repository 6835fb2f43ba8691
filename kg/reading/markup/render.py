"""The text of an official file as a reader meets it: a block for each paragraph, heading and note.

The rendered text is what every offset of the graph counts in. Note marks are kept beside the text, not in it.
"""

from __future__ import annotations

import re
import urllib.parse
from dataclasses import dataclass, field

from kg.model.document import BlockKind, NoteCall
from kg.reading.blocks import Piece
from kg.reading.draft import Draft
from kg.reading.markup.tree import Element, tag

_BLOCKS = {"p", "num", "heading", "subheading", "td", "th", "docTitle"}
_BOLD = {"bold", "italic"}
_SKIPPED = {"meta", "img"}
_HOSTS = re.compile(r"^https?://(?:www\.)?(?:undocs\.org|docs\.un\.org|daccess-ods\.un\.org)/(.+)$")
_LANGUAGE = re.compile(r"^(?:ch|zh|en|fr|es|ru|ar|de)/", re.IGNORECASE)


@dataclass(slots=True)
class Rendered:
    """The text being put together.

    Attributes:
        parts: Its blocks so far, each ended by an empty line.
        pieces: The same blocks, as the layout wants them.
        links: (symbol, start, end) with offsets in the text.
        length: Characters so far.
    """

    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    links: list[tuple[str, int, int]] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    def add(self, block: Inline, kind: BlockKind = BlockKind.BODY, label: str = "") -> None:
        """Put a block behind the others, and the notes it calls behind it."""
        text, moves = _squeeze(block.text)
        if text:
            draft = Draft(text, list(range(self.length, self.length + len(text))))
            draft.calls = [NoteCall(number, moves[at]) for number, at, _ in block.notes]
            draft.bold = [(moves[start], moves[end]) for start, end in block.bold if moves[start] < moves[end]]
            self.pieces.append(Piece(kind, label, draft))
            self.links += [(symbol, self.length + moves[start], self.length + moves[end]) for symbol, start, end in block.links]
            self.parts += [text, "\n\n"]
            self.length += len(text) + 2
        for number, _, note in block.notes:
            self.add(note, BlockKind.NOTE, number)


@dataclass(slots=True)
class Inline:
    """Running text of one block, with what stands at which of its characters."""

    text: str = ""
    notes: list[tuple[str, int, Inline]] = field(default_factory=list)
    links: list[tuple[str, int, int]] = field(default_factory=list)
    bold: list[tuple[int, int]] = field(default_factory=list)

    def walk(self, element: Element) -> Inline:
        """Take in an element with all that is inside it."""
        name, start = tag(element), len(self.text)
        if name == "authorialNote":
            note = Inline()
            for child in element:
                note.walk(child)
                note.text += " "
            self.notes.append((element.get("marker") or "", start, note))
            return self
        self.text += element.text or ""
        for child in element:
            if tag(child) and tag(child) not in _SKIPPED:
                self.walk(child)
            self.text += (" " if tag(child) in {"eol", "br"} else "") + (child.tail or "")
        self._mark(element, name, start)
        return self

    def _mark(self, element: Element, name: str, start: int) -> None:
        if name == "a" and (symbol := symbol_of(element.get("href") or "")):
            self.links.append((symbol, start, len(self.text)))
        if name in {"span", "b", "i"} and (name != "span" or element.get("class") in _BOLD):
            self.bold.append((start, len(self.text)))


def symbol_of(address: str) -> str:
    """The document symbol in an address of the United Nations, "" in any other.

    >>> symbol_of("https://undocs.org/en/S/RES/1591(2005)"), symbol_of("https://example.org/A/1")
    ('S/RES/1591(2005)', '')
    """
    match = _HOSTS.match(address.strip())
    if match is None:
        return ""
    return re.sub(r"\s+", "", _LANGUAGE.sub("", urllib.parse.unquote(match[1]))).strip("/.,;")


def _squeeze(text: str) -> tuple[str, list[int]]:
    """The text with each run of white space as one space, and for each old offset (and the end) the new one."""
    out: list[str] = []
    moves: list[int] = []
    for char in text:
        moves.append(len(out))
        if not char.isspace():
            out.append(char)
        elif out and out[-1] != " ":
            out.append(" ")
    tight = "".join(out).rstrip()
    return tight, [min(move, len(tight)) for move in [*moves, len(out)]]
