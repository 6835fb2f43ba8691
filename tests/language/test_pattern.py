"""Templates: named parts are put in groups of their own, at any depth, and nothing else of a pattern is touched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataError
from kg.language.pattern import compile_template, expand, read_parts, read_rules
from tests.texts import table

PARTS = {"n": "[0-9]+", "day": "$n日", "either": "a|b", "empty": ""}


@table(
    "template, expanded",
    ("x", "x", "a template without parts stays as it is"),
    ("$n", "(?:[0-9]+)", "a part stands in a group"),
    ("$day月", "(?:(?:[0-9]+)日)月", "parts hold parts"),
    ("x$either", "x(?:a|b)", "an alternation stays together"),
    ("${n}st", "(?:[0-9]+)st", "braces end a name before letters"),
    ("$empty", "(?:)", "an empty part is a part"),
    ("$n$n", "(?:[0-9]+)(?:[0-9]+)", "a part may stand twice"),
    ("x$", "x$", "a dollar at the end is the regular expression's own"),
    ("(?:x$)y", "(?:x$)y", "a dollar before a bracket as well"),
)
def test_expansion(template: str, expanded: str):
    assert expand(template, PARTS, "x.yml") == expanded


@given(st.text(alphabet=st.characters(exclude_characters="$")))
def test_a_template_without_a_dollar_is_kept_char_for_char(template: str):
    assert expand(template, PARTS, "x.yml") == template


@given(st.text())
def test_a_compiled_literal_matches_itself(text: str):
    """`$` is escaped by `re.escape`, so that a name is never read out of a literal."""
    regex = compile_template(re.escape(text), {}, "x.yml", "one")

    assert regex.fullmatch(text)


def test_an_unknown_part_lists_the_known():
    with pytest.raises(DataError, match="day, either, empty, n"):
        expand("$month", PARTS, "x.yml")


def test_a_circle_is_shown_as_walked():
    with pytest.raises(DataError, match="a > b > c"):
        expand("$a", {"a": "$b", "b": "$c", "c": "$a"}, "x.yml")


def test_own_parts_win_over_those_given(tmp_path: Path):
    path = tmp_path / "rules.yml"
    path.write_text("parts: {n: '[a-z]'}\nrules: [{id: one, pattern: $n, kind: symbol}]", encoding="utf-8")
    (rule,) = read_rules(path, PARTS)

    assert rule.regex.pattern == "(?:[a-z])"
    assert rule.fields == {"kind": "symbol"}
    assert read_parts(path) == {"n": "[a-z]"}


def test_rules_keep_the_order_written(tmp_path: Path):
    path = tmp_path / "rules.yml"
    path.write_text("rules: [{id: b, pattern: b}, {id: a, pattern: a}]", encoding="utf-8")

    assert [rule.id for rule in read_rules(path)] == ["b", "a"]
