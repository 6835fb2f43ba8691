"""The chain of resolutions on one item: by title, and by what is recalled among its like."""

from __future__ import annotations

from kg.showing.lineage import Read, Recall, chain
from tests.texts import table

STEPS = Read("2022-12-07", {"en": "Towards a world  without weapons", "zh": "题目"})
EARLIER = Read("2021-12-06", {"zh": "题 目"})
ELSEWHERE = Read("2022-12-12", {"en": "Oceans"})
DOCUMENT = "A/RES/77/54"


def recall(document: str, paragraph: str, *targets: str) -> Recall:
    return Recall(document, paragraph, frozenset(targets))


@table(
    "read, recalls, expected",
    ({DOCUMENT: STEPS}, [], ["A/RES/77/54 title"], "itself"),
    (
        {DOCUMENT: STEPS, "A/RES/76/25": EARLIER, "A/RES/77/248": ELSEWHERE},
        [],
        ["A/RES/76/25 title", "A/RES/77/54 title"],
        "the same title in one language, whatever the spaces; another title is another item",
    ),
    (
        {DOCUMENT: STEPS, "A/RES/76/25": EARLIER},
        [
            recall(DOCUMENT, "P1", "A/RES/1(I)"),
            recall(DOCUMENT, "P2", "A/RES/76/25", "A/RES/75/40"),
            recall(DOCUMENT, "P3", "A/RES/70/1"),
        ],
        ["A/RES/75/40 recalled A/RES/77/54 P2", "A/RES/76/25 title", "A/RES/77/54 title"],
        "what is recalled beside one of the chain, not in other paragraphs",
    ),
    (
        {DOCUMENT: STEPS},
        [recall(DOCUMENT, "P1", "S/RES/1540(2004)"), recall(DOCUMENT, "P2", "A/RES/75/40"), recall(DOCUMENT, "P3", "A/RES/70/1")],
        ["A/RES/75/40 recalled A/RES/77/54 P2", "A/RES/77/54 title"],
        "where none of the chain is recalled, the first list of the same series",
    ),
    (
        {DOCUMENT: STEPS, "A/RES/77/248": ELSEWHERE},
        [recall(DOCUMENT, "P1", "A/RES/77/248", "S/RES/1540(2004)")],
        ["A/RES/77/54 title"],
        "one that was read and has another title is none of it, nor one of another series",
    ),
)
def test_chain(read: dict[str, Read], recalls: list[Recall], expected: list[str]):
    found = chain(DOCUMENT, read, recalls)
    assert sorted(" ".join(filter(None, (each.document, each.by, each.evidence))) for each in found) == expected
