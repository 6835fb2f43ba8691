"""The house keeps its plan: walls round third-party types, imports one way, nothing at import, small rooms, no words in code."""

from __future__ import annotations

import ast
import io
import json
import subprocess
import sys
import tokenize
import unicodedata
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "kg"
FILES = sorted(PACKAGE.rglob("*.py"))

# What each wing may import, as docs/architecture.md draws it. A wing is a folder of kg/, or a module that stands beside them.
WINGS = {
    "kg": set(),
    "errors": set(),
    "paths": set(),
    "model": set(),
    "language": {"errors", "paths"},
    "authority": {"errors", "paths", "model", "language"},
    "reading": {"errors", "model", "language"},
    "finding": {"model", "language", "authority"},
    "linking": {"model", "language", "authority"},
    "graph": {"errors", "paths", "model"},
    "showing": {"errors", "paths", "graph"},
    "explain": {"model"},
    "build": {"authority", "language", "errors", "model", "reading", "finding", "linking", "graph"},
    "options": {"showing"},
    "analysing": {"graph", "options", "showing"},
    "checking": {"graph", "options"},
    "comparing": {"graph", "options", "showing"},
    "cli": {
        *("kg", "errors", "paths", "model", "graph", "showing", "explain", "build", "options"),
        *("analysing", "checking", "comparing"),
    },
    "__main__": {"cli"},
}

# Behind which walls a third-party package may be named.
WALLS = {
    "ahocorasick": {"finding"},
    "click": {"cli", "analysing", "checking", "comparing", "options"},
    "jinja2": {"showing"},
    "lxml": {"reading.markup.tree"},
    "markupsafe": {"showing"},
    "matplotlib": {"showing.charts.draw", "showing.charts.fonts", "showing.charts.write"},  # it need not be installed
    "networkx": {"showing"},
    "numpy": {"showing"},
    "pyoxigraph": {"graph", "showing.rdf"},  # the files that other RDF tools read are written by the engine's own writers
    "pyshacl": {"graph"},
    "pyvis": {"showing"},
    "rdflib": {"graph"},
    "scipy": {"showing"},
    "spacy": {"finding"},
    "threadpoolctl": {"showing"},
    "yaml": {"language.pattern", "showing.words"},  # the reader of data files; the page's words, which are not a language's
}

# What importing every module of some wings may load of the heavy packages; whatever else they use loads when it is needed.
HEAVY = {
    *("ahocorasick", "jinja2", "matplotlib", "networkx", "numpy", "pyoxigraph"),
    *("pyshacl", "pyvis", "rdflib", "scipy", "spacy", "yaml"),
}
AT_IMPORT = [
    (("cli", "__main__", "errors", "paths", "model", "explain"), set(), "the command line answers before it loads anything"),
    (("language", "authority", "reading"), {"yaml"}, "data files need their reader"),
    (("finding",), {"yaml", "spacy", "numpy", "jinja2", "ahocorasick"}, "spaCy brings numpy and jinja2"),
    (("linking",), {"yaml"}, "what words mean is decided without the pipeline that found them"),
    (("graph",), {"pyoxigraph"}, "rdflib and pyshacl are for `validate` alone"),
    (("showing.rows",), set(), "rows are text"),
    (("showing",), {"pyoxigraph", "networkx", "numpy", "scipy", "yaml"}, "pyvis, jinja2, matplotlib: for pages, charts"),
    (("build",), {"yaml", "spacy", "numpy", "jinja2", "ahocorasick", "pyoxigraph"}, "a build checks and draws nothing"),
]

IMPORT = """
import importlib, json, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(list(sys.modules)))
"""
LONGEST_FUNCTION, TYPICAL_FUNCTION, LONGEST_MODULE = 50, 10, 300
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"  # digits of note marks, which belong to no language


