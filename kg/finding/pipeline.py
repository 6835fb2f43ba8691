"""What is said, where: the spaCy pipeline of a language, and its findings as mentions."""

from __future__ import annotations

import sys
from bisect import bisect_right
from functools import cache
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc

from kg.finding import factories
from kg.finding.found import Found, kept
from kg.finding.overlap import settle
from kg.finding.tokenizer import CheapTokenizer
from kg.language import profile
from kg.model.document import Paragraph, Resolution
from kg.model.mention import Mention
from kg.model.span import Span

_PIPES = (factories.NAMES, factories.REFERENCES, factories.DATES, factories.ACTS)


@cache
def pipeline(language: str) -> Language:
    """The pipeline of one language: blank, with our tokenizer and our components; no trained model."""
    bare: type[Language] = type("Bare", (Language,), {"lang": profile(language).code})  # spaCy's own loads data unused here
    nlp = bare()
    cast(Any, nlp.vocab).lex_attr_getters = {}  # attributes of words that nothing here asks for
    nlp.max_length = sys.maxsize  # nothing here needs memory beyond the text's own; files have their limit where they are read
    nlp.tokenizer = CheapTokenizer(nlp.vocab)
    for name in _PIPES:
        nlp.add_pipe(name)
    return nlp


def find(resolution: Resolution) -> tuple[Mention, ...]:
    """Everything said in the paragraphs and notes of a resolution, in order."""
    nlp = pipeline(resolution.language)
    doc = Doc(nlp.vocab)  # without tokens: the components read the text itself, and only others' pipelines want spans
    doc.user_data[factories.TEXT] = resolution.clean.text
    doc.user_data[factories.OPENINGS] = [paragraph.span.start for paragraph in resolution.paragraphs]
    for _, component in nlp.pipeline:
        doc = component(doc)
    found = [item for name in _PIPES for item in kept(doc, name)]
    return _mentions(resolution, settle(found))


def _mentions(resolution: Resolution, found: list[Found]) -> tuple[Mention, ...]:
    paragraphs = sorted(resolution.paragraphs, key=lambda paragraph: paragraph.span)
    starts = [paragraph.span.start for paragraph in paragraphs]
    mentions = []
    for item in found:
        index = bisect_right(starts, item.start) - 1
        if index >= 0 and item.end <= paragraphs[index].span.end:
            mentions.append(_mention(resolution, paragraphs[index], item))
    return tuple(mentions)


def _mention(resolution: Resolution, paragraph: Paragraph, item: Found) -> Mention:
    span = Span(item.start, item.end)
    words = span.of(resolution.clean.text)
    return Mention(item.kind, span, words, item.rule, paragraph.id, item.parts, item.candidates)
