"""Which of two overlapping findings stays.

The order of trust, each with its reason:
- a UNTS reference over the title inside it ("《条约汇编》" names the collection, not a treaty);
- a date over a name that begins inside it (the 日 of a date is no beginning of 日本);
- an edition of a conference over the names inside it (the treaty in its name is not referred to);
- a longer name or number over one inside it; a short form over a weak name that is the same word ("the Commission");
- titles keep the names inside them, marked as inside, since a title may hold a state's name.
"""

from __future__ import annotations

from dataclasses import replace

from kg.finding.found import Found
from kg.finding.places import Places
from kg.model.mention import MentionKind, Part


def settle(found: list[Found]) -> list[Found]:
    """The findings that stay, in order."""
    dates = Places(item for item in found if item.kind is MentionKind.DATE)
    numbered = Places(item for item in found if item.rule.startswith("unts"))
    stay = [item for item in found if not _lost(item, dates, numbered)]
    return sorted(_titles(_names(stay)))


def _lost(item: Found, dates: Places, numbered: Places) -> bool:
    if item.kind is MentionKind.NAME and any(date.start < item.start < date.end < item.end for date in dates.meeting(item)):
        return True
    return item.kind is MentionKind.TITLE and any(_holds(other, item) for other in numbered.meeting(item))


def _holds(outer: Found, inner: Found) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _names(found: list[Found]) -> list[Found]:
    """Of names, numbers, symbols and short forms that overlap: the longer, the earlier; editions of one span all stay."""
    rivals = [item for item in found if item.kind in _RIVALS and item.rule != _NESTED]
    taken, places = [], Places()
    for item in sorted(rivals, key=_trust):
        if not any(_clash(item, other) for other in places.meeting(item)):
            taken.append(item)
            places.add(item)
    inside = (item for item in found if item.rule == _NESTED)
    nested = [item for item in inside if any(_holds(other, item) for other in places.meeting(item))]
    return [item for item in found if item.kind not in _RIVALS] + taken + nested


def _trust(item: Found) -> tuple[int, int, bool, str, tuple[str, ...]]:
    weak = item.rule == "name" and (Part.STRENGTH, Part.WEAK) in item.parts
    return item.start - item.end, item.start, weak, item.rule, item.candidates


_NESTED = "nested"
_RIVALS = {MentionKind.NAME, MentionKind.NUMBER, MentionKind.SYMBOL, MentionKind.SHORT}


def _clash(item: Found, other: Found) -> bool:
    """Whether of two that overlap only one may stay: not so the editions of a conference, one to a year named."""
    return not (item.rule == other.rule == "edition" and item.end == other.end and item.candidates != other.candidates)


def _titles(found: list[Found]) -> list[Found]:
    """A title that is exactly one name or short form gives way to it; names inside other titles are marked."""
    titles = [item for item in found if item.kind is MentionKind.TITLE]
    places = Places(titles)
    others = [item for item in found if item.kind is not MentionKind.TITLE]
    result, gone = [], set()
    for item in others:
        title = next(places.meeting(item), None)
        if title is None or item.kind not in _RIVALS:
            result.append(item)
        elif _whole(item, title):
            gone.add(title)
            result.append(_titled(item, title))
        else:
            result.append(replace(item, parts=(*item.parts, (Part.INSIDE, "yes"))))
    return result + [title for title in titles if title not in gone]


def _whole(item: Found, title: Found) -> bool:
    """Whether the finding is the title without its marks, or holds it."""
    return item.start <= title.start + 1 and title.end - 1 <= item.end


def _titled(item: Found, title: Found) -> Found:
    if item.kind is MentionKind.SHORT:
        return item
    start, end = min(item.start, title.start), max(item.end, title.end)
    return replace(item, start=start, end=end, parts=(*item.parts, (Part.TITLED, "yes")))
