"""Every cell of numpy, step by step as the textbook has it: traces for tests, as `textbook` has of the LSTM.

Elman 1990 (with tanh or ReLU), Cho et al. 2014 (with the reset gate after the product, as torch has it), and Gers,
Schraudolph and Schmidhuber 2002.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from engine.protocol import ArithmeticRead, Array, GateArithmetic, OwnProduct
from tests.lstm_viz.textbook import Vector, sigmoid

PROJECTED = 3  # how many numbers a projected h has
CELLS = ("lstm", "lstm_peephole", "gru", "rnn", "rnn_relu")


@dataclass(frozen=True)
class Weights:
    """w (blocks·H, H + I), those of h first; b (blocks·H,); peepholes (3, H) of i, f and o."""

    w: Vector
    b: Vector
    peepholes: Vector

    def sums(self, h: Vector, x: Vector, units: int = 0) -> Vector:
        """W [h, x] + b of every block, (blocks, H), H as many as h has unless `units` says it."""
        before: Vector = self.w @ np.concatenate([h, x]) + self.b
        return before.reshape(-1, units or len(h))

    def halves(self, block: int, h: Vector, x: Vector) -> tuple[Vector, Vector]:
        """What h and x add to a block by themselves, (H,) each; each with half of the bias."""
        units = len(h)
        rows = slice(block * units, (block + 1) * units)
        w, b = self.w[rows], self.b[rows] / 2
        return w[:, :units] @ h + b, w[:, units:] @ x + b


def rnn_step(weights: Weights, x: Vector, state: Mapping[str, Vector]) -> dict[str, Vector]:
    (a,) = weights.sums(state["h"], x)
    return {"a": a, "h": np.tanh(a)}


def rnn_relu_step(weights: Weights, x: Vector, state: Mapping[str, Vector]) -> dict[str, Vector]:
    (a,) = weights.sums(state["h"], x)
    return {"a": a, "h": np.maximum(a, 0)}


def gru_step(weights: Weights, x: Vector, state: Mapping[str, Vector]) -> dict[str, Vector]:
    h = state["h"]
    r, z = sigmoid(weights.sums(h, x)[:2])
    m, of_x = weights.halves(2, h, x)
    n = np.tanh(of_x + r * m)
    kept, written = z * h, (1 - z) * n
    return {"r": r, "z": z, "m": m, "reset": r * m, "n": n, "kept": kept, "written": written, "h": kept + written}


def gru_reset_before_step(weights: Weights, x: Vector, state: Mapping[str, Vector]) -> dict[str, Vector]:
    """As Cho et al. 2014 wrote it: what the reset gate lets through goes into the product."""
    h = state["h"]
    r, z = sigmoid(weights.sums(h, x)[:2])
    reset = r * h
    m, of_x = weights.halves(2, reset, x)
    n = np.tanh(of_x + m)
    kept, written = z * h, (1 - z) * n
    return {"r": r, "z": z, "m": m, "reset": reset, "n": n, "kept": kept, "written": written, "h": kept + written}


def lstm_coupled_step(weights: Weights, x: Vector, state: Mapping[str, Vector]) -> dict[str, Vector]:
    """f = 1 − i."""
    return lstm_step(weights, x, state, coupled=True)


def lstm_projected_step(weights: Weights, x: Vector, state: Mapping[str, Vector]) -> dict[str, Vector]:
    """What the output gate shows goes through a projection (Sak, Senior and Beaufays 2014)."""
    found = lstm_step(weights, x, state)
    w_hr = np.random.default_rng(PROJECTED).normal(0, 0.5, (PROJECTED, len(found["h"])))
    return found | {"shown": found["h"], "h": w_hr @ found["h"]}


def lstm_step(
    weights: Weights, x: Vector, state: Mapping[str, Vector], *, coupled: bool = False
) -> dict[str, Vector]:
    """Blocks in the order i, f, g, o; without peepholes their weights are zero."""
    c = state["c"]
    i, f, g, o = weights.sums(state["h"], x, len(c))
    peep_i, peep_f = weights.peepholes[0] * c, weights.peepholes[1] * c
    i, f, g = sigmoid(i + peep_i), sigmoid(f + peep_f), np.tanh(g)
    f = 1 - i if coupled else f
    kept, written = f * c, i * g
    new = kept + written
    peep_o = weights.peepholes[2] * new
    o = sigmoid(o + peep_o)
    gates = {"i": i, "f": f, "g": g, "o": o, "kept": kept, "written": written, "c": new, "tanh_c": np.tanh(new)}
    return gates | {"h": o * np.tanh(new), "peep_i": peep_i, "peep_f": peep_f, "peep_o": peep_o}


STEPS: dict[str, tuple[int, Callable[..., dict[str, Vector]]]] = {
    "lstm": (4, lstm_step),
    "lstm_peephole": (4, lstm_step),
    "gru": (3, gru_step),
    "rnn": (1, rnn_step),
    "rnn_relu": (1, rnn_relu_step),
    "gru_reset_before": (3, gru_reset_before_step),
    "lstm_coupled": (4, lstm_coupled_step),
    "lstm_projected": (4, lstm_projected_step),
}


def weights_of(cell: str, seed: int, inputs: int, units: int, size: float = 1.0) -> Weights:
    """Random weights of a cell."""
    random, blocks = np.random.default_rng(seed), STEPS[cell][0]
    w = random.normal(0, size, (blocks * units, _shown(cell, units) + inputs))
    b = random.normal(0, size, blocks * units)
    peepholes = random.normal(0, size, (3, units)) if cell == "lstm_peephole" else np.zeros((3, units))
    return Weights(w, b, peepholes)


def run(
    cell: str, seed: int, steps: int = 6, inputs: int = 3, units: int = 8, size: float = 1.0
) -> dict[str, Vector]:
    """A random cell over random numbers: each quantity of its trace, (T, its size)."""
    weights, (_, step) = weights_of(cell, seed, inputs, units, size), STEPS[cell]
    state = {"h": np.zeros(_shown(cell, units))} | ({"c": np.zeros(units)} if "lstm" in cell else {})
    rows = []
    for x in np.random.default_rng(seed + 1).normal(0, 1, (steps, inputs)):
        before = {f"{name}_before": value for name, value in state.items()}
        rows.append({"x": x, **before, **step(weights, x, state)})
        state = {name: rows[-1][name] for name in state}
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}


def _shown(cell: str, units: int) -> int:
    """How many numbers h has."""
    return PROJECTED if cell == "lstm_projected" else units


def arithmetic_of(
    cell: str, arrays: Mapping[str, Vector], weights: Weights, step: int, unit: int
) -> ArithmeticRead:
    """What an engine would answer about a unit's sums at a step; half of each bias is b_ih."""
    now = {name: values[step] for name, values in arrays.items()}
    h, x, units = now["h_before"], now["x"], arrays["h"].shape[1]
    names = {"gru": "rzn", "rnn": "h", "rnn_relu": "h"}.get(cell, "ifgo")
    gates = {}
    for block, name in enumerate(names):
        row = block * units + unit
        own: tuple[OwnProduct, ...] = ()
        if cell == "lstm_peephole" and name != "g":
            read = "c" if name == "o" else "c_before"
            weight = float(weights.peepholes["ifo".index(name), unit])
            own = (OwnProduct(quantity=read, weight=weight, value=float(now[read][unit])),)
        if cell == "gru" and name == "n":
            own = (OwnProduct(quantity="m", weight=float(now["r"][unit]), value=float(now["m"][unit])),)
        reads_h, reads_x = (name, cell) != ("n", "gru"), True
        gates[name] = _gate(weights, row, units, (h, x), (reads_h, reads_x), own, float(now[name][unit]))
    if cell == "gru":
        gates["m"] = _gate(weights, 2 * units + unit, units, (h, x), (True, False), (), float(now["m"][unit]))
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


def _gate(
    weights: Weights,
    row: int,
    units: int,
    read: tuple[Vector, Vector],
    reads: tuple[bool, bool],
    own: tuple[OwnProduct, ...],
    value: float,
) -> GateArithmetic:
    """One sum; of what it does not read it has no weights, and no bias."""
    whole, half = weights.w[row], float(weights.b[row]) / 2
    w_hh, w_ih = (
        part if is_read else part[:0] for part, is_read in zip(np.split(whole, [units]), reads, strict=True)
    )
    b_hh, b_ih = (half if is_read else 0.0 for is_read in reads)
    z = float(w_hh @ read[0][: len(w_hh)] + w_ih @ read[1][: len(w_ih)]) + b_hh + b_ih
    z += sum(term.weight * term.value for term in own)
    return GateArithmetic(
        w_hh=Array.of(w_hh.astype(np.float32)),
        w_ih=Array.of(w_ih.astype(np.float32)),
        b_ih=b_ih,
        b_hh=b_hh,
        own=own,
        z=z,
        value=float(np.float32(value)),
    )
