"""Names: the leftmost and longest, where they count, and what stands inside them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.authority import authority
from kg.finding.found import Found
from kg.finding.misprints import MisprintFinder, misprinted
from kg.finding.names import NameFinder
from kg.language import languages
from kg.language.text import comparable
from kg.model.mention import MentionKind, Part
from tests.texts import said, table

KNOWN = authority(languages())
NAMES = NameFinder(KNOWN, "zh")
MISPRINTS = MisprintFinder(KNOWN.names["zh"])


def names(text: str) -> list[str]:
    """The names in some words as "words=CODE", without those nested in longer ones."""
    found = [mention for mention in said(text, MentionKind.NAME) if not mention.part(Part.NESTED)]
    return [f"{mention.surface}={'|'.join(mention.candidates)}" for mention in found]


def nested(text: str) -> list[str]:
    return [f"{m.surface}={m.candidates[0]}" for m in said(text, MentionKind.NAME) if m.part(Part.NESTED)]


@table(
    "text, expected",
    ("印度尼西亚和印度", ["印度尼西亚=IDN", "印度=IND"], "the longer name wins where it stands"),
    ("印度洋", ["印度洋=INDIAN-OCEAN"], "a sea is not the state in its name"),
    ("几内亚比绍", ["几内亚比绍=GNB"], "nor is a state its neighbour"),
    ("中非共和国", ["中非共和国=CAF"], "a name that begins as another's ends"),
    ("中国", ["中国=CHN"], "a short name"),
    ("其中国家", [], "the characters of a name in two other words"),
    ("大会第十届特别会议", ["大会第十届特别会议=GA-S-10"], "a session of the Assembly is a conference"),
    ("国际原子能机构理事会", ["国际原子能机构理事会=IAEA-BOARD"], "an organ of an organisation"),
    ("《不扩散核武器条约》", ["《不扩散核武器条约》=NPT"], "a title that is a name is taken with its marks"),
    ("不扩散核武器条约", ["不扩散核武器条约=NPT"], "and a name without marks"),
    ("《特拉特洛尔科条约》", ["《特拉特洛尔科条约》=TLATELOLCO"], "a running form"),
    ("《联合国宪章》", ["《联合国宪章》=UN-CHARTER"], "the organisation in the Charter's name is not named"),
    ("2013 年 12 月 8 日本组织", [], "the last character of a date is not Japan's first"),
    ("日本", ["日本=JPN"], "which alone is Japan"),
    ("第一专题委员会", [], "words between the parts of a name"),
    ("联合国，《条约汇编》", ["联合国=UN"], "a collection is no treaty"),
)  # fmt: skip
def test_names(text: str, expected: list[str]):
    assert names(text) == expected


@table(
    "text, expected",
    ("国际原子能机构理事会", ["国际原子能机构=IAEA"], "to name its Board is to name the Agency"),
    ("大会第十届特别会议", ["大会=GA"], "to name a session is to name the Assembly"),
    ("联合国大会", ["联合国=UN"], "a thing is not nested in itself under a shorter name"),
    ("《联合国宪章》", [], "a treaty's title names no organisation"),
    ("印度尼西亚", [], "nor a state its neighbour"),
)
def test_names_inside_names(text: str, expected: list[str]):
    assert nested(text) == expected


@table(
    "text, strength",
    ("不扩散核武器条约", Part.STRONG, "a full name"),
    ("2000 年审议大会", Part.WEAK, "a conference without its treaty"),
    ("不扩散核武器条约缔约国 2000 年审议大会", Part.STRONG, "and with it"),
)
def test_strength(text: str, strength: str):
    assert [mention.part(Part.STRENGTH) for mention in said(text, MentionKind.NAME)] == [strength]


def test_a_name_does_not_count_inside_the_strings_it_is_not_in():
    """Every `not_in` of the authority files does what it says."""
    table_ = KNOWN.names["zh"]
    wrong = [
        (code, longer)
        for code, strings in table_.not_in.items()
        for longer in strings
        if any(code in item.candidates for item in NAMES.find(comparable(longer)) if not dict(item.parts).get(Part.NESTED))
    ]

    assert wrong == []


def test_every_strong_name_is_found_as_its_thing():
    """Alone in a text, the whole name means the thing, or one of the things that bear it."""
    wrong = []
    for form, bearers in KNOWN.names["zh"].by_form.items():
        strong = {name.code for name in bearers if name.strong}
        found = [item for item in NAMES.find(form) if (item.start, item.end) == (0, len(form))]
        if strong and not any(strong & set(item.candidates) for item in found):
            wrong.append(form)

    assert wrong == []


@given(st.lists(st.sampled_from(["中国", "印度", "大会", "《条约》", "不扩散核武器条约", "的", "，", "a", " "])).map("".join))
def test_names_do_not_overlap(text: str):
    found = [item for item in NAMES.find(text) if item.rule == "name"]

    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


@table(
    "words, meant",
    ("朝鲜人民民主共和国", "PRK", "two characters changed places"),
    ("载军谈判会议", "CD", "one character wrong"),
    ("国际源子能机构", "IAEA", "one wrong in the middle"),
    ("全面禁止核试险条约", "CTBT", "one wrong in a treaty"),
    ("不扩散核武嚣条约", "NPT", "one wrong in another"),
    ("裁军谈判会义", None, "the last character must be right"),
    ("国际源孑能机构", None, "two wrong"),
    ("栽军审议委员汇", None, "two wrong, one at the end"),
)
def test_misprints(words: str, meant: str | None):
    found = [mention.candidates for mention in said(f"关于{words}", MentionKind.NAME)]

    assert found == ([(meant,)] if meant else [])


@table(
    "words",
    ("第一委员会", "the First Committee"),
    ("第二委员会", "which differs from the Second by one character"),
    ("第六委员会", "and from the Sixth"),
    ("第七委员会", "a committee that there is not is none of the others"),
    ("禁止核武器公约", "a convention proposed is not the treaty in force"),
    ("削减核武器条约", "words that are nearly like an abbreviation of a treaty's name"),
    ("无核武器条约", "and others"),
    ("审议大会", "a short name has too many neighbours"),
    ("不扩散核武器条约", "a name that is right"),
    ("几内亚比绍共和国", "a state's name that is right"),
)
def test_near_names_are_no_misprints(words: str):
    assert [mention for mention in said(words, MentionKind.NAME) if mention.rule == "misprint"] == []


@pytest.mark.parametrize("form", sorted(form for form in KNOWN.names["zh"].by_form if len(form) >= 10)[::40])
def test_no_name_is_a_misprint_of_another(form: str):
    """Where exact names have been found already, nothing is left to mistake."""
    taken = sorted((item.start, item.end) for item in NAMES.find(form))

    assert list(MISPRINTS.find(form, taken)) == []


@table(
    "words, name, yes",
    ("甲乙丙丁", "甲乙丙丁", False, "the same"),
    ("甲乙丙戊", "甲乙丙丁", True, "one wrong"),
    ("甲丙乙丁", "甲乙丙丁", True, "two that changed places"),
    ("丁乙丙甲", "甲乙丙丁", False, "the first and another: too unlike"),
    ("甲丁乙丙", "甲乙丙丁", True, "the same characters in another order"),
    ("戊乙丙丁", "甲乙丙丁", True, "the first wrong"),
    ("戊丙乙丁", "甲乙丙丁", False, "the first wrong and others changed"),
    ("甲乙丙", "甲乙丙丁", False, "one missing"),
    ("甲乙丙丁戊", "甲乙丙丁", False, "one too many"),
)
def test_misprinted(words: str, name: str, yes: bool):
    assert misprinted(words, name) is yes


def test_misprints_leave_taken_stretches_alone():
    text = "载军谈判会议"

    assert [item.candidates for item in MISPRINTS.find(text, [])] == [("CD",)]
    assert list(MISPRINTS.find(text, [(2, 4)])) == []


def test_a_find_says_what_was_meant():
    (found,) = MISPRINTS.find("载军谈判会议", [])

    assert found == Found(0, 6, MentionKind.NAME, "misprint", (("strength", "strong"), ("meant", "裁军谈判会议")), ("CD",))
