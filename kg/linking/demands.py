"""What a paragraph asks of whom: the parties, the verb and its kind, the treaties and documents it is about, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.authority import authority
from kg.language import languages, profile
from kg.linking.acts import DEMANDS
from kg.linking.addressees import Party, parties_of, points_back
from kg.linking.asking import Asking, askings
from kg.linking.terms import term_in
from kg.linking.things_asked import things_asked
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.relation import Act, Address, Demand
from kg.model.span import Span

_ABOUT = {EntityKind.TREATY, EntityKind.DOCUMENT, EntityKind.STATEMENT}


def demands_of(
    resolution: Resolution, acts: Iterable[Act], links: tuple[Link, ...]
) -> tuple[tuple[Address, ...], tuple[Demand, ...]]:
    """Whom each act asks, and each thing asked of each party."""
    known, language = authority(languages()), profile(resolution.language)
    by_paragraph = _by_paragraph(links)
    addresses: dict[Address, None] = {}
    demands: dict[Demand, None] = {}
    above: dict[Act, tuple[Party, ...]] = {}
    last: tuple[Party, ...] = ()
    for asking in askings(resolution, language, acts, links):
        beside = by_paragraph.get(asking.paragraph, ())
        parties = above.get(asking.act, ()) if asking.inherited else parties_of(asking, beside, links, known)
        if not asking.inherited:
            parties = last if not parties and asking.act.order > 1 and points_back(asking) else parties
            above[asking.act] = last = parties
            addresses.update(dict.fromkeys(_addresses(asking, parties)))
        demands.update(dict.fromkeys(_demands(asking, parties, beside)))
    return tuple(addresses), tuple(demands)


def _by_paragraph(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.mention.paragraph, []).append(link)
    return found


def _addresses(asking: Asking, parties: Iterable[Party]) -> Iterator[Address]:
    if asking.act.family in DEMANDS:
        yield from (Address(asking.paragraph, asking.act.family, party.entity, party.span) for party in parties)


def _demands(asking: Asking, parties: tuple[Party, ...], links: Iterable[Link]) -> Iterator[Demand]:
    """A row for each party and each thing asked; with nobody named, a row for each thing asked."""
    links = tuple(links)
    entities: list[Entity | None] = [party.entity for party in parties]
    entities = entities or [None]
    for asked in things_asked(asking):
        span = asking.place(asked.start, asked.end)
        about = tuple(_about(span, links))
        term = term_in(span.of(asking.source), asking.profile)
        for entity in entities:
            verb = asking.place(*asked.verb)
            yield Demand(asking.paragraph, asking.act, entity, asked.kind, verb, span, about, term, asked.rule)


def _about(span: Span, links: Iterable[Link]) -> Iterator[Entity]:
    """The treaties and documents referred to in a stretch, each once."""
    inside = (link for link in links if link.cites and link.judgement is Judgement.RESOLVED and span.holds(link.mention.span))
    yield from dict.fromkeys(entity for link in inside for entity in link.entities if entity.kind in _ABOUT)
