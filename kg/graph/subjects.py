"""Subjects the publisher gave, as the quads of the authority graph: concepts, each in the vocabulary that it is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.terms import Facts, Node, node, tell, words
from kg.model.document import Resolution
from kg.model.record import Subject


def subjects_of(resolution: Resolution) -> tuple[Subject, ...]:
    """The subjects of a document that say which vocabulary they are from."""
    given = resolution.record.subjects if resolution.record else ()
    return tuple(subject for subject in given if subject.scheme and subject.label)


def subject_facts(resolution: Resolution) -> Facts:
    """What a document has of them; the files of all its languages give the same, in English."""
    return ((v.SUBJECT_MATTER, node(iri.subject(each.scheme, each.label))) for each in subjects_of(resolution))


def subject_nodes(subjects: Iterable[Subject]) -> Iterator[Node]:
    """A node for each concept and each vocabulary."""
    schemes: set[str] = set()
    for subject in subjects:
        if subject.scheme not in schemes:
            schemes.add(subject.scheme)
            yield _scheme(subject.scheme)
        facts = (
            (v.TYPE, v.CONCEPT),
            (v.PREFERRED, words(subject.label.replace("_", " "))),
            (v.IN_SCHEME, node(iri.subject_scheme(subject.scheme))),
            (v.EXACT_MATCH, node(subject.address) if subject.address else None),
        )
        yield tell(iri.subject(subject.scheme, subject.label), iri.AUTHORITY, facts)


def _scheme(name: str) -> Node:
    facts = ((v.TYPE, v.CONCEPT_SCHEME), (v.IDENTIFIER, words(name)), (v.PREFERRED, words(name)))
    return tell(iri.subject_scheme(name), iri.AUTHORITY, facts)
