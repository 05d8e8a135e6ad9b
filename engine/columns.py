"""What a long recording keeps of its unfolded quantities: means over short runs of steps, for every unit.

So the image and the overview of a whole sequence are there as soon as it is recorded, and the image's beginning
before. Owns the sums and the largest |value|s; it does not own where the values come from (`engine.lane`).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

# Of a sequence with more steps there are from half as many columns on, each of a run of 2^k steps.
MOST_COLUMNS = 2048
# No more than this is kept of a recording.
MOST_BYTES = 128 << 20


class Columns:
    """Means of quantities over runs of `run` steps, a power of two; the last run may be shorter."""

    def __init__(self, steps: int, sizes: Mapping[str, int]) -> None:
        """`sizes` has how many values each quantity has at a step."""
        self.steps = steps
        self.run = run_for(steps)
        self.count = -(-steps // self.run)
        self._sums = {name: np.zeros((self.count, size), np.float32) for name, size in sizes.items()}
        self.peaks = {name: np.zeros(size) for name, size in sizes.items()}  # the largest |value| of each unit

    @np.errstate(over="ignore", invalid="ignore")
    def add(self, start: int, values: Mapping[str, Tensor]) -> None:
        """Adds values (n, size) of the steps from `start` on. What runs away becomes infinite, or no number."""
        for name, sums in self._sums.items():
            of_steps = values[name]
            column = start // self.run
            rest = (column + 1) * self.run - start  # of a column that was begun before, or begins here
            whole = (len(of_steps) - rest) // self.run if len(of_steps) > rest else 0
            sums[column] += of_steps[:rest].sum(0).numpy(force=True)
            if whole:
                runs = of_steps[rest : rest + whole * self.run].view(whole, self.run, -1)
                sums[column + 1 : column + 1 + whole] += runs.sum(1).numpy(force=True)
            read = rest + whole * self.run
            if read < len(of_steps):
                sums[column + 1 + whole] += of_steps[read:].sum(0).numpy(force=True)
            largest = of_steps.abs().amax(0).numpy(force=True)
            self.peaks[name] = np.maximum(self.peaks[name], largest)  # NaN stays NaN

    def has(self, edges: NDArray[np.int32]) -> bool:
        """Whether every run between these edges is made of whole columns."""
        return bool(((edges % self.run == 0) | (edges == self.steps)).all())

    def edges(self, columns: int) -> NDArray[np.int32]:
        """At most so many runs of nearly equal length, made of whole columns, and the number of steps."""
        edges: NDArray[np.int32] = edges_of_runs(self.count, columns) * np.int32(self.run)
        return edges.clip(max=self.steps)

    @np.errstate(over="ignore", invalid="ignore")
    def sums(self, name: str, edges: NDArray[np.int32]) -> NDArray[np.float64]:
        """Sums between edges that `has` knows, (len(edges) - 1, size)."""
        first, last = int(edges[0]) // self.run, -(-int(edges[-1]) // self.run)
        begins = edges[:-1] // self.run - first
        found: NDArray[np.float64] = np.add.reduceat(
            self._sums[name][first:last], begins, axis=0, dtype=np.float64
        )
        return found

    def means(self, name: str, edges: NDArray[np.int32]) -> NDArray[np.float32]:
        """Means between edges that `has` knows, (len(edges) - 1, size)."""
        means: NDArray[np.float32] = (self.sums(name, edges) / np.diff(edges)[:, None]).astype(np.float32)
        return means

    @property
    def nbytes(self) -> int:
        """The room that they take."""
        return sum(sums.nbytes for sums in self._sums.values())

    def complete(self, done: int, *, reverse: bool) -> tuple[int, int]:
        """The steps start … stop-1 of the columns that are complete after `done` steps were read."""
        if reverse:
            return (
                min(-(-(self.steps - done) // self.run) * self.run, self.steps) if done else self.steps
            ), self.steps
        return 0, (done if done == self.steps else done // self.run * self.run)


def run_for(steps: int) -> int:
    """How many steps a column has."""
    return 1 << max(0, (-(-steps // MOST_COLUMNS) - 1).bit_length())


def bytes_for(steps: int, sizes: Mapping[str, int]) -> int:
    """How much room the columns take."""
    return -(-steps // run_for(steps)) * sum(sizes.values()) * 4


def runs_from(step_edges: NDArray[np.int32], start: int, steps: int) -> tuple[slice, NDArray[np.int32]]:
    """The runs that hold `steps` steps from `start` on, and where each begins among these steps."""
    first = int(np.searchsorted(step_edges, start, side="right")) - 1
    last = int(np.searchsorted(step_edges, start + steps, side="left"))
    return slice(first, last), np.maximum(step_edges[first:last] - start, 0)


def edges_of_runs(size: int, runs: int) -> NDArray[np.int32]:
    """Where at most `runs` runs of nearly equal length begin, and `size` at the end."""
    if runs < 1:
        raise ValueError(f"{runs} runs")
    return np.linspace(0, size, min(runs, size) + 1).astype(np.int32)
