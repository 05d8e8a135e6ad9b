"""One unit's sums at one step, term by term: what every gate adds up, and what the sum becomes.

Owns which numbers a gate's sum is made of. It does not own the arithmetic itself (`engine.cells`), nor what is
kept of a sequence (`engine.recording`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from numpy.typing import NDArray

from engine.cells.lstm import GATES, pre_activations, row_of
from engine.passes import exact_arithmetic
from engine.recording import Recording


@dataclass(frozen=True, eq=False)
class GateSum:
    """z = w_ih·x + w_hh·h_before + b_ih + b_hh of one unit, and the gate's value, which is z squashed."""

    w_ih: NDArray[Any]  # (I,)
    w_hh: NDArray[Any]  # (P,)
    b_ih: float
    b_hh: float
    z: float  # as the cell's own kernel adds it up, in the model's type
    value: float  # as the trace has it


@dataclass(frozen=True, eq=False)
class UnitArithmetic:
    """What one unit's gates read at a step, x (I,) and h_before (P,), and each gate's sum by its name."""

    x: NDArray[Any]
    h_before: NDArray[Any]
    gates: dict[str, GateSum]


@torch.inference_mode()
def unit_arithmetic(recording: Recording, layer: int, direction: str, step: int, unit: int) -> UnitArithmetic:
    """The sums of one unit at one step. Raises IndexError where the recording has no such step, part or unit."""
    weights = recording.weights(layer, direction)
    if not 0 <= unit < weights.hidden_size:
        raise IndexError(f"unit {unit} of {weights.hidden_size}")
    seen = {name: values[0] for name, values in recording.window(layer, direction, step, step + 1).items()}
    x, h = (torch.from_numpy(seen[name])[None].to(recording.device) for name in ("x", "h_before"))
    with exact_arithmetic(recording.device):
        z = pre_activations(x, h, weights)[:, 0, unit].tolist()  # (gates,)
    gates = {}
    for gate, total in zip(GATES, z, strict=True):
        w_ih, w_hh, b_ih, b_hh = row_of(weights, gate, unit)
        gates[gate] = GateSum(
            w_ih.numpy(force=True).copy(),
            w_hh.numpy(force=True).copy(),
            b_ih,
            b_hh,
            total,
            float(seen[gate][unit]),
        )
    return UnitArithmetic(seen["x"], seen["h_before"], gates)
