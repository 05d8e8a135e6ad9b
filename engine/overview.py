"""A whole recording at a glance: the gates and states averaged over runs of steps and of units.

Owns the means and the peaks. It does not own where the values come from (`engine.recording`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.cells.lstm import QUANTITIES
from engine.recording import Recording


class Overview:
    """Means of i, f, g, o, c and h of one layer and direction. Complete once `run` is exhausted.

    `columns` and `rows` are the most runs of steps and of units; there are never more than steps and units. Raises
    IndexError where the recording has no such layer or direction, ValueError where columns or rows is below 1.
    """

    def __init__(self, recording: Recording, layer: int, direction: str, columns: int, rows: int) -> None:
        self.layer, self.direction = layer, direction
        self._recording = recording
        sizes = recording.sizes(layer, direction)
        self.step_edges = _edges(recording.steps, columns)  # int32, (columns + 1,)
        self.unit_edges = {name: _edges(sizes[name], rows) for name in QUANTITIES}  # int32, (rows + 1,)
        shapes = {name: (len(self.step_edges) - 1, len(edges) - 1) for name, edges in self.unit_edges.items()}
        self._sums = {name: np.zeros(shape) for name, shape in shapes.items()}
        self._peak = dict.fromkeys(QUANTITIES, 0.0)

    def run(self) -> Iterator[tuple[int, int]]:
        """Computes; yields (done, total) steps after each piece of work, which stays below 50 ms."""
        for start, unfolded, h in self._recording.pieces(self.layer, self.direction):
            values = unfolded._asdict() | {"h": h}
            for name in QUANTITIES:
                self._add(name, start, values[name].numpy(force=True))
            yield start + len(h), self._recording.steps

    @property
    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """The means by quantity, (columns, rows) each."""
        steps = np.diff(self.step_edges)[:, None]
        return {
            name: (sums / (steps * np.diff(self.unit_edges[name]))).astype(np.float32)
            for name, sums in self._sums.items()
        }

    @property
    def peak(self) -> dict[str, float]:
        """The largest |value| of each quantity over all steps and units."""
        return dict(self._peak)

    def _add(self, name: str, start: int, values: NDArray[Any]) -> None:
        """Adds values (n, size) of the steps from `start` on to the runs that they belong to."""
        by_units = np.add.reduceat(values, self.unit_edges[name][:-1], axis=1, dtype=np.float64)  # (n, rows)
        first = int(np.searchsorted(self.step_edges, start, side="right")) - 1
        last = int(np.searchsorted(self.step_edges, start + len(values), side="left"))
        begins = np.maximum(self.step_edges[first:last] - start, 0)
        self._sums[name][first:last] += np.add.reduceat(by_units, begins, axis=0)
        self._peak[name] = float(np.maximum(self._peak[name], np.abs(values).max()))  # NaN stays NaN


def _edges(size: int, runs: int) -> NDArray[np.int32]:
    """Where at most `runs` runs of nearly equal length begin, and `size` at the end."""
    if runs < 1:
        raise ValueError(f"{runs} runs")
    return np.linspace(0, size, min(runs, size) + 1).astype(np.int32)
