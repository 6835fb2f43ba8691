"""Places in a document or treaty: articles, paragraphs and the like, put to what they are places in."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from kg.language.numerals import value
from kg.language.text import bracketed
from kg.linking.antecedents import own_treaty
from kg.linking.reports import report_of
from kg.linking.state import State, resolved
from kg.model.entity import Entity
from kg.model.link import Judgement, Link, Via
from kg.model.mention import Mention, MentionKind
from kg.model.span import Span

_LETTER = re.compile(r"[a-z]+(?=\))")
_POINT = re.compile(r"(?<=\()\w(?=\))")
_FINE = {"article", "paragraph"}
_REACH = 240  # characters between a place and what says whose it is
_APART = 80  # characters from a document to a place that is not in it
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
            own = _own(state, mention)
            index = None if own else _in(state, mention, able, *follower)
            follower = (mention.span.start, index)
            if index is not None:
                places.setdefault(index, []).insert(0, mention)
            elif link := own or _of_own_treaty(state, mention) or _noted(state, mention) or _bare(state, mention, links):
                links.append(link)
    for index, mentions in places.items():
        fine = [mention for mention in mentions if mention.part("unit") in _FINE]
        locators = _nested(state, fine) or [_coarse(state, mentions)]
        links[index] = replace(links[index], locators=tuple(dict.fromkeys(locators)))


def _in(state: State, mention: Mention, able: list[tuple[int, Span]], start: int, behind: int | None) -> int | None:
    """The link a place is in; else that of the place joined to it, which begins at `start`."""
    end = mention.span.end
    if mention.part("unit") == "article" and 0 <= start - end <= _BESIDE:
        return behind
    found = _target(state, mention, able)
    joined = found is None and end <= start and state.regex("place_joint").fullmatch(state.text, end, start)
    return behind if joined else found


def _own(state: State, mention: Mention) -> Link | None:
    """A place in the document itself: "paragraph 4 above"."""
    before, after = state.regex("own_place_before"), state.regex("own_place_after")
    near = state.text[max(0, mention.span.start - _REACH) : mention.span.start]
    if mention.part("unit") not in _FINE or not (before.search(near) or after.match(state.text, mention.span.end)):
        return None
    return _in_itself(state, mention)


def _in_itself(state: State, mention: Mention) -> Link:
    return _placed(state, mention, state.own, why="a place in the document itself", cites=False)


def _placed(state: State, mention: Mention, entity: Entity, *, why: str, cites: bool = True, at: Span | None = None) -> Link:
    """A place that stands for itself, in a thing that other words name."""
    link = resolved(mention, entity, why=why, cites=cites, via=Via.ANAPHORA, at=at)
    return replace(link, locators=tuple(normal_forms(state, mention)))


def _bare(state: State, mention: Mention, links: list[Link]) -> Link | None:
    """A paragraph named with nothing that it could be in: one of the document's own, if there is one of that number."""
    ends = (link.mention.span.end for link in links if link.cites)
    apart = mention.part("unit") == "paragraph" and not any(0 <= mention.span.start - end < _APART for end in ends)
    if not apart or not mention.paragraph[0].isdigit() or state.regex("of_something").match(state.text, mention.span.end):
        return None
    own = all(place.partition("(")[0] in state.mentions for place in normal_forms(state, mention))
    return _in_itself(state, mention) if own else None


def _of_own_treaty(state: State, mention: Mention) -> Link | None:
    """A bare article in an annex that holds a treaty: one of its own."""
    treaty = own_treaty(state, mention.paragraph) if mention.part("unit") == "article" else None
    return _placed(state, mention, treaty, why="an article of the treaty itself") if treaty else None


def _noted(state: State, mention: Mention) -> Link | None:
    """A place in a report that is named by its note alone: "paragraph 27 of the report of the Committee", with its note."""
    if mention.part("unit") not in _FINE or mention.paragraph.startswith("f"):
        return None
    for call in state.resolution.clean.calls:
        if _calls(state, mention, call.at) and (links := state.note(call.label)):
            why, first = f"what its note {call.label} refers to", links[0]
            return _placed(state, mention, first.entities[0], why=why, at=first.mention.span)
    report = report_of(state, mention)
    why = "the report so called by its note before"
    return _placed(state, mention, report.document, why=why, at=report.span) if report else None


def _calls(state: State, mention: Mention, at: int) -> bool:
    """Whether a note called at a place is that of the report in which the place is."""
    start, end = mention.span.start, mention.span.end
    if end <= at <= end + _REACH:
        return state.regex("noted_after").fullmatch(state.text, end, at) is not None
    return start - _BESIDE <= at <= start and state.regex("noted_before").fullmatch(state.text, at, start) is not None


def _nested(state: State, mentions: list[Mention]) -> list[str]:
    """The places named, a paragraph with its article as a place in it: "52.2"."""
    found: list[str] = []
    article, waiting = "", [""]  # the article just before; paragraphs whose article stands behind them
    ordered = sorted(mentions, key=lambda mention: mention.span)
    for mention, after in zip_longest(ordered, ordered[1:]):
        own, unit = normal_forms(state, mention), mention.part("unit")
        if _is_in(state, mention, after):
            article, waiting = "", [f".{each}" for each in own]
            continue
        if unit == "paragraph" and article:
            found.remove(article)
            own = [f"{article}.{each}" for each in own]
        own = [f"{each}{paragraph}" for each in own for paragraph in waiting]
        found += own
        beside = after is not None and unit == "article" and after.span.start - mention.span.end <= _BESIDE
        article = own[-1] if beside and waiting == [""] else ""
        waiting = [""]
    return found


def _is_in(state: State, mention: Mention, after: Mention | None) -> bool:
    """Whether a paragraph is in the article named behind it."""
    if after is None or (mention.part("unit"), after.part("unit")) != ("paragraph", "article"):
        return False
    return state.regex("place_in").fullmatch(state.text, mention.span.end, after.span.start) is not None


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
    """A printed number in digits; other words without spaces, the letter of a point in Latin script."""
    number = value(words, state.profile.data["numerals"])
    letters: dict[str, str] = state.profile.data["point_letters"]
    return _POINT.sub(lambda point: letters.get(point[0], point[0]), bracketed(words)) if number is None else str(number)
