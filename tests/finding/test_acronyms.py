"""Acronyms that a text defines itself stand for what they were put behind, from there on."""

from __future__ import annotations

from kg.model.mention import MentionKind
from tests.texts import read_language, table


def acronyms(language: str, text: str) -> list[str]:
    """The acronyms found in a paragraph as "words=CODE"."""
    reading = read_language(language, f"1. {text}")
    found = (link.mention for link in reading.links if link.mention.rule == "acronym")
    return [f"{mention.surface}={mention.candidates[0]}" for mention in found if mention.kind is MentionKind.NAME]


@table(
    "language, text, expected",
    (
        "en",
        "Commends the Federal Government of Somalia (FGS) and urges the FGS to report;",
        ["FGS=SOM", "FGS=SOM"],
        "the Government of a state",
    ),
    (
        "en",
        "Commends the Government of South Sudan (GoSS) and urges the GoSS to report;",
        ["GoSS=SSD", "GoSS=SSD"],
        "a small letter",
    ),
    (
        "en",
        "Notes the Special Representative of the Secretary-General (SRSG) and the SRSG;",
        [],
        "a name that is only the end of it",
    ),
    ("en", "Notes the Liberation Army of South Sudan (LASS) and asks the LASS;", [], "something of a state is not the state"),
    ("en", "Notes Somalia (FGS) and urges the FGS;", [], "other words than those before it"),
    ("en", "Urges the FGS to report;", [], "an acronym that nothing defines"),
    (
        "en",
        "Urges the FGS, and commends the Federal Government of Somalia (FGS);",
        ["FGS=SOM"],
        "before it is defined it stands for nothing",
    ),
    ("en", "Commends the United Nations (UN) and urges the UN to report;", [], "an acronym that the files know is theirs"),
    (
        "es",
        "Encomia al Gobierno Federal de Somalia (GFS) e insta al GFS a que informe;",
        ["GFS=SOM", "GFS=SOM"],
        "in the words of another language",
    ),
)
def test_acronyms(language: str, text: str, expected: list[str]):
    assert acronyms(language, text) == expected


def test_one_so_called_is_asked():
    reading = read_language("en", "1. Commends the Federal Government of Somalia (FGS);", "2. Urges the FGS to report;")

    assert [each.addressee.code for each in reading.addresses] == ["SOM"]
