"""The lines above the formula and below the last paragraph: what they state of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.language import Profile
from kg.language.dates import first_date
from kg.language.numerals import value
from kg.language.text import bracketed
from kg.model.document import Block, BlockKind, CleanText
from kg.model.span import Span


@dataclass(slots=True)
class Head:
    """What the headings state; "" for what they do not.

    Attributes:
        symbol: As printed, spaces taken out.
        number: "78/40" of the title line.
        title: Where the title stands in the clean text.
        organ: The organ's name as printed in the formula or the adoption line.
        council: ("2562", "2021") of a Security Council number.
    """

    symbol: str = ""
    number: str = ""
    title: Span | None = None
    session: str = ""
    agenda_item: str = ""
    report: str = ""
    report_words: str = ""
    organ: str = ""
    adopted: str = ""
    meeting: str = ""
    council: tuple[str, str] | None = None
    rest: list[Block] = field(default_factory=list)


def read_head(clean: CleanText, profile: Profile) -> tuple[Head, int]:
    """What stands above the formula, and the index of the first block after it.

    Without a formula the head ends at the title line, or at the Council's number and the headings below it.
    """
    head = Head()
    formula = profile.rule("headings", "formula")
    end = titled = 0
    for index, block in enumerate(clean.blocks):
        if block.kind is BlockKind.NOTE:
            break
        text = block.span.of(clean.text)
        if match := formula.regex.fullmatch(text):
            head.organ = match["organ"]
            end = index + 1
            break
        known = _heading(head, clean, block, profile)
        begins = not titled and (head.title is not None or head.council is not None)
        titled = index + 1 if begins or (known and titled == index > 0) else titled
    else:
        end = 0
    if not end:
        return _only_title(clean, profile, titled)
    return head, end


def _only_title(clean: CleanText, profile: Profile, end: int) -> tuple[Head, int]:
    head = Head()
    for block in clean.blocks[:end]:
        _heading(head, clean, block, profile)
    return head, end


def _heading(head: Head, clean: CleanText, block: Block, profile: Profile) -> bool:
    """Take what a block states, if it is a heading; whether it is one."""
    text = block.span.of(clean.text)
    for rule in profile.rules("headings"):
        match = rule.regex.fullmatch(text)
        if match:
            _take(head, rule.fields["role"], match, block, profile)
            return True
    head.rest.append(block)
    return False


def _take(head: Head, role: str, match: re.Match[str], block: Block, profile: Profile) -> None:
    if role in _SETTERS:
        _SETTERS[role](head, match)
    elif role == "title":
        _title(head, match, block)
    elif role == "session":
        _session(head, match, profile)
    elif role == "adoption":
        _adoption(head, match, profile)


def _symbol(head: Head, match: re.Match[str]) -> None:
    head.symbol = head.symbol or match["symbol"].replace(" ", "")


def _session(head: Head, match: re.Match[str], profile: Profile) -> None:
    number = str(value(match["ordinal"], profile.data["numerals"]) or "")
    marks = profile.data.get("special_sessions") or {}
    head.session = head.session or marks.get(match.groupdict().get("special") or "", "") + number


def _agenda_item(head: Head, match: re.Match[str]) -> None:
    head.agenda_item = head.agenda_item or bracketed(match["item"])


def _report(head: Head, match: re.Match[str]) -> None:
    head.report, head.report_words = match["report"], match["words"]


def _title(head: Head, match: re.Match[str], block: Block) -> None:
    if head.title is None:
        head.number = match["number"]
        head.title = Span(match.start("title"), match.end("title")).shift(block.span.start)


def _council(head: Head, match: re.Match[str]) -> None:
    head.council = (match["number"], match["year"])


def _adoption(head: Head, match: re.Match[str], profile: Profile) -> None:
    groups = match.groupdict()
    head.adopted = first_date(groups["date"], profile)
    head.organ = head.organ or groups.get("organ") or groups.get("organ2") or ""
    head.meeting = head.meeting or groups.get("meeting") or ""


_SETTERS = {
    "symbol": _symbol,
    "agenda_item": _agenda_item,
    "report": _report,
    "council": _council,
}


def read_closing(head: Head, texts: Iterable[str], profile: Profile) -> None:
    """Take the meeting and the date from the lines below the last paragraph."""
    rules = [rule for rule in profile.rules("headings") if rule.fields["role"] == "closing"]
    for text in texts:
        for rule in rules:
            if match := rule.regex.fullmatch(text):
                groups = match.groupdict()
                head.meeting = head.meeting or groups.get("meeting") or ""
                date = groups.get("date") or groups.get("date2") or ""
                head.adopted = head.adopted or first_date(date, profile)
