"""Turning a knob of the gradient laboratory: how long until the screen shows the new curves."""

from __future__ import annotations

import statistics
import time

from lstm_viz.bench._spread import spread
from lstm_viz.pictures import hidden_studio, wait_for_trace
from lstm_viz.settings import Settings

TURNS = 60
KNOBS = ({"forget_bias": 1.0}, {"strength": 1.0}, {"input_scale": 1.0})  # turned one after the other


def run() -> dict[str, float]:
    """Milliseconds from a knob to the repainted window, three cells at T = 200, H = 64: the middle, and 95 %."""
    from PySide6.QtCore import QCoreApplication, QEventLoop  # noqa: PLC0415  (after the libraries are checked)

    from lstm_viz.studio import GRADIENTS  # noqa: PLC0415

    with hidden_studio(Settings(), (1440, 900)) as studio:
        studio.start_engine()
        wait_for_trace(studio)
        laboratory = studio.laboratory
        studio.window.show_workspace(GRADIENTS)
        while laboratory.units is None:
            QCoreApplication.processEvents()
        costs, engine = [], []
        for turn in range(TURNS):
            ((knob, value),) = KNOBS[turn % len(KNOBS)].items()
            before = laboratory.result
            start = time.perf_counter()
            laboratory.change(**{knob: value + 0.01 * (turn + 1)})
            while laboratory.result is before:
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            studio.window.repaint()  # the large plot; the panels under it follow with the next events
            costs.append(1000 * (time.perf_counter() - start))
            assert laboratory.result is not None
            engine.append(laboratory.result.measured.duration_ms)
    return {
        **spread("knob_to_curve", costs),
        "knob_in_engine_median_ms": statistics.median(engine),
    }
