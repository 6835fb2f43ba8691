"""Acts: the family, the strength and the modifiers of the words that open a paragraph or a clause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.acts import STRONG, STRONGEST, ActWords, act_reader
from kg.language.text import comparable
from tests.texts import table

NONE: tuple[str, ...] = ()
AGAIN, ALSO = ("again",), ("also",)


def read(words: str, *, opening: bool = True) -> ActWords | None:
    return act_reader("zh").at(comparable(words), 0, opening=opening)


@table(
    "words, family, intensity, modifiers",
    ("回顾", "recall", 0, NONE, "the plain act"),
    ("又回顾", "recall", 0, ALSO, "you: also"),
    ("还重申", "reaffirm", 0, ALSO, "hai: also"),
    ("再次强调指出", "emphasize", 0, AGAIN, "zaici: again"),
    ("再次重申", "reaffirm", 0, AGAIN, "again before a word that itself says again"),
    ("仍然深信", "convinced", 0, AGAIN, "still is again"),
    ("再次呼吁", "call", 0, AGAIN, "a call made again stays a call"),
    ("重申吁请", "call", 0, NONE, "a call reaffirmed is a call (contract, section 3)"),
    ("重申呼吁", "call", 0, NONE, "and with the other word for calling"),
    ("重申邀请", "invite", 0, NONE, "so is an invitation"),
    ("重申决心", "determined", 0, NONE, "and determination"),
    ("重申支持", "support", 0, NONE, "and support"),
    ("重申关切", "concern", 0, NONE, "and concern"),
    ("重申致力于", "reaffirm", 0, NONE, "but a commitment reaffirmed is reaffirmed"),
    ("表示注意到", "note", 0, NONE, "taking note"),
    ("赞赏地注意到", "appreciate", 0, NONE, "noting with appreciation is no mere noting"),
    ("满意地注意到", "appreciate", 0, NONE, "with satisfaction as well"),
    ("遗憾地注意到", "regret", 0, NONE, "noting with regret"),
    ("震惊地注意到", "alarmed", 0, NONE, "noting with alarm"),
    ("严重关切地注意到", "concern", STRONG, NONE, "noting with grave concern is concern"),
    ("深为关切地注意到", "concern", STRONG, NONE, "with deep concern as well"),
    ("再次表示深为关切", "concern", STRONG, AGAIN, "modifier, verb, degree, act"),
    ("表示深切关注", "concern", STRONG, NONE, "the older word for concern"),
    ("极为关切", "concern", STRONGEST, NONE, "extremely"),
    ("最严重关切", "concern", STRONGEST, NONE, "the superlative outdoes the word in it"),
    ("还关切到", "concern", 0, ALSO, "concern without a degree"),
    ("对中东的紧张局势表示关切", "concern", 0, NONE, "the matter may stand before the concern"),
    ("表示深感遗憾", "regret", STRONG, NONE, "deep regret"),
    ("谴责", "condemn", 0, NONE, "a plain condemnation"),
    ("强烈谴责", "condemn", STRONG, NONE, "a strong one"),
    ("最强烈地谴责", "condemn", STRONGEST, NONE, "the strongest"),
    ("强烈敦促", "urge", STRONG, NONE, "a strong urging"),
    ("强烈促请", "urge", STRONG, NONE, "a strong call is an urging"),
    ("促请", "call", 0, NONE, "which the plain word is not"),
    ("请", "request", 0, NONE, "one character"),
    ("又请", "request", 0, ALSO, "and its modifier"),
    ("邀请", "invite", 0, NONE, "the longer word that ends with it"),
    ("特别强调", "emphasize", 0, NONE, "an adverb that is part of the act"),
    ("着重指出", "emphasize", 0, NONE, "pointing out with emphasis is no noting"),
    ("指出", "note", 0, NONE, "pointing out is"),
    ("在这方面，强调", "emphasize", 0, NONE, "a linking phrase with its comma"),
    ("为此目的，吁请", "call", 0, NONE, "and another"),
    ("深信", "convinced", 0, NONE, "the deep in the word itself is no degree"),
    ("审议了", "having-considered", 0, NONE, "the perfect"),
    ("认定", "other", 0, NONE, "an act outside the table is an act"),
)
def test_acts_that_open_a_paragraph(words: str, family: str, intensity: int, modifiers: tuple[str, ...]):
    found = read(words)

    assert found is not None
    assert (found.family, found.intensity, found.modifiers) == (family, intensity, modifiers)
    assert (found.start, found.end) == (0, len(comparable(words)))


@table(
    "words",
    ("大会", "an organ's name"),
    ("核武器国家有责任", "a statement without an act"),
    ("请求", "asking for something is no request"),
    ("审议", "considering, not having considered"),
    ("《条约》", "a title"),
    ("又", "a modifier alone"),
    ("", "nothing"),
)
def test_words_that_are_no_act(words: str):
    assert read(words) is None


@table(
    "words",
    ("决定", "a decision in a clause is mostly someone else's"),
    ("宣布", "so is a declaration"),
    ("同意", "and a consent"),
    ("深信", "a conviction goes on from the act before"),
    ("铭记", "the same"),
    ("支持", "the same"),
    ("承诺", "States promise too"),
    ("希望", "and hope"),
    ("又决定", "a modifier does not change that"),
)
def test_acts_that_count_only_at_the_head(words: str):
    assert read(words) is not None
    assert read(words, opening=False) is None


@table(
    "words, family",
    ("并呼吁", "call", "a demand in a second clause"),
    ("还请", "request", "and the shortest of them"),
    ("回顾", "recall", "a recollection"),
    ("又重申", "reaffirm", "with its modifier"),
    ("欢迎", "welcome", "a welcome"),
)
def test_acts_that_count_in_a_clause(words: str, family: str):
    found = read(words, opening=False)

    assert found is not None
    assert found.family == family


@table(
    "code, words, family",
    ("en", "calls urgently upon", "call", "an adverb inside the call"),
    ("en", "calls in this regard for", "call", "a link inside it"),
    ("en", "for that reason encourages", "encourage", "and one before it"),
    ("en", "equally encourages", "encourage", "or the word for too"),
    ("en", "reaffirms its request to", "request", "a request made again"),
    ("en", "continues to encourage", "encourage", "one that goes on"),
    ("en", "reiterating the call made in", "reaffirm", "but what another asked is reaffirmed"),
    ("en", "reaffirms its commitment to", "reaffirm", "and so is a commitment"),
    ("es", "por lo que invita", "invite", "so that"),
    ("es", "y en ese sentido alienta", "encourage", "in that sense"),
    ("es", "reitera sus exhortaciones a", "call", "calls in the plural"),
    ("es", "reiterando el llamamiento hecho en", "reaffirm", "another's call"),
    ("fr", "et le prie", "request", "the party written before the verb"),
    ("fr", "et les y encourage", "encourage", "with the thing as well"),
    ("fr", "réaffirme sa demande", "call", "a demand made again"),
    ("ru", "и вновь подтверждает свою просьбу", "request", "a request made again"),
    ("ru", "в этой связи рекомендует", "encourage", "a link before the act"),
    ("ru", "требует, чтобы", "call", "a demand that something be done"),
    ("ar", "ومن ثم تشجع", "encourage", "therefore"),
    ("ar", "وتحقيقا لذلك الغرض تدعو", "invite", "to that end"),
    ("ar", "وتواصل تشجيع", "encourage", "one that goes on, with a noun"),
    ("ar", "وتعيد تأكيد طلبها", "request", "a request made again"),
    ("ar", "وتدعو إلى", "call", "the Assembly calls for a thing"),
    ("ar", "ويدعو", "call", "the Council calls upon whom the Assembly invites"),
    ("zh", "并酌情鼓励", "encourage", "as appropriate"),
    ("zh", "并在适用情况下鼓励", "encourage", "where applicable"),
    ("zh", "继续鼓励", "encourage", "one that goes on"),
    ("zh", "再次请", "request", "a request made again"),
    ("zh", "重申其第1号决议第2段的要求", "request", "the request of an earlier resolution"),
)
def test_acts_of_a_clause_with_what_stands_around_them(code: str, words: str, family: str):
    found = act_reader(code).at(comparable(words), 0, opening=False)

    assert found is not None
    assert found.family == family


@table(
    "code, words",
    ("fr", "les engageant à", "a participle is somebody else's"),
    ("fr", "la demande de mercenaires", "a noun"),
    ("fr", "et souhaite que", "a wish in a clause asks nothing"),
    ("ru", "предлагая вопросы для включения", "what another does"),
    ("ru", "поощряя толерантность", "the same"),
    ("ru", "учитывая", "a circumstance of the act before"),
    ("ru", "и требует принятия мер", "a thing that requires another"),
    ("en", "requests contained in", "a noun"),
    ("en", "requires", "a thing that requires another"),
    ("zh", "继续提请各国注意", "what another goes on to do"),
)
def test_words_in_a_clause_that_are_no_act(code: str, words: str):
    assert act_reader(code).at(comparable(words), 0, opening=False) is None


def test_the_longest_act_wins():
    """The first two characters are an act of their own."""
    found = read("重申吁请各国批准")

    assert found is not None
    assert (found.rule, found.end) == ("call", len("重申吁请"))


def test_an_act_is_read_where_it_is_asked_for_only():
    reader = act_reader("zh")

    assert reader.at("大会回顾", 0, opening=True) is None
    assert reader.at("大会回顾", 2, opening=True) == ActWords("recall", 2, 4, "recall", 0, ())


@given(st.text(), st.integers(min_value=0, max_value=20), st.booleans())
@pytest.mark.parametrize("code", ["zh"])
def test_what_is_found_begins_where_asked_and_lies_in_the_text(code: str, text: str, start: int, opening: bool):
    found = act_reader(code).at(text, start, opening=opening)

    assert found is None or (found.start == start and start < found.end <= len(text))
