"""The things that an act asks: the verb of each, or the noun where there is no verb, and its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language.pattern import Rule
from kg.linking.asking import BLANK, Asking
from kg.model.span import Span

OTHER = "other"
_SPACES = f" \n{BLANK}"
_REACH = 8  # characters of a preposition at most
_WORD = 4  # characters of a word, where no spaces stand between words


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing asked, by its places in the clean text.

    Attributes:
        verb: Its verb, or the noun where there is no verb.
        span: Its words, with those that only say how or when: up to the next thing asked, or to the end.
        kind: What sort of thing it is.
        rule: The rule that says so, "" if none does.
    """

    verb: Span
    span: Span
    kind: str
    rule: str


def things_asked(asking: Asking) -> list[Asked]:
    """The things asked, in order, each up to the next."""
    heads = list(_heads(asking))
    ends = [_trimmed(asking, end) for end in [*(head.lead for head in heads[1:]), len(asking.words)][: len(heads)]]
    return [_asked(asking, head, end) for head, end in zip(heads, ends, strict=True)]


def _asked(asking: Asking, head: _Head, end: int) -> Asked:
    verb, span = asking.place(head.start, head.end), asking.place(head.lead, end)
    return Asked(verb, span, str(head.rule.fields["kind"]), head.rule.id) if head.rule else Asked(verb, span, OTHER, "")


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a thing asked begins, from where to where its verb stands, and the rule that knows the verb."""

    lead: int
    start: int
    end: int
    rule: Rule | None


def _trimmed(asking: Asking, end: int) -> int:
    """An end without the marks and spaces before it."""
    marks = f"{asking.profile.data['clause_marks']}{asking.profile.data['operative_ends']}{_SPACES}"
    return len(asking.words[:end].rstrip(marks))


def _heads(asking: Asking) -> Iterator[_Head]:
    """The verb of each thing asked; the noun where there is none."""
    if asking.leads_up:
        return
    at = _first(asking)
    head = _verb(asking, at) if at is not None else _noun(asking)
    if head is None and at is not None and not asking.inherited:
        head = _unknown(asking, at)
    first = _preposition(asking, head.lead) if head else ""
    while head is not None:
        yield head
        head = _next(asking, head, first)


def _first(asking: Asking) -> int | None:
    """Where the first verb may stand."""
    if asking.inherited:
        item = asking.profile.rule("asks", "item").regex.match(asking.words)
        return item.end() if item else None
    return asking.begins if asking.begins < len(asking.words) else None


def _verb(asking: Asking, at: int) -> _Head | None:
    """The verb at a place, behind words that only say how, or one of these if no other follows."""
    for start in dict.fromkeys((_behind_how(asking, at), at)):
        rule, end = _known(asking, start)
        if rule is not None:
            return _weighed(asking, _Head(at, start, end, rule))
    return None


def _behind_how(asking: Asking, at: int) -> int:
    how = asking.profile.rule("asks", "how").regex.match(asking.words, at)
    return how.end() if how else at


def _unknown(asking: Asking, at: int) -> _Head:
    """A verb that no rule knows: the word that stands there; where no spaces stand between words a few characters."""
    start = _behind_how(asking, at)
    stops = f"{_SPACES}{asking.profile.data['clause_marks']}{asking.profile.data['operative_ends']}"
    end = next((place for place in range(start, len(asking.words)) if asking.words[place] in stops), len(asking.words))
    longest = len(asking.words) if asking.profile.spaced else start + _WORD
    return _Head(at, start, max(min(end, longest), start + 1), None)


def _weighed(asking: Asking, head: _Head) -> _Head:
    """A verb of little weight gives way to the noun behind it: "continue its cooperation"."""
    if head.rule is None or not head.rule.fields.get("light"):
        return head
    between = asking.profile.rule("asks", "light").regex.match(asking.words, head.end)
    noun, stop = _known(asking, between.end(), nouns=True) if between else (None, head.end)
    return _Head(head.lead, head.start, stop, noun) if noun else head


def _known(asking: Asking, start: int, *, nouns: bool = False) -> tuple[Rule | None, int]:
    """The rule with the longest verb (noun) that begins at a place, and where it ends."""
    best, end = None, start
    for rule in asking.profile.rules("demands"):
        match = rule.regex.match(asking.words, start) if bool(rule.fields.get("noun")) is nouns else None
        if match and match.end() > end:
            best, end = rule, match.end()
    return best, end


def _noun(asking: Asking) -> _Head | None:
    """The first noun of an action; of those that begin at one place the longest."""
    rules = (rule for rule in asking.profile.rules("demands") if rule.fields.get("noun"))
    found = ((match.start(), -match.end(), rule) for rule in rules if (match := asking.search(rule.regex)))
    start, end, rule = min(found, key=lambda each: each[:2], default=(0, 0, None))
    return _Head(start, start, -end, rule) if rule else None


def _next(asking: Asking, head: _Head, first: str) -> _Head | None:
    """The next verb: joined to the one before directly, or behind words that join one more thing asked.

    Where verbs stand behind prepositions, one behind another preposition than the first verb goes with something else.
    """
    chain = asking.profile.rule("asks", "chain").regex.match(asking.words, head.end)
    if chain and (found := _verb(asking, chain.end())):
        return found
    same = {"", first, _preposition(asking, head.start)}
    for joint in asking.profile.rule("asks", "next").regex.finditer(asking.words, head.end):
        agrees = not first or _preposition(asking, joint.end()) in same
        if agrees and (found := _verb(asking, joint.end())):
            return found
    return None


def _preposition(asking: Asking, at: int) -> str:
    """What begins the preposition just before a place, "" if none stands there; two forms of one begin alike."""
    near = asking.words[max(0, at - _REACH) : at]
    found = asking.profile.regex(asking.profile.data["linking"]["verb_preposition"]).search(near)
    return found[0].lstrip(_SPACES)[:1] if found else ""
