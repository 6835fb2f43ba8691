"""One source file to its resolutions: the language found, the page undone, the structure read."""

from __future__ import annotations

from kg.model.document import Resolution, SourceFile
from kg.reading.layout import undo_layout
from kg.reading.markup import is_markup
from kg.reading.official import read_official
from kg.reading.structure import opener, parse
from kg.reading.tongue import language_of


def read_resolutions(source: SourceFile) -> tuple[Resolution, ...]:
    """The resolutions in a file: one in a text, the parts of a collection in an official file.

    Raises:
        LanguageError: Their language has no profile.
        SourceError: It holds no resolution.
    """
    return tuple(read_official(source)) if is_markup(source.text) else (read_resolution(source),)


def read_resolution(source: SourceFile) -> Resolution:
    """The resolution in a text.

    Raises:
        LanguageError: Its language has no profile.
        SourceError: It is not a resolution.
    """
    language = language_of(source)
    return parse(undo_layout(source, language, opener(language)), language)
