"""Draws the paragraphs that people read by eye, by the digest of their names: no rule has a say.

python -m benchmarks.meaning.choose LANGUAGE [--again]

`--again` draws the second round, from the paragraphs that the first left: to tell how the rules do on what nobody had looked at
while writing them.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import yaml

from benchmarks.accuracy.terms import OFFICIAL, ROOT
from kg.model.document import Paragraph, Resolution
from kg.reading import discover, read, read_resolutions

FOLDERS = {"en": "English", "zh": "Chinese", "fr": "French", "es": "Spanish", "ru": "Russian", "ar": "Arabic"}
WORDS = ROOT / "tests" / "cases" / "gold" / "chosen.yml"
FIRST, SECOND = (40, 20), (20, 10)  # operative paragraphs, and those of each list of words
Texts = dict[tuple[str, str], str]  # the words of each paragraph, by its document and identifier


def texts(language: str) -> Texts:
    """Every paragraph of the official texts in a language."""
    found: Texts = {}
    for path in discover([OFFICIAL]):
        if isinstance(path, Path) and FOLDERS[language] in path.parts:
            for resolution in read_resolutions(read(path)):
                found.update(((resolution.symbol, each.id), _words(resolution, each)) for each in resolution.paragraphs)
    return found


def chosen(language: str, english: Texts, own: Texts, again: bool = False) -> list[tuple[str, str]]:
    """The paragraphs drawn for a language, in the first or second round."""
    known = sorted((key for key in own if key in english), key=lambda key: _digest(language, key))
    first = _drawn(known, english, *FIRST)
    return _drawn([key for key in known if key not in first], english, *SECOND) if again else first


def _drawn(known: list[tuple[str, str]], english: Texts, operative: int, pointing: int) -> list[tuple[str, str]]:
    """Operative paragraphs, then some whose English words may point back or say something."""
    drawn = [key for key in known if key[1][0].isdigit()][:operative]
    for pattern in yaml.safe_load(WORDS.read_text(encoding="utf-8")).values():
        drawn += _holding(pattern, (key for key in known if key not in drawn), english)[:pointing]
    return drawn


def _holding(pattern: str, keys: Iterable[tuple[str, str]], english: Texts) -> list[tuple[str, str]]:
    return [key for key in keys if re.search(pattern, english[key])]


def _words(resolution: Resolution, paragraph: Paragraph) -> str:
    return resolution.clean.quote(paragraph.span)


def _digest(language: str, key: tuple[str, str]) -> str:
    return hashlib.sha256(" ".join((language, *key)).encode()).hexdigest()


def main() -> int:
    """Print the names and words of the paragraphs drawn."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.meaning.choose", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("language", choices=FOLDERS)
    parser.add_argument("--again", action="store_true", help="draw the second round")
    options = parser.parse_args()
    english = texts("en")
    own = english if options.language == "en" else texts(options.language)
    for document, paragraph in chosen(options.language, english, own, options.again):
        print(f"{document} | {paragraph}\n{own[document, paragraph]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
