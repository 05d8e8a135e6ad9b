"""Objects that hold one another are looked for on the window's thread alone.

By itself Python looks for them on whichever thread happens to make an object. What belongs to Qt and ends on a
worker's thread waits there for a lock of Qt's, which the window's thread may hold while it waits for Python's own:
then both wait for ever. Owns when is looked; what holds what is the business of whoever makes it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimerEvent

EVERY_MS = 2000
NAME = "cycles"


def collect_here(parent: QObject) -> None:
    """From now on cycles are looked for now and then by the thread that calls this, as long as `parent` lives."""
    if parent.findChild(Cycles, NAME) is None:
        Cycles(parent)


def collect_due() -> None:
    """Looks through the oldest generation that is due, by Python's own thresholds."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
    if due:
        gc.collect(due[-1])


class Cycles(QObject):
    """Takes the looking over from Python, and does it whenever its time comes in the event loop."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        gc.disable()
        self.startTimer(EVERY_MS)

    def timerEvent(self, event: QTimerEvent) -> None:
        collect_due()
