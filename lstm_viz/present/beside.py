"""What two models are called that stand beside each other before an audience."""

from __future__ import annotations

from lstm_viz.companion import Companion
from lstm_viz.shown_cell import ShownCell
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr_known


def names_beside(first: ShownCell, tracing: Tracing, second: Companion) -> tuple[str, str]:
    """Each one's cell; the models' own names where that is the same, or "" where a trace is not here."""
    cells = first.cell.title, second.shown_cell.cell.title
    if cells[0] != cells[1]:
        return cells
    traces = tracing.trace, second.trace
    names = [tr_known(trace.model.title) if trace is not None else "" for trace in traces]
    return names[0], names[1]
