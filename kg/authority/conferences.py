"""Series of conferences (a treaty's review conferences) and their editions, each a thing of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Edition:
    """One conference of a series.

    Attributes:
        code: Its identifier, "NPT-RC-2000".
        year: The year it is named after.
        ordinal: Its place in the series, 0 if not counted.
        entry: The data as written.
    """

    code: str
    year: int
    ordinal: int
    entry: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Series:
    """A series of conferences.

    Attributes:
        code: Its identifier, "NPT-RC".
        treaty: The treaty whose parties meet, "" if none.
        preparatory: Whether its conferences have preparatory committees.
        editions: The conferences, by year.
        words: For each language, the words under "conference", "parties", "preparatory".
        labels: The series' own name in each language.
    """

    code: str
    treaty: str
    preparatory: bool
    editions: tuple[Edition, ...]
    words: Mapping[str, Mapping[str, list[str]]]
    labels: Mapping[str, str]

    def in_year(self, year: int) -> Edition | None:
        """The conference named after `year`."""
        return next((edition for edition in self.editions if edition.year == year), None)

    def counted(self, ordinal: int) -> Edition | None:
        """The conference with this place in the series."""
        return next((edition for edition in self.editions if edition.ordinal == ordinal), None)


PREPARATORY = "-PC"


def series_of(entry: Mapping[str, Any]) -> Series:
    """The series that a data entry describes."""
    code = entry["code"]
    found = [
        Edition(each.get("code") or f"{code}-{each['year']}", int(each["year"]), int(each.get("ordinal") or 0), each)
        for each in entry["editions"]
    ]
    labels = {language: names[0] for language, names in (entry.get("names") or {}).items() if names}
    return Series(code, entry.get("treaty") or "", bool(entry.get("preparatory")), tuple(found), entry["words"], labels)


def editions(series: Series) -> Iterator[dict[str, Any]]:
    """A data entry for each conference of the series and each preparatory committee."""
    for edition in series.editions:
        facts = {key: value for key, value in edition.entry.items() if key not in {"code", "words"}}
        of = {"series": series.code, "treaty": series.treaty}
        own = {language: [f"{label} ({edition.year})"] for language, label in series.labels.items()}
        yield {"names": own, **facts, "code": edition.code, **of}
        if series.preparatory:
            yield {"code": edition.code + PREPARATORY, "prepares": edition.code, "names": _preparatory(series, own), **of}


def _preparatory(series: Series, labels: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The names of an edition's preparatory committee, in the languages that have a word for it."""
    words = {language: each["preparatory"][0] for language, each in series.words.items() if each.get("preparatory")}
    return {language: [f"{labels[language][0]}, {word}"] for language, word in words.items() if language in labels}
