"""The things that an act asks: the verb of each, or the noun where there is no verb, and its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language.pattern import Rule
from kg.linking.asking import Asking

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing asked, by its places in the words.

    Attributes:
        start: Where its verb begins.
        verb: Where its verb ends.
        end: Where it ends: where the next begins, or with the words.
        kind: What sort of thing it is.
        rule: The rule that says so, "" if none does.
    """

    start: int
    verb: int
    end: int
    kind: str
    rule: str


def things_asked(asking: Asking) -> list[Asked]:
    """The things asked, in order, each up to the next."""
    heads = list(_heads(asking))
    ends = [_trimmed(asking, end) for end in [*(start for start, _, _ in heads[1:]), len(asking.words)][: len(heads)]]
    return [
        Asked(start, verb, end, str(rule.fields["kind"]) if rule else OTHER, rule.id if rule else "")
        for (start, verb, rule), end in zip(heads, ends, strict=True)
    ]


def _trimmed(asking: Asking, end: int) -> int:
    """An end without the marks and spaces before it."""
    marks = f"{asking.profile.data['clause_marks']}{asking.profile.data['operative_ends']}\0 \n"
    return len(asking.words[:end].rstrip(marks))


_Head = tuple[int, int, Rule | None]  # from where to where a verb stands, and the rule that knows it


def _heads(asking: Asking) -> Iterator[_Head]:
    """The verb of each thing asked; the noun where there is none."""
    at = _first(asking)
    head = _verb(asking, at) if at is not None else _noun(asking)
    if head is None and at is not None and not asking.inherited:
        head = (at, _word_end(asking, at), None)
    while head is not None:
        yield head
        head = _next(asking, head[1])


def _first(asking: Asking) -> int | None:
    """Where the first verb may stand."""
    if asking.inherited:
        item = asking.profile.rule("asks", "item").regex.match(asking.words)
        return item.end() if item else None
    return None if asking.open_ended else asking.begins


def _verb(asking: Asking, at: int) -> _Head | None:
    """The verb at a place, behind words that only say how, or one of these if no other follows."""
    how = asking.profile.rule("asks", "how").regex.match(asking.words, at)
    for start in dict.fromkeys((how.end() if how else at, at)):
        rule, end = _known(asking, start)
        if rule is not None:
            return start, end, rule
    return None


def _known(asking: Asking, start: int) -> tuple[Rule | None, int]:
    """The rule with the longest verb that begins at a place, and where the verb ends."""
    best, end = None, start
    for rule in asking.profile.rules("demands"):
        match = rule.regex.match(asking.words, start) if not rule.fields.get("noun") else None
        if match and match.end() > end:
            best, end = rule, match.end()
    return best, end


def _noun(asking: Asking) -> _Head | None:
    """The first noun of an action; of those that begin at one place the longest."""
    rules = (rule for rule in asking.profile.rules("demands") if rule.fields.get("noun"))
    found = ((match.start(), -match.end(), rule) for rule in rules if (match := rule.regex.search(asking.words)))
    start, end, rule = min(found, key=lambda each: each[:2], default=(0, 0, None))
    return (start, -end, rule) if rule else None


def _next(asking: Asking, after: int) -> _Head | None:
    """The next verb: joined to the one before directly, or behind words that join one more thing asked."""
    chain = asking.profile.rule("asks", "chain").regex.match(asking.words, after)
    if chain and (head := _verb(asking, chain.end())):
        return head
    for joint in asking.profile.rule("asks", "next").regex.finditer(asking.words, after):
        if head := _verb(asking, joint.end()):
            return head
    return None


def _word_end(asking: Asking, at: int) -> int:
    return next((place for place in range(at, len(asking.words)) if asking.words[place].isspace()), len(asking.words))