def module(path: Path) -> str:
    """A file's dotted name inside kg: "graph.store", "graph" for the folder itself, "kg" for the package."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__") or "kg"


def wing(name: str) -> str:
    return name.partition(".")[0]


MODULES = {module(path): path for path in FILES}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Every dotted name a file imports, at its head or inside a function."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno}: a relative import hides the direction"
            yield from (_whole(node.module or "", alias.name) for alias in node.names)


def _whole(package: str, name: str) -> str:
    """`from kg.graph import iri` names the module kg.graph.iri; `from kg.graph.iri import thing` names kg.graph.iri."""
    inner = f"{package}.{name}".removeprefix("kg.")
    return f"{package}.{name}" if inner in MODULES else package


def own(path: Path) -> set[str]:
    """The modules of kg that a file imports."""
    return {name.removeprefix("kg.") for name in imports(path) if name == "kg" or name.startswith("kg.")}


@pytest.mark.parametrize("name", MODULES)
def test_a_wing_imports_only_what_it_may(name: str):
    allowed = WINGS[wing(name)] | {wing(name)}
    assert {each for each in own(MODULES[name]) if wing(each) not in allowed} == set()


def test_the_plan_has_one_direction():
    """Every wing can be built after those it stands on; a circle of wings would raise."""
    assert list(TopologicalSorter(WINGS).static_order())[-1] == "__main__"


def test_the_plan_grants_nothing_that_no_one_uses():
    used = {each: {wing(other) for name, path in MODULES.items() if wing(name) == each for other in own(path)} for each in WINGS}
    idle = {each: sorted(allowed - used[each]) for each, allowed in WINGS.items() if allowed - used[each]}
    assert idle == {}


def test_no_modules_import_each_other_in_a_circle():
    TopologicalSorter({name: own(path) - {name} for name, path in MODULES.items()}).prepare()


@pytest.mark.parametrize("name", MODULES)
def test_third_party_types_stop_at_the_wall(name: str):
    foreign = {each.partition(".")[0] for each in imports(MODULES[name])} - set(sys.stdlib_module_names) - {"kg"}
    assert foreign <= set(WALLS), "say in WALLS where this package belongs"
    assert {each for each in foreign if not WALLS[each] & {name, wing(name)}} == set()


@pytest.mark.parametrize(("wings", "allowed", "reason"), AT_IMPORT, ids=["+".join(row[0]) for row in AT_IMPORT])
def test_nothing_heavy_loads_at_import(wings: tuple[str, ...], allowed: set[str], reason: str):
    names = sorted(f"kg.{name}" for name in MODULES if {name, wing(name)} & set(wings))
    run = subprocess.run([sys.executable, "-c", IMPORT, *names], capture_output=True, text=True, check=True)
    assert HEAVY & set(json.loads(run.stdout)) <= allowed, reason
    assert run.stderr == ""


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_rooms_are_small():
    lengths = {f"{name}.{each.name}": _lines(each) for name, path in MODULES.items() for each in functions(path)}
    worst = max(lengths, key=lengths.__getitem__)
    assert median(lengths.values()) <= TYPICAL_FUNCTION
    assert lengths[worst] <= LONGEST_FUNCTION, worst


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    assert node.end_lineno
    return node.end_lineno - node.lineno + 1


def test_modules_are_short():
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


@pytest.mark.parametrize("name", MODULES)
def test_what_is_public_is_described(name: str):
    """Private names, magic methods and what stands inside a private class or another function may explain themselves."""
    path = MODULES[name]
    missing = [each.name for each in _public(tree(path)) if not ast.get_docstring(each)]
    empty = not path.read_text(encoding="utf-8").strip()
    assert empty or ast.get_docstring(tree(path))
    assert missing == []


def _public(node: ast.Module | ast.ClassDef) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    for each in node.body:
        if isinstance(each, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not each.name.startswith("_"):
            yield each
            if isinstance(each, ast.ClassDef):
                yield from _public(each)


@pytest.mark.parametrize("name", MODULES)
def test_no_word_of_a_language_stands_in_code(name: str):
    """Words are data. Strings and comments hold no letter outside ASCII; docstrings may, for their examples."""
    source = MODULES[name].read_text(encoding="utf-8")
    docstrings = {place for node in ast.walk(tree(MODULES[name])) if (place := _docstring_place(node))}
    found = [
        (token.start[0], token.string)
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.start not in docstrings and any(map(_foreign, token.string))
    ]
    assert found == []


def _docstring_place(node: ast.AST) -> tuple[int, int] | None:
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    if not isinstance(node, kinds) or ast.get_docstring(node) is None:
        return None
    return node.body[0].lineno, node.body[0].col_offset


def _foreign(letter: str) -> bool:
    """A letter, mark or numeral outside ASCII."""
    return not letter.isascii() and unicodedata.category(letter)[0] in "LMN" and letter not in SUPERSCRIPTS
