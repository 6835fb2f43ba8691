"""One run: texts rendered and read, judged, listed, explained."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from benchmarks.accuracy import agreement, answers, causes, judge, listing, render, subjects
from benchmarks.accuracy.answers import Answer
from benchmarks.accuracy.baselines import NAMES
from benchmarks.accuracy.causes import SET_ASIDE, Cause
from benchmarks.accuracy.listing import Row
from benchmarks.accuracy.terms import LANGUAGES, RESOLUTIONS, STYLES, Figure, Verdict


@dataclass(frozen=True, slots=True)
class Choice:
    """What is measured."""

    languages: tuple[str, ...] = LANGUAGES
    styles: tuple[str, ...] = STYLES
    sample: int = 1


@dataclass
class Run:
    """What came of the texts chosen; `folder` holds the texts, the markup and the tables as long as the run is open."""

    choice: Choice
    folder: Path
    officials: list[render.Official]
    answers: list[Answer]
    left_out: list[str] = field(default_factory=list)

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """What the judge says of each style."""
        return self.judged(1)

    @cached_property
    def truth(self) -> listing.Official:
        """What the markup states."""
        return listing.official(self.folder / "markup")

    @cached_property
    def rows(self) -> list[Row]:
        """Everything missed and extra."""
        return listing.rows(self.answers, self.truth)

    @cached_property
    def causes(self) -> Mapping[Row, Cause]:
        """Why."""
        read = [each for each in self.answers if not each.failure]
        return causes.explained(self.rows, read, self.truth)

    @cached_property
    def differences(self) -> Mapping[agreement.Difference, Cause]:
        """Where the languages of a document differ, and why."""
        return agreement.differences((each for each in self.answers if not each.failure), self.truth)

    @cached_property
    def aside(self) -> Counter[tuple[str, str, str, str]]:
        """How much of what differs lies with the markup or its rendering, by style, language, kind and sign."""
        return Counter(
            (row.style, row.language, row.kind, row.sign) for row, cause in self.causes.items() if cause.side in SET_ASIDE
        )

    @cached_property
    def unlettered(self) -> Mapping[str, Verdict]:
        """The verdicts on our links with the letters of early resolutions left out, as the official links leave them out."""
        verdicts = {}
        for style in self.choice.styles:
            place = self.folder / "unlettered" / style
            answers.write((answers.unlettered(each) for each in self.answers if each.style == style), place)
            verdicts[style] = judge.judged(self.folder / "markup", place)
        return verdicts

    @cached_property
    def baselines(self) -> Mapping[tuple[str, str], Figure]:
        """What the simple patterns come to on links of resolutions, by pattern and style."""
        return {
            (name, style): self._baseline(name, language, style)
            for name, language in NAMES.items()
            if language in self.choice.languages
            for style in self.choice.styles
        }

    @property
    def names(self) -> Mapping[tuple[str, str], tuple[int, int]]:
        """By language and sort, how many names were not identified, and how many were seen."""
        counted: Counter[tuple[str, str, bool]] = Counter()
        for each in self.answers:
            for (kind, sure), count in each.names.items():
                counted[each.language, kind, sure] += count
        return {
            (language, kind): (counted[language, kind, False], counted[language, kind, False] + counted[language, kind, True])
            for language, kind in sorted({key[:2] for key in counted})
        }

    @cached_property
    def subjects(self) -> subjects.Counted:
        """By language, how many of the states given to documents as subjects are named in their words, and how many are given."""
        first = self.choice.languages[0]
        given = {each.symbol: subjects.states_given(each.path) for each in self.officials if each.language == first}
        return subjects.named((each for each in self.answers if each.style == self.choice.styles[0]), given)

    @property
    def failures(self) -> list[Answer]:
        """Texts that gave no reading."""
        return [each for each in self.answers if each.failure]

    def judged(self, further: int) -> Mapping[str, Verdict]:
        """The verdicts on every n-th of the run's documents, by style."""
        kept = set(render.nth({each.symbol for each in self.officials}, further))
        place = self.folder / "judged" / str(further)
        markup = self._markup(kept, place)
        return {style: self._judged(style, kept, place, markup) for style in self.choice.styles}

    def _judged(self, style: str, kept: set[str], place: Path, markup: Path) -> Verdict:
        answers.write((each for each in self.answers if each.style == style and each.symbol in kept), place / style)
        return judge.judged(markup, place / style)

    def _markup(self, kept: set[str], place: Path) -> Path:
        folder = place / "markup"
        folder.mkdir(parents=True)
        for each in self.officials:
            if each.symbol in kept:
                name = f"{render.name(each)}.json"
                (folder / name).hardlink_to(self.folder / "markup" / name)
        return folder

    def _baseline(self, name: str, language: str, style: str) -> Figure:
        place = self.folder / "baselines" / style / name
        answers.write_baseline((each for each in self.answers if each.style == style), name, place)
        return judge.judged(self.folder / "markup", place).figures.get((RESOLUTIONS, language), Figure())


@contextmanager
def opened(choice: Choice, jobs: int) -> Iterator[Run]:
    """Render and read; the links of all six languages are kept, whichever languages are read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        everything = list(answers.spread(render.named, render.files(), jobs))
        officials = render.sampled(everything, choice.sample)
        (folder / "markup").mkdir()
        for each in officials:
            render.keep(each, folder / "markup")
        those = [each for each in officials if each.language in choice.languages]
        left_out = [each.path.name for each in everything if not each.symbol]
        yield Run(choice, folder, officials, answers.answered(those, choice.styles, folder, jobs), left_out)
