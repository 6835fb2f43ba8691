"""From clean text to a resolution: its headings, its paragraphs and their identifiers, its notes."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

from kg.errors import SourceError
from kg.language import Profile
from kg.language.acts import ActReader, act_reader
from kg.language.numerals import figures, value
from kg.language.pattern import Rule
from kg.language.text import comparable
from kg.model.document import Block, BlockKind, CleanText, Paragraph, ParagraphKind, Resolution
from kg.model.span import Span
from kg.model.symbol import assembly_resolution, compact, council_resolution, session_of
from kg.reading.blocks import Opening
from kg.reading.head import Head, read_closing, read_head
from kg.reading.outline import Outline

_HEADING = 80  # a heading is shorter than this
_PARAGRAPH_ROLES = {"number", "point"}
_CLOSING_ROLE = "closing"
_CIRCLED = {chr(0x3220 + i): str(i + 1) for i in range(10)}
_OTHER_SERIES = {"ECOSOC": "E/RES/", "HRC": "A/HRC/RES/"}  # organs whose resolutions are numbered as the Assembly's are


def opener(profile: Profile) -> Callable[[str], Opening]:
    """How to tell, from the first line of what may be a block, whether it begins one."""
    acts = act_reader(profile.code)
    rules = profile.rules("headings")
    headings = [rule.regex for rule in rules if rule.fields["role"] not in {*_PARAGRAPH_ROLES, _CLOSING_ROLE}]
    closings = [rule.regex for rule in rules if rule.fields["role"] == _CLOSING_ROLE]
    marks = [rule.regex for rule in rules if rule.fields["role"] in _PARAGRAPH_ROLES]
    capitals = bool(profile.data["capitals"])
    spaced = profile.regex(profile.data["letter_spaced"]) if profile.data.get("letter_spaced") else None

    def opens(text: str) -> Opening:
        text = comparable(spaced.sub(lambda match: match[0].replace(" ", ""), text)) if spaced else comparable(text)
        text = profile.fold(text)
        if any(heading.fullmatch(text) for heading in headings):
            return Opening.HEADING
        if any(closing.fullmatch(text) for closing in closings):
            return Opening.CLOSING
        if text.startswith("**") or any(mark.match(text) for mark in marks):
            return Opening.PARAGRAPH
        goes_on = capitals and text[:1].islower()  # a small letter goes on with a sentence
        begins = not goes_on and acts.at(text, 0, opening=True)
        return Opening.PARAGRAPH if begins else Opening.NONE

    return opens


def parse(clean: CleanText, profile: Profile, symbol: str = "") -> Resolution:
    """The resolution in a clean text.

    Args:
        clean: The text without its page.
        profile: Its language.
        symbol: Its symbol, where that is known from elsewhere.

    Raises:
        SourceError: There is no formula and no title line: this is no resolution.
    """
    head, first = read_head(clean, profile)
    if not first and symbol:
        first = _first_text(clean)
    if not first:
        problem = "is not a resolution: it has no title line and no opening formula"
        raise SourceError(clean.source.name, problem, "give a resolution's text")
    parser = _Parser(clean, profile, act_reader(profile.code))
    parser.read(first)
    read_closing(head, parser.closing, profile)
    return _resolution(clean, profile, head, parser, symbol)


def _first_text(clean: CleanText) -> int:
    """Of a statement without title or formula: its first block that is long enough to be more than a heading."""
    return next((i for i, block in enumerate(clean.blocks) if block.span.end - block.span.start > _HEADING), 0)


def _resolution(clean: CleanText, profile: Profile, head: Head, parser: _Parser, known: str) -> Resolution:
    symbol, body = _identify(head, profile, known)
    if not symbol:
        raise SourceError(clean.source.name, "does not say which resolution it is", "keep the line with its number and title")
    title = head.title or Span(0, 0)
    committees: dict[str, str] = profile.data["committees"]
    return Resolution(
        symbol=symbol,
        language=profile.code,
        title=clean.quote(title) if head.title else "",
        body=body,
        session=session_of(symbol),
        agenda_item=head.agenda_item,
        report=head.report,
        committee=next((code for words, code in committees.items() if words in head.report_words), ""),
        adopted=head.adopted,
        meeting=head.meeting,
        clean=clean,
        paragraphs=parser.paragraphs(),
        heading=title,
        warnings=tuple(parser.warnings),
    )


def _identify(head: Head, profile: Profile, known: str) -> tuple[str, str]:
    """The document's symbol and the organ that adopted it."""
    organs: dict[str, str] = profile.data["organs"]
    body = organs.get(head.organ, "")
    if known:
        symbol = known
    elif head.symbol:
        symbol = compact(head.symbol)
    elif head.council is not None and body in {"SC", ""}:
        symbol = council_resolution(*head.council)
    elif body in _OTHER_SERIES and head.number:
        symbol = _OTHER_SERIES[body] + head.number
    else:
        symbol = assembly_resolution(head.number)
    return symbol, body or ("SC" if symbol.startswith("S/") else "GA")


