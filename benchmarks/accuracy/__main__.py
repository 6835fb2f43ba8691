"""Scores text-only reading against the official markup and against hand-read answers.

python -m benchmarks.accuracy [--sample 10] [--languages en,zh] [--styles plain]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.accuracy import gold
from benchmarks.accuracy.report import report
from benchmarks.accuracy.terms import LANGUAGES, OFFICIAL, STYLES, TOOLS


def main() -> int:
    """Measure and print."""
    options = _options()
    if not TOOLS.is_dir() or not OFFICIAL.is_dir():
        print("accuracy: not measured (neither KG_SHARED nor ../shared holds the official texts and the hand-read answers)")
        return 0
    if options.gold:
        printed, code = gold.measured(options.worst)
        print(printed, end="")
        return code
    return report(options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", action="store_true", help="hand-read answers alone")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name so many misses and extras of each kind")
    parser.add_argument("--languages", type=_list(LANGUAGES), default=LANGUAGES, help="as in en,zh")
    parser.add_argument("--styles", type=_list(STYLES), default=STYLES, help="as in plain,pdf")
    parser.add_argument("--sample", type=_count, default=1, metavar="N", help="every n-th document")
    parser.add_argument("--jobs", type=_count, default=2, metavar="N", help="processes that read (2)")
    parser.add_argument("--tolerance", type=float, metavar="SHARE", help="exit 1 where a figure fell by more since the kept run")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--freeze", action="store_true", help="keep this run as the one that later runs are compared with")
    parser.add_argument("--write-docs", action="store_true", help="write docs/accuracy.md")
    options = parser.parse_args()
    whole = options.sample == 1 and options.languages == LANGUAGES and options.styles == STYLES
    if (options.freeze or options.write_docs) and not whole:
        parser.error("--freeze and --write-docs are for a run over everything")
    return options


def _count(text: str) -> int:
    if (count := int(text)) < 1:
        raise ValueError
    return count


def _list(known: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    def chosen(text: str) -> tuple[str, ...]:
        wanted = text.split(",")
        if unknown := set(wanted) - set(known):
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not one of {', '.join(known)}")
        return tuple(each for each in known if each in wanted)

    return chosen


if __name__ == "__main__":
    sys.exit(main())
