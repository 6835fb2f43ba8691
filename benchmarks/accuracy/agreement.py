"""Where the languages of one document cite different resolutions, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.accuracy.answers import Answer
from benchmarks.accuracy.causes import OURS, TEXTS, Cause, Text
from benchmarks.accuracy.listing import Official
from benchmarks.accuracy.symbols import same_number, stands, unlettered, without_letter

UNLIKE = Cause(TEXTS, "the number does not stand in the text of the other language")
TITLED = Cause(OURS, "named by its title, which is known in one language and not in the other")
LETTERS = Cause(TEXTS, "the letter of an early resolution (3211 B (XXIX)) stands in one language and not in the other")
BODIES = Cause(OURS, "the same number read as another body in the other language")
UNREAD = Cause(OURS, "the number stands in the text of the other language and is not read there")


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A resolution cited in some languages and not in another."""

    style: str
    symbol: str
    language: str
    what: str


def differences(answers: Iterable[Answer], truth: Official) -> dict[Difference, Cause]:
    """Each difference with its cause."""
    texts: dict[tuple[str, str], dict[str, Text]] = defaultdict(dict)
    for each in answers:
        texts[each.style, each.symbol][each.language] = Text(each, truth.texts[each.symbol, each.language])
    return {
        Difference(style, symbol, language, what): cause
        for (style, symbol), those in sorted(texts.items())
        for language, what, cause in _differences(those)
    }


def _differences(texts: Mapping[str, Text]) -> Iterator[tuple[str, str, Cause]]:
    cited = {language: text.ours.of(resolutions=True) for language, text in texts.items()}
    for what in sorted(set().union(*cited.values())):
        having = [language for language in texts if what in cited[language]]
        for language in texts:
            if language not in having:
                yield language, what, _cause(what, [texts[each] for each in having], texts[language], cited[language])


def _cause(what: str, having: Iterable[Text], lacking: Text, cited: Iterable[str]) -> Cause:
    like = any(without_letter(what) == without_letter(each) for each in cited)
    if like and unlettered(what, lacking.words) is (without_letter(what) != what):
        return LETTERS
    if any(same_number(what, each) for each in cited):
        return BODIES
    if stands(what, lacking.words):
        return UNREAD
    return UNLIKE if any(stands(what, each.words) for each in having) else TITLED


def alike_but_for_the_texts(found: Mapping[Difference, Cause]) -> dict[str, int]:
    """By style, the documents whose only differences are those of the texts themselves."""
    causes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for each, cause in found.items():
        causes[each.style, each.symbol].add(cause.side)
    counted: dict[str, int] = defaultdict(int)
    for (style, _), sides in causes.items():
        counted[style] += sides == {TEXTS}
    return counted
