"""`python -m kg` and the `kg` command.

The help of the whole command is answered from a file, without loading anything; a test keeps the file equal to what the
command line itself would say.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] in ([], ["--help"], ["-h"]):
        sys.stdout.write(_help())
        return
    from kg.cli import run  # noqa: PLC0415  (the help answers before this is loaded)

    run()


def _help() -> str:
    with open(__file__.replace("__main__.py", "help.txt"), encoding="utf-8") as file:  # noqa: PTH123  (pathlib is slow to load)
        return file.read()


if __name__ == "__main__":
    main()
