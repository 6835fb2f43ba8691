"""The committed earlier run, and what was won and lost since."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from benchmarks.accuracy import render
from benchmarks.accuracy.listing import Row
from benchmarks.accuracy.run import Run
from benchmarks.accuracy.terms import FROZEN, KINDS, RECALL_ONLY, Figure, Verdict

LISTED = 10  # of every so-manieth document the file keeps what was missed and extra
SAMPLES = (1, LISTED, 40)  # the samples whose figures it keeps
Figures = dict[str, Any]  # style to language to kind to counts, as JSON has it


def kept() -> dict[str, Any] | None:
    """The committed run, if there is one."""
    return json.loads(FROZEN.read_text(encoding="utf-8")) if FROZEN.is_file() else None


def freeze(run: Run) -> None:
    """Keep this run, which is over everything."""
    figures = {str(sample): as_json(run.verdicts if sample == 1 else run.judged(sample)) for sample in SAMPLES}
    listed = set(render.nth({each.symbol for each in run.officials}, LISTED))
    frozen = {"figures": figures, "listed": sorted(listed), "rows": packed(row for row in run.rows if row.symbol in listed)}
    FROZEN.parent.mkdir(exist_ok=True)
    lines = json.dumps(frozen, ensure_ascii=False, indent=0, sort_keys=True)
    counts = re.sub(r"\[[\d,\s]+\]", lambda found: re.sub(r"\s+", " ", found[0]), lines)
    FROZEN.write_text(f"{counts}\n", encoding="utf-8")


def as_json(verdicts: Mapping[str, Verdict]) -> Figures:
    """Counts of right, extra and missed by style, language and kind; documents alike and compared."""
    made: Figures = {}
    for style, verdict in verdicts.items():
        languages: dict[str, dict[str, list[int]]] = defaultdict(dict)
        for (kind, language), each in verdict.figures.items():
            languages[language][kind] = [each.right, each.extra, each.missed]
        made[style] = {**languages, "same": [verdict.same, verdict.compared]}
    return made


def packed(rows: Iterable[Row]) -> dict[str, dict[str, list[str]]]:
    """By style, then document and language; a row is kind, sign, place and symbol."""
    made: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in sorted(rows):
        where = ",".join(row.where.split(",")[:2])
        made[row.style][f"{row.symbol} {row.language}"].append(f"{KINDS.index(row.kind)}{row.sign}{where}|{row.what}")
    return made


def unpacked(kept: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Row]:
    """The rows that were packed; of many places a row stood in, the first two."""
    for style, texts in kept.items():
        for text, lines in texts.items():
            symbol, language = text.rsplit(" ", 1)
            for line in lines:
                where, _, what = line[2:].partition("|")
                yield Row(style, language, symbol, KINDS[int(line[0])], line[1], where, what)


def won_and_lost(run: Run, frozen: Mapping[str, Any]) -> tuple[list[Row], list[Row]]:
    """What was missed or extra then and is no longer, and the reverse, in texts that both runs list."""
    read = {(each.style, each.symbol, each.language) for each in run.answers if not each.failure}
    listed = set(frozen["listed"])
    then = {row.same: row for row in unpacked(frozen["rows"]) if (row.style, row.symbol, row.language) in read}
    now = {row.same: row for row in run.rows if row.symbol in listed}
    return [then[each] for each in sorted(then.keys() - now.keys())], [now[each] for each in sorted(now.keys() - then.keys())]


def changes(run: Run, frozen: Mapping[str, Any]) -> list[tuple[str, float, float]]:
    """Every figure of a sample that the committed run has too: its name, then and now."""
    figures = frozen["figures"].get(str(run.choice.sample), {})
    now = as_json(run.verdicts)
    return [
        (f"{style} {name}", was, measures[name])
        for style, languages in now.items()
        for then in [dict(_measures(figures.get(style, {})))]
        for measures in [dict(_measures(languages))]
        for name, was in then.items()
        if name in measures and (name != "same" or languages["same"][1] == figures[style]["same"][1])
    ]


def _measures(languages: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    for language, kinds in languages.items():
        if language == "same":
            yield "same", kinds[0] / kinds[1] if kinds[1] else 0.0
            continue
        for kind, counts in kinds.items():
            figure = Figure(*counts)
            yield f"{kind} {language} R", figure.recall
            if kind not in RECALL_ONLY:
                yield f"{kind} {language} P", figure.precision
                yield f"{kind} {language} F1", figure.f1


def printed(run: Run, frozen: Mapping[str, Any] | None) -> str:
    """What changed since the committed run, row by row."""
    if frozen is None:
        return "no earlier run is kept: --freeze keeps one"
    won, lost = won_and_lost(run, frozen)
    lines = [
        f"{name:40s} {was:.4f} → {now:.4f} ({now - was:+.4f})"
        for name, was, now in changes(run, frozen)
        if f"{was:.4f}" != f"{now:.4f}"
    ]
    lines += [f"won   {row}" for row in won] + [f"lost  {row}" for row in lost]
    return "\n".join([f"since the earlier run: {len(won)} won, {len(lost)} lost in the documents that it lists", *lines])


def fallen(run: Run, frozen: Mapping[str, Any] | None, tolerance: float) -> list[str]:
    """The figures that fell by more than the tolerance."""
    if frozen is None:
        return ["no earlier run is kept"]
    known = changes(run, frozen)
    lines = [f"{name}: {was:.4f} then, {now:.4f} now" for name, was, now in known if now < was - tolerance]
    return lines if known else ["the earlier run has no figures for this sample"]
