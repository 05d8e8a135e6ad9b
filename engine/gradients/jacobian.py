"""The spectral norm of ∂(h_s, c_s)/∂(h_t, c_t): by how much a change of the whole state at t can grow up to s.

Owns the curve and how far it has come. It does not own the way back (`adjoint`), which takes the state's numbers
at s as so many scalars.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import torch
from torch import Tensor

from engine.cells.cell import Cell
from engine.cells.slopes import Slopes
from engine.gradients.adjoint import Arriving, Block, WayBack
from engine.gradients.curves import Floats
from engine.gradients.flow import ValuesOf
from engine.gradients.scaled import exponent_of, log10, times_power_of_two

PIECE_SECONDS = 0.04


class JacobianCurve:
    """The norms at n steps in the order in which the layer reads, s last, found from there backwards."""

    def __init__(self, cell: Cell, values_of: ValuesOf, steps: int) -> None:
        self.left = steps  # steps 0 … left-1 are still to come
        self.log10: Floats = torch.full((steps,), torch.nan, dtype=torch.float64).numpy()

        def slopes_of(start: int, stop: int) -> Slopes:
            return cell.slopes(values_of(start, stop))

        size = sum(cell.size_of(state) for state in cell.states)
        identity = torch.eye(size, dtype=cell.w_hh.dtype)
        h, c = identity[:, : cell.shown_size], identity[:, cell.shown_size :]
        last = Arriving(h, c if c.shape[1] else None, torch.zeros(size, dtype=torch.int64))
        self._blocks: Iterator[Block] = WayBack(cell, slopes_of, steps, last, together=True).blocks()

    @property
    def complete(self) -> bool:
        """Whether every step's norm is there."""
        return self.left == 0

    @torch.inference_mode()
    def advance(self, seconds: float = PIECE_SECONDS) -> None:
        """Works for about so long, or until complete: a block at least."""
        end = perf_counter() + seconds
        for block in self._blocks:
            rows = block.h if block.carry is None else torch.cat((block.h, block.carry), -1)  # (n, S, S)
            self.log10[block.start : block.stop] = log10(log2_spectral_norm(rows) + block.exponent[:, 0])
            self.left = block.start
            if perf_counter() >= end:
                return


def log2_spectral_norm(matrices: Tensor) -> Tensor:
    """log₂ of the largest singular value of each matrix (n, S, S), float64: NaN where an entry is not finite.

    As the root of the largest eigenvalue of the product with the transpose: that one keeps its digits, whatever
    happens to the smaller ones.
    """
    matrices = matrices.double()
    exponent = exponent_of(matrices.abs().amax((-2, -1)))  # (n,)
    matrices = times_power_of_two(matrices, -exponent[:, None, None])
    sound = matrices.isfinite().all(-1).all(-1)
    squares = torch.where(sound[:, None, None], matrices, 0)
    largest = torch.linalg.eigvalsh(squares @ squares.mT)[:, -1].clamp_min(0)
    norm: Tensor = torch.where(sound, largest.sqrt(), torch.nan).log2() + exponent
    return norm
