"""The command line as people and programs meet it: help, examples, exit codes, streams, formats."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kg.cli import FAILED, OK, REFUSED, cli, run
from kg.errors import KgError
from kg.paths import SAMPLES

Here = Callable[..., tuple[int, str, str]]
EVERY = {**cli.commands, **{f"check {name}": each for name, each in cli.commands["check"].commands.items()}}
COMMANDS = sorted(EVERY)
PROGRAM = Path(sys.executable).with_name("kg")
SENTENCE = re.compile(r"[A-Z][^.]+\.")
EXAMPLE = re.compile(r"^ *Example: (kg .+)$", re.MULTILINE)
TEXT = "A_RES_78_40.zh.txt"
OTHER = "A_RES_58_51.zh.txt"


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of one sample."""
    folder = tmp_path_factory.mktemp("graph")
    assert kg("build", SAMPLES / TEXT, "-o", folder).returncode == OK
    return folder


def kg(*words: object, cwd: Path | None = None, text: str = "") -> subprocess.CompletedProcess[str]:
    """A real run of the command."""
    command = [str(PROGRAM), *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, input=text, check=False)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Here:
    """A run in this process: exit code, standard output and standard error, without the price of a start."""

    def go(*words: object, cwd: Path) -> tuple[int, str, str]:
        monkeypatch.chdir(cwd)
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            run()
        return int(end.value.code or 0), *capfd.readouterr()

    return go


def inside(*words: object) -> Result:
    """A run in this process, streams apart; the project's own errors come back as exceptions."""
    return CliRunner().invoke(cli, [str(word) for word in words])


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_says_what_it_does_in_one_sentence(name: str):
    first = (EVERY[name].help or "").partition("\n\n")[0]
    assert SENTENCE.fullmatch(first)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_shows_an_example_on_a_line_of_its_own(name: str):
    assert EXAMPLE.search(inside(*name.split(), "--help").output)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_is_explained(name: str):
    options = [each for each in EVERY[name].params if isinstance(each, click.Option)]
    assert [each.name for each in options if not re.fullmatch(r"[A-Z].+\.", each.help or "")] == []


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder such as the examples speak of: texts/, more/ and a graph in output/."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("texts", "more"):
        (folder / name).mkdir()
        (folder / name / TEXT).write_bytes((SAMPLES / TEXT).read_bytes())
    (folder / "texts" / OTHER).write_bytes((SAMPLES / OTHER).read_bytes())
    assert kg("build", "texts", cwd=folder).returncode == OK
    return folder


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_run(here: Here, desk: Path, name: str):
    example = EXAMPLE.search(EVERY[name].help or "")
    assert example
    code, out, err = here(*shlex.split(example[1])[1:], cwd=desk)
    assert (code, out != "") == (OK, True), err


def test_the_commands_that_demo_suggests_run(here: Here, tmp_path: Path):
    code, _, err = here("demo", "-o", "my graph", cwd=tmp_path)
    suggested = [line.strip() for line in err.partition("try next:")[2].splitlines() if line.strip()]
    assert (code, len(suggested)) == (OK, 3)
    for line in suggested:
        assert here(*shlex.split(line)[1:], cwd=tmp_path)[0] == OK, line


def test_the_help_file_is_what_the_command_line_itself_says(root: Path):
    """`make docs` writes it."""
    context = click.Context(cli, info_name="kg", terminal_width=98, **cli.context_settings)
    assert (root / "kg" / "help.txt").read_text(encoding="utf-8") == cli.get_help(context) + "\n"


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",)])
def test_help_loads_nothing(root: Path, words: tuple[str, ...]):
    script = "import sys; import kg.__main__ as m; m.main(); print(*{'click', 'kg.cli'} & set(sys.modules), file=sys.stderr)"
    ended = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, encoding="utf-8", check=True)
    assert ended.stdout == (root / "kg" / "help.txt").read_text(encoding="utf-8")
    assert ended.stderr.strip() == ""


def test_no_summary_is_cut_short(root: Path):
    assert "..." not in (root / "kg" / "help.txt").read_text(encoding="utf-8").partition("Commands:")[2]


# What was typed (GRAPH, TEXT, NOWHERE stand for paths), the exit code, words of the message.
SITUATIONS = [
    ("build TEXT", OK, "wrote"),
    ("build TEXT NOWHERE", FAILED, "error: NOWHERE: does not exist; check the path"),
    ("build NOWHERE", FAILED, "does not exist"),
    ("build EMPTY", FAILED, "is empty"),
    ("build", REFUSED, "Missing argument 'PATHS...'"),
    ("query documents -g NOWHERE", REFUSED, "holds no graph; make one with `kg build`"),
    ("query documents -g GRAPH", OK, ""),
    ("query", OK, ""),
    ("query citaions -g GRAPH", REFUSED, "did you mean citations?"),
    ("query citing-treaty -g GRAPH", REFUSED, "the parameter treaty is missing; for example treaty=NPT"),
    ("query citing-treaty -p state=PRK -g GRAPH", REFUSED, "has no parameter state; it takes treaty"),
    ("query citing-treaty -p NPT -g GRAPH", REFUSED, "NPT is not NAME=VALUE"),
    ("query documents --format xml -g GRAPH", REFUSED, "'xml' is not one of"),
    ("query 'SELECT ?s WHERE {' -g GRAPH", REFUSED, "is not well-formed"),
    ("query 'DELETE WHERE { ?s ?p ?o }' -g GRAPH", REFUSED, "error: query"),
    ("view -g NOWHERE", REFUSED, "holds no graph"),
    ("view -g GRAPH", OK, ""),
    ("export gexf -g GRAPH", OK, ""),
    ("export dot -g GRAPH", REFUSED, "there is no such format; choose one of"),
    ("explain TEXT", OK, ""),
    ("explain NOWHERE", REFUSED, "cannot be read"),
    ("explain EMPTY", REFUSED, "is empty"),
    ("validate -g GRAPH", OK, ""),
    ("validate -g NOWHERE", REFUSED, "holds no graph"),
    ("check languages -g GRAPH", OK, "0 documents in two languages or more"),
    ("check languages --what names,acts -g GRAPH", OK, ""),
    ("check languages --what verbs -g GRAPH", REFUSED, "there is no verbs to compare; choose from paragraphs, citations"),
    ("check languages --what , -g GRAPH", REFUSED, "names nothing; choose from paragraphs, citations"),
    ("check languages -g NOWHERE", REFUSED, "holds no graph"),
    ("check links -g GRAPH", OK, "0 documents with links"),
    ("check meanings", REFUSED, "No such command 'meanings'"),
    ("analyse -g GRAPH", OK, "most-cited"),
    ("analyse most-loved -g GRAPH", REFUSED, "there is no table most-loved"),
    ("foretell", REFUSED, "No such command 'foretell'"),
    ("--version", OK, ""),
]


