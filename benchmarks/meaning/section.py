"""The part of docs/accuracy.md that says how well paragraphs are understood, written from a kept run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple

from benchmarks.accuracy.terms import FROZEN, LANGUAGES, PAGE, Figure
from benchmarks.meaning.agreement import Share
from benchmarks.meaning.gold import ROUNDS, TABLES

KEPT = FROZEN.with_name("meaning.json")
HEADING = "## What paragraphs mean"
BARS = {
    "addressees": "F1 0.95",
    "kinds": "F1 0.90",
    "back-references": "F1 0.97",
    "places": "F1 0.98",
    "relations": "P 0.97",
}
OPENING = f"""{HEADING}

Demands, back-references, places and relations against 80 paragraphs a language that people read by eye in the official texts
before the rules were written ([how they were drawn and read](../tests/cases/gold/README.md)): 40 operative ones, and 40 that hold
a word that may point back or state something. Written by `python -m benchmarks.meaning --freeze`; `--worst` names every miss and
extra. **addressees**: the parties that a paragraph asks, each once. **kinds**: the kinds of thing it asks, each once.
**back-references**: what its short forms stand for. **places**: articles, paragraphs and the like, with what they are places in.
"""
LATER = """
The second round: 40 paragraphs a language, drawn from the others and read in the same way when most rules stood. Nobody looks at
them one by one: rules are mended by the first round and by what the other languages read, and this tells how they do elsewhere.

"""
TOGETHER = """
The languages of a document together: a demand counts where at least half of the languages that have the paragraph make it
(`kg query joint-demands`), so that the answer is one whatever the language asked in. Measured against the same answers as
above, where each language answers alone.

"""
SAME = """
The same from every language, over every official document read in all six. Every party and every kind of every paragraph must be
the same, so that one verb read otherwise in one language of a long document makes the document differ.
"""
Figures = Mapping[str, Mapping[str, Figure]]  # by language (round) and table
Rounds = Mapping[str, Figures]
Rows = Mapping[str, Mapping[str, Sequence[int]]]  # figures as they are kept


def keep(rounds: Rounds, shares: Mapping[str, Share], together: Figures) -> None:
    """Keep a run, and put it on the page."""
    gold = {turn: _rows(figures) for turn, figures in rounds.items()}
    same = {name: astuple(share) for name, share in shares.items()}
    data = {"gold": gold, "same": same, "together": _rows(together)}
    KEPT.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(placed(PAGE.read_text(encoding="utf-8"), section()), encoding="utf-8", newline="\n")


def placed(page: str, words: str) -> str:
    """A page with the section in its place: where it stands, else before the answers read by hand of the samples."""
    without = re.sub(rf"{HEADING}\n.*?(?=^## )", "", page, flags=re.DOTALL | re.MULTILINE)
    before, mark, after = without.partition("## Against answers read by hand")
    return f"{before}{words}\n{mark}{after}"


def section() -> str:
    """The section, from the kept run; nothing if none was kept."""
    if not KEPT.is_file():
        return ""
    data = json.loads(KEPT.read_text(encoding="utf-8"))
    shares = {name: Share(*row) for name, row in data["same"].items()}
    first, again = (kept(turn) for turn in ROUNDS)
    together = _together(_figures(data["together"]))
    return "\n".join((OPENING, *_table(first), LATER, *_table(again), TOGETHER, *together, SAME, *_shares(shares), ""))


def kept(turn: str) -> dict[str, dict[str, Figure]]:
    """The figures kept of a round, by language and table."""
    return _figures(json.loads(KEPT.read_text(encoding="utf-8"))["gold"][turn])


def _rows(figures: Figures) -> Rows:
    return {name: {table: astuple(figure) for table, figure in tables.items()} for name, tables in figures.items()}


def _figures(rows: Rows) -> dict[str, dict[str, Figure]]:
    return {name: {table: Figure(*row) for table, row in tables.items()} for name, tables in rows.items()}


def _table(figures: Figures) -> Iterator[str]:
    yield f"| | | {' | '.join(LANGUAGES)} | all | bar |"
    yield f"|{' --- |' * (len(LANGUAGES) + 4)}"
    for table in TABLES:
        row = [figures[language][table] for language in LANGUAGES]
        row.append(sum(row, Figure()))
        for name, value in (("P", "precision"), ("R", "recall"), ("F1", "f1")):
            bar = BARS[table].removeprefix(f"{name} ") if BARS[table].startswith(f"{name} ") else ""
            yield f"| {table} | {name} | {' | '.join(f'{getattr(each, value):.3f}' for each in row)} | {bar} |"


def _together(rounds: Figures) -> Iterator[str]:
    yield "| round | table | P | R | F1 |"
    yield "| --- | --- | --- | --- | --- |"
    for turn, tables in rounds.items():
        for table, figure in tables.items():
            yield f"| {turn} | {table} | {figure.precision:.3f} | {figure.recall:.3f} | {figure.f1:.3f} |"


def _shares(shares: Mapping[str, Share]) -> Iterator[str]:
    yield "| the same in all six languages | share |"
    yield "| --- | --- |"
    yield from (f"| {name} | {share} |" for name, share in shares.items())
