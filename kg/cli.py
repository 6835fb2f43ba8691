"""Options, messages and exit codes; no logic. Data goes to standard output, talk to standard error.

Exit codes: 0 done, 1 ran but something failed or does not conform, 2 could not run.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Callable
from dataclasses import astuple, fields
from pathlib import Path

import click

from kg import __version__
from kg.analysing import analyse
from kg.checking import check
from kg.comparing import diff, lineage
from kg.errors import KgError
from kg.options import (
    FAILED,
    OK,
    OUTPUT,
    PATH,
    REFUSED,
    Commands,
    file_option,
    folder_option,
    format_option,
    graph_option,
    say,
    show,
)

_FINDING = ("severity", "document", "paragraph", "rule", "message", "value", "node")
_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_CORES = os.cpu_count() or 1


@click.group(cls=Commands, context_settings=_HELP)
@click.version_option(__version__, prog_name="kg")
def cli() -> None:
    """Read United Nations resolutions into a graph of treaties, states and resolutions.

    \b
    Examples:
      kg demo                          the five sample resolutions, read and shown
      kg build texts/ -o output        read a folder of texts
      kg query citations --format csv  ask the graph
    """


cli.add_command(analyse)
cli.add_command(check)
cli.add_command(diff)
cli.add_command(lineage)


@cli.command(name="build")
@click.argument("paths", nargs=-1, required=True, type=PATH)
@folder_option
@click.option("-j", "--workers", type=click.IntRange(1), default=_CORES, help="Processes that read; all cores by default.")
@format_option
def build_command(paths: tuple[Path, ...], folder: Path, workers: int, form: str) -> None:
    """Read files and folders of resolutions and write the graph.

    \b
    Example: kg build texts/ more/A_RES_78_40.zh.txt -o output
    """
    sys.exit(_build(paths, folder, form, workers))


@cli.command()
@folder_option
@format_option
def demo(folder: Path, form: str) -> None:
    """Read the five sample resolutions and write their graph and its page.

    \b
    Example: kg demo
    """
    from kg.paths import SAMPLES

    code = _build((SAMPLES,), folder, form)
    page = _view(folder, folder / "graph.html", "en")
    say(f"wrote {page}", "", "try next:")
    say(*(f"  {line}" for line in _next_commands(folder)))
    sys.exit(code)


def _next_commands(folder: Path) -> tuple[str, ...]:
    graph = "" if folder == OUTPUT else f" -g {shlex.quote(str(folder))}"
    kg = _called()
    return (
        f"{kg} query citations{graph}",
        f"{kg} query not-in-force{graph}",
        f"{kg} view{graph} --language zh",
    )


def _called() -> str:
    """How to call the command from here: by its name where the shell finds it, else by its path."""
    return "kg" if shutil.which("kg") else os.path.relpath(sys.argv[0])


@cli.command(name="query")
@click.argument("question", required=False)
@click.option("-p", "--parameter", "pairs", multiple=True, metavar="NAME=VALUE", help="A value for a parameter; may be repeated.")
@graph_option
@format_option
def query_command(question: str | None, pairs: tuple[str, ...], folder: Path, form: str) -> None:
    """Answer a named question, or SPARQL from a file or standard input (-); or list them.

    \b
    Example: kg query citing-treaty -p treaty=NPT --format csv
    """
    from kg.graph.query import ask
    from kg.graph.question import questions
    from kg.graph.store import open_store

    if question is None:
        rows = [(each.name, dict(each.titles)["en"], " ".join(p.name for p in each.parameters)) for each in questions()]
        show(("question", "title", "parameters"), rows, form)
        return
    answer = ask(open_store(folder), _question_text(question), dict(map(_pair, pairs)))
    show(answer.columns, answer.rows, form)


def _question_text(question: str) -> str:
    """A question's name, or the text of the file or stream it names."""
    if question == "-":
        return sys.stdin.read()
    path = Path(question)
    return path.read_text(encoding="utf-8") if path.suffix == ".rq" and path.is_file() else question


def _pair(words: str) -> tuple[str, str]:
    name, mark, value = words.partition("=")
    if not mark:
        raise click.BadParameter(f"{words} is not NAME=VALUE", param_hint="-p")
    return name, value


@cli.command(name="view")
@graph_option
@file_option("graph.html")
@click.option("--language", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Language the page opens in.")
def view_command(folder: Path, path: Path | None, language: str) -> None:
    """Write the interactive page: one file, no network needed.

    \b
    Example: kg view --language zh
    """
    click.echo(_view(folder, path or folder / "graph.html", language))


@cli.command(name="export")
@click.argument("form", metavar="FORMAT")
@graph_option
@file_option("graph.FORMAT")
def export_command(form: str, folder: Path, path: Path | None) -> None:
    """Write the graph as ttl, nt, nq, trig, jsonld, rdf, graphml, gexf, csv or csv-safe.

    \b
    Example: kg export gexf -o citations.gexf
    """
    from kg.graph.store import open_store
    from kg.showing.export import export

    suffix = form.partition("-")[0]
    for written in export(open_store(folder), form, path or folder / f"graph.{suffix}"):
        click.echo(written)


@cli.command(name="explain")
@click.argument("path", metavar="FILE", type=PATH)
@format_option
def explain_command(path: Path, form: str) -> None:
    """Show what was found in each paragraph of a text, by which rule, and what it means.

    \b
    Example: kg explain texts/A_RES_78_40.zh.txt
    """
    from kg.build import read_file
    from kg.explain import COLUMNS, explain

    show(COLUMNS, [row for reading in read_file(path) for row in explain(reading)], form)


@cli.command(name="validate")
@graph_option
@format_option
def validate_command(folder: Path, form: str) -> None:
    """Check the graph against its shapes and say in plain words what does not conform.

    Warnings and remarks are listed and do not change the exit code; a violation does.

    \b
    Example: kg validate --format csv
    """
    from kg.graph.store import open_store
    from kg.graph.validate import validate

    findings = validate(open_store(folder))
    rows = [(f.severity, f.document, f.paragraph, f.rule, f.message("en"), f.value, f.node) for f in findings]
    show(_FINDING, rows, form)
    violations = sum(each.severity == "violation" for each in findings)
    say(f"{violations} violations, {len(findings) - violations} remarks" if findings else "conforms")
    sys.exit(FAILED if violations else OK)


def _build(paths: tuple[Path, ...], folder: Path, form: str, workers: int = 1) -> int:
    from kg.build import build
    from kg.model.report import Tally

    report = build(paths, folder, _progress(), workers)
    _progress_done()
    show([field.name for field in fields(Tally)], [tuple(map(str, astuple(each))) for each in report.tallies], form)
    say(*(f"warning: {warning}" for warning in report.warnings))
    say(*(f"error: {failure.message}" for failure in report.failures))
    if report.tallies:
        say(f"wrote {folder / 'graph.ttl'}")
    return FAILED if report.failures else OK


def _view(folder: Path, path: Path, language: str) -> Path:
    from kg.graph.store import open_store
    from kg.showing.view import view

    return view(open_store(folder), path, language)


def _progress() -> Callable[[str], None]:
    """Shows the file being read where a terminal watches; silent elsewhere."""
    if not sys.stderr.isatty():
        return lambda _name: None
    count = iter(range(1, sys.maxsize))
    return lambda name: click.echo(f"\r\x1b[K{next(count)} {name}", err=True, nl=False)


def _progress_done() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)


def run() -> None:
    """Run the command line; an error of the project's own becomes one line and an exit code."""
    try:
        cli(standalone_mode=True)
    except KgError as error:
        say(f"error: {error}")
        sys.exit(REFUSED)
