"""The whole way: the same graph whatever the order, faults reported and the rest built, and nothing half-written."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from kg.build import build
from kg.errors import GraphError
from kg.graph.query import ask
from kg.graph.store import open_store
from kg.reading import read
from kg.reading.files import SUFFIXES
from tests.texts import LAST, SAMPLE_FILES, table, wrapped

BROKEN = {
    "empty.txt": b"",
    "binary.txt": b"\x89PNG\x00",
    "national.txt": wrapped("回顾甲，").encode("gb18030"),
    "article.txt": "这是一篇关于核武器的文章。\n".encode(),
    "rune.txt": "ᚠᚢᚦᚨᚱᚲ ᚷᚹ\n".encode(),
}
PROBLEMS = {
    "empty.txt": "is empty",
    "binary.txt": "is a binary file",
    "national.txt": "is not UTF-8 text",
    "article.txt": "is not a resolution",
    "rune.txt": "is in no language known here",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples' graph."""
    folder = tmp_path_factory.mktemp("built")
    build(SAMPLE_FILES, folder)
    return folder


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    """Three small texts."""
    return [
        written(tmp_path / "texts" / f"{number}.txt", wrapped(f"回顾第 {number}/50 号决议，", title=f"78/{number}. 题目"))
        for number in (58, 59, 60)
    ]


