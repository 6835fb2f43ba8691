"""The shared judges, called as they stand, and their printed lines read."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from benchmarks.accuracy.terms import GOLD, TOOLS, Figure, Verdict

LINE = re.compile(
    r"^(?P<kind>[a-z ]+?) +(?P<language>[a-z]{2})  P .*\((?P<right>\d+) right, (?P<extra>\d+) extra, (?P<missed>\d+) missed\)$"
)
TEXTS = re.compile(r"^(\d+) official texts, (\d+) not answered")
SAME = re.compile(r"^same citations in every language: (\d+)/(\d+)")


def judged(markup: Path, answers: Path) -> Verdict:
    """The verdict of `score_silver.py` on a folder of tables."""
    command = [sys.executable, str(TOOLS / "score_silver.py"), str(markup), "--answers", str(answers), "--worst", "0"]
    return parsed(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout)


def parsed(printed: str) -> Verdict:
    """The figures of the judge's lines."""
    figures = {}
    texts = unanswered = same = compared = 0
    for line in printed.splitlines():
        if found := LINE.match(line):
            counts = (int(found[each]) for each in ("right", "extra", "missed"))
            figures[found["kind"], found["language"]] = Figure(*counts)
        elif found := TEXTS.match(line):
            texts, unanswered = int(found[1]), int(found[2])
        elif found := SAME.match(line):
            same, compared = int(found[1]), int(found[2])
    return Verdict(figures, texts, unanswered, same, compared)


def gold(answers: Path, worst: int) -> tuple[str, int]:
    """What `score.py` prints of the answers to the hand-read texts, and its exit code."""
    command = [sys.executable, str(TOOLS / "score.py"), str(GOLD), str(answers), "--worst", str(worst)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.stdout, done.returncode
