"""From what was measured to the curves that are drawn: which of each cell, divided by what. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from engine.protocol import DIRECT, JACOBIAN, REST, CellGradients, GradientCurve
from lstm_viz.experiment import Jacobian, Result
from lstm_viz.plots.reach_words import Reach, cell_words
from lstm_viz.words import tr

UNTOUCHED_COLOUR = "muted"
PART_COLOURS = {DIRECT: "cell", REST: "hidden"}


def of_metric(result: Result, metric: str, raw: bool, jacobians: Mapping[int, Jacobian]) -> list[Reach]:
    """A curve a cell, of the cells that have one; divided by its value at s unless `raw`."""
    found = []
    for place, cell in enumerate(result.cells):
        name = cell_words(result, place)
        colour = UNTOUCHED_COLOUR if result.compared and place else ""
        if metric == JACOBIAN:
            if place in jacobians:
                found.append(replace(_of_jacobian(name, cell, jacobians[place]), colour=colour))
        elif (metric or cell.memory) in cell.curves:
            found.append(of_curve(name, cell, cell.curves[metric or cell.memory], raw, colour))
    return found


def of_parts(cell: CellGradients, raw: bool) -> list[Reach]:
    """The memory's gradient taken apart: total, direct, rest; empty where no gate keeps anything."""
    if DIRECT not in cell.curves:
        return []
    kept = tr("direct (z alone)") if cell.cell == "gru" else tr("direct (forget gates alone)")
    return [
        replace(of_curve(tr("total"), cell, cell.curves[cell.memory], raw), wide=True),
        of_curve(kept, cell, cell.curves[DIRECT], raw, PART_COLOURS[DIRECT]),
        of_curve(tr("rest (by gates and h)"), cell, cell.curves[REST], raw, PART_COLOURS[REST]),
    ]


def table(
    cells: Iterable[CellGradients], jacobians: Mapping[int, Jacobian], *, compared: bool = False
) -> list[tuple[object, ...]]:
    """Rows of cell, metric, step (from 1), log₁₀ of the norm, of everything that was measured; where runs are
    `compared` the second cell is the untouched one.
    """
    rows: list[tuple[object, ...]] = []
    for place, cell in enumerate(cells):
        name = f"{cell.cell} untouched" if compared and place else cell.cell
        rows += rows_of(name, cell)
        if place in jacobians:
            rows += _rows(name, JACOBIAN, jacobians[place].start, jacobians[place].log10.tolist())
    return rows


def rows_of(name: str, cell: CellGradients) -> list[tuple[object, ...]]:
    """The same of one cell, under a name."""
    rows: list[tuple[object, ...]] = []
    for metric, curve in cell.curves.items():
        rows += _rows(name, metric, cell.start, curve.log10.numpy().tolist())
    return rows


HEADING = ("cell", "metric", "step", "log10_norm")


def _rows(cell: str, metric: str, start: int, values: list[float]) -> list[tuple[object, ...]]:
    return [(cell, metric, step, value) for step, value in enumerate(values, start=start + 1)]


def of_curve(name: str, cell: CellGradients, curve: GradientCurve, raw: bool, colour: str = "") -> Reach:
    """One curve under a name; divided by its value at s unless `raw`, or where that is no number."""
    divided = not raw and bool(np.isfinite(curve.at_loss_step))
    heights = curve.log10.numpy().astype(np.float64)
    band = None
    if divided:
        heights = heights - curve.at_loss_step
        band = None if curve.band is None else (curve.band.least.numpy(), curve.band.most.numpy())
    if colour == PART_COLOURS[REST]:
        # At s itself the whole gradient is direct: nothing has gone through a gate yet.
        at = cell.loss.step - cell.start
        heights[at] = heights[at] if np.isfinite(heights[at]) else np.nan
    return Reach(
        name=name,
        cell=cell.cell,
        start=cell.start,
        heights=heights,
        state=curve.state.numpy().astype(np.int32),
        dtype=cell.dtype,
        horizon=curve.horizon,
        ends=curve.ends,
        reverse=cell.direction == "reverse",
        colour=colour,
        band=band,  # type: ignore[arg-type]
    )


def _of_jacobian(name: str, cell: CellGradients, jacobian: Jacobian) -> Reach:
    """Its norm is 1 at s: divided or not is the same."""
    return Reach(
        name=name,
        cell=cell.cell,
        start=jacobian.start,
        heights=jacobian.log10,
        state=jacobian.state,
        dtype=cell.dtype,
        horizon=jacobian.horizon,
        ends=jacobian.ends,
        reverse=cell.direction == "reverse",
        complete=jacobian.complete,
    )
