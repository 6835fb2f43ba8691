"""When sessions were held, and which numbers a body may have given."""

from __future__ import annotations

from kg.authority.sessions import DocumentKind, held_sessions
from tests.texts import table


@table(
    "session, date, holders",
    ("77", "2022-12-07", {"GA"}, "a regular session of the Assembly"),
    ("77", "2022-08-31", set(), "which opens in September"),
    ("1", "1946-01-24", {"GA"}, "but the first in January"),
    ("51", "2022-10-06", {"HRC"}, "the Human Rights Council"),
    ("51", "1996-12-10", {"GA"}, "the same number, years before"),
    ("5", "2022-03-02", {"UNEA"}, "the Environment Assembly, whose fifth was resumed"),
    ("S-32", "2021-06-02", {"GA", "HRC"}, "special sessions of one year are told by nothing but their dates"),
    ("S-27", "2017-12-05", {"HRC"}, "or by their years"),
    ("ES-11", "2030-01-01", {"GA"}, "an emergency session that is still open"),
    ("65", "2022-03-18", set(), "none of them"),
    ("77", "", set(), "no date"),
)
def test_holders(session: str, date: str, holders: set[str]):
    assert held_sessions().holders(session, date) == holders


@table(
    "body, session, date, begun",
    ("HRC", "50", "2022-12-15", True, "before the text"),
    ("HRC", "60", "2022-12-15", False, "years after it"),
    ("HRC", "60", "", True, "the text bears no date"),
    ("HRC", "99", "", False, "a session not yet known"),
    ("SC", "77", "", False, "a body that counts no sessions"),
)
def test_begun(body: str, session: str, date: str, begun: bool):
    assert held_sessions().begun(body, session, date) is begun


@table(
    "body, number, kind",
    ("GA", 251, DocumentKind.RESOLUTION, "too low for a decision"),
    ("GA", 335, None, "either"),
    ("GA", 492, DocumentKind.DECISION, "too high for a resolution"),
    ("ECOSOC", 328, DocumentKind.DECISION, "the Economic and Social Council's begin lower"),
    ("UNEA", 5, None, "nothing is known of the body's"),
)
def test_kind(body: str, number: int, kind: DocumentKind | None):
    assert held_sessions().kind(body, number) is kind


@table(
    "number, year, expected",
    (1, 1946, True, "the first"),
    (1540, 2004, True, "of its decade"),
    (1540, 2014, False, "of another"),
    (17, 2022, False, "far too low"),
    (2700, 2023, True, "of the last decade, which is open"),
    (1, 1945, False, "before the first"),
)
def test_of_council(number: int, year: int, expected: bool):
    assert held_sessions().of_council(number, year) is expected
