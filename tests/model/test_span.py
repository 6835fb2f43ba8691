"""Spans and the maps from derived texts to their source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.model.span import OffsetMap, Span
from tests.texts import table

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


@st.composite
def kept_places(draw: st.DrawFn) -> tuple[str, OffsetMap]:
    """A source, and the places of the characters that a cleaning kept."""
    source = draw(st.text(min_size=1))
    kept = draw(st.lists(st.booleans(), min_size=len(source), max_size=len(source)))
    return source, OffsetMap(tuple(place for place, keep in enumerate(kept) if keep))


@st.composite
def parts_of_kept(draw: st.DrawFn) -> tuple[str, OffsetMap, Span]:
    """A source, a map with at least one place, and a span that is not empty."""
    source, offsets = draw(kept_places().filter(lambda pair: bool(pair[1].places)))
    start = draw(st.integers(0, len(offsets.places) - 1))
    return source, offsets, Span(start, draw(st.integers(start + 1, len(offsets.places))))


def derived(source: str, offsets: OffsetMap) -> str:
    return "".join(source[place] for place in offsets.places)


@given(parts_of_kept())
def test_the_source_stretch_begins_and_ends_with_the_same_characters(case: tuple[str, OffsetMap, Span]):
    source, offsets, span = case
    words, slice_ = span.of(derived(source, offsets)), offsets.source(span).of(source)

    assert (words[0], words[-1]) == (slice_[0], slice_[-1])
    assert len(words) <= len(slice_)


@given(kept_places())
def test_each_character_has_its_own_place(case: tuple[str, OffsetMap]):
    source, offsets = case
    text = derived(source, offsets)

    assert all(offsets.source(Span(at, at + 1)).of(source) == text[at] for at in range(len(text)))


@given(kept_places(), st.integers(0, 40))
def test_an_empty_span_is_empty_in_the_source(case: tuple[str, OffsetMap], at: int):
    found = case[1].source(Span(at, at))

    assert found.start == found.end


@given(parts_of_kept(), st.data())
def test_two_steps_are_one(case: tuple[str, OffsetMap, Span], data: st.DataObject):
    """A map through another leads where the two lead one after the other."""
    _, below, _ = case
    above = OffsetMap(tuple(sorted(data.draw(st.sets(st.integers(0, len(below.places) - 1), min_size=1)))))
    whole = Span(0, len(above.places))

    assert above.through(below).source(whole) == below.source(above.source(whole))


def test_what_lies_between_is_covered():
    """Two characters kept, a line's end between them dropped: the source stretch holds it."""
    assert OffsetMap((0, 1, 5, 6)).source(Span(1, 3)).of("ab\n\n\ncd") == "b\n\n\nc"


def test_an_empty_span_at_the_end_lies_behind_the_last_character():
    assert OffsetMap((0, 4)).source(Span(2, 2)) == Span(5, 5)


def test_a_map_of_nothing_begins_at_nought():
    assert OffsetMap(()).source(Span(0, 0)) == Span(0, 0)


@given(spans, st.integers(-10, 10))
def test_shifting_there_and_back(span: Span, by: int):
    assert span.shift(by).shift(-by) == span


@given(spans, spans)
def test_to_meet_is_mutual_and_to_share_a_character(one: Span, other: Span):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert one.meets(other) == other.meets(one)
    assert bool(shared) <= one.meets(other)


@given(spans, spans)
def test_what_a_span_holds_lies_inside(one: Span, other: Span):
    assert one.holds(other) == (min(one.start, other.start) == one.start and max(one.end, other.end) == one.end)


@table(
    "one, other, meets",
    (Span(0, 3), Span(3, 5), False, "neighbours"),
    (Span(0, 3), Span(2, 5), True, "one shared character"),
    (Span(0, 9), Span(2, 5), True, "one inside the other"),
    (Span(0, 3), Span(4, 5), False, "apart"),
)
def test_meets(one: Span, other: Span, meets: bool):
    assert one.meets(other) is meets
