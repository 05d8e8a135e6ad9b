"""Eases numbers from an older trace to a newer one of the same sequence, so that the eye sees which way they go.

Owns the few moments between the two. What is shown then is on its way; what it arrives at was computed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from lstm_viz.trace import Trace, Values

DURATION_MS = 110
WHOLE = ("right", "target")  # what is no amount: it does not go through what lies between


class Easing(QObject):
    """Signal: `moved`, when other values are to be shown."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self._old: Trace | None = None
        self._new: Trace | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(DURATION_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutQuad)
        self._animation.valueChanged.connect(lambda _share: self.moved.emit())

    def set_on(self, on: bool) -> None:
        """Whether numbers go over into each other, or change at once."""
        self._on = on
        if not on:
            self._animation.stop()

    def take(self, trace: Trace | None) -> None:
        """Another trace is shown from now on."""
        old, self._new = self._new, trace
        if old is trace or old is None or trace is None or old.number == trace.number:
            return
        alike = old.model == trace.model and old.sequence.labels == trace.sequence.labels
        self._animation.stop()
        if self._on and alike and not old.stored:
            self._old = old
            self._animation.start()

    def values_at(self, step: int, values: Values) -> Values:
        """The new trace's values at a step, as far as they have come."""
        if self._old is None or self._animation.state() != QVariantAnimation.State.Running:
            return values
        before = self._old.at(step)
        if before is None:
            return values
        share = self._animation.currentValue()
        with np.errstate(over="ignore", invalid="ignore"):  # of what has run away
            return {
                name: before[name] + (array - before[name]) * share if _alike(name, array, before) else array
                for name, array in values.items()
            }

    def stop(self) -> None:
        """Arrives at once."""
        self._animation.stop()


def _alike(name: str, array: NDArray[np.floating], before: Values) -> bool:
    """Whether a quantity is an amount that was there before, too."""
    return name not in WHOLE and name in before and before[name].shape == array.shape
