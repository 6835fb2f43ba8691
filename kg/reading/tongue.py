"""The language of a text, told by its own characters and words."""

from __future__ import annotations

from kg.errors import LanguageError
from kg.language import Profile, languages, profile
from kg.model.document import SourceFile

_ENOUGH = 0.05  # share of a text's characters that must belong to a script to decide for it
_SAMPLE = 20_000  # characters that are enough to tell


def language_of(source: SourceFile) -> Profile:
    """The profile whose script or commonest words lead in the text.

    Raises:
        LanguageError: None of them does.
    """
    sample = source.text[:_SAMPLE]
    letters = len("".join(sample.split())) or 1
    shares = {code: _share(profile(code), sample) / letters for code in languages()}
    best = max(sorted(shares), key=lambda code: shares[code])
    if shares[best] < _ENOUGH:
        known = ", ".join(languages())
        raise LanguageError(source.name, "is in no language known here", f"languages with a profile: {known}")
    return profile(best)


def _share(candidate: Profile, text: str) -> int:
    return len(text) - len(candidate.regex(candidate.data["script"]).sub("", text))
