"""Long names misprinted: two characters swapped or one wrong, where only one known name is so near.

A misprinted name still ends as names of its sort do, so only the ends need looking for; what the exact names have already
found is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

import ahocorasick

from kg.authority.names import Name, NameTable
from kg.finding.found import Found
from kg.language.text import has_cjk
from kg.model.mention import MentionKind, Part

SHORTEST = 6  # shorter names have too many neighbours
LONG = 8  # even an abbreviation as long as this has no neighbours
_END = 2  # characters of a name's end that must be right
_WRONG = 1  # characters that may be wrong

Forms = Mapping[str, tuple[Name, ...]]


class MisprintFinder:
    """Finds long names that are nearly right."""

    def __init__(self, table: NameTable) -> None:
        self.by_form = table.by_form
        self.ends = _ends(tuple(sorted(_eligible(table))))
        self.automaton = ahocorasick.Automaton()
        for end in self.ends:
            self.automaton.add_word(end, end)
        self.automaton.make_automaton()

    def find(self, text: str, taken: list[tuple[int, int]]) -> Iterator[Found]:
        """Misprinted names in a text, outside the stretches already `taken` (sorted)."""
        busy = bytearray(len(text))
        for start, end in taken:
            busy[start:end] = b"\x01" * (end - start)
        for last, end in self.automaton.iter(text) if len(self.automaton) else ():
            found = self._near(text, last + 1, end, busy)
            if found is not None:
                yield found

    def _near(self, text: str, stop: int, end: str, busy: bytearray) -> Found | None:
        near: dict[int, set[str]] = defaultdict(set)
        for length, forms in self.ends[end].items():
            start = stop - length
            if start >= 0 and not any(busy[start:stop]):
                near[start] |= {form for form in forms if misprinted(text[start:stop], form)}
        hits = [(start, form) for start, forms in sorted(near.items()) for form in sorted(forms)]
        codes = {name.code for _, form in hits for name in self.by_form[form] if name.strong}
        if len(codes) != 1:
            return None
        parts = ((Part.STRENGTH, Part.STRONG), ("meant", hits[0][1]))
        return Found(hits[0][0], stop, MentionKind.NAME, "misprint", parts, tuple(codes))


def _eligible(table: NameTable) -> Iterator[str]:
    """The longer strong names; of the shorter ones not the abbreviations, which other words are often nearly like."""
    forms: dict[str, list[str]] = defaultdict(list)
    for form, names in table.by_form.items():
        if names[0].strong and len(form) >= SHORTEST and has_cjk(form):
            forms[names[0].code].append(form)
    for group in forms.values():
        yield from (form for form in group if len(form) >= LONG or not any(_abbreviates(form, other) for other in group))


def _abbreviates(form: str, other: str) -> bool:
    """Whether a name is another with characters left out inside it."""
    rest = iter(other)
    return form not in other and all(char in rest for char in form)


def misprinted(words: str, name: str) -> bool:
    """Whether `words` is `name` with one character wrong, or with the same characters in another order.

    >>> misprinted("朝鲜人民民主共和国", "朝鲜民主人民共和国"), misprinted("载军谈判会议", "裁军谈判会议")
    (True, True)
    """
    if words == name or len(words) != len(name) or (words[0] != name[0] and words[1:] != name[1:]):
        return False
    wrong = sum(a != b for a, b in zip(words, name, strict=True))
    return wrong == _WRONG or sorted(words) == sorted(name)


@cache
def _ends(forms: tuple[str, ...]) -> dict[str, dict[int, tuple[str, ...]]]:
    """The forms by their end and their length."""
    found: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for form in forms:
        found[form[-_END:]][len(form)].append(form)
    return {end: {length: tuple(group) for length, group in lengths.items()} for end, lengths in found.items()}
