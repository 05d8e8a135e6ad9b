"""What is known of a long trace while the engine still records it: one quantity of all units, run by run of steps.

Knows no Qt. It does not own which trace that is (`tracing`), nor how it is drawn.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.protocol import ColumnsRecorded, ModelDescription


class Recorded:
    """Means over runs of `run` steps, (columns, units), of which those from `start` to `stop` are here."""

    def __init__(self, first: ColumnsRecorded, model: ModelDescription) -> None:
        self.number = first.trace
        self.model = model
        self.layer, self.direction, self.quantity = first.layer, first.direction, first.quantity
        self.steps, self.run = first.steps, first.run
        self.values: NDArray[np.float32] = np.zeros((0, first.values.shape[1]), np.float32)
        self.start = 0
        self.peak = 0.0
        # The largest |mean| of each unit so far, (units,); of what is no number, of what was one before.
        self.unit_peak: NDArray[np.float32] = np.zeros(first.values.shape[1], np.float32)

    @property
    def units(self) -> int:
        """How many values the quantity has at a step."""
        units: int = self.values.shape[1]
        return units

    @property
    def stop(self) -> int:
        """The first step after those that are here."""
        return min(self.start + len(self.values) * self.run, self.steps)

    def take(self, columns: ColumnsRecorded) -> None:
        """Takes more columns, which begin where those before end or end where they begin; else they begin anew."""
        values = columns.values.numpy().astype(np.float32)
        end = columns.start + len(values) * self.run
        if len(self.values) and columns.start == self.stop:
            self.values = np.concatenate((self.values, values))
        elif len(self.values) and end == self.start:
            self.values, self.start = np.concatenate((values, self.values)), columns.start
        else:
            self.values, self.start = values, columns.start
        self.peak = columns.peak
        if len(values):
            known = np.where(np.isfinite(values), np.abs(values), 0)
            self.unit_peak = np.maximum(self.unit_peak, known.max(0))
