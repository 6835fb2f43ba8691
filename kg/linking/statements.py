"""What a paragraph says of states and treaties, read by rules over its words with the things named put as tokens.

In a rule `$state`, `$treaty`, `$organ`, `$document` and `$date` stand for one thing named or one date, `$states` for a list of
states. The named groups subject, object and date say which is which; a missing group leaves its place empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.language import profile
from kg.language.pattern import Rule
from kg.language.tokens import KINDS, token
from kg.model.document import Paragraph, ParagraphKind, Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.mention import Mention, MentionKind
from kg.model.relation import Statement
from kg.model.span import Span

SELF = "self"


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
    things = _things(mentions, links)
    found: dict[Statement, None] = {}
    for paragraph in resolution.paragraphs:
        if paragraph.kind is not ParagraphKind.NOTE:
            tokens = _tokens(resolution, paragraph, things.get(paragraph.id, []))
            for rule in rules:
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
    kind = meaning.kind if isinstance(meaning, Entity) else "date"
    char = token(kind, len(tokens.meanings))
    tokens.text += char
    tokens.places.append(span.start)
    tokens.ends.append(span.end)
    tokens.meanings[char] = meaning


def _apply(rule: Rule, tokens: _Tokens, paragraph: Paragraph, resolution: Resolution) -> Iterator[Statement]:
    for match in rule.regex.finditer(tokens.text):
        span = Span(tokens.places[match.start()], tokens.ends[match.end() - 1])
        date = next(iter(_meant(match, "date", tokens)), "")
        named = [each for each in _meant(match, "object", tokens) if isinstance(each, Entity)]
        objects: list[Entity | None] = [*named] or [None]
        for subject in _subjects(rule, match, tokens, resolution):
            for each in objects:
                relation = str(rule.fields["relation"])
                yield Statement(subject, relation, each, str(date), paragraph.id, span, rule.id)


def _subjects(rule: Rule, match: re.Match[str], tokens: _Tokens, resolution: Resolution) -> list[Entity]:
    if rule.fields.get("subject") == SELF:
        return [Entity(resolution.symbol, EntityKind.DOCUMENT, ())]
    return [each for each in _meant(match, "subject", tokens) if isinstance(each, Entity)]


def _meant(match: re.Match[str], group: str, tokens: _Tokens) -> list[Entity | str]:
    """What the tokens in a group of the match stand for."""
    named = (words or "" for name, words in match.groupdict().items() if name.rstrip("0123456789") == group)
    return [tokens.meanings[char] for words in named for char in words if char in tokens.meanings]
