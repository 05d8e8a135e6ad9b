"""Curves before an audience: a unit over all steps, the gradients of cells, a training.

Owns which curves a scene shows, from state to `StepCurve`s. It does not own how they are drawn
(`widgets.step_curves`).
"""

from __future__ import annotations

import numpy as np

from lstm_viz.diagram.graph import Cell
from lstm_viz.experiment import Jacobian, Result
from lstm_viz.plots.reach_words import cell_name
from lstm_viz.plots.reaches import of_metric
from lstm_viz.runs.record import RunRecord
from lstm_viz.trace import Trace
from lstm_viz.widgets.step_curves import StepCurve
from lstm_viz.words import tr

OF_CELLS = "text"  # cell kinds are neutral: they are told by line and name
LOWEST = -330.0  # log₁₀ of what is drawn of a gradient: what float64 can hold


def of_unit(cell: Cell, trace: Trace, unit: int, hidden: tuple[str, ...] = ()) -> list[StepCurve]:
    """The unit's gates, memory and output over all steps; none of a trace that is not held whole."""
    whole = trace.whole
    if whole is None:
        return []
    return [
        StepCurve(
            cell.quantities[name].symbol,
            tr(cell.quantities[name].name),
            cell.quantities[name].colour,
            whole.arrays[name][:, min(unit, whole.arrays[name].shape[1] - 1)],
        )
        for name in cell.timeline
        if name not in hidden and name in whole.arrays
    ]


def of_gradients(result: Result, metric: str, jacobians: dict[int, Jacobian]) -> list[StepCurve]:
    """log₁₀ of each cell's gradient over the steps, divided by its value at s."""
    curves = []
    for reach in of_metric(result, metric, False, jacobians):
        heights = np.full(reach.start + len(reach.heights), np.nan)
        heights[reach.start :] = np.clip(reach.heights, LOWEST, -LOWEST)
        heights[~np.isfinite(heights)] = np.nan
        name = cell_name(reach.cell)
        curves.append(StepCurve(name, name, OF_CELLS, heights, reach.cell))
    return curves


def of_training(record: RunRecord, quantity: str = "loss") -> list[StepCurve]:
    """Each entrant's curve over the training steps."""
    curves = []
    for entrant, series in record.curves_of(quantity):
        exact = series.exact()
        if exact is not None:
            name, kind = record.entrants[entrant].name, record.entrants[entrant].description.cell
            curves.append(StepCurve(name, name, OF_CELLS, exact[1], kind))
    return curves
