"""Acronyms that a text defines itself: "the Federal Government of Somalia (FGS)", and from there on "the FGS"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.finding.found import Found
from kg.language import Profile
from kg.model.entity import Entity, EntityKind
from kg.model.mention import MentionKind, Part

_DEFINED = re.compile(r' ?\(["“«]?(?P<acronym>[^\W\d_]{2,10})["”»]?\)')
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = 2  # an acronym has at least two
_SMALL = 3  # letters of a word that gives an acronym no letter
_REACH = 120  # characters before the bracket in which its words stand


class AcronymFinder:
    """Finds the places where an acronym that no file knows stands for the state or body it was put behind."""

    def __init__(self, entities: Mapping[str, Entity], profile: Profile) -> None:
        self.entities = entities
        self.government = profile.regex(profile.data["government"])

    def find(self, text: str, names: Sequence[Found]) -> Iterator[Found]:
        """The places of the acronyms defined behind `names`, those in the brackets too."""
        for acronym, name in self._defined(text, names).items():
            for match in re.finditer(rf"(?<!\w){acronym}(?!\w)", text):
                if match.start() > name.end:
                    yield Found(*match.span(), MentionKind.NAME, "acronym", ((Part.STRENGTH, Part.STRONG),), name.candidates)

    def _defined(self, text: str, names: Sequence[Found]) -> dict[str, Found]:
        """Each acronym defined, and the name it stands for: the first where it is defined twice."""
        found: dict[str, Found] = {}
        known = {text[name.start : name.end] for name in names}
        for name in names:
            match = _DEFINED.match(text, name.end)
            if (
                match
                and len(name.candidates) == 1
                and match["acronym"] not in known
                and self._stands_for(text, name, match["acronym"])
            ):
                found.setdefault(match["acronym"], name)
        return found

    def _stands_for(self, text: str, name: Found, acronym: str) -> bool:
        """Whether it is made of the name of a body, or of the words for the Government of a state."""
        letters = [letter.casefold() for letter in acronym if letter.isupper()]
        if len(letters) < _CAPITALS or acronym[-1].islower():
            return False
        kind = self.entities[name.candidates[0]].kind
        if kind not in {EntityKind.STATE, EntityKind.ORGAN}:
            return False
        words = text[max(0, name.end - _REACH) : name.end]
        governments = self.government.finditer(words) if kind is EntityKind.STATE else ()
        made = any(len(_initials(words[found.start() :])) <= len(letters) for found in governments)
        return _ends(text[name.start : name.end], letters) or (made and _ends(words, letters))


def _ends(words: str, letters: list[str]) -> bool:
    return _initials(words)[-len(letters) :] == letters


def _initials(words: str) -> list[str]:
    """The first letters of the words that give an acronym one, in small letters."""
    return [word[0].casefold() for word in _WORD.findall(words) if len(word) > _SMALL or word[0].isupper()]
