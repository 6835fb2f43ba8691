"""The files of the states: whole, sorted, and no name for two states at one time."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from kg.authority.names import key_of

HERE = Path(__file__).resolve()
FOLDER = HERE.parents[2] / "kg" / "authority" / "states"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"

LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
FIELDS = [
    "code", "key", "status", "valid", "names", "weak", "not_in", "successors", "member_since", "m49", "wikidata", "source",
]  # fmt: skip
OPTIONAL = {"key", "not_in"}
STATUSES = {"member": 193, "observer": 2, "other": 2, "former": 8}
SCRIPTS = {"ar": "[\u0600-\u06ff]", "ru": "[\u0400-\u04ff]", "zh": "[\u4e00-\u9fff]"}

FILES = sorted(FOLDER.glob("*.yml"))
STATES: dict[str, dict[str, Any]] = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in FILES}
each_state = pytest.mark.parametrize("key", STATES)

KNOWN = {
    "ar": {"الصين": "CHN", "جمهورية كوريا الشعبية الديمقراطية": "PRK", "إيران (جمهورية - الإسلامية)": "IRN"},
    "en": {
        "Türkiye": "TUR", "Turkey": "TUR", "Eswatini": "SWZ", "Swaziland": "SWZ", "Cabo Verde": "CPV", "Cape Verde": "CPV",
        "Czechia": "CZE", "Czech Republic": "CZE", "the former Yugoslav Republic of Macedonia": "MKD",
        "North Macedonia": "MKD", "Côte d'Ivoire": "CIV", "Upper Volta": "BFA", "Zaire": "COD", "Burma": "MMR",
        "Byelorussian Soviet Socialist Republic": "BLR", "Ceylon": "LKA", "Dahomey": "BEN", "Democratic Kampuchea": "KHM",
        "Soviet Union": "SUN", "Yugoslavia": "YUG", "Serbia and Montenegro": "SCG", "Holy See": "VAT",
        "Venezuela (Bolivarian Republic of)": "VEN",
    },
    "es": {"Türkiye": "TUR", "Turquía": "TUR", "República Checa": "CZE", "Swazilandia": "SWZ"},
    "fr": {"Türkiye": "TUR", "Turquie": "TUR", "Côte d'Ivoire": "CIV", "Gouvernement kényan": "KEN", "Haute-Volta": "BFA"},
    "ru": {
        "Российской Федерацией": "RUS", "Соединенных Штатах Америки": "USA", "Тимором-Лешти": "TLS", "Египте": "EGY",
        "Корейской Народно-Демократической Республики": "PRK", "Боснией и Герцеговиной": "BIH", "Нидерландов": "NLD",
        "Ирана (Исламской Республики)": "IRN", "Багамскими Островами": "BHS",
    },
    "zh": {
        "中国": "CHN", "大不列颠及北爱尔兰联合王国": "GBR", "俄罗斯联邦": "RUS", "委内瑞拉玻利瓦尔共和国": "VEN",
        "委内瑞拉(玻利瓦尔共和国)": "VEN", "朝鲜民主主义人民共和国": "PRK", "大韩民国": "KOR", "斯威士兰": "SWZ",
        "埃斯瓦蒂尼": "SWZ", "前南斯拉夫的马其顿共和国": "MKD", "苏联": "SUN", "美利坚合众国": "USA",
    },
}  # fmt: skip
WEAK = [("en", "Congo", {"COD", "COG"}), ("en", "Korea", {"KOR", "PRK"}), ("zh", "刚果", {"COD", "COG"}), ("zh", "朝鲜", {"PRK"})]
GUARDED = [
    ("zh", "发展中国家", "CHN"),
    ("zh", "沿海地区", "HTI"),
    ("zh", "3月4日本届会议", "JPN"),
    ("en", "Gulf of Guinea", "GIN"),
]


def forms(code: str, field: str) -> Iterator[tuple[str, str]]:
    for language, written in (STATES[code].get(field) or {}).items():
        for form in written:
            yield language, form


def owners(field: str) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for code in STATES:
        for key in forms(code, field):
            found[key].add(code)
    return found


def bare(name: str) -> str:
    """A name without case and accents: vote lists are in capitals, and not all of them write accents."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def span(code: str) -> tuple[int, int]:
    first, last = STATES[code]["valid"]
    return first or 0, last or 9999


def overlap(one: str, other: str) -> bool:
    return span(one)[0] < span(other)[1] and span(other)[0] < span(one)[1]


def test_as_many_states_as_there_are():
    counts = {status: sum(state["status"] == status for state in STATES.values()) for status in STATUSES}
    assert counts == STATUSES
    assert sum(counts.values()) == len(STATES)


