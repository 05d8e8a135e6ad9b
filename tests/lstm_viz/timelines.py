"""Traces to be shown on a timeline, for tests; the fixture `show_timeline` shows them."""

from __future__ import annotations

from collections.abc import Callable

from lstm_viz.diagram.graph import load_cell
from lstm_viz.trace import Trace
from lstm_viz.widgets.timeline import Timeline
from tests.lstm_viz.textbook import run, trace_of

CELL = load_cell("lstm")
ShowTimeline = Callable[[Trace], Timeline]


def made_trace(steps: int, units: int = 4, *, whole: bool = True) -> Trace:
    return trace_of(run(seed=steps, steps=steps, inputs=2, units=units), whole=whole)
