"""The terms the graph is written in; those of our own are declared in ontology/kg.ttl, and a test holds the two together."""

from __future__ import annotations

import re
from functools import cache

from pyoxigraph import NamedNode, RdfFormat, parse

from kg.errors import DataError
from kg.model.document import ParagraphKind
from kg.model.entity import EntityKind
from kg.paths import ONTOLOGY, folder

KG = "https://w3id.org/unkg/ontology#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_DCTERMS = "http://purl.org/dc/terms/"
_ELI = "http://data.europa.eu/eli/ontology#"
_CITO = "http://purl.org/spar/cito/"
_OA = "http://www.w3.org/ns/oa#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES = {
    "cito": _CITO,
    "dcterms": _DCTERMS,
    "eli": _ELI,
    "kg": KG,
    "oa": _OA,
    "rdf": _RDF,
    "rdfs": _RDFS,
    "skos": _SKOS,
    "xsd": _XSD,
}

# --- other people's terms
TYPE = NamedNode(_RDF + "type")
LABEL = NamedNode(_RDFS + "label")
IDENTIFIER = NamedNode(_DCTERMS + "identifier")
LANGUAGE = NamedNode(_DCTERMS + "language")
TITLE = NamedNode(_DCTERMS + "title")
SOURCE = NamedNode(_DCTERMS + "source")
SUBJECT_MATTER = NamedNode(_DCTERMS + "subject")
REALIZES = NamedNode(_ELI + "realizes")
IS_PART_OF = NamedNode(_ELI + "is_part_of")
CITES = NamedNode(_ELI + "cites")
CITING = NamedNode(_CITO + "hasCitingEntity")
CITED = NamedNode(_CITO + "hasCitedEntity")
START = NamedNode(_OA + "start")
END = NamedNode(_OA + "end")
EXACT = NamedNode(_OA + "exact")
NOTATION = NamedNode(_SKOS + "notation")
CONCEPT = NamedNode(_SKOS + "Concept")
CONCEPT_SCHEME = NamedNode(_SKOS + "ConceptScheme")
PREFERRED = NamedNode(_SKOS + "prefLabel")
IN_SCHEME = NamedNode(_SKOS + "inScheme")
EXACT_MATCH = NamedNode(_SKOS + "exactMatch")
DATE_TYPE = NamedNode(_XSD + "date")

# --- our classes
RESOLUTION = NamedNode(KG + "Resolution")
DECISION = NamedNode(KG + "Decision")
DOCUMENT = NamedNode(KG + "Document")
EXPRESSION = NamedNode(KG + "Expression")
THING = NamedNode(KG + "Thing")
PARAGRAPH_TEXT = NamedNode(KG + "ParagraphText")
TITLE_TEXT = NamedNode(KG + "TitleText")
MENTION = NamedNode(KG + "Mention")
ACT_OCCURRENCE = NamedNode(KG + "ActOccurrence")
CITATION = NamedNode(KG + "Citation")
ADDRESS = NamedNode(KG + "Address")
DEMAND = NamedNode(KG + "Demand")
STATEMENT = NamedNode(KG + "Statement")
PARAGRAPHS = {
    ParagraphKind.PREAMBULAR: NamedNode(KG + "PreambularParagraph"),
    ParagraphKind.OPERATIVE: NamedNode(KG + "OperativeParagraph"),
    ParagraphKind.NOTE: NamedNode(KG + "Note"),
}
THINGS = {
    EntityKind.STATE: NamedNode(KG + "State"),
    EntityKind.GROUP: NamedNode(KG + "Group"),
    EntityKind.ORGAN: NamedNode(KG + "Organ"),
    EntityKind.TREATY: NamedNode(KG + "Treaty"),
    EntityKind.CONFERENCE: NamedNode(KG + "Conference"),
    EntityKind.PLACE: NamedNode(KG + "Place"),
    EntityKind.DOCUMENT: DOCUMENT,
    EntityKind.STATEMENT: NamedNode(KG + "NamedStatement"),
}

