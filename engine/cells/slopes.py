"""What a small change does in one step of a cell, elementwise: all that the chain rule needs besides the weights.

Owns what a cell tells of its derivatives (`Cell.slopes`). It does not own the way back through time
(`engine.gradients`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from torch import Tensor


class Slopes(NamedTuple):
    """Derivatives of every step, (T, B, H) each, with everything else held constant.

    The *memory* is c where the cell has one, else h. The *shown* h is h before a projection. z_k is the sum of
    gates[k] as far as W_hh h_{t-1} adds to it; None stands for a derivative that is zero.
    """

    memory_by_z: tuple[Tensor | None, ...]  # ∂memory_t / ∂z_k
    memory_by_memory: Tensor | None  # ∂memory_t / ∂memory_{t-1}, past W_hh: through what is kept, and peepholes
    kept: Tensor | None  # the same with all gates held constant: what the gate that keeps lets through
    # Of cells with a c: ∂h_t / ∂z_k with c_t held, and ∂h_t / ∂c_t.
    shown_by_z: tuple[Tensor | None, ...] = ()
    shown_by_memory: Tensor | None = None
    # ∂memory_t by the sum as far as W_ih x_t adds to it, for those k where that is another than memory_by_z[k].
    memory_by_input: Mapping[int, Tensor] = {}
    # Of a GRU that resets the state before the matrix product, r ⊙ h_{t-1} being what W_hn reads: that by z_r, and
    # by h_{t-1}. Then memory_by_z holds r constant.
    reset: tuple[Tensor, Tensor] | None = None


def slope_of_sigmoid(gate: Tensor) -> Tensor:
    """σ'(z) from σ(z)."""
    return gate * (1 - gate)


def slope_of_tanh(value: Tensor) -> Tensor:
    """tanh'(z) from tanh(z); as a product it keeps its digits where 1 - tanh² loses them."""
    return (1 - value) * (1 + value)
