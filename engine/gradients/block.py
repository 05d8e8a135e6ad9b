"""What goes back through a layer from block to block, and what each block leaves behind.

Owns these values and their types. It does not own the loop that makes them (`adjoint`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

from engine.cells.cell import Cell
from engine.gradients.scaled import exponent_of, times_power_of_two


class Earlier(NamedTuple):
    """Who read the steps before `until`, where it was not the layer itself: the encoder, before its decoder."""

    until: int
    cell: Cell


def reader(cell: Cell, earlier: Earlier | None, step: int) -> Cell:
    """Who read a step."""
    return cell if earlier is None or step >= earlier.until else earlier.cell


class Weights(NamedTuple):
    """What the loop multiplies with, all of one type."""

    w_ih: Tensor  # (G·H, I)
    w_hh: Tensor  # (G·H, P)
    w_hr: Tensor | None  # (P, H), the projection


class Block(NamedTuple):
    """Gradients at steps start … stop-1 of N scalars, all beside the powers of two `exponent` (n, N)."""

    start: int
    stop: int
    h: Tensor  # (n, N, P), total
    memory: Tensor  # (n, N, H), total, with the way through h_t; where there is no c the same as h
    carry: Tensor | None  # (n, N, H): of memory what comes back from the step after; None where there is no c
    x: Tensor | None  # (n, N, I), by what the layer reads; where it is wanted
    exponent: Tensor


# What a loop fills: h (n+1, N, P) and carry (n+1, N, H) or None, entry k+1 of step k and entry 0 of what comes to
# the step before them all; and the gradients of the sums (n, N, R, H) where it has them.
Filled = tuple[Tensor, Tensor | None, Tensor | None]


@dataclass
class Arriving:
    """What comes to a step, but for its own direct part: h (N, P) and carry (N, H), both · 2^exponent (N,)."""

    h: Tensor
    carry: Tensor | None
    exponent: Tensor


def in_type(arriving: Arriving, dtype: torch.dtype) -> Arriving:
    """The same in another type."""
    carry = None if arriving.carry is None else arriving.carry.to(dtype)
    return Arriving(arriving.h.to(dtype), carry, arriving.exponent)


def on_scales_of_steps(block: Block, dtype: torch.dtype, together: bool) -> Block:
    """A block in another type, each step beside a power of two of its own."""
    level = torch.maximum(block.h.abs().amax(-1), block.memory.abs().amax(-1))
    shift = exponent_of(level)
    if together:
        shift = exponent_of(level.amax(-1, keepdim=True)).expand_as(level)

    def scaled(values: Tensor | None) -> Tensor | None:
        return None if values is None else times_power_of_two(values, -shift[..., None]).to(dtype)

    h, memory = scaled(block.h), scaled(block.memory)
    assert h is not None
    assert memory is not None
    carry, x = scaled(block.carry), scaled(block.x)
    return Block(block.start, block.stop, h, memory, carry, x, block.exponent + shift)
