"""Plans become pictures. Colour never carries a meaning alone: hatches, dashes and marks say the same in grey."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import floor, log10
from typing import TYPE_CHECKING, Any

from kg.showing.charts.plan import Plan

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 3.5  # inches: a column of a journal
_LINE, _BAR = 0.105, 0.045  # height of a line of a label, and the room around it
_LEAST = 0.3  # height of bars, however few
_YEARS = 8  # named under a panel as wide as the column
_KEYS = 2  # columns of a legend
# After Okabe and Ito. Those without a hatch are far apart in grey.
COLOURS = ("#0072b2", "#e69f00", "#f0e442", "#d55e00", "#56b4e9", "#000000", "#cc79a7", "#009e73")
_INKS = tuple(colour for colour in COLOURS if colour != "#f0e442")  # yellow is too pale for a line
HATCHES = ("", "//////", "", "\\\\\\\\\\\\", "......", "", "------", "xxxxxx")
_MARKS = "os^DvP<X>*"
_DASHES = ("-", "--", "-.", ":")

Form = Callable[["Figure", Plan], None]


def draw(figure: Figure, plan: Plan) -> None:
    """Draws a plan on an empty figure and gives the figure its height."""
    _FORMS[plan.form](figure, plan)
    figure.suptitle(plan.title, x=0.01, ha="left", fontweight="bold", fontsize=8, linespacing=1.25)


def _beside(figure: Figure, plan: Plan) -> None:
    """A panel a series; they share the labels."""
    figure.set_size_inches(WIDTH, _title_height(plan) + _height(plan) + 0.5)
    panels = figure.subplots(1, len(plan.series), sharey=True, squeeze=False)[0]
    for axes, series in zip(panels, plan.series, strict=True):
        values = [value or 0.0 for value in series.values]
        bars = axes.barh(range(len(values)), values, height=0.7, color=COLOURS[0])
        axes.bar_label(bars, [_number(value, values) for value in values], padding=1.5, fontsize=6)
        axes.margins(x=0.3 if len(panels) > 1 else 0.12)
        axes.set_xlim(0, None if any(values) else 1)
        axes.set_xlabel(series.name)
        _numbers(axes.xaxis, values, 3)
        axes.tick_params(axis="y", length=0)
    _labels(panels[0], plan)


def _stacked(figure: Figure, plan: Plan) -> None:
    """One bar a place, its parts on end."""
    figure.set_size_inches(WIDTH, _title_height(plan) + _height(plan) + 0.6 + _legend_height(plan))
    axes = figure.subplots()
    left = [0.0] * len(plan.places)
    for at, series in enumerate(plan.series):
        values = [value or 0.0 for value in series.values]
        axes.barh(range(len(values)), values, 0.7, left, label=_key(series.name), **_fill(at))
        left = [before + value for before, value in zip(left, values, strict=True)]
    axes.bar_label(axes.containers[-1], [_number(value, left) for value in left], padding=1.5, fontsize=6)  # type: ignore[arg-type]
    axes.margins(x=0.1)
    axes.set_xlabel(plan.measure)
    _numbers(axes.xaxis, left, 6)
    axes.tick_params(axis="y", length=0)
    _labels(axes, plan)
    figure.legend(loc="outside lower left", ncols=_KEYS)


def _columns(figure: Figure, plan: Plan) -> None:
    """Bars over years, a panel a series."""
    across = 2 if len(plan.series) > 1 else 1
    down = -(-len(plan.series) // across)
    figure.set_size_inches(WIDTH, _title_height(plan) + (0.8 * down + 0.75 if across > 1 else 2.1))
    panels = list(figure.subplots(down, across, sharex=True, sharey=True, squeeze=False).flat)
    years = [int(place) for place in plan.places]
    every = [value for series in plan.series for value in series.values if value is not None]
    for axes, series in zip(panels, plan.series, strict=False):
        axes.bar(years, [value or 0.0 for value in series.values], width=0.8, color=COLOURS[0])
        axes.set_title(series.name, loc="left", fontsize=6.5, pad=3)
        _numbers(axes.yaxis, every, 3 if across > 1 else 5)
        _years(axes, years, across)
    for last in panels[max(0, len(plan.series) - across) : len(plan.series)]:
        last.tick_params(labelbottom=True)
    for spare in panels[len(plan.series) :]:
        spare.set_visible(False)
    figure.supylabel(plan.measure, fontsize=7)
    figure.supxlabel("\n".join(filter(None, (plan.foot, plan.note))), fontsize=7)


def _lines(figure: Figure, plan: Plan) -> None:
    """Lines over years with their marks, thinner and thinner, so that one that runs below another is still seen."""
    figure.set_size_inches(WIDTH, _title_height(plan) + 2.3 + _legend_height(plan))
    axes = figure.subplots()
    years = [int(place) for place in plan.places]
    for at, series in enumerate(plan.series):
        values = [value or 0.0 for value in series.values]
        axes.plot(years, values, label=_key(series.name), clip_on=False, **_stroke(at, len(plan.series)))
    axes.set_xlabel(plan.foot)
    axes.set_ylabel(plan.measure)
    axes.set_ylim(bottom=0)
    _years(axes, years, 1)
    figure.legend(loc="outside lower left", ncols=_KEYS, handlelength=3)


def _height(plan: Plan) -> float:
    """Of the bars: as many lines as the tallest label has, for each."""
    lines = max(label.count("\n") + 1 for label in plan.places)
    return max(_LEAST, len(plan.places) * (_LINE * lines + _BAR))


def _title_height(plan: Plan) -> float:
    return 0.14 * (plan.title.count("\n") + 1)


def _legend_height(plan: Plan) -> float:
    return 0.14 * -(-len(plan.series) // _KEYS)


def _labels(axes: Axes, plan: Plan) -> None:
    axes.set_yticks(range(len(plan.places)), plan.places, fontsize=6.5)
    axes.set_ylim(len(plan.places) - 0.4, -0.6)


def _numbers(axis: Any, values: list[float], most: int) -> None:
    """Ticks at round numbers, whole ones where everything is whole."""
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - only a chart needs it

    axis.set_major_locator(
        MaxNLocator(most, integer=all(value.is_integer() for value in values), steps=[1, 2, 5, 10], min_n_ticks=1)
    )


def _years(axes: Axes, years: list[int], across: int) -> None:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - only a chart needs it

    axes.set_xlim(years[0] - 0.7, years[-1] + 0.7)
    axes.xaxis.set_major_locator(MaxNLocator(_YEARS // across, integer=True, steps=[1, 2, 5, 10], min_n_ticks=1))
    axes.xaxis.set_major_formatter("{x:.0f}")


def _number(value: float, among: list[float]) -> str:
    """Whole among whole numbers; else with so many places that the largest has two figures or more."""
    whole = all(each.is_integer() for each in among)
    return f"{value:.{0 if whole else max(0, 1 - floor(log10(max(among))))}f}"


def _fill(at: int) -> dict[str, Any]:
    colour, hatch = COLOURS[at % len(COLOURS)], HATCHES[at % len(HATCHES)]
    return {"color": colour, "hatch": hatch, "edgecolor": "#000000", "linewidth": 0.3}


def _stroke(at: int, of: int) -> dict[str, Any]:
    """How a line is drawn; the first is the thickest and lies below."""
    thin = at / of
    return {
        "color": _INKS[at % len(_INKS)],
        "linestyle": _DASHES[at % len(_DASHES)],
        "linewidth": 2.4 - 1.8 * thin,
        "marker": _MARKS[at % len(_MARKS)],
        "markersize": 6.5 - 4 * thin,
    }


def _key(name: str) -> str:
    """A name for a legend, which would leave out what begins with a low line."""
    return f" {name}" if name.startswith("_") else name


_FORMS: Mapping[str, Form] = {"beside": _beside, "stacked": _stacked, "columns": _columns, "lines": _lines}
