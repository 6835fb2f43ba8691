"""Things named, as the quads of the authority graph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.terms import Facts, Node, day, node, quads, tell, truth, words
from kg.model.entity import Entity, EntityKind
from kg.model.record import Record
from kg.model.relation import Reading

_SERIES = re.compile(r"(?:^|/)(RES|DEC)[/.]")
_CLASS_OF_SERIES = {"RES": v.RESOLUTION, "DEC": v.DECISION}


def class_of(entity: Entity) -> NamedNode:
    """The class of a thing; a document's is told by its symbol."""
    found = _SERIES.search(entity.code) if entity.kind is EntityKind.DOCUMENT else None
    return _CLASS_OF_SERIES[found[1]] if found else v.THINGS[entity.kind]


def entity_node(entity: Entity) -> NamedNode:
    """The node of a thing."""
    return node(iri.thing(entity.kind, entity.code))


def entity_quads(entities: Iterable[Entity]) -> Iterator[Quad]:
    """The authority graph of `entities`; what several say of one thing is put together."""
    return quads(entity_nodes(entities))


def entity_nodes(entities: Iterable[Entity]) -> Iterator[Node]:
    """The same as nodes, one for each thing."""
    for same in _by_thing(entities).values():
        first, *_ = same
        own = dict.fromkeys(fact for entity in same for fact in _own(entity))
        facts = (*_common(first, any(entity.known for entity in same)), *own)
        yield tell(iri.thing(first.kind, first.code), iri.AUTHORITY, facts)


def entities(reading: Reading) -> Iterator[Entity]:
    """Everything a reading names, its own document and organs among them, as often as it names it."""
    resolution = reading.resolution
    yield Entity(resolution.symbol, EntityKind.DOCUMENT, ())
    record = resolution.record or Record()
    yield from (
        Entity(symbol, EntityKind.DOCUMENT, ()) for symbol in (resolution.report, record.draft, record.meeting_record) if symbol
    )
    yield from (Entity(code, EntityKind.ORGAN, ()) for code in (resolution.body, resolution.committee) if code)
    for link in reading.links:
        yield from link.entities
    yield from (citation.target for citation in reading.citations)
    yield from (address.addressee for address in reading.addresses)
    for demand in reading.demands:
        yield from demand.about
        if demand.addressee:
            yield demand.addressee
    yield from (vote.state for vote in reading.votes)
    yield from reading.sponsors
    for statement in reading.statements:
        yield statement.subject
        if statement.object:
            yield statement.object


def _by_thing(entities_: Iterable[Entity]) -> dict[tuple[EntityKind, str], dict[Entity, None]]:
    found: dict[tuple[EntityKind, str], dict[Entity, None]] = {}
    for entity in entities_:
        found.setdefault((entity.kind, entity.code), {})[entity] = None
    return found


def _common(entity: Entity, known: bool) -> Facts:
    return (
        (v.TYPE, class_of(entity)),
        (v.IDENTIFIER, Literal(entity.code)),
        (v.KIND, words(entity.kind.value)),
        (v.KNOWN, truth(known)),
    )


def _own(entity: Entity) -> Facts:
    labels = ((v.LABEL, Literal(label, language=language)) for language, label in entity.labels)
    facts = ((v.fact(name), day(value)) for name, value in entity.facts)
    return (*labels, *facts, (v.SOURCE, words(entity.source)))
