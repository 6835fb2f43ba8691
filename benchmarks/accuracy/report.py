"""What a run prints, and docs/accuracy.md."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator

from benchmarks.accuracy import compare, gold, listing
from benchmarks.accuracy.cases import cases
from benchmarks.accuracy.listing import EXTRA, MISSED, Row
from benchmarks.accuracy.page import page
from benchmarks.accuracy.run import Choice, Run, opened
from benchmarks.accuracy.tables import (
    baseline_table,
    causes_table,
    differences_table,
    names_table,
    on_screen,
    same_table,
    style_table,
)
from benchmarks.accuracy.terms import CASES, KINDS, PAGE


def report(options: argparse.Namespace) -> int:
    """Run, print, and write what was asked for; 1 where the lists and the judge differ or a figure fell too far."""
    choice = Choice(options.languages, options.styles, options.sample)
    with opened(choice, options.jobs) as run:
        frozen, (by_hand, code) = compare.kept(), gold.measured(options.worst)
        for block in (f"hand-read answers\n{by_hand.rstrip()}", *_blocks(run, options.worst)):
            print(block, end="\n\n")
        print(compare.printed(run, frozen))
        wrong = [] if options.tolerance is None else compare.fallen(run, frozen, options.tolerance)
        wrong += listing.checked(run.rows, run.verdicts)
        print(*wrong, sep="\n", end="\n" if wrong else "")
        if options.json:
            options.json.write_text(_json(run, frozen), encoding="utf-8")
        if options.write_docs:
            PAGE.write_text(page(run, by_hand), encoding="utf-8", newline="\n")
            CASES.write_text(cases(run), encoding="utf-8", newline="\n")
        if options.freeze:
            compare.freeze(run)
    return 1 if wrong or code else 0


def _blocks(run: Run, worst: int) -> Iterator[str]:
    documents = len({each.symbol for each in run.answers})
    yield f"{documents} documents, {len(run.answers)} texts read, {len(run.failures)} of them not as they should be"
    yield from (f"{each.symbol} {each.language} {each.style}: {each.failure}" for each in run.failures)
    for style in run.choice.styles:
        yield f"{style}\n{on_screen(style_table(run, style))}"
    yield f"the same resolutions cited in every language\n{on_screen(same_table(run))}\n{on_screen(differences_table(run))}"
    yield f"names\n{on_screen(names_table(run))}"
    yield f"simple patterns beside ours, links of resolutions\n{on_screen(baseline_table(run))}"
    for sign, words in ((MISSED, "missed"), (EXTRA, "beyond the union of links")):
        yield f"why: {words}\n{on_screen(causes_table(run, sign))}"
    if worst:
        yield "\n".join(map(str, _worst(run.rows, worst)))


def _worst(rows: list[Row], worst: int) -> Iterator[Row]:
    shown: Counter[tuple[str, str, str]] = Counter()
    for row in sorted(rows, key=lambda each: (each.style, KINDS.index(each.kind), each)):
        shown[row.style, row.kind, row.sign] += 1
        if shown[row.style, row.kind, row.sign] <= worst:
            yield row


def _json(run: Run, frozen: dict[str, object] | None) -> str:
    won, lost = compare.won_and_lost(run, frozen) if frozen else ([], [])
    values = {
        "sample": run.choice.sample,
        "figures": compare.as_json(run.verdicts),
        "names": {" ".join(key): counts for key, counts in run.names.items()},
        "baselines": {" ".join(key): [each.right, each.extra, each.missed] for key, each in run.baselines.items()},
        "causes": [[*map(str, (row.style, row.language, row.symbol, row.kind, row.sign, row.where, row.what)), cause.words]
                   for row, cause in run.causes.items()],
        "won": list(map(str, won)),
        "lost": list(map(str, lost)),
    }  # fmt: skip
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
