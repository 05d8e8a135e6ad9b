"""One unit over time: the least and the most of its gates and states in runs of steps. Knows no Qt.

Owns bringing them to a width in pixels, so that nothing is hidden. It does not own where they come from: the trace
itself where it is held whole, else the engine.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.protocol import UnitRead
from lstm_viz.trace import Trace, Values


@dataclass(frozen=True, eq=False)
class Curve:
    """Run k covers steps step_edges[k] … step_edges[k+1]-1; least and most by quantity, (runs,) each."""

    unit: int
    step_edges: NDArray[np.int64]
    least: Values
    most: Values

    @classmethod
    def of(cls, reply: UnitRead) -> Curve:
        """Raises ValueError where an array is none."""
        least, most = (
            {name: np.asarray(array.numpy(), dtype=np.float64) for name, array in arrays.items()}
            for arrays in (reply.least, reply.most)
        )
        return cls(reply.unit, reply.step_edges.numpy().astype(np.int64), least, most)


def curve_in(trace: Trace, unit: int) -> Curve | None:
    """The unit's curve where the trace is held whole, a run a step."""
    whole = trace.whole
    if whole is None:
        return None
    # Of a shorter vector (a projected h) the last value stands for the units beyond it, as everywhere.
    drawn = trace.overview.arrays
    values = {name: whole.arrays[name][:, min(unit, whole.arrays[name].shape[1] - 1)] for name in drawn}
    return Curve(unit, np.arange(trace.steps + 1), values, values)


def at_pixels(
    least: NDArray[np.floating], most: NDArray[np.floating], step_edges: NDArray[np.int64], pixels: int
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """The least and the most of what falls on each of `pixels` columns, (pixels,) each; some falls on two."""
    steps = int(step_edges[-1])
    first = np.arange(pixels) * steps // pixels  # the first and the last step of each column
    last = np.maximum(first, -(-(np.arange(pixels) + 1) * steps // pixels) - 1)
    begin = np.searchsorted(step_edges, first, side="right") - 1
    end = np.searchsorted(step_edges, last, side="right")  # one past the last run
    places = np.ravel(np.column_stack((begin, end)))
    # reduceat needs places inside; a last value that changes nothing lets `end` be the length.
    low = np.minimum.reduceat(np.append(least, np.inf), places)[::2]
    high = np.maximum.reduceat(np.append(most, -np.inf), places)[::2]
    return low, high
