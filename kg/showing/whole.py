"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from kg.errors import KgError


def write_whole(path: Path, content: bytes) -> Path:
    """Writes a file beside its place and then moves it there; a broken-off run leaves the old one.

    Args:
        path: The file to write; its folder is made if it is missing.
        content: Its bytes.

    Returns:
        The path.
    """
    with writing(path) as stream:
        stream.write(content)
    return path


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """A stream whose bytes become the file when the block ends well.

    Args:
        path: The file to write; its folder is made if it is missing.

    Yields:
        The stream.

    Raises:
        KgError: The file cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _moved_or_gone(draft, path), draft.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise KgError(path.name, f"cannot be written ({error.strerror or error})", "choose another place for it") from error


@contextmanager
def _moved_or_gone(draft: Path, path: Path) -> Iterator[None]:
    try:
        yield
        draft.replace(path)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
