"""A file as read, its text without the page, and the resolution found in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.record import Record
from kg.model.span import OffsetMap, Span


@dataclass(frozen=True, slots=True)
class SourceFile:
    r"""A decoded file.

    Attributes:
        name: The file's own name, without its folder, so that output does not depend on where it lay.
        text: Its characters, line ends as "\n"; every offset of the graph counts in this text.
        sha256: Digest of the file's bytes, in hexadecimal.
    """

    name: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class NoteCall:
    """A note mark standing in the text: its printed label, and the clean offset it stands before."""

    label: str
    at: int


class BlockKind(StrEnum):
    """What the page showed a stretch of text as."""

    BODY = "body"
    ANNEX = "annex"  # running text too: the first of an annex, as the publisher's markup states
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or note of the clean text, put together again from its lines.

    Attributes:
        kind: Running text or a note.
        span: Its characters in the clean text.
        label: The printed label of a note, "" for running text.
        bold: The stretches printed in bold or italics.
    """

    kind: BlockKind
    span: Span
    label: str = ""
    bold: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class CleanText:
    r"""The text without its page, in two steps: as a reader sees it, and in the one form that rules match.

    Attributes:
        source: The file it was read from.
        language: ISO 639-1 code.
        visible: The words as printed, without running heads, line ends inside a sentence, note marks; blocks joined by "\n".
        outer: For each character of `visible`, its place in `source.text`.
        text: `visible` with punctuation and spacing in one form per language; every span of the model counts in it.
        inner: For each character of `text`, its place in `visible`.
        blocks: The blocks of `text`: running text in reading order, then the notes.
        calls: The note marks, in order, at offsets of `text`.
    """

    source: SourceFile
    language: str
    visible: str
    outer: OffsetMap
    text: str
    inner: OffsetMap
    blocks: tuple[Block, ...]
    calls: tuple[NoteCall, ...]

    def place(self, span: Span) -> Span:
        """The characters of the source that `span` of `text` stands for."""
        return self.outer.source(self.inner.source(span))

    def quote(self, span: Span) -> str:
        """The words as printed under `span`: the slice of the source, line ends and note marks folded away."""
        return self.inner.source(span).of(self.visible)


class ParagraphKind(StrEnum):
    """The part a paragraph plays."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, sub-paragraph or note with its identifier.

    Attributes:
        id: As in "P3", "10.c", "f6", "A1.3".
        kind: Its part in the resolution.
        span: Its words in the clean text, without number or note label.
        calls: Labels of the notes it calls, in order, each once.
    """

    id: str
    kind: ParagraphKind
    span: Span
    calls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution as its text states it; what is not stated is "".

    Attributes:
        symbol: Identifier, as in "A/RES/78/40".
        language: ISO 639-1 code of this expression.
        title: As printed, on one line.
        body: Identifier of the organ that adopted it, as in "GA".
        session: As in "78", "S-10"; "" where the organ counts none.
        agenda_item: As printed, "99(z)".
        report: Symbol of the committee's report.
        committee: Identifier of the reporting committee.
        adopted: "YYYY-MM-DD".
        meeting: Number of the meeting.
        clean: The text; the paragraphs are views into it.
        paragraphs: In reading order, notes last.
        heading: Clean-text stretch of the title, for links found in it.
        warnings: What was seen and not understood, one sentence each.
        record: What the markup of an official file states beside its words.
    """

    symbol: str
    language: str
    title: str
    body: str
    session: str
    agenda_item: str
    report: str
    committee: str
    adopted: str
    meeting: str
    clean: CleanText
    paragraphs: tuple[Paragraph, ...]
    heading: Span
    warnings: tuple[str, ...] = ()
    record: Record | None = None
