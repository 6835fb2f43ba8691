"""What each line of a page is: text, note, note mark, or the page's own furniture."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.language import profile
from kg.reading.lines import Line, Role, classify
from tests.texts import table

B, N, M, R, F = Role.BODY, Role.NOTE, Role.MARK, Role.RULE, Role.FURNITURE
SPACES = " " * 59
UNDERSCORES = "_" * 15


def lines(text: str) -> list[Line]:
    return classify(text, profile("zh"))


@table(
    "text, roles",
    ("回顾其决议，", [B], "words"),
    ("", [], "nothing"),
    ("   \n\n \n", [], "empty lines are counted, not kept"),
    (f"甲\n{UNDERSCORES}", [B, R], "the rule above the notes"),
    (f"甲\n{SPACES}", [B, R], "a rule that was lost leaves its spaces"),
    (f"甲\n{' ' * 10}", [B], "few spaces are an empty line"),
    ("甲\n4/5\n乙", [B, F, B], "a page number"),
    ("\fA/RES/68/51\n2/5\n甲\n7/27\n乙", [F, F, B, B, B], "a number of a document that has another number of pages"),
    ("甲\n07-46628\n乙", [B, F, B], "a job number"),
    ("甲\n22-29949 (C)\n乙", [B, F, B], "a job number with its language"),
    ("58/50. 题目", [B], "a title is no page number"),
    ("甲\nA/RES/68/51 采取联合行动\n2/5\n乙", [B, F, F, B], "a running head above its page number"),
    ("甲\n2/5\nA/RES/68/51\n乙", [B, F, F, B], "and below it"),
    ("甲\n\fA/RES/68/51\n乙", [B, F, B], "a running head at the top of a page"),
    ("A/RES/68/51\n大会，", [B, B], "the symbol line of the document itself stands beside no page number"),
    ("甲\n1\n乙", [B, M, B], "a note mark on its own line"),
    ("甲\n200\n乙", [B, B, B], "a figure far above the marks before it is a figure"),
    ("甲\n1\n乙\n4\n丙\n40\n丁", [B, M, B, M, B, B, B], "marks may skip a few, not many"),
    (
        f"甲\n1\n乙\n{UNDERSCORES}\n1\n注。\n续。",
        [B, M, B, R, N, N, B],
        "below the rule a mark opens a note; behind its full stop text goes on",
    ),
    (
        f"甲\n{UNDERSCORES}\n1\n注，\n续。\n2\n注。",
        [B, R, N, N, N, N, N],
        "a note goes on until its full stop; a mark opens the next",
    ),
    (f"甲\n{UNDERSCORES}\n1\n注。\n又一句。\n乙", [B, R, N, N, B, B], "a note that has ended is left"),
    (
        f"\f甲\n{UNDERSCORES}\n1\n注。\n又一句。\n\f乙",
        [B, R, N, N, N, B],
        "where pages are marked, notes go on to the page's end",
    ),
    ("甲\n¹ 联合国。\n乙", [B, N, B], "a note that carries its mark as a superscript"),
    ("甲\n[1] 联合国。\n乙", [B, N, B], "and in brackets"),
    ("[根据第一委员会的报告]", [B], "the report line is in brackets too"),
)
def test_roles(text: str, roles: list[Role]):
    assert [line.role for line in lines(text)] == roles


@table(
    "text, labels",
    ("甲\n¹² 联合国。", ["", "12"], "superscripts are digits"),
    ("甲\n[3] 联合国。", ["", "3"], "brackets"),
    (f"甲\n{UNDERSCORES}\n1\n注。", ["", "", "1", ""], "the mark carries the label, the note's words none"),
)
def test_labels(text: str, labels: list[str]):
    assert [line.label for line in lines(text)] == labels


def test_empty_lines_before_a_line_are_counted():
    assert [line.blank_before for line in lines("\n甲\n\n\n乙\n丙")] == [1, 2, 0]


def test_indents_are_counted():
    assert [(line.indent, line.text) for line in lines("  甲 \n乙\n\t丙")] == [(2, "甲"), (0, "乙"), (1, "丙")]


@given(st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(" \n\f_甲乙。，12/-"))))
def test_every_line_stands_where_it_says(text: str):
    for line in lines(text):
        assert line.text in {text[line.start : line.start + len(line.text)], ""}


@given(st.text(alphabet=st.sampled_from(" \n\f_甲乙。，12/-¹²[]")))
def test_no_printed_line_is_lost(text: str):
    printed = [raw.strip() for raw in re.split("[\n\f]", text) if raw.strip()]
    kept = [line for line in lines(text) if line.role is not Role.RULE or line.text]

    assert [re.split("[\n\f]", text[line.start :], maxsplit=1)[0].strip() for line in kept] == printed
