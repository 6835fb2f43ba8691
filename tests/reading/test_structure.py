"""The structure of a resolution: its paragraphs under the identifiers of the contract, with the notes they call."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model.document import ParagraphKind, Resolution
from kg.reading import read_resolution
from tests.texts import FORMULAS, TITLE, parsed, source, table, words, wrapped

HEAD = f"{TITLE}\n\n大会，\n\n"


def outline(text: str) -> list[str]:
    """The paragraphs as "id words"."""
    resolution = parsed(text)
    return [f"{paragraph.id} {words(resolution, paragraph)}" for paragraph in resolution.paragraphs]


@table(
    "paragraphs, expected",
    (["回顾甲，", "又回顾乙，", "1. 决定。"], ["P1 回顾甲,", "P2 又回顾乙,", "1 决定。"], "preambular and operative"),
    (["1. 决定：", "(a) 甲；", "(b) 乙。"], ["1 决定:", "1.a 甲;", "1.b 乙。"], "letters"),
    (
        ["10. 决定：", "(c) 甲：", "(i) 一；", "(ii) 二；", "(d) 乙。"],
        ["10 决定:", "10.c 甲:", "10.c.i 一;", "10.c.ii 二;", "10.d 乙。"],
        "numerals below letters",
    ),
    (
        ["1. 决定：", "(a) 甲：", "㈠ 一；", "㈡ 二。"],
        ["1 决定:", "1.a 甲:", "1.a.i 一;", "1.a.ii 二。"],
        "the bracketed numerals of Chinese are the same numerals",
    ),
    (["回顾：", "(a) 甲，", "1. 决定。"], ["P1 回顾:", "P1.a 甲,", "1 决定。"], "letters below a preambular paragraph"),
    (["1、决定；", "2、请。"], ["1 决定;", "2 请。"], "the other sign behind a number"),
    (["1.决定；", "2.请。"], ["1 决定;", "2 请。"], "no space behind a number"),
    (["1. 决定；", "2.", "(a) 甲；", "(b) 乙。"], ["1 决定;", "2 2.", "2.a 甲;", "2.b 乙。"], "a number alone on its line"),
    (["1. 决定；", "7.", "2. 请。"], ["1 决定;", "2 请。"], "which is the next number"),
    (["1. 决定；", "3. 请。"], ["1 决定;", "3 请。"], "numbers are those printed"),
    (["1. 决定：", "以下步骤；", "2. 请。"], ["1 决定:\n以下步骤;", "2 请。"], "a paragraph goes on in a second block"),
    (["1. 决定；", "各国", "2. 请。"], ["1 决定;", "2 请。"], "a heading between paragraphs is no paragraph"),
    (
        ["**回顾**甲，**重申**乙，又重申丙，**注意到**丁，", "1. **决定**。"],
        ["P1 回顾甲,", "P2 重申乙,又重申丙,", "P3 注意到丁,", "1 决定。"],
        "preambular paragraphs run together: each begins at its bold act",
    ),
    (
        ["回顾" * 4 + "甲，" + "重申" * 4 + "乙，", "1. 决定。"],
        ["P1 回顾甲,", "P2 重申乙,", "1 决定。"],
        "also where bold is fourfold",
    ),
    (["回顾**条约**，", "1. 决定。"], ["P1 回顾条约,", "1 决定。"], "bold words that are no act part nothing"),
    (["1. **决定**，并**请**。"], ["1 决定,并请。"], "nor do acts inside an operative paragraph"),
    (["1. 决定；", "2 请甲；", "3. 请乙。"], ["1 决定;", "2 请甲;", "3 请乙。"], "a number without its sign, before an act"),
    (["1. 决定；", "2 . 请甲；"], ["1 决定;", "2 请甲;"], "a number apart from its sign"),
    (["1. 决定；", "5 请甲；"], ["1 决定;\n5请甲;"], "which is the next number"),
    (["1. 决定；", "2 个国家；"], ["1 决定;\n2个国家;"], "before no act it is a number of something"),
    (["1. 决定；2. 请甲；3. 请乙。"], ["1 决定;", "2 请甲;", "3 请乙。"], "numbered paragraphs run together"),
    (["1. 决定；3. 请甲。"], ["1 决定;3.请甲。"], "which are not the next"),
    (["1. 决定，2. 请甲。"], ["1 决定,2.请甲。"], "where no sentence ends nothing begins"),
    (["1 - 决定；", "2 - 请。"], ["1 决定;", "2 请。"], "a dash behind a number"),
    (
        ["1. 决定：", "(九) 甲；", "(十) 乙；", "(十一) 丙。"],
        ["1 决定:", "1.ix 甲;", "1.x 乙;", "1.xi 丙。"],
        "numerals of Chinese that no sign holds",
    ),
    (["1. 决定：", "(子) 甲；", "(丑) 乙。"], ["1 决定:", "1.a 甲;", "1.b 乙。"], "the letters that treaties have in Chinese"),
    (["1. 决定：", "㈠ 甲：", "a. 一；"], ["1 决定:", "1.i 甲:", "1.i.a 一;"], "letters without brackets"),
)  # fmt: skip
def test_paragraphs(paragraphs: list[str], expected: list[str]):
    assert outline(wrapped(*paragraphs)) == expected


@table(
    "text, expected",
    (HEAD + "回顾甲，\n\n决定继续。\n", ["P1 回顾甲,", "1 决定继续。"], "one operative paragraph without a number"),
    (HEAD + "回顾甲，\n\n请乙；\n\n决定继续。\n", ["P1 回顾甲,", "1 请乙;", "2 决定继续。"], "several are counted"),
    (f"{TITLE}\n大会，\n回顾甲，\n1. 决定；\n2. 请。\n", ["P1 回顾甲,", "1 决定;", "2 请。"], "a paragraph a line"),
    (HEAD + "回顾\n甲，\n\n1. 决\n定。\n", ["P1 回顾甲,", "1 决定。"], "wrapped lines"),
)
def test_texts_of_other_shapes(text: str, expected: list[str]):
    assert outline(text) == expected


def test_annexes_count_anew_under_their_prefix():
    text = wrapped(
        "1. 通过附件。", "附件一", "宣言", "我们各国，", "1. 重申；", "(a) 甲；", "2. 决定。", "附件二", "1. 规则。", "2. 规则。"
    )

    assert outline(text) == [
        "1 通过附件。", "A1.P1 我们各国,", "A1.1 重申;", "A1.1.a 甲;", "A1.2 决定。", "A2.1 规则。", "A2.2 规则。",
    ]  # fmt: skip


def test_the_numbers_of_an_annex_say_nothing_of_the_resolution():
    assert outline(f"{HEAD}回顾甲，\n\n通过附件。\n\n附件 A\n\n1. 规则。\n") == ["P1 回顾甲,", "1 通过附件。", "A1.1 规则。"]


def test_a_heading_of_an_annex_may_begin_with_an_act():
    assert outline(wrapped("1. 通过附件。", "附件", "承诺遵守规则", "1. 规则。")) == ["1 通过附件。", "A1.1 规则。"]


@table(
    "language, paragraphs, expected",
    ("ar", ["1 - تقرر؛", "(د) تدعو؛", "(\ufeeb) تطلب؛"], ["1", "1.d", "1.e"], "a letter in the shape it has inside a word"),
    ("ar", ["1 - تقرر؛", "(أ) تدعو:", "’11‘ تطلب؛", "’12‘ تحث؛"], ["1", "1.a", "1.a.xi", "1.a.xii"], "figures above ten"),
    ("fr", ["1. Décide :", "a) de rester ;", "1.b) de venir ;"], ["1", "1.a", "1.b"], "a letter behind its number"),
    ("fr", ["1. Décide de la date et des lieux.", "(lieu) (date)."], ["1"], "a short word in brackets is no letter"),
    ("ru", ["1. 8 декабря состоится заседание;", "2. постановляет."], ["1", "2"], "words that begin with figures"),
)
def test_marks_of_other_languages(language: str, paragraphs: list[str], expected: list[str]):
    text = "\n\n".join([f"A/RES/78/40\n\n{FORMULAS[language]}", *paragraphs])
    assert [paragraph.id for paragraph in parsed(text).paragraphs] == expected


def test_the_kind_of_each_paragraph():
    resolution = parsed(wrapped("回顾：", "(a) 甲，¹", "1. 决定：", "(a) 乙。", notes=["¹ 联合国。"]))
    pre, ope, note = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.NOTE

    kinds = [(paragraph.id, paragraph.kind) for paragraph in resolution.paragraphs]

    assert kinds == [("P1", pre), ("P1.a", pre), ("1", ope), ("1.a", ope), ("f1", note)]


@table(
    "paragraphs, notes, calls",
    (["回顾甲¹和乙，²", "1. 决定。"], ["¹ 一。", "² 二。"], {"P1": ("1", "2")}, "in order, also behind the last sign"),
    (
        ["回顾甲，¹", "又回顾乙，¹", "1. 决定²。"],
        ["¹ 一。", "² 二。"],
        {"P1": ("1",), "P2": ("1",), "1": ("2",)},
        "a note called twice",
    ),
    (["1. 决定¹和¹。"], ["¹ 一。"], {"1": ("1",)}, "twice in one paragraph counts once"),
    (["1. 决定：", "(a) 甲；¹", "(b) 乙。²"], ["¹ 一。", "² 二。"], {"1.a": ("1",), "1.b": ("2",)}, "the sub-paragraph calls"),
    (["**回顾**甲，¹**重申**乙，²", "1. 决定。"], ["¹ 一。", "² 二。"], {"P1": ("1",), "P2": ("2",)}, "paragraphs run together"),
    (["1. 决定。"], [], {}, "none"),
)
def test_notes_belong_to_the_paragraph_that_calls_them(
    paragraphs: list[str], notes: list[str], calls: dict[str, tuple[str, ...]]
):
    resolution = parsed(wrapped(*paragraphs, notes=notes))

    assert {paragraph.id: paragraph.calls for paragraph in resolution.paragraphs if paragraph.calls} == calls


def test_lines_below_the_last_paragraph_are_no_paragraphs():
    resolution = parsed(wrapped("1. 决定。", "2023年12月4日", "第42次全体会议"))

    assert [paragraph.id for paragraph in resolution.paragraphs] == ["1"]
    assert (resolution.adopted, resolution.meeting) == ("2023-12-04", "42")


def assert_whole(resolution: Resolution) -> None:
    """Paragraphs lie in the text one behind the other, none is empty, and no identifier is given twice."""
    spans = [paragraph.span for paragraph in resolution.paragraphs]
    ids = [paragraph.id for paragraph in resolution.paragraphs]

    assert len(ids) == len(set(ids))
    assert all(0 <= span.start < span.end <= len(resolution.clean.text) for span in spans)
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))


LINES = [
    "回顾其决议，", "又回顾甲，", "**重申**乙，**欢迎**丙，", "决定继续。", "1. 决定；", "2. 请。", "(a) 甲；", "(b) 乙：",
    "(i) 一；", "㈡ 二；", "附件", "附件二", "宣言", "¹ 联合国。", "[2] 同上。", "2023年12月4日", "第42次全体会议",
    "A/RES/78/40", "4/5", "______", "1", "各国",
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=6)), max_size=25), st.sampled_from(["\n", "\n\n", "\n\n\f"]))
def test_any_lines_give_whole_paragraphs(lines: list[str], between: str):
    assert_whole(parsed(HEAD + between.join(lines) + "\n"))


@given(st.text())
def test_any_text_is_read_or_refused(text: str):
    try:
        resolution = read_resolution(source("大会" + text))
    except SourceError:
        return

    assert_whole(resolution)


@pytest.mark.parametrize("depth", [30])
def test_deep_numbering_is_read(depth: int):
    """Letters that follow nothing open depth after depth; none is lost."""
    resolution = parsed(wrapped("1. 决定：", *["(a) 甲；"] * depth))

    assert len(resolution.paragraphs) == depth + 1
