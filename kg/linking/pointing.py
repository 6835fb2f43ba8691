"""Whom a pronoun asks: "and urges them to"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from kg.authority import Authority
from kg.language.pattern import groups
from kg.linking.addressees import Party, may_be_asked, party_rules
from kg.linking.asking import Asking
from kg.model.entity import EntityKind
from kg.model.link import Link
from kg.model.relation import Act
from kg.model.span import Span

Run = tuple[Party, ...]  # parties named side by side: "between A, B and C"


def pronoun(asking: Asking) -> re.Match[str] | None:
    """A pronoun that stands for the party, at the head of the words or in those of the act."""
    same = asking.profile.rule("addressees", "same").regex
    return same.match(asking.words) or same.search(asking.act.words)


def says(said: re.Match[str], name: str) -> bool:
    """Whether a group of this name took part."""
    return name in dict(groups(said))


def pointed_at(asking: Asking, said: re.Match[str], links: Iterable[Link], parties: Mapping[Act, Run], known: Authority) -> Run:
    """The parties asked last in the paragraph that agree in number; else those named before the act that do.

    Args:
        asking: The words.
        said: The pronoun.
        links: Those of the paragraph.
        parties: Whom the acts before ask.
        known: The authority files.
    """
    many = says(said, "many")
    asked = [found for act, found in parties.items() if act.paragraph == asking.paragraph and found]
    agreeing = [run for run in asked if _several(run) is many]
    if agreeing or asked:
        return (agreeing or asked)[-1]
    runs = _runs(asking, _named(asking, links, known))
    return next((run for run in reversed(runs) if _several(run) is many), ())


def _several(run: Run) -> bool:
    return len(run) > 1 or run[0].entity.kind is EntityKind.GROUP


def _named(asking: Asking, links: Iterable[Link], known: Authority) -> list[Party]:
    """The parties named or described in the paragraph before the act, in order, of those that overlap the longer."""
    end = asking.act.span.start
    start = asking.source.rfind("\n", 0, end) + 1
    found = [
        Party(known.entities[code], Span(*match.span()))
        for code, rule in party_rules(asking)
        if code in known.entities
        for match in rule.regex.finditer(asking.source, start, end)
    ]
    found += (Party(link.entities[0], link.mention.span) for link in links if may_be_asked(link) and link.mention.span.end <= end)
    return _apart(sorted(found, key=lambda party: (party.span.start, -party.span.end)))


def _apart(parties: Sequence[Party]) -> list[Party]:
    kept: list[Party] = []
    for party in parties:
        if not kept or party.span.start >= kept[-1].span.end:
            kept.append(party)
    return kept


def _runs(asking: Asking, parties: Iterable[Party]) -> list[Run]:
    """Parties that only commas and words like "and" part, together."""
    joint = asking.profile.regex(asking.profile.data["linking"]["party_joint"])
    runs: list[Run] = []
    for party in parties:
        beside = runs and joint.fullmatch(asking.source, runs[-1][-1].span.end, party.span.start)
        runs[-1:] = [(*runs[-1], party)] if beside else [*runs[-1:], (party,)]
    return runs
