"""What paragraphs ask, of whom, of what kind, about what and by when: the same in every language."""

from __future__ import annotations

from kg.model.relation import Demand, Reading
from tests.texts import read_language, table


def asked(reading: Reading, paragraph: str = "1") -> list[str]:
    return [_row(demand) for demand in reading.demands if demand.paragraph == paragraph]


def _row(demand: Demand) -> str:
    about = " ".join(entity.code for entity in demand.about)
    who = demand.addressee.code if demand.addressee else "-"
    return " ".join(filter(None, (f"{who}: {demand.kind}", about, f"@{demand.term}" if demand.term else "")))


@table(
    "language, text, expected",
    (
        "en",
        "1. Requests the Secretary-General to report to the General Assembly at its seventy-ninth session;",
        ["SG: report @79"],
        "a report and its session",
    ),
    (
        "fr",
        "1. Prie le Secrétaire général de lui présenter un rapport à sa soixante-dix-neuvième session ;",
        ["SG: report @79"],
        "a report and its session",
    ),
    (
        "es",
        "1. Solicita al Secretario General que le presente un informe en su septuagésimo noveno período de sesiones;",
        ["SG: report @79"],
        "a report and its session",
    ),
    (
        "ru",
        "1. просит Генерального секретаря представить ей доклад на ее семьдесят девятой сессии;",
        ["SG: report @79"],
        "a report and its session",
    ),
    (
        "ar",
        "1 - تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها التاسعة والسبعين؛",
        ["SG: report @79"],
        "a report and its session",
    ),
    ("zh", "1. 请秘书长向大会第七十九届会议提交报告；", ["SG: report @79"], "a report and its session"),
    (
        "en",
        "1. Urges all States that have not yet done so to ratify the Comprehensive Nuclear-Test-Ban Treaty;",
        ["STATES: ratify CTBT"],
        "those described, and a treaty",
    ),
    (
        "fr",
        "1. Engage instamment tous les États Membres à ratifier le Traité d’interdiction complète des essais nucléaires ;",
        ["MEMBER-STATES: ratify CTBT"],
        "the Members, and a treaty",
    ),
    (
        "es",
        "1. Insta a todos los Estados Miembros a que ratifiquen el Tratado de Prohibición Completa de los Ensayos Nucleares;",
        ["MEMBER-STATES: ratify CTBT"],
        "the Members, and a treaty",
    ),
    (
        "ru",
        "1. настоятельно призывает государства-члены ратифицировать Договор о всеобъемлющем запрещении ядерных испытаний;",
        ["MEMBER-STATES: ratify CTBT"],
        "the Members, and a treaty",
    ),
    (
        "ar",
        "1 - تحث الدول الأعضاء على التصديق على معاهدة الحظر الشامل للتجارب النووية؛",
        ["MEMBER-STATES: ratify CTBT"],
        "the Members, and a treaty",
    ),
    ("zh", "1. 敦促会员国批准《全面禁止核试验条约》；", ["MEMBER-STATES: ratify CTBT"], "the Members, and a treaty"),
    (
        "en",
        "1. Invites Member States and civil society to cooperate with the Centre;",
        ["MEMBER-STATES: cooperate", "CIVIL-SOCIETY: cooperate"],
        "two parties asked the same",
    ),
    (
        "en",
        "1. Requests the Secretary-General to consult Member States and to submit a report;",
        ["SG: cooperate", "SG: report"],
        "two things asked of one",
    ),
    (
        "en",
        "1. Calls for the full implementation of the Charter of the United Nations;",
        ["-: implement UN-CHARTER"],
        "nobody named, a noun",
    ),
    (
        "en",
        "1. Urges Member States, and invites civil society, to cooperate;",
        ["MEMBER-STATES: cooperate", "CIVIL-SOCIETY: cooperate"],
        "two acts with one verb",
    ),
    ("en", "1. Requests the Secretary-General to convene a meeting by 1 May 2024;", ["SG: convene @2024-05-01"], "a date"),
    ("en", "1. Takes note of the report of the Secretary-General;", [], "a note asks nothing"),
    ("en", "1. Stresses the need for States to cooperate;", [], "nor does an emphasis"),
)
def test_demands(language: str, text: str, expected: list[str]):
    assert asked(read_language(language, text)) == expected


def test_sub_paragraphs_are_asked_of_the_party_above():
    reading = read_language("en", "1. Requests the Secretary-General:", "(a) To submit a report;", "(b) To convene a meeting;")

    assert (asked(reading), asked(reading, "1.a"), asked(reading, "1.b")) == ([], ["SG: report"], ["SG: convene"])


def test_an_item_shares_the_verb_above_its_list():
    reading = read_language(
        "en", "1. Requests the Secretary-General to advise, support and assist:", "(a) The Government of Iraq;"
    )

    assert asked(reading, "1.a") == ["SG: provide"]


@table(
    "language, texts",
    ("en", ["1. Decides that the mandate of MONUSCO shall include the following tasks:", "(a) To protect civilians;"], "English"),
    ("fr", ["1. Décide que le mandat de la MONUSCO comportera les tâches suivantes :", "a) Protéger les civils ;"], "French"),
    ("es", ["1. Decide que el mandato de la MONUSCO incluirá las siguientes tareas:", "a) Proteger a los civiles;"], "Spanish"),
)
def test_the_tasks_of_a_mandate_are_asked_of_the_mission(language: str, texts: list[str]):
    reading = read_language(language, *texts)

    assert (asked(reading), asked(reading, "1.a")) == ([], ["MONUSCO: protect"])


def test_the_words_and_the_verb_are_kept():
    reading = read_language("en", "1. Requests the Secretary-General to submit a report on the matter;")
    (demand,) = reading.demands
    text = reading.resolution.clean.text

    assert (demand.verb.of(text), demand.span.of(text)) == ("submit", "submit a report on the matter")


@table(
    "language, text, expected",
    (
        "en",
        "1. Urges all Member States to cooperate, and encourages them to report;",
        ["MEMBER-STATES: cooperate", "MEMBER-STATES: report"],
        "those asked before",
    ),
    ("en", "1. Commends the Secretary-General, and requests him to report;", ["SG: report"], "the one named before"),
    ("fr", "1. Félicite le Secrétaire général et le prie de présenter un rapport ;", ["SG: report"], "a pronoun before the verb"),
    (
        "en",
        "1. Welcomes work of the Council of Europe, the World Bank and the World Health Organization, and urges them to report;",
        ["COUNCIL-OF-EUROPE: report", "WORLD-BANK: report", "WHO: report"],
        "all that are named side by side",
    ),
    (
        "en",
        "1. Calls upon Member States to cooperate, requests the Secretary-General to report, and urges them to consult;",
        ["MEMBER-STATES: cooperate", "SG: report", "MEMBER-STATES: cooperate"],
        "of those asked before the ones that agree in number",
    ),
)
def test_a_pronoun_stands_for_a_party(language: str, text: str, expected: list[str]):
    assert asked(read_language(language, text)) == expected
