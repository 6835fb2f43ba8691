"""When the bodies that number their resolutions held their sessions, and which numbers are possible."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from kg.authority.series import series_data
from kg.model.entity import Entity, EntityKind

SPECIAL, EMERGENCY = "S-", "ES-"
FIRST_BY_SESSION = 31  # the Assembly numbers its resolutions by session since its thirty-first
_OPENS = 9  # a regular session of the Assembly opens in September
_FIRST_OPENED = "1946-01"

Months = tuple[str, str]  # the first and the last, "YYYY-MM"


class DocumentKind(StrEnum):
    """What a number can tell about its document."""

    RESOLUTION = "resolution"
    DECISION = "decision"


def session_of_assembly(number: int) -> Entity:
    """A regular session of the Assembly as a thing.

    >>> session_of_assembly(78).code, session_of_assembly(78).label("en")
    ('GA-78', 'General Assembly, session 78')
    """
    names = series_data()["session_names"]
    labels = tuple(sorted((language, name.format(number=number)) for language, name in names.items()))
    return Entity(f"GA-{number}", EntityKind.CONFERENCE, labels)


@dataclass(frozen=True, slots=True)
class Sessions:
    """The sessions of each body, and the numbers it gives.

    Attributes:
        held: By body, for each session as symbols write it ("77", "S-10", "ES-11"), its first and last month.
        decisions: By body, the number from which on a number may be a decision's, and that from which on it must be.
        council: The first years of some spans of time, and the Security Council's first number in each.
    """

    held: Mapping[str, Mapping[str, Months]]
    decisions: Mapping[str, tuple[int, int]]
    council: tuple[tuple[int, int], ...]

    def kind(self, body: str, number: int) -> DocumentKind | None:
        """Whether the number of a session or year is a resolution's or a decision's, None if it may be either's."""
        if body not in self.decisions:
            return None
        may, must = self.decisions[body]
        if number >= must:
            return DocumentKind.DECISION
        return DocumentKind.RESOLUTION if number < may else None

    def of_council(self, number: int, year: int) -> bool:
        """Whether the Security Council may have given the number in the year."""
        index = bisect_right([first for first, _ in self.council], year)
        begun = self.council[index - 1][1] if index else 0
        ended = self.council[index][1] if index < len(self.council) else number + 1
        return 0 < begun <= number < ended

    def holders(self, session: str, date: str) -> frozenset[str]:
        """The bodies whose session of this name spans `date` ("YYYY-MM-DD")."""
        spans = ((body, sessions.get(session)) for body, sessions in self.held.items())
        return frozenset(body for body, span in spans if span and span[0] <= date[:7] <= span[1])

    def begun(self, body: str, session: str, date: str) -> bool:
        """Whether the body's session had begun by `date` ("" if that is not known)."""
        span = self.held.get(body, {}).get(session)
        return span is not None and (not date or span[0] <= date[:7])


@cache
def held_sessions() -> Sessions:
    """The sessions as the data file gives them."""
    data = series_data()
    known = data["sessions"]
    return Sessions(
        {
            "GA": dict(_assembly(known)),
            "HRC": dict(_counted(known["rights_council"])) | dict(_counted(known["rights_council_special"], SPECIAL)),
            "UNEA": {str(session): _years(opened, closed) for session, opened, closed in known["environment_assembly"]},
        },
        {body: (may, must) for body, (may, must) in data["decisions"].items()},
        tuple((year, number) for year, number in data["council"]),
    )


def _assembly(known: Mapping[str, Any]) -> Iterator[tuple[str, Months]]:
    for session, opened, closed in known["regular"]:
        first = _FIRST_OPENED if opened == closed else f"{opened}-{_OPENS:02}"
        yield str(session), (first, f"{closed}-{_OPENS:02}")
    for session, year, _ in known["special"]:
        yield f"{SPECIAL}{session}", _years(year, year)
    for session, years, _ in known["emergency"]:
        first, dash, last = str(years).partition("-")
        yield f"{EMERGENCY}{session}", _years(first, last or ("9999" if dash else first))


def _counted(rows: list[list[int]], mark: str = "") -> Iterator[tuple[str, Months]]:
    for year, first, last in rows:
        yield from ((f"{mark}{session}", _years(year, year)) for session in range(first, last + 1))


def _years(first: int | str, last: int | str) -> Months:
    return f"{first}-01", f"{last}-12"