@dataclass(slots=True)
class _Open:
    """A paragraph being read."""

    id: str
    kind: ParagraphKind
    span: Span


@dataclass(slots=True)
class _Parser:
    """Walks down the blocks after the formula."""

    clean: CleanText
    profile: Profile
    acts: ActReader
    outline: Outline = field(default_factory=Outline)
    open: list[_Open] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    annexes: int = 0
    operative: bool = False  # whether operative paragraphs have begun under this prefix
    unnumbered: int = 0  # operative paragraphs without a number

    def read(self, first: int) -> None:
        """Read every block from index `first`."""
        blocks = self.clean.blocks[first:]
        body = [block for block in blocks if block.kind is not BlockKind.NOTE]
        self.counted = any(self._match("number", block) for block in itertools.takewhile(self._before_annex, body))
        for block in body:
            self._block(block)
        for block in blocks:
            if block.kind is BlockKind.NOTE:
                self._give(self.outline.next_note(block.label), ParagraphKind.NOTE, block.span)

    counted: bool = False  # whether the text numbers its operative paragraphs, annexes aside

    def _rule(self, name: str) -> Rule:
        return self.profile.rule("headings", name)

    def _text(self, block: Block) -> str:
        return block.span.of(self.clean.text)

    def _match(self, name: str, block: Block) -> str:
        """The printed label of a number or letter that begins the block, "" if none does."""
        match = self._rule(name).regex.match(self._text(block))
        if match is None:
            return ""
        return next(_CIRCLED.get(group, group) for group in match.groups() if group)

    def _alone(self, block: Block) -> str:
        """The number on a line of its own, if it is the next."""
        label = self._match("number-alone", block)
        return label if self.outline.number.isdigit() and label == self._following() else ""

    def _bare(self, block: Block) -> str:
        """The number without its sign, if it is the next and an act follows."""
        match = self._rule("number-bare").regex.match(self._text(block))
        if match is None or match["number"] != self._following():
            return ""
        return match["number"] if self.acts.at(self._text(block), match.end(), opening=True) else ""

    def _before_annex(self, block: Block) -> bool:
        return block.kind is not BlockKind.ANNEX and not self._rule("annex").regex.fullmatch(self._text(block))

    def _block(self, block: Block) -> None:
        text = self._text(block)
        if not self._before_annex(block):
            self._annex()
        if any(rule.regex.fullmatch(text) for rule in self.profile.rules("headings") if rule.fields["role"] == _CLOSING_ROLE):
            self.closing.append(text)
        elif self._rule("annex").regex.fullmatch(text):
            return
        elif number := self._match("number", block) or self._alone(block) or self._bare(block):
            self.operative = True
            self._labelled(("number", "number-bare"), block, self.outline.next_number(number))
        elif label := self._match("point", block):
            self._labelled(("point",), block, self.outline.next_point(self._roman(label)))
        else:
            self._unlabelled(block, text)

    def _annex(self) -> None:
        self.annexes += 1
        self.outline.annex(self.annexes)
        self.operative, self.unnumbered = False, 0

    def _roman(self, label: str) -> str:
        """The label as identifiers write it: in Latin letters, numbers in Roman figures."""
        number = None if label.isascii() and not label.isdigit() else value(label, self.profile.data["numerals"])
        if number:
            return figures(number).lower()
        letters: dict[str, str] = self.profile.data["point_letters"]
        return "".join(letters.get(char, char) for char in label if not char.isspace())

    def _labelled(self, rules: tuple[str, ...], block: Block, name: str) -> None:
        """Give a paragraph its label's name, and go on with the one that its block may run into."""
        text, start = self._text(block), block.span.start
        match = next(filter(None, (self._rule(rule).regex.match(text) for rule in rules)), None)
        skip = match.end() if match else 0
        kind = ParagraphKind.PREAMBULAR if name.startswith("P") else ParagraphKind.OPERATIVE
        cut = self._run_into(text, skip)
        self._give(name, kind, Span(start + skip, start + len(text[:cut].rstrip())))
        if cut < len(text):
            self._block(Block(BlockKind.BODY, Span(start + cut, block.span.end)))

    def _run_into(self, text: str, start: int) -> int:
        """Where the next numbered paragraph begins in the same block, behind an end and before an act; else the text's end."""
        for match in self._rule("number").regex.finditer(text, start):
            ended = text[: match.start()].rstrip().endswith(tuple(self.profile.data["operative_ends"]))
            if ended and match["number"] == self._following() and self.acts.at(text, match.end(), opening=True):
                return match.start()
        return len(text)

    def _following(self) -> str:
        """The number that the next operative paragraph has, if none is left out."""
        last = self.outline.number
        return str(int(last) + 1) if last.isdigit() else "1"

    def _unlabelled(self, block: Block, text: str) -> None:
        if self._concludes(text):
            self.unnumbered += 1
            self._give(self.outline.next_number(str(self.unnumbered)), ParagraphKind.OPERATIVE, block.span)
        elif not self.operative and (self._is_text(text) or self._acts(text)):
            for part in self._bold_parts(block):
                self._give(self.outline.next_preambular(), ParagraphKind.PREAMBULAR, part)
        elif self.operative and self._is_text(text):
            last = self.open[-1]
            last.span = Span(last.span.start, block.span.end)

    def _is_text(self, text: str) -> bool:
        """Whether a block is running text, and no heading between paragraphs."""
        return text.endswith(tuple(self.profile.data["paragraph_ends"]))

    def _acts(self, text: str) -> bool:
        """Whether a block that does not end as a paragraph begins as one; in an annex so short a line is a heading."""
        long = len(text) > _HEADING or not self.annexes
        return long and self.acts.at(text, 0, opening=True) is not None

    def _concludes(self, text: str) -> bool:
        """Whether an unnumbered block of a text without numbers is operative: it ends as a sentence does."""
        ends = tuple(self.profile.data["operative_ends"])
        return not self.counted and not self.annexes and text.endswith(ends)

    def _bold_parts(self, block: Block) -> list[Span]:
        """A block cut before each act printed in bold: pages run preambular paragraphs together."""
        starts = [block.span.start]
        marks = tuple(self.profile.data["clause_marks"])
        for bold in block.bold:
            cut = self.clean.text[starts[-1] : bold.start].rstrip().endswith(marks)
            if cut and self.acts.at(self.clean.text, bold.start, opening=True):
                starts.append(bold.start)
        return [Span(start, end) for start, end in zip(starts, [*starts[1:], block.span.end], strict=True)]

    def _give(self, name: str, kind: ParagraphKind, span: Span) -> None:
        self.open.append(_Open(name, kind, span))

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs with the notes they call."""
        return tuple(Paragraph(each.id, each.kind, each.span, self._calls(each.span)) for each in self.open)

    def _calls(self, span: Span) -> tuple[str, ...]:
        labels = [call.label for call in self.clean.calls if span.start < call.at <= span.end]
        return tuple(dict.fromkeys(labels))
