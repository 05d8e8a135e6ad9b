"""How far a layer's weights are from another's, as shares and in words. Knows no Qt.

Owns the shares (‖B − A‖ ÷ ‖A‖), the ranking of the units by them, and what the blocks are called. The norms are
the engine's (`LayersCompared`).
"""

from __future__ import annotations

from math import inf, isinf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.protocol import Array, LayersCompared
from lstm_viz.words import number, to_translate, tr

Floats = NDArray[np.float64]

BLOCKS = to_translate(
    {"w_ih": "W, reads x", "w_hh": "W, reads h", "b": "b, bias", "w_c": "p, peephole", "w_hr": "projection"}
)


class Change(NamedTuple):
    """A gate's block: how much of it changed, ‖B − A‖ ÷ ‖A‖; infinite where there was nothing before."""

    block: str
    gate: str  # "" of the projection
    share: float


class UnitChange(NamedTuple):
    """A unit (from 0): how much of all its weights changed, and in which gate the most."""

    unit: int
    share: float
    gate: str


def changes(found: LayersCompared) -> list[Change]:
    """Every block of every gate, block after block."""
    told = []
    for block, array in found.change.items():
        shares = shares_of(_floats(array), _floats(found.size[block]))
        gates = found.gates if len(shares) == len(found.gates) else ("",)
        told += [Change(block, gate, share) for gate, share in zip(gates, shares.tolist(), strict=False)]
    return told


def units_by_change(found: LayersCompared) -> list[UnitChange]:
    """Every unit, the one that changed most first."""
    change, size = _floats(found.unit_change), _floats(found.unit_size)
    shares = shares_of(np.linalg.norm(change, axis=0), np.linalg.norm(size, axis=0))
    most = np.argmax(change, axis=0)
    order = np.argsort(-shares, kind="stable")
    return [UnitChange(int(unit), float(shares[unit]), found.gates[most[unit]]) for unit in order]


def shares_of(change: Floats, size: Floats) -> Floats:
    """Each change by what was there: 0 where nothing changed, infinite where there was nothing."""
    shares: Floats = np.where(change > 0, inf, 0.0)
    np.divide(change, size, out=shares, where=size > 0)
    return shares


def share_words(share: float) -> str:
    """A share as it is read: "3.2 %", "×4.1", or "new" where there was nothing before."""
    if isinf(share):
        return tr("new")
    if share >= 10:
        return f"×{number(share, 0)}"
    return f"{number(100 * share, 1 if share < 0.1 else 0)} %"


def block_words(block: str) -> str:
    """What a block of weights is called."""
    return tr(BLOCKS.get(block, block))


def _floats(array: Array) -> Floats:
    return array.numpy().astype(np.float64)
