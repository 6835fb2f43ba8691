"""The ontology says everything the code uses, in both languages, and nothing the graph does not use."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg.authority.authority import authority
from kg.errors import DataError
from kg.graph import vocabulary
from kg.graph.things import entity_quads
from kg.paths import ONTOLOGY, PACKAGE, QUERIES, folder

KG = vocabulary.KG
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
COMMENT = "http://www.w3.org/2000/01/rdf-schema#comment"
SKOS = "http://www.w3.org/2004/02/skos/core#"
CONTRACT_RELATIONS = [
    "partyTo",
    "notPartyTo",
    "signatoryOf",
    "withdrewFrom",
    "announcedWithdrawalFrom",
    "suspended",
    "negotiates",
    "adoptedOn",
    "openedForSignatureOn",
    "inForceSince",
    "notInForce",
    "expires",
    "testedNuclearWeapon",
    "participatesIn",
    "sponsors",
    "follows",
    "reportsOn",
    "includesInAgendaOf",
]
CONTRACT_ACTS = [
    "recall",
    "reaffirm",
    "affirm",
    "declare",
    "agree",
    "decide",
    "determined",
    "note",
    "welcome",
    "appreciate",
    "recognize",
    "bear-in-mind",
    "convinced",
    "concern",
    "alarmed",
    "regret",
    "condemn",
    "emphasize",
    "call",
    "urge",
    "request",
    "invite",
    "encourage",
    "support",
    "guided",
    "having-considered",
    "hope",
    "other",
]
GROUPS = {"Paragraph", "TextPart", "Evidence"}  # classes that only join others
TERMS = sorted(vocabulary.declared())


def quads(name: str):
    return list(parse(path=folder(ONTOLOGY) / name, format=RdfFormat.TURTLE))


def languages(name: str, predicate: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for quad in quads(name):
        if quad.predicate.value == predicate and isinstance(quad.object, Literal):
            found.setdefault(quad.subject.value, set()).add(quad.object.language or "")
    return found


def used_in_code() -> set[str]:
    nodes = (value for name, value in vars(vocabulary).items() if name.isupper())
    flat = (node for each in nodes for node in (each.values() if isinstance(each, dict) else [each]))
    return {node.value.removeprefix(KG) for node in flat if isinstance(node, NamedNode) and node.value.startswith(KG)}


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("predicate", [LABEL, COMMENT])
def test_every_term_is_named_and_explained_in_both_languages(term: str, predicate: str):
    assert languages("kg.ttl", predicate)[KG + term] == {"en", "zh"}


def test_every_term_of_the_code_is_declared():
    assert used_in_code() <= set(TERMS)


def test_every_term_of_the_queries_and_shapes_is_declared():
    files = [
        *folder(QUERIES).glob("*.rq"),
        folder(ONTOLOGY) / "shapes.ttl",
        folder(ONTOLOGY) / "acts.ttl",
        folder(ONTOLOGY) / "demands.ttl",
        *PACKAGE.rglob("*.rq"),
    ]
    used = {name for path in files for name in re.findall(r"\bkg:(\w+)", path.read_text(encoding="utf-8"))}
    assert used - {"ActScheme", "DemandScheme"} <= set(TERMS)


def test_no_term_is_idle():
    """A term is used by the code or between the acts, or states a relation, fact or vote, or groups others."""
    classes = vocabulary.declared()
    loose = {term for term in TERMS if not classes[term] & {KG + "Relation", KG + "Fact"}}
    among_acts = set(re.findall(r"\bkg:(\w+)", (folder(ONTOLOGY) / "acts.ttl").read_text(encoding="utf-8")))
    assert loose - used_in_code() - among_acts == GROUPS


def test_the_relations_are_those_of_the_contract():
    relations = {term for term, classes in vocabulary.declared().items() if KG + "Relation" in classes}
    assert relations == set(CONTRACT_RELATIONS)


def test_the_acts_are_those_of_the_contract():
    assert vocabulary.notations("acts.ttl") == set(CONTRACT_ACTS)


@pytest.mark.parametrize("family", CONTRACT_ACTS)
def test_every_act_is_named_in_six_languages_and_defined_in_two(family: str):
    concept = f"https://w3id.org/unkg/act/{family}"
    assert languages("acts.ttl", SKOS + "prefLabel")[concept] == {"ar", "en", "es", "fr", "ru", "zh"}
    assert languages("acts.ttl", SKOS + "definition")[concept] == {"en", "zh"}


@pytest.mark.parametrize("kind", sorted(vocabulary.notations("demands.ttl")))
def test_every_kind_of_demand_is_named_in_six_languages_and_defined_in_two(kind: str):
    concept = f"https://w3id.org/unkg/demand/{kind}"
    assert languages("demands.ttl", SKOS + "prefLabel")[concept] == {"ar", "en", "es", "fr", "ru", "zh"}
    assert languages("demands.ttl", SKOS + "definition")[concept] == {"en", "zh"}


def test_every_fact_of_the_authority_files_is_declared():
    assert list(entity_quads(authority(("en", "zh")).entities.values()))


@pytest.mark.parametrize("name", ["kg.ttl", "acts.ttl", "demands.ttl"])
def test_there_are_no_blank_nodes(name: str):
    assert not [quad for quad in quads(name) if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)]


@pytest.mark.parametrize(
    ("find", "name"), [(vocabulary.relation, "partyTO"), (vocabulary.fact, "unts_volum"), (vocabulary.relation, "act")]
)
def test_a_misspelt_term_is_refused(find: Callable[[str], NamedNode], name: str):
    with pytest.raises(DataError, match=r"ontology/kg\.ttl: declares no kg:"):
        find(name)


@pytest.mark.parametrize("rule", sorted(Path(folder(ONTOLOGY) / "shapes.ttl").read_text(encoding="utf-8").split("\n\n")[1:]))
def test_every_constraint_speaks_both_languages(rule: str):
    if "a sh:PropertyShape" in rule:
        assert re.search(r'sh:message ".+"@en , ".+"@zh', rule)
