"""Who put the draft forward, from what the markup of an official file prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language import Profile, profile
from kg.linking.bearers import BODIES, STATES, bearer
from kg.linking.nearly import state_nearly
from kg.model.document import Resolution
from kg.model.entity import Entity

_FILE = "sponsors"
_WHOLE, _ASIDE, _JOINT, _ARTICLE = "whole", "aside", "joint", "article"


def sponsors_of(resolution: Resolution) -> tuple[tuple[Entity, ...], tuple[str, ...]]:
    """The sponsors of a document, and a sentence for each who is printed and not known.

    They are states, the organs and groups that a state speaks for, and an organ that handed the draft in itself. Where an
    officer handed it in, there is none. A misprint of one state's name is that state, and is said.
    """
    language = profile(resolution.language)
    printed = resolution.record.sponsors if resolution.record else ()
    named = [each for words in printed for each in _named(words, language)]
    joints = tuple(_patterns(language, _JOINT))
    near = {name: state_nearly(name, joints) for name, entity in named if entity is None}
    known = {entity.code: entity for entity in (*(entity for _, entity in named), *near.values()) if entity}
    return tuple(known[code] for code in sorted(known)), tuple(_said(name, entity) for name, entity in near.items())


def _said(name: str, entity: Entity | None) -> str:
    """What is said of a name that is no state's."""
    return f"sponsor {name} is read as {entity.code}" if entity else f"sponsor {name} is no state known"


Named = tuple[str, Entity | None]  # a name as printed, and who bears it


def _named(printed: str, language: Profile) -> Iterator[Named]:
    for rule in _patterns(language, _WHOLE):
        if whole := rule.fullmatch(printed):
            body = whole.groupdict().get("body")
            yield from _body(body or "")
            return
    for rule in _patterns(language, _ASIDE):
        for aside in rule.finditer(printed):
            yield from _body(aside.groupdict().get("group") or "")
        printed = rule.sub("", printed)
    for piece in printed.split(","):
        yield from _joined(piece.strip(), language)


def _body(name: str) -> Iterator[Named]:
    """The organ or group of this name; one that is not known stays in the words as printed."""
    if body := bearer(name, BODIES):
        yield name, body


def _joined(piece: str, language: Profile) -> Iterator[Named]:
    """A name, or several with a word between them that may also stand inside a name."""
    if whole := _state(piece, language):
        yield piece, whole
        return
    for place in _places(piece, language):
        if last := _state(piece[place.end() :], language):
            yield from _joined(piece[: place.start()], language)
            yield piece[place.end() :], last
            return
    if piece:
        yield piece, None


def _state(name: str, language: Profile) -> Entity | None:
    """The state of this name, which may have an article before it."""
    bare = (name[found.end() :] for rule in _patterns(language, _ARTICLE) if (found := rule.match(name)))
    return next((state for each in (name, *bare) if (state := bearer(each, STATES))), None)


def _places(piece: str, language: Profile) -> Iterator[re.Match[str]]:
    for rule in _patterns(language, _JOINT):
        yield from rule.finditer(piece)


def _patterns(language: Profile, role: str) -> Iterator[re.Pattern[str]]:
    return (rule.regex for rule in language.rules(_FILE) if rule.fields["role"] == role)
