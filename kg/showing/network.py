"""The graph as plain nodes and edges, the one value that pages, tables and files are made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kg.graph.query import ask
from kg.graph.store import Store
from kg.showing.years import year_of

_HERE = Path(__file__).resolve().parent
_KINDS = {
    "Resolution": "document",
    "Decision": "document",
    "Document": "document",
    "Treaty": "treaty",
    "State": "state",
    "Group": "group",
    "Organ": "organ",
    "Conference": "conference",
    "Place": "place",
    "NamedStatement": "statement",
}
Row = dict[str, str]
Texts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Something cited, addressed or named.

    Attributes:
        id: Its IRI.
        kind: "document", "treaty", "state", "group", "organ", "conference", "place" or "statement".
        code: Its identifier, as in "A/RES/78/40".
        labels: (language, label) pairs, sorted.
        titles: (language, title) pairs of a document that was read, sorted.
        date: "YYYY-MM-DD" of its adoption, "" if not read.
        year: Its year from date or symbol, 0 if neither tells.
        read: Whether a text of it was read.
    """

    id: str
    kind: str
    code: str
    labels: Texts = ()
    titles: Texts = ()
    date: str = ""
    year: int = 0
    read: bool = False

    def label(self, language: str) -> str:
        """The label in `language`, else in English, else the code."""
        labels = dict(self.labels)
        return labels.get(language) or labels.get("en") or self.code

    def title(self, language: str) -> str:
        """The title in `language`, else in English, else in the first language there is, else ""."""
        titles = dict(self.titles)
        return titles.get(language) or titles.get("en") or next(iter(titles.values()), "")


@dataclass(frozen=True, slots=True)
class Edge:
    """One link with the words that make it; the same pair has as many as the texts say.

    Attributes:
        source: IRI of the thing it starts from.
        target: IRI of the thing it leads to.
        kind: "cites", "addresses", "states" or "mentions".
        act: Family of the act that governs it, "" if none.
        relation: What is stated, as in "partyTo", "" for the other kinds.
        locator: The place in the target, "" for the whole.
        via: How a citation was made.
        document: Identifier of the document that says it.
        year: Year of that document, 0 if unknown.
        paragraph: Identifier of the paragraph that says it, "" for the title.
        language: Language of the text that says it.
        quote: The paragraph's text.
        words: The words in it that refer to the target.
        at: Where in the quote they stand, -1 if they are not found.
    """

    source: str
    target: str
    kind: str
    act: str
    relation: str
    locator: str
    via: str
    document: str
    year: int
    paragraph: str
    language: str
    quote: str
    words: str
    at: int


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes sorted by IRI, and edges in the order of the texts; every edge's ends are among the nodes."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def read_network(store: Store) -> Network:
    """The whole graph as nodes and edges.

    Args:
        store: The graph.

    Returns:
        The network; things that nothing links are in it only if they were read.
    """
    nodes = tuple(_nodes(_ask(store, "nodes")))
    years = {node.code: node.year for node in nodes if node.kind == "document"}
    edges = _without_echoes(_edges(_ask(store, "edges"), {node.id for node in nodes}, years))
    linked = {end for edge in edges for end in (edge.source, edge.target)}
    return Network(tuple(node for node in nodes if node.read or node.id in linked), edges)


def _ask(store: Store, name: str) -> list[Row]:
    answer = ask(store, (_HERE / f"{name}.rq").read_text(encoding="utf-8"))
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _nodes(rows: list[Row]) -> Iterable[Node]:
    for id_, facts in groupby(rows, key=itemgetter("id")):
        yield _node(id_, list(facts))


def _node(id_: str, rows: list[Row]) -> Node:
    values = {row["fact"]: row["value"] for row in reversed(rows)}
    code = min(row["code"] for row in rows)
    kind = min(_KINDS[row["class"].rpartition("#")[2]] for row in rows)
    date = values.get("date", "")
    year = year_of(code, date) if kind == "document" else 0
    read = any(row["fact"] == "read" and row["value"] == "true" for row in rows)
    return Node(id_, kind, code, _texts(rows, "label"), _texts(rows, "title"), date, year, read)


def _texts(rows: list[Row], fact: str) -> Texts:
    first = {row["language"]: row["value"] for row in reversed(rows) if row["fact"] == fact}
    return tuple(sorted(first.items()))


def _edges(rows: list[Row], known: set[str], years: dict[str, int]) -> Iterable[Edge]:
    return (_edge(row, years) for row in rows if row["source"] in known and row["target"] in known)


def _edge(row: Row, years: dict[str, int]) -> Edge:
    plain = {name: row[name] for name in ("source", "target", "kind", "locator", "via", "document", "paragraph", "language")}
    return Edge(
        **plain,
        act=row["act"].rpartition("/")[2],
        relation=row["relation"].rpartition("#")[2],
        year=years.get(row["document"], 0),
        quote=row["quote"],
        words=row["words"],
        at=_place(row["quote"], row["words"], int(row["start"]) - int(row["from"])),
    )


def _place(quote: str, words: str, near: int) -> int:
    """The occurrence of `words` nearest to `near`: a quote has lost line ends, so offsets only come close."""
    places = [i for i in range(len(quote) - len(words) + 1) if quote.startswith(words, i)] if words else []
    return min(places, key=lambda place: abs(place - near), default=-1)


def _without_echoes(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Every citation is also a mention; the mention adds nothing where the paragraph cites or addresses the same thing."""
    every = tuple(edges)
    said = {(e.document, e.paragraph, e.target) for e in every if e.kind in {"cites", "addresses"}}
    return tuple(e for e in every if e.kind != "mentions" or (e.document, e.paragraph, e.target) not in said)
