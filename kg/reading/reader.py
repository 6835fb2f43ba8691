"""One source file to its resolutions: the language found, the page undone, the structure read."""

from __future__ import annotations

from kg.errors import LanguageError
from kg.language import LANGUAGES, Profile, profile
from kg.model.document import Resolution, SourceFile
from kg.reading.layout import undo_layout
from kg.reading.markup import is_markup
from kg.reading.official import read_official
from kg.reading.structure import opener, parse

_ENOUGH = 0.05  # share of a text's characters that must belong to a script to decide for it


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


def language_of(source: SourceFile) -> Profile:
    """The profile whose script leads in the text."""
    letters = sum(not char.isspace() for char in source.text)
    shares = {code: _share(profile(code), source.text) / letters for code in LANGUAGES()}
    best = max(sorted(shares), key=lambda code: shares[code])
    if shares[best] < _ENOUGH:
        known = ", ".join(LANGUAGES())
        raise LanguageError(source.name, "is in no language known here", f"languages with a profile: {known}")
    return profile(best)


def _share(candidate: Profile, text: str) -> int:
    return sum(match.end() - match.start() for match in candidate.regex(candidate.data["script"]).finditer(text))
