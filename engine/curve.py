"""One unit over a whole recording: the least and the most of its gates and states in runs of steps.

Owns the least and the most. It does not own where the values come from (`engine.recording`).
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.columns import edges_of_runs, runs_from
from engine.recording import Recording


class Curve:
    """Least and most of what the cell names for an overview, of one unit. Complete once `run` is exhausted.

    `columns` is the most runs of steps; there are never more than steps. Of a shorter vector (a projected h) the
    last value stands for a unit beyond it. Raises IndexError where the recording has no such layer, direction or
    unit, ValueError where columns is below 1.
    """

    def __init__(self, recording: Recording, layer: int, direction: str, unit: int, columns: int) -> None:
        self.layer, self.direction = layer, direction
        self._recording = recording
        sizes = recording.sizes(layer, direction)
        units = recording.cell(layer, direction).hidden_size
        if not 0 <= unit < units:
            raise IndexError(f"unit {unit} of {units}")
        names = recording.cell(layer, direction).overview
        self._places = {name: min(unit, sizes[name] - 1) for name in names}
        self.step_edges = edges_of_runs(recording.steps, columns)  # int32, (columns + 1,)
        runs = len(self.step_edges) - 1
        self.least = {name: np.full(runs, np.inf, np.float32) for name in names}  # (columns,) each
        self.most = {name: np.full(runs, -np.inf, np.float32) for name in names}

    def run(self) -> Generator[tuple[int, int], None, None]:
        """Computes; yields (done, total) steps after each piece of work, which stays below 50 ms."""
        for start, values in self._recording.pieces(self.layer, self.direction):
            for name, place in self._places.items():
                self._add(name, start, values[name][:, place].numpy(force=True))
            yield start + len(values["h"]), self._recording.steps

    @np.errstate(over="ignore", invalid="ignore")
    def _add(self, name: str, start: int, values: NDArray[Any]) -> None:
        """Adds values (n,) of the steps from `start` on to the runs that they belong to; NaN stays NaN."""
        runs, begins = runs_from(self.step_edges, start, len(values))
        least, most = self.least[name][runs], self.most[name][runs]  # views
        np.minimum(least, np.minimum.reduceat(values, begins), out=least)
        np.maximum(most, np.maximum.reduceat(values, begins), out=most)
