"""Typing into a short sequence: how long until the screen shows the new trace."""

from __future__ import annotations

import time

from lstm_viz.bench._spread import spread
from lstm_viz.pictures import hidden_studio, wait_for_trace
from lstm_viz.settings import Settings

EDITS = 60
STEPS = 200


def run() -> dict[str, float]:
    """Milliseconds from an edit to the repainted diagram, at T = 200: the middle, and 95 % of them."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415  (after the libraries are checked)

    with hidden_studio(Settings(), (1440, 900)) as studio:
        studio.start_engine()
        wait_for_trace(studio)
        symbols = studio.document.model.alphabet
        costs = []
        for edit in range(EDITS):
            text = " ".join([symbols[edit % 4], *[symbols[4]] * (STEPS - 2), symbols[-1]])
            before = studio.tracing.trace
            start = time.perf_counter()
            studio.document.set_text(text)
            while studio.tracing.trace is before:
                QCoreApplication.processEvents()
            studio.window.repaint()
            costs.append(1000 * (time.perf_counter() - start))
    return spread("edit_to_screen", costs)
