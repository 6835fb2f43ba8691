"""The one form of texts: widths and spaces, without touching what carries meaning."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.language.text import INVISIBLE, comparable, has_cjk, narrow, spaces_beside_cjk
from tests.texts import table

texts = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" \t\n　中文第号，。《》（）Ａ1a\u200b\u00ad")))


@table(
    "printed, form",
    ("第 57/59 号（决议）", "第57/59号(决议)", "spaces beside characters are the typesetter's, brackets have two widths"),
    ("Ｐａｒｔ　Ｉ", "Part I", "letters and the space have two widths"),
    ("A/RES/53/77 Y", "A/RES/53/77 Y", "a space between Latin letters is the writer's"),
    ("《不扩散核武器条约》", "《不扩散核武器条约》", "title marks are not the signs for less and greater"),
    ("大会，", "大会,", "a comma has two widths"),
    ("完成。", "完成。", "the full stop of Chinese has no narrow form"),
    ("\ufeeb", "\u0647", "an Arabic letter in the shape it has inside a word"),
    ("一、二", "一、二", "nor has the comma of lists"),
    ("核\u200b武\u00ad器", "核武器", "invisible characters"),
    ("\ufeff大会", "大会", "a byte order mark inside the text"),
    ("al-Qaida\u00a0network", "al-Qaida network", "a space that does not break is a space"),
    ("two  spaces\nand a line", "two spaces and a line", "runs of space are one"),
    ("条约 \n 缔约国", "条约缔约国", "a line's end between characters is no space"),
    ("", "", "nothing"),
)
def test_comparable(printed: str, form: str):
    assert comparable(printed) == form


@given(texts)
def test_narrow_keeps_every_place(text: str):
    """So that offsets in the narrow text are offsets in the printed one."""
    assert len(narrow(text)) == len(text)


@given(texts)
def test_narrow_twice_is_narrow(text: str):
    assert narrow(narrow(text)) == narrow(text)


@given(texts)
def test_comparable_twice_is_comparable(text: str):
    assert comparable(comparable(text)) == comparable(text)


@given(texts)
def test_a_comparable_text_has_no_idle_space(text: str):
    form = comparable(text)

    assert form == form.strip()
    assert "  " not in form
    assert spaces_beside_cjk(form) == []
    assert not INVISIBLE.search(form)


@given(texts)
def test_only_spaces_stand_beside_characters(text: str):
    assert all(set(text[start:end]) <= {" ", "\t"} for start, end in spaces_beside_cjk(text))


@table(
    "text, found",
    ("abc", False, "letters"),
    ("，。《》", False, "punctuation is no character"),
    ("第57号", True, "characters among digits"),
    ("", False, "nothing"),
)
def test_has_cjk(text: str, found: bool):
    assert has_cjk(text) is found
