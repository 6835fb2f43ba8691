"""References by rule: symbols, numbers, titles, locators and short forms, as the language's files describe them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.finding.found import Found
from kg.language import Profile
from kg.language.dates import iso
from kg.language.pattern import Rule, groups
from kg.model.mention import MentionKind

_FILES = ("references", "shorts")
_FIELDS = ("unit", "to", "bare", "means")


class ReferenceFinder:
    """Runs every reference rule of a language over a text."""

    def __init__(self, profile: Profile) -> None:
        self.rules = [rule for file in _FILES for rule in profile.rules(file)]

    def find(self, text: str) -> Iterator[Found]:
        """What the rules find, rule by rule; findings may overlap."""
        for rule in self.rules:
            yield from _apply(rule, text)


def _apply(rule: Rule, text: str) -> Iterator[Found]:
    kind = MentionKind(rule.fields["kind"])
    fixed = tuple((name, str(rule.fields[name])) for name in _FIELDS if name in rule.fields)
    for match in rule.regex.finditer(text):
        yield Found(*match.span(), kind, rule.id, fixed + tuple(groups(match)))


class DateFinder:
    """Finds dates, whole or in part."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.rules = profile.rules("dates")

    def find(self, text: str) -> Iterator[Found]:
        """The dates of a text, with the part "iso": "YYYY", "YYYY-MM" or "YYYY-MM-DD"."""
        for rule in self.rules:
            for match in rule.regex.finditer(text):
                yield Found(*match.span(), MentionKind.DATE, rule.id, (("iso", iso(match, self.profile)),))
