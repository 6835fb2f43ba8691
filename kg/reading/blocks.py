"""Lines put together again into paragraphs and notes.

Pages say where a paragraph begins in three ways, and not every text keeps them all: an empty line, an indent, or only the
words (a number, an act, a bold head). Some texts were saved with each paragraph on a line of its own. Which of these this text
uses is read off its own lines; across a page's end none can be trusted, and the words decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kg.language import Profile
from kg.language.text import INVISIBLE, has_cjk, narrow
from kg.model.document import BlockKind, NoteCall
from kg.reading.draft import Draft
from kg.reading.lines import Line, Role

_TRAILING_CALLS = re.compile(r"(?:\s|\((?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\])\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,3}\])+$")
_UNBROKEN = re.compile(r"\w[/-]$")  # a line broken inside a symbol or a compound word
_CLOSING = re.compile(r"[,;:.)\]»”،؛]")  # no space stands before one of these
_HEADING = 60  # a heading is shorter than this
_WHOLE = 0.66  # where more lines than this end as paragraphs do, each line is one
_SHARE = 0.1  # a sign must mark at least this share of the lines, and leave as many unmarked, to mean anything


class Sign(StrEnum):
    """What marks the first line of a paragraph in this text."""

    BLANK = "blank"
    INDENT = "indent"
    LINE = "line"  # each line is a paragraph
    APART = "apart"  # and empty lines stand between them all


class Opening(StrEnum):
    """What words look like the beginning of."""

    PARAGRAPH = "paragraph"  # a number, a letter, an act, a bold head
    HEADING = "heading"  # a line known whole: title, formula, date of adoption
    CLOSING = "closing"  # a date or meeting, as below the last paragraph: unless a sentence goes on to it
    NONE = "none"


@dataclass(slots=True)
class Piece:
    """A paragraph or note put together: its kind, a note's label, and the words with their places."""

    kind: BlockKind
    label: str
    draft: Draft


def assemble(lines: list[Line], source: str, profile: Profile, opens: Callable[[str], Opening]) -> list[Piece]:
    """The blocks of the text in reading order.

    Args:
        lines: Every line with its role.
        source: The text they come from.
        profile: The language.
        opens: What the first line of a possible block begins.
    """
    return _Assembler(lines, source, profile, opens).run()


def sign_of(lines: list[Line], profile: Profile) -> Sign:
    """Whether empty lines, indents or line ends mark the paragraphs of this text; nothing is trusted across a page's end."""
    body = [line for line in lines if line.role is Role.BODY]
    pairs = pairwise(lines)  # a mark on its own line says nothing of the lines around it
    close = sum(line.blank_before == 0 for before, line in pairs if before.role is line.role is Role.BODY)
    flush = sum(line.indent == 0 for line in body)
    if close < _SHARE * len(body) and _SHARE * len(body) < flush < (1 - _SHARE) * len(body):
        return Sign.INDENT
    whole = sum(_finished(line.text, profile) for line in body) > _WHOLE * len(body)
    if whole and close >= _SHARE * len(body):
        return Sign.LINE
    return Sign.APART if whole and not close and not any(map(_of_page, lines)) else Sign.BLANK


def _of_page(line: Line) -> bool:
    return line.new_page or line.role in {Role.FURNITURE, Role.RULE}


def _settled(opening: Opening, *, cut: bool) -> Opening:
    """What the line opens, where the paragraph before it is cut off in a sentence or not."""
    if opening is not Opening.CLOSING:
        return opening
    return Opening.NONE if cut else Opening.HEADING


def _finished(words: str, profile: Profile) -> bool:
    """Whether the words end as a paragraph does, note marks left aside."""
    return narrow(_TRAILING_CALLS.sub("", INVISIBLE.sub("", words))).endswith(tuple(profile.data["paragraph_ends"]))


