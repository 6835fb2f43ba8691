"""The words and the look of the page: data files beside its template."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from kg.errors import DataError
from kg.paths import TEMPLATES


@cache
def words() -> dict[str, dict[str, Any]]:
    """The interface's words by language; the same keys in each."""
    return _read("words.yml")


@cache
def diff_words() -> dict[str, dict[str, str]]:
    """The words of the page that sets two resolutions side by side, by language of the interface."""
    return _read("diff.yml")


@cache
def look() -> dict[str, Any]:
    """Shapes, colours and the options of the picture."""
    return _read("look.yml")


def _read(name: str) -> dict[str, Any]:
    try:
        data = yaml.safe_load((TEMPLATES / name).read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise DataError(name, f"cannot be read ({error})", "restore it from the package") from error
    if not isinstance(data, dict):
        raise DataError(name, "is not a table of keys and values", "restore it from the package")
    return data
