"""What every page is made with: its template, and the digest by which its policy knows a script or style."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from kg.paths import TEMPLATES

if TYPE_CHECKING:
    import jinja2


def template(name: str) -> jinja2.Template:
    """A template of this name; every value put into it is escaped, and a value that is missing is an error."""
    import jinja2  # noqa: PLC0415 - only a page needs it

    loader = jinja2.FileSystemLoader(TEMPLATES)
    pages = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    return pages.get_template(name)


def digest(text: str) -> str:
    """A script or style as a content policy names it (CSP Level 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
