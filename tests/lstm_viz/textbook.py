"""An LSTM of numpy, step by step as the textbook has it: an independent source of traces for tests."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.protocol import (
    ArithmeticRead,
    Array,
    Difference,
    GateArithmetic,
    ModelDescription,
    OverviewRead,
    SequenceTraced,
    TraceRead,
)
from lstm_viz.sequence import Sequence
from lstm_viz.trace import Overview, Stretch, Trace

Vector = NDArray[np.float64]


def sigmoid(value: Vector) -> Vector:
    return 1 / (1 + np.exp(-value))


def step(weights: Vector, biases: Vector, x: Vector, h: Vector, c: Vector) -> dict[str, Vector]:
    """Every quantity of one step; weights (4H, H + I) in the order i, f, g, o, biases (4H,)."""
    before = weights @ np.concatenate([h, x]) + biases
    i, f, g, o = before.reshape(4, len(h))
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    kept, written = f * c, i * g
    new = kept + written
    return {
        "x": x,
        "h_before": h,
        "c_before": c,
        "i": i,
        "f": f,
        "g": g,
        "o": o,
        "kept": kept,
        "written": written,
        "c": new,
        "tanh_c": np.tanh(new),
        "h": o * np.tanh(new),
    }


def weights_of(seed: int, inputs: int, units: int, size: float = 1.0) -> tuple[Vector, Vector]:
    """The weights (4H, H + I), in the order i, f, g, o, and the biases (4H,) of the LSTM that `run` runs."""
    random = np.random.default_rng(seed)
    return random.normal(0, size, (4 * units, units + inputs)), random.normal(0, size, 4 * units)


def arithmetic_of(
    arrays: Mapping[str, Vector], weights: tuple[Vector, Vector], step: int, unit: int
) -> ArithmeticRead:
    """What an engine would answer about a unit's sums at a step; half of each bias is b_ih."""
    (w, b), units = weights, arrays["c"].shape[1]
    h, x = arrays["h_before"][step], arrays["x"][step]
    rows = {name: place * units + unit for place, name in enumerate("ifgo")}
    gates = {
        name: GateArithmetic(
            w_hh=Array.of(w[row, :units].astype(np.float32)),
            w_ih=Array.of(w[row, units:].astype(np.float32)),
            b_ih=float(b[row]) / 2,
            b_hh=float(b[row]) / 2,
            z=float(w[row] @ np.concatenate([h, x]) + b[row]),
            value=float(np.float32(arrays[name][step, unit])),
        )
        for name, row in rows.items()
    }
    return ArithmeticRead(
        trace=1,
        layer=0,
        direction="forward",
        step=step,
        unit=unit,
        x=Array.of(x.astype(np.float32)),
        h_before=Array.of(h.astype(np.float32)),
        gates=gates,
    )


def run(seed: int, steps: int, inputs: int, units: int, size: float = 1.0) -> dict[str, Vector]:
    """A random LSTM over random numbers: each quantity (T, its size). `size` scales the weights."""
    random = np.random.default_rng(seed)
    weights = random.normal(0, size, (4 * units, units + inputs))
    biases = random.normal(0, size, 4 * units)
    h = c = np.zeros(units)
    rows = []
    for x in random.normal(0, 1, (steps, inputs)):
        rows.append(step(weights, biases, x, h, c))
        h, c = rows[-1]["h"], rows[-1]["c"]
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}


def model(inputs: int = 3, units: int = 8, cell: str = "lstm") -> ModelDescription:
    return ModelDescription(
        name="made",
        title="Made for a test",
        cell=cell,
        inputs="numbers",
        columns=tuple(f"column {index}" for index in range(inputs)),
        input_size=inputs,
        hidden_size=units,
        output="none",
    )


def overview(arrays: Mapping[str, Vector], columns: int = 1024, rows: int = 32) -> OverviewRead:
    """Means over runs of steps and units, computed the slow way."""
    steps = len(arrays["h"])
    step_edges = np.linspace(0, steps, min(columns, steps) + 1).round().astype(np.int32)
    unit_edges, means = {}, {}
    for name, values in arrays.items():
        size = values.shape[1]
        edges = np.linspace(0, size, min(rows, size) + 1).round().astype(np.int32)
        unit_edges[name] = Array.of(edges)
        by_step = [values[start:stop].mean(axis=0) for start, stop in pairwise(step_edges)]
        table = [[row[low:high].mean() for low, high in pairwise(edges)] for row in by_step]
        means[name] = Array.of(np.array(table, dtype=np.float32))
    peak = {name: float(np.abs(values).max()) for name, values in arrays.items()}
    return OverviewRead(
        trace=1,
        layer=0,
        direction="forward",
        step_edges=Array.of(step_edges),
        unit_edges=unit_edges,
        arrays=means,
        peak=peak,
        unit_peak={
            name: Array.of(np.abs(values).max(axis=0).astype(np.float32)) for name, values in arrays.items()
        },
        answers={},
    )


def trace_of(arrays: Mapping[str, Vector], *, whole: bool = True, cell: str = "lstm") -> Trace:
    """The arrays of `run` as the window holds them; not `whole`: of the steps there are only the means."""
    steps, inputs = arrays["x"].shape
    wire = {name: Array.of(values.astype(np.float32)) for name, values in arrays.items()}
    read = TraceRead(trace=1, layer=0, direction="forward", start=0, stop=steps, arrays=wire)
    return Trace(
        number=1,
        model=model(inputs, arrays["h"].shape[1], cell),
        sequence=Sequence(arrays["x"], tuple(str(index + 1) for index in range(steps)), "made"),
        summary=SequenceTraced(
            trace=1,
            model=1,
            steps=steps,
            layers=1,
            directions=("forward",),
            differences=(Difference(layer=0, direction="forward", h=0.0, c=0.0, scale=1.0),),
            dtype="float32",
            device="cpu",
            duration_ms=0.0,
        ),
        layer=0,
        direction="forward",
        overview=Overview.of(overview(arrays)),
        stretches=(Stretch.of(read),) if whole else (),
    )
