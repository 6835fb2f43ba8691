"""A graph that keeps the rules has no findings; each broken rule has its example, and says so in both languages."""

import re
from pathlib import Path

import pytest
from factories import act, link, paper, reading
from world import new_agenda

from kg.graph.store import Store, memory
from kg.graph.validate import check, validate
from kg.paths import ONTOLOGY, folder

CASES = Path(__file__).parents[1] / "cases" / "shapes"
VALID = sorted((CASES / "valid").glob("*.ttl"))
INVALID = sorted((CASES / "invalid").glob("*.ttl"))
# Parts of the alternatives that kgs:Mention joins; their breaking is reported by kgs:Mention alone.
INNER = {"is-resolved", "is-ambiguous", "is-unknown", "names-thing", "names-no-thing", "names-candidates", "names-no-candidate"}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid(path: Path):
    assert not list(check(path.read_bytes(), "turtle"))


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid(path: Path):
    rule = re.match(r"# breaks: (\S+)", path.read_text(encoding="utf-8"))
    findings = list(check(path.read_bytes(), "turtle"))
    assert rule
    assert {finding.rule for finding in findings} == {rule[1]}
    assert all(finding.message("en") and finding.message("zh") != finding.message("en") for finding in findings)


def test_every_constraint_has_an_example_that_breaks_it():
    constraints = re.findall(
        r"^kgs:([\w-]+) a sh:PropertyShape", (folder(ONTOLOGY) / "shapes.ttl").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {path.stem for path in INVALID} == {*constraints, "Mention"} - INNER


def test_what_this_project_writes_is_valid(world: Store):
    """But for organs that the authority files would label, and a thing in a title."""
    assert {finding.rule for finding in validate(world)} == {"label-found"}


def test_a_finding_says_where():
    """A paragraph calls a note the text does not print."""
    text = paper("A/RES/1/1", P1="Recalling the Treaty,", calls={"P1": ("3",)})
    found = [finding for finding in validate(memory([reading(text)])) if finding.rule == "words-note"]
    assert [(each.severity, each.document, each.paragraph) for each in found] == [("warning", "A/RES/1/1", "P1")]
    assert found[0].value == "https://w3id.org/unkg/id/document/A/RES/1/1/paragraph/f3"
    assert found[0].message("fr") == found[0].message("en")


def test_findings_are_sorted_the_gravest_first():
    text = paper("A/RES/1/1", P1="Recalling the Treaty,", calls={"P1": ("3",)})
    wrong = reading(
        text, [link(text, "P1", "Treaty", judgement="resolved")], [act(text, "P1", "Recalling", "recall", intensity=9)]
    )
    severities = [finding.severity for finding in validate(memory([wrong, new_agenda()]))]
    assert severities == sorted(severities, key=["violation", "warning", "info"].index)
    assert severities.count("violation") == 2
