"""`kg diff` and `kg lineage`: resolutions beside those that went before them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from kg.options import PATH, format_option, graph_option, say, show


@click.command(name="diff")
@click.argument("earlier")
@click.argument("later")
@click.option("-l", "--language", default="", help="Language of the texts; English where both were read in it, else the first.")
@click.option("--html", "page", type=PATH, help="Write a page to read instead of printing rows.")
@graph_option
@format_option
def diff(earlier: str, later: str, language: str, page: Path | None, folder: Path, form: str) -> None:
    """Set two resolutions side by side: paragraphs kept, reworded, moved, dropped and new.

    EARLIER and LATER are symbols as `kg query documents` prints them. In the rows, words taken out stand in [-…-], words put in
    in {+…+}; `force` says whether the first act became stronger or weaker; `gained` and `lost` are references.

    \b
    Example: kg diff A/RES/58/51 A/RES/78/40
    """
    from kg.graph.store import open_store
    from kg.showing.diff import compare, reading
    from kg.showing.diff.changes import COLUMNS

    store = open_store(folder)
    read = {document: reading.paragraphs(store, document) for document in (earlier, later)}
    spoken = reading.shared_language(read, language)
    changes = compare(read[earlier][spoken], read[later][spoken], reading.stronger_acts(store))
    if page is None:
        show(COLUMNS, [change.row for change in changes], form)
    else:
        from kg.showing.diff.page import page as drawn
        from kg.showing.whole import write_whole

        say(f"wrote {write_whole(page, drawn(earlier, later, spoken, changes).encode('utf-8'))}")
    counts = Counter(change.status for change in changes)
    say(f"{earlier} and {later} in {spoken}: " + ", ".join(f"{count} {status}" for status, count in sorted(counts.items())))


@click.command(name="lineage")
@click.argument("document")
@graph_option
@format_option
def lineage(document: str, folder: Path, form: str) -> None:
    """Show the chain of resolutions on one item, from the earliest to the latest.

    Those read are told by their title, those not read by the paragraph that recalls them among their like; `read` says which.

    \b
    Example: kg lineage A/RES/78/40
    """
    from kg.graph.store import open_store
    from kg.showing.lineage import COLUMNS
    from kg.showing.lineage import lineage as chain

    rows = chain(open_store(folder), document)
    show(COLUMNS, rows, form)
    say(f"{len(rows)} resolutions, {sum(row[2] == 'yes' for row in rows)} of them read")
