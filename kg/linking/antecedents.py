"""What a short form such as "the Convention" or "the Committee" stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.authority import authority
from kg.language import languages, profile
from kg.language.text import comparable
from kg.linking.state import State
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.mention import Mention, MentionKind
from kg.model.span import Span

BODIES = frozenset({EntityKind.ORGAN, EntityKind.CONFERENCE})
INSTRUMENTS = frozenset({EntityKind.TREATY})
# a year put into a name: with the preposition before it, with the word or sign for "year" behind it
_DATED = [re.compile(pattern) for pattern in (r"(?: \w{1,3})? \d{4}(?= )", r" \d{4} \w{1,4}(?= )", r"\d{4}[^\W\d]")]
_MARKS = re.compile("[《》〈〉«»“”]")
_ANNEX = re.compile(r"A\d+\.")  # how paragraphs of an annex are called
_STEM, _ENDING = 4, 4  # letters that a stem keeps at least, and that an ending has at most
DOCUMENTS = frozenset({EntityKind.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a short form stands for, why, and the words it points back at."""

    entity: Entity
    why: str
    span: Span | None = None


def antecedent(state: State, mention: Mention, kinds: frozenset[EntityKind]) -> Antecedent | None:
    """The first answer of: the treaty whose text this is, a definition, the body that speaks, paragraph, title, before."""
    noun, own = mention.part("noun"), own_treaty(state, mention.paragraph)
    if own is not None and own.kind in kinds and bears(state, own, mention):
        return Antecedent(own, "the treaty whose text this is")
    if noun in state.defined and state.defined[noun].kind in kinds:
        return Antecedent(state.defined[noun], "defined above as a short form")
    ways = (_speaker, _titled, _beside) if kinds is INSTRUMENTS else (_speaker, _beside, _titled)
    found = next((found for way in ways if (found := way(state, mention, kinds)) is not None), None)
    found = found or (None if mention.part("means") else _before(state, mention, kinds))
    return None if found and _other_since(state, mention, found) else found


def _other_since(state: State, mention: Mention, found: Antecedent) -> bool:
    """Whether the paragraph has since named something of that sort in full that no file knows: then this is meant."""
    noun = mention.part("noun")
    if not noun[:1].isupper():  # where writing has no capitals the noun may be any word
        return False
    start = state.text.rfind("\n", 0, mention.span.start) + 1
    since = max(start, found.span.end if found.span else start)
    known = [link.mention.span for link in state.beside(mention) if link.entities]
    known += [each.span for each in state.mentions[mention.paragraph] if each.kind is MentionKind.SHORT]
    named = (match.start() for match in re.finditer(re.escape(noun), state.text[since : mention.span.start]))
    return any(not any(span.start <= since + at < span.end for span in known) for at in named)


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
    """The things a link speaks of: itself, the treaty whose parties or conference it names, the conference it is a paper of."""
    if link.judgement is not Judgement.RESOLVED:
        return [entity for entity in link.entities if not entity.known and entity.kind in kinds]
    own = [entity for entity in link.entities if entity.kind in kinds]
    facts = (("treaty", INSTRUMENTS), ("conference", BODIES))
    of = [state.authority.fact(entity.code, name) for name, sort in facts if sort is kinds for entity in link.entities]
    return own + [state.entity(code) for code in of if code in state.authority.entities]


def bears(state: State, entity: Entity, mention: Mention) -> bool:
    """Whether a thing may be called by the noun of a short form; a thing without a label may be."""
    noun, label = mention.part("noun").casefold(), _plain(dict(entity.labels).get(state.resolution.language, ""))
    if not noun or not label:
        return entity.kind is EntityKind.TREATY
    if entity.kind is EntityKind.TREATY:
        return _head(state, label) == noun
    if entity.kind in BODIES:
        return _called(state, noun, label) or _inflected(noun, label)
    return noun in label


@cache
def _plain(label: str) -> str:
    """A label as it stands in running text, in small letters."""
    return comparable(label).casefold()


def _called(state: State, noun: str, label: str) -> bool:
    """Whether a noun is the one that says what sort of body a label names: the first such noun, in Chinese the last."""
    whole = rf"\w{{0,{_ENDING}}}(?!\w)" if state.profile.spaced else ""
    found = [match[1] for match in state.profile.regex(f"(?i:({re.escape(noun)}|$body_noun){whole})").finditer(label)]
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


def own_treaty(state: State, paragraph: str) -> Entity | None:
    """The treaty that an annex holds the text of: the one whose name is the document's whole title."""
    if not _ANNEX.match(paragraph):
        return None
    code = _entitled(state.resolution.language, _title(state.resolution))
    return state.entity(code) if code else None


@cache
def _entitled(language: str, title: str) -> str:
    found = {code for form, code in _strong(language) if form == title}
    treaties = sorted(code for code in found if authority(languages()).entities[code].kind in INSTRUMENTS)
    return treaties[0] if treaties else ""


def titled(resolution: Resolution) -> tuple[str, ...]:
    """The codes of treaties, organs and conferences whose strong names stand in the title, sorted."""
    return _titles(resolution.language, _title(resolution))


def _title(resolution: Resolution) -> str:
    """The title as names are compared with it: without title marks."""
    printed = resolution.heading.of(resolution.clean.text) or resolution.title
    return comparable(_MARKS.sub("", printed)).casefold()


@cache
def _titles(language: str, title: str) -> tuple[str, ...]:
    """Those in the title as it stands, or with one of its years left out."""
    years = [match for pattern in _DATED for match in pattern.finditer(title)]
    forms = [title, *(title[: year.start()] + title[year.end() :] for year in years)]
    found = ((form, code) for form, code in _strong(language) if any(form in each for each in forms))
    whole = profile(language).spaced
    return tuple(sorted({code for form, code in found if not whole or any(_words_of(form, each) for each in forms)}))


def _words_of(form: str, title: str) -> bool:
    """Whether a form stands in a title as words of its own."""
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", title) is not None


@cache
def _strong(language: str) -> tuple[tuple[str, str], ...]:
    """The strong names of treaties, organs and conferences in a language."""
    known = authority(languages())
    names = (name for row in known.names[language].by_form.values() for name in row if name.strong)
    return tuple((name.form.casefold(), name.code) for name in names if known.entities[name.code].kind in BODIES | INSTRUMENTS)
