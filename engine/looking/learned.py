"""What a layer learned: figures of its weights, and of what its gates do over a whole recording.

Owns the histograms, the saturations (Karpathy, Johnson and Li, "Visualizing and Understanding Recurrent Networks",
2015), the half-life of each unit's memory, and the comparison with fresh weights. It does not own the recording.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.beside import beside
from engine.cells.cell import Cell
from engine.protocol.looking import HISTOGRAM_BINS, SATURATED_LEFT, SATURATED_RIGHT
from engine.recording import Recording

Floats = NDArray[np.float64]

FRESH_STEPS = 2000  # how much of a sequence a fresh layer reads to be compared with
FRESH_SEED = 0
SMALLEST = 1e-30  # a keeping gate of 0 counts as this much, so that its logarithm is a number


class Learned:
    """Figures of one layer and direction. Complete once `run` is exhausted."""

    def __init__(self, recording: Recording, layer: int, direction: str) -> None:
        self.cell = recording.cell(layer, direction)
        self._recording, self._layer, self._direction = recording, layer, direction
        sizes = recording.sizes(layer, direction)
        self._ends = {name: _ends(self.cell, name) for name in self.cell.overview}
        self.counts = {name: np.zeros(HISTOGRAM_BINS, np.int64) for name in self.cell.overview}
        self._sums = {name: np.zeros(sizes[name]) for name in self.cell.overview}
        self.least = {name: np.full(sizes[name], np.inf) for name in self.cell.overview}
        self.most = {name: np.full(sizes[name], -np.inf) for name in self.cell.overview}
        gates = sigmoid_gates(self.cell)
        self._left = {name: np.zeros(sizes[name]) for name in gates}
        self._right = {name: np.zeros(sizes[name]) for name in gates}
        self._logarithms = np.zeros(sizes[self.cell.keeps] if self.cell.keeps else 0)
        self.radius: dict[str, float] = {}

    def run(self) -> Generator[tuple[int, int] | None, None, None]:
        """Computes; yields (done, total) steps after each piece of work, or None where nothing is known of it."""
        steps = self._recording.steps
        peak = 0.0
        if any(end is None for end in self._ends.values()):
            # The memory has no bounds of its own: its histogram reaches as far as it does, seen beforehand.
            for start, values in self._recording.pieces(self._layer, self._direction):
                peak = max(peak, *(float(values[name].abs().max()) for name in values if self._ends[name] is None))
                yield start + len(values["h"]), 2 * steps
        bound = peak if math.isfinite(peak) and peak > 0 else 1.0
        self._ends = {name: (-bound, bound) if end is None else end for name, end in self._ends.items()}
        for start, values in self._recording.pieces(self._layer, self._direction):
            for name, of_steps in values.items():
                self._add(name, of_steps.numpy(force=True))
            yield start + len(values["h"]), steps
        self.radius = yield from _none_told(beside(lambda: spectral_radii(self.cell)))

    @property
    def edges(self) -> dict[str, Floats]:
        """Where the histograms' bins end, (HISTOGRAM_BINS + 1,) a quantity."""
        return {name: np.linspace(*end, HISTOGRAM_BINS + 1) for name, end in self._ends.items() if end is not None}

    @property
    def mean(self) -> dict[str, Floats]:
        return {name: sums / self._recording.steps for name, sums in self._sums.items()}

    @property
    def left(self) -> dict[str, Floats]:
        """The share of steps at which each unit of a gate is nearly shut."""
        return {name: sums / self._recording.steps for name, sums in self._left.items()}

    @property
    def right(self) -> dict[str, Floats]:
        """The share of steps at which each unit of a gate is nearly open."""
        return {name: sums / self._recording.steps for name, sums in self._right.items()}

    @property
    def half_life(self) -> Floats:
        """ln 0.5 ÷ mean ln of the keeping gate, (H,) steps; infinite where it is 1 throughout."""
        means = self._logarithms / self._recording.steps
        with np.errstate(divide="ignore"):
            return np.where(means < 0, math.log(0.5) / means, np.inf)

    def _add(self, name: str, values: NDArray[Any]) -> None:
        wide = values.astype(np.float64)
        end = self._ends[name]
        assert end is not None
        low, high = end
        finite = wide[np.isfinite(wide)]
        self.counts[name] += np.histogram(np.clip(finite, low, high), HISTOGRAM_BINS, (low, high))[0]
        self._sums[name] += wide.sum(0)
        self.least[name] = np.minimum(self.least[name], wide.min(0))
        self.most[name] = np.maximum(self.most[name], wide.max(0))
        if name in self._left:
            self._left[name] += (wide < SATURATED_LEFT).sum(0)
            self._right[name] += (wide > SATURATED_RIGHT).sum(0)
        if name == self.cell.keeps:
            self._logarithms += np.log(np.maximum(wide, SMALLEST)).sum(0)


