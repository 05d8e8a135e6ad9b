"""The numbers on the stage as a lesson's expressions speak of them: of traces, of the laboratory, of a race.

Owns where the window finds each of them; how they become tables is `learn.contexts`. Knows no Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

import numpy as np

from engine.protocol import JACOBIAN
from lstm_viz.experiment import MEMORY, Jacobian, Result
from lstm_viz.learn.context import Context, Table, Tables
from lstm_viz.learn.contexts import Measured, gradient_tables, race_tables, trace_tables
from lstm_viz.runs.record import ACCURACY, LOSS, RunRecord
from lstm_viz.trace import Trace


def tables_of(trace: Trace | None) -> dict[str, Table]:
    """Every quantity of a trace that is held whole; none of one that is not."""
    whole = None if trace is None else trace.whole
    return {} if trace is None or whole is None else trace_tables(trace.model, whole.arrays)


def tables_of_gradients(result: Result, metric: str, jacobians: Mapping[int, Jacobian]) -> dict[str, Tables]:
    """The laboratory's shown metric by cell."""
    if metric != JACOBIAN:
        return gradient_tables(result.cells, "memory" if metric == MEMORY else metric)
    norms: dict[str, Table] = {}
    horizons: dict[str, float] = {}
    for place, jacobian in jacobians.items():
        logarithms = np.full(jacobian.stop, np.nan)
        logarithms[jacobian.start :] = jacobian.log10
        cell = result.cells[place].cell
        with np.errstate(over="ignore", invalid="ignore"):
            norms[cell] = Table(10.0**logarithms)
        horizons[cell] = inf if jacobian.horizon is None else float(jacobian.horizon)
    return {"norm": norms, "ratio": norms, "horizon": horizons}  # at s its norm is 1


def tables_of_race(record: RunRecord) -> dict[str, Tables]:
    """Loss and accuracy of each cell at every training step so far."""
    cells = [entrant.description.cell for entrant in record.entrants]
    columns = {}
    for quantity in (LOSS, ACCURACY):
        found = [series.exact() for _, series in record.curves_of(quantity)]
        if any(exact is None for exact in found):
            return {}
        columns[quantity] = np.stack([exact[1] for exact in found if exact is not None], axis=1)
    return race_tables(cells, columns[LOSS], columns[ACCURACY]) if len(columns[LOSS]) else {}


def context_of(
    trace: Trace | None,
    untouched: Trace | None = None,
    beside: Trace | None = None,
    shown: Trace | None = None,
    gradients: Mapping[str, Tables] | None = None,
    race: RunRecord | None = None,
) -> Context:
    """Everything that is on the stage, and the run that "Show me" would put there."""
    return Measured(
        trace=tables_of(trace),
        untouched=tables_of(untouched),
        beside=tables_of(beside),
        shown=tables_of(shown),
        gradients=gradients or {},
        race={} if race is None else tables_of_race(race),
    ).context()
