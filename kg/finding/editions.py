"""Conferences of a series, named by the year or the number of their edition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.authority import Authority
from kg.authority.conferences import PREPARATORY, Edition, Series
from kg.finding.found import Found
from kg.language import Profile
from kg.language.numerals import value
from kg.language.pattern import compile_template
from kg.language.text import comparable
from kg.model.mention import MentionKind, Part

_WORDS = ("parties", "conference", "preparatory")
_YEAR = re.compile(r"\d{4}")


class EditionFinder:
    """Finds "the 2000 and 2010 Review Conferences of the Parties …" and the like, one finding an edition."""

    def __init__(self, authority: Authority, profile: Profile) -> None:
        self.profile = profile
        self.series = [each for each in authority.series if profile.code in each.words]
        words = {f"{kind}_words": _alternatives(self.series, profile.code, kind) for kind in _WORDS}
        template = profile.data["edition"]
        self.words = re.compile(words["conference_words"])  # most texts hold none, and need no closer look
        self.telling = _telling(self.series, profile.code)
        self.regex = compile_template(template, {**profile.parts, **words}, profile.code, "edition")

    def find(self, text: str) -> Iterator[Found]:
        """The editions in a text in normal form."""
        for match in self.regex.finditer(text) if self.words.search(text) else ():
            series = [each for each in self.series if self._fits(each, match)]
            for start, editions in self._editions(match, series):
                codes = tuple(sorted(edition.code + self._suffix(match) for edition in editions))
                strength = Part.STRONG if match["parties"] in self.telling else Part.WEAK
                if codes or match["years"]:  # a year no series knows is kept, and said to be unknown
                    yield Found(start, match.end(), MentionKind.NAME, "edition", ((Part.STRENGTH, strength),), codes)

    def _fits(self, series: Series, match: re.Match[str]) -> bool:
        words = series.words[self.profile.code]
        if match["preparatory"] and not series.preparatory:
            return False
        named = match["parties"] is None or match["parties"] in map(comparable, words.get("parties") or ())
        return named and match["conference"] in map(comparable, words["conference"])

    def _suffix(self, match: re.Match[str]) -> str:
        return PREPARATORY if match["preparatory"] else ""

    def _editions(self, match: re.Match[str], series: list[Series]) -> Iterator[tuple[int, list[Edition]]]:
        """For each year or number named: where the words begin, and the editions they may mean."""
        if match["ordinal"]:
            number = value(match["ordinal"], self.profile.data["numerals"])
            yield match.start(), [edition for each in series if number and (edition := each.counted(number))]
            return
        years = _given(match, "years")
        for index, year in enumerate(_YEAR.finditer(match[years])):
            start = match.start() if index == 0 else match.start(years) + year.start()
            yield start, [edition for each in series if (edition := each.in_year(int(year[0])))]


def _given(match: re.Match[str], name: str) -> str:
    """The group of this name that matched; one that a pattern needs twice is named twice, "years" and "years2"."""
    return next(group for group, words in match.groupdict().items() if words and group.rstrip("0123456789") == name)


def _alternatives(series: list[Series], language: str, kind: str) -> str:
    """The words of every series as one alternation, longest first; a pattern that never matches where there are none."""
    words = {comparable(word) for each in series for word in each.words[language].get(kind) or ()}
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"


def _telling(series: list[Series], language: str) -> set[str]:
    """The words for who meets that only one series has."""
    words = [comparable(word) for each in series for word in each.words[language].get("parties") or ()]
    return {word for word in words if words.count(word) == 1}
