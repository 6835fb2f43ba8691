"""Titles that no authority file knows, and the ways in which a text says what they mean."""

from __future__ import annotations

from kg.model.link import Judgement, Via
from tests.texts import cited, read_in, table

NPT = "不扩散核武器条约缔约国"


@table(
    "text, expected",
    (f"{NPT} 2000 年审议大会《最后文件》", ["NPT/CONF.2000/28"], "the final document of the conference before it"),
    (f"{NPT} 2000 年审议大会的《最后文件》", ["NPT/CONF.2000/28"], "with a particle between"),
    (f"{NPT} 2000 年和 2010 年审议大会《最后文件》", ["NPT/CONF.2000/28", "NPT/CONF.2010/50"], "of two conferences"),
    ("大会第十届特别会议《最后文件》", ["A/RES/S-10/2"], "of a special session"),
    (f"《{NPT} 2000 年审议大会，最后文件》", ["NPT/CONF.2000/28"], "the conference inside the title"),
    ("《最后文件》", [], "of nothing that is said"),
    ("《钚管理准则》(INFCIRC/549)", ["INFCIRC/549"], "its symbol in brackets behind it"),
    ("《某某合作条约》", ["某某合作条约"], "an unknown treaty is a thing of its own"),
    ("《某某行动计划》", [], "another unknown title is not"),
    ("《不扩散核武器条约》", ["NPT"], "a known treaty"),
    (f"{NPT}的承诺", [], "a treaty's parties are not the treaty"),
    (f"《不扩散核武器条约》{'缔约国'}的承诺", ["NPT"], "unless the treaty stands in its marks"),
    ("《联合国千年宣言》", ["A/RES/55/2"], "a document known by its name"),
    ("《五个核武器国家领导人关于防止核战争与避免军备竞赛的联合声明》", ["P5-STATEMENT-2022"], "a statement"),
)
def test_titles(text: str, expected: list[str]):
    assert cited(read_in(f"回顾{text}，")) == expected


def test_an_unknown_treaty_is_marked_and_labelled():
    (link,) = read_in("回顾《某某合作条约》，").links

    assert link.judgement is Judgement.UNKNOWN
    assert [(entity.known, entity.label("zh")) for entity in link.entities] == [(False, "某某合作条约")]


def test_an_unknown_title_is_kept_as_unknown():
    (link,) = read_in("回顾《某某行动计划》，").links

    assert (link.judgement, link.entities, link.cites) == (Judgement.UNKNOWN, (), False)


def test_a_note_says_which_document_a_title_means():
    reading = read_in("回顾《某某行动计划》¹的内容，", notes=["¹ 见 A/51/218，附件。"])
    (row,) = [row for row in reading.citations if row.paragraph == "P1"]

    assert (row.target.code, row.via) == ("A/51/218", Via.ANAPHORA)
    assert row.antecedent is not None
    assert row.antecedent.of(reading.resolution.clean.text) == "A/51/218"


def test_a_note_elsewhere_says_nothing_of_a_title():
    assert cited(read_in("回顾《某某行动计划》的内容和其他¹，", notes=["¹ 见 A/51/218。"])) == []


def test_a_title_in_brackets_is_the_short_form_of_the_one_before():
    reading = read_in("注意到《关于某事的合作条约》(《甲条约》)，", "又注意到《甲条约》第六条，")

    assert cited(reading, "P2") == ["关于某事的合作条约#6"]


def test_a_known_short_form_in_brackets_is_the_same_treaty():
    assert cited(read_in("注意到《拉丁美洲和加勒比禁止核武器条约》(《特拉特洛尔科条约》)，")) == ["TLATELOLCO"]


def test_a_short_form_counts_from_where_it_is_defined():
    reading = read_in("回顾《甲文书》，", "注意到《关于某事的合作条约》(《甲文书》)，")

    assert cited(reading, "P1") == []
