"""Places in reports that are named by their body, where the note that gives the symbol stands elsewhere."""

from __future__ import annotations

import pytest

from tests.texts import cited, read_language, table

NOTES = ("¹ A/77/728.", "² A/77/767/Add.9.")
EN = (
    "Having considered the report of the Secretary-General¹ and the related report of the Advisory Committee on Administrative "
    "and Budgetary Questions,²"
)


@table(
    "language, paragraphs",
    ("en", (EN, "1. Recalls paragraphs 8 and 13 of the report of the Advisory Committee;"), "English"),
    ("zh", ("审议了秘书长的报告¹和行政和预算问题咨询委员会的相关报告，²", "1. 回顾咨询委员会报告第8和13段；"), "Chinese"),
    (
        "fr",
        (
            (
                "Ayant examiné le rapport du Secrétaire général¹ et le rapport correspondant du Comité consultatif pour "
                "les questions administratives et budgétaires²,"
            ),
            "1. Rappelle les paragraphes 8 et 13 du rapport du Comité consultatif;",
        ),
        "French",
    ),
    (
        "es",
        (
            (
                "Habiendo examinado el informe del Secretario General¹ y el informe conexo de la Comisión Consultiva en "
                "Asuntos Administrativos y de Presupuesto²,"
            ),
            "1. Recuerda los párrafos 8 y 13 del informe de la Comisión Consultiva;",
        ),
        "Spanish",
    ),
    (
        "ru",
        (
            (
                "рассмотрев доклад Генерального секретаря¹ и соответствующий доклад Консультативного комитета по "
                "административным и бюджетным вопросам²,"
            ),
            "1. ссылается на пункты 8 и 13 доклада Консультативного комитета;",
        ),
        "Russian",
    ),
    (
        "ar",
        (
            "وقد نظرت في تقرير الأمين العام¹ وتقرير اللجنة الاستشارية لشؤون الإدارة والميزانية ذي الصلة²،",
            "1. تشير إلى الفقرتين 8 و 13 من تقرير اللجنة الاستشارية؛",
        ),
        "Arabic",
    ),
)
def test_the_report_is_the_one_whose_note_was_called_before(language: str, paragraphs: tuple[str, ...]):
    assert cited(read_language(language, *paragraphs, *NOTES), "1") == ["A/77/767/Add.9#8", "A/77/767/Add.9#13"]


@pytest.mark.parametrize(
    ("paragraphs", "notes", "found"),
    [
        pytest.param(
            (EN, "1. Recalls paragraph 8 of the report of the Secretary-General;"),
            NOTES,
            ["A/77/728#8"],
            id="each body has its own",
        ),
        pytest.param(
            (
                EN,
                "1. Endorses the report of the Advisory Committee;²",
                "2. Recalls paragraph 8 of the report of the Advisory Committee;",
            ),
            ("¹ A/77/728.", "² A/77/7."),
            ["A/77/7#8"],
            id="the one named last",
        ),
        pytest.param(
            (EN, "1. Recalls paragraph 8 of the report of the Advisory Committee;"),
            ("¹ A/77/728.", "² A/77/7 and A/77/7/Add.1."),
            [],
            id="a note with two documents leaves it open",
        ),
        pytest.param((EN, "1. Recalls paragraph 8 of the views of the Advisory Committee;"), NOTES, [], id="not a report"),
        pytest.param(
            (
                "Recalling the report of the Advisory Committee, and reaffirming its resolution on the budget,¹",
                "1. Recalls paragraph 8 of the report of the Advisory Committee;",
            ),
            NOTES[:1],
            [],
            id="a note behind another act is not the report's",
        ),
        pytest.param(
            ("Noting one,¹", "1. Recalls paragraph 8 of the report of the Advisory Committee;"), NOTES[:1], [], id="no note"
        ),
    ],
)
def test_which_report(paragraphs: tuple[str, ...], notes: tuple[str, ...], found: list[str]):
    reading = read_language("en", *paragraphs, *notes)
    last = str(len([each for each in paragraphs if each[0].isdigit()]))

    assert [each for each in cited(reading, last) if "#" in each] == found


def test_the_words_that_named_it_are_its_antecedent():
    reading = read_language("en", EN, "1. Recalls paragraph 8 of the report of the Advisory Committee;", *NOTES)
    (link,) = [each for each in reading.links if each.mention.surface == "paragraph 8"]

    assert link.antecedent is not None
    assert link.antecedent.of(reading.resolution.clean.text).startswith("Advisory Committee on Administrative")


def test_the_letter_of_a_point_is_in_one_form():
    reading = read_language("ar", "1. تشير إلى الفقرة 8 (ب) من القرار 77/128؛")

    assert cited(reading, "1") == ["A/RES/77/128#8(b)"]
