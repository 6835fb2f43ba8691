"""References: which words point at something, as what, and with which parts."""

from __future__ import annotations

from kg.model.mention import MentionKind
from tests.texts import said, table

NUMBER, SYMBOL, TITLE, SHORT = MentionKind.NUMBER, MentionKind.SYMBOL, MentionKind.TITLE, MentionKind.SHORT
LOCATOR, DATE, ACT = MentionKind.LOCATOR, MentionKind.DATE, MentionKind.ACT
SANCTIONS = "1718(2006)、1874(2009)和2094(2013)"


def found(text: str, kind: MentionKind, *parts: str) -> list[str]:
    """The finds of one kind as "words/part/part"."""
    return ["/".join([mention.surface, *map(mention.part, parts)]) for mention in said(text, kind)]


@table(
    "text, expected",
    ("第 57/59 号决议", ["第57/59号决议|57/59|决议"], "a resolution"),
    ("第 55/33 D 号、", ["第55/33 D号|55/33 D|"], "with its letter, the noun further on"),
    ("第 72/24 A 和 B 号决议", ["第72/24 A和B号决议|72/24 A和B|决议"], "two letters"),
    ("57/59 号决议", ["57/59号决议|57/59|决议"], "without the word for number"),
    ("S-10/2 号决议", ["S-10/2号决议|S-10/2|决议"], "of a special session"),
    ("第 ES-11/1 号决议", ["第ES-11/1号决议|ES-11/1|决议"], "of an emergency session"),
    ("第 2205(XXI)号决议", ["第2205(XXI)号决议|2205(XXI)|决议"], "with an old session"),
    ("第 217 A (III)号决议", ["第217 A (III)号决议|217 A (III)|决议"], "and a letter before it"),
    (f"第 {SANCTIONS}号决议", [f"第{SANCTIONS}号决议|{SANCTIONS}|决议"], "a list under one word"),
    ("1540(2004)决议", ["1540(2004)决议|1540(2004)|决议"], "without either word"),
    ("第 2022/9 号决议", ["第2022/9号决议|2022/9|决议"], "numbered by years"),
    ("第 52/492 号决定", ["第52/492号决定|52/492|决定"], "a decision"),
    ("第 10485 号", [], "a number without a session"),
    ("2022/23 年", [], "a pair of years"),
    ("第 57/59", [], "without the word behind it"),
)  # fmt: skip
def test_numbers(text: str, expected: list[str]):
    assert ["|".join([m.surface, m.part("list"), m.part("noun")]) for m in said(text, NUMBER)] == expected


@table(
    "text, expected",
    ("A/51/218，", ["A/51/218"], "a document of the Assembly"),
    ("CD/1674", ["CD/1674"], "of the Conference on Disarmament"),
    ("A/RES/53/77 Y", ["A/RES/53/77 Y"], "a resolution by its symbol"),
    ("S/RES/2562 (2021)", ["S/RES/2562 (2021)"], "with its year"),
    ("A/60/1002-S/2006/718", ["A/60/1002-S/2006/718"], "a double symbol is one find"),
    ("NPT/CONF.2000/28(Parts I 和 II)", ["NPT/CONF.2000/28"], "the parts are not the symbol's"),
    ("NPT/CONF. 1995/32(Part I)", ["NPT/CONF. 1995/32"], "a space behind the dot"),
    ("INFCIRC 549", ["INFCIRC 549"], "a space for the stroke"),
    ("A/58/162 和 Add.1", ["A/58/162"], "an addendum further on"),
    ("A/C.1/78/L.30", ["A/C.1/78/L.30"], "a draft"),
    ("HIV/AIDS", [], "words with a stroke"),
    ("C.92.IX.1", [], "a sales number"),
    ("https://un.org/a/1", [], "an address"),
)
def test_symbols(text: str, expected: list[str]):
    assert [mention.part("symbol") for mention in said(text, SYMBOL)] == expected


@table(
    "text, expected",
    ("《某某条约》", ["《某某条约》"], "a title that no file knows"),
    ("《条约汇编》，第 729 卷，第 10485 号", [], "a collection with volume and number is one reference"),
    ("《条约》", [], "a short form"),
    ("《不扩散核武器条约》", [], "a title that is a name is the name"),
    ("《》", [], "nothing between the marks"),
)
def test_titles(text: str, expected: list[str]):
    assert found(text, TITLE) == expected


