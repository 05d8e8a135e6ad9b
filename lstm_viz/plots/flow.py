"""How far the gradient reaches back in each model of a run, as the curves that a `ReachPlot` draws. Knows no Qt.

Owns which curve of each model it is and what is said of its axis. It does not own how curves are drawn and read.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.protocol import CellGradients, GradientCurve
from lstm_viz.plots import reaches
from lstm_viz.plots.reach_words import Reach
from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.flow import Flow
from lstm_viz.words import tr


def reaches_of(flow: Flow, metric: str, raw: bool) -> list[Reach]:
    """A curve for each model that has one of this metric (MEMORY: of its memory), under the model's name."""
    return [reaches.of_curve(name, cell, curve, raw) for name, cell, curve in _curves(flow, metric)]


def span_of(flow: Flow) -> tuple[int, int]:
    """The steps that were measured, from 0: the first one, and the one after the last."""
    cells = flow.measured.cells
    return min((cell.start for cell in cells), default=0), max((cell.stop for cell in cells), default=2)


def axis_words(flow: Flow, metric: str, raw: bool) -> str:
    """By what the curves are divided, and which way the gradient goes."""
    cells = [cell for _, cell, _ in _curves(flow, metric)]
    if not cells:
        return tr("none of these cells has this gradient")
    step = f"{cells[0].loss.step + 1:,}"
    way = tr("left to right") if cells[0].direction == "reverse" else tr("right to left")
    if raw:
        return tr("the loss is at step {step}; the gradient travels {way}", step=step, way=way)
    return tr("divided by its value at step {step}, where the loss is; {way}", step=step, way=way)


def table_of(flow: Flow) -> list[tuple[object, ...]]:
    """Rows of model, metric, step (from 1), log₁₀ of the norm, of everything that was measured."""
    named = zip(flow.record.entrants, flow.measured.cells, strict=True)
    return [row for entrant, cell in named for row in reaches.rows_of(entrant.name, cell)]


def _curves(flow: Flow, metric: str) -> Iterator[tuple[str, CellGradients, GradientCurve]]:
    """Each model's name, its gradients, and the curve of the metric, where it has one."""
    for entrant, cell in zip(flow.record.entrants, flow.measured.cells, strict=True):
        curve = cell.curves.get(metric or cell.memory)
        if curve is not None:
            yield entrant_name(entrant.name), cell, curve
