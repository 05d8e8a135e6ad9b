"""Plots before an audience: a unit over all steps, the gradients of cells, a training.

Owns what a scene shows of them, from state to a `Plot`. It does not own how that is drawn (`named_curves`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lstm_viz.diagram.frame import answer_lines
from lstm_viz.diagram.graph import Cell
from lstm_viz.diagram.marks import ANSWER
from lstm_viz.experiment import Jacobian, Result
from lstm_viz.plots.reach_words import cell_name
from lstm_viz.plots.reaches import of_metric
from lstm_viz.present.named_curves import Band, Level, Plot
from lstm_viz.runs.record import RunRecord
from lstm_viz.trace import Trace
from lstm_viz.widgets.step_curves import StepCurve
from lstm_viz.words import tr, tr_known

OF_CELLS = "text"  # cell kinds are neutral: they are told by line and name
LOWEST = -330.0  # log₁₀ of what is drawn of a gradient: what float64 can hold
HUNDREDTH = -2.0  # log₁₀ of what is left where next to nothing is
SMOOTHED = ((1000, 20), (200, 5))  # from so many training steps on each value is the mean of the last so many


def of_unit(cell: Cell, trace: Trace, unit: int, step: int, hidden: tuple[str, ...] = ()) -> Plot | None:
    """The unit's gates, memory and output over all steps; None of a trace that is not held whole."""
    whole = trace.whole
    if whole is None:
        return None
    curves = [
        StepCurve(
            cell.quantities[name].symbol,
            tr(cell.quantities[name].name),
            cell.quantities[name].colour,
            whole.arrays[name][:, min(unit, whole.arrays[name].shape[1] - 1)],
        )
        for name in cell.timeline
        if name not in hidden and name in whole.arrays
    ]
    step = min(step, trace.steps - 1)
    words = tr("Unit {unit} over all steps", unit=unit + 1)
    values = trace.at(step)
    answer = () if values is None else answer_lines(values, trace.model.classes)
    if answer and ANSWER not in hidden:
        words += " · " + tr("at step {step} the model says {answer}", step=step + 1, answer=answer[0])
    return Plot(words, curves, step)


def of_gradients(result: Result, metric: str, jacobians: dict[int, Jacobian]) -> Plot:
    """Each cell's gradient over the steps, divided by its value at s, as powers of ten; seeds as a band."""
    curves, bands = [], []
    for reach in of_metric(result, metric, False, jacobians):
        name = cell_name(reach.cell)
        heights = _from_first(reach.start, reach.heights)
        curves.append(StepCurve(name, name, OF_CELLS, heights, reach.cell))
        if reach.band is not None:
            bands.append(Band(*(_from_first(reach.start, side) for side in reach.band)))
    heights = np.concatenate([curve.values for curve in curves] or [np.zeros(0)])
    levels = (Level(HUNDREDTH, tr("1 %")),) if np.nanmin(heights, initial=0.0) < HUNDREDTH else ()
    words = tr("How much of the gradient is left, step by step back")
    return Plot(words, curves, powers=True, levels=levels, bands=tuple(bands))


def _from_first(start: int, heights: NDArray[np.floating]) -> NDArray[np.floating]:
    """Heights from the sequence's first step on, NaN where there is none."""
    found = np.full(start + len(heights), np.nan)
    found[start:] = np.where(np.isfinite(heights), np.clip(heights, LOWEST, -LOWEST), np.nan)
    return found


def of_training(record: RunRecord, quantity: str = "loss") -> Plot:
    """Each entrant's curve over the training steps, smooth enough to be told from the last row."""
    series = dict(record.curves_of(quantity))
    stop = max((one.stop for one in series.values() if one.first is not None), default=0)
    window = next((window for least, window in SMOOTHED if stop >= least), 1)
    steps = np.arange(stop, dtype=np.float64)
    curves = []
    for entrant, one in series.items():
        if one.first is not None:
            name, kind = record.entrants[entrant].name, record.entrants[entrant].description.cell
            curves.append(StepCurve(name, name, OF_CELLS, one.smoothed(steps, window), kind))
    words = tr("Loss over the training steps: {task}", task=tr_known(record.title))
    if window > 1:
        words += " · " + tr("mean of {steps} training steps", steps=window)
    if record.stored and not record.opened:  # of one that is in the talk's file the bar says so
        words += tr(" (stored)")
    return Plot(words, curves)
