"""How fast official files become a graph, and in how much memory: the curve from a hundred files to all of them.

    python benchmarks/official.py [FOLDER]

FOLDER holds AKN4UN files, by default `corpus/official` of `../shared` (or where KG_SHARED points). Each point of the curve is a
fresh `kg build` on as many processes as `-j` of a plain `kg build` would be, with files spread evenly over the folder. Memory is
the largest sum over all its processes at one time, pages that they share counted once, looked at every other second. Bars: all
files in 3 minutes and 2 GiB on two cores. Exit 1 above a bar, or where a file cannot be read.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

POINTS = (100, 300, 1000)
SECONDS, MEBIBYTES = 180, 2048
WORKERS = 2
PAUSE = 2.0
PSS = re.compile(r"^Pss: +(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """One build: the files it was given, the time it took, on the clock and of all processors, the memory it held, its errors."""

    files: int
    seconds: float
    processor: float
    mebibytes: float
    errors: tuple[str, ...]


def main() -> int:
    """Measure and print."""
    beside = Path(os.environ.get("KG_SHARED") or Path(__file__).resolve().parents[2] / "shared")
    folder = Path(sys.argv[1]) if sys.argv[1:] else beside / "corpus" / "official"
    files = sorted(folder.rglob("*.xml"), key=lambda path: (path.name, path))  # as `kg build FOLDER` takes them
    if not files:
        print(f"{folder}: holds no official files; name a folder that does", file=sys.stderr)
        return 2
    print("files    seconds  of processors  files a second    MiB")
    for count in (*(point for point in POINTS if point < len(files)), len(files)):
        run = build(spread(files, count))
        print(
            f"{run.files:5}  {run.seconds:9.1f}  {run.processor:13.1f}  {run.files / run.seconds:14.1f}  {run.mebibytes:5.0f}",
            flush=True,
        )
    print(f"bars: {SECONDS} seconds, {MEBIBYTES} MiB, {WORKERS} processes that read", *run.errors, sep="\n")
    return int(run.seconds > SECONDS or run.mebibytes > MEBIBYTES or bool(run.errors))


def spread(files: list[Path], count: int) -> list[Path]:
    """So many of the files, evenly from the whole list."""
    return [files[at * len(files) // count] for at in range(count)]


def build(files: list[Path]) -> Run:
    """Build a graph of these files in a process of its own and watch it."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        texts.mkdir()
        for number, path in enumerate(files):
            (texts / f"{number:05}-{path.name}").symlink_to(path)
        command = [sys.executable, "-m", "kg", "build", str(texts), "-o", f"{folder}/graph", "-j", str(WORKERS)]
        with (Path(folder) / "said").open("w+", encoding="utf-8") as said:
            start, before, peak = perf_counter(), children_seconds(), 0.0
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
            while process.poll() is None:
                peak = max(peak, sum(map(mebibytes, family(process.pid))))
                sleep(PAUSE)
            took, worked = perf_counter() - start, children_seconds() - before
            said.seek(0)
            errors = tuple(line.strip() for line in said if line.startswith(("error:", "Traceback")))
    return Run(len(files), took, worked, peak, errors)


def children_seconds() -> float:
    """The processor time of the processes started here that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def family(process: int) -> Iterator[int]:
    """A process and all below it, where the system tells."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def mebibytes(process: int) -> float:
    """The memory a process holds, its share of what it shares; 0 where the system does not tell or the process has ended."""
    try:
        found = PSS.search(Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii"))
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    sys.exit(main())
