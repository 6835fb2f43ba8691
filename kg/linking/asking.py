"""Where a paragraph asks something of someone: its words, those said by the way left out, and where the thing asked begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.language import Profile
from kg.linking.acts import DEMANDS, ByParagraph, act_above, by_paragraph_of
from kg.linking.antecedents import titled
from kg.model.document import Paragraph, ParagraphKind, Resolution
from kg.model.link import Link
from kg.model.mention import MentionKind
from kg.model.relation import Act
from kg.model.span import Span

_LIST = ":"  # what stands before a list
BLANK = "\0"  # stands for each character said by the way, so that places do not move


@dataclass(frozen=True)
class Asking:
    """An act that asks, and the words it governs.

    Attributes:
        act: The act; in a sub-paragraph without one that of the paragraph above.
        paragraph: Where the words stand.
        span: The words behind the act, in the clean text.
        profile: The language.
        source: The clean text.
        names: Where names and titles stand in the paragraph.
        titled: Codes of the things named in the document's title.
    """

    act: Act
    paragraph: str
    span: Span
    profile: Profile
    source: str
    names: tuple[Span, ...]
    titled: tuple[str, ...]

    @property
    def inherited(self) -> bool:
        """Whether the act stands in a paragraph above."""
        return self.paragraph != self.act.paragraph

    @cached_property
    def words(self) -> str:
        """The words, with those said by the way blanked out."""
        aside = self.profile.rule("asks", "aside").regex
        return aside.sub(lambda match: BLANK * len(match[0]), self.span.of(self.source))

    @cached_property
    def _start(self) -> re.Match[str] | None:
        """What says where the thing asked begins: the first of the rules that finds something."""
        rules = (rule for rule in self.profile.rules("asks") if rule.fields.get("begins"))
        return None if self.inherited else next(filter(None, (self.search(rule.regex) for rule in rules)), None)

    def search(self, regex: re.Pattern[str]) -> re.Match[str] | None:
        """The first match in `words` with the names blanked out: "ban" in the title of a treaty asks nothing."""
        return regex.search(self._unnamed)

    @cached_property
    def _unnamed(self) -> str:
        chars = list(self.words)
        for name in self.names:
            start, end = (min(max(0, at - self.span.start), len(chars)) for at in (name.start, name.end))
            chars[start:end] = BLANK * (end - start)
        return "".join(chars)

    @property
    def begins(self) -> int:
        """Where in `words` the thing asked begins; their end if nothing says so."""
        if self._start is None:
            return 0 if self.inherited else len(self.words)
        return self._start.start("verb") if self.inverted else self._start.end()

    @property
    def inverted(self) -> bool:
        """Whether the verb stands before the party."""
        return self._start is not None and "verb" in self._start.groupdict()

    @property
    def phrase(self) -> tuple[int, int]:
        """The stretch of `words` that the parties stand in."""
        return (self._start.end(), len(self.words)) if self._start is not None and self.inverted else (0, self.begins)

    @property
    def lists(self) -> bool:
        """Whether a list follows."""
        return self.words.rstrip().endswith(_LIST)

    @property
    def leads_up(self) -> bool:
        """Whether the words only lead up to a list, and ask nothing themselves."""
        return self._start is not None and not self.inverted and self.begins >= len(self.words.rstrip())

    @property
    def open_ended(self) -> bool:
        """Whether nothing says where the parties end."""
        return self.inverted or (not self.inherited and self._start is None)

    def place(self, start: int, end: int) -> Span:
        """The place in the clean text of a stretch of `words`."""
        return Span(self.span.start + start, self.span.start + end)


def askings(
    resolution: Resolution, language: Profile, acts: Iterable[Act], links: Mapping[str, Sequence[Link]]
) -> Iterator[Asking]:
    """Each act that asks, in order, and each sub-paragraph that stands under one and has no act of its own.

    Args:
        resolution: The text.
        language: Its profile.
        acts: Its acts.
        links: Its links, by paragraph.
    """
    by_paragraph, title = by_paragraph_of(acts), titled(resolution)
    asks_too = language.rule("asks", "asks-too").regex
    for paragraph in resolution.paragraphs:
        if paragraph.kind is not ParagraphKind.NOTE:
            names = _names(links.get(paragraph.id, ()))
            for act, span in _stretches(paragraph, by_paragraph):
                if _asks(act, resolution, asks_too):
                    yield Asking(act, paragraph.id, span, language, resolution.clean.text, names, title)


def _stretches(paragraph: Paragraph, by_paragraph: ByParagraph) -> Iterator[tuple[Act, Span]]:
    """The words that each act governs; those before the first act that asks stand under that of the paragraph above."""
    own = by_paragraph.get(paragraph.id, ())
    first = next((act.span.start for act in own if act.family in DEMANDS), paragraph.span.end)
    above = act_above(by_paragraph, paragraph.id)
    if above is not None and first > paragraph.span.start:
        yield above, Span(paragraph.span.start, first)
    yield from ((act, Span(act.span.end, act.scope.end)) for act in own)


def _names(links: Iterable[Link]) -> tuple[Span, ...]:
    return tuple(link.mention.span for link in links if link.mention.kind in {MentionKind.NAME, MentionKind.TITLE})


def _asks(act: Act, resolution: Resolution, asks_too: re.Pattern[str]) -> bool:
    """Whether an act asks: by its family, or by its words."""
    return act.family in DEMANDS or asks_too.match(resolution.clean.text, act.span.start, act.scope.end) is not None
