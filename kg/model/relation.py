"""What a paragraph does and says: its acts, citations, addressees and statements."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.document import Resolution
from kg.model.entity import Entity
from kg.model.link import Link, Via
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Act:
    """An act as printed in a paragraph.

    Attributes:
        paragraph: Identifier of the paragraph.
        order: 1 for the paragraph's first act.
        family: Family of the contract, section 3.
        words: The words printed.
        span: Where, in the clean text.
        scope: The stretch the act governs: from its words to the next act or the paragraph's end.
        intensity: -1 weakened, 0 plain, 1 strong, 2 strongest.
        modifiers: Subset of ("again", "also"), sorted.
        leads: Whether it opens the paragraph, or does something to a reference or an addressee.
    """

    paragraph: str
    order: int
    family: str
    words: str
    span: Span
    scope: Span
    intensity: int = 0
    modifiers: tuple[str, ...] = ()
    leads: bool = True


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a document or treaty; a row for each target and locator.

    Attributes:
        paragraph: Where it is printed.
        target: What is referred to.
        locator: The place in it, "" for the whole.
        act: Family of the act that governs it, "" in a note.
        via: How it was made.
        span: The words, in the clean text.
        rule: The rule that found them.
        antecedent: What a back-reference points at.
    """

    paragraph: str
    target: Entity
    locator: str
    act: str
    via: Via
    span: Span
    rule: str
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """That a paragraph calls upon, urges, requests, invites or encourages someone."""

    paragraph: str
    act: str
    addressee: Entity
    span: Span


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that a paragraph asks of one party.

    Attributes:
        paragraph: The paragraph that asks it.
        act: The act, which may stand in the paragraph above.
        addressee: Who is asked, None where nobody is named.
        kind: What sort of thing is asked (`ontology/demands.ttl`).
        verb: The verb or noun that says it, in the clean text.
        span: The words of the thing asked, in the clean text.
        about: The treaties and documents referred to in them.
        term: The session ("79") or date ("2023-05-01") by which or at which, "" if none is set.
        rule: The rule that knew the verb, "" if none did.
    """

    paragraph: str
    act: Act
    addressee: Entity | None
    kind: str
    verb: Span
    span: Span
    about: tuple[Entity, ...]
    term: str
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a paragraph says of the world (contract, section 5).

    Attributes:
        subject: The state, treaty or document spoken of.
        relation: Name of the relation, as in "partyTo".
        object: The other thing, None for a relation with a date only.
        date: "YYYY", "YYYY-MM" or "YYYY-MM-DD", "" if none is given.
        paragraph: The paragraph that says it.
        span: The words that say it.
        rule: The rule that read them.
    """

    subject: Entity
    relation: str
    object: Entity | None
    date: str
    paragraph: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Vote:
    """How a state voted on the document: "for", "against", "abstain" or "absent"."""

    state: Entity
    vote: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read in one text: the one value that the graph is made from.

    `warnings` says what was seen and not understood beyond what the links keep, one sentence each; `sponsors` are the states,
    organs and groups that put the draft forward.
    """

    resolution: Resolution
    links: tuple[Link, ...]
    acts: tuple[Act, ...]
    citations: tuple[Citation, ...]
    addresses: tuple[Address, ...]
    demands: tuple[Demand, ...]
    statements: tuple[Statement, ...]
    votes: tuple[Vote, ...] = ()
    warnings: tuple[str, ...] = ()
    sponsors: tuple[Entity, ...] = ()
