"""A text paragraph by paragraph, with what was found in it, by which rule, and what it was taken to mean."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.document import Paragraph
from kg.model.link import Link
from kg.model.relation import Demand, Reading
from kg.model.span import Span

COLUMNS = ("paragraph", "start", "end", "words", "kind", "rule", "judgement", "meaning", "why")
Row = tuple[str, ...]


def explain(reading: Reading) -> tuple[Row, ...]:
    """A row for each thing found, in the order of the words, the paragraph's own words first; columns as in `COLUMNS`."""
    rows: list[Row] = []
    for paragraph in reading.resolution.paragraphs:
        rows.append(_paragraph(reading, paragraph))
        found = [*_acts(reading, paragraph), *_links(reading, paragraph), *_rest(reading, paragraph)]
        rows += (row for _, row in sorted(found, key=lambda pair: (pair[0], pair[1][4:])))
    return tuple(rows)


def _place(reading: Reading, span: Span) -> tuple[str, str, str]:
    clean = reading.resolution.clean
    place = clean.place(span)
    return str(place.start), str(place.end), clean.quote(span)


def _paragraph(reading: Reading, paragraph: Paragraph) -> Row:
    notes = f"calls {' '.join(paragraph.calls)}" if paragraph.calls else ""
    return (paragraph.id, *_place(reading, paragraph.span), paragraph.kind.value, "", "", "", notes)


def _acts(reading: Reading, paragraph: Paragraph) -> Iterator[tuple[Span, Row]]:
    for act in reading.acts:
        if act.paragraph == paragraph.id:
            meaning = " ".join([act.family, f"intensity {act.intensity}", *act.modifiers])
            why = "leads" if act.leads else "governs nothing further"
            yield act.span, (paragraph.id, *_place(reading, act.span), "act", act.family, "", meaning, why)


def _links(reading: Reading, paragraph: Paragraph) -> Iterator[tuple[Span, Row]]:
    for link in reading.links:
        mention = link.mention
        if mention.paragraph == paragraph.id:
            place = _place(reading, mention.span)
            row = (paragraph.id, *place, mention.kind.value, mention.rule, link.judgement.value, _meaning(link), _why(link))
            yield mention.span, row


def _meaning(link: Link) -> str:
    codes = " | ".join(entity.code for entity in link.entities)
    return codes + (f" # {' '.join(link.locators)}" if link.locators else "")


def _why(link: Link) -> str:
    return f"{link.why} ({link.via.value})" if link.cites else link.why


def _rest(reading: Reading, paragraph: Paragraph) -> Iterator[tuple[Span, Row]]:
    for address in reading.addresses:
        if address.paragraph == paragraph.id:
            place = _place(reading, address.span)
            yield address.span, (paragraph.id, *place, "addressee", address.act, "", address.addressee.code, "")
    for demand in reading.demands:
        if demand.paragraph == paragraph.id:
            yield demand.span, (paragraph.id, *_place(reading, demand.span), "demand", demand.rule, "", *_asked(demand))
    for said in reading.statements:
        if said.paragraph == paragraph.id:
            object_ = said.object.code if said.object else ""
            meaning = " ".join(filter(None, (said.subject.code, said.relation, object_, said.date)))
            yield said.span, (paragraph.id, *_place(reading, said.span), "statement", said.rule, "", meaning, "")


def _asked(demand: Demand) -> tuple[str, str]:
    """What is asked of whom, and by which act and by when."""
    who = demand.addressee.code if demand.addressee else "-"
    meaning = " ".join([f"{who}: {demand.kind}", *(entity.code for entity in demand.about)])
    return meaning, f"{demand.act.family} @{demand.term}" if demand.term else demand.act.family
