"""Files as people have them: found once, decoded or refused with the reason, line ends as one sign."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import LanguageError, SourceError
from kg.reading import discover, read, read_resolution
from kg.reading.files import SUFFIXES
from tests.texts import SAMPLE_FILES, source, table, wrapped

WORDS = wrapped("回顾其决议，")


def written(folder: Path, data: bytes, name: str = "text.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def names(paths: list[Path]) -> list[str]:
    return [item.name if isinstance(item, Path) else str(item) for item in discover(paths)]


@table(
    "data",
    (WORDS.encode(), "UTF-8"),
    (WORDS.encode("utf-8-sig"), "UTF-8 with a mark"),
    (WORDS.encode("utf-16"), "UTF-16 with a mark"),
    (b"\xfe\xff" + WORDS.encode("utf-16-be"), "UTF-16 in the other order"),
    (WORDS.replace("\n", "\r\n").encode(), "line ends of Windows"),
    (WORDS.replace("\n", "\r").encode(), "line ends of the old Macintosh"),
)
def test_every_unicode_file_gives_the_same_text(tmp_path: Path, data: bytes):
    found = read(written(tmp_path, data))

    assert found.text == WORDS
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.name == "text.txt"


@table(
    "data, message",
    (b"", "is empty; give a file with the text", "no bytes"),
    (b"\xef\xbb\xbf", "is empty", "a mark and nothing behind it"),
    (b" \n\t\r\n", "is empty", "white space only"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "byte 8: is a binary file", "a picture"),
    (b"%PDF-1.4\n\x00", "byte 9: is a binary file", "a page file"),
    (b"\xef\xbb\xbf\x00", "is a binary file", "a nought behind a mark"),
    (WORDS.encode("utf-16-le"), "is a binary file", "UTF-16 without its mark has noughts"),
    (WORDS.encode("gb18030"), r"byte \d+: is not UTF-8 text; save it as UTF-8", "the Chinese national encoding"),
    (WORDS.encode("big5", "replace"), "is not UTF-8 text; save it as UTF-8", "the encoding of Taiwan and Hong Kong"),
    ("résolution".encode("latin-1"), "is not UTF-8 text; save it as UTF-8", "the old encoding of the West"),
    (WORDS.encode("utf-16")[:-1], "is not UTF-16.* text", "UTF-16 cut off in mid-character"),
    (WORDS.encode()[:-2], "is not UTF-8 text", "UTF-8 cut off in mid-character"),
)
def test_what_is_no_text_is_refused_with_the_reason(tmp_path: Path, data: bytes, message: str):
    path = written(tmp_path, data)

    with pytest.raises(SourceError, match=message) as caught:
        read(path)

    assert caught.value.subject == str(path)


def test_a_folder_cannot_be_read_as_a_file(tmp_path: Path):
    with pytest.raises(SourceError, match="cannot be read"):
        read(tmp_path)


def test_a_missing_file_cannot_be_read(tmp_path: Path):
    with pytest.raises(SourceError, match=r"none\.txt: cannot be read \(No such file or directory\)"):
        read(tmp_path / "none.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="rights do not bind the superuser")
def test_a_file_without_rights_cannot_be_read(tmp_path: Path):
    path = written(tmp_path, WORDS.encode())
    path.chmod(0)

    with pytest.raises(SourceError, match="cannot be read"):
        read(path)


@given(data=st.binary())
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    path = written(tmp_path_factory.mktemp("any"), data)
    try:
        found = read(path)
    except SourceError:
        return

    assert found.text.strip()
    assert "\r" not in found.text


def test_the_name_is_without_its_folder(tmp_path: Path):
    """So that the graph does not depend on where a file lay."""
    one = read(written(tmp_path, WORDS.encode(), "a/text.txt"))
    other = read(written(tmp_path, WORDS.encode(), "b/c/text.txt"))

    assert one == other


def test_folders_are_searched_to_the_bottom(tmp_path: Path):
    for name in ("b.txt", "a/c.TXT", "a/b/a.md", "a/d.text", "a/e.pdf", "a/f"):
        written(tmp_path, WORDS.encode(), name)

    assert names([tmp_path]) == ["a.md", "b.txt", "c.TXT", "d.text"]


def test_a_file_named_outright_may_end_in_anything(tmp_path: Path):
    assert names([written(tmp_path, WORDS.encode(), "resolution")]) == ["resolution"]


def test_a_file_is_found_once_however_often_it_is_named(tmp_path: Path):
    path = written(tmp_path, WORDS.encode())
    (tmp_path / "link.txt").symlink_to(path)

    assert len(names([path, tmp_path, tmp_path / "." / "text.txt", path])) == 1


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path):
    paths = [written(tmp_path, WORDS.encode(), name) for name in ("b/2.txt", "a/3.txt", "c/1.txt")]

    assert names(paths) == names(paths[::-1]) == ["1.txt", "2.txt", "3.txt"]


@table(
    "name, message",
    ("none.txt", "does not exist", "a file that is not there"),
    ("empty", f"holds no text files; give files ending in {' '.join(SUFFIXES)}", "a folder without texts"),
    ("dangling.txt", "does not exist", "a link to nowhere"),
    ("n" * 300, "cannot be read", "a name longer than names may be"),
)
def test_a_path_that_gives_nothing_is_an_error_among_the_others(tmp_path: Path, name: str, message: str):
    written(tmp_path, b"%PDF", "empty/page.pdf")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    good = written(tmp_path, WORDS.encode())

    found = list(discover([tmp_path / name, good]))
    (error,) = [item for item in found if isinstance(item, SourceError)]

    assert good in found
    assert message in str(error)


@pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: path.stem)
def test_samples_are_read_as_chinese(path: Path):
    assert read_resolution(read(path)).language == "zh"


@table(
    "text, message",
    ("12345 67890\n", "is in no language known here; languages with a profile", "figures only"),
    ("ᚠᚢᚦᚨᚱᚲ ᚷᚹ ᚺᚾᛁᛃ\n", "is in no language known here", "a script of no profile"),
)
def test_an_unknown_language_is_refused(text: str, message: str):
    with pytest.raises(LanguageError, match=message):
        read_resolution(source(text))


@table(
    "text, message",
    ("这是一篇关于核武器历史的文章。\n", "is not a resolution: it has no title line and no opening formula", "an article"),
    ("大会，\n\n回顾其决议，\n\n1. 决定继续。\n", "does not say which resolution it is", "a text without its title"),
)
def test_a_text_that_is_no_resolution_is_refused(text: str, message: str):
    with pytest.raises(SourceError, match=message):
        read_resolution(source(text))
