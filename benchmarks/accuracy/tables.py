"""The figures as tables, for the screen and for a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from benchmarks.accuracy.baselines import NAMES
from benchmarks.accuracy.causes import MARKUP
from benchmarks.accuracy.listing import MISSED, Row, brief
from benchmarks.accuracy.run import Run
from benchmarks.accuracy.terms import ANCHORS, BARS, KINDS, RECALL_ONLY, RESOLUTIONS, SAME_BAR, STRUCTURE, SYMBOLS, Figure

Table = list[list[str]]  # the first row is the head
MEASURES = {"precision": "P", "recall": "R", "f1": "F1"}
SET_ASIDE = "R, markup set aside"


def style_table(run: Run, style: str) -> Table:
    """By kind and measure, a column for each language, and the bar."""
    rows = [["", "", *run.choice.languages, "bar"]]
    for kind in KINDS:
        for measure, short in MEASURES.items():
            if kind not in RECALL_ONLY or measure == "recall":
                rows.append([kind, short, *_cells(run, style, kind, measure), bar(kind, measure, style)])
        if kind not in (STRUCTURE, ANCHORS):
            rows.append([kind, SET_ASIDE, *(share(each.recall) for each in _set_aside(run, style, kind)), ""])
    return rows


def _cells(run: Run, style: str, kind: str, measure: str) -> Iterator[str]:
    for language in run.choice.languages:
        figure = run.verdicts[style].figures.get((kind, language))
        yield share(getattr(figure, measure)) if figure else "–"  # noqa: RUF001


def _set_aside(run: Run, style: str, kind: str) -> Iterator[Figure]:
    """The figures without what was missed for a cause that lies with the markup."""
    for language in run.choice.languages:
        figure = run.verdicts[style].figures.get((kind, language), Figure())
        aside = sum(
            cause.side == MARKUP
            for row, cause in run.causes.items()
            if (row.style, row.language, row.kind, row.sign) == (style, language, kind, MISSED)
        )
        yield Figure(figure.right, figure.extra, figure.missed - aside)


def bar(kind: str, measure: str, style: str) -> str:
    """The issue's bar for a figure, if it has one."""
    return next((f"{each.of(style):.3f}" for each in BARS if kind in each.kinds and measure == each.measure), "")


def same_table(run: Run) -> Table:
    """Documents whose cited resolutions are the same in every language."""
    rows = [["style", "alike", "documents", "share", "bar"]]
    for style, verdict in run.verdicts.items():
        if verdict.compared:
            of = [str(verdict.same), str(verdict.compared), share(verdict.same / verdict.compared)]
            rows.append([style, *of, f"{SAME_BAR.of(style):.2f}"])
    return rows


def names_table(run: Run) -> Table:
    """Names seen and not identified."""
    rows = [["language", "states seen", "unresolved", "share", "organs seen", "unresolved", "share"]]
    for language in run.choice.languages:
        cells = [run.names.get((language, kind), (0, 0)) for kind in ("state", "organ")]
        rows.append([language, *(text for lost, seen in cells for text in (str(seen), str(lost), _per_cent(lost, seen)))])
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
            for name, figure in ({**those, "kg": ours} if ours and those else those).items():
                rows.append([name, language, style, share(figure.precision), share(figure.recall), share(figure.f1)])
    return rows


def causes_table(run: Run, sign: str) -> Table:
    """Why links were missed or are extra, with examples; a link that several styles or languages share is one example."""
    grouped: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row, cause in run.causes.items():
        if row.sign == sign:
            grouped[row.kind, cause.side, cause.words].append(row)
    rows = [["links", "lies with", "cause", "count", "examples"]]
    order = {kind: place for place, kind in enumerate((RESOLUTIONS, SYMBOLS, *RECALL_ONLY))}
    for (kind, side, words), those in sorted(grouped.items(), key=lambda each: (order[each[0][0]], -len(each[1]), each[0])):
        rows.append([kind, side, words, str(len(those)), _examples(those)])
    return rows


def _examples(rows: list[Row]) -> str:
    """Of different documents and symbols first."""
    shown: dict[str, str] = {}
    for row in sorted(rows, key=lambda each: (each.style, each.symbol, each.what)):
        if row.symbol not in {each.partition(" ")[0] for each in shown.values()}:
            shown.setdefault(row.what, f"{row.symbol} {row.language} {brief(row.where)}: {row.what}")
    return "; ".join(list(shown.values())[:5])


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
