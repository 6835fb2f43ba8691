"""One HTML page that holds the whole network, its script and its style, and asks nobody for anything."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

from kg.errors import QueryError
from kg.graph.store import Store
from kg.paths import TEMPLATES
from kg.showing.network import read_network
from kg.showing.page import most_linked, page_data
from kg.showing.templating import digest, template
from kg.showing.whole import write_whole
from kg.showing.words import words

LIMIT = 1500
_VIS = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")
_SCRIPTS = ("data", "filters", "picture", "captions", "panel", "search", "table", "main")
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def view(store: Store, path: Path, language: str = "en", limit: int = LIMIT) -> Path:
    """Writes the page.

    Args:
        store: The graph.
        path: The file to write.
        language: Language of the interface at first, "en" or "zh"; the page can switch.
        limit: The most things to show; the page says how many the graph holds.

    Returns:
        The path.

    Raises:
        QueryError: The page does not speak the language.
        KgError: The file cannot be written.
    """
    if language not in words():
        raise QueryError(language, "the page does not speak this language", f"choose one of {', '.join(words())}")
    network = read_network(store)
    page = render(page_data(most_linked(network, limit), language, len(network.nodes)))
    return write_whole(path, page.encode("utf-8"))


def render(data: dict[str, Any]) -> str:
    """The page for some data, as text.

    Args:
        data: What `page_data` made.

    Returns:
        HTML; every script and style in it is named by its digest in the page's content policy.
    """
    from markupsafe import Markup  # noqa: PLC0415 - only a page needs it

    library, script, style = _library(), _script(), _text("page.css")
    return template("page.html").render(
        language=data["language"],
        words=words()[data["language"]],
        policy=_policy((library, script), style),
        data=Markup(embedded(data)),  # noqa: S704 - escaped by `embedded`
        library=Markup(library),  # noqa: S704 - the package's own files
        script=Markup(script),  # noqa: S704
        style=Markup(style),  # noqa: S704
    )


def embedded(data: Any) -> str:
    r"""JSON that can stand in a script element: nothing in it can end the element or open another.

    >>> embedded({"title": "</script>"})
    '{"title":"\\u003c/script\\u003e"}'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _policy(scripts: tuple[str, ...], style: str) -> str:
    """Nothing from anywhere; of what is in the page only these scripts and this style, and no text becomes markup."""
    allowed = " ".join(digest(script) for script in scripts)
    rules = ("default-src 'none'", f"script-src {allowed}", f"style-src {digest(style)}", "img-src data: blob:")
    return "; ".join((*rules, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"))


def _library() -> str:
    return resources.files("pyvis").joinpath(*_VIS).read_text(encoding="utf-8").strip()


def _script() -> str:
    parts = "\n".join(_text(f"page/{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}\n}})();'


def _text(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8").strip()
