"""The components as spaCy factories: `nlp.add_pipe("kg_names")` works in anyone's pipeline once the package is installed.

Each puts what it finds into `doc.spans` under its own name, and changes nothing else. The language is the pipeline's. The
package's entry points name this module: spaCy imports it, and importing it makes the components known.
Texts in Chinese are matched with or without the spaces that typesetters put beside characters only where the text has been
brought to its normal form before (`kg.language.text.comparable`), as the project's own pipeline does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc

from kg.authority import authority
from kg.finding.acronyms import AcronymFinder
from kg.finding.acts import ActFinder
from kg.finding.editions import EditionFinder
from kg.finding.found import Found, keep
from kg.finding.misprints import MisprintFinder
from kg.finding.names import NameFinder
from kg.finding.references import DateFinder, ReferenceFinder
from kg.language import languages, profile

NAMES, REFERENCES, DATES, ACTS = "kg_names", "kg_references", "kg_dates", "kg_acts"

OPENINGS = "kg_openings"
TEXT = "kg_text"  # a Doc puts its text together anew each time it is asked; our pipeline leaves it here
_LINE_END = re.compile(r"\n")

Component = Callable[[Doc], Doc]


def _text(doc: Doc) -> str:
    text: str = doc.user_data.get(TEXT) or doc.text
    return text


def _component(key: str, find: Callable[[str], Iterable[Found]]) -> Component:
    """What `find` finds in the text, into `doc.spans[key]`."""
    return lambda doc: keep(doc, key, find(_text(doc)))


@Language.factory(NAMES)
def names_factory(nlp: Language, name: str) -> Component:  # noqa: ARG001  (spaCy passes it)
    """Names of states, organs, treaties, conferences, places and documents, into `doc.spans["kg_names"]`."""
    known = authority(languages())
    language = nlp.lang or ""
    finder = NameFinder(known, language)
    editions = EditionFinder(known, profile(language))
    misprints = MisprintFinder(known.names[language])
    acronyms = AcronymFinder(known.entities, profile(language))

    def find_names(doc: Doc) -> Doc:
        text = _text(doc)
        found = [*finder.find(text), *editions.find(text)]
        found += acronyms.find(text, found)
        taken = sorted((item.start, item.end) for item in found)
        return keep(doc, NAMES, [*found, *misprints.find(text, taken)])

    return find_names


@Language.factory(REFERENCES)
def references_factory(nlp: Language, name: str) -> Component:  # noqa: ARG001  (spaCy passes it)
    """Symbols, numbers, titles, locators and short forms, into `doc.spans["kg_references"]`."""
    return _component(REFERENCES, ReferenceFinder(profile(nlp.lang or "")).find)


@Language.factory(DATES)
def dates_factory(nlp: Language, name: str) -> Component:  # noqa: ARG001  (spaCy passes it)
    """Dates, into `doc.spans["kg_dates"]`."""
    return _component(DATES, DateFinder(profile(nlp.lang or "")).find)


@Language.factory(ACTS)
def acts_factory(nlp: Language, name: str) -> Component:  # noqa: ARG001  (spaCy passes it)
    """Acts, into `doc.spans["kg_acts"]`; paragraphs begin where lines do, or at `doc.user_data["kg_openings"]`."""
    finder = ActFinder(profile(nlp.lang or ""))

    def find_acts(doc: Doc) -> Doc:
        text = _text(doc)
        openings = doc.user_data.get(OPENINGS) or [0, *(match.end() for match in _LINE_END.finditer(text))]
        return keep(doc, ACTS, finder.find(text, openings))

    return find_acts
