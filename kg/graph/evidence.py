"""What a text is said to say, each piece a node with the words that say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.terms import Facts, day, node, quads, truth, whole, words
from kg.graph.things import entity_node
from kg.model.document import CleanText
from kg.model.link import Judgement, Link
from kg.model.relation import Act, Address, Citation, Reading, Statement
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph text: its IRI, its node, and the expression that holds it."""

    iri: str
    node: NamedNode
    expression: NamedNode


Find = Callable[[str], Place]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Gives each piece of evidence its node and what all evidence has."""

    clean: CleanText
    find: Find
    turns: Counter[str]

    def quads(self, kind: str, paragraph: str, span: Span, facts: Facts) -> Iterator[Quad]:
        place, where = self.find(paragraph), self.clean.place(span)
        base = iri.evidence(place.iri, kind, where)
        self.turns[base] += 1
        subject = NamedNode(base if self.turns[base] == 1 else iri.evidence(place.iri, kind, where, self.turns[base]))
        yield from quads(subject, place.expression, facts)
        yield Quad(subject, v.IN_TEXT, place.node, place.expression)
        yield Quad(subject, v.START, whole(where.start), place.expression)
        yield Quad(subject, v.END, whole(where.end), place.expression)
        yield Quad(subject, v.EXACT, Literal(self.clean.quote(span)), place.expression)

    def antecedent(self, span: Span | None) -> Facts:
        if span is None:
            return ()
        where = self.clean.place(span)
        return ((v.ANTECEDENT_START, whole(where.start)), (v.ANTECEDENT_END, whole(where.end)))


def evidence_quads(reading: Reading, document: NamedNode, find: Find) -> Iterator[Quad]:
    """The evidence of a reading; `find` gives the place of a paragraph by its identifier."""
    writer = _Writer(reading.resolution.clean, find, Counter())
    for link in reading.links:
        yield from _mention(writer, link)
    for act in reading.acts:
        yield from _act(writer, act)
    for citation in reading.citations:
        yield from _citation(writer, document, citation)
    for address in reading.addresses:
        yield from _address(writer, address)
    for statement in reading.statements:
        yield from _statement(writer, statement)


def _mention(writer: _Writer, link: Link) -> Iterator[Quad]:
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
    yield from writer.quads("mention", mention.paragraph, mention.span, facts)


def _act(writer: _Writer, act: Act) -> Iterator[Quad]:
    facts = (
        (v.TYPE, v.ACT_OCCURRENCE),
        (v.ACT, _family(act.family)),
        (v.ORDER, whole(act.order)),
        (v.INTENSITY, whole(act.intensity)),
        *((v.MODIFIER, words(modifier)) for modifier in act.modifiers),
        (v.LEADS, truth(act.leads)),
    )
    yield from writer.quads("act", act.paragraph, act.span, facts)


def _citation(writer: _Writer, document: NamedNode, citation: Citation) -> Iterator[Quad]:
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
    yield from writer.quads("citation", citation.paragraph, citation.span, facts)


def _address(writer: _Writer, address: Address) -> Iterator[Quad]:
    facts = ((v.TYPE, v.ADDRESS), (v.ACT, _family(address.act)), (v.ADDRESSEE, entity_node(address.addressee)))
    yield from writer.quads("address", address.paragraph, address.span, facts)


def _statement(writer: _Writer, statement: Statement) -> Iterator[Quad]:
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
    yield from writer.quads("statement", statement.paragraph, statement.span, facts)
    yield from quads(subject, node(iri.RELATIONS), ((relation, other),))


def _family(family: str) -> NamedNode | None:
    return node(iri.act(family)) if family else None
