"""Short forms that point back: "the Treaty", "that resolution", ibid."""

from __future__ import annotations

from kg.linking.state import State, resolved, undecided
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link, Via
from kg.model.mention import Mention
from kg.model.symbol import is_resolution


def link_short(state: State, mention: Mention) -> list[Link]:
    """What a short form points back at; nothing for one that means the document itself."""
    to = mention.part("to")
    if to == "self":
        return []
    if to == "ibid":
        return _ibid(state, mention)
    link = _treaty(state, mention) if to == "treaty" else _resolution(state, mention)
    return [link]


def _ibid(state: State, mention: Mention) -> list[Link]:
    """The document the note before this one refers to; if it refers to several, the last."""
    label = mention.paragraph.removeprefix("f")
    earlier = state.note(str(int(label) - 1)) if label.isdigit() else ()
    earlier = tuple(link for link in earlier if link.entities)
    if not earlier:
        return [undecided(mention, "the note before refers to nothing known")]
    last = earlier[-1]
    why = f"what note {int(label) - 1} refers to"
    return [resolved(mention, *last.entities, why=why, cites=True, via=Via.IBID, at=last.mention.span)]


def _treaty(state: State, mention: Mention) -> Link:
    """The treaty named last whose sort the noun fits, in this paragraph or before it."""
    noun = mention.part("noun")
    if noun in state.defined:
        return resolved(mention, state.defined[noun], why="defined above as a short form", cites=True, via=Via.ANAPHORA)
    for link in state.back(mention):
        for entity in _spoken_of(state, link):
            if _fits(entity, noun, state.resolution.language):
                why = f"{entity.code}, spoken of last"
                return resolved(mention, entity, why=why, cites=True, via=Via.ANAPHORA, at=link.mention.span)
    return undecided(mention, "no treaty is named before it")


def _spoken_of(state: State, link: Link) -> list[Entity]:
    """The treaties a link speaks of: itself, or the one whose parties or conference it names."""
    if link.judgement is not Judgement.RESOLVED:
        return [entity for entity in link.entities if not entity.known]
    codes = [entity.code for entity in link.entities]
    of = [state.authority.fact(code, "treaty") for code in codes]
    known = [state.entity(code) for code in of if code in state.authority.entities]
    return [entity for entity in link.entities if entity.kind is EntityKind.TREATY] + known


def _fits(entity: Entity, noun: str, language: str) -> bool:
    """Whether a treaty may be called by this noun: its label begins or ends with it, or there is no label to tell."""
    label = dict(entity.labels).get(language, "")
    return not noun or not label or label.startswith(noun) or label.endswith(noun)


def _resolution(state: State, mention: Mention) -> Link:
    """The resolution referred to last in this paragraph."""
    for link in state.back(mention):
        if link.mention.paragraph != mention.paragraph:
            break
        found = [entity for entity in link.entities if is_resolution(entity.code)]
        if link.cites and found:
            why = f"{found[-1].code}, referred to last"
            return resolved(mention, found[-1], why=why, cites=True, via=Via.ANAPHORA, at=link.mention.span)
    return undecided(mention, "no resolution is referred to before it in the paragraph")
