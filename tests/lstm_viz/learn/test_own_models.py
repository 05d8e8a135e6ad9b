"""A lesson's own model, opened and run by the engine, against loops written here from the textbook."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from lstm_viz.gates import GATES
from lstm_viz.learn.computing import Computer
from lstm_viz.learn.lesson import CellName, Do, GateWeights, OwnModel
from lstm_viz.learn.own_models import BadOwnModelError, description_of, model_file

INPUTS, UNITS, STEPS = 2, 3, 6

Floats = NDArray[np.float64]


def sigma(z: Floats) -> Floats:
    return 1 / (1 + np.exp(-z))


def weights(cell: CellName, seed: int) -> dict[str, GateWeights]:
    """A weight for every number that the cell has; peepholes and the second bias where it has them."""
    draw = np.random.default_rng(seed)

    def numbers(*shape: int) -> tuple[float, ...]:
        return tuple(draw.normal(size=shape).tolist())

    return {
        gate: GateWeights(
            x=tuple(map(tuple, numbers(UNITS, INPUTS))),  # type: ignore[arg-type]
            h=tuple(map(tuple, numbers(UNITS, UNITS))),  # type: ignore[arg-type]
            b=numbers(UNITS),
            h_bias=numbers(UNITS),
            peephole=numbers(UNITS) if cell == "lstm_peephole" and gate in "ifo" else (),
        )
        for gate in GATES[cell]
    }


def plain(cell: str, gates: dict[str, GateWeights], x: Floats) -> Floats:
    """h at every step, one step after the other, (T, H)."""
    x_of = {name: np.array(gate.x, dtype=float) for name, gate in gates.items()}
    h_of = {name: np.array(gate.h, dtype=float) for name, gate in gates.items()}
    b = {name: np.array(gate.b, dtype=float) for name, gate in gates.items()}
    second = {name: np.array(gate.h_bias, dtype=float) for name, gate in gates.items()}
    peep = {
        name: np.array(gate.peephole, dtype=float) if gate.peephole else np.zeros(UNITS)
        for name, gate in gates.items()
    }
    h, c, found = np.zeros(UNITS), np.zeros(UNITS), []
    for x_t in x:
        z = {name: x_of[name] @ x_t + h_of[name] @ h + b[name] + second[name] for name in gates}
        if cell in {"lstm", "lstm_peephole"}:
            f, i = sigma(z["f"] + peep["f"] * c), sigma(z["i"] + peep["i"] * c)
            c = f * c + i * np.tanh(z["g"])
            h = sigma(z["o"] + peep["o"] * c) * np.tanh(c)
        elif cell == "gru":
            n = np.tanh(x_of["n"] @ x_t + b["n"] + sigma(z["r"]) * (h_of["n"] @ h + second["n"]))
            h = sigma(z["z"]) * h + (1 - sigma(z["z"])) * n
        else:
            h = np.tanh(z["h"]) if cell == "rnn" else np.maximum(z["h"], 0)
        found.append(h)
    return np.array(found)


@pytest.mark.parametrize("cell", GATES)
def test_the_engine_computes_what_the_textbook_says(cell: CellName, computer: Computer) -> None:
    own = OwnModel(name="own", title="Own", cell=cell, inputs=INPUTS, units=UNITS, gates=weights(cell, 3))
    x = np.random.default_rng(4).normal(size=(STEPS, INPUTS)).round(3)
    text = "; ".join(f"{row[0]} {row[1]}" for row in x)
    measured = computer.measured(Do(model="own", sequence=text), {"own": own}, {})
    np.testing.assert_allclose(measured.trace["h"].values, plain(cell, own.gates, x), rtol=1e-12, atol=1e-12)
    np.testing.assert_array_equal(measured.trace["x"].values, x)


def test_symbols_are_read_one_hot_and_drawn_weights_are_drawn(computer: Computer) -> None:
    gates = {"g": GateWeights(x=(("w", 0.0),)), "i": GateWeights(b=(50.0,)), "f": GateWeights(b=(50.0,))}
    own = OwnModel(name="own", title="Own", alphabet=("A", "B"), units=1, gates=gates, example="A B")
    for w in (0.25, -0.5):
        trace = computer.measured(Do(model="own"), {"own": own}, {"w": w}).trace
        np.testing.assert_allclose(trace["c"].values[:, 0], np.tanh([w, w]), rtol=1e-12)
        assert trace["x"].at("x", (1.0, "A")) == 1.0
    drawn = computer.measured(Do(model="own", sequence="{s} B"), {"own": own}, {"w": 0.5, "s": "B"}).trace
    assert drawn["c"].values[0, 0] == 0.0


WRONG = [
    (OwnModel(name="m", title="", units=1), "either inputs or an alphabet"),
    (OwnModel(name="m", title="", units=1, inputs=1, alphabet=("A",)), "either inputs or an alphabet"),
    (OwnModel(name="m", title="", units=1, alphabet=("A", "A")), "there twice"),
    (OwnModel(name="m", title="", units=1, inputs=1, columns=("a", "b")), "has 1 inputs"),
    (OwnModel(name="m", title="", units=1, inputs=1, gates={"z": GateWeights()}), "no gate “z”: i, f, g, o"),
    (OwnModel(name="m", title="", units=1, inputs=1, gates={"f": GateWeights(x=((1, 2),))}), "1 rows of 1"),
    (OwnModel(name="m", title="", units=2, inputs=1, gates={"f": GateWeights(h=((1, 2),))}), "2 rows of 2"),
    (OwnModel(name="m", title="", units=2, inputs=1, gates={"f": GateWeights(b=(1,))}), "to have 2 numbers"),
    (OwnModel(name="m", title="", units=1, inputs=1, gates={"f": GateWeights(b=(1e7,))}), "beyond"),
    (OwnModel(name="m", title="", units=1, inputs=1, gates={"f": GateWeights(b=(float("nan"),))}), "beyond"),
    (OwnModel(name="m", title="", units=1, inputs=1, gates={"f": GateWeights(peephole=(1,))}), "no peephole"),
]


@pytest.mark.parametrize(("own", "words"), WRONG, ids=lambda value: value if isinstance(value, str) else "")
def test_a_model_that_cannot_be_is_told(own: OwnModel, words: str) -> None:
    with pytest.raises(BadOwnModelError, match=words):
        model_file(own, float)


@given(st.sampled_from(sorted(GATES)), st.integers(1, 64), st.integers(1, 32))
def test_every_size_has_a_file(cell: CellName, inputs: int, units: int) -> None:
    own = OwnModel(name="m", title="", cell=cell, inputs=inputs, units=units)
    data = model_file(own, float)
    header = int.from_bytes(data[:8], "little")
    gates = len(GATES[cell]) * units
    peepholes = 3 * units if cell == "lstm_peephole" else 0
    assert len(data) == 8 + header + 8 * (gates * (inputs + units + 2) + peepholes)
    assert description_of(own).input_size == inputs
