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
    """

    code: str
    treaty: str
    preparatory: bool
    editions: tuple[Edition, ...]
    words: Mapping[str, Mapping[str, list[str]]]

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
    return Series(code, entry.get("treaty") or "", bool(entry.get("preparatory")), tuple(found), entry["words"])


def editions(series: Series) -> Iterator[dict[str, Any]]:
    """A data entry for each conference of the series and each preparatory committee."""
    for edition in series.editions:
        facts = {key: value for key, value in edition.entry.items() if key not in {"code", "words"}}
        yield {**facts, "code": edition.code, "series": series.code, "treaty": series.treaty}
        if series.preparatory:
            yield {"code": edition.code + PREPARATORY, "prepares": edition.code, "series": series.code, "treaty": series.treaty}
