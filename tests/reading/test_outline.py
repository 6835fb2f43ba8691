"""The numbering: printed numbers and letters become identifiers, each given once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.reading.outline import Outline, follows
from tests.texts import table


def identifiers(labels: str) -> list[str]:
    """The identifiers for labels as in "P 1 a b i ii 2"; "A1" begins an annex."""
    outline, found = Outline(), []
    for label in labels.split():
        if label.startswith("A"):
            outline.annex(int(label[1:]))
        elif label == "P":
            found.append(outline.next_preambular())
        else:
            found.append(outline.next_number(label) if label.isdigit() else outline.next_point(label))
    return found


@table(
    "labels, expected",
    ("P P P", "P1 P2 P3", "preambular paragraphs are counted"),
    ("1 2 3", "1 2 3", "operative ones are numbered by what is printed"),
    ("1 3", "1 3", "also where the print skips"),
    ("1 a b 2 a", "1 1.a 1.b 2 2.a", "letters belong to the number before them"),
    ("P a b P", "P1 P1.a P1.b P2", "also to a preambular paragraph"),
    ("1 a i ii b", "1 1.a 1.a.i 1.a.ii 1.b", "Roman numerals below a letter"),
    ("1 a b c d e f g h i j", "1 1.a 1.b 1.c 1.d 1.e 1.f 1.g 1.h 1.i 1.j", "behind h, i is a letter"),
    ("1 a i ii iii iv v vi b", "1 1.a 1.a.i 1.a.ii 1.a.iii 1.a.iv 1.a.v 1.a.vi 1.b", "v is a numeral behind iv"),
    ("1 i ii iii", "1 1.i 1.ii 1.iii", "numerals directly below a number"),
    ("1 a b i ii c i", "1 1.a 1.b 1.b.i 1.b.ii 1.c 1.c.i", "each letter has numerals of its own"),
    ("1 x y z aa bb", "1 1.x 1.y 1.z 1.aa 1.bb", "behind z the letters are doubled"),
    ("1 1 1", "1 1~2 1~3", "a number printed twice stays two paragraphs"),
    ("1 a a", "1 1.a 1.a.a", "a letter that follows nothing opens a depth"),
    ("P 1 A1 P 1 a 2 A2 1", "P1 1 A1.P1 A1.1 A1.1.a A1.2 A2.1", "an annex begins anew under its prefix"),
    ("a b", "a b", "letters before any number"),
    ("1 a b d e", "1 1.a 1.b 1.d 1.e", "a letter that was lost leaves the others their depth"),
    ("1 a i iii b", "1 1.a 1.a.i 1.a.iii 1.b", "a numeral that was lost too"),
    ("1 b a", "1 1.b 1.b.a", "but a list begins anew with its first letter"),
)
def test_identifiers(labels: str, expected: str):
    assert " ".join(identifiers(labels)) == expected


@given(st.lists(st.sampled_from(["P", "1", "2", "3", "a", "b", "c", "h", "i", "ii", "iii", "v", "x", "A1", "A2"])))
def test_no_identifier_is_given_twice_in_one_part(labels: list[str]):
    """An annex begun twice would give them again; a text counts its annexes."""
    once = [label for index, label in enumerate(labels) if not (label.startswith("A") and label in labels[:index])]
    found = identifiers(" ".join(once))

    assert len(found) == len(set(found))


@table(
    "before, label, yes",
    ("a", "b", True, "letters"),
    ("a", "c", False, "not the next"),
    ("i", "ii", True, "numerals"),
    ("iv", "v", True, "numerals that are letters"),
    ("h", "i", True, "a letter that is a numeral"),
    ("z", "aa", True, "doubled"),
    ("b", "a", False, "backwards"),
    ("ii", "ii", False, "the same"),
    ("", "a", False, "behind nothing"),
)
def test_follows(before: str, label: str, yes: bool):
    assert follows(before, label) is yes


def test_notes_are_named_by_their_label_everywhere():
    outline = Outline()
    before = outline.next_note("1")
    outline.annex(1)

    assert [before, outline.next_note("2"), outline.next_note("2")] == ["f1", "f2", "f2~2"]