class _Assembler:
    def __init__(self, lines: list[Line], source: str, profile: Profile, opens: Callable[[str], Opening]) -> None:
        self.lines, self.source, self.profile, self.opens = lines, source, profile, opens
        self.sign = sign_of(lines, profile)
        self.paged = any(line.new_page for line in lines)
        self.pieces: list[Piece] = []
        self.body: Piece | None = None  # the running-text block being built
        self.note: Piece | None = None
        self.opening = Opening.NONE  # what self.body began like
        self.called = False  # whether a note mark lies between them: the sentence goes on
        self.turned = False  # whether a page's end lies between self.body and this line

    def run(self) -> list[Piece]:
        for line in self.lines:
            if line.role is Role.NOTE:
                self._note(line)
            elif line.role is Role.MARK:
                self._mark(line)
            elif line.role is Role.BODY:
                self._body(line)
            else:
                self._turn()
        return self.pieces

    def _turn(self) -> None:
        """A page ends; a mark before its end says nothing of the line behind it."""
        self.turned, self.called = True, False

    def _draft(self, line: Line) -> Draft:
        return Draft(line.text, list(range(line.start, line.start + len(line.text))))

    def _note(self, line: Line) -> None:
        self._turn()
        if line.label or self.note is None:
            self.note = Piece(BlockKind.NOTE, line.label, self._draft(line))
            self.pieces.append(self.note)
        else:
            self._join(self.note.draft, line)

    def _mark(self, line: Line) -> None:
        if self.body is not None:
            self.called = True
            self.body.draft.calls += [NoteCall(label, len(self.body.draft.text)) for label in line.label.split()]

    def _body(self, line: Line) -> None:
        if self.body is not None and not self._begins(line, self.body.draft.text):
            self._join(self.body.draft, line)
        else:
            self.body = Piece(BlockKind.BODY, "", self._draft(line))
            self.pieces.append(self.body)
            self.opening = _settled(self.opens(line.text), cut=False)
        self.turned, self.called, self.note = False, False, None

    def _begins(self, line: Line, before: str) -> bool:
        """Whether the line begins a new block after the words `before`."""
        if self.sign is Sign.APART:
            return line.blank_before > 0
        finished = _finished(before, self.profile)
        opening = _settled(self.opens(line.text), cut=not finished and self.opening is Opening.PARAGRAPH)
        apart = line.blank_before > 0 or self.turned or line.new_page or self.sign is Sign.LINE
        headings = (opening, self.opening).count(Opening.HEADING)
        if headings > (0 if apart else 1):
            return True
        if self.called and line.blank_before == 0:
            return False
        paragraph = self.opening is Opening.PARAGRAPH
        if self.turned or line.new_page:
            heading = not paragraph and not finished and len(before) < _HEADING
            return heading or (opening is Opening.PARAGRAPH and (finished or not paragraph)) or (finished and self._capital(line))
        if not self._marked(line):
            return False
        return finished or opening is Opening.PARAGRAPH or not paragraph

    def _capital(self, line: Line) -> bool:
        """Whether a capital behind notes begins a paragraph: in a text without pages, a sentence goes on with a small letter."""
        return not self.paged and line.blank_before > 0 and line.text[:1].isupper()

    def _marked(self, line: Line) -> bool:
        """Whether the line bears the sign that paragraphs begin with in this text."""
        if self.sign is Sign.LINE:
            return True
        return line.blank_before > 0 and (self.sign is Sign.BLANK or line.indent > 0)

    def _join(self, draft: Draft, line: Line) -> None:
        """Put the line behind, with a space only between words of a script that has them."""
        joined = has_cjk(draft.text[-1:]) or has_cjk(line.text[:1]) or _UNBROKEN.search(draft.text)
        close = not draft.text or joined or _CLOSING.match(line.text)
        gap = "" if close else " "
        places = list(range(line.start, line.start + len(line.text)))
        draft.append(gap + line.text, ([places[0] - 1] if gap else []) + places)
