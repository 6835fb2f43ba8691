"""Places in a document or treaty: articles, paragraphs and the like, put to what they are places in."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.language.numerals import value
from kg.language.text import bracketed
from kg.linking.state import State
from kg.model.link import Judgement, Link, Via
from kg.model.mention import Mention, MentionKind
from kg.model.span import Span

_LETTER = re.compile(r"[a-z]+(?=\))")
_FINE = {"article", "paragraph"}
_REACH = 240  # characters between a place and what says whose it is
_BESIDE = 2  # characters between an article and its paragraph
_MOST = 60  # places a range may stand for


def locate(state: State, paragraph: str) -> None:
    """Give the links of one paragraph the locators that stand beside them; the finest sort of place wins."""
    found = [mention for mention in state.mentions[paragraph] if mention.kind is MentionKind.LOCATOR]
    if not found:  # most paragraphs name no place: no need to look through the links
        return
    links = state.links[paragraph]
    able = _able(links)
    places: dict[int, list[Mention]] = {}
    follower: tuple[int, int | None] = (0, None)  # where the place behind begins, and what it is in
    for mention in reversed(found):
        if not any(span.start <= mention.span.start < span.end for span in state.quoted):
            beside = mention.part("unit") == "article" and 0 <= follower[0] - mention.span.end <= _BESIDE
            index = None if (own := _own(state, mention)) else follower[1] if beside else _target(state, mention, able)
            follower = (mention.span.start, index)
            if index is not None:
                places.setdefault(index, []).insert(0, mention)
            elif link := own or _noted(state, mention):
                links.append(link)
    for index, mentions in places.items():
        fine = [mention for mention in mentions if mention.part("unit") in _FINE]
        locators = _nested(state, fine) or [_coarse(state, mentions)]
        links[index] = replace(links[index], locators=tuple(dict.fromkeys(locators)))


def _own(state: State, mention: Mention) -> Link | None:
    """A place in the document itself: "paragraph 4 above"."""
    before, after = state.regex("own_place_before"), state.regex("own_place_after")
    near = state.text[max(0, mention.span.start - _REACH) : mention.span.start]
    if mention.part("unit") not in _FINE or not (before.search(near) or after.match(state.text, mention.span.end)):
        return None
    places = tuple(normal_forms(state, mention))
    return Link(mention, Judgement.RESOLVED, (state.own,), "a place in the document itself", Via.ANAPHORA, False, places)


def _noted(state: State, mention: Mention) -> Link | None:
    """A place in a report that is named by its note alone: "paragraph 27 of the report of the Committee", with its note."""
    if mention.part("unit") not in _FINE or mention.paragraph.startswith("f"):
        return None
    for call in state.resolution.clean.calls:
        if _calls(state, mention, call.at) and (links := state.note(call.label)):
            why, first = f"what its note {call.label} refers to", links[0]
            places = tuple(normal_forms(state, mention))
            return Link(mention, Judgement.RESOLVED, first.entities[:1], why, Via.ANAPHORA, True, places, first.mention.span)
    return None


def _calls(state: State, mention: Mention, at: int) -> bool:
    """Whether a note called at a place is that of the report in which the place is."""
    start, end = mention.span.start, mention.span.end
    if end <= at <= end + _REACH:
        return state.regex("noted_after").fullmatch(state.text, end, at) is not None
    return start - _BESIDE <= at <= start and state.regex("noted_before").fullmatch(state.text, at, start) is not None


def _nested(state: State, mentions: list[Mention]) -> list[str]:
    """The places named, a paragraph that stands beside its article as a place in it: "52.2"."""
    found: list[str] = []
    above: Mention | None = None
    for mention in sorted(mentions, key=lambda mention: mention.span):
        own, unit = normal_forms(state, mention), mention.part("unit")
        inside = above is not None and unit == "paragraph" and mention.span.start - above.span.end <= _BESIDE
        if inside and found:
            article = found.pop()
            own = [f"{article}.{each}" for each in own]
        found += own
        above = mention if unit == "article" else None
    return found


def _able(links: list[Link]) -> list[tuple[int, Span]]:
    """The links of a paragraph that a place can be in, and where they stand."""
    able = (link.cites and link.judgement is not Judgement.AMBIGUOUS for link in links)
    return [(index, link.mention.span) for index, (link, may) in enumerate(zip(links, able, strict=True)) if may]


def _target(state: State, mention: Mention, able: list[tuple[int, Span]]) -> int | None:
    """The link the place is in: one joined to it from behind, else the nearest before it."""
    for index, span in able:
        start = mention.span.end
        if start <= span.start and state.regex("place_before").fullmatch(state.text, start, span.start):
            return index
    before = [(span.end, index) for index, span in able if span.end <= mention.span.start]
    if not before:
        return None
    end = max(end for end, _ in before)
    index = min(index for each, index in before if each == end)
    return index if _joined(state, Span(end, mention.span.start), mention) else None


def _joined(state: State, gap: Span, mention: Mention) -> bool:
    name = "note_locator_gap" if mention.paragraph.startswith("f") else "locator_gap"
    return state.regex(name).fullmatch(state.text, gap.start, gap.end) is not None


def _coarse(state: State, mentions: list[Mention]) -> str:
    """Volumes, parts, annexes and pages, outermost first: "part-1/annex-2"."""
    names = [f"{m.part('unit')}-{_value(state, m.part('list'))}".rstrip("-") for m in mentions]
    return "/".join(dict.fromkeys(names))


def normal_forms(state: State, mention: Mention) -> list[str]:
    """The places a locator names, in the contract's one form: "6", "50", "15:6", "187(35)"."""
    words, below = mention.part("list"), mention.part("below")
    ends = [_value(state, match[0]) for match in state.regex("one_place").finditer(words)]
    if len(ends) == 2 and state.regex("to").search(words) and all(map(str.isdigit, ends)):  # noqa: PLR2004  (two ends)
        first, last = map(int, ends)
        ends = [str(number) for number in range(first, last + 1)] if first < last < first + _MOST else ends
    if letters := _LETTER.findall(mention.part("letters")):  # letters that stand before their paragraph
        return [f"{end}({letter})" for end in ends for letter in letters]
    return [f"{end}.{_value(state, below)}" if below else end for end in ends]


def _value(state: State, words: str) -> str:
    """A printed number in digits; other words without spaces."""
    number = value(words, state.profile.data["numerals"])
    return bracketed(words) if number is None else str(number)
