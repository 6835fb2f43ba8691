"""Writes what is made from the project itself: docs/cli.md, ontology.md, queries.md, kg/help.txt, the answers in README.md.

    python docs/generate.py

A test keeps them equal to what this would write. An answer is a text block below a block with the command that gives it.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click
from click.testing import CliRunner
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.cli import cli
from kg.graph.question import Parameter, Question, questions

ROOT = Path(__file__).resolve().parents[1]
WIDTH = 98  # columns of a help text, whatever the terminal

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
CLASS = "http://www.w3.org/2002/07/owl#Class"
KG = "https://w3id.org/unkg/ontology#"
ANSWER = re.compile(r"(?P<asked>```sh\n(?P<command>kg [^\n]+)\n```\n+```text\n)[^`]*```")
LANGUAGES = ("en", "zh", "fr", "es", "ru", "ar")
RELATION, FACT = f"{KG}Relation", f"{KG}Fact"
SECTIONS = (
    ("Properties of documents, texts and evidence", ""),
    ("Relations: what a text may state of a state, treaty or document", RELATION),
    ("Facts: what the authority files give of a thing", FACT),
)

Term = NamedNode | Literal
Facts = Mapping[str, list[Term]]  # predicate to values


def main() -> None:
    """Write every page."""
    for path, text in pages().items():
        (ROOT / path).write_text(text, encoding="utf-8", newline="\n")


def pages() -> dict[str, str]:
    """What each generated file holds, by its path in the checkout."""
    return {
        "docs/cli.md": _joined(_command_line()),
        "docs/ontology.md": _joined(_ontology()),
        "docs/queries.md": _joined(_queries()),
        "kg/help.txt": f"{help_text()}\n",
        "README.md": answered((ROOT / "README.md").read_text(encoding="utf-8")),
    }


def answered(text: str) -> str:
    """A page with the answers of its `kg` commands as the samples give them today."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        _run("kg demo")
        return ANSWER.sub(lambda found: f"{found['asked']}{_run(found['command'])}```", text)


def _run(command: str) -> str:
    return CliRunner().invoke(cli, shlex.split(command)[1:], catch_exceptions=False).stdout


def help_text(command: click.Command = cli, name: str = "kg") -> str:
    """What a command prints for --help, at a fixed width."""
    context = click.Context(command, info_name=name, terminal_width=WIDTH, **cli.context_settings)
    return command.get_help(context)


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def _made(what: str) -> str:
    return f"<!-- Made by docs/generate.py from {what}; `make docs` writes it again. -->"


def _command_line() -> Iterator[str]:
    yield _made("kg/cli.py")
    yield "# The command line"
    yield (
        "Data goes to standard output, talk to standard error. Exit codes: 0 done; 1 it ran, but something failed or does not "
        "conform; 2 it could not run, and the message names the mend. `python -m kg` is the same command."
    )
    yield _code("text", help_text())
    for name, command in sorted(cli.commands.items()):
        yield from _command(command, f"kg {name}", "##")


def _command(command: click.Command, name: str, mark: str) -> Iterator[str]:
    """A command's help, and that of the commands inside it."""
    yield f"{mark} {name}"
    yield _code("text", help_text(command, name))
    for inner, each in sorted(getattr(command, "commands", {}).items()):
        yield from _command(each, f"{name} {inner}", f"{mark}#")


def _queries() -> Iterator[str]:
    yield _made("queries/*.rq")
    yield "# The named questions"
    yield (
        f"{len(questions())} questions, each a file of `queries/`. `kg query NAME -p parameter=value --format csv` answers one; "
        "`kg query` lists them. Rows are sorted, so the same graph prints the same bytes. A further file in `queries/` is a "
        "further question, without a change of code."
    )
    yield _table(("question", "title", "parameters"), map(_question_row, questions()))
    for question in questions():
        yield from _question(question)


def _question_row(question: Question) -> tuple[str, ...]:
    parameters = ", ".join(f"`{each.name}`" for each in question.parameters)
    return f"[{question.name}](#{question.name})", dict(question.titles)["en"], parameters


def _question(question: Question) -> Iterator[str]:
    titles = dict(question.titles)
    yield f"## {question.name}"
    yield f"{titles['en']}. {titles['zh']}。"
    if question.parameters:
        yield _table(("parameter", "kind", "for example", "meaning", "含义"), map(_parameter_row, question.parameters))
    yield "Columns: " + ", ".join(f"`{column}`" for column in question.columns)
    given = "".join(f' -p "{each.name}={each.example}"' for each in question.parameters)
    yield _code("sh", f"kg query {question.name}{given}")
    yield _code("sparql", question.text.strip())


def _parameter_row(parameter: Parameter) -> tuple[str, ...]:
    said = dict(parameter.explanations)
    return f"`{parameter.name}`", parameter.kind, f"`{parameter.example}`", said.get("en", ""), said.get("zh", "")


