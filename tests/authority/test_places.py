"""The file of the places: whole, sorted, and no place that swallows a state."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.authority.names import key_of

FOLDER = Path(__file__).resolve().parents[2] / "kg" / "authority"
TEXT = (FOLDER / "places.yml").read_text(encoding="utf-8")
PLACES: dict[str, dict[str, Any]] = {key_of(entry): entry for entry in yaml.safe_load(TEXT)["entries"]}
STATES: dict[str, dict[str, Any]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / "states").glob("*.yml"))
}
STATE_CODES = {state["code"] for state in STATES.values()}
OTHERS = [path for path in sorted(FOLDER.glob("*.yml")) if path.name != "places.yml"]

LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
FIELDS = ["code", "key", "kind", "state", "names", "weak", "not_in", "source"]
OPTIONAL = {"key", "state", "weak", "not_in"}
KINDS = {"city", "region", "site"}
SCRIPTS = {"ar": "[\u0600-\u06ff]", "ru": "[\u0400-\u04ff]", "zh": "[\u4e00-\u9fff]"}
WITHOUT_CITY = {"ISR", "UAR", "VDR", "YUG", "SUN", "CSK", "DDR", "SCG", "YMD", "VAT", "SGP"}
each_place = pytest.mark.parametrize("key", PLACES)

KNOWN = [
    ("THE-HAGUE", "zh", "海牙"), ("THE-HAGUE", "en", "The Hague"), ("MIDDLE-EAST", "zh", "中东"), ("SOUTH-ASIA", "zh", "南亚"),
    ("KOREAN-PENINSULA", "zh", "朝鲜半岛"), ("WASHINGTON-DC", "zh", "哥伦比亚特区华盛顿"), ("WASHINGTON-DC", "zh", "华盛顿特区"),
    ("YONGBYON", "zh", "宁边"), ("GENEVA", "ru", "Женеве"), ("MIDDLE-EAST", "ru", "Ближнем Востоке"), ("VIENNA", "ru", "Вене"),
    ("MEXICO-CITY", "zh", "墨西哥城"), ("GUATEMALA-CITY", "zh", "危地马拉城"), ("PARIS", "fr", "Paris"),
    ("CRIMEA", "zh", "克里米亚自治共和国"), ("SYRIAN-GOLAN", "zh", "被占领的叙利亚戈兰"), ("GAZA-STRIP", "ar", "قطاع غزة"),
]  # fmt: skip
WEAK = [("WASHINGTON-DC", "zh", "华盛顿"), ("WASHINGTON-DC", "en", "Washington"), ("LA-PAZ", "es", "La Paz")]


def forms(entry: dict[str, Any], field: str) -> Iterator[tuple[str, str]]:
    for language, written in (entry.get(field) or {}).items():
        for form in written:
            yield language, form


def test_the_file_explains_itself_and_is_sorted():
    assert TEXT.startswith("# ")
    head = TEXT[: TEXT.index("entries:")]
    assert all(re.search(rf"^# {field} ", head, re.MULTILINE) for field in FIELDS)
    codes = [entry["code"] for entry in PLACES.values()]
    assert codes == re.findall(r"^- code: (.+)$", TEXT, re.MULTILINE)
    assert all(one < other for one, other in pairwise(codes))


@each_place
def test_the_entry_is_whole(key: str):
    entry = PLACES[key]
    assert re.fullmatch("[A-Z]+(-[A-Z]+)*", entry["code"])
    assert re.fullmatch("[A-Z]+(-[A-Z]+)*", key)
    assert list(entry) == [field for field in FIELDS if field in entry]
    assert set(FIELDS) - set(entry) <= OPTIONAL
    assert entry["kind"] in KINDS
    assert entry.get("state") in {None, *STATE_CODES}
    assert entry["source"]
    assert entry["names"]["en"]
    assert sorted({language for field in ("names", "weak") for language in entry.get(field, {})}) == LANGUAGES


@each_place
def test_the_names_are_written_alike(key: str):
    for field in ("names", "weak", "not_in"):
        written = list(forms(PLACES[key], field))
        assert len(written) == len(set(written))
        for language, form in written:
            assert form == " ".join(form.split()) != "", form
            assert not re.search("[’‘\u00a0\u2010\u2011（）\u200b-\u200f\u0640]", form), form
            assert form.count("(") == form.count(")"), form
            assert re.search(SCRIPTS.get(language, "[A-Za-z]"), form), form
            assert language != "zh" or " " not in form, form
    assert not set(forms(PLACES[key], "names")) & set(forms(PLACES[key], "weak"))


@each_place
def test_a_guard_is_longer_than_a_form_that_stands_in_it(key: str):
    entry = PLACES[key]
    written = [*forms(entry, "names"), *forms(entry, "weak")]
    for language, guard in forms(entry, "not_in"):
        assert any(form in guard and form != guard for each, form in written if each == language), guard


def test_a_place_has_a_key_of_its_own_where_another_thing_has_its_code():
    codes = {code for path in OTHERS for code in re.findall(r"\bcode: ([A-Z0-9-]+)", path.read_text(encoding="utf-8"))}
    taken = codes | STATE_CODES | set(STATES)
    assert not set(PLACES) & taken
    assert {entry["code"] for entry in PLACES.values() if "key" in entry} == {entry["code"] for entry in PLACES.values()} & taken


def test_no_strong_name_means_two_places_or_a_state():
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place, entry in PLACES.items():
        for form in forms(entry, "names"):
            found[form].add(place)
    for name, state in STATES.items():
        for form in {*forms(state, "names"), *forms(state, "weak")}:
            found[form].add(name)
    shared = {form: keys for form, keys in found.items() if len(keys) > 1 and keys & set(PLACES)}
    assert not shared


def test_states_have_their_capitals():
    home = {entry.get("state") for entry in PLACES.values() if entry["kind"] == "city"}
    assert STATE_CODES - home <= WITHOUT_CITY


@pytest.mark.parametrize(("code", "language", "name"), KNOWN)
def test_names_that_must_be_there(code: str, language: str, name: str):
    assert name in PLACES[code]["names"][language]


@pytest.mark.parametrize(("code", "language", "name"), WEAK)
def test_forms_that_must_be_weak(code: str, language: str, name: str):
    assert name in PLACES[code]["weak"][language]
    assert name not in PLACES[code]["names"].get(language, [])
