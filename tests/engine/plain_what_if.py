"""What-if again, written for the tests: one loop over the steps in numpy's float64, change by change as they are
defined in `engine.protocol.what_if`. Knows nothing of `engine.cells` and `engine.alterations`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.model import SequenceModel
from engine.protocol import (
    AddPeepholes,
    Alteration,
    ChangeForgetBias,
    ChangeInput,
    ChangeSymbol,
    ChangeWeight,
    ClampGate,
    CoupleGates,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)

Floats = NDArray[np.float64]
Values = dict[str, Floats]

SQUASHES: dict[str, Callable[[Floats], Floats]] = {
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: np.where(z > 0, z, 0 * z),
    "identity": lambda z: z,
    "hard_sigmoid": lambda z: np.clip(z / 6 + 0.5, 0, 1),
    "hard_sigmoid(0.2,0.5)": lambda z: np.clip(0.2 * z + 0.5, 0, 1),
    "softsign": lambda z: z / (1 + abs(z)),
}
GATES = {"lstm": "ifgo", "lstm_peephole": "ifgo", "gru": "rzn", "rnn": "h", "rnn_relu": "h"}
CANDIDATE = {"lstm": "g", "lstm_peephole": "g", "gru": "n", "rnn": "h", "rnn_relu": "h"}


def concerns(change: Any, layer: int, direction: str) -> bool:
    return change.layer in (None, layer) and change.direction in (None, direction)


class Nudge(NamedTuple):
    """A small number added to a state of one unit as it stands after all changes of its step."""

    layer: int
    direction: str
    state: str
    step: int
    unit: int
    amount: float


def plain(
    model: SequenceModel, sequence: NDArray[Any], changes: Sequence[Alteration], nudge: Nudge | None = None
) -> dict[tuple[int, str], Values]:
    """Gates, states and what was computed in their place, (T, size) each, of every layer and direction.

    Of the last layer's first direction also "output", the head's, (T, outputs).
    """
    about = model.description
    directions = about.directions
    weights = {name: value.double().numpy().copy() for name, value in model.state_dict().items()}
    _weigh(weights, model, changes)
    x = _read(weights, model, sequence, changes)
    found: dict[tuple[int, str], Values] = {}
    for layer in range(about.num_layers):
        for direction in directions:
            suffix = _suffix(layer, direction if about.bidirectional else "forward")
            own = {
                name.removeprefix("rnn.").removesuffix(suffix): value
                for name, value in weights.items()
                if name.startswith("rnn.") and name.removeprefix("rnn.").split("_", 2)[2] == suffix[1:]
            }
            mine = [c for c in changes if hasattr(c, "layer") and concerns(c, layer, direction)]
            nudged = nudge if nudge is not None and nudge[:2] == (layer, direction) else None
            found[layer, direction] = Layer(about.cell, own, mine, nudged, about.variant).run(
                x, direction == "reverse"
            )
        x = np.concatenate([found[layer, direction]["h"] for direction in directions], 1)
    if "head.weight" in weights:
        found[about.num_layers - 1, directions[0]]["output"] = x @ weights["head.weight"].T + weights["head.bias"]
    return found


def _suffix(layer: int, direction: str) -> str:
    return f"_l{layer}" + ("_reverse" if direction == "reverse" else "")


def _weigh(weights: Values, model: SequenceModel, changes: Sequence[Alteration]) -> None:
    about = model.description
    for change in changes:
        if isinstance(change, ChangeWeight):
            weights[change.tensor][change.index] = change.value
        if isinstance(change, ChangeForgetBias):
            block = GATES[about.cell].index("z" if about.cell == "gru" else "f") * about.hidden_size
            rows = [block + unit for unit in change.units or range(about.hidden_size)]
            for layer, direction in product(range(about.num_layers), ("forward", "reverse")):
                suffix = _suffix(layer, direction)
                if f"rnn.weight_hh{suffix}" in weights and concerns(change, layer, direction):
                    nothing = np.zeros(len(weights[f"rnn.weight_hh{suffix}"]))
                    for kind, value in (("ih", change.value), ("hh", 0.0)):
                        weights.setdefault(f"rnn.bias_{kind}{suffix}", nothing.copy())[rows] = value


def _read(weights: Values, model: SequenceModel, sequence: NDArray[Any], changes: Sequence[Alteration]) -> Floats:
    about = model.description
    symbols = np.array(sequence)
    for change in changes:
        if isinstance(change, ChangeSymbol) and change.step < len(symbols):
            symbols[change.step] = change.symbol
    if about.inputs == "numbers":
        x = symbols.astype(np.float64)
    elif about.embedding_size:
        x = weights["embedding.weight"][symbols]
    else:
        x = np.eye(about.input_size)[symbols]
    for change in changes:
        if isinstance(change, ChangeInput) and change.step < len(x):
            x[change.step, change.column] = change.value
    if about.inputs == "numbers" and about.input_scale:
        x = (x - np.array(about.input_scale)[:, 0]) / np.array(about.input_scale)[:, 1]
    return x


class Layer:
    """One layer in one direction with its changes; `w` by torch's names without layer and direction."""

    def __init__(
        self,
        cell: str,
        w: Values,
        changes: list[Any],
        nudge: Nudge | None = None,
        variant: Mapping[str, str] | None = None,
    ) -> None:
        variant = variant or {}
        self.cell, self.w, self.changes, self.nudge = cell, w, changes, nudge
        self.reset_before = variant.get("reset") == "before"
        self.bounds = {state: float(variant.get(f"clip_{state}", "inf")) for state in "hc"}
        self.gates = GATES[cell]
        self.units, self.shown = len(w["weight_hh"]) // len(self.gates), w["weight_hh"].shape[1]
        self.squash = dict.fromkeys(self.gates, "sigmoid") | {"state": "tanh", CANDIDATE[cell]: "tanh"}
        self.squash |= {"h": "relu"} if cell == "rnn_relu" else {}
        self.peepholes = {gate: w.get(f"weight_c{gate}", np.zeros(self.units)) for gate in "ifo"}
        self.coupled, self.removed, self.out = "", False, []
        for change in changes:
            match change:
                case ReplaceSquash():
                    self.squash |= dict.fromkeys(self._places(change.place), change.squash)
                case AddPeepholes():
                    self.peepholes = {
                        gate: np.array(getattr(change, gate) or np.zeros(self.units)) for gate in "ifo"
                    }
                case CoupleGates():
                    self.coupled = change.coupled
                case RemoveForgetGate():
                    self.removed = True
                case TakeUnitOut():
                    self.out += change.units
        self.kept: dict[str, dict[int, Floats]] = {}

    def _places(self, place: str) -> list[str]:
        candidate = CANDIDATE[self.cell]
        if place == "gate":
            return [gate for gate in self.gates if gate != candidate]
        return [candidate if place == "candidate" else place]

    def run(self, x: Floats, reverse: bool) -> Values:
        h, c = np.zeros(self.shown), np.zeros(self.units)
        nothing = np.zeros(len(self.w["weight_hh"]))
        b_ih, b_hh = (self.w.get(f"bias_{kind}", nothing) for kind in ("ih", "hh"))
        for t in reversed(range(len(x))) if reverse else range(len(x)):
            of_x = np.split(self.w["weight_ih"] @ x[t] + b_ih, len(self.gates))
            of_h = np.split(self.w["weight_hh"] @ h + b_hh, len(self.gates))
            if self.cell.startswith("lstm"):
                h, c = self._lstm(t, *(a + b for a, b in zip(of_x, of_h, strict=True)), c)
            elif self.cell == "gru":
                h = self._gru(t, of_x, of_h, h, b_hh)
            else:
                self._keep(t, a=of_x[0] + of_h[0])
                h = self._set("h", self._clamped("h", self._sigma("h", of_x[0] + of_h[0]), t), t)
            if self.shown == self.units:
                h[self.out] = 0
            h = self._nudged("h", h, t)
            self._keep(t, h=h)
        return {name: np.array([values[t] for t in range(len(x))]) for name, values in self.kept.items()}

    def _lstm(
        self, t: int, z_i: Floats, z_f: Floats, z_g: Floats, z_o: Floats, c: Floats
    ) -> tuple[Floats, Floats]:
        i = self._sigma("i", z_i + self.peepholes["i"] * c)
        f = self._sigma("f", z_f + self.peepholes["f"] * c)
        if self.coupled == "f":
            i = self._clamped("i", i, t)
            f = self._clamped("f", 1 - i, t)
        else:
            f = self._clamped("f", f, t)
            i = self._clamped("i", 1 - f if self.coupled == "i" else i, t)
        g = self._clamped("g", self._sigma("g", z_g), t)
        self._keep(t, i=i, f=f, g=g, kept=f * c, written=i * g)
        c = np.clip(f * c + i * g, -self.bounds["c"], self.bounds["c"])
        self._keep(t, c_computed=c)
        c = self._set("c", c, t)
        c[self.out] = 0
        c = self._nudged("c", c, t)
        o = self._clamped("o", self._sigma("o", z_o + self.peepholes["o"] * c), t)
        h = o * self._sigma("state", c)
        if "weight_hr" in self.w:
            h[self.out] = 0
            h = self.w["weight_hr"] @ h
        h = np.clip(h, -self.bounds["h"], self.bounds["h"])
        self._keep(t, o=o, c=c, tanh_c=self._sigma("state", c), h_computed=h)
        return self._set("h", h, t), c

    def _gru(self, t: int, of_x: list[Floats], of_h: list[Floats], h: Floats, b_hh: Floats) -> Floats:
        r = self._clamped("r", self._sigma("r", of_x[0] + of_h[0]), t)
        z = self._clamped("z", self._sigma("z", of_x[1] + of_h[1]), t)
        m, reset = of_h[2], r * of_h[2]
        if self.reset_before:
            reset = r * h
            m = self.w["weight_hh"][2 * self.units :] @ reset + b_hh[2 * self.units :]
        n = self._clamped("n", self._sigma("n", of_x[2] + (m if self.reset_before else reset)), t)
        self._keep(t, r=r, z=z, n=n, m=m, reset=reset, kept=z * h, written=(1 - z) * n)
        h = z * h + (1 - z) * n
        self._keep(t, h_computed=h)
        return self._set("h", h, t)

    def _sigma(self, place: str, z: Floats) -> Floats:
        return SQUASHES[self.squash[place]](z)

    def _clamped(self, name: str, value: Floats, t: int) -> Floats:
        self._keep(t, **{f"{name}_computed": value})
        value = np.ones(self.units) if name == "f" and self.removed else value.copy()
        for change in self.changes:
            if isinstance(change, ClampGate) and change.gate == name:
                inside = change.start <= t and (change.stop is None or t < change.stop)
                value[(list(change.units) or slice(None)) if inside else []] = change.value
        return value

    def _set(self, name: str, value: Floats, t: int) -> Floats:
        value = value.copy()
        for change in self.changes:
            if isinstance(change, SetState) and (change.state, change.step) == (name, t):
                value[list(change.units) or slice(None)] = change.value
        return value

    def _nudged(self, name: str, value: Floats, t: int) -> Floats:
        if self.nudge is not None and (self.nudge.state, self.nudge.step) == (name, t):
            value = value.copy()
            value[self.nudge.unit] += self.nudge.amount
        return value

    def _keep(self, t: int, **values: Floats) -> None:
        for name, value in values.items():
            self.kept.setdefault(name, {})[t] = np.array(value)
