"""What a paragraph says of the world, with the words that say it."""

from __future__ import annotations

from kg.model.relation import Reading
from tests.texts import read_in, read_language, table


def stated(reading: Reading) -> list[str]:
    return [
        " ".join(filter(None, (row.subject.code, row.relation, row.object.code if row.object else "", row.date)))
        for row in reading.statements
    ]


@table(
    "text, expected",
    ("关切《全面禁止核试验条约》尚未生效，", ["CTBT notInForce"], "a treaty not in force"),
    ("强调《全面禁止核试验条约》早日生效的重要性，", [], "a wish that it were"),
    ("强调在《全面禁止核试验条约》生效之前，", [], "a time before it is"),
    (
        "注意到《禁止核武器条约》于 2017 年 9 月 20 日开放供签署，于 2021 年 1 月 22 日生效，",
        ["TPNW inForceSince 2021-01-22", "TPNW openedForSignatureOn 2017-09-20"],
        "two dates of one treaty",
    ),
    ("确认《禁止核武器条约》于 2017 年 7 月 7 日获得通过，", ["TPNW adoptedOn 2017-07-07"], "its adoption"),
    (
        "敦促尚未加入《不扩散核武器条约》的国家印度、以色列加入，",
        ["IND notPartyTo NPT", "ISR notPartyTo NPT"],
        "those outside a treaty",
    ),
    ("深为关切朝鲜民主主义人民共和国宣布退出《不扩散核武器条约》，", ["PRK announcedWithdrawalFrom NPT"], "an announcement"),
    (
        "谴责朝鲜民主主义人民共和国 2013 年 2 月 12 日进行的核试验，",
        ["PRK testedNuclearWeapon 2013-02-12"],
        "a test, with its date",
    ),
    ("敦促朝鲜民主主义人民共和国不再进行任何核试验，", [], "a test not to be"),
    ("注意到印度签署，", [], "a signature of nothing"),
    ("回顾甲，", [], "nothing"),
)
def test_statements(text: str, expected: list[str]):
    assert sorted(stated(read_in(text))) == sorted(expected)


def test_the_words_that_say_it_are_kept():
    reading = read_in("关切《全面禁止核试验条约》尚未生效，并重申甲，")
    (row,) = reading.statements

    assert row.span.of(reading.resolution.clean.text) == "《全面禁止核试验条约》尚未生效"
    assert row.paragraph == "P1"


def test_notes_state_nothing():
    assert stated(read_in("回顾甲¹，", notes=["¹ 《全面禁止核试验条约》尚未生效。"])) == []


AGENDA = ["A/RES/77/500 includesInAgendaOf GA-78"]


@table(
    "language, text, expected",
    (
        "en",
        "1. Decides to include in the provisional agenda of its seventy-eighth session the item;",
        AGENDA,
        "an item on an agenda",
    ),
    (
        "fr",
        "1. Décide d’inscrire à l’ordre du jour provisoire de sa soixante-dix-huitième session la question ;",
        AGENDA,
        "the same",
    ),
    (
        "es",
        "1. Decide incluir en el programa provisional de su septuagésimo octavo período de sesiones el tema;",
        AGENDA,
        "the same",
    ),
    ("ru", "1. постановляет включить в предварительную повестку дня своей семьдесят восьмой сессии пункт;", AGENDA, "the same"),
    ("ar", "1 - تقرر أن تدرج في جدول الأعمال المؤقت لدورتها الثامنة والسبعين البند؛", AGENDA, "the same"),
    ("zh", "1. 决定将该项目列入大会第七十八届会议临时议程；", AGENDA, "the same"),
    (
        "en",
        "1. Decides to include in the provisional agenda of its seventy-eighth and seventy-ninth sessions the item;",
        [*AGENDA, "A/RES/77/500 includesInAgendaOf GA-79"],
        "of two sessions",
    ),
    ("en", "1. Decides to consider the item at its seventy-eighth session;", [], "to consider is not to include"),
    (
        "en",
        "1. Recalls the 2030 Agenda for Sustainable Development, adopted by the General Assembly on 25 September 2015;",
        ["A/RES/70/1 adoptedOn 2015-09-25"],
        "when a document was adopted",
    ),
    (
        "en",
        "1. Notes the amendments to article 8 of the Rome Statute of the International Criminal Court, adopted on 10 June 2010;",
        [],
        "amendments are not the treaty",
    ),
    (
        "en",
        "1. Recalls the Genocide Convention, which was adopted on 9 December 1948 and entered into force on 12 January 1951;",
        ["GENOCIDE inForceSince 1951-01-12", "GENOCIDE adoptedOn 1948-12-09"],
        "two dates of one treaty",
    ),
    ("en", "1. Welcomes the adoption of the Arms Trade Treaty;", [], "an adoption without a date"),
    ("ar", "1 - تحتفل بالذكرى السنوية العشرين لاعتماد اتفاقية حقوق الطفل في عام 2009؛", [], "the year of an anniversary"),
    ("ru", "1. отмечает шестидесятую годовщину принятия Конвенции о статусе беженцев 1951 года;", [], "a year in a name"),
)
def test_statements_in_every_language(language: str, text: str, expected: list[str]):
    assert stated(read_language(language, text)) == expected


def test_a_report_on_a_resolution_is_named_by_its_note():
    text = "1. Takes note of the report of the Secretary-General on the implementation of resolution 76/40;¹"
    reading = read_language("en", text, "¹ A/77/123.")

    assert stated(reading) == ["A/77/123 reportsOn A/RES/76/40"]


def test_a_declaration_is_named_by_its_note():
    text = "1. Reaffirms the Bamako Declaration on Small Arms, adopted in Bamako on 1 December 2000;¹"
    reading = read_language("en", text, "¹ A/CONF.192/PC/23, annex.")

    assert stated(reading) == ["A/CONF.192/PC/23 adoptedOn 2000-12-01"]


def test_a_report_does_not_report_on_itself():
    text = "1. Takes note of the report of the Secretary-General on the implementation of document A/77/123;¹"

    assert stated(read_language("en", text, "¹ A/77/123.")) == []
