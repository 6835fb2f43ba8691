"""The hand-read answers of `tests/cases/gold`, and what a reading answers to the same questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

import yaml

from benchmarks.accuracy.terms import ROOT
from kg.authority import authority
from kg.language import languages
from kg.language.numerals import value
from kg.model.link import Judgement, Via
from kg.model.mention import MentionKind
from kg.model.relation import Reading, Statement

GOLD = ROOT / "tests" / "cases" / "gold"
FIRST, AGAIN = ROUNDS = ("first", "again")
_FOLDERS = {FIRST: GOLD, AGAIN: GOLD / "again"}
ADDRESSEES, KINDS, BACK, PLACES, RELATIONS = TABLES = ("addressees", "kinds", "back-references", "places", "relations")
_FIELDS = 6
_OWN = "SELF#"  # a place in the document itself is a back-reference
_NOBODY = "-"
_UNIT = re.compile(r"^(?:chapter|part|section|annex|resolution)-")
_LETTERS = re.compile(r"\([a-z]+\)")  # of a paragraph: written in more than one form
_BETWEEN = re.compile(r"[/.:]")  # between a place and what it is in
_CODE = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+")
_UNCOUNTED = ("volume-", "page-")


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer: what is accepted for it, and whether it may be left out."""

    text: str
    optional: bool

    def accepts(self, answer: str) -> bool:
        """Whether an answer is this one, or one of its alternatives."""
        return answer == self.text or f"/{answer}/" in f"/{self.text}/"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph read by eye."""

    document: str
    paragraph: str
    tables: dict[str, tuple[Entry, ...]]


def lines(language: str, turn: str = FIRST) -> Iterator[Line]:
    """The paragraphs read in a language, in the first or second round."""
    for text in (_FOLDERS[turn] / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in text.split("|")]
        document, paragraph, demands, back, where, relations = fields + [""] * (_FIELDS - len(fields))
        back = "; ".join((back, *(f"{each} = {each.lstrip('?')}" for each in _entries(where) if _OWN in each)))
        where = "; ".join(each for each in _entries(where) if _OWN not in each)
        asked = [(head.lstrip("?"), rest.split()[0], head.startswith("?")) for head, _, rest in _pairs(demands)]
        yield Line(
            document,
            paragraph,
            {
                ADDRESSEES: _distinct((who, maybe) for who, _, maybe in asked if who != _NOBODY),
                KINDS: _distinct((kind, maybe) for _, kind, maybe in asked),
                BACK: _distinct((each.partition(" = ")[2], each.startswith("?")) for each in _entries(back)),
                PLACES: _distinct((part, each.startswith("?")) for each in _entries(where) for part in places(each.lstrip("?"))),
                RELATIONS: _distinct((each.lstrip("?"), each.startswith("?")) for each in _entries(relations)),
            },
        )


def _entries(field: str) -> list[str]:
    return [_CODE.sub(lambda match: _coined().get(match[0], match[0]), each.strip()) for each in field.split(";") if each.strip()]


@cache
def _coined() -> dict[str, str]:
    """The codes of things by their English names in capitals with hyphens, as readers write what had no code when they read."""
    names = chain.from_iterable(authority(languages()).names["en"].by_form.values())
    later = yaml.safe_load((GOLD / "groups.yml").read_text(encoding="utf-8"))
    known = {re.sub(r"\W+", "-", name.form).upper(): name.code for name in names if name.strong}
    return known | {name: code for code, names in later.items() for name in names}


def _pairs(field: str) -> list[tuple[str, str, str]]:
    return [each.partition(": ") for each in _entries(field)]


def _distinct(found: Iterable[tuple[str, bool]]) -> tuple[Entry, ...]:
    """Each answer once; it may be left out only if every entry of it may be."""
    sure: dict[str, bool] = {}
    for text, optional in found:
        sure[text] = sure.get(text, True) and optional
    return tuple(Entry(text, optional) for text, optional in sure.items())


def places(text: str) -> Iterator[str]:
    """Each part of a place for itself, since a place in a place is written in several forms; letters are left out.

    >>> list(places("UNCAC#52:2(b)")), list(places("A/77/17#chapter-XVIII/annex")), list(places("SELF#A2.7.h"))
    (['UNCAC#52', 'UNCAC#2'], ['A/77/17#18', 'A/77/17#annex'], ['SELF#A2', 'SELF#7', 'SELF#h'])
    """
    target, _, where = text.partition("#")
    parts = [part for part in _BETWEEN.split(_LETTERS.sub("", where)) if not part.startswith(_UNCOUNTED)]
    for number in (_UNIT.sub("", part) for part in parts):
        worth = value(number, {})
        yield f"{target}#{number if worth is None else worth}" if where else target


def answers(reading: Reading, paragraph: str) -> dict[str, set[str]]:
    """What a reading answers about one paragraph."""
    own = reading.resolution.symbol
    demands = [each for each in reading.demands if each.paragraph == paragraph]
    cited = (each for each in reading.citations if each.paragraph == paragraph and each.locator)
    return {
        ADDRESSEES: {each.addressee.code for each in demands if each.addressee},
        KINDS: {each.kind for each in demands},
        BACK: set(_back(reading, paragraph)),
        PLACES: {part for each in cited for part in places(f"{each.target.code}#{each.locator}")},
        RELATIONS: {_stated(each, own) for each in reading.statements if each.paragraph == paragraph},
    }


def _stated(statement: Statement, own: str) -> str:
    subject = "SELF" if statement.subject.code == own else statement.subject.code
    other = statement.object.code if statement.object else ""
    return " ".join(filter(None, (subject, statement.relation, other, statement.date)))


def _back(reading: Reading, paragraph: str) -> Iterator[str]:
    for link in reading.links:
        own = bool(link.entities) and link.entities[0].code == reading.resolution.symbol
        back = link.via in {Via.ANAPHORA, Via.IBID}
        place = link.mention.kind is MentionKind.LOCATOR and not own  # counted with the places
        if back and not place and link.mention.paragraph == paragraph and link.judgement is Judgement.RESOLVED:
            for each in link.locators or ("",):
                yield ("SELF" if own else link.entities[0].code) + (f"#{each}" if own and each else "")
