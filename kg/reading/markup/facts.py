"""What the markup states of a document: symbol, dates, agenda, votes, subjects, steps."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.model.record import Subject
from kg.reading.markup.tree import Element, each, first, words

_CODES = {"zho": "zh", "chi": "zh", "eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "rus": "ru", "ara": "ar"}
_VOTES = {"inFavour": "for", "against": "against", "abstaining": "abstain", "absent": "absent"}
_SYMBOL = re.compile(r"[A-Z]+(?:/[A-Za-z0-9.()\-]+)+")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_DRAFTED = {"draftResolution", "draftResolutionAdditionalSponsors"}
_NEVER = "0001-01-01"  # how the files write a step without a date


@dataclass(slots=True)
class Facts:
    """What one document's markup states; "" or empty for what it does not.

    Attributes:
        symbol: As printed.
        letter: "A" for the first part of a collection.
        language: ISO 639-1.
    """

    symbol: str = ""
    letter: str = ""
    language: str = ""
    session: str = ""
    agenda_item: str = ""
    report: str = ""
    adopted: str = ""
    meeting: str = ""
    draft: str = ""
    meeting_record: str = ""
    sponsors: list[str] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    votes: list[tuple[str, str]] = field(default_factory=list)


def facts_of(document: Element) -> Facts:
    """The facts of one document's element."""
    facts = Facts()
    _numbers(document, facts)
    _cover(document, facts)
    _steps(document, facts)
    facts.votes = [vote for count in each(document, "count") for vote in _count(count)]
    facts.subjects = sorted({subject for keyword in each(document, "keyword") if (subject := _subject(keyword)).label})
    return facts


def _numbers(document: Element, facts: Facts) -> None:
    for number in each(document, "docNumber"):
        if number.get("refersTo") == "#symbol":
            facts.symbol = facts.symbol or words(number)
        elif re.fullmatch(r"[A-Z]", words(number)):
            facts.letter = facts.letter or words(number)
    language = first(document, "FRBRlanguage")
    facts.language = _CODES.get(language.get("language") or "", "") if language is not None else ""


def _cover(document: Element, facts: Facts) -> None:
    session = first(document, "session")
    facts.session = (session.get("value") or "") if session is not None else ""
    for inline in each(document, "inline"):
        _inline(inline, facts)
    for date in each(document, "FRBRdate"):
        if date.get("name") == "adoption":
            facts.adopted = facts.adopted or (date.get("date") or "").replace(_NEVER, "")


def _inline(inline: Element, facts: Facts) -> None:
    name, title = inline.get("name"), inline.get("title") or ""
    if name == "agenda item":
        facts.agenda_item = facts.agenda_item or title.replace(" ", "")
    elif name == "originating document":
        found = _SYMBOL.search(words(inline))
        facts.report = facts.report or (found[0] if found else "")
    elif name == "adoptionMeeting":
        number = re.search(r"\d+", title or words(inline))
        facts.meeting = facts.meeting or (number[0] if number else "")


def _steps(document: Element, facts: Facts) -> None:
    for step in each(document, "step"):
        outcome, symbol = step.get("outcome"), step.get("as") or ""
        if outcome in _DRAFTED and (by := (step.get("by") or "").strip()):
            facts.sponsors.append(by)
        if outcome == "draftResolution":
            facts.draft = symbol
        elif outcome == "adopted":
            facts.meeting_record = symbol
            facts.adopted = facts.adopted or (step.get("date") or "").replace(_NEVER, "")


def _count(count: Element) -> list[tuple[str, str]]:
    vote = _VOTES.get((count.get("refersTo") or "").lstrip("#"), "")
    return [(words(voter), vote) for voter in each(count, "organization") if vote]


def _subject(keyword: Element) -> Subject:
    address = keyword.get("href") or ""
    label = keyword.get("showAs") or keyword.get("value") or ""
    return Subject(label.strip(), (keyword.get("dictionary") or "").strip(), address if _ADDRESS.fullmatch(address) else "")
