"""Every rule of every language: it matches its examples, finds nothing in its near misses, and stands in a whole folder."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from pathlib import Path

import pytest
import yaml

from kg.authority import authority
from kg.errors import DataError, LanguageError
from kg.graph.vocabulary import notations
from kg.language import languages, profile
from kg.language.acts import act_reader
from kg.language.pattern import Rule, expand, read_parts, read_rules, read_yaml
from kg.language.profile import COMMON, FILES
from kg.language.text import comparable
from kg.language.tokens import token
from kg.paths import LANGUAGES as FOLDER
from tests.texts import table

RULES = [(code, file, rule) for code in languages() for file, rules in profile(code).files.items() for rule in rules]
each_rule = pytest.mark.parametrize(("code", "file", "rule"), RULES, ids=[f"{c}-{f}-{r.id}" for c, f, r in RULES])
each_language = pytest.mark.parametrize("code", languages())

AS_PRINTED = {"layout", "sponsors"}  # tried on what the source prints, before anything is brought to one form
WHOLE_LINES = {"layout", "headings", "sponsors"}  # must match a line as a whole; the others are looked for in running text
BEGINNINGS = {"number", "point"}  # the headings that only begin a line

NEEDED = {  # rules that the readers ask for by name
    "addressees": {"inside", "opening", "same", "through"},
    "asks": {"aside", "asks-too", "chain", "deadline", "how", "item", "light", "next", "session"},
}

FIELDS = {  # what the reader of a file wants of each rule
    "acts": {"family"},
    "demands": {"kind"},
    "headings": {"role"},
    "layout": {"role"},
    "references": {"kind"},
    "shorts": {"kind", "to"},
    "sponsors": {"role"},
    "statements": {"relation"},
}

PROFILE = {  # key of profile.yml: who needs it
    "name": "the list of languages",
    "english_name": "labels",
    "spaced": "joining lines",
    "direction": "pages",
    "capitals": "joining lines",
    "homoglyphs": "symbols and numbers",
    "point_letters": "sub-paragraphs",
    "number_words": "numbers of resolutions",
    "prefixes": "names",
    "contractions": "names",
    "script": "telling languages apart",
    "clause_marks": "acts inside paragraphs",
    "clause_start": "acts inside paragraphs",
    "paragraph_ends": "joining lines",
    "sentence_ends": "the end of a note",
    "operative_ends": "unnumbered operative paragraphs",
    "numerals": "numbers in words",
    "special_sessions": "session lines",
    "organs": "the formula",
    "committees": "the report line",
    "joins": "lists",
    "edition": "conferences of a series",
    "title_marks": "titles",
    "linking": "what belongs to what",
}
LINKING = {
    "about", "addenda", "body_after", "body_gap", "clause_ends", "conference_after", "date_after", "date_before",
    "decision_nouns", "final_document", "list_gap", "locator_gap", "note_locator_gap", "noted_after", "noted_before",
    "noun_before", "noun_side",
    "of_conference", "one_number", "one_place", "other_gap", "other_nouns", "own_place_after", "own_place_before",
    "parties_follow", "place_before", "quoted", "to",
    "treaty_title",
}  # fmt: skip
NO_PATTERNS = {"clause_ends", "decision_nouns", "noun_side", "other_nouns"}  # of those above
FOLDERS = sorted({path.parent.name for path in FOLDER.glob("*/*.yml")} - {COMMON})


def normal(code: str, file: str, example: str) -> str:
    """An example as the pipeline would hand it to the rule."""
    if file in AS_PRINTED:
        return example
    text = comparable(example)
    return as_tokens(code, text) if file == "statements" else text


def as_tokens(code: str, text: str) -> str:
    """Each `<CODE>` and each date as the single character that stands for it."""
    known, numbers = authority(languages()).entities, count()
    text = re.sub("<([^<>]+)>", lambda match: token("note" if match[1] == "note" else known[match[1]].kind, next(numbers)), text)
    for rule in profile(code).rules("dates"):
        kind = "date" if rule.id == "year" else "exact"
        text = rule.regex.sub(lambda _, kind=kind: token(kind, next(numbers)), text)
    return text


@each_language
def test_no_two_files_give_a_part_one_name(code: str):
    """Parts are known in every file of a language: a second one of a name would change rules of the first."""
    files = [*sorted((FOLDER / COMMON).glob("*.yml")), *sorted((FOLDER / code).glob("*.yml"))]
    names = Counter(name for path in files for name in read_parts(path))
    assert [name for name, times in names.items() if times > 1] == []


@each_rule
def test_examples_are_matched_in_full(code: str, file: str, rule: Rule):
    missed = [each for each in rule.examples if not rule.regex.fullmatch(normal(code, file, each))]

    assert missed == []


@each_rule
def test_nothing_is_found_in_near_misses(code: str, file: str, rule: Rule):
    find = rule.regex.fullmatch if file in WHOLE_LINES and rule.id not in BEGINNINGS else rule.regex.search
    found = [each for each in rule.not_examples if find(normal(code, file, each))]

    assert found == []


@each_rule
def test_a_rule_shows_what_it_matches_and_what_not(code: str, file: str, rule: Rule):
    """No example: the rule looks around itself. No near miss: it may match nothing at all, so it always finds something."""
    assert rule.examples or re.search(r"\(\?<?=", rule.regex.pattern)
    assert rule.not_examples or rule.regex.fullmatch("")


@each_rule
def test_a_rule_has_the_fields_its_reader_wants(code: str, file: str, rule: Rule):
    assert FIELDS.get(file, set()) <= rule.fields.keys()


@each_rule
def test_no_example_stands_twice(code: str, file: str, rule: Rule):
    """Neither among the examples nor among the near misses, and none is both."""
    shown = Counter([*rule.examples, *rule.not_examples])

    assert [text for text, times in shown.items() if times > 1] == []


@pytest.mark.parametrize(("code", "rule"), [(code, rule) for code in languages() for rule in profile(code).rules("acts")])
def test_act_examples_give_their_family(code: str, rule: Rule):
    """The whole reader gives it, so no other act's words swallow the example."""
    for example in map(comparable, rule.examples):
        found = act_reader(code).at(example, 0, opening=True)

        assert found is not None
        assert (found.family, found.end) == (rule.fields["family"], len(example))