def sigmoid_gates(cell: Cell) -> tuple[str, ...]:
    """The gates of a cell that lie between 0 and 1: of all cells here the letters i, f, o, r and z."""
    return tuple(name for name in cell.gates if name in "iforz")


def keep_bias(cell: Cell) -> Floats:
    """The whole bias of the gate that keeps the memory, (H,); empty where there is no such gate or no bias."""
    if not cell.keeps or cell.b_ih is None or cell.b_hh is None:
        return np.zeros(0)
    row = cell.gates.index(cell.keeps)
    whole = (cell.b_ih + cell.b_hh).view(len(cell.gates), -1)[row]
    return np.asarray(whole.numpy(force=True), np.float64)


def spectral_radii(cell: Cell) -> dict[str, float]:
    """The largest |eigenvalue| of each gate's H × H block of W_hh; nothing of a projection, which has none."""
    if cell.shown_size != cell.hidden_size:
        return {}
    blocks = cell.w_hh.numpy(force=True).astype(np.float64).reshape(len(cell.gates), cell.hidden_size, -1)
    return {
        gate: float(np.abs(np.linalg.eigvals(block)).max()) if np.isfinite(block).all() else math.nan
        for gate, block in zip(cell.gates, blocks, strict=True)
    }


class Twin(NamedTuple):
    """Figures of a layer with torch's first weights: means by quantity, median half-life, radii, steps read."""

    mean: dict[str, float]
    half_life: float
    radius: dict[str, float]
    steps: int


def fresh_twin(cell: Cell, inputs: Tensor) -> Twin:
    """A layer of the same cell and sizes with torch's first weights, over what this one reads, (T, 1, I)."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(FRESH_SEED)
        options: dict[str, Any] = {"bias": cell.b_ih is not None}
        if cell.shown_size != cell.hidden_size:
            options["proj_size"] = cell.shown_size
        rnn = cell.module(cell.w_ih.shape[1], cell.hidden_size, **options).to(inputs.device, inputs.dtype)
    with torch.inference_mode():
        twin = type(cell).of(rnn, 0, "forward")
        first = twin.no_state(1)
        h, _ = twin.run(inputs, first)
        values = {**twin.unfold(inputs, h, first), "h": h}
        means = {name: float(values[name].double().mean()) for name in twin.overview}
        half = math.inf
        if twin.keeps:
            logarithms = values[twin.keeps].double().clamp_min(SMALLEST).log().mean(0)[0]
            half = float((math.log(0.5) / logarithms).median())
    return Twin(means, half, spectral_radii(twin), len(inputs))


def _ends(cell: Cell, name: str) -> tuple[float, float] | None:
    """Between what a quantity must lie; None where nothing bounds it."""
    if name in sigmoid_gates(cell):
        return 0.0, 1.0
    unbounded = name == "c" or cell.name == "rnn_relu" or cell.shown_size != cell.hidden_size
    return None if unbounded and name in ("c", "h") else (-1.0, 1.0)


def _none_told(work: Generator[None, None, dict[str, float]]) -> Generator[None, None, dict[str, float]]:
    result = yield from work
    return result
