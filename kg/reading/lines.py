"""The lines of a source file, and what each is on the page: text, note, note mark, or the page's own furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.language import Profile
from kg.reading.marks import believed

_LINE = re.compile(r"(?P<line>[^\n\f]*)(?P<end>[\n\f]|\Z)")
_RULE_OF_SPACES = 30  # a line of this many spaces or more stands where the rule above the notes was drawn
_NEAR = 2  # lines between a running head and its page number


class Role(StrEnum):
    """What a line is on the page."""

    BODY = "body"
    NOTE = "note"  # the first line of a note, or a further line of it
    MARK = "mark"  # a note mark on a line of its own, in the running text
    RULE = "rule"
    FURNITURE = "furniture"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, without its white space at both ends.

    Attributes:
        start: Offset of its first printed character in the source.
        text: Its printed characters.
        indent: Spaces before them.
        role: What it is on the page.
        label: A note's number, or those of marks with spaces between; "" for a note's further lines.
        new_page: Whether a form feed stands before it.
        blank_before: Empty lines before it.
    """

    start: int
    text: str
    indent: int
    role: Role = Role.BODY
    label: str = ""
    new_page: bool = False
    blank_before: int = 0


def classify(text: str, profile: Profile) -> list[Line]:
    """Every line of `text` with its role on the page, in order."""
    lines = _split(text)
    lines = [_by_itself(line, profile) for line in lines]
    lines = _page_numbers(lines, profile)
    lines = _running_heads(lines, profile)
    return _notes(lines, profile)


def _split(text: str) -> list[Line]:
    """The lines that have something on them; a form feed ends a line as a line end does, and begins a page."""
    lines, blanks, new_page = [], 0, False
    for match in _LINE.finditer(text):
        raw, printed = match["line"], match["line"].strip()
        if printed or len(raw) >= _RULE_OF_SPACES:
            indent = len(raw) - len(raw.lstrip())
            role = Role.BODY if printed else Role.RULE
            lines.append(Line(match.start() + (indent if printed else 0), printed, indent, role, "", new_page, blanks))
            blanks, new_page = 0, False
        else:
            blanks += 1
        new_page = new_page or match["end"] == "\f"
    return lines


def _by_itself(line: Line, profile: Profile) -> Line:
    if line.role is Role.RULE:
        return line
    for rule in profile.rules("layout"):
        match = rule.regex.fullmatch(line.text)
        if match is None or rule.fields["role"] == "head":
            continue
        label = _digits(match.groupdict().get("label") or "")
        return replace(line, role=Role(rule.fields["role"]), label=label)
    return line


def _digits(label: str) -> str:
    plain = label.translate({ord(high): str(value) for value, high in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})
    return str(int(plain)) if plain else ""  # digits of every script


def _page_numbers(lines: list[Line], profile: Profile) -> list[Line]:
    """Of lines like "4/5", those that say another number of pages than the lines at the pages' tops are text."""
    head, number = (profile.rule("layout", name).regex for name in ("running-head", "page-number"))
    tops = [i for i, line in enumerate(lines) if line.new_page or head.fullmatch(line.text)]
    near = (lines[j] for i in tops for j in range(max(0, i - _NEAR), min(len(lines), i + _NEAR + 1)))
    counts = {_pages(line.text) for line in near if number.fullmatch(line.text)}
    if not counts:
        return lines
    return [replace(line, role=Role.BODY) if _other(line, number, counts) else line for line in lines]


def _other(line: Line, number: re.Pattern[str], counts: set[str]) -> bool:
    return line.role is Role.FURNITURE and number.fullmatch(line.text) is not None and _pages(line.text) not in counts


def _pages(text: str) -> str:
    return text.partition("/")[2]


def _running_heads(lines: list[Line], profile: Profile) -> list[Line]:
    """A symbol line beside a page number, or at the top of a page, belongs to the page."""
    head = profile.rule("layout", "running-head").regex
    number = profile.rule("layout", "page-number").regex
    pages = [i for i, line in enumerate(lines) if line.role is Role.FURNITURE and number.fullmatch(line.text)]
    near = {j for i in pages for j in range(i - _NEAR, i + _NEAR + 1)}
    tops = {i for i, line in enumerate(lines) if line.new_page}
    furniture = {i for i in near | tops if 0 <= i < len(lines) and head.fullmatch(lines[i].text)}
    return [replace(line, role=Role.FURNITURE) if i in furniture else line for i, line in enumerate(lines)]


def _notes(lines: list[Line], profile: Profile) -> list[Line]:
    return _NoteReader(lines, profile).read()


class _NoteReader:
    """Walks down the lines and keeps track of whether they stand at the foot of the page."""

    def __init__(self, lines: list[Line], profile: Profile) -> None:
        self.lines = lines
        self.ends = tuple(profile.data["sentence_ends"])
        self.paged = any(line.new_page for line in lines)
        self.inside = False  # below the rule
        self.open = ""  # words of the note being read
        self.highest = 0

    def read(self) -> list[Line]:
        return [self._line(line) for line in self.lines]

    def _line(self, line: Line) -> Line:
        if line.new_page or (self.inside and self._leaves(line)):
            self.inside, self.open = False, ""
        if line.role is Role.RULE:
            self.inside, self.open = True, ""
        elif line.role is Role.MARK:
            return self._mark(line)
        elif line.role is Role.NOTE:
            self.highest = max(self.highest, int(line.label))
        elif line.role is Role.BODY and self.inside:
            self.open += line.text
            return replace(line, role=Role.NOTE)
        return line

    def _leaves(self, line: Line) -> bool:
        """Without form feeds, running text goes on after a finished note."""
        return not self.paged and line.role is Role.BODY and self.open.endswith(self.ends)

    def _mark(self, line: Line) -> Line:
        labels = believed(line.label, self.highest)
        if not labels:
            return replace(line, role=Role.NOTE if self.inside else Role.BODY, label="")
        if not self.inside:
            self.highest = max(self.highest, int(labels[-1]))
            return replace(line, label=" ".join(labels))
        self.open = ""
        return replace(line, role=Role.NOTE, text="")
