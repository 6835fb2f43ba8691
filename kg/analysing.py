"""`kg analyse`: tables of the whole network, and their charts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.options import PATH, format_option, graph_option, say, show

if TYPE_CHECKING:
    from kg.showing.analyse import Table
    from kg.showing.charts import Lettering
    from kg.showing.network import Network


@click.command(name="analyse")
@click.argument("tables", nargs=-1)
@graph_option
@format_option
@click.option("--charts", type=PATH, metavar="DIR", help="Write charts there, as SVG and PNG, and print no rows.")
@click.option("--language", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Language of titles.")
def analyse(tables: tuple[str, ...], folder: Path, form: str, charts: Path | None, language: str) -> None:
    """Count and rank: what is cited most, what is central, who is addressed most.

    \b
    Example: kg analyse most-cited --format csv
    """
    from kg.graph.store import open_store
    from kg.showing.analyse import analyse as measured
    from kg.showing.network import read_network

    letters = _letters(language) if charts else None
    network = read_network(open_store(folder))
    every = measured(network)
    names = [table.name for table in every]
    unknown = [name for name in tables if name not in names]
    if unknown:
        raise click.BadParameter(f"there is no table {unknown[0]}; choose from {', '.join(names)}", param_hint="TABLES")
    wanted = [table for table in every if not tables or table.name in tables]
    if charts and letters:
        _draw(wanted, network, charts, letters)
        return
    for table in wanted:
        say(f"{table.name}: {table.title_zh if language == 'zh' else table.title_en}")
        show(table.columns, table.rows, form)


def _letters(language: str) -> Lettering:
    """The fonts of the charts; asked for first, so that what is missing is known before anything is counted."""
    from kg.showing.charts import lettering

    found = lettering(language)
    if found.warning:
        say(f"warning: {found.warning}")
    return found


def _draw(tables: Iterable[Table], network: Network, folder: Path, letters: Lettering) -> None:
    from kg.showing.charts import write_chart

    for table in tables:
        written = write_chart(table, network, folder, letters)
        for path in written:
            click.echo(path)
        if not written:
            say(f"{table.name}: nothing to draw")
