"""Files as they lie on disk: found, decoded, digested; nothing cleaned."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import SourceError
from kg.model.document import SourceFile

_LARGEST = 64 * 1024 * 1024  # bytes
SUFFIXES = (".txt", ".text", ".md", ".xml")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def discover(paths: Iterable[Path]) -> Iterator[Path | SourceError]:
    """The text files under `paths`, sorted by name, each once; for a path that gives none, the error that says so."""
    found: dict[Path, Path | SourceError] = {}
    for path in paths:
        for item in _under(path):
            key = item.resolve() if isinstance(item, Path) else path
            found[key] = item
    yield from sorted(found.values(), key=_order)


def _order(item: Path | SourceError) -> tuple[str, str]:
    return (item.name, item.as_posix()) if isinstance(item, Path) else (item.subject, "")


def _under(path: Path) -> list[Path | SourceError]:
    try:
        return _found(path)
    except OSError as error:
        return [SourceError(str(path), f"cannot be read ({error.strerror})", "check the path")]


def _found(path: Path) -> list[Path | SourceError]:
    if path.is_dir():
        inside = [p for p in sorted(path.rglob("*")) if p.suffix.lower() in SUFFIXES and p.is_file()]
        return list(inside) or [SourceError(str(path), "holds no text files", f"give files ending in {' '.join(SUFFIXES)}")]
    if not path.exists():
        return [SourceError(str(path), "does not exist", "check the path")]
    return [path]


def read(path: Path) -> SourceFile:
    r"""The decoded text of one file, line ends as "\n".

    Raises:
        SourceError: It is unreadable, empty, too large, binary, or in an encoding that is not Unicode.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror})", "check its rights and that it is a file") from error
    if len(data) > _LARGEST:
        raise SourceError(str(path), "is larger than any resolution (64 MiB)", "give the file of one resolution")
    text = _decode(data, str(path)).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError(str(path), "is empty", "give a file with the text of a resolution")
    return SourceFile(path.name, text, hashlib.sha256(data).hexdigest())


def _decode(data: bytes, name: str) -> str:
    encoding = next((codec for mark, codec in _MARKS if data.startswith(mark)), "utf-8")
    if encoding != "utf-16" and b"\x00" in data:
        raise SourceError(name, "is a binary file", "give the resolution's text", f"byte {data.index(0)}")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        mend = "save it as UTF-8"
        raise SourceError(name, f"is not {error.encoding.upper()} text", mend, f"byte {error.start}") from error
