"""Small texts of resolutions, read by the real pipeline, and the tables that tests are written as."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.finding.pipeline import find
from kg.linking import relate, resolve
from kg.model.document import Paragraph, Resolution, SourceFile
from kg.model.mention import Mention, MentionKind
from kg.model.relation import Reading
from kg.paths import SAMPLES
from kg.reading import read_resolution

TITLE = "78/40. 题目"
LAST = "1. 决定继续审议此事。"
FORMULAS = {
    "ar": "إن الجمعية العامة،",
    "en": "The General Assembly,",
    "es": "La Asamblea General,",
    "fr": "L’Assemblée générale,",
    "ru": "Генеральная Ассамблея,",
    "zh": "大会，",
}
SAMPLE_FILES = sorted(SAMPLES.glob("*.txt"))


def table(names: str, *rows: tuple[object, ...]) -> pytest.MarkDecorator:
    """A parametrized test; the last cell of each row is the reason for the row and names the case."""
    values = [pytest.param(*row[:-1], id=str(row[-1])) for row in rows]
    return pytest.mark.parametrize(names, values)


def source(text: str, name: str = "text.txt") -> SourceFile:
    """A file as read, with these words in it."""
    return SourceFile(name, text, "0" * 64)


def wrapped(*paragraphs: str, notes: Iterable[str] = (), title: str = TITLE, organ: str = "大会") -> str:
    """The text of a minimal resolution: title, formula, the paragraphs, one operative paragraph if they have none, notes."""
    last = [] if any(each[:1].isdigit() for each in paragraphs) else [LAST]
    return "\n\n".join([title, f"{organ}，", *paragraphs, *last, *notes]) + "\n"


def parsed(text: str) -> Resolution:
    """The resolution in a text."""
    return read_resolution(source(text))


def read_whole(text: str, name: str = "text.txt") -> Reading:
    """Everything read in a text."""
    resolution = read_resolution(source(text, name))
    mentions = find(resolution)
    return relate(resolution, mentions, resolve(resolution, mentions))


def read_in(*paragraphs: str, notes: Iterable[str] = (), title: str = TITLE, organ: str = "大会") -> Reading:
    """Everything read in a minimal resolution with these paragraphs."""
    return read_whole(wrapped(*paragraphs, notes=notes, title=title, organ=organ))


def words(resolution: Resolution, paragraph: Paragraph | str) -> str:
    """The words of a paragraph, in normal form."""
    found = paragraph if isinstance(paragraph, Paragraph) else next(p for p in resolution.paragraphs if p.id == paragraph)
    return found.span.of(resolution.clean.text)


def cited(reading: Reading, *paragraphs: str) -> list[str]:
    """What the paragraphs ("P1" if none is given) refer to, each once, in the order of the words, a place behind "#"."""
    rows = sorted((row for row in reading.citations if row.paragraph in (paragraphs or ("P1",))), key=lambda row: row.span.start)
    return list(dict.fromkeys(row.target.code + (f"#{row.locator}" if row.locator else "") for row in rows))


def sample(name: str) -> Path:
    """The sample of a resolution by its number, as in "58_50"."""
    return SAMPLES / f"A_RES_{name}.zh.txt"


def said(text: str, *kinds: MentionKind) -> list[Mention]:
    """What is found in a paragraph that recalls these words; the finds of some kinds only, where they are given."""
    resolution = parsed(wrapped(f"回顾{text}，"))
    begin = resolution.paragraphs[0].span.start
    found = [mention for mention in find(resolution) if mention.paragraph == "P1" and mention.span.start > begin]
    return [mention for mention in found if not kinds or mention.kind in kinds]


def read_language(language: str, *paragraphs: str) -> Reading:
    """A resolution of the Assembly's seventy-seventh session with these paragraphs."""
    title = "The report on the work of the Organization" if language == "en" else "X"  # short words tell the language
    return read_whole("\n\n".join([f"77/500. {title}", FORMULAS[language], *paragraphs]) + "\n")
