"""The tokenizer cuts any text and loses nothing of it."""

from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st

from kg.finding.tokenizer import CheapTokenizer
from tests.texts import table

TOKENIZER = CheapTokenizer(spacy.blank("zh").vocab)

texts = st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(" \n\t\r　中文A1，。_'́\u200b\x00")))


@given(texts)
def test_the_text_is_kept_char_for_char(text: str):
    """Half a surrogate pair is no character; decoded files have none."""
    assert TOKENIZER(text).text == text


@given(texts)
def test_tokens_lie_one_behind_the_other(text: str):
    doc = TOKENIZER(text)
    at = 0
    for token in doc:
        assert token.idx == at
        at += len(token.text_with_ws)

    assert at == len(text)


@table(
    "text, tokens",
    ("不扩散", ["不", "扩", "散"], "each Chinese character"),
    ("A/RES/58/51", ["A", "/", "RES", "/", "58", "/", "51"], "runs of letters and of digits, single signs"),
    ("第58号", ["第", "58", "号"], "digits between characters"),
    ("the Treaty", ["the", "Treaty"], "one space belongs to the word before"),
    ("the  Treaty", ["the", "  ", "Treaty"], "more than one are a token of their own"),
    (" 的", [" ", "的"], "as is one at the start"),
    ("一\n\n二", ["一", "\n\n", "二"], "line ends together"),
    ("Мин-во", ["Мин", "-", "во"], "letters of every script"),
    ("", [], "nothing"),
)
def test_tokens(text: str, tokens: list[str]):
    assert [token.text for token in TOKENIZER(text)] == tokens


def test_nothing_learnt_is_written_and_read_back():
    nlp = spacy.blank("zh")
    nlp.tokenizer = CheapTokenizer(nlp.vocab)
    again = spacy.blank("zh")
    again.tokenizer = CheapTokenizer(again.vocab)
    again.from_bytes(nlp.to_bytes())

    assert again("不扩散").text == "不扩散"
