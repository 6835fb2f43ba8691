"""The errors of the project, one small tree.

KgError
├── SourceError        a file cannot be read, or is not a resolution
│   └── LanguageError  its language is none of those with a profile
├── DataError          a data file of the project breaks its own rules
├── GraphError         the graph is missing, locked or unreadable
└── QueryError         a question is unknown, ill-formed or not read-only

Each names what is at fault (a file, a query), where in it, and the mend.
"""

from __future__ import annotations


class KgError(Exception):
    """Anything the project refuses, in one sentence for the person at the terminal.

    Args:
        subject: What is at fault: a file name, a query name.
        problem: What is wrong with it.
        mend: What to do about it, or "".
        place: Where in the subject: "line 3", or "".
    """

    def __init__(self, subject: str, problem: str, mend: str = "", place: str = "") -> None:
        self.subject = subject
        self.problem = problem
        self.mend = mend
        self.place = place
        super().__init__(self._sentence())

    def __reduce__(self) -> tuple[type[KgError], tuple[str, str, str, str]]:
        return type(self), (self.subject, self.problem, self.mend, self.place)  # so that a process can hand it to another

    def _sentence(self) -> str:
        where = f"{self.subject}, {self.place}" if self.place else self.subject
        return f"{where}: {self.problem}" + (f"; {self.mend}" if self.mend else "")


class SourceError(KgError):
    """A file cannot be read, or holds no resolution."""


class LanguageError(SourceError):
    """The text's language is none of those with a profile."""


class DataError(KgError):
    """A data file of the project breaks its own rules."""


class GraphError(KgError):
    """The graph is missing, locked or unreadable."""


class QueryError(KgError):
    """A question is unknown, ill-formed or not read-only."""
