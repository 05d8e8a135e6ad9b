"""What Inspect shows step by step as tables that a file can hold: the text's colours, and the image's.

Owns their columns, and how much of a large image is written. Steps and units count from 1, as on the screen. It
does not own where the values come from (`step_values`), nor the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lstm_viz.errors import UserError
from lstm_viz.looking import Looking
from lstm_viz.selection import Selection
from lstm_viz.step_values import Columns, StepValues, Stop, Stretch
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr

Leading = Sequence[object] | NDArray[Any]

MOST_VALUES = 10_000_000  # of an image that is written whole: about 200 MB of CSV


@dataclass(frozen=True, eq=False)
class Sheet:
    """Columns by their headings, and behind them those of `values`, (rows, …), in an order of its columns."""

    leading: Mapping[str, Leading]
    names: tuple[str, ...]
    values: NDArray[np.floating]
    order: NDArray[np.int64]

    @property
    def heading(self) -> tuple[str, ...]:
        return (*self.leading, *self.names)

    def rows(self) -> Iterator[tuple[object, ...]]:
        """One after the other, each made when it is wanted."""
        leading = zip(*self.leading.values(), strict=True)
        for first, row in zip(leading, self.values, strict=True):
            yield (*first, *row[self.order].tolist())

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Each column, (rows,), under its heading."""
        found: dict[str, NDArray[np.generic]] = {name: np.array(one) for name, one in self.leading.items()}
        columns = zip(self.names, self.order, strict=True)
        return found | {name: self.values[:, place] for name, place in columns}


@dataclass(frozen=True)
class FetchedTable:
    """A table whose numbers may have to be computed again. `fetch` is given who takes the sheet, who is told why
    there is none, and who is told the share that is done; it gives what stops it.
    """

    title: str
    words: str
    fetch: Callable[[Callable[[Sheet], None], Callable[[UserError], None], Callable[[float], None]], Stop]


def of_text(tracing: Tracing, looking: Looking, selection: Selection, values: StepValues) -> list[FetchedTable]:
    """What stands at each step, and the value that colours it; none where there is no text yet."""

    def fetch(
        done: Callable[[Sheet], None], failed: Callable[[UserError], None], told: Callable[[float], None]
    ) -> Stop:
        trace, quantity = tracing.trace, looking.quantity
        assert trace is not None  # it was there when the table was offered, and another one only takes its place
        unit = min(selection.unit, _size(trace, quantity) - 1)

        def take(columns: Columns) -> None:
            leading: dict[str, Leading] = {"step": columns.step_edges[:-1] + 1, "label": trace.labels}
            done(Sheet(leading, (f"{quantity}_{unit + 1}",), columns.values, np.zeros(1, np.int64)))

        return values.bring(Stretch(quantity, 0, trace.steps, unit=unit), take, failed, told)

    if tracing.trace is None or looking.waiting:
        return []
    words = tr(
        "Every step: what is read there, and the value that colours it, under the name of its quantity and unit "
        "(c_5: unit 5 of c)."
    )
    return [FetchedTable(tr("The colours of the text"), words, fetch)]


def of_image(
    tracing: Tracing, looking: Looking, values: StepValues, seen: Callable[[], tuple[int, int, int]]
) -> list[FetchedTable]:
    """All units in the order that is shown. `seen` are the image's first step, the one behind its last, and the
    steps in each of its columns; so much is written where the whole is too large.
    """

    def fetch(
        done: Callable[[Sheet], None], failed: Callable[[UserError], None], told: Callable[[float], None]
    ) -> Stop:
        trace, quantity, units = tracing.trace, looking.quantity, looking.units
        assert trace is not None  # as above
        size = _size(trace, quantity)
        order = np.arange(size) if units is None or len(units) != size else units
        start, stop, run = (0, trace.steps, 1) if _fits(trace, quantity) else seen()

        def take(columns: Columns) -> None:
            edges = columns.step_edges
            leading: dict[str, Leading] = {"first_step": edges[:-1] + 1, "last_step": edges[1:]}
            names = tuple(f"{quantity}_{unit + 1}" for unit in order)
            done(Sheet(leading, names, columns.values, order))

        return values.bring(Stretch(quantity, start, stop, run), take, failed, told)

    trace = tracing.trace
    if trace is None or looking.waiting or tracing.recorded is not None:
        return []
    words = tr(
        "A row for every step, a column for every unit, in the order of the image’s rows and under the name of "
        "its quantity and unit (c_5: unit 5 of c)."
    )
    if not _fits(trace, looking.quantity):
        start, stop, run = seen()
        words = tr(
            "{words} The whole image has {count} numbers, and at most {most} are written: of this one what is "
            "seen now, steps {first} to {last}. Steps averaged in a row: {run}; zoom in for fewer.",
            words=words,
            count=f"{trace.steps * _size(trace, looking.quantity):,}",
            most=f"{MOST_VALUES:,}",
            first=f"{start + 1:,}",
            last=f"{stop:,}",
            run=run,
        )
    return [FetchedTable(tr("Units × steps"), words, fetch)]


def _fits(trace: Trace, quantity: str) -> bool:
    return trace.steps * _size(trace, quantity) <= MOST_VALUES


def _size(trace: Trace, quantity: str) -> int:
    """How many values the quantity has at a step: fewer than units where h is projected."""
    return len(trace.overview.unit_peak[quantity])
