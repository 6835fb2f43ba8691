"""The acts of each paragraph, in order, each with the stretch it governs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.model.document import ParagraphKind, Resolution
from kg.model.link import Link
from kg.model.mention import Mention, MentionKind, Part
from kg.model.relation import Act
from kg.model.span import Span

DEMANDS = frozenset({"call", "urge", "request", "invite", "encourage"})


def acts_of(resolution: Resolution, mentions: Iterable[Mention], links: Iterable[Link]) -> tuple[Act, ...]:
    """Every act printed in a paragraph.

    An act leads if it opens its paragraph, makes a demand, or governs a reference; the others are kept too.
    """
    cited = [link.mention.span for link in links if link.cites]
    found: list[Act] = []
    printed = [mention for mention in mentions if mention.kind is MentionKind.ACT]
    for paragraph in resolution.paragraphs:
        if paragraph.kind is ParagraphKind.NOTE:
            continue
        own = sorted((m for m in printed if m.paragraph == paragraph.id), key=lambda m: m.span)
        ends = [m.span.start for m in own[1:]] + [paragraph.span.end] * bool(own)
        for order, (mention, end) in enumerate(zip(own, ends, strict=True), 1):
            scope = Span(mention.span.start, end)
            found.append(_act(mention, order, scope, any(map(scope.holds, cited))))
    return tuple(found)


def _act(mention: Mention, order: int, scope: Span, cites: bool) -> Act:
    family = mention.part("family")
    return Act(
        paragraph=mention.paragraph,
        order=order,
        family=family,
        words=mention.surface,
        span=mention.span,
        scope=scope,
        intensity=int(mention.part("intensity")),
        modifiers=tuple(value for name, value in mention.parts if name == "modifier"),
        leads=bool(mention.part(Part.OPENING)) or family in DEMANDS or cites,
    )


ByParagraph = Mapping[str, Sequence[Act]]


def by_paragraph_of(acts: Iterable[Act]) -> ByParagraph:
    """The acts of each paragraph, in order."""
    found: dict[str, list[Act]] = {}
    for act in acts:
        found.setdefault(act.paragraph, []).append(act)
    return found


def governing(by_paragraph: ByParagraph, paragraph: str, span: Span) -> str:
    """The family of the act that governs a stretch of a paragraph; a sub-paragraph without acts stands under its parent's."""
    if paragraph in by_paragraph:
        return next((act.family for act in by_paragraph[paragraph] if act.scope.holds(span)), "")
    above = act_above(by_paragraph, paragraph)
    return above.family if above else ""


def act_above(by_paragraph: ByParagraph, paragraph: str) -> Act | None:
    """The last act of the nearest paragraph above that has one."""
    return next((by_paragraph[name][-1] for name in above_of(paragraph) if name in by_paragraph), None)


def above_of(paragraph: str) -> Iterator[str]:
    """The paragraphs above a sub-paragraph, the nearest first.

    >>> list(above_of("4.b.i"))
    ['4.b', '4']
    """
    while "." in paragraph:
        paragraph = paragraph.rpartition(".")[0]
        yield paragraph
