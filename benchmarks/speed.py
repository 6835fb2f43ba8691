"""How fast the whole way is, beside a baseline of the same run, so that figures of two machines can be compared.

    python benchmarks/speed.py [FOLDER]

The five sample texts to graph, page and Turtle in one go after the imports (bar: 3 s), and again when the rules are compiled;
then documents a second over a folder, by default the samples copied under new names. The baseline parses and writes the Turtle
of the samples: work of the same kind that no change of this project makes faster. Exit 1 above the bar.

The bar is held against the best of three fresh processes, and against processor time where that is less than the clock's, so
that others who use the machine do not decide.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from kg.paths import SAMPLES

BAR = 3.0
COPIES = 20
TRIES = 3
ONCE = "--once"


def main() -> int:
    """Measure and print."""
    if sys.argv[1:] == [ONCE]:
        return _once()
    tries = [_in_fresh_process() for _ in range(TRIES)]
    loading, first, own = (min(column) for column in zip(*tries, strict=True))
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        _whole_way(SAMPLES, output / "first")
        again = seconds(partial(_whole_way, SAMPLES, output / "again"))
        unit = min(seconds(partial(_baseline, output / "first" / "graph.ttl")) for _ in range(5))
        many = Path(sys.argv[1]) if sys.argv[1:] else _copies(SAMPLES, output / "many")
        count, took = _folder(many, output / "graph")
    print(f"imports                     {loading:7.2f} s")
    print(f"five texts, first time      {first:7.2f} s  {first / unit:6.1f} times the baseline  (bar {BAR:.0f} s)")
    print(f"    processor time          {own:7.2f} s")
    print(f"five texts, rules compiled  {again:7.2f} s  {again / unit:6.1f} times the baseline")
    print(f"a folder of {count:<4} texts      {took:7.2f} s  {count / took:6.1f} texts a second")
    print(f"baseline: parse and write the samples' Turtle {unit:.3f} s")
    return 0 if min(first, own) < BAR else 1


def _once() -> int:
    """The seconds of the imports, of the whole way, and of the processor on that way, on one line."""
    loading, before = seconds(_load), process_time()
    with tempfile.TemporaryDirectory() as folder:
        print(loading, seconds(partial(_whole_way, SAMPLES, Path(folder))), process_time() - before)
    return 0


def _in_fresh_process() -> tuple[float, ...]:
    ended = subprocess.run([sys.executable, __file__, ONCE], capture_output=True, text=True, check=True)
    return tuple(map(float, ended.stdout.split()))


def seconds(work: Callable[[], object]) -> float:
    """The time some work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def _load() -> None:
    for name in ("kg.build", "kg.graph.store", "kg.showing.view"):
        importlib.import_module(name)


def _whole_way(texts: Path, folder: Path) -> None:
    """Text to graph, Turtle and page."""
    from kg.build import build  # noqa: PLC0415
    from kg.graph.store import open_store  # noqa: PLC0415
    from kg.showing.view import view  # noqa: PLC0415

    build([texts], folder)
    view(open_store(folder), folder / "graph.html")


def _baseline(turtle: Path) -> None:
    from pyoxigraph import RdfFormat, parse, serialize  # noqa: PLC0415

    serialize((quad.triple for quad in parse(path=turtle, format=RdfFormat.TURTLE)), format=RdfFormat.TURTLE)


def _copies(texts: Path, folder: Path) -> Path:
    """Each text many times, each time with another number in it, so that no two files give the same document."""
    folder.mkdir()
    for path in sorted(texts.glob("*.txt")):
        session, number = path.name.split("_")[2:4]
        number = number.partition(".")[0]
        text = path.read_text(encoding="utf-8")
        for copy in range(COPIES):
            other = str(1000 + int(number) * COPIES + copy)
            changed = text.replace(f"{session}/{number}", f"{session}/{other}")
            (folder / f"A_RES_{session}_{other}.zh.txt").write_text(changed, encoding="utf-8")
    return folder


def _folder(texts: Path, folder: Path) -> tuple[int, float]:
    from kg.build import build  # noqa: PLC0415

    start = perf_counter()
    report = build([texts], folder)
    return len(report.tallies), perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
