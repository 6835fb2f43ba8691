"""What is drawn of each table. A table without rows that could be drawn has no plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from kg.showing.charts.plan import Plan, Series, Voice

Rows = tuple[tuple[str, ...], ...]
Thing = TypeVar("Thing", str, tuple[str, str])
Planner = Callable[[Rows, Voice], Plan]
_BARS, _PANELS, _LINES, _ACTS = 20, 8, 10, 6
_FAINT = 10**6  # paragraphs decide only where documents are equal


def plan(name: str, rows: Rows, voice: Voice) -> Plan | None:
    """The chart of a table.

    Args:
        name: The table's name.
        rows: Its rows.
        voice: What the chart says things with.

    Returns:
        The plan; None if the table has no chart or nothing to draw.
    """
    made = _PLANS[name](rows, voice) if name in _PLANS and rows else None
    return made if made and made.places else None


def _most_cited(rows: Rows, voice: Voice) -> Plan:
    best = rows[:_BARS]
    series = _measured(best, voice, {"documents": 4, "paragraphs": 5})
    title = voice.title("most-cited", len(best), len(rows))
    return Plan("beside", title, tuple(voice.label(row[1], row[0]) for row in best), series)


def _centrality(rows: Rows, voice: Voice) -> Plan:
    best = rows[:_BARS]
    series = _measured(best, voice, {"pagerank": 2, "betweenness": 3})
    title = voice.title("centrality", len(best), len(rows))
    return Plan("beside", title, tuple(voice.label(row[1], row[0]) for row in best), series)


def _measured(rows: Rows, voice: Voice, columns: Mapping[str, int]) -> tuple[Series, ...]:
    """A series for each of some columns, named after what it measures."""
    return tuple(Series(voice.word("axes", name), tuple(float(row[at]) for row in rows)) for name, at in columns.items())


def _communities(rows: Rows, voice: Voice) -> Plan:
    best = rows[:_BARS]
    read = tuple(float(row[5]) for row in best)
    other = tuple(float(row[4]) - known for row, known in zip(best, read, strict=True))
    series = (Series(voice.word("read"), read), Series(voice.word("unread"), other))
    title = voice.title("communities", len(best), len(rows))
    label = 3 if voice.lettering.language == "zh" else 2
    places = tuple(voice.either(row[label], row[1]) for row in best)
    return Plan("stacked", title, places, series, voice.word("axes", "things"))


def _states_addressed(rows: Rows, voice: Voice) -> Plan:
    every = list(dict.fromkeys((row[1], row[0]) for row in rows))
    best = every[:_BARS]
    found = Counter({((row[1], row[0]), row[2]): int(row[4]) for row in rows if (row[1], row[0]) in set(best)})
    acts = _most(((act, count) for (_, act), count in found.items()), len(found))
    own = acts if len(acts) <= _ACTS + 1 else acts[:_ACTS]
    series = [Series(voice.act(act), tuple(float(found[each, act]) for each in best)) for act in own]
    if rest := acts[len(own) :]:
        series.append(Series(voice.word("others"), tuple(float(sum(found[each, act] for act in rest)) for each in best)))
    title = voice.title("states-addressed", len(best), len(every))
    return Plan("stacked", title, tuple(voice.label(*each) for each in best), tuple(series), voice.word("axes", "paragraphs"))


def _most_cited_by_year(rows: Rows, voice: Voice) -> Plan:
    things = {(row[2], row[1]) for row in rows}
    best = _most((((row[2], row[1]), int(row[3]) + int(row[4]) / _FAINT) for row in rows), _PANELS)
    found = {(row[0], (row[2], row[1])): float(row[3]) for row in rows}
    years = sorted({row[0] for row in rows}, key=int)
    title, measure = voice.title("most-cited-by-year", len(best), len(things)), voice.word("axes", "documents")
    if len(years) == 1:
        values = tuple(found[years[0], each] for each in best)
        return Plan("beside", title, tuple(voice.label(*each) for each in best), (Series(measure, values),))
    series = tuple(Series(voice.head(*each), tuple(found.get((year, each)) for year in years)) for each in best)
    return Plan("columns", title, tuple(years), series, measure, voice.word("axes", "year"), voice.word("unranked"))


def _treaties_by_year(rows: Rows, voice: Voice) -> Plan:
    shares = {(int(row[0]), row[1]): 100 * float(row[4]) for row in rows if row[4]}
    treaties = sorted({treaty for _, treaty in shares})
    best = _most(((treaty, share) for (_, treaty), share in shares.items()), _LINES)
    years = sorted(voice.years | {year for year, _ in shares})
    title, measure = voice.title("treaties-by-year", len(best), len(treaties)), voice.word("axes", "share")
    if len(years) == 1:
        values = tuple(shares[years[0], each] for each in best)
        return Plan("beside", title, tuple(voice.label("treaty", each) for each in best), (Series(measure, values),))
    series = (Series(voice.key("treaty", each), tuple(shares.get((year, each), 0.0) for year in years)) for each in best)
    return Plan("lines", title, tuple(map(str, years)) if best else (), tuple(series), measure, voice.word("axes", "year"))


def _never_recalled(rows: Rows, voice: Voice) -> Plan:
    counts = Counter(row[1] for row in rows if row[1])
    years = sorted(counts, key=int)
    title = voice.title("never-recalled", 0, 0)
    series = Series("", tuple(float(counts[year]) for year in years))
    return Plan("columns", title, tuple(years), (series,), voice.word("axes", "resolutions"), voice.word("axes", "year"))


def _most(counted: Iterable[tuple[Thing, float]], best: int) -> Sequence[Thing]:
    """Things by the sum of their counts, equals by name."""
    sums: dict[Thing, float] = {}
    for thing, count in counted:
        sums[thing] = sums.get(thing, 0) + count
    return sorted(sums, key=lambda thing: (-round(sums[thing], 9), thing))[:best]


_PLANS: Mapping[str, Planner] = {
    "most-cited": _most_cited,
    "most-cited-by-year": _most_cited_by_year,
    "centrality": _centrality,
    "communities": _communities,
    "treaties-by-year": _treaties_by_year,
    "never-recalled": _never_recalled,
    "states-addressed": _states_addressed,
}
