"""The pages are true: what is generated is current, everything is described, links lead somewhere, commands run as shown."""

from __future__ import annotations

import importlib.util
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.cli import cli
from kg.graph.question import questions

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "kg").rglob("*.md"))]
GENERATED = ["docs/cli.md", "docs/ontology.md", "docs/queries.md", "kg/help.txt"]
LINK = re.compile(r"\]\(([^)\s]+)\)")
BLOCK = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
COMMENT = NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")
ONTOLOGY = list(parse(path=ROOT / "ontology" / "kg.ttl", format=RdfFormat.TURTLE))
TERMS = sorted({str(quad.subject.value) for quad in ONTOLOGY if quad.predicate == LABEL})


@pytest.fixture(scope="session")
def generator() -> ModuleType:
    """docs/generate.py."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def pages(generator: ModuleType) -> dict[str, str]:
    """What docs/generate.py would write."""
    return generator.pages()


@pytest.mark.parametrize("path", [*GENERATED, "README.md"])
def test_generated_pages_are_current(pages: dict[str, str], path: str):
    """`make docs` writes them; of the README only the answers of its commands."""
    assert (ROOT / path).read_text(encoding="utf-8") == pages[path]


def test_no_page_is_generated_that_is_not_checked(pages: dict[str, str]):
    assert sorted(pages) == sorted([*GENERATED, "README.md"])


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_each_command_is_described(name: str):
    assert f"\n## kg {name}\n" in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(cli.commands["check"].commands))
def test_each_command_of_check_is_described(name: str):
    assert f"\n### kg check {name}\n" in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [question.name for question in questions()])
def test_each_question_is_described_in_two_languages(name: str):
    question = next(each for each in questions() if each.name == name)
    assert f"\n## {name}\n" in (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    assert {language for language, _ in question.titles} == {"en", "zh"}
    assert all({language for language, _ in each.explanations} == {"en", "zh"} for each in question.parameters)


@pytest.mark.parametrize("term", TERMS)
def test_each_class_and_property_is_described_in_two_languages(term: str):
    short = "kg:" + term.rpartition("#")[2]
    assert f"| `{short}` |" in (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    for predicate in (LABEL, COMMENT):
        said = [quad.object for quad in ONTOLOGY if quad.subject == NamedNode(term) and quad.predicate == predicate]
        assert sorted(each.language or "" for each in said if isinstance(each, Literal)) == ["en", "zh"]


def relative_links() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for target in LINK.findall(BLOCK.sub("", page.read_text(encoding="utf-8"))):
            if not target.startswith(("http:", "https:")):
                yield page.relative_to(ROOT).as_posix(), target


@pytest.mark.parametrize(("page", "target"), sorted(set(relative_links())))
def test_each_link_leads_somewhere(page: str, target: str):
    name, _, anchor = target.partition("#")
    path = (ROOT / page).parent / name if name else ROOT / page
    assert path.exists()
    assert not anchor or anchor in {
        _anchor(line) for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")
    }


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lstrip("# ").lower()).replace(" ", "-")


def commands(page: str) -> list[str]:
    blocks = BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))
    return [line for language, text in blocks if language == "sh" for line in text.splitlines() if line.startswith("kg ")]


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples as `texts/` and their graph in `output/`."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "texts").symlink_to(ROOT / "kg" / "samples")
    run("kg demo", folder)
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command of a page, as a reader would give it, with this environment's `kg`."""
    words = [sys.executable, "-m", *shlex.split(command)]
    return subprocess.run(words, cwd=folder, capture_output=True, encoding="utf-8", check=True)


@pytest.mark.parametrize("command", commands("README.md"))
def test_the_commands_of_the_readme_run(desk: Path, command: str):
    assert run(command, desk).stdout


def test_the_commands_of_the_readme_are_there():
    assert len(commands("README.md")) >= 6


@pytest.mark.corpus
def test_the_accuracy_in_the_readme_is_what_is_measured(shared: Path):
    """The hand-read answers are in the shared folder."""
    command = [sys.executable, "-m", "benchmarks.accuracy", "--gold"]
    measured = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False).stdout
    assert f"```text\n{measured}```" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_picture_is_small():
    picture = ROOT / "docs" / "images" / "page.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 300_000


def test_the_version_to_cite_is_the_version(root: Path):
    version = importlib.import_module("kg").__version__
    assert f"\nversion: {version}\n" in (root / "CITATION.cff").read_text(encoding="utf-8")
