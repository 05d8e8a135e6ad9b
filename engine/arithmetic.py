"""One unit's sums at one step, term by term: what every gate adds up, and what the sum becomes.

Owns which numbers a gate's sum is made of. It does not own the arithmetic itself (`engine.cells`), nor what is
kept of a sequence (`engine.recording`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from numpy.typing import NDArray

from engine.cells.cell import OwnTerm
from engine.recording import Recording


@dataclass(frozen=True, eq=False)
class GateSum:
    """z = w_ih·x + w_hh·h_before + b_ih + b_hh + own products of one unit; its value: z, maybe squashed."""

    w_ih: NDArray[Any]  # (I,), or (0,) where the sum does not read x
    w_hh: NDArray[Any]  # (P,), or (0,) where it does not read h_before
    b_ih: float
    b_hh: float
    own: tuple[OwnTerm, ...]
    z: float  # as the cell's own kernel adds it up, in the model's type
    value: float  # as the trace has it
    computed: float | None  # z squashed, where the trace may have something else
    reads: NDArray[Any] | None  # (P,), what w_hh weighs where it is not h_before


@dataclass(frozen=True, eq=False)
class UnitArithmetic:
    """What one unit's sums read at a step, x (I,) and h_before (P,), and each sum by the quantity it makes."""

    x: NDArray[Any]
    h_before: NDArray[Any]
    gates: dict[str, GateSum]


@torch.inference_mode()
def unit_arithmetic(recording: Recording, layer: int, direction: str, step: int, unit: int) -> UnitArithmetic:
    """The sums of one unit at one step. Raises IndexError where the recording has no such step, part or unit."""
    window = recording.window(layer, direction, step, step + 1)
    cell = recording.reader(layer, direction, step)
    if not 0 <= unit < cell.hidden_size:
        raise IndexError(f"unit {unit} of {cell.hidden_size}")
    seen = {name: torch.from_numpy(values).to(recording.device) for name, values in window.items()}
    before = tuple(seen[f"{state}_before"] for state in cell.states)
    z = cell.pre_activations(seen["x"], before)
    of_step = {name: values[0] for name, values in seen.items()}
    sums = {}
    for name in cell.sums:
        row = cell.row(name, unit)
        computed, reads = cell.computed(name, z[name][0, unit]), cell.read_by(name, of_step)
        sums[name] = GateSum(
            row.w_ih.numpy(force=True).copy(),
            row.w_hh.numpy(force=True).copy(),
            row.b_ih,
            row.b_hh,
            cell.own_terms(name, unit, of_step),
            float(z[name][0, unit]),
            float(of_step[name][unit]),
            None if computed is None else float(computed),
            None if reads is None else reads.numpy(force=True).copy(),
        )
    return UnitArithmetic(window["x"][0], window["h_before"][0], sums)
