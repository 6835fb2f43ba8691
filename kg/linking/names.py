"""Names: which of their candidates they mean, and whether they refer to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache

from kg.authority import authority
from kg.language import languages
from kg.linking.state import CITED, State, resolved, undecided
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link, Via
from kg.model.mention import Mention, Part

_EVERYWHERE = frozenset({"UN", "GA", "SC", "ECOSOC", "SECRETARIAT", "SG"})  # parents that every text speaks of
_ALONE = {EntityKind.STATE, EntityKind.PLACE, EntityKind.CONFERENCE, EntityKind.DOCUMENT, EntityKind.STATEMENT}


def link_name(state: State, mention: Mention) -> Link | None:
    """What a name means; None for a word that only names something beside something stronger, where nothing is."""
    entities = [state.entity(code) for code in mention.candidates]
    if not entities:
        return undecided(mention, "no conference of that year is known")
    if mention.part(Part.STRENGTH) == Part.STRONG:
        return _strong(state, mention, entities)
    if mention.rule == "edition":
        return _edition(state, mention, entities)
    return _weak(state, mention, entities)


def _strong(state: State, mention: Mention, entities: list[Entity]) -> Link:
    if len(entities) == 1:
        return resolved(mention, entities[0], why=mention.rule, cites=refers(state, mention, entities[0]))
    return undecided(mention, "the name has several bearers", *entities)


def refers(state: State, mention: Mention, entity: Entity) -> bool:
    """Whether the words refer to the thing, and do not only lie inside another name or name a treaty's parties."""
    if entity.kind not in CITED or mention.part(Part.NESTED):
        return False
    if mention.part(Part.INSIDE):
        return entity.kind is not EntityKind.TREATY and _heads_title(state, mention)
    parties = state.regex("parties_follow").match(state.text, mention.span.end)
    return bool(mention.part(Part.TITLED)) or parties is None


def _heads_title(state: State, mention: Mention) -> bool:
    """Whether a title begins with the name and then goes on after a comma."""
    before = state.text[mention.span.start - 1]
    return before in state.profile.data["title_marks"][0] and state.text[mention.span.end] in state.profile.data["clause_marks"]


def _weak(state: State, mention: Mention, entities: list[Entity]) -> Link | None:
    near = [entity for entity in entities if entity.code in state.named]
    if len(near) == 1:
        cites, via = refers(state, mention, near[0]), _via(state, mention, near[0])
        return resolved(mention, near[0], why="named in full elsewhere in the text", cites=cites, via=via)
    if near and all(entity.kind is EntityKind.ORGAN for entity in near):
        return _last_named(state, mention, near)
    organs = [entity for entity in entities if entity.kind is EntityKind.ORGAN]
    if organs and not near and (child := child_of(state, organs.__contains__)) is not None:
        return resolved(mention, child, why="a body of one that the text speaks of", via=Via.ANAPHORA)
    alone = [entity for entity in entities if entity.kind in _ALONE or mention.part(Part.TITLED)]
    if len(entities) == 1 and alone:
        return resolved(mention, alone[0], why="the only bearer of the name", cites=refers(state, mention, alone[0]))
    if alone and len(alone) == len(entities):
        return undecided(mention, "the name has several bearers", *(near or alone))
    return None


def child_of(state: State, may: Callable[[Entity], bool]) -> Entity | None:
    """Of the bodies that may be meant the one whose parent the text has spoken of; None if that tells nothing."""
    children = (child for parent in state.spoken_of() - _EVERYWHERE for child in _children().get(parent, ()))
    found = [child for child in children if may(child)]
    return found[0] if len(found) == 1 else None


@cache
def _children() -> Mapping[str, list[Entity]]:
    """The bodies of the authority files by their parents."""
    known, found = authority(languages()), defaultdict[str, list[Entity]](list)
    for entity in known.entities.values():
        if parent := known.fact(entity.code, "parent"):
            found[parent].append(entity)
    return found


def _via(state: State, mention: Mention, entity: Entity) -> Via:
    """A body called by the noun of its name alone is a back-reference: "the Commission", not an acronym."""
    noun = state.profile.regex("(?i:$body_noun)").search(mention.surface)
    return Via.ANAPHORA if entity.kind is EntityKind.ORGAN and noun and not mention.surface.isupper() else Via.TEXT


def _last_named(state: State, mention: Mention, entities: list[Entity]) -> Link | None:
    """Of several bodies that the text names in full and that bear the name, the one named last."""
    for link in state.back(mention):
        if link.judgement is Judgement.RESOLVED and link.entities[0] in entities:
            why = f"{link.entities[0].code}, of those so called the one named last"
            return resolved(mention, link.entities[0], why=why, via=Via.ANAPHORA, at=link.mention.span)
    return undecided(mention, "the name has several bearers", *entities)


def _edition(state: State, mention: Mention, entities: list[Entity]) -> Link:
    """A conference named without its treaty: the one whose treaty or series the text spoke of last."""
    if len(entities) == 1:
        return resolved(mention, entities[0], why="the only such conference of that year")
    by_treaty = {state.authority.fact(entity.code, "treaty"): entity for entity in entities}
    for link in state.back(mention):
        for each in link.entities:
            treaty = state.authority.treaty_of(each)
            if treaty and treaty.code in by_treaty:
                why = f"the text spoke of {each.code} last"
                return resolved(mention, by_treaty[treaty.code], why=why, via=Via.ANAPHORA, at=link.mention.span)
    return undecided(mention, "several conferences of that year, and no treaty named before", *entities)