# --- our properties
WAS_READ = NamedNode(KG + "wasRead")
SESSION = NamedNode(KG + "session")
VOTED_FOR = NamedNode(KG + "votedFor")
VOTED_AGAINST = NamedNode(KG + "votedAgainst")
ABSTAINED_ON = NamedNode(KG + "abstainedOn")
ABSENT_FOR = NamedNode(KG + "absentFor")
ADOPTED = NamedNode(KG + "adopted")
MEETING = NamedNode(KG + "meeting")
COMMITTEE_REPORT = NamedNode(KG + "committeeReport")
COMMITTEE = NamedNode(KG + "committee")
DRAFT = NamedNode(KG + "draft")
MEETING_RECORD = NamedNode(KG + "meetingRecord")
SPONSORS_AS_PRINTED = NamedNode(KG + "sponsorsAsPrinted")
AGENDA_ITEM = NamedNode(KG + "agendaItem")
ADOPTED_BY = NamedNode(KG + "adoptedBy")
SOURCE_FILE = NamedNode(KG + "sourceFile")
SOURCE_DIGEST = NamedNode(KG + "sourceDigest")
POSITION = NamedNode(KG + "position")
KIND = NamedNode(KG + "kind")
TEXT_OF = NamedNode(KG + "textOf")
IN_EXPRESSION = NamedNode(KG + "inExpression")
TEXT = NamedNode(KG + "text")
CALLS_NOTE = NamedNode(KG + "callsNote")
IN_TEXT = NamedNode(KG + "inText")
RULE = NamedNode(KG + "rule")
JUDGEMENT = NamedNode(KG + "judgement")
REFERS_TO = NamedNode(KG + "refersTo")
CANDIDATE = NamedNode(KG + "candidate")
WHY = NamedNode(KG + "why")
MENTION_KIND = NamedNode(KG + "mentionKind")
ANTECEDENT_START = NamedNode(KG + "antecedentStart")
ANTECEDENT_END = NamedNode(KG + "antecedentEnd")
ACT = NamedNode(KG + "act")
ORDER = NamedNode(KG + "order")
INTENSITY = NamedNode(KG + "intensity")
MODIFIER = NamedNode(KG + "modifier")
LEADS = NamedNode(KG + "leads")
LOCATOR = NamedNode(KG + "locator")
VIA = NamedNode(KG + "via")
ADDRESSEE = NamedNode(KG + "addressee")
DEMAND_KIND = NamedNode(KG + "demandKind")
VERB = NamedNode(KG + "verb")
ABOUT = NamedNode(KG + "about")
TERM = NamedNode(KG + "term")
SUBJECT = NamedNode(KG + "subject")
RELATION = NamedNode(KG + "relation")
OBJECT = NamedNode(KG + "object")
DATE = NamedNode(KG + "date")
KNOWN = NamedNode(KG + "known")

_RELATION_CLASS = NamedNode(KG + "Relation")
_FACT_CLASS = NamedNode(KG + "Fact")
_FACTS_OF_OTHERS = {"subject": SUBJECT_MATTER}


@cache
def declared() -> dict[str, frozenset[str]]:
    """The terms of ontology/kg.ttl: for each local name, the classes it is an instance of."""
    found: dict[str, set[str]] = {}
    for quad in parse(path=folder(ONTOLOGY) / "kg.ttl", format=RdfFormat.TURTLE):
        if quad.predicate == TYPE and isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(KG):
            found.setdefault(quad.subject.value.removeprefix(KG), set()).add(str(quad.object.value))
    return {name: frozenset(classes) for name, classes in found.items()}


@cache
def notations(name: str) -> frozenset[str]:
    """The notations of a scheme: the act families of "acts.ttl", the kinds of "demands.ttl"."""
    quads = parse(path=folder(ONTOLOGY) / name, format=RdfFormat.TURTLE)
    return frozenset(quad.object.value for quad in quads if quad.predicate == NOTATION)


@cache
def relation(name: str) -> NamedNode:
    """The property of a relation of the contract, as in "partyTo".

    Raises:
        DataError: The ontology declares no such relation.
    """
    return _declared(name, _RELATION_CLASS)


@cache
def fact(name: str) -> NamedNode:
    """The property of a fact of an authority file, as in "unts_volume".

    Raises:
        DataError: The ontology declares no such fact.
    """
    other = _FACTS_OF_OTHERS.get(name)
    return other or _declared(re.sub(r"_(\w)", lambda found: found[1].upper(), name), _FACT_CLASS)


def _declared(name: str, kind: NamedNode) -> NamedNode:
    if kind.value in declared().get(name, ()):
        return NamedNode(KG + name)
    sort = kind.value.removeprefix(KG)
    raise DataError("ontology/kg.ttl", f"declares no kg:{name} of class kg:{sort}", "add it there or correct the name")
