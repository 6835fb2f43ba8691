"""Conferences of a series, by year or by number, with their treaty or without."""

from __future__ import annotations

from kg.model.mention import MentionKind
from tests.texts import said, table

NPT = "不扩散核武器条约缔约国"


def editions(text: str) -> list[str]:
    return [f"{m.surface}={'|'.join(m.candidates)}" for m in said(text, MentionKind.NAME) if m.rule == "edition"]


@table(
    "text, expected",
    (f"{NPT} 2000 年审议大会", [f"{NPT}2000年审议大会=NPT-RC-2000"], "who meets, the year, what it is"),
    (f"{NPT} 1995 年审议和延期大会", [f"{NPT}1995年审议和延期大会=NPT-RC-1995"], "the one of its own name"),
    (f"{NPT}第十一次审议大会", [f"{NPT}第十一次审议大会=NPT-RC-2026"], "by its number"),
    (f"{NPT} 2015 年审议大会筹备委员会", [f"{NPT}2015年审议大会筹备委员会=NPT-RC-2015-PC"], "its preparatory committee"),
    ("2000 年审议大会", ["2000年审议大会=NPT-RC-2000"], "without saying who meets"),
    ("2000 年和 2010 年审议大会", ["2000年和2010年审议大会=NPT-RC-2000", "2010年审议大会=NPT-RC-2010"], "two years, one name"),
    ("2000 和 2010 年审议大会", ["2000和2010年审议大会=NPT-RC-2000", "2010年审议大会=NPT-RC-2010"], "the word for year once"),
    (f"{NPT} 1999 年审议大会", [f"{NPT}1999年审议大会="], "a year in which there was none is kept, without a meaning"),
    (f"{NPT}第九十次审议大会", [], "a number that there is not"),
    ("审议大会", [], "no year and no number"),
    ("2000 年大会", [], "another conference"),
)
def test_editions(text: str, expected: list[str]):
    assert editions(text) == expected


def test_a_treatys_parties_are_not_named_apart_inside_its_conference():
    codes = [mention.candidates for mention in said(f"{NPT} 2000 年审议大会", MentionKind.NAME)]

    assert codes == [("NPT-RC-2000",)]
