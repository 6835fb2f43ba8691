"""The judgement that a mention means an entity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.entity import Entity
from kg.model.mention import Mention
from kg.model.span import Span


class Judgement(StrEnum):
    """How sure the link is; two candidates left are AMBIGUOUS, never a guess."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


class Via(StrEnum):
    """How a reference was made; the values stand in the `via` column of `citations`."""

    TEXT = "text"
    IBID = "ibid"
    ANAPHORA = "anaphora"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Link:
    """What a mention was taken to mean, and why.

    Attributes:
        mention: The words.
        judgement: How sure.
        entities: The things meant: one if resolved (two for a double symbol), the candidates if ambiguous.
        why: The reason in words, for `kg explain`.
        via: How the reference was made.
        cites: Whether the words refer to the thing (and not only name it).
        locators: Places in the thing, in the contract's normal form.
        antecedent: Clean-text stretch that a back-reference points at, if any.
    """

    mention: Mention
    judgement: Judgement
    entities: tuple[Entity, ...]
    why: str
    via: Via = Via.TEXT
    cites: bool = False
    locators: tuple[str, ...] = ()
    antecedent: Span | None = None
