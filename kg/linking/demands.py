"""What a paragraph asks of whom: the parties, the verb and its kind, the treaties and documents it is about, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.authority import Authority, authority
from kg.language import languages, profile
from kg.linking.acts import DEMANDS, above_of
from kg.linking.addressees import Party, parties_of
from kg.linking.asking import Asking, askings
from kg.linking.pointing import pointed_at, pronoun, says
from kg.linking.terms import term_in
from kg.linking.things_asked import Asked, things_asked
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.relation import Act, Address, Demand
from kg.model.span import Span

_MARK = 2  # characters of a mark between verbs that share an object
_ABOUT = {EntityKind.TREATY, EntityKind.DOCUMENT, EntityKind.STATEMENT}


def demands_of(
    resolution: Resolution, acts: Iterable[Act], links: tuple[Link, ...]
) -> tuple[tuple[Address, ...], tuple[Demand, ...]]:
    """Whom each act asks, and each thing asked of each party."""
    known, language = authority(languages()), profile(resolution.language)
    by_paragraph = _by_paragraph(links)
    addresses: dict[Address, None] = {}
    demands: dict[Demand, None] = {}
    parties: dict[Act, tuple[Party, ...]] = {}
    waiting: tuple[Asking, tuple[Party, ...]] | None = None  # asked by an act whose verb stands behind the next act
    lists: dict[str, list[Asked]] = {}  # what each paragraph before a list asks last
    for asking in askings(resolution, language, acts, by_paragraph):
        beside = by_paragraph.get(asking.paragraph, ())
        asked = things_asked(asking) or _of_list(asking, lists)
        lists[asking.paragraph] = _last_of(asked) if asking.lists else []
        if not asking.inherited:
            found = _asked_by(asking, beside, links, parties, known)
            addresses.update(dict.fromkeys(_addresses(asking, found)))
            parties[asking.act] = found = (*_shared(waiting, asking), *found)
            waiting = (asking, found) if asking.open_ended and not asked else None
        demands.update(dict.fromkeys(_demands(asking, asked, parties.get(asking.act, ()), beside)))
    return tuple(addresses), tuple(demands)


def _asked_by(
    asking: Asking, beside: Sequence[Link], links: tuple[Link, ...], before: Mapping[Act, tuple[Party, ...]], known: Authority
) -> tuple[Party, ...]:
    """The parties named; those that a pronoun stands for, where none are or where it has a noun of its own."""
    found, said = parties_of(asking, beside, links, known), pronoun(asking)
    if said and (not found or says(said, "those")):
        return pointed_at(asking, said, beside, before, known) or found
    return found


def _of_list(asking: Asking, lists: Mapping[str, list[Asked]]) -> list[Asked]:
    """What is asked by an item that only says of what or of whom: "assist: (a) the Government"."""
    above = next((lists[name] for name in above_of(asking.paragraph) if name in lists), []) if asking.inherited else []
    return [replace(each, span=asking.span) for each in above]


def _last_of(asked: list[Asked]) -> list[Asked]:
    """The last thing asked, with those before it that share its object: "advise, support and assist"."""
    first = len(asked) - 1
    while first > 0 and asked[first - 1].span.end <= asked[first - 1].verb.end + _MARK:
        first -= 1
    return asked[max(first, 0) :]


def _shared(waiting: tuple[Asking, tuple[Party, ...]] | None, asking: Asking) -> tuple[Party, ...]:
    """The parties of the act just before that waits for a verb: "calls upon States and invites others to"."""
    before = waiting[0].act if waiting else None
    follows = before is not None and before.paragraph == asking.act.paragraph and before.order + 1 == asking.act.order
    return waiting[1] if waiting and follows else ()


def _by_paragraph(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.mention.paragraph, []).append(link)
    return found


def _addresses(asking: Asking, parties: Iterable[Party]) -> Iterator[Address]:
    if asking.act.family in DEMANDS:
        yield from (Address(asking.paragraph, asking.act.family, party.entity, party.span) for party in parties)


def _demands(asking: Asking, things: Iterable[Asked], parties: tuple[Party, ...], links: Sequence[Link]) -> Iterator[Demand]:
    """A row for each party and each thing asked; with nobody named, a row for each thing asked."""
    entities: list[Entity | None] = [party.entity for party in parties]
    for asked in things:
        about = tuple(_about(asked.span, links))
        term = term_in(asked.span.of(asking.source), asking.profile)
        for entity in entities or [None]:
            yield Demand(asking.paragraph, asking.act, entity, asked.kind, asked.verb, asked.span, about, term, asked.rule)


def _about(span: Span, links: Iterable[Link]) -> Iterator[Entity]:
    """The treaties and documents referred to in a stretch, each once."""
    inside = (link for link in links if link.cites and link.judgement is Judgement.RESOLVED and span.holds(link.mention.span))
    yield from dict.fromkeys(entity for link in inside for entity in link.entities if entity.kind in _ABOUT)
