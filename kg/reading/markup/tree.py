"""XML read without trust: nothing fetched, nothing expanded, and broken files as far as they go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree

from kg.errors import SourceError

_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HEAD = 4096  # a document type can only stand before the root element
Element: TypeAlias = Any  # lxml brings no types of its own


def parse(text: str, name: str) -> tuple[Element, tuple[str, ...]]:
    """The root element, and a sentence for each fault that was passed over.

    Raises:
        SourceError: The text declares a document type or entities, or nothing of it can be read.
    """
    if _DECLARATION.search(text, 0, _HEAD) or _DECLARATION.search(text):
        raise SourceError(name, "declares a document type or entities", "give the file without them; they are never expanded")
    # The text is decoded already, so what the file declares of its encoding no longer holds.
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(text.encode("utf-8"), parser)
    if root is None:
        raise SourceError(name, "holds no XML that can be read", "give the official file again")
    return root, tuple(_faults(parser))


def _faults(parser: Any) -> Iterator[str]:
    for entry in parser.error_log:
        yield f"line {entry.line}: {entry.message.strip()}; what follows may be missing or out of place"
        return


def tag(element: Element) -> str:
    """An element's name without its namespace, "" for a comment."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def first(element: Element, name: str) -> Element | None:
    """The first element of this name at or below `element`."""
    return next(each(element, name), None)


def each(element: Element, name: str) -> Iterator[Element]:
    """Every element of this name at or below `element`, in document order."""
    return (one for one in element.iter() if tag(one) == name)


def words(element: Element) -> str:
    """The words inside an element, on one line."""
    return " ".join("".join(element.itertext()).split())
