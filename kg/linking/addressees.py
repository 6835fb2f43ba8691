"""Whom a paragraph asks: the parties named or described between an act and the thing asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.authority import Authority
from kg.authority.parties import parties_to
from kg.language.pattern import Rule
from kg.linking.asking import BLANK, Asking
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.span import Span

PARTIES = "PARTIES"
_MAY_BE_ASKED = {EntityKind.STATE, EntityKind.GROUP, EntityKind.ORGAN, EntityKind.CONFERENCE}
_NEAR = 80  # characters behind the party in which its treaty may be named
_REACH = 80  # characters before a party that may say that it is none


@dataclass(frozen=True, slots=True)
class Party:
    """Someone asked, and the words for it."""

    entity: Entity
    span: Span


def parties_of(asking: Asking, links: Sequence[Link], before: tuple[Link, ...], authority: Authority) -> tuple[Party, ...]:
    """The parties asked, in order, each once.

    Args:
        asking: The words.
        links: Those of their paragraph.
        before: Those of the whole text, in order.
        authority: What is known.
    """
    found: dict[str, Party] = {}
    end = 0
    for start, stop, meant in sorted(_candidates(asking, links), key=lambda each: (each[0], -each[1])):
        if start < end:
            continue
        if not _stands_free(asking, start, stop):
            end = stop
            continue
        if not found and asking.open_ended and not _opens(asking, start):
            break
        end = stop
        at = asking.place(start, stop)
        entity = meant if isinstance(meant, Entity) else _described(str(meant.fields["party"]), at, asking, before, authority)
        if entity is not None:
            found.setdefault(entity.code, Party(entity, at))
    return tuple(found.values())


def _opens(asking: Asking, start: int) -> bool:
    """Whether nothing but words that lead up to a party stands before a place."""
    return asking.profile.rule("addressees", "opening").regex.fullmatch(asking.words, asking.phrase[0], start) is not None


def may_be_asked(link: Link) -> bool:
    """Whether a link surely names someone who may be asked."""
    return link.judgement is Judgement.RESOLVED and link.entities[0].kind in _MAY_BE_ASKED


def party_rules(asking: Asking) -> Iterator[tuple[str, Rule]]:
    """The rules that describe parties, and the code of each; `PARTIES` stands for those of the treaty spoken of."""
    rules = asking.profile.rules("addressees")
    yield from ((str(rule.fields["party"]), rule) for rule in rules if rule.fields.get("party"))


def _candidates(asking: Asking, links: Iterable[Link]) -> Iterator[tuple[int, int, Entity | Rule]]:
    """Those named and those described where parties stand: from where to where in the words, and who."""
    first, last = asking.phrase
    for _, rule in party_rules(asking):
        yield from ((match.start(), match.end(), rule) for match in rule.regex.finditer(asking.words, first, last))
    for link in links:
        if may_be_asked(link):
            start, stop = (at - asking.span.start for at in (link.mention.span.start, link.mention.span.end))
            if first <= start and stop <= last:
                yield start, stop, link.entities[0]


def _stands_free(asking: Asking, start: int, stop: int) -> bool:
    """Whether the words name a party, and do not say by the way whose or where something is."""
    if BLANK in asking.words[start] + asking.words[stop - 1]:
        return False
    before = asking.words[max(0, start - _REACH) : start]
    rule = asking.profile.rule
    inside, through = rule("addressees", "inside"), rule("addressees", "through")
    return through.regex.search(before) is not None or inside.regex.search(before) is None


def _described(code: str, at: Span, asking: Asking, before: tuple[Link, ...], authority: Authority) -> Entity | None:
    return _parties_to(at, asking, before, authority) if code == PARTIES else authority.entities[code]


def _parties_to(at: Span, asking: Asking, links: tuple[Link, ...], authority: Authority) -> Entity | None:
    """The parties of the treaty spoken of: just behind the words, among the parties, in the title, in the paragraph, before."""
    treaty = next(_treaties(at, asking, links, authority), None)
    group = parties_to(treaty) if treaty else None
    return authority.entities.get(group.code, group) if group else None


def _treaties(at: Span, asking: Asking, links: tuple[Link, ...], authority: Authority) -> Iterator[Entity]:
    named = [(link, treaty) for link in links if (treaty := _treaty(link, authority))]
    behind = Span(at.start, min(at.end + _NEAR, asking.span.end))
    yield from (treaty for link, treaty in named if behind.holds(link.mention.span))
    near = Span(asking.span.start, min(asking.span.start + asking.phrase[1] + _NEAR, asking.span.end))
    yield from (treaty for link, treaty in named if near.holds(link.mention.span))
    titled = [authority.entities[code] for code in asking.titled if authority.entities[code].kind is EntityKind.TREATY]
    yield from titled if len(titled) == 1 else ()
    yield from (treaty for link, treaty in named if link.mention.paragraph == asking.paragraph)
    yield from (treaty for link, treaty in reversed(named) if link.mention.span.start < asking.span.start)


def _treaty(link: Link, authority: Authority) -> Entity | None:
    """The treaty that a link surely speaks of."""
    return authority.treaty_of(link.entities[0]) if link.judgement is Judgement.RESOLVED else None