@table(
    "text, expected",
    ("《条约汇编》，第 729 卷，第 10485 号", ["729|10485"], "the collection named"),
    ("同上，第 1974 卷，第 33757 号", ["1974|33757"], "and named in the note before"),
    ("《条约汇编》，第 2970 卷，第 I-51633 号", ["2970|I-51633"], "a number of the first part"),
    ("《条约汇编》，第 729 卷", [], "without the number"),
)
def test_treaty_series(text: str, expected: list[str]):
    assert ["|".join([m.part("volume"), m.part("number")]) for m in said(text, NUMBER)] == expected


@table(
    "text, expected",
    ("《条约》", ["《条约》/treaty"], "a noun in marks"),
    ("该《条约》", ["该《条约》/treaty"], "with the word for that"),
    ("该条约", ["该条约/treaty"], "without marks"),
    ("根据条约第六条", ["条约/treaty"], "before an article"),
    ("其第六条", ["其/treaty"], "its article"),
    ("该决议", ["该决议/resolution"], "that resolution"),
    ("本决议", ["本决议/self"], "the present one"),
    ("同上，第一卷", ["同上/ibid"], "ibid."),
    ("同上，第 1974 卷，第 33757 号", [], "ibid. of the treaty series is a number"),
    ("条约", [], "a noun alone"),
    ("其决议", [], "its, without an article"),
)
def test_short_forms(text: str, expected: list[str]):
    assert found(text, SHORT, "to") == expected


@table(
    "text, expected",
    ("第六条", ["第六条/article/六/"], "an article"),
    ("第六条第二款", ["第六条第二款/article/六/二"], "its paragraph"),
    ("第四条和第六条", ["第四条和第六条/article/四条和第六/"], "two articles"),
    ("第 50 段", ["第50段/paragraph/50/"], "a paragraph"),
    ("第 15:6 段", ["第15:6段/paragraph/15:6/"], "a step of a paragraph"),
    ("第八至十二段", ["第八至十二段/paragraph/八至十二/"], "a range"),
    ("第 5(a)段", ["第5(a)段/paragraph/5(a)/"], "a sub-paragraph"),
    ("附件一", ["附件一/annex/一/"], "an annex"),
    ("第一卷", ["第一卷/volume/一/"], "a volume"),
    ("第一部分", ["第一部分/part/一/"], "a part"),
    ("第七章", ["第七章/chapter/七/"], "a chapter"),
    ("C 节", ["C节/section/C/"], "a section"),
    ("英文第 226 页", ["第226页/page/226/"], "a page"),
    ("第一阶段", [], "a phase is no paragraph"),
    ("《宪章》", [], "nor is the Charter a chapter"),
    ("附加议定书", [], "nor an additional protocol an annex"),
)
def test_locators(text: str, expected: list[str]):
    assert found(text, LOCATOR, "unit", "list", "below") == expected


@table(
    "text, expected",
    ("2003 年 12 月 8 日", ["2003年12月8日/2003-12-08"], "a day"),
    ("2023 年 9 月", ["2023年9月/2023-09"], "a month"),
    ("1995 年", ["1995年/1995"], "a year"),
    ("2003 年 12 月 8 日至 10 日", ["2003年12月8日/2003-12-08"], "the first day of several"),
    ("12 月 8 日", [], "no year"),
    ("78 年", [], "a span of years"),
    ("12003 年", [], "a longer number"),
)
def test_dates(text: str, expected: list[str]):
    assert found(text, DATE, "iso") == expected


@table(
    "text, expected",
    ("甲，又重申乙", ["又重申"], "behind a comma"),
    ("甲；并吁请乙", ["并吁请"], "behind a semicolon"),
    ("甲、强调乙", ["强调"], "behind the comma of lists"),
    ("甲，在这方面，欢迎乙", ["在这方面,欢迎"], "with its linking phrase; what that holds is not found twice"),
    ("甲重申乙", [], "in mid-clause"),
    ("甲，决定乙", [], "an act that counts only at the head"),
)
def test_acts_in_clauses(text: str, expected: list[str]):
    assert found(text, ACT)[: len(expected) + 1] == expected
