"""What each thing said means. Notes first, since the text above leans on them; then the paragraphs as they are read."""

from __future__ import annotations

from itertools import chain

from kg.authority import authority
from kg.authority.series import document_series
from kg.language import languages, profile
from kg.linking.locators import locate
from kg.linking.names import link_name
from kg.linking.numbers import link_number
from kg.linking.shorts import link_short
from kg.linking.state import State
from kg.linking.symbols import link_symbol
from kg.linking.titles import link_title
from kg.model.document import Paragraph, ParagraphKind, Resolution
from kg.model.link import Link
from kg.model.mention import Mention, MentionKind, Part


def resolve(resolution: Resolution, mentions: tuple[Mention, ...]) -> tuple[Link, ...]:
    """The links of a text, in the order of the words."""
    known = authority(languages())
    language = profile(resolution.language)
    state = State(resolution, known, document_series(), language, _by_paragraph(resolution, mentions), _named(mentions))
    order = sorted(resolution.paragraphs, key=lambda paragraph: paragraph.kind is not ParagraphKind.NOTE)
    for paragraph in order:
        _paragraph(state, paragraph)
    links = chain.from_iterable(state.links.values())
    return tuple(sorted(links, key=lambda link: (link.mention.span, [entity.code for entity in link.entities])))


def _by_paragraph(resolution: Resolution, mentions: tuple[Mention, ...]) -> dict[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {paragraph.id: [] for paragraph in resolution.paragraphs}
    for mention in mentions:
        found[mention.paragraph].append(mention)
    return {name: tuple(sorted(group, key=lambda mention: mention.span)) for name, group in found.items()}


def _named(mentions: tuple[Mention, ...]) -> frozenset[str]:
    strong = (mention for mention in mentions if mention.part(Part.STRENGTH) == Part.STRONG)
    return frozenset(mention.candidates[0] for mention in strong if len(mention.candidates) == 1)


def _paragraph(state: State, paragraph: Paragraph) -> None:
    mentions, links = state.mentions[paragraph.id], state.links.setdefault(paragraph.id, [])
    for kinds in _PASSES:
        for mention in mentions:
            if mention.kind in kinds:
                links += _links(state, mention)
    locate(state, paragraph.id)


# Titles lean on the symbols and names inside and beside them, short forms on all that stands before them.
_PASSES = ({MentionKind.SYMBOL}, {MentionKind.NAME}, {MentionKind.NUMBER, MentionKind.TITLE, MentionKind.SHORT})


def _links(state: State, mention: Mention) -> list[Link]:
    if mention.kind is MentionKind.SYMBOL:
        return link_symbol(state, mention)
    if mention.kind is MentionKind.NUMBER:
        return link_number(state, mention)
    if mention.kind is MentionKind.SHORT:
        return link_short(state, mention)
    link = link_title(state, mention) if mention.kind is MentionKind.TITLE else link_name(state, mention)
    return [link] if link is not None else []
