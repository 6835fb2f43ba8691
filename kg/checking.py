"""The commands of `kg check`: what languages and links disagree about."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.options import FAILED, OK, format_option, graph_option, say, show

if TYPE_CHECKING:
    from kg.graph.check.languages import Comparison


@click.group(name="check")
def check() -> None:
    """Compare the languages of a document, and the publisher's links with the words.

    \b
    Example: kg check languages --what citations
    """


@check.command(name="languages")
@click.option(
    "--what",
    default="paragraphs,citations",
    show_default=True,
    metavar="LIST",
    help="What to compare: paragraphs, citations, acts, addressees, demands, relations, names.",
)
@graph_option
@format_option
def languages_command(what: str, folder: Path, form: str) -> None:
    """Show where two languages of a document disagree, and which side the publisher's links take.

    Exit code 1 where they disagree about anything.

    \b
    Example: kg check languages --what citations,names --format csv
    """
    from kg.graph.check.languages import COLUMNS, languages
    from kg.graph.store import open_store

    comparison = languages(open_store(folder), _kinds(what))
    show(COLUMNS, [each.row for each in comparison.found], form)
    say(*_summary(comparison))
    sys.exit(FAILED if comparison.found else OK)


@check.command(name="links")
@graph_option
@format_option
def links_command(folder: Path, form: str) -> None:
    """Show the publisher's links that no words bear out, and the references that no language links.

    Exit code 1 where there are any.

    \b
    Example: kg check links --format csv
    """
    from kg.graph.check.links import COLUMNS, links
    from kg.graph.store import open_store

    checked = links(open_store(folder))
    show(COLUMNS, [each.row for each in checked.found], form)
    say(f"{checked.documents} documents with links; {checked.links} links and {checked.references} references compared")
    say(f"{checked.without_words} links without words, {checked.without_link} references without a link")
    sys.exit(FAILED if checked.found else OK)


def _kinds(what: str) -> tuple[str, ...]:
    """The kinds in a list with commas, each once, in the order of the help."""
    from kg.graph.check.languages import KINDS

    asked = {word.strip() for word in what.split(",") if word.strip()}
    if wrong := sorted(asked - set(KINDS)):
        raise click.BadParameter(f"there is no {wrong[0]} to compare; choose from {', '.join(KINDS)}", param_hint="--what")
    if not asked:
        raise click.BadParameter(f"names nothing; choose from {', '.join(KINDS)}", param_hint="--what")
    return tuple(kind for kind in KINDS if kind in asked)


def _summary(comparison: Comparison) -> Iterator[str]:
    yield f"{comparison.documents} documents in two languages or more"
    for kind, agree in comparison.agree.items():
        if comparison.documents:
            yield f"{kind}: {agree} agree ({agree / comparison.documents:.1%})"
