"""Draws the paragraphs that people read by eye, by the digest of their names: no rule has a say.

python -m benchmarks.meaning.choose LANGUAGE
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from benchmarks.accuracy.terms import OFFICIAL, ROOT
from kg.model.document import Paragraph, Resolution
from kg.reading import discover, read, read_resolutions

FOLDERS = {"en": "English", "zh": "Chinese", "fr": "French", "es": "Spanish", "ru": "Russian", "ar": "Arabic"}
WORDS = ROOT / "tests" / "cases" / "gold" / "chosen.yml"
OPERATIVE, POINTING = 40, 20
Texts = dict[tuple[str, str], str]  # the words of each paragraph, by its document and identifier


def texts(language: str) -> Texts:
    """Every paragraph of the official texts in a language."""
    found: Texts = {}
    for path in discover([OFFICIAL]):
        if isinstance(path, Path) and FOLDERS[language] in path.parts:
            for resolution in read_resolutions(read(path)):
                found.update(((resolution.symbol, each.id), _words(resolution, each)) for each in resolution.paragraphs)
    return found


def chosen(language: str, english: Texts, own: Texts) -> Iterator[tuple[str, str]]:
    """The paragraphs drawn for a language: operative ones, then some whose English words may point back or say something."""
    known = sorted((key for key in own if key in english), key=lambda key: _digest(language, key))
    drawn = dict.fromkeys([key for key in known if key[1][0].isdigit()][:OPERATIVE])
    yield from drawn
    for pattern in yaml.safe_load(WORDS.read_text(encoding="utf-8")).values():
        more = _holding(pattern, (key for key in known if key not in drawn), english)
        for _, key in zip(range(POINTING), more, strict=False):
            drawn[key] = None
            yield key


def _holding(pattern: str, keys: Iterable[tuple[str, str]], english: Texts) -> list[tuple[str, str]]:
    return [key for key in keys if re.search(pattern, english[key])]


def _words(resolution: Resolution, paragraph: Paragraph) -> str:
    return resolution.clean.quote(paragraph.span)


def _digest(language: str, key: tuple[str, str]) -> str:
    return hashlib.sha256(" ".join((language, *key)).encode()).hexdigest()


def main() -> int:
    """Print the names and words of the paragraphs drawn."""
    language = sys.argv[1]
    english = texts("en")
    own = english if language == "en" else texts(language)
    for document, paragraph in chosen(language, english, own):
        print(f"{document} | {paragraph}\n{own[document, paragraph]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
