"""Numbers of resolutions and decisions, as the documents they are the numbers of."""

from __future__ import annotations

import re

from kg.language.numerals import figures, value
from kg.linking.bodies import body_of, guessed_body, is_decision, may_be
from kg.linking.lists import has_noun
from kg.linking.state import State, resolved, undecided
from kg.model.entity import Entity, EntityKind
from kg.model.link import Link
from kg.model.mention import Mention
from kg.model.symbol import assembly_resolution, compact, council_resolution

_COUNCIL = re.compile(r"^(\d{1,4}) ?\(((?:19|20)\d\d)\)$")
_ROMAN = re.compile(r"\([IVXL\-SE]+\)")
_YEARLY = re.compile(r"^((?:19|20)\d\d)/(\d{1,4}) ?([A-Z])?$")
_COUNTED = re.compile(r"\(((?:E?S-)?)(\d{1,2})\)")
_SESSION = re.compile(r"^((?:S-|ES-)?\d{1,2})/(\d{1,4})(?: ?([A-Z]{1,2}))?$")


def link_number(state: State, mention: Mention) -> list[Link]:
    """The documents a number or list of numbers refers to, a link each; none for figures that no noun makes a reference."""
    if mention.part("volume"):
        return [_treaty_series(state, mention)]
    if mention.part("other"):
        return [undecided(mention, "a number of a conference, which says not which")]
    if mention.part("short"):
        return [_without_year(state, mention)]
    if mention.part("bare") and not has_noun(state, mention):
        return []
    kind, body = "DEC" if is_decision(state, mention) else "RES", body_of(state, mention)
    return [_link(state, mention, number, _symbol(number, kind, body, state, mention)) for number in numbers_in(state, mention)]


def _link(state: State, mention: Mention, number: str, symbol: str) -> Link:
    if not symbol:
        return undecided(mention, f"no body numbers its documents so: {number}")
    return resolved(mention, state.document(symbol), why=f"number {number}", cites=True)


def numbers_in(state: State, mention: Mention) -> list[str]:
    """The single numbers of a list; letters after one number are taken apart ("72/24 A and B")."""
    found: list[str] = []
    for match in state.regex("one_number").finditer(_latin(mention.part("list"), state)):
        number, letters = match["number"], match["letters"] or ""
        each = re.findall(r"[A-Z]{1,2}", letters)
        found += [f"{number} {letter}" for letter in _range(each, letters, state)] or [number]
    return found


def _latin(words: str, state: State) -> str:
    """Numbers as Latin scripts write them: letters for their names, a session in brackets in Roman figures."""
    for printed, latin in state.profile.data["number_words"]:
        words = re.sub(printed, latin, words)
    return _COUNTED.sub(lambda match: f"({match[1]}{figures(int(match[2]))})", words)


def _range(letters: list[str], words: str, state: State) -> list[str]:
    if len(letters) == 2 and state.regex("to").search(words):  # noqa: PLR2004  (the two ends of a range)
        return [chr(code) for code in range(ord(letters[0]), ord(letters[1]) + 1)]
    return letters


def _symbol(number: str, kind: str, body: str, state: State, mention: Mention) -> str:
    """The symbol of one number, "" if no body's numbers look like it."""
    if match := _COUNCIL.match(number):
        return council_resolution(match[1], match[2])
    if match := _YEARLY.match(number):
        return f"E/{kind}/{match[1]}/{match[2]}" + (f" {match[3]}" if match[3] else "")
    if _ROMAN.search(number):
        return assembly_resolution(number, kind) if body in {"", "GA", "SC"} else f"E/{kind}/{number}"
    match = _SESSION.match(number)
    if match is None:
        return ""
    told = body if may_be(body, match[1], state, mention) else ""
    return _by_session(match, kind, told or guessed_body(match[1], state, mention))


def _by_session(match: re.Match[str], kind: str, body: str) -> str:
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
        return resolved(mention, state.entity(code), why=f"UNTS vol. {volume}, No. {number}", cites=True)
    return undecided(mention, f"no treaty is known under vol. {volume}, No. {number}")


def unknown_treaty(title: str, language: str) -> Entity:
    """A treaty that only this text names: its title is its label and, in capitals with hyphens, its code."""
    code = re.sub(r"[^\w]+", "-", title).strip("-").upper()
    return Entity(code, EntityKind.TREATY, ((language, title),), (), "", known=False)
