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

from engine import cells
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
        unbounded = [name for name, end in self._ends.items() if end is None]
        if unbounded:
            # The memory has no bounds of its own: its histogram reaches as far as it does, seen beforehand.
            peak = yield from self._peak(unbounded)
            bound = peak if math.isfinite(peak) and peak > 0 else 1.0
            self._ends |= dict.fromkeys(unbounded, (-bound, bound))
        for start, values in self._recording.pieces(self._layer, self._direction):
            for name, of_steps in values.items():
                self._add(name, of_steps)
            yield start + len(values["h"]), steps
        self.radius = yield from _none_told(beside(lambda: spectral_radii(self.cell)))

    def _peak(self, names: list[str]) -> Generator[tuple[int, int] | None, None, float]:
        """The largest |value| of these quantities; a long recording has kept it."""
        kept = self._recording.columns(self._layer, self._direction)
        if kept is not None:
            return max(float(kept.peaks[name].max()) for name in names)
        peak = 0.0
        for start, values in self._recording.pieces(self._layer, self._direction):
            peak = max(peak, *(float(values[name].abs().max()) for name in names))
            yield start + len(values["h"]), 2 * self._recording.steps
        return peak

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

    @torch.inference_mode()
    def _add(self, name: str, values: Tensor) -> None:
        """Takes in values (n, size). Each figure goes over them once; torch's own `aminmax` takes seven times as
        long as the two of which it is made.
        """
        end = self._ends[name]
        assert end is not None
        least, most = values.amin(0), values.amax(0)  # NaN where there is one
        self.counts[name] += _counts(values, end, bool(torch.isfinite(most - least).all()))
        self._sums[name] += values.double().sum(0).numpy(force=True)
        self.least[name] = np.minimum(self.least[name], least.numpy(force=True))
        self.most[name] = np.maximum(self.most[name], most.numpy(force=True))
        if name in self._left:
            room = torch.empty_like(values)  # 1 or 0 in the values' own type: their sum is exact, and quick
            self._left[name] += torch.lt(values, SATURATED_LEFT, out=room).sum(0).numpy(force=True)
            self._right[name] += torch.gt(values, SATURATED_RIGHT, out=room).sum(0).numpy(force=True)
        if name == self.cell.keeps:
            logarithms = values.clamp_min(SMALLEST).log_()
            self._logarithms += logarithms.double().sum(0).numpy(force=True)


def _counts(values: Tensor, end: tuple[float, float], finite: bool) -> NDArray[np.int64]:
    """How many values lie in each bin between the ends; those beyond an end count in the last bin before it."""
    low, high = end
    # In float64, as numpy's histogram has it: a value at an edge begins a bin.
    places = (values if finite else values[values.isfinite()]).double() - low
    places.mul_(HISTOGRAM_BINS / (high - low)).clamp_(0, HISTOGRAM_BINS)
    counts = np.bincount(places.to(torch.uint8).numpy(force=True).ravel(), minlength=HISTOGRAM_BINS + 1)
    counts[HISTOGRAM_BINS - 1] += counts[HISTOGRAM_BINS]  # the last bin has its upper end, too
    return counts[:HISTOGRAM_BINS]


def sigmoid_gates(cell: Cell) -> tuple[str, ...]:
    """The gates of a cell that lie between 0 and 1: all but the candidate."""
    return tuple(name for name in cell.gates if name != cell.candidate)


def keep_bias(cell: Cell) -> Floats:
    """The whole bias of the gate that keeps the memory, (H,); empty where there is no such gate, where that has no
    weights of its own, or no bias.
    """
    if cell.keeps not in cell.sums or cell.b_ih is None or cell.b_hh is None:
        return np.zeros(0)
    row = cell.gates.index(cell.keeps)
    whole = (cell.b_ih + cell.b_hh).view(len(cell.gates), -1)[row]
    return np.asarray(whole.numpy(force=True), np.float64)


def spectral_radii(cell: Cell) -> dict[str, float]:
    """The largest |eigenvalue| of each gate's H × H block of W_hh; nothing of a projection, which has none, nor of
    a gate whose weights nothing reads.
    """
    if cell.shown_size != cell.hidden_size:
        return {}
    blocks = cell.w_hh.numpy(force=True).astype(np.float64).reshape(len(cell.gates), cell.hidden_size, -1)
    return {
        gate: float(np.abs(np.linalg.eigvals(block)).max()) if np.isfinite(block).all() else math.nan
        for gate, block in zip(cell.gates, blocks, strict=True)
        if gate in cell.sums
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
        # An altered cell's module is not always that of the cell whose name it has: peepholes can be put in.
        kind = cells.find(cell.name)
        if cell.shown_size != cell.hidden_size:
            options["proj_size"] = cell.shown_size
            kind = kind if kind.projects else cells.find("lstm")
        rnn = kind.module(cell.w_ih.shape[1], cell.hidden_size, **options).to(inputs.device, inputs.dtype)
    with torch.inference_mode():
        # Whatever is not the cell's own, its squashes say, stays out: a fresh layer is the plain one.
        twin = kind.of(rnn, 0, "forward")
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
    unbounded = name == "c" or cell.candidate_squash == "relu" or cell.shown_size != cell.hidden_size
    return None if unbounded and name in ("c", "h") else (-1.0, 1.0)


def _none_told(work: Generator[None, None, dict[str, float]]) -> Generator[None, None, dict[str, float]]:
    result = yield from work
    return result
