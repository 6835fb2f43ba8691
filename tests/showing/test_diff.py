"""Two resolutions side by side: which paragraphs belong together, what became of them, and the page that shows it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.showing.diff.align import aligned, out_of_order
from kg.showing.diff.changes import Status, compare
from kg.showing.diff.page import page
from kg.showing.diff.reading import Act, Paragraph
from kg.showing.diff.words import Edit, marked, pieces
from tests.texts import table

STRONGER = {("urge", "call"), ("urge", "invite"), ("call", "invite")}
PARAGRAPHS = st.lists(st.text(alphabet="abc ", min_size=1, max_size=12), max_size=8)


def paragraph(name: str, text: str, *acts: Act, kind: str = "operative", references: frozenset[str] = frozenset()) -> Paragraph:
    return Paragraph(name, kind, text, acts, references)


def changed(earlier: list[Paragraph], later: list[Paragraph]) -> list[str]:
    """Each change as "status before after"."""
    rows = (change.row for change in compare(earlier, later, STRONGER))
    return [" ".join(filter(None, row[:3])) for row in rows]


A = paragraph("1", "Urges all States to sign the Treaty without delay;")
B = paragraph("2", "Requests the Secretary-General to report to the Assembly at its next session;")
C = paragraph("3", "Decides to include the item in its provisional agenda;")
D = paragraph("4", "Welcomes the entry into force of the protocol;")


@table(
    "earlier, later, expected",
    ([A, B], [A, B], ["kept 1 1", "kept 2 2"], "nothing changed"),
    ([A, B], [A, C, B], ["kept 1 1", "new 3", "kept 2 2"], "one more"),
    ([A, C, B], [A, B], ["kept 1 1", "dropped 3", "kept 2 2"], "one less, shown where it stood"),
    ([C, A], [A], ["dropped 3", "kept 1 1"], "the first is gone"),
    ([A, B, C], [C, A, B], ["moved 3 3", "kept 1 1", "kept 2 2"], "the one that moved, not those that it passed"),
    (
        [A],
        [paragraph("1", "Urges all the States concerned to sign the Treaty without delay;")],
        ["reworded 1 1"],
        "other words",
    ),
    ([A], [D], ["dropped 1", "new 4"], "too little in common"),
    ([A], [paragraph("P1", A.text, kind="preambular")], ["moved 1 P1"], "from one part of the resolution to the other"),
    ([], [A], ["new 1"], "nothing before"),
    ([A], [], ["dropped 1"], "nothing after"),
    ([], [], [], "nothing at all"),
)
def test_what_became_of_each_paragraph(earlier: list[Paragraph], later: list[Paragraph], expected: list[str]):
    assert changed(earlier, later) == expected


@table(
    "before, after, force",
    (("call", 0), ("urge", 0), "stronger", "another act, which does the same with more force"),
    (("urge", 0), ("invite", 0), "weaker", "two steps down"),
    (("urge", 0), ("urge", 1), "stronger", "the same with more intensity"),
    (("urge", 1), ("urge", 0), "weaker", "with less"),
    (("urge", 0), ("urge", 0), "", "the same"),
    (("note", 0), ("urge", 0), "other", "acts that do other things have no order"),
)
def test_force(before: Act, after: Act, force: str):
    (change,) = compare([paragraph("1", A.text, before)], [paragraph("1", A.text, after)], STRONGER)
    assert change.force == force


def test_references_gained_and_lost():
    earlier = paragraph("1", A.text, references=frozenset({"NPT", "A/RES/76/1"}))
    later = paragraph("1", A.text, references=frozenset({"NPT", "A/RES/77/1"}))
    (change,) = compare([earlier], [later], STRONGER)
    assert (change.gained, change.lost) == (("A/RES/77/1",), ("A/RES/76/1",))


@table(
    "earlier, later, expected",
    ("urges States", "urges all States", "urges {+all +}States", "words put in"),
    ("第76/1号决议", "第77/1号决议", "第[-76-]{+77+}/1号决议", "a number is one word"),
    ("各国政府", "各会员国政府", "各{+会员+}国政府", "Chinese characters are words"),
    ("", "new", "{+new+}", "all of it new"),
)
def test_marked_words(earlier: str, later: str, expected: str):
    assert marked(earlier, later) == expected


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_pieces_give_both_texts_back(earlier: str, later: str):
    found = list(pieces(earlier, later))
    assert "".join(piece.text for piece in found if piece.edit is not Edit.NEW) == earlier
    assert "".join(piece.text for piece in found if piece.edit is not Edit.GONE) == later


@given(PARAGRAPHS, PARAGRAPHS)
def test_each_paragraph_has_one_partner_at_most(earlier: list[str], later: list[str]):
    pairs = aligned(earlier, later)
    assert len({a for a, _, _ in pairs}) == len({b for _, b, _ in pairs}) == len(pairs)
    still = [pair for pair in pairs if pair[1] not in out_of_order(pairs)]
    assert [a for a, _, _ in still] == sorted(a for a, _, _ in still)


@given(PARAGRAPHS)
def test_a_text_beside_itself_is_kept_whole(texts: list[str]):
    those = [paragraph(str(i), text) for i, text in enumerate(dict.fromkeys(texts))]
    kept = [change for change in compare(those, those, STRONGER) if change.likeness == 1]
    assert len(kept) == len(those)


def test_the_page_shows_words_as_words():
    hostile = paragraph("1", "<script>alert(1)</script> urges;")
    text = page("A/RES/1/<b>", "A/RES/2/1", "en", compare([hostile], [hostile], STRONGER))
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "A/RES/1/&lt;b&gt;" in text
    assert "default-src &#39;none&#39;" in text


def test_the_page_counts_what_became_of_the_paragraphs():
    text = page("A", "B", "zh", compare([A, C], [A, B], STRONGER))
    assert [f'<span class="{status}">1 ' in text for status in (Status.KEPT, Status.NEW, Status.DROPPED)] == [True] * 3
    assert 'lang="zh"' in text
