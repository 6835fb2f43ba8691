"""What became of each paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from kg.showing.diff.align import aligned, out_of_order
from kg.showing.diff.reading import Act, Paragraph
from kg.showing.diff.words import marked

COLUMNS = ("status", "before", "after", "likeness", "act_before", "act_after", "force", "gained", "lost", "words")


class Status(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    REWORDED = "reworded"
    MOVED = "moved"  # and reworded, where it is less than wholly alike
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph of the earlier text, of the later, or of both.

    Attributes:
        status: What became of it.
        before: The paragraph in the earlier text.
        after: The paragraph in the later text.
        likeness: Between 0 and 1; 1 for the same words.
        force: "stronger", "weaker" or "other" where its first act changed, else "".
    """

    status: Status
    before: Paragraph | None
    after: Paragraph | None
    likeness: float = 0.0
    force: str = ""

    @property
    def gained(self) -> tuple[str, ...]:
        """What only the later words refer to."""
        return tuple(sorted(_references(self.after) - _references(self.before)))

    @property
    def lost(self) -> tuple[str, ...]:
        """What only the earlier words refer to."""
        return tuple(sorted(_references(self.before) - _references(self.after)))

    @property
    def acts(self) -> tuple[str, str]:
        """The acts before and after, with their intensity: "urge+1"."""
        return _spelled(self.before), _spelled(self.after)

    @property
    def row(self) -> tuple[str, ...]:
        """The values of `COLUMNS`."""
        ids = (each.id if each else "" for each in (self.before, self.after))
        likeness = f"{self.likeness:.2f}" if self.before and self.after else ""
        return (self.status, *ids, likeness, *self.acts, self.force, " ".join(self.gained), " ".join(self.lost), self._words())

    def _words(self) -> str:
        return marked(self.before.text if self.before else "", self.after.text if self.after else "")


def compare(
    earlier: Sequence[Paragraph], later: Sequence[Paragraph], stronger: AbstractSet[tuple[str, str]]
) -> tuple[Change, ...]:
    """Every paragraph of both texts, in the order of the later; what was dropped stands behind what it followed.

    Args:
        earlier: The paragraphs of the earlier text.
        later: Those of the later.
        stronger: Pairs of families of acts, the stronger first.
    """
    pairs = aligned([each.text for each in earlier], [each.text for each in later])
    moved = out_of_order(pairs)
    partner = {b: (a, likeness) for a, b, likeness in pairs}
    dropped = set(range(len(earlier))) - {a for a, _, _ in pairs}
    changes = list(_dropped(earlier, dropped, -1))
    for b, after in enumerate(later):
        if b not in partner:
            changes.append(Change(Status.NEW, None, after))
            continue
        a, likeness = partner[b]
        status = _status(earlier[a], after, moved=b in moved)
        changes.append(Change(status, earlier[a], after, likeness, _force(earlier[a].acts, after.acts, stronger)))
        changes += _dropped(earlier, dropped, a)
    return tuple(changes)


def _dropped(earlier: Sequence[Paragraph], dropped: set[int], behind: int) -> Iterator[Change]:
    """The dropped paragraphs that followed the one at `behind`."""
    for a in range(behind + 1, len(earlier)):
        if a not in dropped:
            return
        yield Change(Status.DROPPED, earlier[a], None)


def _status(before: Paragraph, after: Paragraph, *, moved: bool) -> Status:
    if moved or before.kind != after.kind:
        return Status.MOVED
    return Status.KEPT if before.text == after.text else Status.REWORDED


def _force(before: Sequence[Act], after: Sequence[Act], stronger: AbstractSet[tuple[str, str]]) -> str:
    """How the first act changed."""
    if not before or not after or before[0] == after[0]:
        return ""
    (family, intensity), (later_family, later_intensity) = before[0], after[0]
    if family == later_family:
        return "stronger" if later_intensity > intensity else "weaker"
    if (later_family, family) in stronger:
        return "stronger"
    return "weaker" if (family, later_family) in stronger else "other"


def _references(paragraph: Paragraph | None) -> frozenset[str]:
    return paragraph.references if paragraph else frozenset()


def _spelled(paragraph: Paragraph | None) -> str:
    """Its acts with their intensity: "urge+1"."""
    return " ".join(
        f"{family}{intensity:+d}" if intensity else family for family, intensity in (paragraph.acts if paragraph else ())
    )