@pytest.mark.parametrize(("code", "rule"), [(code, rule) for code in languages() for rule in profile(code).rules("acts")])
def test_act_near_misses_are_not_read_by_the_rule(code: str, rule: Rule):
    found = [act_reader(code).at(comparable(each), 0, opening=True) for each in rule.not_examples]

    assert [each for each in found if each is not None and each.rule == rule.id] == []


@each_language
def test_rule_ids_are_unique_in_a_file(code: str):
    for file, rules in profile(code).files.items():
        twice = [name for name, times in Counter(rule.id for rule in rules).items() if times > 1]

        assert (file, twice) == (file, [])


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_language_folder_holds_the_same_files(folder: str):
    assert sorted(path.name for path in (FOLDER / folder).glob("*.yml")) == sorted(FILES)


@each_language
def test_a_profile_has_every_key(code: str):
    assert PROFILE.keys() - profile(code).data.keys() == set()
    assert LINKING - profile(code).data["linking"].keys() == set()


@each_language
def test_the_patterns_of_a_profile_can_be_compiled(code: str):
    """They are compiled where they are first wanted; a part misspelt would lie in wait till then."""
    known = profile(code)
    linking = {name: value for name, value in known.data["linking"].items() if name not in NO_PATTERNS}

    templates = [*linking.values(), known.data["script"], known.data["joins"]]

    assert {type(known.regex(template)) for template in templates} == {re.Pattern}


@each_language
def test_the_acts_cover_the_families_of_the_ontology(code: str):
    """A language without words for an act would read its paragraphs as having none."""
    families = {rule.fields["family"] for rule in profile(code).rules("acts")}
    chinese = {rule.fields["family"] for rule in profile("zh").rules("acts")}

    assert families == chinese


@each_language
def test_every_party_and_kind_is_known(code: str):
    """A party has its code in the authority files, a kind its concept in the ontology."""
    known = authority(languages()).entities
    parties = {str(rule.fields["party"]) for rule in profile(code).rules("addressees") if "party" in rule.fields}
    kinds = {str(rule.fields["kind"]) for rule in profile(code).rules("demands")}

    assert parties - {"PARTIES"} <= known.keys()
    assert kinds <= notations("demands.ttl") - {"other"}


def test_the_first_characters_of_verbs_are_those_of_the_verbs():
    """Where Chinese looks ahead for a verb it looks for its first two characters only."""
    language = profile("zh")
    begins = language.regex("$verb_begins")
    verbs = [each for rule in language.rules("demands") if not rule.fields.get("noun") for each in rule.examples]

    assert [each for each in verbs if not begins.match(each)] == []


@each_language
@pytest.mark.parametrize(("file", "names"), NEEDED.items())
def test_the_rules_that_the_code_asks_for_are_there(code: str, file: str, names: set[str]):
    assert names <= {rule.id for rule in profile(code).rules(file)}


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yml")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_data_files_are_yaml_with_a_head(path: Path):
    """The head comment says what the file holds; a key written twice would silently lose the first."""
    text = path.read_text(encoding="utf-8")

    assert text.startswith("# ")
    assert_no_key_twice(yaml.compose(text))


def assert_no_key_twice(node: yaml.Node | None) -> None:
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), keys
    children = [child for pair in node.value for child in pair] if isinstance(node, yaml.MappingNode) else []
    for child in children or (node.value if isinstance(node, yaml.SequenceNode) else []):
        assert_no_key_twice(child)


def rules_file(folder: Path, text: str) -> Path:
    path = folder / "xx" / "acts.yml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


@table(
    "parts, pattern, problem",
    ("{}", "$none", r"\$none is unknown", "a part that no file has"),
    ("{a: $b, b: $a}", "$a", r"\$a leads back to itself", "two parts in a circle"),
    ("{a: x$a}", "$a", r"\$a leads back to itself", "a part that holds itself"),
    ("{}", "(x", "unterminated subpattern", "no regular expression"),
    ("{a: (x}", "$a", "unterminated subpattern", "a part that is none"),
)
def test_a_faulty_rule_is_named_with_its_file(tmp_path: Path, parts: str, pattern: str, problem: str):
    (rule,) = read_rules(rules_file(tmp_path, f"parts: {parts}\nrules: [{{id: one, pattern: {pattern}}}]"))
    with pytest.raises(DataError, match=problem) as caught:
        _ = rule.regex

    assert caught.value.subject == "xx/acts.yml"
    assert caught.value.place == "rule one"


def test_a_file_that_is_not_yaml_is_named(tmp_path: Path):
    with pytest.raises(DataError, match="is not YAML"):
        read_yaml(rules_file(tmp_path, "rules: [}"))


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(DataError, match=r"none\.yml: cannot be read"):
        read_yaml(tmp_path / "none.yml")


def test_a_language_without_a_profile_is_refused():
    with pytest.raises(LanguageError, match="tlh: is not a language with a profile"):
        profile("tlh")


def test_a_part_in_braces_may_stand_before_letters():
    assert expand("${n}th", {"n": "[0-9]"}, "x.yml") == "(?:[0-9])th"
