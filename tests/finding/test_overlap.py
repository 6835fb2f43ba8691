"""Which of two overlapping findings stays: each rule with its reason."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kg.finding.found import Found
from kg.finding.overlap import settle
from kg.model.mention import MentionKind, Part
from tests.texts import table

NAME, TITLE, NUMBER, SYMBOL = MentionKind.NAME, MentionKind.TITLE, MentionKind.NUMBER, MentionKind.SYMBOL
SHORT, DATE, LOCATOR = MentionKind.SHORT, MentionKind.DATE, MentionKind.LOCATOR


def item(start: int, end: int, kind: MentionKind = NAME, rule: str = "", code: str = "X") -> Found:
    candidates = (code,) if kind is NAME else ()
    return Found(start, end, kind, rule or kind.value, (), candidates)


def stay(*found: Found) -> list[tuple[int, int, str]]:
    return [(each.start, each.end, each.rule) for each in settle(list(found))]


@table(
    "found, expected",
    ([item(0, 9), item(2, 5)], [(0, 9, "name")], "a longer name over one inside it"),
    ([item(0, 5), item(3, 9)], [(3, 9, "name")], "the longer of two that overlap"),
    ([item(0, 5), item(3, 8)], [(0, 5, "name")], "of equal length the earlier"),
    ([item(0, 5), item(5, 9)], [(0, 5, "name"), (5, 9, "name")], "neighbours both stay"),
    ([item(0, 9, NUMBER), item(2, 5)], [(0, 9, "number")], "a number over a name inside it"),
    ([item(0, 9, SYMBOL), item(0, 3)], [(0, 9, "symbol")], "a symbol over the organ's name it begins with"),
    ([item(0, 9, NUMBER, "unts"), item(0, 5, TITLE)], [(0, 9, "unts")], "the collection's title is no treaty"),
    ([item(0, 4, DATE), item(3, 6)], [(0, 4, "date")], "a date over a name that begins in its last character"),
    ([item(2, 5, DATE), item(0, 9)], [(0, 9, "name"), (2, 5, "date")], "but a date inside a conference's name is its own"),
    ([item(0, 4, DATE), item(4, 6)], [(0, 4, "date"), (4, 6, "name")], "or beside a name"),
    ([item(0, 9, TITLE), item(1, 8)], [(0, 9, "name")], "a title that is exactly a name is the name, with its marks"),
    ([item(0, 4, TITLE), item(0, 4, SHORT)], [(0, 4, "short")], "a title that is a short form is the short form"),
    ([item(0, 9, TITLE), item(2, 5)], [(0, 9, "title"), (2, 5, "name")], "a longer title keeps the names in it"),
    ([item(0, 9, TITLE), item(2, 5, LOCATOR)], [(0, 9, "title"), (2, 5, "locator")], "and whatever else"),
    ([item(0, 9, rule="edition", code="A"), item(4, 9, rule="edition", code="B")],
     [(0, 9, "edition"), (4, 9, "edition")], "two editions that share their words both stay"),
    ([item(0, 9, rule="edition", code="A"), item(0, 6)], [(0, 9, "edition")], "an edition over the treaty in its name"),
    ([item(0, 9), item(2, 5, rule="nested")], [(0, 9, "name"), (2, 5, "nested")], "a nested name lives with its holder"),
    ([item(0, 9, rule="edition"), item(0, 8), item(2, 5, rule="nested")],
     [(0, 9, "edition"), (2, 5, "nested")], "or with what replaced it"),
    ([item(0, 9), item(12, 15, rule="nested")], [(0, 9, "name")], "and is gone with it"),
    ([], [], "nothing"),
)  # fmt: skip
def test_what_stays(found: list[Found], expected: list[tuple[int, int, str]]):
    assert stay(*found) == expected
    assert stay(*found[::-1]) == expected


@table(
    "found, part",
    ([item(0, 9, TITLE), item(2, 5)], Part.INSIDE, "a name inside a longer title"),
    ([item(0, 9, TITLE), item(1, 8)], Part.TITLED, "a name that is the title"),
)
def test_what_is_marked(found: list[Found], part: str):
    marked = [each for each in settle(found) if each.kind is NAME]

    assert [dict(each.parts) for each in marked] == [{part: "yes"}]


finds = st.builds(
    lambda start, length, kind, code: item(start, start + length, kind, code=code),
    st.integers(0, 20),
    st.integers(1, 8),
    st.sampled_from([NAME, NUMBER, SYMBOL, SHORT, DATE, LOCATOR]),
    st.sampled_from("AB"),
)


@given(st.lists(finds, max_size=12))
def test_rivals_never_overlap(found: list[Found]):
    rivals = [each for each in settle(found) if each.kind in {NAME, NUMBER, SYMBOL, SHORT}]

    assert all(before.end <= after.start for before, after in itertools.pairwise(rivals))


@given(st.lists(finds, max_size=8), st.randoms())
def test_the_order_of_the_finds_does_not_matter(found: list[Found], chance: st.randoms):
    shuffled = list(found)
    chance.shuffle(shuffled)

    assert settle(shuffled) == settle(found)


@given(st.lists(finds, max_size=12))
def test_what_has_settled_stays(found: list[Found]):
    once = settle(found)

    assert settle(once) == once
