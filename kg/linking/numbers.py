"""Numbers of resolutions and decisions: which body's, and which documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.language.numerals import value
from kg.linking.state import State, resolved, undecided
from kg.model.entity import Entity, EntityKind
from kg.model.link import Link
from kg.model.mention import Mention, MentionKind
from kg.model.symbol import assembly_resolution, compact, council_resolution

_COUNCIL = re.compile(r"^(\d{1,4}) ?\(((?:19|20)\d\d)\)$")
_ROMAN = re.compile(r"\([IVXL\-SE]+\)")
_YEARLY = re.compile(r"^((?:19|20)\d\d)/(\d{1,4}) ?([A-Z])?$")
_SESSION = re.compile(r"^((?:S-|ES-)?\d{1,2})/(\d{1,4})(?: ?([A-Z]{1,2}))?$")
_ASSEMBLY_FIRST = 31  # the Assembly numbers its resolutions by session since its thirty-first
_RIGHTS_FIRST, _RIGHTS_STEP = 2006, 3  # the Human Rights Council began in 2006 and holds three sessions a year


def link_number(state: State, mention: Mention) -> list[Link]:
    """The documents a number or list of numbers refers to, a link each."""
    if mention.part("volume"):
        return [_treaty_series(state, mention)]
    if mention.part("other"):
        return [undecided(mention, "a number of a conference, which says not which")]
    if mention.part("short"):
        return [_without_year(state, mention)]
    kind, body = _noun(state, mention), _body(state, mention)
    symbols = [_symbol(number, kind, body, state, mention) for number in numbers_in(state, mention.part("list"))]
    links = []
    for number, symbol in zip(numbers_in(state, mention.part("list")), symbols, strict=True):
        if symbol:
            links.append(resolved(mention, state.document(symbol), why=f"{body or state.resolution.body}, {number}", cites=True))
        else:
            links.append(undecided(mention, f"no body numbers its documents so: {number}"))
    return links


def numbers_in(state: State, words: str) -> list[str]:
    """The single numbers of a list; letters after one number are taken apart ("72/24 A和B")."""
    found: list[str] = []
    for match in state.regex("one_number").finditer(words):
        number, letters = match["number"], match["letters"] or ""
        each = re.findall(r"[A-Z]{1,2}", letters)
        found += [f"{number} {letter}" for letter in _range(each, letters, state)] or [number]
    return found


def _range(letters: list[str], words: str, state: State) -> list[str]:
    if len(letters) == 2 and state.regex("to").search(words):  # noqa: PLR2004  (the two ends of a range)
        return [chr(code) for code in range(ord(letters[0]), ord(letters[1]) + 1)]
    return letters


def _symbol(number: str, kind: str, body: str, state: State, mention: Mention) -> str:
    """The symbol of one number, "" if no body's numbers look like it."""
    date, before = _date(state, mention), _named(state, mention)
    if match := _COUNCIL.match(number):
        return council_resolution(match[1], match[2])
    if match := _YEARLY.match(number):
        return f"E/{kind}/{match[1]}/{match[2]}" + (f" {match[3]}" if match[3] else "")
    if _ROMAN.search(number):
        return assembly_resolution(number).replace("A/RES", f"A/{kind}") if body in {"", "GA", "SC"} else f"E/{kind}/{number}"
    match = _SESSION.match(number)
    if match is None:
        return ""
    return _by_session(match, kind, body or _guess(match[1], date, state, before))


def _by_session(match: re.Match[str], kind: str, body: str) -> str:
    session, number = match[1], match[2]
    if body == "HRC":
        return f"A/HRC/{kind}/{session}/{number}"
    if body == "UNEA":
        return f"UNEP/EA.{session}/{kind}.{number}"
    return assembly_resolution(match[0], kind) if body else ""


def _guess(session: str, date: str, state: State, before: list[str]) -> str:
    """Whose session it is when no body is named beside the number, "" if that cannot be told.

    The document's own body, unless the session or the date speaks against it; then a body named earlier in the paragraph.
    """
    own = state.resolution.body if state.resolution.body in {"HRC", "UNEA"} else "GA"
    if own != "GA" or not session.isdigit():
        return own
    if int(session) >= _ASSEMBLY_FIRST and (not date or state.series.fits(session, date)):
        return own
    if date and _rights_council(session, date):
        return "HRC"
    others = [body for body in before if body in {"HRC", "UNEA"}]
    if others:
        return others[-1]
    return own if int(session) >= _ASSEMBLY_FIRST else ""


