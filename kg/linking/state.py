"""What is known while the mentions of one text are being resolved, in the order they are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kg.authority import Authority
from kg.authority.series import DocumentSeries
from kg.language import Profile
from kg.model.document import Resolution
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link, Via
from kg.model.mention import Mention
from kg.model.span import Span

_COUNCIL = re.compile(r"(?<!\d)(\d{3,4}) ?\((?:19|20)\d\d\)")


@dataclass
class State:
    """The text, the knowledge, and the links made so far.

    Attributes:
        mentions: Those of each paragraph, in order.
        links: Those made so far, by paragraph in the order the paragraphs are read, in each in the order made.
        defined: Short forms that the text has defined, and what they stand for.
        rows: Lists of numbers, by the paragraphs whose lists have been asked for.
        bodies: Bodies named, by the paragraph and by the bodies that had been asked for.
        told: Bodies of numbers, by their dates and by names beside them, once they have been asked for.
        named: Codes that a strong name in the text means, wherever it stands.
        quoted: Where the text quotes.
    """

    resolution: Resolution
    authority: Authority
    series: DocumentSeries
    profile: Profile
    mentions: Mapping[str, tuple[Mention, ...]]
    named: frozenset[str]
    links: dict[str, list[Link]] = field(default_factory=dict)
    defined: dict[str, Entity] = field(default_factory=dict)
    rows: dict[str, list[list[Mention]]] = field(default_factory=dict)
    bodies: dict[tuple[str, frozenset[str]], list[tuple[Mention, str]]] = field(default_factory=dict)
    told: tuple[dict[str, str], dict[str, str]] | None = None
    quoted: tuple[Span, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find the quotations, once for all paragraphs."""
        self.quoted = tuple(Span(*match.span()) for match in self.regex("quoted").finditer(self.text))

    @property
    def text(self) -> str:
        """The clean text."""
        return self.resolution.clean.text

    def regex(self, name: str) -> re.Pattern[str]:
        """The language's pattern of this name (`linking` in its profile)."""
        return self.profile.regex(self.profile.data["linking"][name])

    def entity(self, code: str) -> Entity:
        """The thing with this code, from the authority files."""
        return self.authority.entities[code]

    def document(self, symbol: str) -> Entity:
        """The document with this symbol, known by a name or not."""
        return self.authority.entities.get(symbol) or Entity(symbol, EntityKind.DOCUMENT, ())

    @property
    def own(self) -> Entity:
        """The document itself, as a text that speaks of itself means it."""
        return Entity(self.resolution.symbol, EntityKind.DOCUMENT, ())

    def back(self, mention: Mention) -> Iterator[Link]:
        """The links before `mention`, the nearest first: those of its paragraph, then of those before; of no other note."""
        for paragraph in reversed([name for name in self.links if not name.startswith("f") or name == mention.paragraph]):
            before = [link for link in self.links[paragraph] if link.mention.span.start < mention.span.start]
            yield from sorted(before, key=lambda link: -link.mention.span.start)

    @cached_property
    def sanctions(self) -> Entity | None:
        """The sanctions committee that a text of the Security Council is about: that of the resolution it cites most often."""
        numbers = Counter(match[1] for match in _COUNCIL.finditer(self.text)) if self.resolution.body == "SC" else Counter()
        known = {number: self.authority.entities.get(f"SC-{number}-COMMITTEE") for number in numbers}
        ranked = sorted((-numbers[number], number) for number, committee in known.items() if committee)
        tie = len(ranked) > 1 and ranked[0][0] == ranked[1][0]
        return known[ranked[0][1]] if ranked and not tie else None

    def spoken_of(self) -> frozenset[str]:
        """Codes of what the links made so far surely mean."""
        sure = (link for row in self.links.values() for link in row if link.judgement is Judgement.RESOLVED)
        own = {self.sanctions.code} if self.sanctions else set()
        return frozenset(entity.code for link in sure for entity in link.entities) | own

    def beside(self, mention: Mention) -> list[Link]:
        """The links made so far in the mention's paragraph."""
        return self.links.get(mention.paragraph, [])

    def note(self, label: str) -> tuple[Link, ...]:
        """The links of one note that refer to something."""
        return tuple(link for link in self.links.get(f"f{label}", ()) if link.cites)

    def calls_at(self, span: Span) -> tuple[str, ...]:
        """Labels of the notes called directly behind `span`, or behind the mark of punctuation that follows it."""
        beyond = span.end + 1
        near = [call for call in self.resolution.clean.calls if span.end <= call.at <= beyond]
        return tuple(call.label for call in near if self._near(span.end, call.at))

    def _near(self, end: int, at: int) -> bool:
        return at == end or self.text[end:at] in self.profile.data["clause_marks"]


def resolved(
    mention: Mention, *entities: Entity, why: str, cites: bool = False, via: Via = Via.TEXT, at: Span | None = None
) -> Link:
    """A link that is sure; `at` is what a back-reference points at."""
    return Link(mention, Judgement.RESOLVED, entities, why, via, cites, (), at)


def undecided(mention: Mention, why: str, *candidates: Entity) -> Link:
    """A link with several candidates left, or with none."""
    judgement = Judgement.AMBIGUOUS if candidates else Judgement.UNKNOWN
    return Link(mention, judgement, candidates, why)


CITED = {EntityKind.TREATY, EntityKind.DOCUMENT, EntityKind.STATEMENT}
