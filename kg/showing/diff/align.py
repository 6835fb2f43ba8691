"""Which paragraph of one text is which of another.

Likeness is Dice's coefficient over the pairs of neighbouring characters, each once (L. R. Dice, Ecology 26, 1945): it needs no
knowledge of the language, does not mind where in the paragraph words were put in, and is the same in both directions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

LEAST = 0.5  # paragraphs less alike than this are two paragraphs
_SPACE = re.compile(r"\s+")

Pair = tuple[int, int, float]  # a place in the earlier text, one in the later, and how alike they are


def aligned(earlier: Sequence[str], later: Sequence[str]) -> list[Pair]:
    """The paragraphs that belong together, in the order of the later text; each at most once.

    The most alike come first; of two that are equally alike the pair whose places in the two texts are nearer.

    >>> [(a, b) for a, b, _ in aligned(["recalls it", "urges all States"], ["urges all the States", "recalls it"])]
    [(1, 0), (0, 1)]
    """
    pairs_before, pairs_after = [_pairs(text) for text in earlier], [_pairs(text) for text in later]
    alike = [
        (likeness, _apart(a, b, earlier, later), a, b)
        for a, before in enumerate(pairs_before)
        for b, after in enumerate(pairs_after)
        if (likeness := _dice(before, after)) >= LEAST
    ]
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    found: list[Pair] = []
    for likeness, _, a, b in sorted(alike, key=lambda each: (-each[0], *each[1:])):
        if a not in taken_before and b not in taken_after:
            found.append((a, b, likeness))
            taken_before.add(a)
            taken_after.add(b)
    return sorted(found, key=lambda pair: pair[1])


def out_of_order(pairs: Sequence[Pair]) -> set[int]:
    """Places in the later text whose paragraphs moved: as few as leave the others in the order of the earlier text.

    >>> out_of_order([(1, 0, 1.0), (2, 1, 1.0), (0, 2, 1.0)])
    {2}
    """
    tails: list[int] = []  # for each length, the least last place of a run of that length
    lengths = []
    for before, _, _ in pairs:
        length = bisect_left(tails, before)
        tails[length : length + 1] = [before]
        lengths.append(length)
    want, last, kept = len(tails) - 1, len(pairs) + max((a for a, _, _ in pairs), default=0) + 1, set()
    for (before, after, _), length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == want and before < last:
            want, last = want - 1, before
            kept.add(after)
    return {after for _, after, _ in pairs} - kept


def _pairs(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise(_SPACE.sub(" ", text).casefold())) or frozenset(text)


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    if one == other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))


def _apart(a: int, b: int, earlier: Sequence[str], later: Sequence[str]) -> float:
    """How far apart two places are, each as a share of its text."""
    return abs(a / len(earlier) - b / len(later))
