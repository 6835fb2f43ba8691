"""The acts of a paragraph: in order, each with the stretch it governs, and which of them lead."""

from __future__ import annotations

from tests.texts import read_in, table


@table(
    "text, expected",
    ("回顾甲，", [("recall", True)], "the act that opens the paragraph leads"),
    (
        "重申甲，又重申乙，并呼吁丙，",
        [("reaffirm", True), ("reaffirm", False), ("call", True)],
        "a demand leads wherever it stands",
    ),
    ("重申甲，回顾第 57/59 号决议，", [("reaffirm", True), ("recall", True)], "an act that governs a reference leads"),
    ("重申甲，注意到乙，", [("reaffirm", True), ("note", False)], "another does not"),
    ("重申甲，决定乙，", [("reaffirm", True)], "an act that counts only at the head is no act in a clause"),
    ("在这方面，欢迎甲，", [("welcome", True)], "an act behind a linking phrase is one act"),
)
def test_acts_in_order(text: str, expected: list[tuple[str, bool]]):
    acts = [act for act in read_in(text).acts if act.paragraph == "P1"]

    assert [(act.family, act.leads) for act in acts] == expected
    assert [act.order for act in acts] == list(range(1, len(acts) + 1))


def test_an_act_governs_up_to_the_next():
    reading = read_in("重申甲，又重申乙，并呼吁丙，")
    text = reading.resolution.clean.text

    assert [act.scope.of(text) for act in reading.acts if act.paragraph == "P1"] == ["重申甲,", "又重申乙,", "并呼吁丙,"]


@table(
    "paragraphs, place, expected",
    (["重申甲，回顾第 57/59 号决议，"], "P1", ["recall"], "the nearest act before"),
    (["重申第 57/59 号决议，回顾甲，"], "P1", ["reaffirm"], "not the one behind"),
    (["1. 请秘书长：", "(a) 执行第 57/59 号决议；"], "1.a", ["request"], "a sub-paragraph stands under its parent's act"),
    (["1. 请秘书长：", "(a) 回顾第 57/59 号决议；"], "1.a", ["recall"], "unless it has its own"),
    (["回顾甲¹，"], "f1", [""], "no act governs a note"),
)
def test_the_act_of_a_citation(paragraphs: list[str], place: str, expected: list[str]):
    reading = read_in(*paragraphs, notes=["¹ 见第 57/59 号决议。"] if place == "f1" else [])

    assert [row.act for row in reading.citations if row.paragraph == place] == expected


def test_notes_have_no_acts():
    reading = read_in("回顾甲¹，", notes=["¹ 强调乙。"])

    assert {act.paragraph for act in reading.acts} == {"P1", "1"}


def test_modifiers_and_strength_are_those_of_the_words():
    (act, *_) = read_in("再次表示深为关切甲，").acts

    assert (act.family, act.intensity, act.modifiers) == ("concern", 1, ("again",))
