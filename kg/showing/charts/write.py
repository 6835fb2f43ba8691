"""Charts become files: vectors and dots, without a clock, a path or anyone's own settings in them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.showing.analyse import Table
from kg.showing.charts.draw import WIDTH, draw
from kg.showing.charts.fonts import Lettering
from kg.showing.charts.plan import Plan, voice
from kg.showing.charts.plans import plan
from kg.showing.network import Network
from kg.showing.whole import write_whole

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_DOTS = 300  # per inch
_STYLE: dict[str, Any] = {
    "axes.axisbelow": True,
    "axes.formatter.limits": (-5, 7),
    "axes.labelsize": 7,
    "axes.linewidth": 0.5,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.unicode_minus": False,
    "figure.constrained_layout.h_pad": 0.03,
    "figure.constrained_layout.w_pad": 0.03,
    "font.size": 7,
    "hatch.linewidth": 0.4,
    "legend.borderpad": 0.2,
    "legend.columnspacing": 0.8,
    "legend.fontsize": 6.5,
    "legend.frameon": False,
    "legend.handletextpad": 0.5,
    "lines.linewidth": 1,
    "lines.markersize": 3,
    "svg.fonttype": "path",
    "svg.hashsalt": "kg",
    "text.parse_math": False,  # a dollar sign is a dollar sign
    "xtick.labelsize": 6,
    "xtick.major.size": 2,
    "xtick.major.width": 0.5,
    "ytick.labelsize": 6,
    "ytick.major.size": 2,
    "ytick.major.width": 0.5,
}
_SAID_OF_IT: dict[str, dict[str, Any]] = {
    "svg": {"Creator": None, "Date": None, "Format": None, "Type": None},
    "png": {"Software": None},
}


def write_chart(table: Table, network: Network, folder: Path, lettering: Lettering) -> tuple[Path, ...]:
    """Writes the chart of a table as NAME.svg and NAME.png; the same graph gives the same bytes.

    Args:
        table: The table.
        network: The network it was made from.
        folder: Where the files go; it is made if it is missing.
        lettering: Fonts and language.

    Returns:
        The files, none where the table has no chart or nothing to draw.

    Raises:
        KgError: A file cannot be written.
    """
    planned = plan(table.name, table.rows, voice(network, lettering))
    if planned is None:
        return ()
    return tuple(write_whole(folder / f"{table.name}.{form}", content) for form, content in _drawn(planned, lettering).items())


def _drawn(plan: Plan, lettering: Lettering) -> dict[str, bytes]:
    """The picture in each form."""
    from matplotlib import style  # noqa: PLC0415 - only a chart needs it
    from matplotlib.figure import Figure  # noqa: PLC0415

    with style.context(["default", {**_STYLE, "font.family": list(lettering.families)}]):
        figure = Figure(figsize=(WIDTH, WIDTH), layout="constrained")
        draw(figure, plan)
        return {form: _saved(figure, form, plan.title.replace("\n", " ")) for form in _SAID_OF_IT}


def _saved(figure: Figure, form: str, title: str) -> bytes:
    said = {**_SAID_OF_IT[form], "Title": title}
    stream = BytesIO()
    figure.savefig(stream, format=form, dpi=_DOTS, metadata=said)
    return stream.getvalue()
