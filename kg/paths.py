"""Where the files lie that are not code: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The folder of `ontology` or `queries`: the checkout's if there is one, else the wheel's copy."""
    beside = PACKAGE.parent / name
    return beside if (PACKAGE.parent / "pyproject.toml").is_file() and beside.is_dir() else PACKAGE / name


ONTOLOGY = "ontology"
QUERIES = "queries"
LANGUAGES = PACKAGE / "language"
AUTHORITY = PACKAGE / "authority"
SAMPLES = PACKAGE / "samples"
TEMPLATES = PACKAGE / "showing" / "templates"
