"""Places in documents and treaties: in the contract's one form, and put to what they are places in."""

from __future__ import annotations

from tests.texts import cited, read_in, read_language, table

NPT = "《不扩散核武器条约》"


@table(
    "text, expected",
    (f"{NPT}第六条", ["NPT#6"], "a numeral in signs"),
    (f"{NPT}第 6 条", ["NPT#6"], "and in digits"),
    (f"{NPT}第六条第二款", ["NPT#6.2"], "a paragraph of an article"),
    (f"{NPT}第四条和第六条", ["NPT#4", "NPT#6"], "two articles"),
    (f"{NPT}第四至六条", ["NPT#4", "NPT#5", "NPT#6"], "a range of articles"),
    (f"{NPT}的第六条", ["NPT#6"], "a particle between"),
    (f"{NPT}序言部分第十二段", ["NPT#12"], "a paragraph of the preamble"),
    ("第 57/59 号决议第 8 至 12 段", [f"A/RES/57/59#{n}" for n in range(8, 13)], "a range of paragraphs"),
    ("第 57/59 号决议第 4 和 5 段", ["A/RES/57/59#4", "A/RES/57/59#5"], "two paragraphs"),
    ("第 57/59 号决议执行部分第 5(a)段", ["A/RES/57/59#5(a)"], "a sub-paragraph"),
    ("第 57/59 号决议第 187(35)段", ["A/RES/57/59#187(35)"], "a number in brackets"),
    ("大会第十届特别会议《最后文件》第 50 段", ["A/RES/S-10/2#50"], "of a final document"),
    ("《联合国宪章》第七章", ["UN-CHARTER#chapter-7"], "a chapter"),
    ("第 60/1 号决议附件二", ["A/RES/60/1#annex-2"], "an annex"),
    ("第 60/1 号决议，又强调第六条", ["A/RES/60/1"], "a place apart belongs to nothing"),
    ("《条约》第六条", [], "a place in nothing known"),
    (f"{NPT}，题为“第六条”的一节", ["NPT"], "a place in a quoted heading does not count"),
)
def test_places(text: str, expected: list[str]):
    assert cited(read_in(f"回顾{text}，")) == expected


@table(
    "note, expected",
    ("A/51/218，附件；又见 CD/1674。", ["A/51/218#annex", "CD/1674"], "each document its own place"),
    ("见第 55/2 号决议，第 9 段。", ["A/RES/55/2#9"], "a paragraph behind a comma"),
    ("CD/1674，第一卷，第一部分。", ["CD/1674#volume-1/part-1"], "coarse places, outermost first"),
    ("NPT/CONF.2000/28，第一部分，题为“第六条和序言部分第八至十二段”的一节，第 15:6 段。", ["NPT/CONF.2000/28#15:6"],
     "the heading's places do not count, the paragraph behind it does"),
    ("A/51/218，英文第 226 页。", ["A/51/218#page-226"], "a page"),
)  # fmt: skip
def test_places_in_notes(note: str, expected: list[str]):
    assert cited(read_in("回顾甲¹，", notes=[f"¹ {note}"]), "f1") == expected


def test_two_treaties_each_have_their_articles():
    assert cited(read_in("回顾《不扩散核武器条约》第六条和《联合国宪章》第二条，")) == ["NPT#6", "UN-CHARTER#2"]


@table(
    "language, text, expected",
    (
        "en",
        "Bearing in mind the provisions of the Charter of the United Nations, including its Article 26,",
        ["UN-CHARTER#26"],
        "an article introduced",
    ),
    (
        "fr",
        "Ayant à l’esprit les dispositions de la Charte des Nations Unies, notamment celles de l’Article 26,",
        ["UN-CHARTER#26"],
        "an article introduced",
    ),
    (
        "zh",
        "铭记《联合国宪章》的各项规定，包括第二十六条的规定，",
        ["UN-CHARTER#26"],
        "an article introduced",
    ),
    (
        "en",
        "Recalling paragraph 8 of article IV and paragraph 10 of article V of the Chemical Weapons Convention,",
        ["CWC#4.8", "CWC#5.10"],
        "paragraphs with their articles, a treaty behind them",
    ),
    (
        "ar",
        "وإذ تشير إلى الفقرة 8 من المادة الرابعة والفقرة 10 من المادة الخامسة من اتفاقية الأسلحة الكيميائية،",
        ["CWC#4.8", "CWC#5.10"],
        "paragraphs with their articles, a treaty behind them",
    ),
)
def test_places_in_every_language(language: str, text: str, expected: list[str]):
    assert cited(read_language(language, text)) == expected
