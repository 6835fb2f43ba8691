"""Undo the page: from the source file to the words a reader reads, and back to the source's own characters."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.language import Profile
from kg.language.text import INVISIBLE, VOICING, narrow, spaces_beside_cjk
from kg.model.document import Block, BlockKind, CleanText, NoteCall, SourceFile
from kg.model.span import OffsetMap, Span
from kg.reading.blocks import Opening, Piece, assemble
from kg.reading.draft import Draft
from kg.reading.lines import classify
from kg.reading.marks import believed

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_CALL = re.compile(rf"([{_SUPERSCRIPT}]{{1,3}})|\[(\d{{1,3}})\]")
_NOTE_LABEL = re.compile(rf"(?:\(?[{_SUPERSCRIPT}]{{1,3}}\)?|\[\d{{1,3}}\])\s+")
_EMPTY = re.compile(r"\(\s*\)")
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\])+)\](\((?:[^()\s]|\([^()\s]*\))*\))")
_ESCAPE = re.compile(r"\\(?=[()\[\]*_.#\-])")
_LETTER = "[^\\W\u3400-\u9fff]"  # of a script that parts words by spaces
_STAR = rf"(?<!\*)(?<!{_LETTER})(\*)(?=[^\s，,；;：:。.、])([^*]+?)(?<=\S)\3(?!\*|{_LETTER})"
_BOLD = re.compile(rf"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|{_STAR}")
_FOURFOLD = re.compile("([\u3400-\u9fff，、]{1,24}?)\\1\\1\\1")
_SPACES = re.compile(r"(?<=\s)\s+|^\s+|\s+$")


def undo_layout(source: SourceFile, profile: Profile, opens: Callable[[str], Opening]) -> CleanText:
    """The text without its page.

    Args:
        source: The file as read.
        profile: Its language.
        opens: What the first line of a possible block begins.
    """
    pieces = assemble(classify(source.text, profile), source.text, profile, opens)
    highest = 0
    for piece in pieces:
        highest = _see(piece, highest)
    return join(source, profile, pieces)


def join(source: SourceFile, profile: Profile, pieces: list[Piece]) -> CleanText:
    """Blocks whose words are as a reader sees them, as one clean text: running text first, then the notes."""
    for piece in pieces:
        piece.draft.drop([match.span() for match in INVISIBLE.finditer(piece.draft.text)])
        piece.draft.drop([match.span() for match in _SPACES.finditer(piece.draft.text)])
    filled = [piece for piece in pieces if piece.draft.text]
    filled.sort(key=lambda piece: piece.kind is BlockKind.NOTE)  # stable
    return _Joiner(source, profile).join(filled)


def _see(piece: Piece, highest: int) -> int:
    """Bring one piece to the words a reader sees; returns the highest note number called so far."""
    draft = piece.draft
    if piece.kind is BlockKind.NOTE and (label := _NOTE_LABEL.match(draft.text)):
        draft.drop([label.span()])
    draft.drop([match.span() for match in INVISIBLE.finditer(draft.text)])
    for match in reversed(list(_LINK.finditer(draft.text))):
        draft.drop([(match.start(), match.start() + 1), (match.end(1), match.end())])
    draft.drop([match.span() for match in _ESCAPE.finditer(draft.text)])
    _embolden(draft)
    highest = _calls(draft, highest)
    _unbracket(draft, piece.kind)
    _fold_fourfold(draft)
    return max([highest, *(int(call.label) for call in draft.calls)])


def _embolden(draft: Draft) -> None:
    for match in reversed(list(_BOLD.finditer(draft.text))):
        mark = len(match[1] or match[3])
        start, end = match.span()
        draft.bold.append((start + mark, end - mark))
        draft.drop([(start, start + mark), (end - mark, end)])
    draft.bold.sort()


def _calls(draft: Draft, highest: int) -> int:
    """Take note marks out of the running text; a number far above those before it is no mark."""
    cuts = []
    for match in _CALL.finditer(draft.text):
        digits = "".join(str(_SUPERSCRIPT.find(c)) if c in _SUPERSCRIPT else c for c in match[1] or match[2])
        labels = believed(digits, highest)
        if labels:
            highest = max(highest, int(labels[-1]))
            draft.calls += [NoteCall(label, match.start()) for label in labels]
            cuts.append(match.span())
    draft.drop(cuts)
    draft.calls.sort(key=lambda call: call.at)
    return highest


def _unbracket(draft: Draft, kind: BlockKind) -> None:
    """Take out the brackets that a note mark stood in, in the running text and at the head of the note."""
    heads = (match for match in _EMPTY.finditer(draft.text) if kind is BlockKind.NOTE and not draft.text[: match.start()].strip())
    calls = (match for match in _EMPTY.finditer(draft.text) if any(match.start() < call.at < match.end() for call in draft.calls))
    draft.drop(sorted({match.span() for each in (heads, calls) for match in each}))


def _fold_fourfold(draft: Draft) -> None:
    """Bold type that was extracted as four copies of each stretch becomes one, and is remembered as bold."""
    cuts = []
    for match in _FOURFOLD.finditer(draft.text):
        cuts.append((match.start(), match.end() - len(match[1])))
        draft.bold.append(match.span())
    draft.drop(cuts)
    draft.bold.sort()


class _Joiner:
    """Joins the pieces and brings them to the one form that rules match."""

    def __init__(self, source: SourceFile, profile: Profile) -> None:
        self.source, self.profile = source, profile
        self.spaced_digits = profile.regex(profile.data["letter_spaced"]) if profile.data.get("letter_spaced") else None
        self.visible: list[str] = []
        self.outer: list[int] = []
        self.text: list[str] = []
        self.inner: list[int] = []
        self.blocks: list[Block] = []
        self.calls: list[NoteCall] = []

    def join(self, pieces: list[Piece]) -> CleanText:
        for piece in pieces:
            self._piece(piece)
        visible, text = "".join(self.visible), "".join(self.text)
        outer, inner = OffsetMap(tuple(self.outer)), OffsetMap(tuple(self.inner))
        blocks, calls = tuple(self.blocks), tuple(self.calls)
        return CleanText(self.source, self.profile.code, visible, outer, text, inner, blocks, calls)

    def _piece(self, piece: Piece) -> None:
        draft = piece.draft
        base, at = len(self.outer), len(self.inner)
        self.visible += [draft.text, "\n"]
        self.outer += [*draft.places, draft.places[-1] + 1]
        form = Draft(self.profile.fold(narrow(draft.text)), list(range(len(draft.text))), list(draft.calls), list(draft.bold))
        self._normalise(form)
        self.text += [form.text, "\n"]
        self.inner += [base + place for place in form.places]
        self.inner.append(base + len(draft.text))
        bold = tuple(Span(at + start, at + end) for start, end in form.bold)
        self.blocks.append(Block(piece.kind, Span(at, at + len(form.text)), piece.label, bold))
        self.calls += [NoteCall(call.label, at + call.at) for call in form.calls]

    def _normalise(self, form: Draft) -> None:
        if self.spaced_digits is not None:
            matches = self.spaced_digits.finditer(form.text)
            form.drop([(i, i + 1) for m in matches for i in range(*m.span()) if form.text[i] == " "])
        form.drop([match.span() for match in VOICING.finditer(form.text)])
        if not self.profile.spaced:
            form.drop(spaces_beside_cjk(form.text))
