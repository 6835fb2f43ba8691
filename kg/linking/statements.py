"""What a paragraph says of states and treaties, read by rules over its words with the things named put as tokens.

In a rule `$state`, `$treaty`, `$organ`, `$document` and `$date` stand for one thing named or one date, `$exact` for one with its
day, `$states` for a list of states, `$note` for the document that a note called there refers to (in rules with
`notes: true`). The named groups subject, object, session and date say which is which; a missing group leaves its place empty.
Where the words right before are those of the field `not_after`, the rule reads nothing. Nothing is said of a thing and itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.authority.sessions import session_of_assembly
from kg.language import profile
from kg.language.numerals import value
from kg.language.pattern import Rule
from kg.language.tokens import KINDS, token
from kg.model.document import Paragraph, ParagraphKind, Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.mention import Mention, MentionKind
from kg.model.relation import Statement
from kg.model.span import Span

SELF = "self"
_BEFORE = 300  # characters before a match in which `not_after` is looked for


@dataclass(slots=True)
class _Tokens:
    """A paragraph with its things and dates put as tokens, and the way back."""

    text: str
    places: list[int]  # for each character, its place in the clean text
    ends: list[int]
    meanings: dict[str, Entity | str]


def statements_of(resolution: Resolution, mentions: Iterable[Mention], links: Iterable[Link]) -> tuple[Statement, ...]:
    """Everything the rules read in the paragraphs, in order."""
    rules = profile(resolution.language).rules("statements")
    links = tuple(links)
    things, notes = _things(mentions, links), _notes(resolution, links)
    found: dict[Statement, None] = {}
    for paragraph in resolution.paragraphs:
        if paragraph.kind is not ParagraphKind.NOTE:
            named = things.get(paragraph.id, [])
            called = [pair for pair in notes if paragraph.span.holds(pair[0])]
            plain = _tokens(resolution, paragraph, named)
            noted = _tokens(resolution, paragraph, [*named, *called]) if called else plain
            for rule in rules:
                tokens = noted if rule.fields.get("notes") else plain
                found.update(dict.fromkeys(_apply(rule, tokens, paragraph, resolution)))
    return tuple(found)


def _things(mentions: Iterable[Mention], links: Iterable[Link]) -> dict[str, list[tuple[Span, Entity | str]]]:
    """For each paragraph the things and dates that stand in it, and where."""
    found: dict[str, list[tuple[Span, Entity | str]]] = {}
    for link in links:
        if link.judgement is Judgement.RESOLVED and link.entities[0].kind in KINDS:
            found.setdefault(link.mention.paragraph, []).append((link.mention.span, link.entities[0]))
    for date in mentions:
        if date.kind is MentionKind.DATE:
            found.setdefault(date.paragraph, []).append((date.span, date.part("iso")))
    return found


def _notes(resolution: Resolution, links: Iterable[Link]) -> list[tuple[Span, Entity | str]]:
    """Where notes are called, and the first document that each refers to."""
    first: dict[str, Entity] = {}
    for link in links:
        if link.cites and link.judgement is Judgement.RESOLVED and link.mention.paragraph.startswith("f"):
            first.setdefault(link.mention.paragraph.removeprefix("f"), link.entities[0])
    return [(Span(call.at, call.at), first[call.label]) for call in resolution.clean.calls if call.label in first]


def _tokens(resolution: Resolution, paragraph: Paragraph, things: list[tuple[Span, Entity | str]]) -> _Tokens:
    result = _Tokens("", [], [], {})
    at = paragraph.span.start
    for span, meaning in sorted(things, key=lambda pair: pair[0]):
        if span.start >= at:
            _copy(result, resolution.clean.text, Span(at, span.start))
            _token(result, span, meaning)
            at = span.end
    _copy(result, resolution.clean.text, Span(at, paragraph.span.end))
    return result


def _copy(tokens: _Tokens, text: str, span: Span) -> None:
    tokens.text += span.of(text)
    tokens.places += range(span.start, span.end)
    tokens.ends += range(span.start + 1, span.end + 1)


def _token(tokens: _Tokens, span: Span, meaning: Entity | str) -> None:
    char = token(_kind(span, meaning), len(tokens.meanings))
    tokens.text += char
    tokens.places.append(span.start)
    tokens.ends.append(span.end)
    tokens.meanings[char] = meaning


def _kind(span: Span, meaning: Entity | str) -> str:
    if isinstance(meaning, str):
        return "exact" if len(meaning) == len("2000-01-01") else "date"
    return meaning.kind if span.end > span.start else "note"


def _apply(rule: Rule, tokens: _Tokens, paragraph: Paragraph, resolution: Resolution) -> Iterator[Statement]:
    for match in rule.regex.finditer(tokens.text):
        if rule.not_after and rule.not_after.search(tokens.text[max(0, match.start() - _BEFORE) : match.start()]):
            continue
        span = Span(tokens.places[match.start()], tokens.ends[match.end() - 1])
        date = next(iter(_meant(match, "date", tokens)), "")
        named = [each for each in _meant(match, "object", tokens) if isinstance(each, Entity)]
        named += _sessions(match, resolution)
        objects: list[Entity | None] = [*named] or [None]
        for subject in _subjects(rule, match, tokens, resolution):
            for each in objects:
                if each != subject:
                    yield Statement(subject, str(rule.fields["relation"]), each, str(date), paragraph.id, span, rule.id)


def _sessions(match: re.Match[str], resolution: Resolution) -> list[Entity]:
    """The sessions of the Assembly that the groups "session" name."""
    numerals = profile(resolution.language).data["numerals"]
    printed = (words for name, words in match.groupdict().items() if name.startswith("session") and words)
    numbers = filter(None, (value(words, numerals) for words in printed))
    return [session_of_assembly(number) for number in numbers]


def _subjects(rule: Rule, match: re.Match[str], tokens: _Tokens, resolution: Resolution) -> list[Entity]:
    if rule.fields.get("subject") == SELF:
        return [Entity(resolution.symbol, EntityKind.DOCUMENT, ())]
    return [each for each in _meant(match, "subject", tokens) if isinstance(each, Entity)]


def _meant(match: re.Match[str], group: str, tokens: _Tokens) -> list[Entity | str]:
    """What the tokens in a group of the match stand for."""
    named = (words or "" for name, words in match.groupdict().items() if name.rstrip("0123456789") == group)
    return [tokens.meanings[char] for words in named for char in words if char in tokens.meanings]
