"""A slider of a held gate that is dragged: how long until the screen shows what it does."""

from __future__ import annotations

import time

from engine.protocol import ClampGate
from lstm_viz.bench._spread import spread
from lstm_viz.pictures import hidden_studio, wait_for_trace
from lstm_viz.settings import Settings

MOVES = 60
STEPS = 200


def run() -> dict[str, float]:
    """Milliseconds from a move of the slider to the repainted window, at T = 200: the middle, and 95 % of them."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415  (after the libraries are checked)

    with hidden_studio(Settings(), (1440, 900)) as studio:
        studio.start_engine()
        wait_for_trace(studio)
        symbols = studio.document.model.alphabet
        studio.document.set_text(" ".join([symbols[0], *[symbols[4]] * (STEPS - 2), symbols[-1]]))
        while studio.tracing.trace is None or studio.tracing.trace.steps != STEPS:
            QCoreApplication.processEvents()
        studio.workspace.toggle_what_if()
        studio.workspace.what_if.add_change(ClampGate(gate="i", value=0.0))
        costs = []
        for move in range(1, MOVES + 1):
            before = studio.tracing.altered
            start = time.perf_counter()
            studio.changes.replace(0, ClampGate(gate="i", value=move / MOVES), dragged=True)
            while studio.tracing.altered is before:
                QCoreApplication.processEvents()
            studio.window.repaint()
            costs.append(1000 * (time.perf_counter() - start))
    return spread("slider_to_screen", costs)
