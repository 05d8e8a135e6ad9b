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
from engine.gradients.adjoint import WayBack
from engine.gradients.block import Arriving, Block, Earlier, reader
from engine.gradients.curves import Floats
from engine.gradients.flow import ValuesOf
from engine.gradients.scaled import exponent_of, log10, times_power_of_two

PIECE_SECONDS = 0.04
MOST_PRODUCTS = 10
SMALL_RESIDUAL = 1e-7  # relative; the error of σ₁² is of its square


class JacobianCurve:
    """The norms at n steps in the order in which the layer reads, s last, found from there backwards."""

    def __init__(self, cell: Cell, values_of: ValuesOf, steps: int, earlier: Earlier | None = None) -> None:
        self.left = steps  # steps 0 … left-1 are still to come
        self.log10: Floats = torch.full((steps,), torch.nan, dtype=torch.float64).numpy()

        def slopes_of(start: int, stop: int) -> Slopes:
            return reader(cell, earlier, start).at(start).slopes(values_of(start, stop))

        size = sum(cell.size_of(state) for state in cell.states)
        identity = torch.eye(size, dtype=cell.w_hh.dtype)
        h, c = identity[:, : cell.shown_size], identity[:, cell.shown_size :]
        last = Arriving(h, c if c.shape[1] else None, torch.zeros(size, dtype=torch.int64))
        self._blocks: Iterator[Block] = WayBack(
            cell, slopes_of, steps, last, together=True, earlier=earlier
        ).blocks()

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
    """log₂ of the largest singular value of each matrix (n, S, S), float64: NaN where an entry is not finite."""
    matrices = matrices.double()
    exponent = exponent_of(matrices.abs().amax((-2, -1)))  # (n,)
    matrices = times_power_of_two(matrices, -exponent[:, None, None])
    sound = matrices.isfinite().all(-1).all(-1)
    matrices = torch.where(sound[:, None, None], matrices, 0)
    squared, certain = _largest_of_few(matrices)
    if not certain.all():
        squared[~certain] = _largest_of_many(matrices[~certain])
    norm: Tensor = torch.where(sound, squared.sqrt(), torch.nan).log2() + exponent
    return norm


def _largest_of_few(matrices: Tensor) -> tuple[Tensor, Tensor]:
    """σ₁² of each matrix by power iteration, and where it is certain.

    Many steps back one direction is left and a few products find it. σ² is a singular value's but for the square
    of the residual; and where it is more than half of all together, ‖J‖²_F, there is no room for a larger one.
    """
    direction = torch.ones_like(matrices[:, 0])[..., None]  # (n, S, 1)
    squared = residual = direction[:, 0, 0]
    for _ in range(MOST_PRODUCTS):
        direction = direction / torch.linalg.vector_norm(direction, dim=1, keepdim=True).clamp_min(1e-300)
        image = matrices.mT @ (matrices @ direction)
        squared = (direction * image).sum((1, 2))
        residual = torch.linalg.vector_norm(image - squared[:, None, None] * direction, dim=(1, 2))
        direction = image
        if (residual <= SMALL_RESIDUAL * squared).all():
            break
    whole = matrices.square().sum((1, 2))
    return squared, (residual <= SMALL_RESIDUAL * squared) & (squared > 0.51 * whole)


def _largest_of_many(matrices: Tensor) -> Tensor:
    """σ₁² of each matrix as the largest eigenvalue of its product with its transpose: that one keeps its digits,
    whatever happens to the smaller ones.
    """
    largest: Tensor = torch.linalg.eigvalsh(matrices @ matrices.mT)[:, -1].clamp_min(0)
    return largest
