"""How long `kg --help` takes, as a multiple of an empty Python: medians of interleaved runs. Exit 1 above the bar.

python benchmarks/startup.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 21
BAR = 3.0


def main() -> int:
    """Measure and compare."""
    kg = Path(sys.executable).with_name("kg")
    ratio, bare, ours = measure([sys.executable, "-c", "pass"], [str(kg), "--help"])
    print(f"start-up: kg --help {ours * 1000:.0f} ms, python -c pass {bare * 1000:.0f} ms, ratio {ratio:.2f} (bar {BAR:.0f})")
    return 0 if ratio < BAR else 1


def measure(baseline: list[str], command: list[str], runs: int = RUNS) -> tuple[float, float, float]:
    """The ratio of two commands' median times, and the medians in seconds; the runs take turns, so both meet the same load."""
    pairs = [(seconds(baseline), seconds(command)) for _ in range(runs)]
    bare, ours = (median(column) for column in zip(*pairs, strict=True))
    return ours / bare, bare, ours


def seconds(command: list[str]) -> float:
    """The time one run takes."""
    start = perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