def _ontology() -> Iterator[str]:
    prefixes, terms = _read("ontology/kg.ttl")
    yield _made("ontology/kg.ttl, ontology/acts.ttl and ontology/demands.ttl")
    yield "# The ontology"
    yield (
        "Every class and property with its label and meaning in English and Chinese, and the terms of other vocabularies it "
        "stands below. How they fit together in a graph: [graph-model.md](graph-model.md). The rules a graph keeps to: "
        "`ontology/shapes.ttl`, checked by `kg validate`."
    )
    yield _table(("prefix", "vocabulary"), [(f"`{name}:`", f"`{space}`") for name, space in sorted(prefixes.items())])
    yield "## Classes"
    classes = {name: facts for name, facts in terms.items() if CLASS in _kinds(facts)}
    yield _table(
        ("class", "label", "名称", "meaning", "含义", "below"),
        [(_short(name, prefixes), *_words(facts), _names(facts, "subClassOf", prefixes)) for name, facts in classes.items()],
    )
    for heading, kind in SECTIONS:
        yield f"## {heading}"
        yield _properties(
            {name: facts for name, facts in terms.items() if name not in classes and _sort(facts) == kind}, prefixes
        )
    yield from _acts()
    yield from _demands()


def _properties(terms: Mapping[str, Facts], prefixes: Mapping[str, str]) -> str:
    relations = ("domain", "range", "subPropertyOf")
    rows = [
        (_short(name, prefixes), *_words(facts), *(_names(facts, relation, prefixes) for relation in relations))
        for name, facts in terms.items()
    ]
    return _table(("property", "label", "名称", "meaning", "含义", "of", "value", "below"), rows)


def _acts() -> Iterator[str]:
    prefixes, acts = _concepts("ontology/acts.ttl")
    yield "## Acts"
    yield "What a paragraph does, in families shared by the six languages; one SKOS scheme, `kg:ActScheme`."
    yield _table(
        ("act", *LANGUAGES, "meaning", "closest in CiTO"),
        [
            (_short(name, prefixes), *_labels(facts), _word(facts, f"{SKOS}definition", "en"), _close(facts, prefixes))
            for name, facts in acts.items()
        ],
    )


def _demands() -> Iterator[str]:
    prefixes, kinds = _concepts("ontology/demands.ttl")
    yield "## Kinds of demand"
    yield "What a paragraph asks for, in kinds shared by the six languages; one SKOS scheme, `kg:DemandScheme`."
    yield _table(
        ("kind", *LANGUAGES, "meaning"),
        [(_short(name, prefixes), *_labels(facts), _word(facts, f"{SKOS}definition", "en")) for name, facts in kinds.items()],
    )


def _concepts(path: str) -> tuple[dict[str, str], dict[str, Facts]]:
    """The prefixes of a scheme's file, and its concepts in the file's order."""
    prefixes, terms = _read(path)
    return prefixes, {name: facts for name, facts in terms.items() if f"{SKOS}notation" in facts}


def _labels(facts: Facts) -> list[str]:
    return [_word(facts, f"{SKOS}prefLabel", language) for language in LANGUAGES]


def _close(facts: Facts, prefixes: Mapping[str, str]) -> str:
    return ", ".join(_short(str(each.value), prefixes) for each in facts.get(f"{SKOS}closeMatch", ()))


def _read(path: str) -> tuple[dict[str, str], dict[str, Facts]]:
    """The prefixes of a Turtle file, and the terms of this project it describes, in the file's order."""
    terms: dict[str, defaultdict[str, list[Term]]] = {}
    for quad in parse(path=ROOT / path, format=RdfFormat.TURTLE):
        name, value = str(getattr(quad.subject, "value", "")), quad.object
        if isinstance(value, NamedNode | Literal) and name.startswith((KG, "https://w3id.org/unkg/act/")):
            terms.setdefault(name, defaultdict(list))[quad.predicate.value].append(value)
    text = (ROOT / path).read_text(encoding="utf-8")
    return dict(re.findall(r"^@prefix (\w+): <(.+)> \.$", text, re.MULTILINE)), dict(terms)


def _sort(facts: Facts) -> str:
    """Which of the sections a property belongs in."""
    return next((kind for kind in (RELATION, FACT) if kind in _kinds(facts)), "")


def _kinds(facts: Facts) -> set[str]:
    return {each.value for each in facts[TYPE]}


def _words(facts: Facts) -> tuple[str, ...]:
    return tuple(_word(facts, RDFS + field, language) for field in ("label", "comment") for language in ("en", "zh"))


def _word(facts: Facts, predicate: str, language: str) -> str:
    return next((each.value for each in facts[predicate] if isinstance(each, Literal) and each.language == language), "")


def _names(facts: Facts, relation: str, prefixes: Mapping[str, str]) -> str:
    return ", ".join(_short(each.value, prefixes) for each in facts.get(RDFS + relation, ()))


def _short(name: str, prefixes: Mapping[str, str]) -> str:
    for prefix, space in prefixes.items():
        if name.startswith(space):
            return f"`{prefix}:{name.removeprefix(space)}`"
    return f"<{name}>"


def _code(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```"


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [tuple(columns), *(tuple(row) for row in rows)]
    lines.insert(1, ("---",) * len(lines[0]))
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


if __name__ == "__main__":
    main()
