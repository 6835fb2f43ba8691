"""Short forms that point back: to the treaty, the resolution or the note they mean."""

from __future__ import annotations

from kg.model.link import Judgement, Via
from kg.model.relation import Reading
from tests.texts import cited, read_in, read_language, table

NPT, CWC = "《不扩散核武器条约》", "《关于禁止发展、生产、储存和使用化学武器及销毁此种武器的公约》"


def back(reading: Reading, *paragraphs: str) -> list[str]:
    """What the back-references of the paragraphs mean."""
    rows = [row for row in reading.citations if row.via in {Via.ANAPHORA, Via.IBID} and row.paragraph in paragraphs]
    return [row.target.code + (f"#{row.locator}" if row.locator else "") for row in sorted(rows, key=lambda row: row.span.start)]


@table(
    "text, expected",
    (f"{NPT}，又重申《条约》第四条", ["NPT#4"], "the noun in marks"),
    (f"{NPT}，加强该条约的普遍性", ["NPT"], "that treaty"),
    (f"{NPT}，加强该《条约》的普遍性", ["NPT"], "that treaty, in marks"),
    (f"{NPT}及其第六条", ["NPT#6"], "its article"),
    (f"{NPT}，根据条约第六条", ["NPT#6"], "the noun before an article"),
    (f"{NPT}和{CWC}，遵守《公约》", ["CWC"], "a convention is not called a treaty"),
    (f"{CWC}和{NPT}，遵守《公约》", ["CWC"], "though another was named last"),
    ("不扩散核武器条约缔约国 2000 年审议大会，遵守《条约》", ["NPT"], "a conference speaks of its treaty"),
    ("第 57/59 号决议，执行该决议", ["A/RES/57/59"], "that resolution"),
    ("第 57/59 号和第 58/51 号决议，执行该决议", ["A/RES/58/51"], "the last one named"),
    ("执行本决议", [], "the present resolution is the document itself"),
    ("《条约》", [], "nothing before it"),
    ("执行该决议", [], "no resolution before it"),
)
def test_back_references(text: str, expected: list[str]):
    assert back(read_in(f"回顾{text}，"), "P1") == expected


def test_a_treaty_is_remembered_from_paragraph_to_paragraph():
    reading = read_in(f"重申{NPT}的重要性，", "回顾第 57/59 号决议，", "又重申《条约》第六条，")

    assert back(reading, "P3") == ["NPT#6"]


def test_a_resolution_is_not():
    """Such words mean one named in the same paragraph."""
    reading = read_in("回顾第 57/59 号决议，", "执行该决议，")
    (link,) = [link for link in reading.links if link.mention.surface == "该决议"]

    assert link.judgement is Judgement.UNKNOWN


def test_the_antecedent_is_shown():
    reading = read_in(f"重申{NPT}，加强该条约的普遍性，")
    (row,) = [row for row in reading.citations if row.via is Via.ANAPHORA]

    assert row.antecedent is not None
    assert row.antecedent.of(reading.resolution.clean.text) == NPT


def test_what_points_at_nothing_is_kept_as_unknown():
    (link,) = read_in("重申《条约》的重要性，").links

    assert (link.mention.surface, link.judgement) == ("《条约》", Judgement.UNKNOWN)


@table(
    "notes, expected",
    (["A/51/218。", "同上，第 12 段。"], ["A/51/218#12"], "the note before"),
    (["A/51/218；又见 CD/1674。", "同上。"], ["CD/1674"], "the last of several"),
    (["见第 55/2 号决议，第 9 段。", "同上，第 10 段。"], ["A/RES/55/2#10"], "with a place of its own"),
    (["联合国出版物。", "同上。"], [], "which refers to nothing known"),
)
def test_ibid(notes: list[str], expected: list[str]):
    numbered = [f"{mark} {note}" for mark, note in zip("¹²", notes, strict=True)]

    assert back(read_in("回顾甲¹和乙²，", notes=numbered), "f2") == expected


def test_ibid_of_ibid():
    notes = ["¹ A/51/218。", "² 同上。", "³ 同上，第 5 段。"]

    assert back(read_in("回顾甲¹、乙²和丙³，", notes=notes), "f2", "f3") == ["A/51/218", "A/51/218#5"]


def test_ibid_in_the_first_note_is_unknown():
    (link,) = read_in("回顾甲¹，", notes=["¹ 同上。"]).links

    assert link.judgement is Judgement.UNKNOWN


def test_the_treaty_series_ibid_is_a_treaty_of_its_own():
    notes = ["¹ 联合国，《条约汇编》，第 1015 卷，第 14860 号。", "² 同上，第 1974 卷，第 33757 号。"]

    assert cited(read_in("铭记甲¹和乙²，", notes=notes), "f1", "f2") == ["BWC", "CWC"]


def meant(reading: Reading, paragraph: str) -> list[str]:
    """What the short forms of a paragraph stand for, citations or not."""
    short = (link for link in reading.links if link.mention.paragraph == paragraph and link.via in {Via.ANAPHORA, Via.IBID})
    found = sorted(short, key=lambda link: link.mention.span)
    return [link.entities[0].code + "".join(f"#{each}" for each in link.locators) for link in found]


