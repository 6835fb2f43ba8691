"""Reports that are named by whose they are, where the note that says which stands elsewhere: "the report of the Committee"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.linking.antecedents import BODIES
from kg.linking.state import State
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.mention import Mention, MentionKind
from kg.model.span import Span

_REACH = 60  # characters between a place and the body whose report it is in
_NOTED = 200  # characters between the name of a body and the call of the note of its report


@dataclass(frozen=True, slots=True)
class Report:
    """A document, and the words that first named it with its note."""

    document: Entity
    span: Span


def report_of(state: State, place: Mention) -> Report | None:
    """The report that a place is in: that of the body named beside it, by the note where such a report was last named."""
    link = next((link for link in state.beside(place) if _is_body(link) and _in_its_report(state, place.span, link)), None)
    if link is None:
        return None
    same = (each for each in state.back(link.mention) if _is_body(each) and each.entities[0] == link.entities[0])
    for _, named in groupby(same, key=lambda each: each.mention.paragraph):
        reports = tuple(_reports(state, named))
        if reports:
            return reports[0] if len({each.document for each in reports}) == 1 else None
    return None


def _is_body(link: Link) -> bool:
    return link.judgement is Judgement.RESOLVED and link.entities[0].kind in BODIES


def _in_its_report(state: State, place: Span, link: Link) -> bool:
    """Whether nothing but the word for a report stands between a place and a body."""
    first, second = sorted((place, link.mention.span))
    near = 0 <= second.start - first.end <= _REACH
    return near and state.regex("place_of_report").fullmatch(state.text, first.end, second.start) is not None


def _reports(state: State, links: Iterable[Link]) -> Iterator[Report]:
    """The documents that the notes of reports of bodies refer to."""
    for link in links:
        call = next((call for call in state.resolution.clean.calls if call.at >= link.mention.span.end), None)
        if call is not None and call.at <= link.mention.span.end + _NOTED and _is_noted(state, link.mention, call.at):
            found = (entity for each in state.note(call.label) for entity in each.entities)
            documents = (entity for entity in found if entity.kind is EntityKind.DOCUMENT)
            yield from (Report(document, link.mention.span) for document in documents)


def _is_noted(state: State, body: Mention, call: int) -> bool:
    """Whether a report of the body is named, and the note at `call` is its: no other act stands between."""
    start, end = body.span.start, body.span.end
    acts = (each.span.start for each in state.mentions[body.paragraph] if each.kind is MentionKind.ACT)
    named = state.regex("report_before").search(state.text, max(0, start - _REACH), start) is not None
    own = state.regex("report_after").fullmatch(state.text, end, call) is not None
    return named and own and not any(end <= at < call for at in acts)
