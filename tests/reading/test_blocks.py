"""Lines put together into paragraphs: what begins one, and what goes on."""

from __future__ import annotations

from kg.language import profile
from kg.model.document import BlockKind
from kg.reading.blocks import Sign, assemble, sign_of
from kg.reading.lines import classify
from kg.reading.structure import opener
from tests.texts import table

ZH = profile("zh")
UNDERSCORES = "_" * 15
WIDE = "\n\n".join  # how some pages were saved: an empty line after every line, paragraphs told by their indent


def blocks(text: str, kind: BlockKind = BlockKind.BODY) -> list[str]:
    pieces = assemble(classify(text, ZH), text, ZH, opener(ZH))
    return [piece.draft.text for piece in pieces if piece.kind is kind]


def notes(text: str) -> list[str]:
    return blocks(text, BlockKind.NOTE)


@table(
    "text, expected",
    ("回顾其\n决议，\n\n又回顾", ["回顾其决议，", "又回顾"], "an empty line parts, a line's end joins"),
    ("回顾其\n\n决议，", ["回顾其决议，"], "an empty line in mid-sentence parts nothing"),
    (
        "回顾其决议，\n又回顾其他\n决议，\n\n1. 决定继续\n审议。",
        ["回顾其决议，又回顾其他决议，", "1. 决定继续审议。"],
        "no sign between two acts: pages run them together",
    ),
    ("1. 决定。\n\n2. 请。", ["1. 决定。", "2. 请。"], "numbers"),
    ("大会，\n\n回顾其决议，", ["大会，", "回顾其决议，"], "the formula is a line of its own"),
    ("78/40. 题目\n大会，\n\n回顾\n其决议，", ["78/40. 题目", "大会，", "回顾其决议，"], "headings part without an empty line"),
    ("78/40. 题目\n大会，\n回顾，\n1. 决定。", ["78/40. 题目", "大会，", "回顾，", "1. 决定。"], "a paragraph a line"),
    ("2023年12月4日\n第42次全体会议", ["2023年12月4日", "第42次全体会议"], "so do the lines at the end"),
    (
        "全面彻底裁军：为建立一个世界\n制定步骤\n\n大会，",
        ["全面彻底裁军：为建立一个世界制定步骤", "大会，"],
        "a long heading on two lines",
    ),
    ("回顾 NPT\nTreaty，", ["回顾 NPT Treaty，"], "words of Latin letters keep a space"),
    ("回顾 al-\nQaida，", ["回顾 al-Qaida，"], "but not behind a hyphen"),
    ("回顾第 58/\n56 号决议，", ["回顾第 58/56 号决议，"], "nor behind the stroke of a symbol"),
    ("回顾\n4/5\n其决议，", ["回顾其决议，"], "a page's end in mid-sentence"),
    ("回顾其决议，\n4/5\n又回顾，", ["回顾其决议，", "又回顾，"], "a page's end between paragraphs: the act tells"),
    ("回顾其决议，\n4/5\n以及其他决议，", ["回顾其决议，以及其他决议，"], "a page's end behind a comma: no act, so it goes on"),
    ("回顾《条约》\n4/5\n1\n的义务，", ["回顾《条约》的义务，"], "a mark at a page's head carries the sentence on"),
    ("回顾《条约》，\n1\n4/5\n又回顾，", ["回顾《条约》，", "又回顾，"], "a mark at a page's foot does not"),
    ("1. 决定采取\n\f步骤；", ["1. 决定采取步骤；"], "a form feed in mid-sentence"),
    ("1. 决定自\n\f2023年12月4日\n1\n起，", ["1. 决定自2023年12月4日起，"], "a date there is none of those at the end"),
    ("1. 决定；\n\f2. 请。", ["1. 决定；", "2. 请。"], "a form feed between paragraphs"),
)
def test_body(text: str, expected: list[str]):
    assert blocks(text) == expected


@table(
    "text, expected",
    (
        "甲，\n\n承认乙\n\n[1] 注。\n\n对丙，\n\n1. 丁。\n\n2. 戊。",
        ["甲，", "承认乙", "对丙，", "1. 丁。", "2. 戊。"],
        "a paragraph without its comma ends all the same, and no act need begin the next",
    ),
)
def test_where_each_line_stands_alone_it_is_a_paragraph(text: str, expected: list[str]):
    assert blocks(text) == expected


@table(
    "rows, expected",
    (
        [" 回顾其", "决议，", " 又回顾其", "决议，"],
        ["回顾其决议，", "又回顾其决议，"],
        "the indent begins, the flush line goes on",
    ),
    ([" 回顾其决议，", "以及其他，", " 又回顾，", "甲，"], ["回顾其决议，以及其他，", "又回顾，甲，"], "also behind a comma"),
)
def test_indents_tell_paragraphs_where_every_line_stands_apart(rows: list[str], expected: list[str]):
    assert sign_of(classify(WIDE(rows), ZH), ZH) is Sign.INDENT
    assert blocks(WIDE(rows)) == expected


@table(
    "text, sign",
    ("甲\n乙\n\n丙\n丁", Sign.BLANK, "lines stand close: the empty line means something"),
    (" 甲\n\n乙\n\n 丙\n\n丁", Sign.INDENT, "all lines stand apart and some are indented"),
    ("甲\n\n乙\n\n丙", Sign.BLANK, "none is indented"),
    (" 甲\n\n 乙\n\n 丙", Sign.BLANK, "all are"),
    ("甲，\n乙；\n丙。", Sign.LINE, "every line ends as a paragraph does"),
    ("甲，¹\n乙；²\n丙。", Sign.LINE, "note marks left aside"),
    ("甲，\n乙\n丙。\n丁\n戊。", Sign.BLANK, "not every line does"),
    ("甲，\n\n乙；\n\n丙。", Sign.APART, "every line does, and stands alone"),
    ("甲，\n\n4/5\n\n乙；\n\n丙。", Sign.BLANK, "but not where pages end"),
    ("", Sign.BLANK, "nothing"),
)
def test_sign(text: str, sign: Sign):
    assert sign_of(classify(text, ZH), ZH) is sign


@table(
    "text, body, expected",
    (f"甲，\n{UNDERSCORES}\n1\n注。", ["甲，"], ["", "注。"], "the mark begins a note, its words follow"),
    (f"回顾甲\n{UNDERSCORES}\n1\n注。\n和乙，", ["回顾甲和乙，"], ["", "注。"], "a paragraph goes on behind the notes"),
    (
        "重申甲、\n\n¹ 注一。\n\n² 注二。\n\n以及乙，",
        ["重申甲、以及乙，"],
        ["¹ 注一。", "² 注二。"],
        "also behind notes with superscripts",
    ),
)
def test_notes_between_two_halves(text: str, body: list[str], expected: list[str]):
    joined = "".join(notes(text))

    assert blocks(text) == body
    assert joined == "".join(expected)


def test_a_mark_on_its_own_line_is_a_call_where_it_stands():
    text = "回顾《条约》\n1\n的义务，"
    (piece,) = assemble(classify(text, ZH), text, ZH, opener(ZH))

    assert piece.draft.text == "回顾《条约》的义务，"
    assert [(call.label, piece.draft.text[: call.at]) for call in piece.draft.calls] == [("1", "回顾《条约》")]
