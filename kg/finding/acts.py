"""Acts: at the head of a paragraph and where a clause begins inside it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.finding.found import Found
from kg.language import Profile
from kg.language.acts import act_reader
from kg.model.mention import MentionKind, Part


class ActFinder:
    """Finds the acts of a text whose lines are its paragraphs."""

    def __init__(self, profile: Profile) -> None:
        self.acts = act_reader(profile.code)
        self.clause = profile.regex(profile.data["clause_start"])

    def find(self, text: str, openings: list[int]) -> Iterator[Found]:
        """The acts, in order.

        Args:
            text: Text in normal form.
            openings: Offsets at which paragraphs begin.
        """
        heads = set(openings)
        places = sorted(heads | {match.end() for match in self.clause.finditer(text)})
        end = 0
        for place in places:
            words = self.acts.at(text, place, opening=place in heads) if place >= end else None
            if words is not None:
                end = words.end
                parts = [("family", words.family), ("intensity", str(words.intensity))]
                parts += [("modifier", modifier) for modifier in words.modifiers]
                parts += [(Part.OPENING, "yes")] if place in heads else []
                yield Found(words.start, words.end, MentionKind.ACT, words.rule, tuple(parts))
