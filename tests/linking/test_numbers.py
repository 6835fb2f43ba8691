"""Numbers of resolutions and decisions: whose they are, and which documents they mean."""

from __future__ import annotations

from kg.model.link import Judgement
from tests.texts import cited, read_in, table


@table(
    "text, expected",
    ("第 57/59 号决议", ["A/RES/57/59"], "a number alone is the Assembly's"),
    ("其 2000 年 11 月 20 日第 55/33 D 号决议", ["A/RES/55/33 D"], "with date and letter"),
    ("第 72/24 A 和 B 号决议", ["A/RES/72/24 A", "A/RES/72/24 B"], "two letters"),
    ("第 53/77 A 至 D 号决议", [f"A/RES/53/77 {letter}" for letter in "ABCD"], "a range of letters"),
    ("S-10/2 号决议", ["A/RES/S-10/2"], "a special session"),
    ("第 ES-11/1 号决议", ["A/RES/ES-11/1"], "an emergency session"),
    ("第 2373(XXII)号决议", ["A/RES/2373(XXII)"], "an old number"),
    ("第 217 A (III)号决议", ["A/RES/217(III) A"], "with its letter before the session"),
    ("大会 2005 年 9 月 16 日第 60/1 号决议", ["A/RES/60/1"], "the Assembly named"),
    ("安全理事会第 1718(2006)号决议", ["S/RES/1718(2006)"], "the Council named"),
    ("第 1540(2004)号决议", ["S/RES/1540(2004)"], "or known by its year in brackets"),
    ("人权理事会第 21/11 号决议", ["A/HRC/RES/21/11"], "the Human Rights Council"),
    ("2012 年 9 月 27 日第 21/11 号决议", ["A/HRC/RES/21/11"], "or known by its date"),
    ("联合国环境大会第 5/8 号决议", ["UNEP/EA.5/RES.8"], "the Environment Assembly"),
    ("经济及社会理事会第 2023/14 号决议", ["E/RES/2023/14"], "the Economic and Social Council"),
    ("第 2022/328 号决定", ["E/DEC/2022/328"], "or known by its year"),
    ("第 77/512 号决定", ["A/DEC/77/512"], "a decision"),
    ("大会关于经济及社会理事会的第 61/16 号决议", ["A/RES/61/16"], "what a resolution is about did not adopt it"),
)
def test_a_number(text: str, expected: list[str]):
    assert cited(read_in(f"回顾{text}，")) == expected


@table(
    "text, expected",
    (
        "其 1998 年 12 月 4 日第 53/77 Y 号、1999 年 12 月 1 日第 54/54 G 号和 2002 年 11 月 22 日第 57/59 号决议",
        ["A/RES/53/77 Y", "A/RES/54/54 G", "A/RES/57/59"],
        "each with its date",
    ),
    (
        "安全理事会第 1718(2006)、1874(2009)和 2094(2013)号决议",
        ["S/RES/1718(2006)", "S/RES/1874(2009)", "S/RES/2094(2013)"],
        "one word for all",
    ),
    ("人权理事会第 21/11 号和第 26/3 号决议", ["A/HRC/RES/21/11", "A/HRC/RES/26/3"], "the body named once"),
    ("第 52/492 号和第 54/417 号决定", ["A/DEC/52/492", "A/DEC/54/417"], "the noun named once, behind the last"),
    (
        "大会第 60/1 号决议和安全理事会第 1540(2004)号决议",
        ["A/RES/60/1", "S/RES/1540(2004)"],
        "two bodies",
    ),
    (
        "经济及社会理事会第 2023/14 号决议和第 2022/328 号决定",
        ["E/RES/2023/14", "E/DEC/2022/328"],
        "a resolution and a decision",
    ),
    (
        "安全理事会 2006 年 10 月 14 日第 1718(2006)号决议和大会第 61/78 号决议",
        ["S/RES/1718(2006)", "A/RES/61/78"],
        "the second body ends the first's list",
    ),
)  # fmt: skip
def test_lists(text: str, expected: list[str]):
    assert cited(read_in(f"回顾{text}，")) == expected


@table(
    "text, number",
    ("第 2532 号决议", "第2532号决议", "a Council number without its year"),
    ("第 1/CP.21 号决定", "第1/CP.21号决定", "a number of a conference that is not named"),
    ("第 21/11 号决议", "第21/11号决议", "the Assembly numbers so from its 31st session on; whose it is is not said"),
)
def test_numbers_that_say_too_little_are_kept_as_unknown(text: str, number: str):
    reading = read_in(f"回顾{text}，")
    (link,) = [link for link in reading.links if link.mention.surface == number]

    assert link.judgement is Judgement.UNKNOWN
    assert cited(reading) == []


def test_a_missing_year_is_found_elsewhere_in_the_text():
    reading = read_in("回顾第 1718(2006)号决议，", "又回顾第 1718 号决议，")

    assert cited(reading, "P2") == ["S/RES/1718(2006)"]


def test_a_year_that_two_resolutions_could_have_is_not_guessed():
    reading = read_in("回顾第 255(1968)号和第 255(1969)号决议，", "又回顾第 255 号决议，")

    assert cited(reading, "P2") == []


@table(
    "organ, title, text, expected",
    ("人权理事会", "21/11. 题目", "第 20/3 号决议", ["A/HRC/RES/20/3"], "the Human Rights Council's own text cites its own"),
    ("大会", "78/40. 题目", "第 50/3 号决议", ["A/RES/50/3"], "the Assembly's the Assembly's"),
    ("大会", "78/40. 题目", "第 78/40 号决议", [], "a document never cites itself"),
)
def test_the_body_whose_text_it_is(organ: str, title: str, text: str, expected: list[str]):
    assert cited(read_in(f"回顾{text}，", organ=organ, title=title)) == expected


@table(
    "note, expected",
    ("联合国，《条约汇编》，第 729 卷，第 10485 号。", ["NPT"], "volume and number"),
    ("联合国，《条约汇编》，第 1015 卷，第 14860 号。", ["BWC"], "of another"),
    ("联合国，《条约汇编》，第 9999 卷，第 1 号。", [], "of none that is known"),
    ("见第 50/245 号决议和 A/50/1027。", ["A/RES/50/245", "A/50/1027"], "a resolution and a document"),
)
def test_notes(note: str, expected: list[str]):
    assert cited(read_in("回顾甲¹，", notes=[f"¹ {note}"]), "f1") == expected
