"""What the lines above the formula and below the last paragraph state of the document."""

from __future__ import annotations

import pytest

from kg.model.document import Resolution
from tests.texts import LAST, parsed, table

FIELDS = ("symbol", "title", "body", "session", "agenda_item", "report", "committee", "adopted", "meeting")


def read(*lines: str, organ: str = "大会，", below: tuple[str, ...] = ()) -> Resolution:
    return parsed("\n\n".join([*lines, organ, "回顾其决议，", LAST, *below]) + "\n")


@table(
    "lines, organ, symbol, body, session",
    (["78/40. 题目"], "大会，", "A/RES/78/40", "GA", "78", "the number of the title line"),
    (["72/24 A. 题目"], "大会，", "A/RES/72/24 A", "GA", "72", "with its letter"),
    (["S-10/2. 题目"], "大会，", "A/RES/S-10/2", "GA", "S-10", "of a special session"),
    (["ES-11/1. 题目"], "大会，", "A/RES/ES-11/1", "GA", "ES-11", "of an emergency session"),
    (["A/RES/77/50", "题目"], "大会，", "A/RES/77/50", "GA", "77", "the symbol line, without a number before the title"),
    (["A/RES/77/1 A", "77/1 A. 经费"], "大会，", "A/RES/77/1 A", "GA", "77", "both"),
    (["S/RES/2562 (2021)"], "安全理事会，", "S/RES/2562(2021)", "SC", "", "the Security Council's symbol"),
    (["第2562(2021)号决议"], "安全理事会，", "S/RES/2562(2021)", "SC", "", "its number and year"),
    (["21/11. 题目"], "人权理事会，", "A/HRC/RES/21/11", "HRC", "21", "the Human Rights Council numbers as the Assembly does"),
    (["2023/14. 题目"], "经济及社会理事会，", "E/RES/2023/14", "ECOSOC", "", "the Economic and Social Council by years"),
)
def test_identity(lines: list[str], organ: str, symbol: str, body: str, session: str):
    found = read(*lines, organ=organ)

    assert (found.symbol, found.body, found.session) == (symbol, body, session)


@table(
    "line, field, value",
    ("议程项目 99(z)", "agenda_item", "99(z)", "an agenda item with its letter"),
    ("议程项目 99 (z)", "agenda_item", "99(z)", "and a space before it"),
    ("议程项目 14和117", "agenda_item", "14和117", "two items, as printed"),
    ("[根据第一委员会的报告(A/78/409, 第 89 段)通过]", "report", "A/78/409", "the report behind a committee"),
    ("[根据第一委员会的报告（A/58/462）通过]", "report", "A/58/462", "in wide brackets"),
    ("[根据第一委员会的报告(A/78/409)通过]", "committee", "GA-C1", "the committee named there"),
    ("[根据第三委员会的报告(A/78/409)通过]", "committee", "GA-C3", "another one"),
    ("[未经发交主要委员会而通过(A/77/L.3)]", "report", "A/77/L.3", "adopted without a committee"),
    ("[未经发交主要委员会而通过(A/77/L.3)]", "committee", "", "which then is none"),
    ("2023 年 12 月 4 日大会决议", "adopted", "2023-12-04", "the date of adoption"),
    ("2 0 0 7 年 1 2 月 5 日大会决议", "adopted", "2007-12-05", "with digits set apart"),
)
def test_lines_above_the_formula(line: str, field: str, value: str):
    assert getattr(read(line, "78/40. 题目"), field) == value


@table(
    "below, adopted, meeting",
    (("2023年12月4日", "第42次全体会议"), "2023-12-04", "42", "two lines"),
    (("第46次全体会议 2022年12月7日",), "2022-12-07", "46", "one line, the meeting first"),
    (("2023年12月4日第42次全体会议",), "2023-12-04", "42", "one line, the date first"),
    (("2013 年 12 月 5日", "第 60 次全体会议"), "2013-12-05", "60", "spaces of the typesetter"),
    ((), "", "", "nothing"),
)
def test_lines_below_the_last_paragraph(below: tuple[str, ...], adopted: str, meeting: str):
    found = read("78/40. 题目", below=below)

    assert (found.adopted, found.meeting) == (adopted, meeting)


def test_the_date_above_wins_over_the_one_below():
    """The lines above are of the document; a date below may be of its annex."""
    found = read("2023年12月4日大会决议", "78/40. 题目", below=("2024年1月1日",))

    assert found.adopted == "2023-12-04"


@table(
    "line, title",
    ("78/40. 为建立一个世界制定步骤", "为建立一个世界制定步骤", "the words behind the number"),
    ("58/51.  建立一个世界：一项新议程 ", "建立一个世界：一项新议程", "as printed, without the space around"),
    ("78/40. 题目\n的第二行", "题目的第二行", "on one line, though printed on two"),
)
def test_title(line: str, title: str):
    found = read(line)

    assert found.title == title
    assert found.clean.quote(found.heading) == title


def test_the_title_is_not_a_paragraph():
    assert [paragraph.id for paragraph in read("78/40. 题目").paragraphs] == ["P1", "1"]


@pytest.mark.parametrize("line", ["第七十八届会议", "第 78 届会议"])
def test_a_session_line_is_no_paragraph_and_no_title(line: str):
    found = read(line, "78/40. 题目")

    assert (found.session, found.title, len(found.paragraphs)) == ("78", "题目", 2)


def test_a_text_without_a_formula_begins_behind_its_title():
    found = parsed(f"78/40. 题目\n\n回顾其决议，\n\n{LAST}\n")

    assert [paragraph.id for paragraph in found.paragraphs] == ["P1", "1"]


def test_what_is_not_stated_is_empty():
    found = read("78/40. 题目")

    assert [getattr(found, field) for field in FIELDS] == ["A/RES/78/40", "题目", "GA", "78", "", "", "", "", ""]
