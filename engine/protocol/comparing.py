"""Two layers held against each other, weight by weight: two checkpoints of one model, or two layers alike.

Both are layers of models that the engine holds. Units count from 0, gates stand in the cell's own order.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec

from engine.protocol.body import Body
from engine.protocol.values import Array


class CompareLayers(Body, frozen=True, tag="compare-layers"):
    """How far the weights of one layer are from those of another. Answered by `LayersCompared`."""

    supersedes: ClassVar[bool] = True
    model: int
    layer: int
    direction: str
    other: int  # the model that is held against it
    other_layer: int
    other_direction: str


class LayersCompared(msgspec.Struct, frozen=True, kw_only=True, tag="layers-compared"):
    """Frobenius norms, float64: ‖B − A‖ and ‖A‖, A the weights of `model` and B those of the other.

    `change` and `size` of each block, (gates,): w_ih reads x, w_hh reads h, b is the bias (of a GRU, in which the
    two biases do different things, both; elsewhere their sum), w_c are the peepholes (0 of a gate without one);
    w_hr, the projection, is no gate's: (1,). `unit_change` and `unit_size` are of the rows of each unit in each
    gate, all blocks together, (gates, H). `left_out` are blocks whose shapes differ, or that only one has.
    """

    gates: tuple[str, ...]
    change: dict[str, Array]
    size: dict[str, Array]
    unit_change: Array
    unit_size: Array
    left_out: tuple[str, ...]
