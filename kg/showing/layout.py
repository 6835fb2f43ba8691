"""Where things stand in the picture: computed once, beforehand, and the same every time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree  # type: ignore[import-untyped]
from threadpoolctl import threadpool_limits

from kg.showing.asgraph import links_graph
from kg.showing.network import Network

Places = tuple[tuple[int, int], ...]
_Points = NDArray[np.float64]

_BOX = (76.0, 46.0)  # the room a thing needs, in the units of the picture
_EXACT = 260  # up to so many things, Kamada and Kawai's layout is quick enough, and the most even
_SEED, _ROUNDS = 17, 36
_COLUMN, _WIDE, _ROW = 62, 160, 40  # a wide column has room for the caption of what was read
_LANE = 100  # room for each thing of the lanes above and below
_ABOVE, _BELOW = ("treaty", "conference", "statement"), ("group", "state", "organ", "place")


def by_links(network: Network) -> Places:
    """Things that share links stand near each other, none on top of another.

    Args:
        network: The network.

    Returns:
        A place for each node, in the order of the nodes.
    """
    if not network.nodes:
        return ()
    with threadpool_limits(1):  # threads cost more than they bring here, and sum in another order on another machine
        return _by_links(network)


def _by_links(network: Network) -> Places:
    graph = links_graph(network).to_undirected()
    parts = [sorted(part) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), part))
    points = np.zeros((len(network.nodes), 2))
    top = 0.0
    for part in parts:
        placed = _apart(_lying(_spring(graph.subgraph(part), part)))
        placed += np.array([-placed[:, 0].mean(), top - placed[:, 1].min()])
        points[part] = placed
        top = float(placed[:, 1].max()) + 2 * _BOX[1]
    return _rounded(points)


def _spring(graph: nx.Graph[int], part: Sequence[int]) -> _Points:
    """Unweighted: a treaty cited in ten paragraphs belongs no nearer to its resolution than one cited once."""
    circle = _circle(part)
    plain = nx.Graph(sorted((min(e), max(e)) for e in graph.edges))
    plain.add_nodes_from(part)
    if len(part) <= _EXACT:
        even = nx.kamada_kawai_layout(plain, pos=circle, weight=None)
        return np.array([even[node] for node in part], dtype=float)
    pushed = nx.forceatlas2_layout(plain, pos=circle, max_iter=_ROUNDS, seed=_SEED, scaling_ratio=4.0)
    return np.array([pushed[node] for node in part], dtype=float)


def _circle(part: Sequence[int]) -> dict[int, _Points]:
    angles = np.linspace(0, 2 * np.pi, len(part), endpoint=False)
    return {node: np.array([np.cos(angle), np.sin(angle)]) for node, angle in zip(part, angles, strict=True)}


def _lying(points: _Points) -> _Points:
    """Turned so that the longer side lies, and scaled so that most things have room."""
    centred = points - points.mean(axis=0)
    if len(points) > 1:
        _, _, axes = np.linalg.svd(centred, full_matrices=False)
        signs = np.sign(axes[np.arange(2), np.abs(axes).argmax(axis=1)])
        centred = centred @ (axes * signs[:, None]).T
    spread = np.abs(centred).max(axis=0)
    spread[spread == 0] = 1.0
    side = np.sqrt(len(points)) * np.array([0.75 * _BOX[0], 1.15 * _BOX[1]])
    return np.asarray(centred / spread * side)


def _apart(points: _Points, rounds: int = 160) -> _Points:
    """Pushes boxes that overlap apart, along the side where less is wanting, until none do."""
    box = np.array(_BOX)
    points = points + np.arange(len(points))[:, None] * np.array([1e-6, 1e-7])
    for _ in range(rounds):
        pairs = cKDTree(points / box).query_pairs(1.0, p=np.inf, output_type="ndarray")
        if not len(pairs):
            break
        points = _pushed(points, pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))], box)
    return points


def _pushed(points: _Points, pairs: NDArray[np.intp], box: _Points) -> _Points:
    gap = points[pairs[:, 0]] - points[pairs[:, 1]]
    wanting = box - np.abs(gap)
    lesser = (wanting / box).argmin(axis=1)
    rows = np.arange(len(pairs))
    push = np.zeros_like(gap)
    push[rows, lesser] = np.where(gap[rows, lesser] < 0, -0.5, 0.5) * wanting[rows, lesser]
    moved = points.copy()
    np.add.at(moved, pairs[:, 0], push * 0.6)
    np.add.at(moved, pairs[:, 1], -push * 0.6)
    return moved


def by_year(network: Network) -> tuple[Places, tuple[tuple[str, int], ...]]:
    """Documents in a column for each year, treaties and conferences above, whom they address and name below.

    Args:
        network: The network.

    Returns:
        A place for each node, and the (year, x) of each column; documents of no known year stand first, under "".
    """
    columns = _columns(network)
    edges = list(accumulate((_width(network, members) for _, members in columns), initial=0))
    middles = [(left + right) // 2 for left, right in pairwise(edges)]
    width = max(edges[-1], 8 * _COLUMN)
    row = _row_height(network, columns, width)
    points: dict[int, tuple[float, float]] = {}
    for x, (_, members) in zip(middles, columns, strict=True):
        points.update({node: (x, place * row) for place, node in enumerate(members)})
    lowest = max((y for _, y in points.values()), default=0.0)
    middle = _pull(network, {node: x for node, (x, _) in points.items()})
    for kinds, start, step in ((_ABOVE, -2.6 * row, -row), (_BELOW, lowest + 1.6 * row, row)):
        points.update(_lanes(network, kinds, middle, (start, step, width)))
    heads = tuple((str(year or ""), x) for x, (year, _) in zip(middles, columns, strict=True))
    return _rounded(np.array([points[i] for i in range(len(network.nodes))], dtype=float).reshape(-1, 2)), heads


def _width(network: Network, members: Iterable[int]) -> int:
    return _WIDE if any(network.nodes[i].read for i in members) else _COLUMN


def _row_height(network: Network, columns: list[tuple[int, list[int]]], width: int) -> float:
    """So that the picture is about as high as it is wide, whatever it holds."""
    kinds = Counter(node.kind for node in network.nodes if node.kind != "document")
    lanes = sum(-(-number // _room(width)) for number in kinds.values())
    rows = lanes + max((len(members) for _, members in columns), default=0) + 3
    return max(_ROW, 0.85 * width / rows)


def _columns(network: Network) -> list[tuple[int, list[int]]]:
    """Read documents first in their year, then the others by symbol."""
    years: dict[int, list[int]] = defaultdict(list)
    for i, node in enumerate(network.nodes):
        if node.kind == "document":
            years[node.year].append(i)
    order = {i: (not node.read, node.code) for i, node in enumerate(network.nodes)}
    return [(year, sorted(members, key=order.__getitem__)) for year, members in sorted(years.items())]


def _pull(network: Network, fixed: dict[int, float]) -> dict[int, float]:
    """For each thing the mean x of the documents it is linked with."""
    graph = links_graph(network).to_undirected(as_view=True)
    near = {i: [fixed[j] for j in graph[i] if j in fixed] for i in graph if i not in fixed}
    return {i: sum(xs) / len(xs) if xs else 0.0 for i, xs in near.items()}


def _lanes(
    network: Network, kinds: Iterable[str], middle: dict[int, float], lane: tuple[float, float, float]
) -> dict[int, tuple[float, float]]:
    """Each kind in rows of its own, every thing as near as may be to the middle of what it is linked with."""
    y, step, width = lane
    points = {}
    for kind in kinds:
        members = sorted((i for i in middle if network.nodes[i].kind == kind), key=lambda i: (middle[i], i))
        for row in (members[k : k + _room(width)] for k in range(0, len(members), _room(width))):
            shift = (width - _LANE * (len(row) - 1)) / 2
            points.update({i: (shift + k * _LANE, y) for k, i in enumerate(row)})
            y += step
    return points


def _room(width: float) -> int:
    return max(1, int(width // _LANE))


def _rounded(points: _Points) -> Places:
    return tuple((round(float(x)), round(float(y))) for x, y in points)
