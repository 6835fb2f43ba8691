"""What a short form such as "the Convention" or "the Committee" stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.authority import authority
from kg.language import languages
from kg.language.text import comparable
from kg.linking.state import State
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.mention import Mention
from kg.model.span import Span

BODIES = frozenset({EntityKind.ORGAN, EntityKind.CONFERENCE})
INSTRUMENTS = frozenset({EntityKind.TREATY})
_DATED = re.compile(r"(?: \w{1,3})? \d{4}(?= )")  # a year put into a name, with its preposition
_STEM, _ENDING = 4, 4  # letters that a stem keeps at least, and that an ending has at most
DOCUMENTS = frozenset({EntityKind.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a short form stands for, why, and the words it points back at."""

    entity: Entity
    why: str
    span: Span | None = None


def antecedent(state: State, mention: Mention, kinds: frozenset[EntityKind]) -> Antecedent | None:
    """The first answer of: what the text defines, the body that speaks, the paragraph, the title, the text before."""
    noun = mention.part("noun")
    if noun in state.defined and state.defined[noun].kind in kinds:
        return Antecedent(state.defined[noun], "defined above as a short form")
    ways = (_speaker, _titled, _beside) if kinds is INSTRUMENTS else (_speaker, _beside, _titled)
    found = next((found for way in ways if (found := way(state, mention, kinds)) is not None), None)
    return found or (None if mention.part("means") else _before(state, mention, kinds))


def _speaker(state: State, mention: Mention, kinds: frozenset[EntityKind]) -> Antecedent | None:
    """The body that adopts the resolution."""
    body = state.authority.entities.get(state.resolution.body)
    if body is None or body.kind not in kinds or not bears(state, body, mention):
        return None
    return Antecedent(body, "the body that speaks")


def _beside(state: State, mention: Mention, kinds: frozenset[EntityKind]) -> Antecedent | None:
    inside = (link for link in state.back(mention) if link.mention.paragraph == mention.paragraph)
    return next(_bearers(state, inside, mention, kinds), None)


def _titled(state: State, mention: Mention, kinds: frozenset[EntityKind]) -> Antecedent | None:
    """The one thing so called in the title."""
    own = titled(state.resolution)
    found = [state.entity(code) for code in own if state.entity(code).kind in kinds and bears(state, state.entity(code), mention)]
    return Antecedent(found[0], "the only one so called in the title") if len(found) == 1 else None


def _before(state: State, mention: Mention, kinds: frozenset[EntityKind]) -> Antecedent | None:
    """The one named most often before; of those named equally often the one named last."""
    found = list(_bearers(state, state.back(mention), mention, kinds))
    times = Counter(each.entity for each in found)
    return max(found, key=lambda each: (times[each.entity], each.span or mention.span), default=None)


def _bearers(state: State, links: Iterator[Link], mention: Mention, kinds: frozenset[EntityKind]) -> Iterator[Antecedent]:
    for link in links:
        for entity in _spoken_of(state, link, kinds):
            if bears(state, entity, mention):
                yield Antecedent(entity, f"{entity.code}, spoken of before", link.mention.span)


def _spoken_of(state: State, link: Link, kinds: frozenset[EntityKind]) -> list[Entity]:
    """The things a link speaks of: itself, or the treaty whose parties or conference it names."""
    if link.judgement is not Judgement.RESOLVED:
        return [entity for entity in link.entities if not entity.known and entity.kind in kinds]
    own = [entity for entity in link.entities if entity.kind in kinds]
    of = [state.authority.fact(entity.code, "treaty") for entity in link.entities] if kinds is INSTRUMENTS else []
    return own + [state.entity(code) for code in of if code in state.authority.entities]


def bears(state: State, entity: Entity, mention: Mention) -> bool:
    """Whether a thing may be called by the noun of a short form; a thing without a label may be."""
    noun, label = mention.part("noun").casefold(), dict(entity.labels).get(state.resolution.language, "").casefold()
    if not noun or not label:
        return entity.kind is EntityKind.TREATY
    if entity.kind is EntityKind.TREATY:
        return _head(state, label) == noun
    if entity.kind in BODIES:
        return _called(state, noun, label) or _inflected(noun, label)
    return noun in label


def _called(state: State, noun: str, label: str) -> bool:
    """Whether a noun is the one that says what sort of body a label names: the first such noun, in Chinese the last."""
    found = [match[0] for match in state.profile.regex(f"(?i:$body_noun|{re.escape(noun)})").finditer(label)]
    head = found[0 if state.profile.spaced else -1] if found else ""
    return head.startswith(noun) or head.endswith(noun) if head else False


def _inflected(noun: str, label: str) -> bool:
    """Whether the words of a noun of several words begin words of a label, but for their endings."""
    stems = [word[: max(_STEM, len(word) - _ENDING)] for word in noun.split()]
    return len(stems) > 1 and all(any(word.startswith(stem) for word in label.split()) for stem in stems)


def _head(state: State, label: str) -> str:
    """The noun that says what sort of instrument a label names: the first one, in Chinese the last."""
    found = [match[0].casefold() for match in state.profile.regex("(?i:$instrument)").finditer(label)]
    return (found[0] if state.profile.spaced else found[-1]) if found else label


def titled(resolution: Resolution) -> tuple[str, ...]:
    """The codes of treaties, organs and conferences whose strong names stand in the title, sorted."""
    return _titles(resolution.language, comparable(resolution.title).casefold())


@cache
def _titles(language: str, title: str) -> tuple[str, ...]:
    forms = (title, _DATED.sub("", title))
    return tuple(sorted({code for form, code in _strong(language) if any(form in each for each in forms)}))


@cache
def _strong(language: str) -> tuple[tuple[str, str], ...]:
    """The strong names of treaties, organs and conferences in a language."""
    known = authority(languages())
    names = (name for row in known.names[language].by_form.values() for name in row if name.strong)
    return tuple((name.form.casefold(), name.code) for name in names if known.entities[name.code].kind in BODIES | INSTRUMENTS)
