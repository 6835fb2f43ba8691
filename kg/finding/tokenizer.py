"""A tokenizer that costs little: one token a Chinese character, a run of letters, a run of digits, a sign."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

_CUT = re.compile("[\u3400-\u9fff]|\\d+|[^\\W\\d_\u3400-\u9fff]+|[ ]+|\\n+|[^\\S \\n]+|.", re.DOTALL)


class CheapTokenizer:
    """Cuts a text where its sort of character changes; the stock Chinese tokenizer costs more than all matching.

    The text of the Doc is the text given, character for character.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of `text`."""
        words: list[str] = []
        spaces: list[bool] = []
        for word in _CUT.findall(text):
            if word == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(word)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_kwargs: Any) -> bytes:
        """Nothing is learnt, so nothing is kept."""
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: Any) -> CheapTokenizer:
        """Nothing is kept, so nothing is read."""
        return self

    def to_disk(self, _path: Any, **_kwargs: Any) -> None:
        """Nothing is learnt, so nothing is written."""

    def from_disk(self, _path: Any, **_kwargs: Any) -> CheapTokenizer:
        """Nothing is written, so nothing is read."""
        return self


def create_tokenizer() -> Callable[[Language], CheapTokenizer]:
    """The tokenizer's factory, as spaCy's registry `tokenizers` wants it."""

    def create(nlp: Language) -> CheapTokenizer:
        return CheapTokenizer(nlp.vocab)

    return create
