"""The page undone: what a reader sees, which notes are called where, and every character's own place in the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.language import profile
from kg.language.text import narrow
from kg.model.document import BlockKind, CleanText
from kg.model.span import Span
from kg.reading.layout import undo_layout
from kg.reading.structure import opener
from tests.texts import source, table

ZH = profile("zh")
RULE = " " * 59


def clean(text: str) -> CleanText:
    return undo_layout(source(text), ZH, opener(ZH))


def seen(text: str, kind: BlockKind = BlockKind.BODY) -> list[str]:
    """The blocks as a reader sees them."""
    found = clean(text)
    return [found.quote(block.span) for block in found.blocks if block.kind is kind]


def called(text: str) -> list[str]:
    """The note calls, each behind the three characters it stands after."""
    found = clean(text)
    return [found.text[max(0, call.at - 3) : call.at].strip() + call.label for call in found.calls]


@table(
    "page, visible",
    (" 重申《不扩散核武器条\n\n约》的重要性，", "重申《不扩散核武器条约》的重要性，", "a name broken across lines"),
    ("重申《不扩散核武器条\n\n4/5\n\n约》的重要性，", "重申《不扩散核武器条约》的重要性，", "a name broken across pages"),
    (" 回顾 2003\n\n年 12 月第 58/56 号决议，", "回顾 2003年 12 月第 58/56 号决议，", "a date broken behind its year"),
    (" 回顾第 58/\n\n56 号决议，", "回顾第 58/56 号决议，", "a number broken at its stroke"),
    (" 回顾第 56/24 \n\nR 号决议，", "回顾第 56/24 R 号决议，", "a letter apart from its number"),
    (" 见 NPT/CONF.2000/28（Parts \n\nI 和 II），", "见 NPT/CONF.2000/28（Parts I 和 II），", "Latin words keep their space"),
    (
        " 根据《不扩散核武器条\n\n约》\n2 \n承担的义务，",
        "根据《不扩散核武器条约》承担的义务，",
        "a note mark on its own line in mid-sentence",
    ),
    ("根据《条约》¹的义务、决议²和报告，³", "根据《条约》的义务、决议和报告，", "note marks as superscripts"),
    ("根据《条约》[1]的义务，", "根据《条约》的义务，", "note marks in brackets"),
    ("强调核武器\n\nA/RES/68/51 采取联合行动\n2/5\n\n国家，", "强调核武器国家，", "a running head and the page's number"),
    ("强调核武器\n\n07-46628\n\n\fA/RES/62/42\n\n国家，", "强调核武器国家，", "a job number, a form feed, a running head"),
    ("2 0 0 7 年 1 2 月 5 日大会决议", "2 0 0 7 年 1 2 月 5 日大会决议", "digits set apart stay so for the reader"),
    ("表示深为关切" * 4 + "核武器的使用，", "表示深为关切核武器的使用，", "bold type doubled fourfold"),
    ("1. 请请请请各国，", "1. 请各国，", "one character doubled fourfold"),
    ("谢谢各国，一一说明，", "谢谢各国，一一说明，", "characters that are doubled in the word itself"),
    ("**回顾**其决议，__重申__承诺，", "回顾其决议，重申承诺，", "Markdown's bold"),
    ("*回顾*其决议，又*重申*承诺，", "回顾其决议，又重申承诺，", "Markdown's italics, without spaces around"),
    ("核武器*，以及国家*，", "核武器*，以及国家*，", "asterisks that set nothing in italics"),
    ("2*3*4 个国家，", "2*3*4 个国家，", "nor do signs of multiplication"),
    ("见[A/50/426](#)，附件，", "见A/50/426，附件，", "a link shows its words"),
    ("见[决议](https://undocs.org/A/RES/1_(I))，", "见决议，", "wherever it leads"),
    ("见([NPT/CONF.1995/32 \\(Part I\\)](#))，", "见(NPT/CONF.1995/32 (Part I))，", "escapes inside a link"),
    ("见 2\\. 和 \\[a\\]，", "见 2. 和 [a]，", "escapes outside"),
    ("见 C:\\dir，", "见 C:\\dir，", "a backslash that escapes nothing"),
    ("不扩\u200b散核\u00ad武器，", "不扩散核武器，", "characters that show nothing"),
    ("根据  《条约》 \u3000的义务，", "根据 《条约》 的义务，", "runs of space"),
    ("第５７／５９号决议（甲），", "第５７／５９号决议（甲），", "widths stay as printed"),
)
def test_the_reader_sees(page: str, visible: str):
    assert seen(page) == [visible]


@table(
    "page, form",
    ("2 0 0 7 年 1 2 月 5 日大会决议", "2007年12月5日大会决议", "digits of a date set apart"),
    ("第 5 7/5 9 号，", "第5 7/5 9号,", "digits elsewhere are left, for who knows what they count"),
    ("第５７／５９号决议（甲），", "第57/59号决议(甲),", "widths"),
    ("回顾 2003 年 12 月 8 日，", "回顾2003年12月8日,", "spaces beside characters"),
    ("见 A/RES/53/77 Y，", "见A/RES/53/77 Y,", "a space between Latin letters stays"),
)
def test_the_form_that_rules_match(page: str, form: str):
    found = clean(page)

    assert found.blocks[0].span.of(found.text) == form


TEN = ["甲1", "甲乙2", "甲乙丙3", "乙丙丁4", "丙丁戊5", "丁戊己6", "戊己庚7", "己庚辛8", "庚辛壬9", "辛壬癸10"]


@table(
    "page, calls",
    ("根据《条约》\n1 \n的义务，", ["条约》1"], "on its own line"),
    ("根据《条约》¹的义务，决议²，", ["条约》1", ",决议2"], "superscripts"),
    ("根据《条约》[1]的义务，", ["条约》1"], "brackets"),
    ("甲¹乙²丙³丁⁴戊⁵己⁶庚⁷辛⁸壬⁹癸¹⁰子，", TEN, "two figures"),
    ("甲²乙¹，", ["甲2", "甲乙1"], "out of order"),
    ("甲¹乙¹，", ["甲1", "甲乙1"], "the same note twice"),
    ("甲 R³⁹ 乙，", [], "far above those before it: an exponent"),
    ("**甲**¹乙，", ["甲1"], "behind bold type"),
    ("甲，\n1\n\n乙，\n2\n丙，", ["甲,1", "乙,2"], "across paragraphs"),
    ("甲，", [], "none"),
)  # fmt: skip
def test_calls(page: str, calls: list[str]):
    assert called(page) == calls


@table(
    "page, body, notes",
    (
        f" 关切到核力量，以及使用核武器\n\n{RULE}\n1\n 联合国，《条约\n\n汇编》。\n  或威胁使用的危险，",
        ["关切到核力量，以及使用核武器或威胁使用的危险，"], ["联合国，《条约汇编》。"],
        "a paragraph before and behind the notes of its page",
    ),
    (
        "重申决议、²成果文件、³特别是\n\n² 联合国。\n\n³ 见《最后文件》。\n\n\n以及大会的结论，",
        ["重申决议、成果文件、特别是以及大会的结论，"], ["联合国。", "见《最后文件》。"],
        "the same with superscripts",
    ),
    (
        " 回顾《条约》，\n1\n\n_______________\n1\n 联合国，《条约汇\n\n编》，第 729 卷。\n  又回顾决议，",
        ["回顾《条约》，", "又回顾决议，"], ["联合国，《条约汇编》，第 729 卷。"],
        "a note of two lines, then a new paragraph",
    ),
    ("甲。¹\n\n[1] 联合国。", ["甲。"], ["联合国。"], "a note in brackets"),
    ("¹ 联合国。\n\n甲。", ["甲。"], ["联合国。"], "notes come last, wherever they were printed"),
)  # fmt: skip
def test_notes_are_taken_out_of_the_text(page: str, body: list[str], notes: list[str]):
    assert seen(page) == body
    assert seen(page, BlockKind.NOTE) == notes


@table(
    "page, bold",
    ("**回顾**其决议，**重申**承诺，", ["回顾", "重申"], "Markdown"),
    ("*回顾*其决议，", ["回顾"], "italics"),
    ("回顾" * 4 + "其决议，", ["回顾"], "fourfold"),
    ("**《条约》\\(甲\\)**，", ["《条约》(甲)"], "escapes inside"),
    ("**回顾**¹其决议，", ["回顾"], "a call behind"),
    ("回顾其决议，", [], "plain"),
)
def test_bold_is_remembered(page: str, bold: list[str]):
    found = clean(page)

    assert [span.of(found.text) for span in found.blocks[0].bold] == bold


PIECES = [
    "回顾其决议，", "《不扩散核武器条约》", "第 58/56 号", "1. 决定；", "(a) 甲；", "**重申**", "又重申" * 4,
    "¹", "²³", "[1]", "[2] 注。", "¹ 联合国。\n", "1", "2", " ", "  ", "\n", "\n\n", "\f", "\t", "\u3000", "\u200b", "\ufeff",
    "_______________\n", f"\n{RULE}\n", "4/5\n", "07-46628\n", "A/RES/68/51\n", "2 0 0 7 年", "78/40. 题目\n", "大会，\n",
    "\\(", "\\[", "[甲](#)", "*", "**", "__", "（Parts Ｉ）", "al-\nQaida", "。",
]  # fmt: skip
pages = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=40).map("".join)
CHARACTERS = st.characters(exclude_characters="\r")
any_text = st.text(alphabet=CHARACTERS)


def assert_true(found: CleanText) -> None:
    """Every character of the visible text stands in the source where it says; what was put in for a line's end is a space."""
    text = found.source.text
    joints = {block_end(found, index) for index in range(len(found.blocks))}
    for at, place in enumerate(found.outer.places):
        char = found.visible[at]
        if at not in joints:
            assert char == text[place] or (char == " " and text[place].isspace()), (at, char, text[place])
    assert len(found.outer.places) == len(found.visible)


