"""One text as quads: the document, its text, its paragraphs, and the evidence found in them.

Every triple lies in exactly one graph, so that the union of all graphs says nothing twice: what only this text says in the
graph of the expression, what holds of the document in any language in the document's, what is said of the world in
`…/id/relations`, and what things are in `…/id/authority`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from kg.errors import DataError
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.evidence import Place, evidence_nodes
from kg.graph.subjects import subject_facts
from kg.graph.terms import Facts, Node, day, node, printed, quads, tell, truth, whole, words
from kg.graph.things import entity_node
from kg.model.document import Paragraph, ParagraphKind, Resolution
from kg.model.entity import EntityKind
from kg.model.record import Record
from kg.model.relation import Reading

_VOTES = {"for": v.VOTED_FOR, "against": v.VOTED_AGAINST, "abstain": v.ABSTAINED_ON, "absent": v.ABSENT_FOR}
_SPONSORS = "sponsors"


@dataclass(frozen=True, slots=True)
class _Frame:
    """The nodes everything of one text hangs from."""

    resolution: Resolution
    document: NamedNode
    expression: NamedNode

    @property
    def symbol(self) -> str:
        return self.resolution.symbol


def triples(reading: Reading) -> Iterator[Quad]:
    """The quads of one text, in the graphs described above; the things it names are `entity_quads`' business."""
    return quads(nodes(reading))


def nodes(reading: Reading) -> Iterator[Node]:
    """The same as nodes; a node may come more than once."""
    frame = _frame(reading.resolution)
    yield _document(frame, reading)
    yield from _votes(frame, reading)
    yield from _sponsors(frame, reading)
    yield _expression(frame)
    places = dict(_places(frame))
    yield _title(frame, places[""])
    for position, paragraph in enumerate(frame.resolution.paragraphs, start=1):
        yield from _paragraph(frame, paragraph)
        yield _paragraph_text(frame, paragraph, position, places[paragraph.id])
    yield from evidence_nodes(reading, frame.document, lambda identifier: _place(frame, places, identifier))


def _frame(resolution: Resolution) -> _Frame:
    symbol, language = resolution.symbol, resolution.language
    return _Frame(resolution, node(iri.document(symbol)), NamedNode(iri.expression(symbol, language)))


def _places(frame: _Frame) -> Iterator[tuple[str, Place]]:
    for identifier in ("", *(paragraph.id for paragraph in frame.resolution.paragraphs)):
        text = iri.paragraph_text(frame.expression.value, identifier)
        yield identifier, Place(text, NamedNode(text), frame.expression.value)


def _place(frame: _Frame, places: dict[str, Place], identifier: str) -> Place:
    if identifier in places:
        return places[identifier]
    raise DataError(frame.symbol, f"something is said to stand in paragraph {identifier!r}, which the text does not have")


def _stated(resolution: Resolution) -> Facts:
    """What the text, or the file around it, states of the resolution: the same for the document as for the expression."""
    record = resolution.record or Record()
    return (
        (v.SESSION, words(resolution.session)),
        (v.ADOPTED, day(resolution.adopted)),
        (v.MEETING, words(resolution.meeting)),
        (v.AGENDA_ITEM, words(resolution.agenda_item)),
        (v.COMMITTEE_REPORT, _symbol(resolution.report)),
        (v.DRAFT, _symbol(record.draft)),
        (v.MEETING_RECORD, _symbol(record.meeting_record)),
        (v.COMMITTEE, _organ(resolution.committee)),
        (v.ADOPTED_BY, _organ(resolution.body)),
    )


def _symbol(symbol: str) -> NamedNode | None:
    return node(iri.document(symbol)) if symbol else None


def _organ(code: str) -> NamedNode | None:
    return node(iri.thing(EntityKind.ORGAN, code)) if code else None


def _document(frame: _Frame, reading: Reading) -> Node:
    cited = dict.fromkeys(entity_node(citation.target) for citation in reading.citations)
    cites = ((v.CITES, target) for target in cited if target != frame.document)
    facts = ((v.WAS_READ, truth(True)), *_stated(frame.resolution), *subject_facts(frame.resolution), *cites)
    return tell(frame.document.value, frame.document.value, facts)


