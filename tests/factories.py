"""Readings made by hand: a text is given as marked words, and spans are found by looking the words up.

`paper("A/RES/1/1", P1="Recalling the Treaty")` has one paragraph; `at(paper, "P1", "Treaty")` is the span of the word in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.model.document import CleanText, Paragraph, ParagraphKind, Resolution, SourceFile
from kg.model.entity import Entity, EntityKind
from kg.model.link import Judgement, Link, Via
from kg.model.mention import Mention, MentionKind
from kg.model.record import Record
from kg.model.relation import Act, Address, Citation, Demand, Reading, Statement, Vote
from kg.model.span import OffsetMap, Span

BREAK = "⏎"  # stands in `paper` for a line end that the reading folds away


def entity(code: str, kind: str = "treaty", *labels: tuple[str, str], known: bool = True, **facts: str) -> Entity:
    """A thing, labelled in English with its code unless labels are given."""
    named = tuple(sorted(labels or (("en", f"{code} (label)"),)))
    return Entity(code, EntityKind(kind), named, tuple(sorted(facts.items())), "made for a test", known)


def clean_text(text: str, name: str = "text.txt", language: str = "en") -> CleanText:
    """A clean text whose source has line ends where `text` has `BREAK`."""
    kept = [place for place, letter in enumerate(text) if letter != BREAK]
    visible = "".join(text[place] for place in kept)
    source = SourceFile(name, text.replace(BREAK, "\n"), f"{sum(map(ord, text)):064x}")
    inner = OffsetMap(tuple(range(len(visible))))
    return CleanText(source, language, visible, OffsetMap(tuple(kept)), visible, inner, (), ())


def paper(
    symbol: str,
    language: str = "en",
    title: str = "A title",
    name: str = "",
    calls: dict[str, tuple[str, ...]] | None = None,
    **paragraphs: str,
) -> Resolution:
    """A resolution with these paragraphs; "_10_c" stands for "10.c"."""
    words = {"": title, **{_identifier(identifier): text for identifier, text in paragraphs.items()}}
    clean = clean_text("\n".join(words.values()), name or f"{symbol.replace('/', '_')}.{language}.txt", language)
    spans = dict(_spans(words))
    parts = tuple(Paragraph(key, _kind(key), span, (calls or {}).get(key, ())) for key, span in spans.items() if key)
    session = symbol.split("/")[2]
    return Resolution(
        symbol=symbol, language=language, title=title, body="GA", session=session, agenda_item="99(z)", report=f"A/{session}/409",
        committee="GA-C1", adopted=f"{1945 + int(session)}-12-04", meeting="42", clean=clean, paragraphs=parts, heading=spans[""],
    )  # fmt: skip


def _spans(words: dict[str, str]) -> Iterable[tuple[str, Span]]:
    start = 0
    for key, text in words.items():
        length = len(text.replace(BREAK, ""))
        yield key, Span(start, start + length)
        start += length + 1


def _identifier(name: str) -> str:
    return name.lstrip("_").replace("_", ".")


def _kind(identifier: str) -> ParagraphKind:
    last = identifier.rpartition(".")[2] if identifier.startswith("A") else identifier
    return {"P": ParagraphKind.PREAMBULAR, "f": ParagraphKind.NOTE}.get(last[0], ParagraphKind.OPERATIVE)


def at(resolution: Resolution, paragraph: str, words: str) -> Span:
    """The span of `words` in a paragraph ("" = the title)."""
    spans = {each.id: each.span for each in resolution.paragraphs} | {"": resolution.heading}
    start = resolution.clean.text.index(words, spans[paragraph].start)
    return Span(start, start + len(words))


def link(
    resolution: Resolution,
    paragraph: str,
    words: str,
    *things: Entity,
    kind: str = "name",
    why: str = "the name is known",
    judgement: str = "",
) -> Link:
    """A mention and what it means: resolved with things, unknown without, unless the judgement is given."""
    mention = Mention(MentionKind(kind), at(resolution, paragraph, words), words, f"{kind}-rule", paragraph)
    return Link(mention, Judgement(judgement or ("resolved" if things else "unknown")), things, why)


def act(  # noqa: PLR0913 - a value with this many fields
    resolution: Resolution, paragraph: str, words: str, family: str, *, order: int = 1, leads: bool = True, intensity: int = 0
) -> Act:
    """An act printed in a paragraph."""
    span = at(resolution, paragraph, words)
    whole = next(each.span for each in resolution.paragraphs if each.id == paragraph)
    modifiers = ("again",) if "again" in words else ()
    return Act(paragraph, order, family, words, span, Span(span.start, whole.end), intensity, modifiers, leads)


def citation(  # noqa: PLR0913
    resolution: Resolution, paragraph: str, words: str, target: Entity, family: str = "", locator: str = "", *, via: str = "text"
) -> Citation:
    """A reference."""
    return Citation(paragraph, target, locator, family, Via(via), at(resolution, paragraph, words), "reference-rule")


def address(resolution: Resolution, paragraph: str, words: str, family: str, whom: Entity) -> Address:
    """That a paragraph addresses someone."""
    return Address(paragraph, family, whom, at(resolution, paragraph, words))


def demand(  # noqa: PLR0913
    resolution: Resolution, by: Act, words: str, verb: str, kind: str, whom: Entity | None = None, *about: Entity, term: str = ""
) -> Demand:
    """One thing asked."""
    span = at(resolution, by.paragraph, words)
    return Demand(by.paragraph, by, whom, kind, at(resolution, by.paragraph, verb), span, about, term, f"{kind}-rule")


def statement(  # noqa: PLR0913, PLR0917
    resolution: Resolution,
    paragraph: str,
    words: str,
    subject: Entity,
    relation: str,
    other: Entity | None = None,
    date: str = "",
) -> Statement:
    """What a paragraph says of the world."""
    return Statement(subject, relation, other, date, paragraph, at(resolution, paragraph, words), "relation-rule")


def reading(  # noqa: PLR0913, PLR0917
    resolution: Resolution,
    links: Iterable[Link] = (),
    acts: Iterable[Act] = (),
    citations: Iterable[Citation] = (),
    addresses: Iterable[Address] = (),
    statements: Iterable[Statement] = (),
    demands: Iterable[Demand] = (),
) -> Reading:
    """Everything read in a text."""
    found = (links, acts, citations, addresses, demands, statements)
    return Reading(resolution, *map(tuple, found))


def official(plain: Reading, record: Record, votes: dict[Entity, str], sponsors: Iterable[Entity]) -> Reading:
    """The same as an official file states it: with what its markup says, the votes and the sponsors."""
    cast = tuple(Vote(state, vote) for state, vote in votes.items())
    resolution = replace(plain.resolution, record=record)
    return replace(plain, resolution=resolution, votes=cast, sponsors=tuple(sponsors))
