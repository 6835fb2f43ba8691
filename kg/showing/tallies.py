"""Tables made by counting. A citation counts once a paragraph, whatever number of languages or places in it repeat it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from kg.showing.network import Edge, Network, Node

Rows = tuple[tuple[str, ...], ...]
_RESOLUTION = re.compile(r"(?:^|/)RES[/.]")
_SPOKEN_TO = {"state", "group"}


def most_cited(network: Network) -> Rows:
    """Everything cited, by the number of documents that cite it, then of paragraphs.

    Args:
        network: The network.

    Returns:
        target, kind, label_en, label_zh, documents, paragraphs.
    """
    found = _citations(network)
    nodes = sorted((node for node in network.nodes if node.id in found), key=lambda node: (*_weight(found[node.id]), node.code))
    return tuple((n.code, n.kind, n.label("en"), n.label("zh"), *_counts(found[n.id])) for n in nodes)


def most_cited_by_year(network: Network, best: int = 10) -> Rows:
    """For each year of citing documents, what they cite most.

    Args:
        network: The network.
        best: How many a year; those equal to the last of them are kept too.

    Returns:
        year, target, kind, documents, paragraphs.
    """
    nodes = _by_id(network)
    rows: list[tuple[str, ...]] = []
    for year, edges in sorted(_yearly(network).items()):
        found = _places(edges)
        order = sorted(found, key=lambda target: (*_weight(found[target]), nodes[target].code))
        last = _weight(found[order[min(best, len(order)) - 1]])
        kept = (target for target in order if _weight(found[target]) <= last)
        rows += [(str(year), nodes[target].code, nodes[target].kind, *_counts(found[target])) for target in kept]
    return tuple(rows)


def treaties_by_year(network: Network) -> Rows:
    """Each treaty's share of the documents read in each year.

    Args:
        network: The network.

    Returns:
        year, treaty, citing documents, documents read, share.
    """
    read = Counter(node.year for node in network.nodes if node.read and node.year)
    nodes = _by_id(network)
    citing: dict[tuple[int, str], set[str]] = defaultdict(set)
    for edge in _cites(network):
        if edge.year and nodes[edge.target].kind == "treaty":
            citing[edge.year, nodes[edge.target].code].add(edge.document)
    counted = ((year, code, len(documents), read[year]) for (year, code), documents in sorted(citing.items()))
    return tuple((str(year), code, str(n), str(all_), f"{n / all_:.3f}" if all_ else "") for year, code, n, all_ in counted)


def never_recalled(network: Network) -> Rows:
    """Resolutions read that none of the later ones read recalls: how many there were, and how many cite it otherwise.

    Args:
        network: The network.

    Returns:
        document, year, later resolutions read, those of them that cite it with another act.
    """
    read = [node for node in network.nodes if node.read and _RESOLUTION.search(node.code)]
    citing: dict[str, set[str]] = defaultdict(set)
    recalling: dict[str, set[str]] = defaultdict(set)
    for edge in _cites(network):
        citing[edge.target].add(edge.source)
        if edge.act == "recall":
            recalling[edge.target].add(edge.source)
    rows = []
    for node in sorted(read, key=lambda node: (node.year, node.date, node.code)):
        later = {other.id for other in read if _later(other, node)}
        if not recalling[node.id] & later:
            rows.append((node.code, str(node.year or ""), str(len(later)), str(len(citing[node.id] & later))))
    return tuple(rows)


def states_addressed(network: Network) -> Rows:
    """States and groups of States, most addressed first, with the act and those who address them.

    Args:
        network: The network.

    Returns:
        addressee, kind, act, documents, paragraphs, by.
    """
    nodes = _by_id(network)
    found: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for edge in network.edges:
        if edge.kind == "addresses" and nodes[edge.target].kind in _SPOKEN_TO:
            found[edge.target, edge.act].add((edge.document, edge.paragraph))
    total = Counter(target for (target, _), places in found.items() for _ in places)
    order = sorted(found, key=lambda pair: (-total[pair[0]], nodes[pair[0]].code, -len(found[pair]), pair[1]))
    return tuple((nodes[t].code, nodes[t].kind, act, *_counts(found[t, act]), _documents(found[t, act])) for t, act in order)


def _later(one: Node, other: Node) -> bool:
    """By date; where a text states none, by year, and within a year nothing is said."""
    return one.date > other.date if one.date and other.date else one.year > other.year > 0


def _cites(network: Network) -> Iterable[Edge]:
    return (edge for edge in network.edges if edge.kind == "cites")


def _citations(network: Network) -> dict[str, set[tuple[str, str]]]:
    return _places(_cites(network))


def _yearly(network: Network) -> dict[int, list[Edge]]:
    years: dict[int, list[Edge]] = defaultdict(list)
    for edge in _cites(network):
        if edge.year:
            years[edge.year].append(edge)
    return years


def _places(edges: Iterable[Edge]) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for edge in edges:
        found[edge.target].add((edge.document, edge.paragraph))
    return found


def _weight(places: set[tuple[str, str]]) -> tuple[int, int]:
    return -len({document for document, _ in places}), -len(places)


def _counts(places: set[tuple[str, str]]) -> tuple[str, str]:
    documents, paragraphs = _weight(places)
    return str(-documents), str(-paragraphs)


def _documents(places: set[tuple[str, str]]) -> str:
    return "; ".join(sorted({document for document, _ in places}))


def _by_id(network: Network) -> dict[str, Node]:
    return {node.id: node for node in network.nodes}
