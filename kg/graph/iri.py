"""Every IRI of the graph is minted here, and read back here.

Identifiers are percent-encoded, slashes kept, so that a symbol reads in its IRI as it reads on paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import quote, unquote

from kg.errors import DataError
from kg.graph import vocabulary
from kg.model.entity import EntityKind
from kg.model.span import Span

BASE = "https://w3id.org/unkg/"
THINGS = BASE + "id/"
ACTS = BASE + "act/"
DEMANDS = BASE + "demand/"
AUTHORITY = THINGS + "authority"
RELATIONS = THINGS + "relations"
ONTOLOGY = BASE + "ontology"
ACT_SCHEME_GRAPH = BASE + "act"
DEMAND_SCHEME_GRAPH = BASE + "demand"

_PARAGRAPH = "paragraph"
_TEXT = "text"
_TITLE = "title"
# A segment that means something to us, or to whoever normalises paths, is written so that it cannot be mistaken.
_TELLING = re.compile(rf"(?<![^/])(?:(?P<word>{_PARAGRAPH}|{_TEXT})|\.\.?)(?![^/])")
_BELOW = re.compile(
    rf"""(?P<symbol>.+?)
    (?: /{_PARAGRAPH}/(?P<paragraph>[^/]+)
      | /{_TEXT}/(?P<language>[^/]+) (?:/(?P<place>[^/]+) (?:/(?P<evidence>[^/]+))? )?
    )?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What an IRI of ours says: the sort of thing, its code, and the part of a document that it names.

    >>> read("https://w3id.org/unkg/id/document/A/RES/53/77%20Y/text/zh/P3")
    Parts(kind='document', code='A/RES/53/77 Y', language='zh', paragraph='P3', evidence='')
    """

    kind: str
    code: str
    language: str = ""
    paragraph: str = ""
    evidence: str = ""


@lru_cache(maxsize=65536)
def thing(kind: EntityKind, code: str) -> str:
    """The IRI of a thing named.

    >>> thing(EntityKind.TREATY, "NPT")
    'https://w3id.org/unkg/id/treaty/NPT'
    """
    return f"{THINGS}{kind.value}/{_encode(code)}"


def document(symbol: str) -> str:
    """The IRI of a document.

    >>> document("S/RES/1718(2006)")
    'https://w3id.org/unkg/id/document/S/RES/1718%282006%29'
    """
    return thing(EntityKind.DOCUMENT, symbol)


def subject(scheme: str, label: str) -> str:
    """The IRI of a subject as the vocabulary `scheme` has it.

    >>> subject("UNBIS Thesaurus", "DECOLONIZATION")
    'https://w3id.org/unkg/id/subject/UNBIS%20Thesaurus/DECOLONIZATION'
    """
    return f"{THINGS}subject/{_segment(scheme)}/{_segment(label)}"


def subject_scheme(scheme: str) -> str:
    """The IRI of a vocabulary of subjects."""
    return f"{THINGS}scheme/{_segment(scheme)}"


def expression(symbol: str, language: str) -> str:
    """The IRI of a document's text in one language; it also names the graph of what was read there."""
    return f"{document(symbol)}/{_TEXT}/{_segment(language)}"


def paragraph(symbol: str, identifier: str) -> str:
    """The IRI of a paragraph, whatever the language."""
    return f"{document(symbol)}/{_PARAGRAPH}/{_segment(identifier)}"


def paragraph_text(text: str, identifier: str) -> str:
    """The IRI of a paragraph's words in the expression `text`; an empty identifier means the title."""
    return f"{text}/{_segment(identifier or _TITLE)}"


def evidence(place: str, kind: str, span: Span, turn: int = 1) -> str:
    """The IRI of something a paragraph text says; `turn` tells apart what stands on the same characters."""
    return f"{place}/{kind}-{span.start}-{span.end}" + (f"-{turn}" if turn > 1 else "")


@cache
def act(family: str) -> str:
    """The IRI of an act family.

    Raises:
        DataError: The scheme has no such family.
    """
    return _concept("acts.ttl", ACTS, family)


@cache
def demand(kind: str) -> str:
    """The IRI of a kind of demand.

    Raises:
        DataError: The scheme has no such kind.
    """
    return _concept("demands.ttl", DEMANDS, kind)


def _concept(scheme: str, base: str, notation: str) -> str:
    if notation not in vocabulary.notations(scheme):
        raise DataError(f"ontology/{scheme}", f"has no concept {notation!r}", "add it there or correct the name")
    return base + _segment(notation)


def read(iri: str) -> Parts:
    """What an IRI of ours says.

    Raises:
        DataError: It is none of ours.
    """
    kind, _, rest = iri.removeprefix(THINGS).partition("/")
    if not iri.startswith(THINGS) or not rest:
        raise DataError(iri, "is no identifier of this graph")
    found = _BELOW.fullmatch(rest) if kind == EntityKind.DOCUMENT.value else None
    if not found:
        return Parts(kind, unquote(rest))
    named = {name: unquote(value or "") for name, value in found.groupdict().items()}
    return Parts(kind, named["symbol"], named["language"], named["paragraph"] or named["place"], named["evidence"])


def _encode(code: str) -> str:
    if not code:
        raise DataError("identifier", "is empty", "name the thing")
    return _TELLING.sub(_spelled_out, quote(code, safe="/"))


def _segment(name: str) -> str:
    return _encode(name).replace("/", "%2F")


def _spelled_out(found: re.Match[str]) -> str:
    word = found[0] if found["word"] else ""
    return f"%{ord(word[0]):02X}{word[1:]}" if word else "%2E" * len(found[0])
