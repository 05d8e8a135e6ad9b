"""What the gradient laboratory is asked, and what came of it, as values. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.protocol import NORMAL, CellGradients, GradientsMeasured, JacobianRead, MeasureFreshCells
from lstm_viz.trace import Trace

MEMORY = ""  # the metric that differs from cell to cell: the gradient of the cell's memory
SEEDS_REPEATED = 20


@dataclass(frozen=True)
class Knobs:
    """What is measured. Of fresh cells everything counts; of the model and sequence on the screen only `step`."""

    of_trace: bool = False
    cells: tuple[str, ...] = ("lstm", "rnn", "gru")
    length: int = 200
    step: int | None = None  # s, from 0; None: the last one
    hidden_size: int = 64
    input_scale: float = 1.0
    by_radius: bool = False  # whether `strength` is the spectral radius of each gate's block, or a factor
    strength: float = 1.0
    forget_bias: float = 1.0
    start: str = NORMAL
    seed: int = 0
    repeated: bool = False  # over SEEDS_REPEATED seeds

    def request(self, number: int, seeds: int) -> MeasureFreshCells:
        """The question about fresh cells."""
        return MeasureFreshCells(
            gradients=number,
            cells=self.cells,
            length=self.length,
            step=self.step,
            hidden_size=self.hidden_size,
            input_scale=self.input_scale,
            start=self.start,
            weight_scale=1.0 if self.by_radius else self.strength,
            spectral_radius=self.strength if self.by_radius else None,
            forget_bias=self.forget_bias,
            seed=self.seed,
            seeds=seeds,
        )


@dataclass(frozen=True, eq=False)
class Result:
    """One answer, and what was asked; `trace` is the one that was measured, where it was one. Where that is a
    changed run, `compared` says that the second cell is the untouched one.
    """

    knobs: Knobs
    measured: GradientsMeasured
    seeds: int = 1
    trace: Trace | None = None
    compared: bool = False

    @property
    def cells(self) -> tuple[CellGradients, ...]:
        return self.measured.cells


@dataclass(frozen=True, eq=False)
class Jacobian:
    """A cell's spectral norms at steps start … stop-1, as far as they have come, and what ends them."""

    start: int
    stop: int
    log10: NDArray[np.float64]
    state: NDArray[np.int32]
    complete: bool
    horizon: int | None
    ends: str


def joined(before: Jacobian | None, piece: JacobianRead) -> Jacobian:
    """A curve with its next piece, which lies before it, or in the reverse direction after it."""
    log10, state = piece.log10.numpy().astype(np.float64), piece.state.numpy().astype(np.int32)
    start, stop = piece.start, piece.stop
    if before is not None and piece.stop <= before.start:
        log10, state = np.concatenate((log10, before.log10)), np.concatenate((state, before.state))
        stop = before.stop
    elif before is not None:
        log10, state = np.concatenate((before.log10, log10)), np.concatenate((before.state, state))
        start = before.start
    return Jacobian(start, stop, log10, state, piece.complete, piece.horizon, piece.ends)
