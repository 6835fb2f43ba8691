"""Whose resolution a number is, in every language: by its date, the bodies named, and what the text says elsewhere."""

from __future__ import annotations

from tests.texts import cited, read_language, table


@table(
    "language, text, expected",
    ("en", "Recalling Council resolution 44/5 of 16 July 2020,", ["A/HRC/RES/44/5"], "the date tells, not the noun"),
    ("fr", "Rappelant la résolution 44/5 du Conseil, en date du 16 juillet 2020,", ["A/HRC/RES/44/5"], "behind the body"),
    ("es", "Recordando la resolución 44/5 del Consejo, de 16 de julio de 2020,", ["A/HRC/RES/44/5"], "the same"),
    ("zh", "回顾其2006年3月15日关于设立人权理事会的第60/251号决议，", ["A/RES/60/251"], "before what it is about"),
    ("en", "Recalling resolution 5/14 of 2 March 2022,", ["UNEP/EA.5/RES.14"], "only the Environment Assembly met then"),
    (
        "ru",
        "ссылаясь на свою резолюцию ES-11/1 от 2 марта 2022 года,",
        ["A/RES/ES-11/1"],
        "emergency sessions are the Assembly's",
    ),
    (
        "en",
        "Recalling resolution S-27/1 of 5 December 2017,",
        ["A/HRC/RES/S-27/1"],
        "a special session of the Council's, by its date",
    ),
    ("en", "Recalling resolution S-32/1 of 2 June 2021,", ["A/RES/S-32/1"], "both held one that year: the text's own body"),
)
def test_the_date_tells_whose_session_it_was(language: str, text: str, expected: list[str]):
    assert cited(read_language(language, text)) == expected


@table(
    "language, text, expected",
    ("en", "Recalling Commission on Narcotic Drugs resolution 65/2 of 18 March 2022,", [], "named before"),
    ("fr", "Rappelant la résolution 65/2 de la Commission des stupéfiants,", [], "named behind"),
    ("ar", "إذ تشير إلى قرار لجنة المخدرات 65/2 المؤرخ 18 آذار/مارس 2022،", [], "named between noun and number"),
    ("en", "Recalling resolution 65/2 of 18 March 2022,", [], "not named, but none of the others held the session then"),
    (
        "en",
        "Recalling Commission on Human Rights resolutions 2004/16 of 16 April 2004 and 2005/5 of 14 April 2005,",
        [],
        "numbers by year are not only the Economic and Social Council's; the name goes for the whole list",
    ),
    (
        "zh",
        "回顾人权委员会2004年4月16日第2004/16号和2005年4月14日第2005/5号决议，",
        [],
        "the same where the noun stands behind the list",
    ),
    (
        "en",
        "Recalling Commission on the Status of Women resolutions 51/2 and 52/2 and General Assembly resolution 75/160,",
        ["A/RES/75/160"],
        "until another body is named",
    ),
    ("en", "Recalling its decision 53/113,", [], "the Assembly's decisions begin far higher"),
    (
        "en",
        "Recalling the establishment, by its resolution 69/313, of the Peacebuilding Commission,",
        ["A/RES/69/313"],
        "a name that stands apart belongs to the establishment",
    ),
)
def test_a_body_whose_resolutions_have_no_symbols(language: str, text: str, expected: list[str]):
    assert cited(read_language(language, text)) == expected


@table(
    "language, paragraphs, expected",
    (
        "en",
        ["Recalling resolution 51/18 of 6 October 2022,", "Noting resolution 51/18,"],
        ["A/HRC/RES/51/18"],
        "its date elsewhere",
    ),
    (
        "en",
        ["Recalling Human Rights Council resolution 31/18,", "Noting resolution 31/18,"],
        ["A/HRC/RES/31/18"],
        "its body elsewhere",
    ),
    ("en", ["Recalling resolution 65/2 of 18 March 2022,", "Noting resolution 65/2,"], [], "a date on which none held it"),
    (
        "en",
        ["Recalling Human Rights Council resolution 24/7,", "Noting resolution 8/4,"],
        [],
        "a body named elsewhere for another number says nothing: a conference has such numbers too",
    ),
)
def test_what_the_text_says_elsewhere(language: str, paragraphs: list[str], expected: list[str]):
    assert cited(read_language(language, *paragraphs), "P2") == expected


def test_a_strange_date_among_true_ones_is_a_misprint():
    text = "Recalling its resolutions 61/238 of 22 December 2006, 63/272 of 7 April 2019 and 64/262 of 29 March 2010,"

    assert cited(read_language("en", text)) == ["A/RES/61/238", "A/RES/63/272", "A/RES/64/262"]


@table(
    "language, text, expected",
    (
        "en",
        "Recalling its previous resolutions on Iraq, in particular 1500 (2003) and 1546 (2004),",
        ["S/RES/1500(2003)", "S/RES/1546(2004)"],
        "a year in brackets says whose it is",
    ),
    ("en", "Noting recommendation 17 (2022) of the Committee,", [], "but the Security Council gave no such number that year"),
    (
        "es",
        "Recordando sus resoluciones 31/26, de 24 de marzo de 2016 , 34/32, de 24 de marzo de 2017,",
        ["A/HRC/RES/31/26", "A/HRC/RES/34/32"],
        "a date makes figures a reference whatever stands between",
    ),
    (
        "en",
        "Recalling resolution 52/214, sect. C, para. 3; 55/222, sect. III,",
        ["A/RES/52/214", "A/RES/55/222"],
        "a list of places",
    ),
    ("en", "Noting that the ratio was 48/52,", [], "figures alone are none"),
    ("en", "Noting document C 2015/20,", [], "nor those of another organisation's document"),
    ("en", "Recalling resolution 52/492,", ["A/DEC/52/492"], "a number that only decisions have"),
    ("ar", "إذ تشير إلى قرارها 264/76 المؤرخ 23 أيار/مايو 2022،", ["A/RES/76/264"], "printed from the wrong side"),
    ("zh", "回顾非洲联盟Assembly/AU/Decl.8(XXXII)号决定，", [], "the African Union's"),
    ("zh", "回顾第S-20/4 A-C号决议，", [f"A/RES/S-20/4 {letter}" for letter in "ABC"], "letters from one to another"),
)
def test_which_figures_refer(language: str, text: str, expected: list[str]):
    found = [each.partition("#")[0] for each in cited(read_language(language, text))]
    assert [each for each in found if "/RES" in each or "/DEC" in each] == expected
