"""Official files as resolutions: the same structure read from the same words, and the facts of the markup put beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from kg.model.document import CleanText, Resolution, SourceFile
from kg.model.record import MarkupLink, Record
from kg.model.span import Span
from kg.model.symbol import compact, session_of
from kg.reading.layout import join
from kg.reading.markup import documents
from kg.reading.markup.document import Document
from kg.reading.markup.facts import Facts
from kg.reading.structure import parse
from kg.reading.tongue import language_of


def read_official(source: SourceFile) -> Iterator[Resolution]:
    """The resolutions in an AKN4UN file.

    Raises:
        LanguageError: Their language has no profile.
        SourceError: Nothing of the file can be read.
    """
    for document in documents(source.text, source.name):
        yield _resolution(source, document)


def _resolution(source: SourceFile, document: Document) -> Resolution:
    name = f"{source.name}#{document.part}" if document.part else source.name
    text = SourceFile(name, document.rendered.text, source.sha256)
    language = language_of(text)
    clean = join(text, language, document.rendered.pieces)
    read = parse(clean, language, compact(document.facts.symbol))
    record = _record(document, clean)
    warnings = (*read.warnings, *_faults(document, language.code))
    return replace(_stated(read, document.facts), record=record, warnings=warnings)


def _faults(document: Document, language: str) -> Iterator[str]:
    """What is wrong with the file: what was passed over, and a language that its words belie."""
    for fault in document.faults:
        yield f"is not well-formed: {fault}"
    if document.facts.language not in {language, ""}:
        yield f"is marked as {document.facts.language}, but its words are {language}"


def _stated(read: Resolution, facts: Facts) -> Resolution:
    """The resolution with what its markup states where it states it."""
    symbol = compact(facts.symbol) or read.symbol
    return replace(
        read,
        symbol=symbol,
        session=session_of(symbol) or facts.session or read.session,
        agenda_item=facts.agenda_item or read.agenda_item,
        report=facts.report or read.report,
        adopted=facts.adopted or read.adopted,
        meeting=facts.meeting or read.meeting,
    )


def _record(document: Document, clean: CleanText) -> Record:
    facts = document.facts
    return Record(
        links=tuple(_links(document, clean)),
        subjects=tuple(facts.subjects),
        votes=tuple(facts.votes),
        draft=compact(facts.draft),
        sponsors=tuple(facts.sponsors),
        meeting_record=compact(facts.meeting_record),
    )


def _links(document: Document, clean: CleanText) -> Iterator[MarkupLink]:
    """The publisher's links, with the clean text's offsets in place of the rendered text's."""
    outer = clean.outer.places
    places = [outer[place] for place in clean.inner.places]
    blocks = sorted(block.span for block in clean.blocks)
    starts = sorted((places[span.start], span.start, span.end) for span in blocks)
    for symbol, start, end in document.rendered.links:
        _, low, high = starts[max(0, bisect_right(starts, (start, len(places), 0)) - 1)]
        first, last = bisect_left(places, start, low, high), bisect_left(places, end, low, high)
        if first < last:
            yield MarkupLink(compact(symbol), Span(first, last))
