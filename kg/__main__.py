"""`python -m kg` and the `kg` command.

The help of the whole command is answered from a file, without loading anything; a test keeps the file equal to what the
command line itself would say.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] in ([], ["--help"], ["-h"]):
        _print_help()
        return
    from kg.cli import run  # noqa: PLC0415  (the help answers before this is loaded)

    run()


def _print_help() -> None:
    try:
        sys.stdout.write(_help())
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read it has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _help() -> str:
    with open(__file__.replace("__main__.py", "help.txt"), encoding="utf-8") as file:  # noqa: PTH123  (pathlib is slow to load)
        return file.read()


if __name__ == "__main__":
    main()
