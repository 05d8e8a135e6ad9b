"""Squashes in the window: the engine's own functions, and which one stands where."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from engine.protocol import AddPeepholes, ReplaceSquash
from engine.squashes import SQUASHES, squash
from lstm_viz import squashes
from lstm_viz.diagram.graph import load_cell
from lstm_viz.drawn_cell import drawn_cell
from tests.lstm_viz.textbook import run, trace_of

MODEL = trace_of(run(7, 6, 3, 8)).model
PART = (0, "forward")


@pytest.mark.parametrize("name", [*SQUASHES, "hard_sigmoid(0.2,0.5)", "leaky_relu(0.3)", "affine(2,-1)"])
def test_a_curve_is_the_engines_function(name: str) -> None:
    curve = squashes.curve(name)
    assert curve is not None
    z = np.linspace(-7, 7, 57)
    values = squash(name).of(torch.tensor(z)).numpy()
    np.testing.assert_allclose([curve.of(float(each)) for each in z], values, atol=1e-9)
    assert curve.low is None or values.min() >= curve.low
    assert curve.high is None or values.max() <= curve.high


def test_the_last_change_of_a_place_counts_and_the_models_own_variant_before_any() -> None:
    hard = replace(MODEL, variant={"gate": "hard_sigmoid(0.2,0.5)"})
    relu, identity = ReplaceSquash(place="f", squash="relu"), ReplaceSquash(place="gate", squash="identity")
    assert squashes.at(MODEL, (), PART, "f") == "sigmoid"
    assert squashes.at(hard, (), PART, "f") == "hard_sigmoid(0.2,0.5)"
    assert squashes.at(hard, (relu,), PART, "f") == "relu"
    assert squashes.at(hard, (relu,), PART, "i") == "hard_sigmoid(0.2,0.5)"
    assert squashes.at(MODEL, (relu, identity), PART, "f") == "identity"
    assert squashes.at(MODEL, (identity, relu), PART, "f") == "relu"
    assert squashes.at(MODEL, (replace(relu, layer=1),), PART, "f") == "sigmoid"


def test_the_cell_is_drawn_with_what_was_put_in() -> None:
    assert drawn_cell(MODEL, (), PART) is load_cell("lstm")
    changes = (ReplaceSquash(place="f", squash="relu"), ReplaceSquash(place="state", squash="identity"))
    cell = drawn_cell(MODEL, changes, PART)
    assert cell is drawn_cell(MODEL, changes, PART)
    assert {gate.quantity: gate.squash for gate in cell.gates} == {"f": "ReLU", "i": "σ", "g": "tanh", "o": "σ"}
    assert cell.quantities["f"].equation == "f_t = ReLU(W_f·[h_{t−1}, x_t] + b_f)"
    assert cell.quantities["f"].numbers == ("ReLU({f_sum} {±f_bias})",)
    assert cell.quantities["h"].equation == "h_t = o_t ⊙ identity(C_t)"
    assert cell.quantities["g"] == load_cell("lstm").quantities["g"]


def test_added_peepholes_are_drawn_where_they_are() -> None:
    deep = replace(MODEL, num_layers=2)
    change = AddPeepholes(layer=1)
    assert drawn_cell(deep, (change,), (1, "forward")) is load_cell("lstm_peephole")
    assert drawn_cell(deep, (change,), (0, "forward")) is load_cell("lstm")