@pytest.mark.parametrize(("line", "code", "message"), SITUATIONS, ids=[row[0] for row in SITUATIONS])
def test_exit_code_and_message(here: Here, graph: Path, tmp_path: Path, line: str, code: int, message: str):
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    paths = {"GRAPH": graph, "TEXT": SAMPLES / TEXT, "NOWHERE": tmp_path / "nowhere", "EMPTY": empty}
    ended, _, err = here(*(paths.get(word, word) for word in shlex.split(line)), cwd=tmp_path)
    for name, path in paths.items():
        message = message.replace(name, str(path))
    assert (ended, message in err) == (code, True), err
    assert "Traceback" not in err


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00no text\x81")
    ended = kg("build", bad, SAMPLES / TEXT, "-o", tmp_path / "graph", "--format", "csv")
    assert ended.returncode == FAILED
    assert [row["document"] for row in table(ended.stdout)] == ["A/RES/78/40"]
    assert "error: " in ended.stderr
    assert (tmp_path / "graph" / "graph.ttl").is_file()


def test_a_build_that_reads_nothing_leaves_the_graph_as_it_was(tmp_path: Path):
    kg("build", SAMPLES / TEXT, "-o", tmp_path)
    before = (tmp_path / "graph.ttl").read_bytes()
    kg("build", tmp_path / "nowhere", "-o", tmp_path)
    assert (tmp_path / "graph.ttl").read_bytes() == before


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_three_formats_say_the_same(graph: Path):
    answers = {form: kg("query", "documents", "-g", graph, "--format", form).stdout for form in ("table", "csv", "json")}
    rows = table(answers["csv"])
    assert json.loads(answers["json"]) == rows
    assert answers["table"].splitlines()[0].split() == list(rows[0])
    assert rows[0]["document"] == "A/RES/78/40"


@pytest.mark.parametrize("words", [("query", "documents"), ("validate",), ("analyse", "most-cited")], ids=lambda words: words[0])
def test_data_goes_out_and_talk_goes_aside(graph: Path, words: tuple[str, ...]):
    """What a pipe passes on is a whole CSV table and nothing else."""
    ended = kg(*words, "-g", graph, "--format", "csv")
    lengths = {len(row) for row in csv.reader(io.StringIO(ended.stdout))}
    assert len(lengths) == 1


def test_a_dash_reads_the_question_from_standard_input(graph: Path):
    ended = kg("query", "-", "-g", graph, "--format", "csv", text="SELECT (COUNT(*) AS ?n) WHERE { ?x a kg:Expression }")
    assert (ended.returncode, ended.stdout) == (OK, "n\n1\n")


def test_a_file_of_sparql_is_a_question(graph: Path, tmp_path: Path):
    (tmp_path / "own.rq").write_text("ASK { ?x a kg:Expression }", encoding="utf-8")
    assert kg("query", "own.rq", "-g", graph, "--format", "csv", cwd=tmp_path).stdout == "answer\ntrue\n"


@pytest.mark.parametrize("words", [("query", "mentions"), ("query",), ("--help",)], ids=["a long answer", "a short one", "help"])
def test_a_pipe_that_closes_early_is_no_error(graph: Path, words: tuple[str, ...]):
    """As `kg query mentions | head -n 1` does; the reader is gone before the first word."""
    reading, writing = os.pipe()
    os.close(reading)
    options = () if words == ("--help",) else ("-g", str(graph))
    ended = subprocess.run([str(PROGRAM), *words, *options], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (OK, b"")


def test_nothing_is_drawn_where_no_terminal_watches(tmp_path: Path):
    ended = kg("build", SAMPLES / TEXT, "-o", tmp_path)
    assert "\x1b" not in ended.stdout + ended.stderr
    assert "\r" not in ended.stderr


def test_python_m_is_the_same_command():
    ended = subprocess.run([sys.executable, "-m", "kg", "--version"], capture_output=True, encoding="utf-8", check=True)
    assert ended.stdout == kg("--version").stdout


def test_errors_of_the_project_are_one_line(tmp_path: Path):
    result = inside("query", "documents", "-g", tmp_path / "nowhere")
    assert isinstance(result.exception, KgError)
    assert "\n" not in str(result.exception)
