"""Names of things: one automaton over every name of the authority files, and the descriptions that have no name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import ahocorasick

from kg.authority import Authority
from kg.authority.names import Name, NameTable
from kg.finding.found import Found
from kg.model.mention import MentionKind, Part


class NameFinder:
    """Finds names, the leftmost and longest where they overlap."""

    def __init__(self, authority: Authority, language: str) -> None:
        self.table = authority.names[language]
        self.patterns = authority.patterns[language]
        self.automaton = _automaton(self.table)

    def find(self, text: str) -> Iterator[Found]:
        """The names in a text in normal form, in order; described things may overlap them."""
        for last, form in self.automaton.iter_long(text) if len(self.automaton) else ():
            start = last + 1 - len(form)
            names = [name for name in self.table.by_form[form] if not self._outside(name, text, start)]
            if names:
                yield _found(start, last + 1, names)
        for rule in self.patterns:
            for match in rule.regex.finditer(text):
                yield Found(*match.span(), MentionKind.NAME, "description", ((Part.STRENGTH, Part.STRONG),), (rule.id,))

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
def _automaton_of(forms: tuple[str, ...]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for form in forms:
        automaton.add_word(form, form)
    automaton.make_automaton()
    return automaton


def _automaton(table: NameTable) -> ahocorasick.Automaton:
    return _automaton_of(tuple(sorted(table.by_form)))
