"""Every file of queries/ answers the hand-made graph as its golden file says; the examples in its head are the parameters."""

import csv
import io
from pathlib import Path

import pytest
from world import readings

from kg.graph.query import Rows, ask, questions
from kg.graph.store import Store, memory

GOLDEN = Path(__file__).parents[1] / "cases" / "query"
CONTRACT = {
    "documents": "document language title session adopted meeting report agenda_item",
    "paragraphs": "document language paragraph kind act intensity",
    "citations": "document language paragraph target locator act via",
    "mentions": "document language paragraph entity type quote start end",
    "addressees": "document language paragraph act addressee",
    "footnotes": "document language footnote paragraph",
    "relations": "subject relation object date document paragraph",
    "votes": "document state vote",
    "unresolved": "document language paragraph quote kind reason",
}
NAMES = [question.name for question in questions()]


def answer(store: Store, name: str) -> Rows:
    question = next(each for each in questions() if each.name == name)
    return ask(store, name, {each.name: each.example for each in question.parameters})


def as_csv(rows: Rows) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([rows.columns, *rows.rows])
    return out.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_answers_as_the_golden_file_says(world: Store, name: str):
    assert as_csv(answer(world, name)) == (GOLDEN / f"{name}.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_has_a_row_or_more(name: str):
    """An empty golden file would prove nothing."""
    assert len((GOLDEN / f"{name}.csv").read_text(encoding="utf-8").splitlines()) > 1


def test_every_golden_file_has_its_query():
    assert sorted(path.stem for path in GOLDEN.glob("*.csv")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_head_says_the_columns(world: Store, name: str):
    question = next(each for each in questions() if each.name == name)
    assert answer(world, name).columns == question.columns


@pytest.mark.parametrize("name", NAMES)
def test_has_a_title_in_both_languages_and_explained_parameters(name: str):
    question = next(each for each in questions() if each.name == name)
    assert [language for language, _ in question.titles] == ["en", "zh"]
    assert all([language for language, _ in each.explanations] == ["en", "zh"] for each in question.parameters)


@pytest.mark.parametrize(("name", "columns"), CONTRACT.items())
def test_contract_columns(name: str, columns: str):
    assert next(each for each in questions() if each.name == name).columns == tuple(columns.split())


@pytest.mark.parametrize("name", NAMES)
def test_every_column_is_sorted_by(name: str):
    """Rows that tie would come in the engine's order, which may change."""
    question = next(each for each in questions() if each.name == name)
    order = question.text.rpartition("ORDER BY")[2]
    assert all(f"?{column}" in order.replace(")", " ").split() or f"(?{column}" in order for column in question.columns)


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_reading_does_not_matter(world: Store, name: str):
    assert answer(memory(reversed(readings())), name) == answer(world, name)
