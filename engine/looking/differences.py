"""How far two layers' weights are apart: block by block, and unit by unit.

Owns the norms and which weights belong together. It does not own which layers are compared.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from engine.cells.cell import Cell

Floats = NDArray[np.float64]
PEEPHOLES = {"i": "w_ci", "f": "w_cf", "o": "w_co"}
PROJECTION = "w_hr"


class Apart(NamedTuple):
    """‖B − A‖ and ‖A‖ of each block, (gates,), of the projection (1,); of each gate's units, (gates, H); and the
    blocks that could not be compared.
    """

    change: dict[str, Floats]
    size: dict[str, Floats]
    unit_change: Floats
    unit_size: Floats
    left_out: tuple[str, ...]


def apart(one: Cell, other: Cell) -> Apart:
    """How far `other` is from `one`. Raises ValueError where they are no layers of the same kind and units."""
    if one.name != other.name or one.hidden_size != other.hidden_size:
        raise ValueError(f"{one.name} of {one.hidden_size} units, {other.name} of {other.hidden_size}")
    before, after = _blocks(one), _blocks(other)
    change: dict[str, Floats] = {}
    size: dict[str, Floats] = {}
    left_out = []
    units = np.zeros((2, len(one.gates), one.hidden_size))  # squares: of the change, and of what was there
    for name in dict.fromkeys((*before, *after)):
        if name not in before or name not in after or before[name].shape != after[name].shape:
            left_out.append(name)
            continue
        squares = np.stack(((after[name] - before[name]) ** 2, before[name] ** 2))  # (2, gates, H, N)
        change[name], size[name] = np.sqrt(squares.sum((2, 3)))
        if name != PROJECTION:
            units += squares.sum(3)
    unit_change, unit_size = np.sqrt(units)
    return Apart(change, size, unit_change, unit_size, tuple(left_out))


def _blocks(cell: Cell) -> dict[str, Floats]:
    """A layer's weights, (gates, H, N) each, N the number of those in a row; the projection (1, P, H). Those of a
    gate that follows another count as zero: nothing reads them.
    """
    gates, units = len(cell.gates), cell.hidden_size
    read = np.array([gate in cell.sums for gate in cell.gates], np.float64)[:, None, None]

    def rows(weight: torch.Tensor) -> Floats:
        return weight.numpy(force=True).astype(np.float64).reshape(gates, units, -1) * read

    found = {"w_ih": rows(cell.w_ih), "w_hh": rows(cell.w_hh)}
    if cell.b_ih is not None and cell.b_hh is not None:
        # A GRU's two biases of the candidate stand inside and outside of its reset gate: they do not add up.
        both = rows(cell.b_ih), rows(cell.b_hh)
        found["b"] = np.concatenate(both, -1) if cell.name == "gru" else both[0] + both[1]
    peepholes = [getattr(cell, PEEPHOLES.get(gate, ""), None) for gate in cell.gates]
    if any(weight is not None for weight in peepholes):
        none = cell.w_ih.new_zeros(units)
        found["w_c"] = rows(torch.stack([none if weight is None else weight for weight in peepholes]))
    projection = getattr(cell, PROJECTION, None)
    if projection is not None:
        found[PROJECTION] = projection.numpy(force=True).astype(np.float64)[None]
    return found