def written(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def graph(folder: Path) -> bytes:
    return (folder / "graph.ttl").read_bytes()


def rows(folder: Path, question: str) -> list[dict[str, str]]:
    found = ask(open_store(folder), question)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def test_the_order_of_the_files_does_not_matter(built: Path, tmp_path: Path):
    build(reversed(SAMPLE_FILES), tmp_path)

    assert graph(tmp_path) == graph(built)


def test_where_the_files_lie_does_not_matter(built: Path, tmp_path: Path):
    for index, path in enumerate(SAMPLE_FILES):
        written(tmp_path / "in" / str(len(SAMPLE_FILES) - index) / path.name, path.read_bytes())
    build([tmp_path / "in"], tmp_path / "out")

    assert graph(tmp_path / "out") == graph(built)


def test_a_second_build_gives_the_same_bytes(texts: list[Path], tmp_path: Path):
    build(texts, tmp_path)
    first = graph(tmp_path)
    build(texts, tmp_path)

    assert graph(tmp_path) == first


def test_a_build_forgets_what_was_there(texts: list[Path], tmp_path: Path):
    build(texts, tmp_path)
    build(texts[:1], tmp_path)

    assert [row["document"] for row in rows(tmp_path, "documents") if row["language"]] == ["A/RES/78/58"]


def test_the_report_counts_each_text(texts: list[Path], tmp_path: Path):
    report = build(texts, tmp_path)

    assert [(each.file, each.document, each.language, each.paragraphs, each.references) for each in report.tallies] == [
        (f"{number}.txt", f"A/RES/78/{number}", "zh", 2, 1) for number in (58, 59, 60)
    ]
    assert report.failures == ()


def test_progress_names_each_file_once(texts: list[Path], tmp_path: Path):
    seen: list[str] = []
    build([*texts, texts[0].parent], tmp_path, seen.append)

    assert seen == ["58.txt", "59.txt", "60.txt"]


def test_bad_files_are_reported_and_the_rest_is_built(texts: list[Path], tmp_path: Path):
    broken = [written(tmp_path / "broken" / name, data) for name, data in BROKEN.items()]
    report = build([*broken, tmp_path / "none.txt", *texts], tmp_path / "out")
    build(texts, tmp_path / "alone")

    problems = {Path(failure.file).name: failure.message for failure in report.failures}
    assert problems.keys() == {*BROKEN, "none.txt"}
    assert all(problem in problems[name] for name, problem in {**PROBLEMS, "none.txt": "does not exist"}.items())
    assert graph(tmp_path / "out") == graph(tmp_path / "alone")


def test_failures_are_sorted(tmp_path: Path):
    broken = [written(tmp_path / name, data) for name, data in BROKEN.items()]
    report = build(broken[::-1], tmp_path / "out")

    assert [failure.file for failure in report.failures] == sorted(failure.file for failure in report.failures)


def test_nothing_is_written_when_no_file_can_be_read(tmp_path: Path):
    report = build([written(tmp_path / "empty.txt", "")], tmp_path / "out")

    assert len(report.failures) == 1
    assert not (tmp_path / "out").exists()


def test_the_graph_stays_when_no_file_can_be_read(texts: list[Path], tmp_path: Path):
    build(texts, tmp_path / "out")
    before = graph(tmp_path / "out")
    build([written(tmp_path / "empty.txt", "")], tmp_path / "out")

    assert graph(tmp_path / "out") == before


def test_a_folder_without_texts_is_reported(tmp_path: Path):
    (tmp_path / "in").mkdir()
    report = build([tmp_path / "in"], tmp_path / "out")

    assert [failure.message for failure in report.failures] == [
        f"{tmp_path / 'in'}: holds no text files; give files ending in {' '.join(SUFFIXES)}"
    ]


def test_a_run_broken_off_leaves_the_graph_as_it_was(texts: list[Path], tmp_path: Path):
    build(texts[:1], tmp_path / "out")
    before = graph(tmp_path / "out")

    def break_off(name: str) -> None:
        if name == "60.txt":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(texts, tmp_path / "out", break_off)

    assert graph(tmp_path / "out") == before
    assert [row["document"] for row in rows(tmp_path / "out", "documents") if row["language"]] == ["A/RES/78/58"]


def test_the_run_after_one_broken_off_is_whole(texts: list[Path], tmp_path: Path):
    def break_off(_name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(texts, tmp_path / "out", break_off)
    build(texts, tmp_path / "out")
    build(texts, tmp_path / "other")

    assert graph(tmp_path / "out") == graph(tmp_path / "other")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["graph.ttl", "store"]


def test_a_folder_that_is_a_file_is_refused(texts: list[Path], tmp_path: Path):
    blocking = written(tmp_path / "out", "mine")

    with pytest.raises(GraphError, match="cannot be read or written"):
        build(texts, blocking)

    assert blocking.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="rights do not bind the superuser")
def test_a_folder_without_rights_is_refused(texts: list[Path], tmp_path: Path):
    folder = tmp_path / "out"
    folder.mkdir(mode=0o500)

    with pytest.raises(GraphError, match="cannot be read or written"):
        build(texts, folder)

    assert list(folder.iterdir()) == []


def paragraphs(folder: Path) -> list[str]:
    return sorted({row["paragraph"] for row in rows(folder, "paragraphs")})


@table(
    "other",
    (wrapped("回顾甲，", "1. 决定乙；"), "the same words"),
    (wrapped("回顾甲，", "1. 决定乙；", "2. 请丙。"), "more words"),
)
def test_of_two_texts_of_a_document_and_language_the_first_by_name_is_kept(tmp_path: Path, other: str):
    first = written(tmp_path / "1.txt", wrapped("回顾甲，", "1. 决定乙；"))
    second = written(tmp_path / "2.txt", other)
    report = build([first, second], tmp_path / "one")
    build([second, first], tmp_path / "two")

    assert report.warnings == ("2.txt: another file gives the same text; this one is left out",)
    assert graph(tmp_path / "one") == graph(tmp_path / "two")
    assert paragraphs(tmp_path / "one") == ["1", "P1"]


def test_of_two_texts_of_one_name_one_is_kept_whatever_the_order(tmp_path: Path):
    """Their folders do not count, so the words decide: by their digest."""
    one = written(tmp_path / "a" / "1.txt", wrapped("回顾甲，", "1. 决定乙；"))
    other = written(tmp_path / "b" / "1.txt", wrapped("回顾甲，", "1. 决定乙；", "2. 请丙。"))
    build([one, other], tmp_path / "one")
    one.rename(tmp_path / "b" / "moved")
    other.rename(tmp_path / "a" / "1.txt")
    (tmp_path / "b" / "moved").rename(tmp_path / "b" / "1.txt")
    build([tmp_path / "a", tmp_path / "b"], tmp_path / "two")

    assert graph(tmp_path / "one") == graph(tmp_path / "two")


def test_two_texts_of_two_languages_are_one_document(tmp_path: Path):
    """Their paragraphs are texts of the same nodes."""
    english = "78/40. Title\n\nThe General Assembly,\n\nRecalling its resolution 57/59,\n\n1. Decides to continue.\n"
    report = build(
        [written(tmp_path / "zh.txt", wrapped("回顾第 57/59 号决议，")), written(tmp_path / "en.txt", english)], tmp_path / "out"
    )

    assert report.failures == ()
    assert [(row["document"], row["language"]) for row in rows(tmp_path / "out", "documents") if row["language"]] == [
        ("A/RES/78/40", "en"), ("A/RES/78/40", "zh"),
    ]  # fmt: skip
    assert {(row["paragraph"], row["target"]) for row in rows(tmp_path / "out", "citations")} == {("P1", "A/RES/57/59")}


MARK = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+|^[ ]*[0-9]{1,3}[ ]*$", re.MULTILINE)  # note marks
MARKUP = re.compile(r"\*\*|\\(?=[()\[\]])|\]\(#\)|\[(?=[A-Z])")
PAGE = re.compile(" {30}|_{5}|\f")  # what stands at a page's end


def plain(text: str) -> str:
    return "".join(text.split())


def within(words: str, text: str) -> bool:
    """Whether the words stand in the text, in order, with whatever between."""
    rest = iter(text)
    return all(char in rest for char in words)


def test_every_quote_is_its_slice_of_the_source(built: Path):
    """Line ends and note marks inside it folded away; across a page's end also what the page put between."""
    sources = {path.name: read(path).text for path in SAMPLE_FILES}
    by_document = {f"A/RES/{name.split('.')[0][6:].replace('_', '/')}": text for name, text in sources.items()}
    found = rows(built, "mentions")
    across = 0
    for row in found:
        slice_ = by_document[row["document"]][int(row["start"]) : int(row["end"])]
        assert (slice_[0], slice_[-1]) == (row["quote"][0], row["quote"][-1])
        if PAGE.search(slice_):
            across += 1
            assert within(plain(row["quote"]), slice_)
        else:
            assert plain(MARKUP.sub("", MARK.sub("", slice_))) == plain(row["quote"])

    assert len(found) > 300
    assert across < len(found) / 50


def test_the_graph_is_taken_with_its_folder(built: Path, tmp_path: Path):
    """A graph moved elsewhere answers the same."""
    shutil.copytree(built, tmp_path / "moved")

    assert rows(tmp_path / "moved", "citations") == rows(built, "citations")


def test_a_text_without_paragraphs_but_one_is_built(tmp_path: Path):
    report = build([written(tmp_path / "one.txt", f"78/40. 题目\n\n大会，\n\n{LAST}\n")], tmp_path / "out")

    assert [each.paragraphs for each in report.tallies] == [1]
