"""Text being cleaned: characters with their places in the source, and what is printed bold or called as a note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model.document import NoteCall


@dataclass(slots=True)
class Draft:
    """The working copy of one block.

    Attributes:
        text: Its characters so far.
        places: For each of them, the place in the source.
        calls: Note calls, at offsets of `text`.
        bold: (start, end) of the bold stretches, at offsets of `text`.
    """

    text: str
    places: list[int]
    calls: list[NoteCall] = field(default_factory=list)
    bold: list[tuple[int, int]] = field(default_factory=list)

    def drop(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take out the given stretches (sorted, apart), and move calls and bold with what stays."""
        cuts = [span for span in spans if span[0] < span[1]]
        if not cuts:
            return
        text, places, at = [], [], 0
        for start, end in cuts:
            text.append(self.text[at:start])
            places.extend(self.places[at:start])
            at = end
        places.extend(self.places[at:])
        self.text, self.places = "".join([*text, self.text[at:]]), places
        self.calls = [NoteCall(call.label, moved(call.at, cuts)) for call in self.calls]
        self.bold = [(moved(start, cuts), moved(end, cuts)) for start, end in self.bold]

    def append(self, text: str, places: list[int]) -> None:
        """Put more characters at the end."""
        self.text += text
        self.places.extend(places)


def moved(at: int, cuts: list[tuple[int, int]]) -> int:
    """Where an offset comes to lie after the cuts; one inside a cut falls to its start."""
    gone = 0
    for start, end in cuts:
        if at >= end:
            gone += end - start
        elif at > start:
            return start - gone
        else:
            break
    return at - gone
