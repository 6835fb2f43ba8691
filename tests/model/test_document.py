"""A clean text leads back to the printed words and to their place in the source."""

from __future__ import annotations

import dataclasses

import pytest

from kg.model.document import CleanText, NoteCall, Paragraph, ParagraphKind, SourceFile
from kg.model.entity import Entity, EntityKind
from kg.model.mention import Mention, MentionKind
from kg.model.span import OffsetMap, Span

SOURCE = "约》\n2 \n承 担（甲）"
VISIBLE = "约》承 担（甲）"
TEXT = "约》承担(甲)"


def clean() -> CleanText:
    outer = OffsetMap((0, 1, 6, 7, 8, 9, 10, 11))
    inner = OffsetMap((0, 1, 2, 4, 5, 6, 7))
    return CleanText(SourceFile("a.txt", SOURCE, "0"), "zh", VISIBLE, outer, TEXT, inner, (), (NoteCall("2", 2),))


def test_the_example_is_true():
    assert "".join(SOURCE[place] for place in clean().outer.places) == VISIBLE
    assert [VISIBLE[place] for place in clean().inner.places] == ["约", "》", "承", "担", "（", "甲", "）"]


def test_a_place_holds_what_the_page_put_between():
    assert clean().place(Span(1, 4)).of(SOURCE) == "》\n2 \n承 担"


def test_a_quote_is_printed_without_the_page():
    assert clean().quote(Span(1, 4)) == "》承 担"


def test_a_quote_keeps_the_printed_widths():
    assert clean().quote(Span(4, 7)) == "（甲）"


def test_the_whole_text_is_the_whole_quote():
    assert clean().quote(Span(0, len(TEXT))) == VISIBLE


def test_values_cannot_be_changed():
    paragraph = Paragraph("P1", ParagraphKind.PREAMBULAR, Span(0, 1))

    with pytest.raises(dataclasses.FrozenInstanceError):
        paragraph.id = "P2"  # type: ignore[misc]


def test_a_mention_gives_the_first_value_of_a_part():
    mention = Mention(MentionKind.ACT, Span(0, 1), "又", "recall", "P1", (("modifier", "also"), ("modifier", "again")))

    assert (mention.part("modifier"), mention.part("none")) == ("also", "")


@pytest.mark.parametrize(
    ("labels", "label"),
    [
        pytest.param((("en", "India"), ("zh", "印度")), "印度", id="the language asked for"),
        pytest.param((("en", "India"), ("fr", "Inde")), "India", id="else English"),
        pytest.param((("fr", "Inde"),), "IND", id="else the code"),
    ],
)
def test_a_label_is_found(labels: tuple[tuple[str, str], ...], label: str):
    assert Entity("IND", EntityKind.STATE, labels).label("zh") == label
