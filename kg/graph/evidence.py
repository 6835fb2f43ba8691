"""What a text is said to say, each piece a node with the words that say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.terms import Facts, Node, day, node, tell, truth, whole, words
from kg.graph.things import entity_node
from kg.model.document import CleanText
from kg.model.link import Judgement, Link
from kg.model.relation import Act, Address, Citation, Demand, Reading, Statement
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph text: its IRI, its term, and the IRI of the expression that holds it."""

    iri: str
    node: NamedNode
    expression: str


Find = Callable[[str], Place]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Gives each piece of evidence its node and what all evidence has."""

    clean: CleanText
    find: Find
    turns: dict[str, int]

    def node(self, kind: str, paragraph: str, span: Span, facts: Facts) -> Node:
        place, where = self.find(paragraph), self.clean.place(span)
        subject = iri.evidence(place.iri, kind, where)
        turn = self.turns[subject] = self.turns.get(subject, 0) + 1
        common = (
            (v.IN_TEXT, place.node),
            (v.START, whole(where.start)),
            (v.END, whole(where.end)),
            (v.EXACT, Literal(self.clean.quote(span))),
        )
        return tell(subject if turn == 1 else iri.evidence(place.iri, kind, where, turn), place.expression, (*facts, *common))

    def antecedent(self, span: Span | None) -> Facts:
        if span is None:
            return ()
        where = self.clean.place(span)
        return ((v.ANTECEDENT_START, whole(where.start)), (v.ANTECEDENT_END, whole(where.end)))


def evidence_nodes(reading: Reading, document: NamedNode, find: Find) -> Iterator[Node]:
    """The evidence of a reading; `find` gives the place of a paragraph by its identifier."""
    writer = _Writer(reading.resolution.clean, find, {})
    for link in reading.links:
        yield _mention(writer, link)
    for act in reading.acts:
        yield _act(writer, act)
    for citation in reading.citations:
        yield _citation(writer, document, citation)
    for address in reading.addresses:
        yield _address(writer, address)
    for demand in reading.demands:
        yield _demand(writer, demand)
    for statement in reading.statements:
        yield from _statement(writer, statement)


def _mention(writer: _Writer, link: Link) -> Node:
    mention = link.mention
    meant = v.REFERS_TO if link.judgement is Judgement.RESOLVED else v.CANDIDATE
    facts = (
        (v.TYPE, v.MENTION),
        (v.JUDGEMENT, words(link.judgement.value)),
        *((meant, entity_node(entity)) for entity in link.entities),
        (v.WHY, words(link.why)),
        (v.MENTION_KIND, words(mention.kind.value)),
        (v.RULE, words(mention.rule)),
        *writer.antecedent(link.antecedent),
    )
    return writer.node("mention", mention.paragraph, mention.span, facts)


def _act(writer: _Writer, act: Act) -> Node:
    facts = (
        (v.TYPE, v.ACT_OCCURRENCE),
        (v.ACT, _family(act.family)),
        (v.ORDER, whole(act.order)),
        (v.INTENSITY, whole(act.intensity)),
        *((v.MODIFIER, words(modifier)) for modifier in act.modifiers),
        (v.LEADS, truth(act.leads)),
    )
    return writer.node("act", act.paragraph, act.span, facts)


def _citation(writer: _Writer, document: NamedNode, citation: Citation) -> Node:
    facts = (
        (v.TYPE, v.CITATION),
        (v.CITING, document),
        (v.CITED, entity_node(citation.target)),
        (v.LOCATOR, words(citation.locator)),
        (v.ACT, _family(citation.act)),
        (v.VIA, words(citation.via.value)),
        (v.RULE, words(citation.rule)),
        *writer.antecedent(citation.antecedent),
    )
    return writer.node("citation", citation.paragraph, citation.span, facts)


def _address(writer: _Writer, address: Address) -> Node:
    facts = ((v.TYPE, v.ADDRESS), (v.ACT, _family(address.act)), (v.ADDRESSEE, entity_node(address.addressee)))
    return writer.node("address", address.paragraph, address.span, facts)


def _demand(writer: _Writer, demand: Demand) -> Node:
    facts = (
        (v.TYPE, v.DEMAND),
        (v.ACT, _family(demand.act.family)),
        (v.INTENSITY, whole(demand.act.intensity)),
        (v.ADDRESSEE, entity_node(demand.addressee) if demand.addressee else None),
        (v.DEMAND_KIND, node(iri.demand(demand.kind))),
        (v.VERB, Literal(writer.clean.quote(demand.verb))),
        *((v.ABOUT, entity_node(entity)) for entity in demand.about),
        (v.TERM, words(demand.term)),
        (v.RULE, words(demand.rule)),
    )
    return writer.node("demand", demand.paragraph, demand.span, facts)


def _statement(writer: _Writer, statement: Statement) -> Iterator[Node]:
    relation, subject = v.relation(statement.relation), entity_node(statement.subject)
    other = entity_node(statement.object) if statement.object else None
    facts = (
        (v.TYPE, v.STATEMENT),
        (v.SUBJECT, subject),
        (v.RELATION, relation),
        (v.OBJECT, other),
        (v.DATE, day(statement.date)),
        (v.RULE, words(statement.rule)),
    )
    yield writer.node("statement", statement.paragraph, statement.span, facts)
    if other is not None:
        yield tell(subject.value, iri.RELATIONS, ((relation, other),))


def _family(family: str) -> NamedNode | None:
    return node(iri.act(family)) if family else None
