"""What the markup of an official file states beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class MarkupLink:
    """A link set by the publisher: the symbol it leads to, and the words of the clean text it stands on."""

    symbol: str
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """A subject the publisher gave the document.

    Attributes:
        label: As given.
        scheme: The vocabulary it is from, as in "UNBIS Thesaurus".
        address: The web address of the concept there, "" where none is given.
    """

    label: str
    scheme: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The facts of the markup; what it does not state is empty.

    Attributes:
        links: In the order of the words.
        subjects: Sorted.
        votes: (state as printed, "for" / "against" / "abstain") pairs of a recorded vote, in the order printed.
        draft: Symbol of the draft resolution.
        sponsors: Who put the draft forward and who joined them, each list as printed.
        meeting_record: Symbol of the record of the meeting.
    """

    links: tuple[MarkupLink, ...] = ()
    subjects: tuple[Subject, ...] = ()
    votes: tuple[tuple[str, str], ...] = ()
    draft: str = ""
    sponsors: tuple[str, ...] = ()
    meeting_record: str = ""
