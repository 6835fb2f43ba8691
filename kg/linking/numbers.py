"""Numbers of resolutions and decisions, as the documents they are the numbers of."""

from __future__ import annotations

import re

from kg.authority.sessions import FIRST_BY_SESSION, DocumentKind, held_sessions
from kg.language.numerals import figures, value
from kg.linking.beside import OTHER, body_beside
from kg.linking.bodies import body_of
from kg.linking.lists import noun_of
from kg.linking.printed import COUNCIL, numbers_in
from kg.linking.referring import refers
from kg.linking.state import State, resolved, undecided
from kg.model.entity import Entity, EntityKind
from kg.model.link import Link, Via
from kg.model.mention import Mention
from kg.model.symbol import assembly_resolution, compact, council_resolution

_ROMAN = re.compile(r"\((?:E?S-)?([IVXL]+)\)")
_ASSEMBLY_ROMAN = frozenset(map(figures, range(1, FIRST_BY_SESSION)))  # the sessions it wrote in Roman figures
_BY_ROMAN_SESSION = frozenset({"GA", "ECOSOC"})
_IBID = "unts-ibid"  # the rule for a volume of the series that the note before names
_YEARLY = re.compile(r"^((?:19|20)\d\d)/(\d{1,3}) ?([A-Z])?$")
_SESSION = re.compile(r"^((?:S-|ES-)?\d{1,2})/(\d{1,3})(?: ?([A-Z]{1,2}))?$")


def link_number(state: State, mention: Mention) -> list[Link]:
    """The documents a number or list of numbers refers to, a link each; none for figures that are no reference."""
    if mention.part("volume"):
        return [_treaty_series(state, mention)]
    if mention.part("other"):
        return [undecided(mention, "a number of a conference, which says not which")]
    if mention.part("short"):
        return [_without_year(state, mention)]
    if not refers(state, mention):
        return []
    return [_link(state, mention, number) for number in numbers_in(state, mention)]


def _link(state: State, mention: Mention, number: str) -> Link:
    body = _body(state, mention, number)
    if body == OTHER or _no_decision_of(body, state, mention, number):
        return undecided(mention, f"a number of a body whose resolutions have no symbols: {number}")
    symbol = _symbol(number, body, decision=_is_decision(state, noun_of(state, mention)))
    if not symbol:
        return undecided(mention, f"no body numbers its documents so: {number}")
    return resolved(mention, state.document(symbol), why=f"number {number}", cites=True)


def _is_decision(state: State, noun: str) -> bool:
    return noun.lower() in state.profile.data["linking"]["decision_nouns"]


def _no_decision_of(body: str, state: State, mention: Mention, number: str) -> bool:
    """Whether it is called a decision and has a number that only the body's resolutions have."""
    match = _YEARLY.match(number) or _SESSION.match(number)
    called = _is_decision(state, mention.part("noun"))
    return called and match is not None and held_sessions().kind(body, int(match[2])) is DocumentKind.RESOLUTION


def _body(state: State, mention: Mention, number: str) -> str:
    if COUNCIL.match(number):
        return "SC"
    if match := _ROMAN.search(number):
        named = body_beside(state, mention, _BY_ROMAN_SESSION).replace(OTHER, "")
        return named or ("GA" if match[1] in _ASSEMBLY_ROMAN else "")
    return body_of(state, mention, number)


def _symbol(number: str, body: str, *, decision: bool) -> str:
    """The symbol of one number, "" if no body's numbers look like it."""
    if match := COUNCIL.match(number):
        return council_resolution(match[1], match[2])
    if match := _YEARLY.match(number):
        return f"E/{_kind(body, match[2], decision)}/{match[1]}/{match[2]}" + (f" {match[3]}" if match[3] else "")
    if _ROMAN.search(number):
        return _by_roman_session(number, body, "DEC" if decision else "RES")
    match = _SESSION.match(number)
    return _by_session(match, body, _kind(body, match[2], decision)) if match else ""


def _kind(body: str, number: str, decision: bool) -> str:
    """DEC or RES: by the number where it is one that only decisions or only resolutions have, else by the noun."""
    told = held_sessions().kind(body, int(number))
    return "DEC" if told is DocumentKind.DECISION or (decision and told is None) else "RES"


def _by_roman_session(number: str, body: str, kind: str) -> str:
    if body == "ECOSOC":
        return f"E/{kind}/{number}"
    return assembly_resolution(number, kind) if body else ""


def _by_session(match: re.Match[str], body: str, kind: str) -> str:
    session, number = match[1], match[2]
    if body == "HRC":
        return f"A/HRC/{kind}/{session}/{number}"
    if body == "UNEA":
        return f"UNEP/EA.{session}/{kind}.{number}"
    return assembly_resolution(match[0], kind) if body else ""


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
    volume = str(value(mention.part("volume"), state.profile.data["numerals"]))
    number = mention.part("number")
    code = state.authority.treaties_by_number.get((volume, number))
    if code is not None:
        via = Via.IBID if mention.rule == _IBID else Via.TEXT
        return resolved(mention, state.entity(code), why=f"UNTS vol. {volume}, No. {number}", cites=True, via=via)
    return undecided(mention, f"no treaty is known under vol. {volume}, No. {number}")


def unknown_treaty(title: str, language: str) -> Entity:
    """A treaty that only this text names: its title is its label and, in capitals with hyphens, its code."""
    code = re.sub(r"[^\w]+", "-", title).strip("-").upper()
    return Entity(code, EntityKind.TREATY, ((language, title),), (), "", known=False)
