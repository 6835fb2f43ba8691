"""Scores what paragraphs mean against answers read by eye.

python -m benchmarks.meaning [--languages en,zh] [--worst] [--agreement]
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from benchmarks.accuracy.terms import LANGUAGES, OFFICIAL, Figure
from benchmarks.meaning.agreement import Said, joint, shares, texts
from benchmarks.meaning.choose import FOLDERS
from benchmarks.meaning.gold import ADDRESSEES, FIRST, KINDS, ROUNDS, Line, answers, lines
from benchmarks.meaning.section import keep
from kg.build import read_file
from kg.errors import KgError
from kg.model.relation import Reading
from kg.reading import discover

Answers = Mapping[str, set[str]]  # by table


def main() -> int:
    """Measure and print."""
    options = _options()
    if not OFFICIAL.is_dir():
        print("meaning: not measured (neither KG_SHARED nor ../shared holds the official texts)")
        return 0
    figures: dict[str, dict[str, dict[str, Figure]]] = {turn: {} for turn in ROUNDS}
    for language in options.languages:
        for turn, found in measured(language, options.worst).items():
            figures[turn][language] = found
            print(language, turn, *(f"{table} {_shown(figure)}" for table, figure in found.items()), sep="  ")
    if options.agreement or options.freeze:
        read = texts(options.jobs)
        same, together = shares(read), _together(joint(read))
        print(*(f"{name}: {share}" for name, share in same.items()), sep="\n")
        for turn, found in together.items():
            print("together", turn, *(f"{table} {_shown(figure)}" for table, figure in found.items()), sep="  ")
        if options.freeze:
            keep(figures, same, together)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.meaning", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--languages", type=lambda text: text.split(","), default=LANGUAGES, help="as in en,zh")
    parser.add_argument("--worst", action="store_true", help="name each miss and extra of the first round")
    parser.add_argument("--agreement", action="store_true", help="read every official text and compare the languages")
    parser.add_argument("--freeze", action="store_true", help="the same, kept and written into docs/accuracy.md")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes that read (2)")
    options = parser.parse_args()
    if options.freeze and tuple(options.languages) != LANGUAGES:
        parser.error("--freeze is for a run over all languages")
    return options


def _shown(figure: Figure) -> str:
    return f"P {figure.precision:.3f} R {figure.recall:.3f} F1 {figure.f1:.3f}"


def measured(language: str, worst: bool = False) -> dict[str, dict[str, Figure]]:
    """The figures of each round and table in one language; what went wrong is named for the first round alone."""
    asked = {turn: list(lines(language, turn)) for turn in ROUNDS}
    readings = _readings(language, {line.document for found in asked.values() for line in found})

    def given(line: Line) -> Answers:
        return answers(readings[line.document], line.paragraph)

    return {turn: _figures(found, given, language if worst and turn == FIRST else "") for turn, found in asked.items()}


def _together(asked: Mapping[str, Said]) -> dict[str, dict[str, Figure]]:
    """The figures of what the languages of a document ask together, over the paragraphs read in any language."""

    def given(line: Line) -> Answers:
        rows = [row for row in asked.get(line.document, ()) if row[0] == line.paragraph]
        return {ADDRESSEES: {who for _, who, _ in rows if who}, KINDS: {kind for _, _, kind in rows}}

    return {turn: _figures((line for each in LANGUAGES for line in lines(each, turn)), given) for turn in ROUNDS}


def _figures(asked: Iterable[Line], answer: Callable[[Line], Answers], worst: str = "") -> dict[str, Figure]:
    """The figure of each table answered; every miss and extra is named if `worst` says the language."""
    found: dict[str, Figure] = {}
    for line in asked:
        for table, given in answer(line).items():
            wanted = line.tables[table]
            right = [each for each in wanted if any(map(each.accepts, given))]
            extra = [each for each in given if not any(entry.accepts(each) for entry in wanted)]
            missed = [each for each in wanted if each not in right and not each.optional]
            figure = Figure(sum(not each.optional for each in right), len(extra), len(missed))
            found[table] = found.get(table, Figure()) + figure
            if worst and (extra or missed):
                where = f"{worst} {table} {line.document} {line.paragraph}"
                print(f"  {where}: missed {[each.text for each in missed]} extra {sorted(extra)}")
    return found


def _readings(language: str, documents: set[str]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    numbers = {_number(document) for document in documents}
    for path in discover([OFFICIAL]):
        if isinstance(path, Path) and FOLDERS[language] in path.parts and _number(path.name) in numbers:
            try:
                found.update((each.resolution.symbol, each) for each in read_file(path))
            except KgError as error:
                print(error, file=sys.stderr)
    return found


def _number(name: str) -> tuple[str, ...]:
    """The number in a symbol or in the name of a file: ("A", "77", "128"), ("S", "2588")."""
    series = name[0]
    return (series, *re.findall(r"\d+", name)[: 2 if series == "A" else 1])


if __name__ == "__main__":
    sys.exit(main())
