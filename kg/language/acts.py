"""The acts of a language, matched where a paragraph or a clause begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.language.pattern import Rule
from kg.language.profile import profile

STRONG, STRONGEST = 1, 2


@dataclass(frozen=True, slots=True)
class ActWords:
    """An act as its words say it; `start` and `end` are offsets of the text it was read in."""

    family: str
    start: int
    end: int
    rule: str
    intensity: int
    modifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActReader:
    """The compiled acts of one language."""

    rules: tuple[Rule, ...]
    some: re.Pattern[str]  # any of them: most clauses begin with none
    lead: re.Pattern[str]  # modifiers before the act itself
    conjunction: re.Pattern[str]  # words that join a clause to the one before: no paragraph opens with them
    also: re.Pattern[str]
    again: re.Pattern[str]
    strong: re.Pattern[str]
    strongest: re.Pattern[str]

    def at(self, text: str, start: int, *, opening: bool) -> ActWords | None:
        """The act that begins at `start`, the longest if several do; None if none does.

        Args:
            text: Text in normal form.
            start: Where a paragraph or a clause begins.
            opening: Whether a paragraph begins there.
        """
        if opening and self.conjunction.match(text, start):
            return None
        best: tuple[int, int, Rule] | None = None
        for head in self._heads(text, start):
            if not self.some.match(text, head):
                continue
            for rule in self.rules:
                if not opening and rule.fields.get("only_opening"):
                    continue
                match = rule.regex.match(text, head)
                if match and match.end() > head and (best is None or (match.end(), -head) > best[:2]):
                    best = (match.end(), -head, rule)
        return None if best is None else self._words(text, start, best[0], best[2])

    def _heads(self, text: str, start: int) -> list[int]:
        """Where the act itself may begin: at `start`, or after one or more modifiers."""
        heads = [start]
        while (match := self.lead.match(text, heads[-1])) and match.end() > heads[-1]:
            heads.append(match.end())
        return heads

    def _words(self, text: str, start: int, end: int, rule: Rule) -> ActWords:
        words = text[start:end]
        intensity = STRONGEST if self.strongest.search(words) else STRONG if self.strong.search(words) else 0
        found = (("again", self.again), ("also", self.also))
        modifiers = tuple(name for name, regex in found if regex.search(words))
        return ActWords(rule.fields["family"], start, end, rule.id, intensity, modifiers)


@cache
def act_reader(code: str) -> ActReader:
    """The acts of a language, compiled once."""
    known = profile(code)
    return ActReader(
        rules=known.rules("acts"),
        some=re.compile("|".join(f"(?:{rule.regex.pattern})" for rule in known.rules("acts"))),
        lead=known.regex("$lead"),
        conjunction=known.regex("$conjunction" if "conjunction" in known.parts else "(?!)"),
        also=known.regex("$also_mark"),
        again=known.regex("$again"),
        strong=known.regex("$strong"),
        strongest=known.regex("$strongest"),
    )
