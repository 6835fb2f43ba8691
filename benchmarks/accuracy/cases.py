"""docs/accuracy-cases.csv: every difference from the markup and between languages, case by case, with its cause."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.accuracy.listing import MISSED
from benchmarks.accuracy.run import Run
from kg.showing.rows import as_csv

COLUMNS = ("document", "languages", "kind", "difference", "where", "what", "lies_with", "cause")
STYLE = "plain"  # the other styles differ by what a page's ends hide
BETWEEN = "resolutions in every language"

Case = tuple[str, ...]


def cases(run: Run) -> str:
    """The table as CSV, sorted; a case that several languages share is one row."""
    found: defaultdict[Case, set[str]] = defaultdict(set)
    for row, cause in run.causes.items():
        if row.style == STYLE:
            sort = "missed" if row.sign == MISSED else "extra"
            found[row.symbol, row.kind, sort, row.where, row.what, cause.side, cause.words].add(row.language)
    for difference, cause in run.differences.items():
        if difference.style == STYLE:
            found[difference.symbol, BETWEEN, "lacking", "", difference.what, cause.side, cause.words].add(difference.language)
    return as_csv(COLUMNS, ((case[0], " ".join(sorted(languages)), *case[1:]) for case, languages in sorted(found.items())))
