"""Titles that no authority file knows: final documents, titles with their symbol, their note or their short form."""

from __future__ import annotations

from dataclasses import replace

from kg.linking.numbers import unknown_treaty
from kg.linking.state import State, resolved, undecided
from kg.linking.symbols import single_symbols
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link, Via
from kg.model.mention import Mention, MentionKind


def link_title(state: State, mention: Mention) -> Link:
    """What a title means: the first of the ways that gives an answer."""
    for way in (_defined, _headed, _final_document, _with_symbol, _by_note, _bracketed):
        link = way(state, mention)
        if link is not None:
            return _beside_symbol(state, link)
    return _unresolved(state, mention)


def _beside_symbol(state: State, link: Link) -> Link:
    """A title whose symbol stands in the same note leaves the citing to it, for the places stand behind the symbol."""
    cited = {entity for each in state.beside(link.mention) if each.mention.kind is MentionKind.SYMBOL for entity in each.entities}
    return replace(link, cites=False) if cited.issuperset(link.entities) else link


def _headed(state: State, mention: Mention) -> Link | None:
    """A title that begins with a known name and goes on after a comma."""
    for link in state.beside(mention):
        if link.cites and link.mention.span.start == mention.span.start + 1 and mention.span.holds(link.mention.span):
            return resolved(mention, *link.entities, why="it begins with the name")
    return None


def _defined(state: State, mention: Mention) -> Link | None:
    entity = state.defined.get(mention.part("title"))
    if entity is None:
        return None
    return resolved(mention, entity, why="defined above as a short form", cites=True, via=Via.ANAPHORA)


def _final_document(state: State, mention: Mention) -> Link | None:
    """The final document of the conference in the title, or of the conference named directly before it."""
    words = state.regex("final_document")
    found = words.search(mention.part("title"))
    if found is None:
        return None
    whole = words.fullmatch(mention.part("title")) is not None
    conferences = _beside(state, mention) if whole else _within(state, mention)
    symbols = [state.authority.fact(conference.code, "final_document") for conference in conferences]
    documents = [state.document(each) for symbol in symbols if symbol for each in single_symbols(symbol)]
    if not documents:
        return None
    why = f"the final document of {' and '.join(conference.code for conference in conferences)}"
    return resolved(mention, *documents, why=why, cites=True)


def _within(state: State, mention: Mention) -> list[Entity]:
    """The conferences named inside the title."""
    inside = [link for link in state.beside(mention) if mention.span.holds(link.mention.span)]
    return [link.entities[0] for link in inside if _conference(link)]


def _beside(state: State, mention: Mention) -> list[Entity]:
    """The conferences named before the title or behind it, with nothing between but what joins them."""
    near = [link for link in state.beside(mention) if _conference(link)]
    before, after = state.regex("of_conference"), state.regex("conference_after")
    ends = {link.mention.span.end for link in near if link.mention.span.end <= mention.span.start}
    ends = {end for end in ends if before.fullmatch(state.text, end, mention.span.start)}
    starts = {link.mention.span.start for link in near if mention.span.end <= link.mention.span.start}
    starts = {start for start in starts if after.fullmatch(state.text, mention.span.end, start)}
    return [link.entities[0] for link in near if link.mention.span.end in ends or link.mention.span.start in starts]


def _conference(link: Link) -> bool:
    return link.judgement is Judgement.RESOLVED and link.entities[0].kind is EntityKind.CONFERENCE


def _with_symbol(state: State, mention: Mention) -> Link | None:
    """A title followed by its symbol in brackets; the symbol does the citing."""
    for other in state.mentions[mention.paragraph]:
        between = state.text[mention.span.end : other.span.start].strip()
        if other.kind is MentionKind.SYMBOL and between == "(":
            links = [link for link in state.beside(mention) if link.mention == other and link.judgement is Judgement.RESOLVED]
            if links:
                return resolved(mention, *links[0].entities, why="its symbol stands behind it")
    return None


def _by_note(state: State, mention: Mention) -> Link | None:
    """A title on which a note hangs that refers to a document: the note says which document it is."""
    for label in state.calls_at(mention.span):
        links = state.note(label)
        entities = tuple(dict.fromkeys(entity for link in links for entity in link.entities))
        documents = tuple(entity for entity in entities if entity.kind is EntityKind.DOCUMENT)
        if documents:
            why = f"its note {label} refers to {', '.join(entity.code for entity in documents)}"
            first = documents if _double(links) else documents[:1]
            return resolved(mention, *first, why=why, cites=True, via=Via.ANAPHORA, at=links[0].mention.span)
    return None


def _double(links: tuple[Link, ...]) -> bool:
    """Whether the note's first words are one document's double symbol."""
    return len(links[0].entities) > 1


def _bracketed(state: State, mention: Mention) -> Link | None:
    """A title in brackets behind another: its short form."""
    start = mention.span.start
    if state.text[start - 1 : start] != "(":
        return None
    for link in state.back(mention):
        if link.mention.span.end == start - 1 and link.entities:
            state.defined[mention.part("title")] = link.entities[0]
            return replace(link, mention=mention, why="the short form of the title before it", cites=False)
        if link.mention.span.end < start - 1:
            return None
    return None


def _unresolved(state: State, mention: Mention) -> Link:
    """An unknown treaty becomes a thing of its own; another title stays unresolved."""
    title = mention.part("title")
    if state.regex("treaty_title").search(title):
        entity = unknown_treaty(title, state.resolution.language)
        return Link(mention, Judgement.UNKNOWN, (entity,), "a treaty that no authority file knows", Via.TEXT, cites=True)
    return undecided(mention, "a title that no authority file knows")