def block_end(found: CleanText, index: int) -> int:
    """Where the sign between two blocks stands in the visible text."""
    return found.inner.places[found.blocks[index].span.end]


@given(pages)
def test_every_kept_character_of_a_page_has_its_place(page: str):
    assert_true(clean(page))


@given(any_text)
def test_every_kept_character_of_any_text_has_its_place(text: str):
    assert_true(clean(text))


@given(pages)
def test_the_form_is_the_visible_text_narrowed(page: str):
    found = clean(page)
    plain = narrow(found.visible)

    assert len(found.inner.places) == len(found.text)
    assert all(found.text[at] == plain[place] for at, place in enumerate(found.inner.places))


@given(pages)
def test_blocks_tile_the_text(page: str):
    found = clean(page)
    ends = [0, *(block.span.end + 1 for block in found.blocks)]

    assert [block.span.start for block in found.blocks] == ends[:-1]
    assert ends[-1] == len(found.text)
    assert all(block.span.of(found.text).strip() for block in found.blocks)


@given(pages)
def test_calls_and_bold_lie_in_the_text(page: str):
    found = clean(page)

    assert all(0 <= call.at <= len(found.text) and call.label.isdigit() for call in found.calls)
    assert all(block.span.holds(bold) for block in found.blocks for bold in block.bold)


@given(pages, st.integers(min_value=0), st.integers(min_value=1))
def test_a_place_begins_and_ends_with_the_quote(page: str, start: int, length: int):
    found = clean(page)
    spans = [block.span for block in found.blocks]
    if not spans:
        return
    block = spans[start % len(spans)]
    first = block.start + start % (block.end - block.start)
    span = Span(first, min(block.end, first + length))

    quote, slice_ = found.quote(span), found.place(span).of(found.source.text)

    assert quote[0].isspace() or slice_.startswith(quote[0])
    assert quote[-1].isspace() or slice_.endswith(quote[-1])