@each_state
def test_the_file_is_whole(key: str):
    state = STATES[key]
    assert key_of(state) == key
    assert re.fullmatch("[A-Z]{3}", state["code"])
    assert list(state) == [field for field in FIELDS if field in state]
    assert set(FIELDS) - set(state) <= OPTIONAL
    assert list(state["names"]) == LANGUAGES
    text = (FOLDER / f"{key}.yml").read_text(encoding="utf-8")
    assert text.startswith(f"# {state['names']['en'][0]}\n")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@each_state
def test_the_facts_are_what_they_say(key: str):
    state = STATES[key]
    years = [year for year in state["valid"] if year is not None]
    assert len(state["valid"]) == 2
    assert years == sorted(years)
    assert all(1800 < year < 2100 for year in years)
    assert (state["status"] == "former") == (state["valid"][1] is not None) == bool(state["successors"])
    assert state["member_since"] is None or isinstance(state["member_since"], date)
    assert state["status"] != "member" or state["member_since"] >= date(1945, 10, 24)
    assert state["m49"] is None or re.fullmatch("[0-9]{3}", state["m49"])
    assert re.fullmatch("Q[0-9]+", state["wikidata"])
    assert set(state["successors"]) <= set(STATES) - {key}
    assert state["source"]


@pytest.mark.parametrize("field", ["m49", "wikidata"])
def test_no_two_states_share_a_number(field: str):
    numbers = [state[field] for state in STATES.values() if state[field]]
    assert len(numbers) == len(set(numbers))


@each_state
def test_the_names_are_written_alike(key: str):
    for field in ("names", "weak", "not_in"):
        written = list(forms(key, field))
        assert len(written) == len(set(written))
        assert {language for language, _ in written} <= set(LANGUAGES)
        for language, form in written:
            assert form
            assert form == " ".join(form.split()), form
            assert not re.search("[’‘\u00a0\u2010\u2011（）\u200b-\u200f\u0640\u064b-\u064e\u0650-\u0652]", form), form
            assert form.count("(") == form.count(")"), form
            assert re.search(SCRIPTS.get(language, "[A-Za-z]"), form), form
            assert language != "zh" or " " not in form, form


@each_state
def test_every_language_has_names(key: str):
    assert all(STATES[key]["names"][language] for language in LANGUAGES)


@each_state
def test_no_weak_form_repeats_a_strong_one(key: str):
    assert not set(forms(key, "weak")) & set(forms(key, "names"))


@each_state
def test_a_guard_is_longer_than_a_form_that_stands_in_it(key: str):
    written = list(forms(key, "names")) + list(forms(key, "weak"))
    for language, guard in forms(key, "not_in"):
        assert any(form in guard and form != guard for each, form in written if each == language), guard


def test_no_strong_name_means_two_states_at_one_time():
    shared = {key: codes for key, codes in owners("names").items() if len(codes) > 1}
    assert not {key: codes for key, codes in shared.items() if any(overlap(*pair) for pair in combinations(sorted(codes), 2))}


def test_no_weak_form_is_another_state_s_strong_name():
    strong = owners("names")
    assert not {key: codes for key, codes in owners("weak").items() if strong.get(key, set()) - codes}


@pytest.mark.parametrize(("language", "name", "code"), [(lang, n, c) for lang, table in KNOWN.items() for n, c in table.items()])
def test_names_that_must_be_there(language: str, name: str, code: str):
    assert name in STATES[code]["names"][language]


@pytest.mark.parametrize(("language", "form", "codes"), WEAK)
def test_forms_that_must_be_weak(language: str, form: str, codes: set[str]):
    assert owners("weak")[language, form] == codes
    assert not owners("names")[language, form]


@pytest.mark.parametrize(("language", "text", "code"), GUARDED)
def test_words_in_which_a_name_does_not_count(language: str, text: str, code: str):
    assert any(guard in text for each, guard in forms(code, "not_in") if each == language)


def official(shared: Path) -> list[Path]:
    return sorted((shared / "corpus" / "official").glob("*/*/*.xml"))


def voters(path: Path) -> Iterator[str]:
    """The states in a file's vote lists; none in a file that is no XML."""
    try:
        root = ET.parse(path).getroot()  # noqa: S314 - our own copy of published files
    except ET.ParseError:
        return
    for element in root.iter(f"{AKN}organization"):
        if element.get("refersTo") == "memberState":
            yield " ".join((element.text or "").split()).replace("’", "'")


@pytest.mark.corpus
def test_every_voter_in_the_official_texts_is_known(shared: Path):
    paths = official(shared)
    known = {bare(form) for field in ("names", "weak") for _, form in owners(field)}
    found = {name for path in paths for name in voters(path)}
    assert len(found) >= 193
    assert not {name for name in found if bare(name) not in known}
