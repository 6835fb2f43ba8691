"""Symbols: double ones, addenda, parts, and what no series begins with."""

from __future__ import annotations

from kg.model.link import Judgement
from tests.texts import cited, read_in, table


@table(
    "text, expected",
    ("A/51/218", ["A/51/218"], "a symbol"),
    ("CD/1674", ["CD/1674"], "of another body"),
    ("A/60/1002-S/2006/718", ["A/60/1002", "S/2006/718"], "a double symbol is one document with two symbols"),
    ("A/58/162 和 Add.1", ["A/58/162", "A/58/162/Add.1"], "an addendum is a document"),
    ("A/58/162 和 Add.1 及 Add.2", ["A/58/162", "A/58/162/Add.1", "A/58/162/Add.2"], "two addenda"),
    ("A/58/162 和 Corr.1", ["A/58/162", "A/58/162/Corr.1"], "a correction as well"),
    ("A/58/162/Add.1", ["A/58/162/Add.1"], "an addendum by its own symbol"),
    ("NPT/CONF. 1995/32(Part I)", ["NPT/CONF.1995/32"], "a space in the symbol; the part is a place"),
    ("INFCIRC 549", ["INFCIRC/549"], "a space for the stroke"),
    ("A/RES/53/77Y", ["A/RES/53/77 Y"], "a resolution by its symbol"),
    ("S/RES/2562 (2021)", ["S/RES/2562(2021)"], "and the Council's"),
    ("A/51/218，附件", ["A/51/218#annex"], "an annex"),
    ("A/54/42，附件一，C 节", ["A/54/42#annex-1/section-C"], "a section of an annex"),
    ("NPT/CONF.2000/28(Parts I 和 II)，第一部分，第 15:6 段", ["NPT/CONF.2000/28#15:6"], "the finest place wins"),
    ("XYZ/12", [], "no series begins so"),
)
def test_symbols(text: str, expected: list[str]):
    assert cited(read_in("回顾甲¹，", notes=[f"¹ 见 {text}。"]), "f1") == expected


def test_an_unknown_series_is_kept_as_unknown():
    reading = read_in("回顾 XYZ/12，")

    assert [(link.mention.surface, link.judgement) for link in reading.links] == [("XYZ/12", Judgement.UNKNOWN)]


def test_both_symbols_of_a_double_one_have_the_place():
    assert cited(read_in("回顾 A/60/1002-S/2006/718，附件一，")) == ["A/60/1002#annex-1", "S/2006/718#annex-1"]
