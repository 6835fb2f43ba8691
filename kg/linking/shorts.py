"""Short forms that point back: "the Treaty", "that resolution", ibid."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from kg.linking.antecedents import BODIES, DOCUMENTS, INSTRUMENTS, antecedent, bears
from kg.linking.names import child_of
from kg.linking.state import State, resolved, undecided
from kg.model.entity import Entity, EntityKind
from kg.model.link import Link, Via
from kg.model.mention import Mention, MentionKind
from kg.model.symbol import is_resolution

_COUNCIL = re.compile(r"S/RES/(\d+)\(")


def link_short(state: State, mention: Mention) -> list[Link]:
    """What a short form points back at; nothing for the words that define one."""
    return _WAYS[mention.part("to")](state, mention)


def _self(state: State, mention: Mention) -> list[Link]:
    """The document itself: no citation."""
    return [resolved(mention, state.own, why="the document itself", via=Via.ANAPHORA)]


def _definition(state: State, mention: Mention) -> list[Link]:
    """Words in brackets that give a short form to what is named before them."""
    for link in state.back(mention):
        if link.mention.paragraph != mention.paragraph:
            break
        meant = [entity for entity in link.entities if entity.kind in BODIES | INSTRUMENTS and bears(state, entity, mention)]
        if meant:
            state.defined[mention.part("noun")] = meant[0]
            break
    return []


def _ibid(state: State, mention: Mention) -> list[Link]:
    """The document the note before this one refers to; if it refers to several, the last.

    Nothing where a symbol follows in the note: then the word stands for the name of the series alone.
    """
    if any(link.mention.span > mention.span and link.mention.kind is MentionKind.SYMBOL for link in state.beside(mention)):
        return []
    label = mention.paragraph.removeprefix("f")
    earlier = state.note(str(int(label) - 1)) if label.isdigit() else ()
    last = max((link for link in earlier if link.entities), key=lambda link: link.mention.span, default=None)
    if last is None:
        return [undecided(mention, "the note before refers to nothing known")]
    why = f"what note {int(label) - 1} refers to"
    return [resolved(mention, *last.entities, why=why, cites=True, via=Via.IBID, at=last.mention.span)]


def _treaty(state: State, mention: Mention) -> list[Link]:
    """The treaty meant."""
    found = antecedent(state, mention, INSTRUMENTS)
    if found is None:
        return [undecided(mention, "no treaty is named before it")]
    return [resolved(mention, found.entity, why=found.why, cites=True, via=Via.ANAPHORA, at=found.span)]


def _body(state: State, mention: Mention) -> list[Link]:
    """The organ or conference meant; the one that the rule names where the text names none."""
    found = antecedent(state, mention, BODIES)
    if found is not None:
        return [resolved(mention, found.entity, why=found.why, via=Via.ANAPHORA, at=found.span)]
    if state.sanctions is not None and bears(state, state.sanctions, mention):
        return [resolved(mention, state.sanctions, why="the committee of the sanctions that the text is about", via=Via.ANAPHORA)]
    child = child_of(state, lambda body: bears(state, body, mention)) if " " in mention.part("noun") else None
    if child is not None:
        return [resolved(mention, child, why="a body of one that the text speaks of", via=Via.ANAPHORA)]
    usual = mention.part("means")
    if usual:
        return [resolved(mention, state.entity(usual), why="the body that is usually meant", via=Via.ANAPHORA)]
    return [undecided(mention, "no body so called is named before it")]


def _named(kinds: frozenset[EntityKind], state: State, mention: Mention) -> list[Link]:
    """The thing of these kinds known by a name that the noun is part of; nothing where there is none."""
    found = antecedent(state, mention, kinds)
    if found is None:
        return []
    cites = found.entity.kind in DOCUMENTS
    return [resolved(mention, found.entity, why=found.why, cites=cites, via=Via.ANAPHORA, at=found.span)]


def _resolution(state: State, mention: Mention) -> list[Link]:
    """The resolution referred to last in this paragraph."""
    found = _cited_last(state, mention, lambda entity: is_resolution(entity.code))
    return found or [undecided(mention, "no resolution is referred to before it in the paragraph")]


def _paper(state: State, mention: Mention) -> list[Link]:
    """The document referred to last in this paragraph."""
    return _cited_last(state, mention, lambda entity: entity.kind in DOCUMENTS)


def _cited_last(state: State, mention: Mention, meant: Callable[[Entity], bool]) -> list[Link]:
    for link in state.back(mention):
        if link.mention.paragraph != mention.paragraph:
            break
        found = [entity for entity in link.entities if meant(entity)]
        if link.cites and found:
            why = f"{found[-1].code}, referred to last"
            return [resolved(mention, found[-1], why=why, cites=True, via=Via.ANAPHORA, at=link.mention.span)]
    return []


def _committee(state: State, mention: Mention) -> list[Link]:
    """The committee of the Security Council that a resolution established; its number may stand just before the words."""
    number = mention.part("of") or _just_before(state, mention)
    known = state.authority.entities.get(f"SC-{number}-COMMITTEE")
    return [resolved(mention, known, why="the committee that the resolution established")] if known else []


def _just_before(state: State, mention: Mention) -> str:
    """The number of the Security Council's resolution that ends where the words begin."""
    ending = (link for link in state.beside(mention) if link.mention.span.end == mention.span.start and link.entities)
    return next((number[1] for link in ending if (number := _COUNCIL.match(link.entities[0].code))), "")


_WAYS: dict[str, Callable[[State, Mention], list[Link]]] = {
    "self": _self,
    "ibid": _ibid,
    "treaty": _treaty,
    "resolution": _resolution,
    "paper": _paper,
    "body": _body,
    "committee": _committee,
    "document": partial(_named, DOCUMENTS),
    "thing": partial(_named, BODIES | DOCUMENTS),
    "definition": _definition,
}
