"""The chain of resolutions on one item: those of the same title, and those recalled beside them.

A resolution that was read belongs to the chain if its title is the same in some language. One that was not read belongs to it
if a resolution of the chain recalls it in the paragraph in which it recalls another of the chain, or, where none of those was
read, in the first paragraph that recalls resolutions of its own series: "its resolutions 58/51, 59/75 and 60/56".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.errors import QueryError
from kg.graph.query import ask
from kg.graph.store import Store
from kg.showing.years import year_of

COLUMNS = ("document", "adopted", "read", "by", "evidence", "title")
TITLE, RECALLED = "title", "recalled"
_SERIES = re.compile(r"^.*?/(?:RES|DEC)\b")


@dataclass(frozen=True, slots=True)
class Read:
    """A resolution that was read: when it was adopted, and its titles by language."""

    adopted: str
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Recall:
    """What one paragraph of a document recalls."""

    document: str
    paragraph: str
    targets: frozenset[str]


@dataclass(frozen=True, slots=True)
class Link:
    """A resolution of the chain, and why it belongs to it.

    Attributes:
        document: Its symbol.
        by: "title" or "recalled".
        evidence: For one that is recalled, the document and paragraph that recall it: "A/RES/78/40 P4".
    """

    document: str
    by: str
    evidence: str = ""


def lineage(store: Store, document: str) -> list[tuple[str, ...]]:
    """The chain that a resolution belongs to, the earliest first: rows of `COLUMNS`.

    Raises:
        QueryError: The resolution was not read.
    """
    read = _read(store)
    if document not in read:
        raise QueryError(document, "was not read", "build a graph with its text, or name one that `kg query documents` lists")
    found = chain(document, read, _recalls(store))
    order = sorted(found, key=lambda each: (year_of(each.document, _adopted(read, each)), _numbers(each.document)))
    return [_row(each, read) for each in order]


def chain(document: str, read: Mapping[str, Read], recalls: Iterable[Recall]) -> list[Link]:
    """The chain that a resolution belongs to, itself among it, in no order."""
    named = {_title(title) for title in read[document].titles.values()}
    alike = [each for each, text in sorted(read.items()) if named & {_title(title) for title in text.titles.values()}]
    links = {each: Link(each, TITLE) for each in {document, *alike}}
    recalling = defaultdict(list)
    for recall in recalls:
        recalling[recall.document].append(recall)
    for member in sorted(links):
        for recall in _own(recalling[member], links.keys(), member):
            for target in sorted(recall.targets - read.keys()):
                if _series(target) == _series(member):
                    links.setdefault(target, Link(target, RECALLED, f"{recall.document} {recall.paragraph}"))
    return list(links.values())


def _own(recalls: list[Recall], chain_so_far: Iterable[str], member: str) -> list[Recall]:
    """The paragraphs in which a resolution recalls its own predecessors."""
    known = set(chain_so_far) - {member}
    beside = [recall for recall in recalls if recall.targets & known]
    first = [recall for recall in recalls if any(_series(target) == _series(member) for target in recall.targets)][:1]
    return beside or first


def _title(title: str) -> str:
    """A title in the form in which titles are compared."""
    return "".join(title.casefold().split())


def _series(symbol: str) -> str:
    match = _SERIES.match(symbol)
    return match[0] if match else symbol


def _numbers(symbol: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", symbol)))


def _read(store: Store) -> dict[str, Read]:
    adopted: dict[str, str] = {}
    titles: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in ask(store, "documents").rows:
        document, language, title, _, date, *_ = row
        adopted[document] = adopted.get(document) or date
        titles[document].update({language: title} if title else {})
    return {document: Read(date, titles[document]) for document, date in adopted.items()}


def _recalls(store: Store) -> list[Recall]:
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for document, paragraph, target in ask(store, "recalls").rows:
        found[document, paragraph].add(target)
    return [Recall(*place, frozenset(found[place])) for place in sorted(found, key=lambda place: (place[0], _numbers(place[1])))]


def _adopted(read: Mapping[str, Read], link: Link) -> str:
    return read[link.document].adopted if link.document in read else ""


def _row(link: Link, read: Mapping[str, Read]) -> tuple[str, ...]:
    text = read.get(link.document)
    titles = dict(text.titles) if text else {}
    title = titles.get("en") or next((titles[language] for language in sorted(titles)), "")
    return link.document, _adopted(read, link), "yes" if text else "no", link.by, link.evidence, title
