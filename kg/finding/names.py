"""Names of things: one automaton over every name of the authority files, and the descriptions that have no name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import ahocorasick

from kg.authority import Authority
from kg.authority.names import Name
from kg.finding.found import Found
from kg.finding.words import Words, contracted, lower
from kg.language import profile
from kg.model.entity import EntityKind
from kg.model.mention import MentionKind, Part

_HOLDERS = {EntityKind.ORGAN, EntityKind.CONFERENCE}
_PROPER = {EntityKind.STATE, EntityKind.PLACE}
_HELD = {EntityKind.ORGAN, EntityKind.STATE, EntityKind.PLACE}


class NameFinder:
    """Finds names, the leftmost and longest where they overlap."""

    def __init__(self, authority: Authority, language: str) -> None:
        self.table = authority.names[language]
        self.patterns = authority.patterns[language]
        known = profile(language)
        self.words = Words(known)
        self.kinds = {code: entity.kind for code, entity in authority.entities.items()}
        self.by_form: dict[str, list[Name]] = {}
        for form, names in self.table.by_form.items():
            for printed in (form, *contracted(form, known)):
                meant = (replace(name, form=printed) for name in self._telling(names))
                self.by_form.setdefault(lower(printed), []).extend(meant)
        self.automaton = _automaton(tuple(sorted(form for form, names in self.by_form.items() if names)))

    def find(self, text: str) -> Iterator[Found]:
        """The names in a text in normal form, in order; described things may overlap them."""
        end = 0
        for start, stop, names in sorted(self._matches(text), key=lambda match: (match[0], -match[1])):
            if start >= end:
                yield _found(start, stop, names)
                yield from self._nested(names[0], start)
                end = stop
        for rule in self.patterns:
            for match in rule.regex.finditer(text):
                yield Found(*match.span(), MentionKind.NAME, "description", ((Part.STRENGTH, Part.STRONG),), (rule.id,))

    def _matches(self, text: str) -> Iterator[tuple[int, int, list[Name]]]:
        """Every stretch that is a whole word or words and some thing's name there."""
        for last, form in self.automaton.iter(lower(text)) if len(self.automaton) else ():
            start, stop = last + 1 - len(form), last + 1
            if self.words.whole(text, start, stop):
                words = text[start:stop]
                names = [name for name in self.by_form[form] if self._meant(name, words) and not self._outside(name, text, start)]
                if names:
                    yield start, stop, names

    def _meant(self, name: Name, words: str) -> bool:
        """Whether the words are the name: letter for letter, or but for capitals where it is of several words.

        States and places keep their first capital: "la paz" is not La Paz. Groups keep all but the first: the "États Membres"
        are those of the United Nations, "États membres" another body's.
        """
        form, kind = name.form, self.kinds[name.code]
        if form == words or " " not in form:
            return form == words
        if kind is EntityKind.GROUP:
            return form[1:] == words[1:]
        return not (kind in _PROPER and form[:1].isupper() and words[:1].islower())

    def _telling(self, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """The names without words that mean a group only where someone is asked; the reader of addressees knows those."""
        return tuple(name for name in names if name.strong or self.kinds[name.code] is not EntityKind.GROUP)

    def _nested(self, name: Name, start: int) -> Iterator[Found]:
        """The organs, states and places inside the name of an organ or conference: to name its Board is to name the Agency."""
        if self.kinds[name.code] not in _HOLDERS:
            return
        for last, form in self.automaton.iter(lower(name.form)):
            others = (each for each in self.by_form[form] if each.strong and each.code != name.code)
            at = last + 1 - len(form)
            held = [each for each in others if self.kinds[each.code] in _HELD and not self._outside(each, name.form, at)]
            inside = len(form) < len(name.form) and self.words.whole(name.form, at, last + 1)
            if held and inside and not self._hidden(held[0], name.form, at, last + 1):
                parts = ((Part.STRENGTH, Part.STRONG), (Part.NESTED, name.code))
                yield Found(start + at, start + last + 1, MentionKind.NAME, "nested", parts, (held[0].code,))

    def _hidden(self, held: Name, whole: str, start: int, end: int) -> bool:
        """Whether a longer name inside `whole` covers this one, and is another name of the same thing or no organ's."""
        for last, form in self.automaton.iter(lower(whole)):
            first = last + 1 - len(form)
            covers = first <= start and end <= last + 1 and end - start < len(form) < len(whole)
            if covers and any(each.code == held.code or self.kinds[each.code] not in _HOLDERS for each in self.by_form[form]):
                return True
        return False

    def _outside(self, name: Name, text: str, start: int) -> bool:
        """Whether the name stands inside a longer string in which it does not count."""
        for longer in self.table.not_in.get(name.code, ()):
            offset = longer.find(name.form)
            if offset >= 0 and start >= offset and text.startswith(longer, start - offset):
                return True
        return False


def _found(start: int, end: int, names: list[Name]) -> Found:
    """Strong names of the form decide; weak ones count where there are none."""
    strong = [name for name in names if name.strong]
    codes = tuple(sorted({name.code for name in strong or names}))
    strength = Part.STRONG if strong else Part.WEAK
    return Found(start, end, MentionKind.NAME, "name", ((Part.STRENGTH, strength),), codes)


@cache
def _automaton(forms: tuple[str, ...]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for form in forms:
        automaton.add_word(form, form)
    automaton.make_automaton()
    return automaton
