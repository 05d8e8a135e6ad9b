"""When a bias can be shown a row a gate: only where what is shown of it is as much of every gate."""

from __future__ import annotations

import numpy as np
import pytest

from engine.protocol.reading import TensorRead
from engine.protocol.values import Array
from lstm_viz.panels.tensor import can_fold


@pytest.mark.parametrize(
    ("size", "columns", "gates", "folds"),
    [
        (16, 16, 4, True),
        (8192, 256, 4, True),
        (12, 12, 3, True),
        (300, 256, 4, True),
        (1536, 256, 3, False),
    ],
)
def test_as_much_of_every_gate(size: int, columns: int, gates: int, folds: bool) -> None:
    edges = np.arange(columns + 1) * size // columns
    read = TensorRead(
        name="bias_ih_l0",
        shape=(size,),
        values=Array.of(np.zeros((1, columns), np.float32)),
        row_edges=Array.of(np.array([0, 1], np.int32)),
        column_edges=Array.of(edges.astype(np.int32)),
        counts=Array.of(np.zeros(1, np.int32)),
        edges=Array.of(np.zeros(2)),
        not_finite=0,
        mean=0.0,
        deviation=0.0,
    )
    assert can_fold(read, gates) is folds
    assert not can_fold(read, 0)
