"""The figures as tables, for the screen and for a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from benchmarks.accuracy import agreement
from benchmarks.accuracy.agreement import Difference
from benchmarks.accuracy.baselines import NAMES
from benchmarks.accuracy.causes import Cause
from benchmarks.accuracy.listing import EXTRA, MISSED, Row, brief
from benchmarks.accuracy.run import Run
from benchmarks.accuracy.terms import ANCHORS, BARS, KINDS, RECALL_ONLY, RESOLUTIONS, SAME_BAR, STRUCTURE, SYMBOLS, Figure

Table = list[list[str]]  # the first row is the head
EXAMPLES = 5
MEASURES = {"precision": "P", "recall": "R", "f1": "F1"}


def style_table(run: Run, style: str) -> Table:
    """By kind and measure, a column for each language, and the bar."""
    rows = [["", "", *run.choice.languages, "bar"]]
    for kind in KINDS:
        for measure, short in MEASURES.items():
            if kind not in RECALL_ONLY or measure == "recall":
                rows.append([kind, short, *_cells(run, style, kind, measure), bar(kind, measure, style)])
        short, measure = ("F1", "f1") if kind in (STRUCTURE, ANCHORS) else ("R", "recall")
        aside = (share(getattr(each, measure)) for each in _set_aside(run, style, kind))
        rows.append([kind, f"{short}, markup set aside", *aside, ""])
    return rows


def _cells(run: Run, style: str, kind: str, measure: str) -> Iterator[str]:
    for language in run.choice.languages:
        figure = run.verdicts[style].figures.get((kind, language))
        yield share(getattr(figure, measure)) if figure else "–"  # noqa: RUF001


def _set_aside(run: Run, style: str, kind: str) -> Iterator[Figure]:
    """The figures without what differs for a cause that lies with the markup."""
    aside = run.aside
    for language in run.choice.languages:
        figure = run.verdicts[style].figures.get((kind, language), Figure())
        extra, missed = (aside[style, language, kind, sign] for sign in (EXTRA, MISSED))
        yield Figure(figure.right, figure.extra - extra, figure.missed - missed)


def bar(kind: str, measure: str, style: str) -> str:
    """The issue's bar for a figure, if it has one."""
    return next((f"{each.of(style):.3f}" for each in BARS if kind in each.kinds and measure == each.measure), "")


def same_table(run: Run) -> Table:
    """Documents whose cited resolutions are the same in every language."""
    rows = [["style", "alike", "documents", "share", "bar", "share, the texts' own differences set aside"]]
    more = agreement.alike_but_for_the_texts(run.differences)
    for style, verdict in run.verdicts.items():
        if verdict.compared:
            shares = [share(alike / verdict.compared) for alike in (verdict.same, verdict.same + more.get(style, 0))]
            rows.append([style, str(verdict.same), str(verdict.compared), shares[0], f"{SAME_BAR.of(style):.2f}", shares[1]])
    return rows


def differences_table(run: Run) -> Table:
    """Why they are not, with examples of different documents."""
    grouped: dict[Cause, list[Difference]] = defaultdict(list)
    for each, cause in run.differences.items():
        grouped[cause].append(each)
    rows = [["lies with", "cause", "count", "documents", "examples: the language that lacks it"]]
    for cause, those in sorted(grouped.items(), key=lambda each: -len(each[1])):
        first: dict[str, str] = {}
        for each in sorted(those):
            first.setdefault(each.symbol, f"{each.symbol} {each.language}: {each.what}")
        rows.append([cause.side, cause.words, str(len(those)), str(len(first)), "; ".join(list(first.values())[:EXAMPLES])])
    return rows


def names_table(run: Run) -> Table:
    """Names seen and not identified, and the states given as subjects that the words name."""
    seen = ("seen", "unresolved", "share")
    rows = [
        ["language", *(f"{kind} {each}" for kind in ("states", "organs") for each in seen), "states given as subjects", "named"]
    ]
    for language in run.choice.languages:
        cells = [run.names.get((language, kind), (0, 0)) for kind in ("state", "organ")]
        named, given = run.subjects.get(language, (0, 0))
        counts = [text for lost, all_seen in cells for text in (str(all_seen), str(lost), _per_cent(lost, all_seen))]
        rows.append([language, *counts, str(given), _per_cent(named, given)])
    return rows


def _per_cent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else ""


def baseline_table(run: Run) -> Table:
    """The simple patterns and ours, on links of resolutions."""
    rows = [["reader", "language", "style", "P", "R", "F1"]]
    for style in run.choice.styles:
        for language in run.choice.languages:
            ours = run.verdicts[style].figures.get((RESOLUTIONS, language))
            those = {name: run.baselines[name, style] for name, each in NAMES.items() if each == language}
            bare = run.unlettered[style].figures.get((RESOLUTIONS, language))
            for name, figure in {**those, "kg": ours, "kg, no early letters": bare}.items() if those else ():
                if figure:
                    rows.append([name, language, style, share(figure.precision), share(figure.recall), share(figure.f1)])
    return rows


def causes_table(run: Run, sign: str) -> Table:
    """Why links were missed or are extra, with examples; a link that several styles or languages share is one example."""
    grouped: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row, cause in run.causes.items():
        if row.sign == sign:
            grouped[row.kind, cause.side, cause.words].append(row)
    rows = [["what", "lies with", "cause", "count", "examples"]]
    order = {kind: place for place, kind in enumerate((RESOLUTIONS, SYMBOLS, *RECALL_ONLY, STRUCTURE, ANCHORS))}
    for (kind, side, words), those in sorted(grouped.items(), key=lambda each: (order[each[0][0]], -len(each[1]), each[0])):
        rows.append([kind, side, words, str(len(those)), _examples(those)])
    return rows


def _examples(rows: list[Row]) -> str:
    """Up to five, no two from one document or of one symbol."""
    shown: dict[str, str] = {}
    for row in sorted(rows, key=lambda each: (each.style, each.symbol, each.what)):
        if row.symbol not in {each.partition(" ")[0] for each in shown.values()}:
            shown.setdefault(row.what or row.where, f"{row.symbol} {row.language} {brief(row.where)}: {row.what}".rstrip(": "))
    return "; ".join(list(shown.values())[:EXAMPLES])


def share(value: float) -> str:
    """Four places, as the judge prints them."""
    return f"{value:.4f}"


def on_screen(table: Table) -> str:
    """Aligned columns."""
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table)


def on_page(table: Table) -> str:
    """A table of a Markdown page."""
    rule = ["---"] * len(table[0])
    return "\n".join("| " + " | ".join(row) + " |" for row in [table[0], rule, *table[1:]])