def _named(state: State, mention: Mention) -> list[str]:
    """The bodies named before the number in its paragraph, in order."""
    before = [m for m in state.mentions[mention.paragraph] if m.span.end <= mention.span.start]
    return [_BODIES[code] for m in before for code in m.candidates if code in _BODIES]


def _rights_council(session: str, date: str) -> bool:
    """Whether the Human Rights Council may have held this session in the date's year."""
    if len(date) < 4:  # noqa: PLR2004  (a year)
        return False
    expected = (int(date[:4]) - _RIGHTS_FIRST) * _RIGHTS_STEP
    return abs(int(session) - expected) <= _RIGHTS_STEP + 1


def _noun(state: State, mention: Mention) -> str:
    """RES or DEC, from the noun behind the number or behind the list it belongs to."""
    decisions = state.profile.data["linking"]["decision_nouns"]
    noun = mention.part("noun") or next((m.part("noun") for m in _chain(state, mention, 1) if m.part("noun")), "")
    return "DEC" if noun in decisions else "RES"


def _chain(state: State, mention: Mention, step: int) -> Iterator[Mention]:
    """The numbers of the same list, going on in one direction while only what joins a list stands between."""
    numbers = [m for m in state.mentions[mention.paragraph] if m.kind is MentionKind.NUMBER and m.part("list")]
    index = numbers.index(mention)
    while 0 <= index + step < len(numbers):
        first, second = sorted((numbers[index], numbers[index + step]), key=lambda m: m.span)
        if state.regex("list_gap").fullmatch(state.text, first.span.end, second.span.start) is None:
            return
        index += step
        yield numbers[index]


def _body(state: State, mention: Mention) -> str:
    """The body named before the number, or before the list it belongs to; "" if none is."""
    for each in [mention, *_chain(state, mention, -1)]:
        if code := _named_before(state, each):
            return code
    return ""


def _named_before(state: State, mention: Mention) -> str:
    """The body whose name stands before the number in the same clause, not counting what the number is said to be about."""
    start = max(state.text.rfind(mark, 0, mention.span.start) for mark in state.profile.data["linking"]["clause_ends"]) + 1
    before = [m for m in state.mentions[mention.paragraph] if start <= m.span.start and m.span.end <= mention.span.start]
    last = max((m.span.end for m in before if m.kind is MentionKind.NUMBER), default=start)
    about = [match.span() for match in state.regex("about").finditer(state.text, last, mention.span.start)]
    for each in reversed(before):
        inside = any(a <= each.span.start < b for a, b in about)
        if each.span.start >= last and not inside and each.kind is MentionKind.NAME:
            code = next((_BODIES[c] for c in each.candidates if c in _BODIES), "")
            if code:
                return code
    return ""


_BODIES = {"GA": "GA", "SC": "SC", "ECOSOC": "ECOSOC", "HRC": "HRC", "UNEA": "UNEA", "UNEP": "UNEA"}


def _date(state: State, mention: Mention) -> str:
    """The full date directly before the number, "" if none stands there."""
    dates = [m for m in state.mentions[mention.paragraph] if m.kind is MentionKind.DATE and m.span.end == mention.span.start]
    return dates[0].part("iso") if dates else ""


def _without_year(state: State, mention: Mention) -> Link:
    """A Security Council number without its year: the resolution of that number named elsewhere in the text."""
    number = mention.part("short")
    found = {match[0].replace(" ", "") for match in re.finditer(rf"(?<!\d){number} ?\((?:19|20)\d\d\)", state.text)}
    if len(found) == 1:
        symbol = compact(f"S/RES/{found.pop()}")
        return resolved(mention, state.document(symbol), why="its year stands elsewhere in the text", cites=True)
    return undecided(mention, "a number without session or year")


def _treaty_series(state: State, mention: Mention) -> Link:
    """A place in the United Nations Treaty Series, as the treaty registered there."""
    collection = mention.part("collection")
    volume = str(value(mention.part("volume"), state.profile.data["numerals"]))
    number = mention.part("number")
    code = state.authority.treaties_by_number.get((volume, number))
    if code is not None:
        return resolved(mention, state.entity(code), why=f"UNTS vol. {volume}, No. {number}", cites=True)
    label = f"{collection} {volume} {number}"
    return replace(undecided(mention, f"no treaty is known under vol. {volume}, No. {number}"), entities=(), why=label)


def unknown_treaty(title: str, language: str) -> Entity:
    """A treaty that only this text names: its title is its label and, in capitals with hyphens, its code."""
    code = re.sub(r"[^\w]+", "-", title).strip("-").upper()
    return Entity(code, EntityKind.TREATY, ((language, title),), (), "", known=False)
