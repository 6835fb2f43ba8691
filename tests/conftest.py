"""Groups of tests that need something beside the checkout, and the report that names those that were not run.

A test is put into a group with its mark. The group's need is looked for once; where it is missing, the group's tests are
passed over, and the closing summary says which, and why.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@cache
def _shared() -> Path | None:
    """The folder with the corpus: KG_SHARED, else `shared` beside the checkout."""
    folder = Path(os.environ.get("KG_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "corpus").is_dir() else None


@cache
def _chromium() -> str | None:
    return next(filter(None, map(shutil.which, BROWSERS)), None)


GROUPS: dict[str, tuple[Callable[[], object], str]] = {
    "corpus": (_shared, "neither KG_SHARED nor ../shared holds the corpus"),
    "browser": (_chromium, f"none of {', '.join(BROWSERS)} is installed"),
}


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the corpus, for tests of the group `corpus`."""
    folder = _shared()
    assert folder, "mark this test with `corpus`"
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program, for tests of the group `browser`."""
    program = _chromium()
    assert program, "mark this test with `browser`"
    return program


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Passes over a test whose group's need is missing."""
    for group, (need, reason) in GROUPS.items():
        if item.get_closest_marker(group) and not need():
            pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says by name what was not run."""
    passed_over: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for report in terminalreporter.stats.get("skipped", ()):
        group = next((group for group in GROUPS if group in report.keywords), "other")
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        passed_over[group, reason.removeprefix("Skipped: ")][report.nodeid.partition("[")[0]] = None
    for (group, reason), names in sorted(passed_over.items()):
        terminalreporter.write_line(f"not run: {group} ({reason}): {', '.join(names)}")
