"""The whole way, from files to the graph; the only module that knows every stage."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from kg.authority import authority
from kg.errors import SourceError
from kg.finding.pipeline import find
from kg.graph.store import save
from kg.language import languages
from kg.linking import relate, resolve
from kg.model.document import Resolution
from kg.model.entity import Entity
from kg.model.link import Judgement
from kg.model.relation import Reading
from kg.model.report import Failure, Report, Tally
from kg.reading import discover, read, read_resolutions

Progress = Callable[[str], None]
Outcome = tuple[Reading, ...] | Failure
_TWO, _MANY, _CHUNK = 2, 24, 8


def _silent(_name: str) -> None:
    """Shows no progress."""


def read_file(path: Path) -> tuple[Reading, ...]:
    """Everything read in one file: one text, or the parts of a collection.

    Raises:
        SourceError: It cannot be read, or holds no resolution.
    """
    return tuple(map(_reading, read_resolutions(read(path))))


def _reading(resolution: Resolution) -> Reading:
    mentions = find(resolution)
    return relate(resolution, mentions, resolve(resolution, mentions))


def outcome(item: Path | SourceError) -> Outcome:
    """What came of one file, its failure too: something that another process can hand back."""
    try:
        return read_file(item) if isinstance(item, Path) else Failure(item.subject, str(item))
    except SourceError as error:
        return Failure(error.subject, str(error))


def build(paths: Iterable[Path], folder: Path, progress: Progress = _silent, workers: int = 1) -> Report:
    """Read files and folders and write the graph into `folder`; a file that cannot be read does not stop the others.

    Args:
        paths: Files and folders, in any order.
        folder: Where `graph.ttl` and the store go; what was there stays until the new graph is whole.
        progress: Called with each file's name when it has been read.
        workers: Processes that read; the graph is the same whatever their number.

    Raises:
        GraphError: The folder cannot be written.
    """
    run = _Run(progress, workers)
    with _uncollected():
        readings = run.readings(tuple(discover(paths)))
        first = next(readings, None)
        if first is None:
            return run.report(())
        left_out = save(chain([first], readings), folder, run.organs()).left_out
    return run.report(f"{name}: another file gives the same text; this one is left out" for name in left_out)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for circles among objects: a build makes none, and looking for them costs a fifth of its time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class _Run:
    """Collects what is said of a run while its files are read."""

    def __init__(self, progress: Progress, workers: int) -> None:
        self.progress = progress
        self.workers = workers
        self.tallies: list[Tally] = []
        self.failures: list[Failure] = []
        self.warnings: list[str] = []
        self.bodies: set[str] = set()

    def readings(self, items: tuple[Path | SourceError, ...]) -> Iterator[Reading]:
        for item, came in zip(items, self._outcomes(items), strict=True):
            if isinstance(came, Failure):
                self.failures.append(came)
            else:
                for reading in came:
                    self._note(reading)
                yield from came
            self.progress(item.name if isinstance(item, Path) else item.subject)

    def _outcomes(self, items: tuple[Path | SourceError, ...]) -> Iterator[Outcome]:
        """What came of each file, in order; a few files are read sooner than a process is started."""
        if self.workers < _TWO or len(items) < _MANY:
            yield from map(outcome, items)
            return
        with ProcessPoolExecutor(self.workers, initializer=gc.disable) as pool:
            yield from pool.map(outcome, items, chunksize=_CHUNK)

    def _note(self, reading: Reading) -> None:
        name = reading.resolution.clean.source.name
        self.tallies.append(tally(reading))
        self.bodies |= {reading.resolution.body, reading.resolution.committee}
        self.warnings += (f"{name}: {warning}" for warning in reading.resolution.warnings + reading.warnings)

    def organs(self) -> Iterator[Entity]:
        """The organs that adopted the texts and reported on them; to be asked once every text is read."""
        known = authority(languages()).entities
        yield from (known[code] for code in sorted(self.bodies) if code in known)

    def report(self, further: Iterable[str]) -> Report:
        tallies = sorted(self.tallies, key=lambda each: (each.document, each.language, each.file))
        failures = sorted(self.failures, key=lambda each: each.file)
        return Report(tuple(tallies), tuple(failures), tuple(sorted([*self.warnings, *further])))


def tally(reading: Reading) -> Tally:
    """The counts of one text."""
    resolution = reading.resolution
    return Tally(
        file=resolution.clean.source.name,
        document=resolution.symbol,
        language=resolution.language,
        paragraphs=len(resolution.paragraphs),
        references=len({(each.paragraph, each.target.code, each.locator) for each in reading.citations}),
        names=sum(link.judgement is Judgement.RESOLVED for link in reading.links),
        unresolved=sum(link.judgement is not Judgement.RESOLVED for link in reading.links),
    )
