"""A whole recording at a glance: the gates and states averaged over runs of steps and of units.

Owns the means, the peaks, and the model's answers in the same runs. It does not own where the values come from
(`engine.recording`), nor what is right (`engine.grading`).
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.columns import Columns, edges_of_runs, runs_from
from engine.grading import Grading
from engine.recording import Recording

ANSWERED_STEPS = 512  # a turn, where nothing else is to be computed


class Overview:
    """Means of what the cell names for it, of one layer and direction. Complete once `run` is exhausted.

    `columns` and `rows` are the most runs of steps and of units; there are never more than steps and units. Raises
    IndexError where the recording has no such layer or direction, ValueError where columns or rows is below 1.
    A long recording has kept means, of which the overview's runs are then made.
    """

    def __init__(
        self,
        recording: Recording,
        layer: int,
        direction: str,
        columns: int,
        rows: int,
        grading: Grading | None = None,
    ) -> None:
        self.layer, self.direction = layer, direction
        self._recording = recording
        self._columns = kept = recording.columns(layer, direction)
        names = recording.cell(layer, direction).overview
        sizes = recording.sizes(layer, direction)
        if kept is not None and columns > kept.count and kept.run > 1:
            self._columns = kept = None  # finer than what is kept
        of_steps = edges_of_runs(recording.steps, columns) if kept is None else kept.edges(columns)
        self.step_edges = of_steps  # int32, (columns + 1,)
        self.unit_edges = {name: edges_of_runs(sizes[name], rows) for name in names}  # int32, (rows + 1,)
        shapes = {name: (len(self.step_edges) - 1, len(edges) - 1) for name, edges in self.unit_edges.items()}
        self._sums = {name: np.zeros(shape) for name, shape in shapes.items()}
        self._peaks = {name: np.zeros(sizes[name]) for name in names}
        self._grading = grading
        self._answers: dict[str, NDArray[np.float64]] = {}

    def run(self) -> Generator[tuple[int, int], None, None]:
        """Computes; yields (done, total) steps after each piece of work, which stays below 50 ms."""
        if self._columns is not None:
            yield from self._from_columns(self._columns)
            return
        for start, values in self._recording.pieces(self.layer, self.direction):
            stop = start + len(values["h"])
            for name, of_steps in values.items():
                self._add(name, start, of_steps.numpy(force=True))
            self._add_answers(start, stop)
            yield stop, self._recording.steps

    @np.errstate(over="ignore", invalid="ignore")
    def _from_columns(self, columns: Columns) -> Generator[tuple[int, int], None, None]:
        """The same of means that the recording has kept; only the model's answers are computed."""
        for name in self._sums:
            of_units = columns.sums(name, self.step_edges)
            self._sums[name] = np.add.reduceat(of_units, self.unit_edges[name][:-1], axis=1)
            self._peaks[name] = columns.peaks[name]
        steps = self._recording.steps
        for start in range(0, steps, ANSWERED_STEPS):
            stop = min(start + ANSWERED_STEPS, steps)
            self._add_answers(start, stop)
            yield stop, steps

    @property
    @np.errstate(over="ignore", invalid="ignore")
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
        return {name: float(peaks.max()) for name, peaks in self._peaks.items()}

    @property
    @np.errstate(over="ignore", invalid="ignore")
    def unit_peak(self) -> dict[str, NDArray[np.float32]]:
        """The largest |value| of each unit over all steps, (size,) a quantity."""
        return {name: peaks.astype(np.float32) for name, peaks in self._peaks.items()}

    @property
    @np.errstate(over="ignore", invalid="ignore")
    def answers(self) -> dict[str, NDArray[np.float32]]:
        """What the model says in each run of steps, (columns,) each; nothing where the layer has no answer.

        Of classes: `likeliest`, the mean of the largest probability. Of numbers: `least` and `most`. Where a task
        says what is right: `right`, the share of the answers that are, NaN where nothing is asked.
        """
        found = {name: values for name, values in self._answers.items() if name in ("least", "most")}
        if "likeliest" in self._answers:
            found["likeliest"] = self._answers["likeliest"] / np.diff(self.step_edges)
        if self._grading is not None and found:
            asked = self._answers["asked"]
            found["right"] = np.where(asked > 0, self._answers["right"] / np.maximum(asked, 1), np.nan)
        return {name: values.astype(np.float32) for name, values in found.items()}

    @np.errstate(over="ignore", invalid="ignore")
    def _add(self, name: str, start: int, values: NDArray[Any]) -> None:
        """Adds values (n, size) of the steps from `start` on to the runs that they belong to.

        Sums of values that run away become infinite here, or no number: that is what is shown.
        """
        by_units = np.add.reduceat(values, self.unit_edges[name][:-1], axis=1, dtype=np.float64)  # (n, rows)
        runs, begins = runs_from(self.step_edges, start, len(values))
        self._sums[name][runs] += np.add.reduceat(by_units, begins, axis=0)
        self._peaks[name] = np.maximum(self._peaks[name], np.abs(values).max(axis=0))  # NaN stays NaN

    @np.errstate(over="ignore", invalid="ignore")
    def _add_answers(self, start: int, stop: int) -> None:
        """Adds what the model says at steps start … stop-1, where this layer's h is what it says it from."""
        answers = self._recording.answers(self.layer, start, stop)
        if answers is None:
            return
        runs, begins = runs_from(self.step_edges, start, stop - start)
        if answers.shape[1] > 1 or self._recording.model.description.output == "classes":
            self._total("likeliest", runs)[...] += np.add.reduceat(answers.max(1), begins, dtype=np.float64)
        else:
            least, most = self._total("least", runs, np.inf), self._total("most", runs, -np.inf)
            np.minimum(least, np.minimum.reduceat(answers[:, 0], begins), out=least)
            np.maximum(most, np.maximum.reduceat(answers[:, 0], begins), out=most)
        if self._grading is not None:
            right = self._grading.right(answers, start)
            self._total("right", runs)[...] += np.add.reduceat(np.nan_to_num(right), begins, dtype=np.float64)
            self._total("asked", runs)[...] += np.add.reduceat(~np.isnan(right), begins, dtype=np.float64)

    def _total(self, name: str, runs: slice, before: float = 0.0) -> NDArray[np.float64]:
        """The totals of some runs, a view; `before` is what they begin with."""
        if name not in self._answers:
            self._answers[name] = np.full(len(self.step_edges) - 1, before)
        return self._answers[name][runs]
