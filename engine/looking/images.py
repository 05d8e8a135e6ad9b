"""All units over steps as an image, and the order of its rows.

Owns means over runs of steps at full height, and the orders by similarity and by half-life. It owns no colours.
"""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray

from engine.columns import edges_of_runs, runs_from
from engine.recording import Recording

Floats = NDArray[np.float64]


class Image:
    """Means of a quantity over runs of the steps start … stop-1, (columns, size). Complete once `run` is done.

    Where the recording has kept means that these are made of, nothing is computed again.
    """

    def __init__(
        self, recording: Recording, layer: int, direction: str, quantity: str, start: int, stop: int, columns: int
    ) -> None:
        self._recording, self._layer, self._direction = recording, layer, direction
        self._quantity, self._start, self._stop = quantity, start, stop
        self.step_edges = edges_of_runs(stop - start, columns)
        self._kept = kept = recording.columns(layer, direction)
        if kept is not None and (start, stop) == (0, recording.steps) and columns <= kept.count:
            self.step_edges = kept.edges(columns)
        elif kept is not None and not kept.has(self.step_edges + np.int32(start)):
            self._kept = None
        size = recording.sizes(layer, direction)[quantity]
        self._sums = np.zeros((len(self.step_edges) - 1, size))

    def run(self) -> Generator[tuple[int, int] | None, None, None]:
        """Computes; yields (done, total) steps after each piece of work."""
        total = self._stop - self._start
        if self._kept is not None:
            self._sums = self._kept.sums(self._quantity, self.step_edges + np.int32(self._start))
            yield total, total
            return
        for begin, values in self._recording.pieces(self._layer, self._direction, self._start, self._stop):
            end = begin + len(values["h"])
            first, last = max(begin, self._start), min(end, self._stop)
            piece = values[self._quantity][first - begin : last - begin].numpy(force=True)
            runs, begins = runs_from(self.step_edges, first - self._start, len(piece))
            self._sums[runs] += np.add.reduceat(piece, begins, axis=0, dtype=np.float64)
            yield last - self._start, total

    @property
    def values(self) -> NDArray[np.float32]:
        """The means, (columns, size)."""
        return (self._sums / np.diff(self.step_edges)[:, None]).astype(np.float32)


def by_similarity(means: Floats) -> NDArray[np.int32]:
    """The units, (size,), so that those whose course is alike lie together: means is (columns, size).

    Each unit's course, centred and of length 1, is seen along the two directions in which courses differ most; the
    units stand in the order of their angle there, cut where the gap is widest, so that unlike ends lie apart.
    """
    courses = np.nan_to_num(means.T - means.mean(0)[:, None])
    lengths = np.linalg.norm(courses, axis=1, keepdims=True)
    courses = np.divide(courses, lengths, out=np.zeros_like(courses), where=lengths > 0)
    if min(courses.shape) < 2:
        return np.arange(len(courses), dtype=np.int32)
    covariance = courses.T @ courses  # (columns, columns)
    _, directions = np.linalg.eigh(covariance)
    seen = courses @ directions[:, -2:]
    angles = np.arctan2(seen[:, 0], seen[:, 1])
    order = np.argsort(angles, kind="stable")
    gaps = np.diff(angles[order], append=angles[order[0]] + 2 * np.pi)
    cut = int(np.argmax(gaps)) + 1
    return np.concatenate((order[cut:], order[:cut])).astype(np.int32)


def by_half_life(half_life: Floats) -> NDArray[np.int32]:
    """The units, (size,), the longest memory first."""
    return np.argsort(-half_life, kind="stable").astype(np.int32)