def _votes(frame: _Frame, reading: Reading) -> Iterator[Node]:
    """A state's vote is the same in every language of the document."""
    for vote in reading.votes:
        yield tell(entity_node(vote.state).value, frame.document.value, ((_VOTES[vote.vote], frame.document),))


def _sponsors(frame: _Frame, reading: Reading) -> Iterator[Node]:
    """Who put the draft forward is the same in every language too."""
    for sponsor in reading.sponsors:
        yield tell(entity_node(sponsor).value, frame.document.value, ((v.relation(_SPONSORS), frame.document),))


def _expression(frame: _Frame) -> Node:
    resolution, source = frame.resolution, frame.resolution.clean.source
    facts = (
        (v.TYPE, v.EXPRESSION),
        (v.REALIZES, frame.document),
        (v.LANGUAGE, words(resolution.language)),
        (v.TITLE, printed(resolution.title, resolution.language)),
        (v.SOURCE_FILE, words(source.name)),
        (v.SOURCE_DIGEST, words(source.sha256)),
        *_stated(resolution),
        *((v.SPONSORS_AS_PRINTED, words(each)) for each in (resolution.record.sponsors if resolution.record else ())),
    )
    return tell(frame.expression.value, frame.expression.value, facts)


def _title(frame: _Frame, place: Place) -> Node:
    clean, span = frame.resolution.clean, frame.resolution.heading
    where = clean.place(span)
    facts = (
        (v.TYPE, v.TITLE_TEXT),
        (v.IN_EXPRESSION, frame.expression),
        (v.TEXT, printed(clean.quote(span), frame.resolution.language)),
        (v.START, whole(where.start)),
        (v.END, whole(where.end)),
    )
    return tell(place.iri, place.expression, facts)


def _paragraph(frame: _Frame, paragraph: Paragraph) -> Iterator[Node]:
    facts = (
        (v.TYPE, v.PARAGRAPHS[paragraph.kind]),
        (v.IDENTIFIER, words(paragraph.id)),
        (v.IS_PART_OF, frame.document),
    )
    yield tell(_paragraph_iri(frame, paragraph.id), frame.document.value, facts)
    # A note may be called that the text does not print; its identifier is known all the same, and validation reports it.
    for note in _notes(frame, paragraph):
        yield tell(_paragraph_iri(frame, note), frame.document.value, ((v.IDENTIFIER, words(note)),))


def _paragraph_text(frame: _Frame, paragraph: Paragraph, position: int, place: Place) -> Node:
    clean = frame.resolution.clean
    where = clean.place(paragraph.span)
    facts: Facts = (
        (v.TYPE, v.PARAGRAPH_TEXT),
        (v.TEXT_OF, node(_paragraph_iri(frame, paragraph.id))),
        (v.IN_EXPRESSION, frame.expression),
        (v.POSITION, whole(position)),
        (v.KIND, words(paragraph.kind.value)),
        (v.TEXT, printed(clean.quote(paragraph.span), frame.resolution.language)),
        (v.START, whole(where.start)),
        (v.END, whole(where.end)),
        *((v.CALLS_NOTE, node(_paragraph_iri(frame, note))) for note in _notes(frame, paragraph)),
    )
    return tell(place.iri, place.expression, facts)


def _notes(frame: _Frame, paragraph: Paragraph) -> Iterator[str]:
    """Identifiers of the notes a paragraph calls: an annex's own before the resolution's."""
    if not paragraph.calls:
        return
    notes = {note.id for note in frame.resolution.paragraphs if note.kind is ParagraphKind.NOTE}
    annex, dot, _ = paragraph.id.partition(".")
    for label in paragraph.calls:
        own = f"{annex}{dot}f{label}"
        yield own if own in notes else f"f{label}"


def _paragraph_iri(frame: _Frame, identifier: str) -> str:
    return iri.paragraph(frame.symbol, identifier)
