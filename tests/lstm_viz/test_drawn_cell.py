"""What is not a cell's own is drawn, and written down, as it is computed: resets before, coupled gates, clips."""

from __future__ import annotations

import numpy as np
import torch
from msgspec.structs import replace

from engine.model import SequenceModel
from engine.protocol import ModelDescription
from engine.recording import Recording
from lstm_viz.diagram.graph import load_cell
from lstm_viz.drawn_cell import drawn_cell
from lstm_viz.reset_before import reset_before

UNITS, STEPS = 4, 5
PART = 0, "forward"


def described(**variant: str) -> ModelDescription:
    return ModelDescription(
        name="g",
        title="g",
        cell="gru",
        inputs="numbers",
        input_size=3,
        hidden_size=UNITS,
        output="none",
        variant=variant,
    )


def test_the_picture_is_the_files_own() -> None:
    assert drawn_cell(described(reset="before"), (), PART).equations == reset_before().equations
    assert drawn_cell(described(reset="before"), (), PART).wires == reset_before().wires
    assert drawn_cell(described(reset="after"), (), PART) is load_cell("gru")
    squashed = drawn_cell(described(reset="before", gate="hard_sigmoid"), (), PART)
    assert "hard σ(" in squashed.quantities["r"].equation
    assert squashed.quantities["n"].equation == reset_before().quantities["n"].equation


def test_every_equation_holds_of_a_trace() -> None:
    torch.manual_seed(1)
    model = SequenceModel(described(reset="before")).requires_grad_(False)
    recording = Recording(model, np.random.default_rng(0).normal(size=(STEPS, 3)).astype(np.float32))
    list(recording.run())
    values = recording.window(*PART, 0, STEPS)
    cell = model.layer(*PART)
    blocks = np.split(cell.w_hh.numpy(), 3), np.split(cell.b_hh.numpy(), 3)
    of_x = values["x"] @ np.split(cell.w_ih.numpy(), 3)[2].T + np.split(cell.b_ih.numpy(), 3)[2]
    # reset: r ⊙ h_{t−1}; m: W_hn·(r ⊙ h_{t−1}) + b_hn; n: tanh(W_in·x + b_in + m)
    np.testing.assert_allclose(values["reset"], values["r"] * values["h_before"], atol=1e-6)
    np.testing.assert_allclose(values["m"], values["reset"] @ blocks[0][2].T + blocks[1][2], atol=1e-6)
    np.testing.assert_allclose(values["n"], np.tanh(of_x + values["m"]), atol=1e-6)
    assert np.abs(values["r"] * values["m"] - values["reset"]).max() > 0.01  # the other picture would be wrong


def test_equations_tell_of_coupled_gates_and_of_what_is_cut_off() -> None:
    lstm = replace(described(), cell="lstm")
    found = drawn_cell(replace(lstm, variant={"coupled": "forget", "clip": "0.4", "clip_c": "3.0"}), (), PART)
    told = {name: (quantity.equation, quantity.numbers) for name, quantity in found.quantities.items()}
    assert told["f"] == ("f_t = 1 − i_t", ("1 − {i}",))
    assert told["i"] == ("i_t = σ(clip(W_i·[h_{t−1}, x_t] + b_i))", ("σ(clip({i_sum} {±i_bias}))",))
    assert told["c"][0] == "C_t = clip(f_t ⊙ C_{t−1} + i_t ⊙ C̃_t)"
    assert told["h"][0] == load_cell("lstm").quantities["h"].equation
    assert drawn_cell(lstm, (), PART) is load_cell("lstm")
    other = drawn_cell(replace(lstm, variant={"coupled": "input"}), (), PART).quantities
    assert (other["i"].equation, other["f"]) == ("i_t = 1 − f_t", load_cell("lstm").quantities["f"])
