"""What a component of the pipeline finds, and how it is kept in a spaCy Doc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from kg.model.mention import MentionKind

_RECORDS = "records"


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A stretch of the text and what it was taken for.

    Attributes:
        start: First character.
        end: One past the last character.
        kind: The sort of mention.
        rule: What found it.
        parts: (name, value) pairs taken from the words.
        candidates: Codes of the things the words may mean.
    """

    start: int
    end: int
    kind: MentionKind
    rule: str
    parts: tuple[tuple[str, str], ...] = ()
    candidates: tuple[str, ...] = ()


def keep(doc: Doc, key: str, found: Iterable[Found]) -> Doc:
    """Put what was found into `doc.spans[key]`.

    Each span's label is the sort of mention, its `kb_id_` the codes joined by "|", its `id_` the rule. Where the words do not
    end where tokens end, the span covers the whole tokens; `attrs["records"]` holds the exact characters, in the same order.
    """
    items = sorted(found)
    tokens = doc.to_array("IDX")  # where each begins: `char_span` would go through them anew for each span
    spans = [_span(doc, tokens, item) for item in items] if len(doc) else []  # our own Doc has no tokens: records are enough
    records = [(item.start, item.end, item.kind.value, item.rule, item.parts, item.candidates) for item in items]
    doc.spans[key] = SpanGroup(doc, name=key, spans=spans, attrs={_RECORDS: records})
    return doc


def _span(doc: Doc, tokens: Any, item: Found) -> Span:
    """The whole tokens that a finding touches."""
    first, last = tokens.searchsorted(item.start, side="right") - 1, tokens.searchsorted(item.end, side="left")
    return Span(doc, int(first), int(last), item.kind.value, kb_id="|".join(item.candidates), span_id=item.rule)


def kept(doc: Doc, key: str) -> Iterator[Found]:
    """What `keep` put into the Doc."""
    if key in doc.spans:
        for start, end, kind, rule, parts, candidates in doc.spans[key].attrs[_RECORDS]:
            yield Found(start, end, MentionKind(kind), rule, tuple(map(tuple, parts)), tuple(candidates))