@table(
    "language, paragraphs, expected",
    ("en", ["Recalling the Conference on Disarmament,", "Noting that the Conference met,"], ["CD"], "the organ named before"),
    ("en", ["Recalling its decision,", "Noting that the Assembly met,"], ["GA"], "the body that speaks"),
    ("en", ["Recalling its decision,", "Noting that the Organization is old,"], ["UN"], "the body that is usually meant"),
    (
        "en",
        [
            "Recalling the Convention on the Law of the Sea (“the Convention”) and the Convention on Biological Diversity,",
            "Noting the Convention,",
        ],
        ["UNCLOS"],
        "what the text defines, though another was named last",
    ),
    (
        "en",
        ["Recalling the Committee established pursuant to resolution 1718 (2006),", "Noting that the Committee met,"],
        ["SC-1718-COMMITTEE"],
        "the committee of a resolution",
    ),
    ("en", ["Recalling its rules,", "Noting paragraph 4 above,"], ["A/RES/77/500#4"], "a place in the document itself"),
    ("en", ["Recalling its rules,", "Noting the present resolution,"], ["A/RES/77/500"], "the document itself"),
    (
        "fr",
        ["Rappelant la Conférence du désarmement,", "Notant que la Conférence s’est réunie,"],
        ["CD"],
        "the organ named before",
    ),
    (
        "es",
        ["Recordando la Conferencia de Desarme,", "Observando que la Conferencia se reunió,"],
        ["CD"],
        "the organ named before",
    ),
    ("ru", ["ссылаясь на Конференцию по разоружению,", "отмечая, что Конференция собралась,"], ["CD"], "the organ named before"),
    ("ar", ["إذ تشير إلى مؤتمر نزع السلاح،", "وإذ تلاحظ أن المؤتمر اجتمع،"], ["CD"], "the organ named before"),
    ("zh", ["回顾联合国国际贸易法委员会，", "注意到该委员会举行会议，"], ["UNCITRAL"], "the organ named before"),
    (
        "en",
        ["Recalling the International Court of Justice,", "Noting article 14 of the Statute,"],
        ["ICJ-STATUTE#14"],
        "the treaty that constitutes the court",
    ),
    (
        "en",
        ["Recalling the Organisation for the Prohibition of Chemical Weapons,", "Noting that the Executive Council met,"],
        ["OPCW-EC"],
        "the one body so called of an organisation that the text names",
    ),
    (
        "en",
        ["Recalling the Doha Programme of Action,", "Noting the reviews of the Programme of Action,"],
        ["A/RES/76/258"],
        "the document whose name holds the noun",
    ),
    (
        "en",
        ["Recalling the United Nations Environment Programme,", "Noting that the Programme met,"],
        ["UNEP"],
        "a noun of bodies and documents",
    ),
    (
        "en",
        ["Recalling the Universal Declaration of Human Rights,", "Noting the Declaration of Here, and the Declaration,"],
        [],
        "something else of that noun stands between",
    ),
    (
        "es",
        ["Recordando “El futuro que queremos”,", "Recordando “El futuro que queremos” y observando dicho documento,"],
        ["A/RES/66/288"],
        "the document referred to last",
    ),
)
def test_what_short_forms_stand_for(language: str, paragraphs: list[str], expected: list[str]):
    assert meant(read_language(language, *paragraphs), "P2") == expected


def test_a_place_in_a_report_named_by_its_note():
    reading = read_language("en", "1. Takes note of paragraph 27 of the report of the Advisory Committee;¹", "¹ A/77/728.")

    assert cited(reading, "1") == ["A/77/728#27"]


def test_ibid_beside_a_symbol_means_the_series_alone():
    notes = [
        "¹ Official Records of the General Assembly (A/65/17).",
        "² Ibid., Seventy-seventh Session (A/77/17).",
        "³ Ibid., chap. X.",
    ]
    reading = read_language("en", "1. Takes note of one,¹ two² and three;³", *notes)

    assert [cited(reading, note) for note in ("f1", "f2", "f3")] == [["A/65/17"], ["A/77/17"], ["A/77/17#chapter-10"]]


def test_a_paragraph_named_alone_is_one_of_its_own():
    reading = read_language("en", "1. Decides so;", "2. Requests reports, as provided for in paragraph 1, each year;")

    assert meant(reading, "2") == ["A/RES/77/500#1"]


def test_a_paragraph_that_is_not_there_is_none_of_its_own():
    reading = read_language("en", "1. Decides so;", "2. Requests reports, as provided for in paragraph 9, each year;")

    assert meant(reading, "2") == []


def test_a_volume_behind_ibid_goes_by_ibid():
    notes = ["¹ United Nations, Treaty Series, vol. 729, No. 10485.", "² Ibid., vol. 1577, No. 27531."]
    reading = read_language("en", "1. Takes note of one¹ and two;²", *notes)

    assert [(link.entities[0].code, link.via) for link in reading.links if link.mention.paragraph == "f2"] == [("CRC", Via.IBID)]
