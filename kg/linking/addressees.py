"""Whom a paragraph calls upon, urges, requests, invites or encourages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.authority import Authority, authority
from kg.language import Profile, languages, profile
from kg.linking.acts import DEMANDS
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link
from kg.model.relation import Act, Address
from kg.model.span import Span

PARTIES = "PARTIES"
_MAY_BE_ASKED = {EntityKind.STATE, EntityKind.GROUP, EntityKind.ORGAN, EntityKind.CONFERENCE}


def addresses_of(resolution: Resolution, acts: Iterable[Act], links: tuple[Link, ...]) -> tuple[Address, ...]:
    """A row for each party of each act that asks something of someone."""
    reader = _Reader(resolution, profile(resolution.language), authority(languages()), links, _starts(links))
    found = []
    for act in acts:
        if act.family in DEMANDS:
            parties = reader.parties(act)
            found += [Address(act.paragraph, act.family, entity, span) for entity, span in parties]
    return tuple(dict.fromkeys(found))


def _starts(links: Iterable[Link]) -> dict[int, Link]:
    """Links to someone who may be asked, by where they begin."""
    sure = (link for link in links if link.judgement is Judgement.RESOLVED)
    return {link.mention.span.start: link for link in sure if link.entities[0].kind in _MAY_BE_ASKED}


@dataclass(frozen=True, slots=True)
class _Reader:
    resolution: Resolution
    profile: Profile
    authority: Authority
    links: tuple[Link, ...]
    starts: dict[int, Link]

    def parties(self, act: Act) -> Iterator[tuple[Entity, Span]]:
        """The parties that stand behind the act's words, one after the other."""
        text, end = self.resolution.clean.text, act.scope.end
        at = self._skip("skip", act.span.end)
        while (party := self._party(act, at)) is not None:
            yield party
            joined = self._skip("joins", party[1].end)
            if joined == party[1].end or joined >= end:
                return
            at = joined + len(text[joined:end]) - len(text[joined:end].lstrip())

    def _skip(self, rule: str, at: int) -> int:
        match = self.profile.rule("addressees", rule).regex.match(self.resolution.clean.text, at)
        return match.end() if match else at

    def _party(self, act: Act, at: int) -> tuple[Entity, Span] | None:
        link = self.starts.get(at)
        match = self.profile.rule("addressees", "described").regex.match(self.resolution.clean.text, at, act.scope.end)
        if link is not None and not (match and match.groupdict().get("more")):
            return link.entities[0], link.mention.span
        if match is None:
            return None
        code = self._head(match)
        entity = self._parties_of(act, at) if code == PARTIES else self.authority.entities.get(code)
        return (entity, Span(at, match.end())) if entity else None

    def _head(self, match: re.Match[str]) -> str:
        """The group that a description means; States described further are some States."""
        heads = {name: word for name, word in match.groupdict().items() if word}
        code: str = self.profile.data["addressee_heads"][next(heads[name] for name in heads if name != "more")]
        return "STATES" if "more" in heads and code == "ALL-STATES" else code

    def _parties_of(self, act: Act, at: int) -> Entity | None:
        """The parties of the treaty spoken of: in the paragraph, else last before it."""
        own = [link for link in self.links if link.mention.paragraph == act.paragraph]
        before = sorted((link for link in self.links if link.mention.span.start < at), key=lambda link: -link.mention.span.start)
        for link in [*own, *before]:
            for entity in link.entities:
                treaty = entity.code if entity.kind is EntityKind.TREATY else self.authority.fact(entity.code, "treaty")
                if treaty and link.judgement is Judgement.RESOLVED:
                    return self._group(f"{treaty}-{PARTIES}")
        return None

    def _group(self, code: str) -> Entity:
        return self.authority.entities.get(code) or Entity(code, EntityKind.GROUP, ())
