"""What commands share: options, exit codes, and the two streams. Data goes to standard output, talk to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

OK, FAILED, REFUSED = 0, 1, 2
OUTPUT = Path("output")
PATH = click.Path(path_type=Path)
_FORMATS = ("table", "csv", "json")

graph_option = click.option("-g", "--graph", "folder", type=PATH, default=OUTPUT, show_default=True, help="The graph's folder.")
folder_option = click.option("-o", "--output", "folder", type=PATH, default=OUTPUT, show_default=True, help="Folder to write.")
format_option = click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True, help="How to print the rows."
)


def file_option(name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option for the file to write, `name` in the graph's folder where it is not given."""
    return click.option("-o", "--output", "path", type=PATH, help=f"File to write; {name} in the graph's folder by default.")


class Commands(click.Group):
    """Commands whose answer may be read only in part, as `| head` does."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; that nobody reads on is no failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(OK)


def show(columns: Any, rows: Any, form: str) -> None:
    """Print rows in a format, to standard output."""
    from kg.showing.rows import FORMATS

    click.echo(FORMATS[form](columns, rows), nl=False)


def say(*lines: str) -> None:
    """Say something, on standard error."""
    for line in lines:
        click.echo(line, err=True)
