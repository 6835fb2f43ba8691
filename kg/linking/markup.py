"""What the publisher's own links refer to, beside what the words say."""

from __future__ import annotations

from kg.authority import authority
from kg.language import languages
from kg.linking.acts import by_paragraph_of, governing
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Via
from kg.model.relation import Act, Citation

_RULE = "link"


def markup_citations(resolution: Resolution, acts: tuple[Act, ...]) -> tuple[Citation, ...]:
    """A citation for each link in the paragraphs and notes of an official file; never to the document itself."""
    known = authority(languages()).entities
    found = []
    governors = by_paragraph_of(acts)
    for link in resolution.record.links if resolution.record else ():
        paragraph = next((each for each in resolution.paragraphs if each.span.holds(link.span)), None)
        if paragraph is not None and link.symbol != resolution.symbol:
            target = known.get(link.symbol) or Entity(link.symbol, EntityKind.DOCUMENT, ())
            act = governing(governors, paragraph.id, link.span)
            found.append(Citation(paragraph.id, target, "", act, Via.MARKUP, link.span, _RULE))
    return tuple(found)
