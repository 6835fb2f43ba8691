"""Whom a paragraph calls upon, urges, requests, invites or encourages."""

from __future__ import annotations

from kg.model.relation import Reading
from tests.texts import read_in, table


def addressed(reading: Reading, paragraph: str = "P1") -> list[str]:
    return [f"{row.act} {row.addressee.code}" for row in reading.addresses if row.paragraph == paragraph]


@table(
    "text, expected",
    ("吁请印度批准甲，", ["call IND"], "a state"),
    ("呼吁印度、以色列和巴基斯坦加入甲，", ["call IND", "call ISR", "call PAK"], "a list of states"),
    ("促请俄罗斯联邦和美利坚合众国履行甲，", ["call RUS", "call USA"], "two states"),
    ("敦促所有国家批准甲，", ["urge ALL-STATES"], "all States"),
    ("敦促各国批准甲，", ["urge ALL-STATES"], "the shorter word for all"),
    ("吁请核武器国家裁减甲，", ["call NWS"], "the nuclear-weapon States"),
    ("吁请所有核武器国家裁减甲，", ["call NWS"], "all of them"),
    ("吁请无核武器国家执行甲，", ["call NNWS"], "those without"),
    ("鼓励会员国审议甲，", ["encourage MEMBER-STATES"], "the Members"),
    ("请秘书长提出报告，", ["request SG"], "the Secretary-General"),
    ("请秘书长和裁军谈判会议审议甲，", ["request SG", "request CD"], "two organs"),
    ("邀请国际原子能机构审议甲，", ["invite IAEA"], "an organisation"),
    ("吁请所有国家，特别是核武器国家，采取甲，", ["call ALL-STATES", "call NWS"], "a party named in particular"),
    ("敦促尚未签署甲的国家签署，", ["urge STATES"], "States that are described"),
    ("重申《不扩散核武器条约》，吁请所有缔约国遵守，", ["call NPT-PARTIES"], "the parties to the treaty spoken of"),
    ("吁请立即停止甲，", [], "a call without anyone called"),
    ("呼吁《条约》早日生效，", [], "a call for something"),
    ("欢迎印度加入甲，", [], "a welcome asks nothing"),
    ("强调核武器国家必须甲，", [], "nor does an emphasis"),
    ("重申甲，并吁请印度批准，", ["call IND"], "a demand in a clause"),
    ("在这方面，吁请印度批准甲，", ["call IND"], "a linking phrase before the act"),
    ("吁请酌情印度批准甲，", ["call IND"], "an adverb behind it"),
)
def test_addressees(text: str, expected: list[str]):
    assert addressed(read_in(text)) == expected


def test_the_words_of_the_party_are_kept():
    reading = read_in("敦促尚未签署甲的国家签署，")

    assert [row.span.of(reading.resolution.clean.text) for row in reading.addresses] == ["尚未签署甲的国家"]


def test_sub_paragraphs_have_their_own():
    reading = read_in("1. 决定：", "(a) 请秘书长提出报告；", "(b) 吁请各国批准。")

    assert (addressed(reading, "1.a"), addressed(reading, "1.b")) == (["request SG"], ["call ALL-STATES"])
