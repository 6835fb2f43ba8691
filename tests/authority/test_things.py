"""Treaties, organs, conferences, documents, groups and series: the data files say nothing twice and nothing unreadable."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kg.authority.names import key_of
from kg.language.pattern import read_yaml
from kg.language.text import comparable

HERE = Path(__file__).resolve()
FOLDER = HERE.parents[2] / "kg" / "authority"
FILES = ("conferences", "documents", "groups", "organs", "treaties")
LANGUAGES = {"en", "zh", "fr", "es", "ru", "ar"}
CODE = re.compile(r"[A-Z0-9][A-Za-z0-9./()\- ]*")

BY_LANGUAGE = {"names", "weak", "not_in", "patterns"}
FIELDS = {
    "treaties": {
        "code",
        "status",
        "adopted",
        "opened",
        "in_force",
        "ended",
        "unts",
        "depositary",
        "bilateral",
        "part_of",
        "subject",
        "symbol",
        "wikidata",
        "source",
    }
    | BY_LANGUAGE,
    "organs": {"code", "key", "kind", "parent", "treaty", "symbol_prefix", "valid", "wikidata", "source"} | BY_LANGUAGE,
    "conferences": {
        "code",
        "kind",
        "treaty",
        "words",
        "preparatory",
        "held",
        "place",
        "final_document",
        "editions",
        "source",
    }
    | BY_LANGUAGE,
    "documents": {"code", "kind", "date", "symbols", "organ", "conference", "wikidata", "source"} | BY_LANGUAGE,
    "groups": {"code", "members", "treaty", "note", "source"} | BY_LANGUAGE,
}
STATUSES = {"in force", "not in force", "proposed", "expired", "terminated", "unknown"}
KINDS = {
    "organs": {"organ", "organisation", "office", "subsidiary"},
    "conferences": {"conference", "series"},
    "documents": {"document", "statement"},
}
HOLDING = {
    "ar": "(?:المعقود|المنعقد|عقد في|عقدت في)",
    "en": r"\b(?:held|convened|taking place)\b",
    "es": r"\b(?:celebrad[oa]s?|convocad[oa]s?)\b",
    "fr": r"\b(?:tenue?s?|réunie?s?|convoquée?s?)\b",
    "ru": "(?:состоявш|проведенн|проходивш|созванн)",
    "zh": "(?:举行|召开|上述|前述|该条约|该公约)",
}
DATES = ("adopted", "opened", "in_force", "ended")


def load(name: str) -> dict[str, Any]:
    return read_yaml(FOLDER / f"{name}.yml")


DATA = {name: load(name)["entries"] for name in FILES}
SERIES = load("series")
PLACES = load("places")["entries"]
STATES = [read_yaml(path) for path in sorted((FOLDER / "states").glob("*.yml"))]
STATE_CODES = {entry["code"] for entry in STATES}
TREATIES = {entry["code"] for entry in DATA["treaties"]}
ORGANS = {entry["code"] for entry in DATA["organs"]}
EDITIONS = {edition["code"] for entry in DATA["conferences"] for edition in entry.get("editions", ())}
CONFERENCES = {entry["code"] for entry in DATA["conferences"]} | EDITIONS
ELSEWHERE = {key_of(entry) for entry in [*PLACES, *STATES]}


def everything() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in FILES:
        for entry in DATA[name]:
            yield name, entry


def strong_names() -> Iterator[tuple[str, str, str]]:
    for _, entry in everything():
        for language, forms in entry.get("names", {}).items():
            for form in forms:
                yield language, form, key_of(entry)


@pytest.mark.parametrize("name", FILES)
def test_the_file_explains_itself_and_is_sorted(name: str):
    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    assert text.startswith("# ")
    codes = [entry["code"] for entry in DATA[name]]
    assert codes == sorted(codes)


def test_no_key_is_used_twice():
    keys = [key_of(entry) for entry in [*(entry for _, entry in everything()), *PLACES, *STATES]]
    assert [key for key, count in Counter([*keys, *sorted(EDITIONS)]).items() if count > 1] == []


@pytest.mark.parametrize("name", FILES)
def test_a_key_stands_only_where_another_thing_has_the_code(name: str):
    for entry in DATA[name]:
        if "key" in entry:
            assert entry["code"] in {key_of(other) for file, other in everything() if file != name} | ELSEWHERE, entry["code"]


@pytest.mark.parametrize("name", FILES)
def test_entries_have_known_fields_only(name: str):
    for entry in DATA[name]:
        assert set(entry) <= FIELDS[name], entry["code"]
        assert CODE.fullmatch(entry["code"]), entry["code"]
        assert isinstance(entry["source"], str), entry["code"]
        assert entry.get("kind") in KINDS.get(name, {None}), entry["code"]
        assert name != "treaties" or entry["status"] in STATUSES, entry["code"]


@pytest.mark.parametrize("name", FILES)
def test_names_are_lists_of_clean_texts_by_language(name: str):
    for entry in DATA[name]:
        assert {"en", "zh"} <= set(entry["names"]), entry["code"]
        for field in ("names", "weak", "not_in"):
            for language, forms in entry.get(field, {}).items():
                assert language in LANGUAGES, entry["code"]
                assert forms, entry["code"]
                assert len(forms) == len(set(forms)), (entry["code"], language)
                for form in forms:
                    assert isinstance(form, str), (entry["code"], form)
                    assert form == form.strip(), (entry["code"], form)
                    assert not re.search(r"[《》〈〉（）\u00ad\u0640\u064b-\u0652\u200b-\u200f]|  ", form), (entry["code"], form)


def test_a_strong_name_means_one_thing():
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for language, form, key in strong_names():
        found[language, comparable(form)].add(key)
    for entry in [*PLACES, *STATES]:
        for language, forms in entry["names"].items():
            for form in forms:
                found[language, comparable(form)].add(key_of(entry))
    shared = {form: sorted(keys) for form, keys in found.items() if len(keys) > 1 and keys - ELSEWHERE}
    assert shared == {}


def test_a_name_tells_nothing_of_where_or_that_it_was_held():
    telling = [
        (key_of(entry), form)
        for _, entry in everything()
        for field in ("names", "weak")
        for language, forms in entry.get(field, {}).items()
        for form in forms
        if re.search(HOLDING[language], form)
    ]
    assert telling == []


@pytest.mark.parametrize("name", FILES)
def test_a_guard_is_longer_than_a_form_that_stands_in_it(name: str):
    for entry in DATA[name]:
        for language, guards in entry.get("not_in", {}).items():
            forms = [*entry["names"].get(language, ()), *entry.get("weak", {}).get(language, ())]
            for guard in guards:
                assert any(form in guard and form != guard for form in forms), (entry["code"], guard)


def test_a_weak_name_of_a_thing_is_not_its_strong_name_too():
    for _, entry in everything():
        for language, forms in entry.get("weak", {}).items():
            assert not set(forms) & set(entry["names"].get(language, ())), (entry["code"], language)


def test_patterns_match_their_examples_and_not_the_near_misses():
    for _, entry in everything():
        for language, rules in entry.get("patterns", {}).items():
            assert language in LANGUAGES
            for rule in rules:
                regex = re.compile(rule["pattern"])
                assert rule["examples"], entry["code"]
                assert rule["not_examples"], entry["code"]
                for example in rule["examples"]:
                    assert regex.fullmatch(example), (entry["code"], language, example)
                for example in rule["not_examples"]:
                    assert not regex.search(example), (entry["code"], language, example)


def test_patterns_do_not_find_the_names_of_other_things():
    for _, entry in everything():
        for language, rules in entry.get("patterns", {}).items():
            for rule in rules:
                regex = re.compile(rule["pattern"])
                hits = {code for other, form, code in strong_names() if other == language and regex.fullmatch(form)}
                assert hits <= {key_of(entry)}, (entry["code"], language)


def test_dates_are_iso_and_in_order():
    for entry in DATA["treaties"]:
        dates = [entry[field] for field in DATES if entry.get(field)]
        assert all(isinstance(each, date | int) for each in dates), entry["code"]
        years = [each.year if isinstance(each, date) else each for each in dates]
        assert years == sorted(years), entry["code"]
        days = [each for each in dates if isinstance(each, date)]
        assert days == sorted(days), entry["code"]
    for entry in DATA["documents"]:
        assert isinstance(entry.get("date", 1948), date | int), entry["code"]
    for entry in [*DATA["conferences"], *(edition for each in DATA["conferences"] for edition in each.get("editions", ()))]:
        first, last = entry.get("held", (1, 1))
        assert first <= last, entry["code"]
    for entry in DATA["organs"]:
        first, last = entry.get("valid", (1, None))
        assert last is None or first <= last, entry["code"]


def test_what_ended_is_not_in_force():
    for entry in DATA["treaties"]:
        if entry.get("ended"):
            assert entry["status"] in {"expired", "terminated"}, entry["code"]
        if entry["status"] in {"proposed", "not in force"}:
            assert not entry.get("in_force"), entry["code"]


def test_treaty_series_numbers_are_figures_and_belong_to_one_treaty():
    numbers = [(entry["unts"]["volume"], entry["unts"]["number"]) for entry in DATA["treaties"] if "unts" in entry]
    assert all(isinstance(figure, int) for pair in numbers for figure in pair)
    assert [pair for pair, count in Counter(numbers).items() if count > 1] == []


def test_codes_that_entries_point_to_exist():
    for entry in DATA["treaties"]:
        for code in entry.get("depositary", ()):
            assert code in ORGANS | STATE_CODES, entry["code"]
        assert set(entry.get("bilateral", ())) <= STATE_CODES, entry["code"]
        assert entry.get("part_of") in TREATIES | {None}, entry["code"]
    for entry in DATA["organs"]:
        assert entry.get("parent") in ORGANS | {None}, entry["code"]
    for entry in DATA["conferences"]:
        assert entry.get("treaty") in TREATIES | {None}, entry["code"]
    places = {entry["code"] for entry in PLACES}
    for entry in [*DATA["conferences"], *(edition for each in DATA["conferences"] for edition in each.get("editions", ()))]:
        assert entry.get("place") in places | {None}, entry["code"]
    for entry in DATA["documents"]:
        assert entry.get("organ") in ORGANS | {None}, entry["code"]
        assert entry.get("conference") in CONFERENCES | {None}, entry["code"]
    for entry in DATA["groups"]:
        assert entry.get("treaty") in TREATIES | {None}, entry["code"]
        assert set(entry.get("members", ())) <= STATE_CODES, entry["code"]


def test_parents_lead_to_a_root():
    parents = {entry["code"]: entry.get("parent") for entry in DATA["organs"]}
    for code in parents:
        seen = [code]
        while parent := parents[seen[-1]]:
            assert parent not in seen, code
            seen.append(parent)


def test_editions_of_a_series_are_in_order():
    for entry in DATA["conferences"]:
        assert ("editions" in entry) == (entry["kind"] == "series"), entry["code"]
        if entry["kind"] == "series":
            assert {"zh", "en"} <= set(entry["words"]), entry["code"]
            assert all("conference" in words for words in entry["words"].values()), entry["code"]
            for one, two in pairwise(entry["editions"]):
                assert one["year"] < two["year"], two["code"]
                assert ("ordinal" in one) == ("ordinal" in two), two["code"]
                assert one.get("ordinal", 0) < two.get("ordinal", 1), two["code"]
            for edition in entry["editions"]:
                assert edition["code"] == f"{entry['code']}-{edition['year']}"


def test_series_examples_fit_their_own_pattern_only():
    patterns = {entry["code"]: re.compile(entry["pattern"]) for entry in SERIES["entries"]}
    assert list(patterns) == sorted(patterns)
    for entry in SERIES["entries"]:
        assert entry["organ"] in ORGANS, entry["code"]
        for example in entry["examples"]:
            assert [code for code, pattern in patterns.items() if pattern.fullmatch(example)] == [entry["code"]]


def test_symbol_roots_are_sorted_and_their_organs_known():
    symbols = [root["symbol"] for root in SERIES["roots"]]
    assert symbols == sorted(set(symbols))
    assert all(root["organ"] in ORGANS | {None} for root in SERIES["roots"])


@pytest.mark.parametrize(("session", "opened", "closed"), [(1, 1946, 1946), (22, 1967, 1968), (58, 2003, 2004), (81, 2026, 2027)])
def test_sessions_of_the_assembly(session: int, opened: int, closed: int):
    rows = [row for row in SERIES["sessions"]["regular"] if row[0] == session]
    assert rows == [[session, opened, closed]]


def test_sessions_follow_one_another():
    regular = SERIES["sessions"]["regular"]
    assert [row[0] for row in regular] == list(range(1, len(regular) + 1))
    assert all(row[1] == 1945 + row[0] for row in regular)


@pytest.mark.corpus
def test_treaties_that_the_official_chinese_texts_name_in_title_marks_are_known(shared: Path):
    known = {form for language, form, _ in strong_names() if language == "zh"}
    named: Counter[str] = Counter()
    for path in (shared / "corpus" / "official").glob("*/Chinese/*.xml"):
        text = re.sub(r"<[^>]+>|\s", "", path.read_text(encoding="utf-8")).replace("（", "(").replace("）", ")")
        named.update(re.findall(r"《([^《》]{5,}(?:条约|公约))》", text))
    plain = {name: re.sub("[〈〉<>\u200e]|&[lg]t;", "", name) for name, count in named.items() if count >= 3}
    missing = {name: named[name] for name in plain if plain[name] not in known}
    assert missing == {}


@pytest.mark.corpus
def test_short_names_that_the_official_texts_give_in_brackets_are_known(shared: Path):
    known = {
        (language, comparable(form))
        for _, entry in everything()
        for field in ("names", "weak")
        for language, forms in entry.get(field, {}).items()
        for form in forms
    }
    short: Counter[tuple[str, str]] = Counter()
    brackets = {
        "zh": r"(?:署|会|处|机构|组织|团|办)[(]([\u4e00-\u9fff]{2,8}(?:署|组织|团|专办))[)]",
        "en": r"[a-z] [(](UN-\w+)[)]",
    }
    for language, folder in (("zh", "Chinese"), ("en", "English")):
        for path in (shared / "corpus" / "official").glob(f"*/{folder}/*.xml"):
            text = comparable(re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8")))
            short.update((language, form) for form in re.findall(brackets[language], text))
    missing = {key: count for key, count in short.items() if count >= 3 and key not in known}
    assert missing == {}
