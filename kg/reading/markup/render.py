"""The text of an official file as a reader meets it: a block for each paragraph, heading and note.

The rendered text is what every offset of the graph counts in. Note marks are kept beside the text, not in it.
"""

from __future__ import annotations

import re
import unicodedata
import urllib.parse
from bisect import bisect_right
from dataclasses import dataclass, field

from kg.model.document import BlockKind, NoteCall
from kg.reading.blocks import Piece
from kg.reading.draft import Draft
from kg.reading.markup.tree import Element, tag

_BLOCKS = {"p", "num", "heading", "subheading", "td", "th", "docTitle"}
_SKIPPED = {"meta", "img"}
_SPACE = re.compile(r"\s{2,}|^\s")  # runs that a single space does not stand for as they are
_HOSTS = re.compile(r"^https?://(?:www\.)?(?:undocs\.org|docs\.un\.org|daccess-ods\.un\.org)/(.+)$")
_LANGUAGE = re.compile(r"^(?:ch|zh|en|fr|es|sp|ru|ar|de)/", re.IGNORECASE)


@dataclass(slots=True)
class Rendered:
    """The text being put together.

    Attributes:
        parts: Its blocks so far, each ended by an empty line.
        pieces: The same blocks, as the layout wants them.
        links: (symbol, start, end) with offsets in the text.
        length: Characters so far.
        held: A number whose words have not come yet.
        annex: Whether the next block begins an annex.
    """

    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    links: list[tuple[str, int, int]] = field(default_factory=list)
    length: int = 0
    held: Inline | None = None
    annex: bool = False

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    def hold(self, number: Inline) -> None:
        """Keep a number for the words that follow it; the one before stays a block of its own."""
        self._flush()
        self.held = number

    def take(self) -> Inline:
        """The block that the next words belong to: the number that waits for them, or a new one."""
        held, self.held = self.held or Inline(), None
        return held

    def begin_annex(self) -> None:
        """The publisher says that an annex begins here."""
        self._flush()
        self.annex = True

    def _flush(self) -> None:
        if self.held is not None:
            self.add(self.take())

    def add(self, block: Inline, kind: BlockKind = BlockKind.BODY, label: str = "") -> None:
        """Put a block behind the others, and the notes it calls behind it."""
        self._flush()
        tight = _Squeezed(block.text)
        text, moved = tight.text, tight.moved
        if text:
            draft = Draft(text, list(range(self.length, self.length + len(text))))
            draft.calls = [NoteCall(number, moved(at)) for number, at, _ in block.notes]
            if self.annex and kind is BlockKind.BODY:
                kind, self.annex = BlockKind.ANNEX, False
            self.pieces.append(Piece(kind, label, draft))
            self.links += [(symbol, self.length + moved(start), self.length + moved(end)) for symbol, start, end in block.links]
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
        self.text += _composed(element.text)
        for child in element:
            if tag(child) and tag(child) not in _SKIPPED:
                self.walk(child)
            self.text += (" " if tag(child) in {"eol", "br"} else "") + _composed(child.tail)
        self._mark(element, name, start)
        return self

    def _mark(self, element: Element, name: str, start: int) -> None:
        if name == "a" and (symbol := symbol_of(element.get("href") or "")):
            self.links.append((symbol, start, len(self.text)))


def _composed(text: str | None) -> str:
    """Text with each letter and its accent as one character: some files write them as two."""
    return unicodedata.normalize("NFC", text or "")


def symbol_of(address: str) -> str:
    """The document symbol in an address of the United Nations, "" in any other.

    >>> symbol_of("https://undocs.org/en/S/RES/1591(2005)"), symbol_of("https://example.org/A/1")
    ('S/RES/1591(2005)', '')
    """
    match = _HOSTS.match(address.strip())
    if match is None:
        return ""
    return re.sub(r"\s+", "", _LANGUAGE.sub("", urllib.parse.unquote(match[1]))).strip("/.,;")


class _Squeezed:
    """A text with each run of white space as one space and none at its ends, and the way from old offsets to new ones."""

    def __init__(self, text: str) -> None:
        self.text = " ".join(text.split())
        self.starts: list[int] = []  # where runs begin in the old text
        self.gone: list[int] = []  # characters taken out up to the end of each
        gone = 0
        for match in _SPACE.finditer(text):
            kept = 1 if match.start() > 0 else 0
            self.starts.append(match.start())
            gone += match.end() - match.start() - kept
            self.gone.append(gone)

    def moved(self, at: int) -> int:
        """The new offset of an old one; inside a run of white space, where the run's one space ends."""
        index = bisect_right(self.starts, at) - 1
        place = at - (self.gone[index] if index >= 0 else 0)
        floor = self.starts[index] - (self.gone[index - 1] if index > 0 else 0) if index >= 0 else 0
        return min(max(place, floor), len(self.text))
