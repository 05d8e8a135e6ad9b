"""Small models that contract, one change of every kind for each cell, and how far a recording is from right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
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
    ModelDescription,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from engine.recording import Recording
from tests.engine.plain_what_if import GATES

CELLS = tuple(GATES)
LSTMS = ("lstm", "lstm_peephole")
STEPS, UNITS, SYMBOLS = 23, 4, 5
TOLERANCE = 1e-10


def a_model(seed: int = 0, dtype: torch.dtype = torch.float64, **changes: object) -> SequenceModel:
    """A model whose weights contract."""
    torch.manual_seed(seed)
    about: dict[str, object] = {
        "name": "test", "title": "test", "inputs": "symbols", "alphabet": tuple("abcde"), "input_size": SYMBOLS,
        "hidden_size": UNITS, "output": "classes", "classes": ("x", "y", "z"),
    }  # fmt: skip
    model = SequenceModel(ModelDescription(**(about | changes))).to(dtype)
    for weight in model.parameters():
        torch.nn.init.normal_(weight, std=0.3)
    return model.requires_grad_(False).eval()


NUMBERS: dict[str, object] = {
    "inputs": "numbers", "alphabet": (), "input_scale": ((0.5, 2.0),) * SYMBOLS, "output": "number", "classes": (),
}  # fmt: skip


def a_sequence(model: SequenceModel, steps: int = STEPS, seed: int = 0) -> NDArray[Any]:
    generator = np.random.default_rng(seed)
    if model.description.inputs == "numbers":
        return generator.normal(size=(steps, SYMBOLS))
    return generator.integers(0, SYMBOLS, steps)


def recorded(
    model: SequenceModel, sequence: NDArray[Any], changes: Sequence[Alteration] = (), **more: Any
) -> Recording:
    recording = Recording(model, sequence, tuple(changes), **more)
    for _ in recording.run():
        pass
    return recording


def largest_error(recording: Recording, expected: dict[tuple[int, str], dict[str, NDArray[Any]]]) -> float:
    """How far any quantity of any layer is from what it should be, by max(1, max|value|) of the layer."""
    worst = 0.0
    for (layer, direction), values in expected.items():
        window = recording.window(layer, direction, 0, recording.steps)
        scale = max(1.0, *(float(np.abs(value).max()) for value in values.values()))
        names = [name for name in values if name in window]
        assert {*recording.model.cell.overview} <= set(names)
        assert {name for name in window if name.endswith("_computed")} <= set(names)
        if "output" in values and recording.model.description.output == "classes":
            wholes = np.exp(values["output"])
            worst = max(worst, np.abs(window["answer"] - wholes / wholes.sum(1, keepdims=True)).max())
        for name in names:
            assert window[name].shape == values[name].shape
            worst = max(worst, float(np.abs(window[name] - values[name]).max()) / scale)
    return worst


def kinds_of_changes(cell: str) -> dict[str, Alteration]:
    """One of every kind that a cell can have."""
    gates, keeps = GATES[cell], {"gru": "z"}.get(cell, "f")
    found: dict[str, Alteration] = {
        "input weight": ChangeWeight(tensor="rnn.weight_ih_l0", index=(1, 2), value=0.9),
        "recurrent weight": ChangeWeight(tensor="rnn.weight_hh_l0", index=(3, 0), value=-0.8),
        "bias": ChangeWeight(tensor="rnn.bias_hh_l0", index=(2,), value=0.7),
        "head weight": ChangeWeight(tensor="head.weight", index=(2, 1), value=1.5),
        "symbol": ChangeSymbol(step=4, symbol=3),
        "number of a symbol": ChangeInput(step=6, column=1, value=0.4),
        "candidate": ReplaceSquash(place="candidate", squash="softsign"),
        "candidate identity": ReplaceSquash(place="candidate", squash="identity"),
        "h at a step": SetState(state="h", step=5, value=0.6, units=(1, 3)),
        "unit out": TakeUnitOut(units=(2,)),
    }
    if cell != "rnn_relu":
        found["candidate relu"] = ReplaceSquash(place="candidate", squash="relu")
    for gate in gates:
        found[f"{gate} clamped"] = ClampGate(gate=gate, value=0.08)
        found[f"{gate} of a unit clamped for a while"] = ClampGate(
            gate=gate, value=-0.3, units=(1, 2), start=5, stop=11
        )
        found[f"{gate} squashed otherwise"] = ReplaceSquash(place=gate, squash="hard_sigmoid(0.2,0.5)")
    if len(gates) > 1:
        for squash in ("relu", "hard_sigmoid", "identity"):
            found[f"gates {squash}"] = ReplaceSquash(place="gate", squash=squash)
        found["forget bias"] = ChangeForgetBias(value=2.0)
        found["forget bias of a unit"] = ChangeForgetBias(value=-1.0, units=(0, 3))
        assert keeps in gates
    if cell in LSTMS:
        found["c at a step"] = SetState(state="c", step=7, value=-1.2)
        found["state relu"] = ReplaceSquash(place="state", squash="relu")
        found["no forget gate"] = RemoveForgetGate()
        found["f follows i"] = CoupleGates(coupled="f")
        found["i follows f"] = CoupleGates(coupled="i")
    if cell == "lstm":
        found["peepholes"] = AddPeepholes(i=(0.5, -0.4, 0.3, 0.2), f=(0.1,) * UNITS, o=(-0.6, 0.5, 0.1, 0.4))
        found["peepholes of zeros"] = AddPeepholes()
    if cell == "lstm_peephole":
        found["peephole"] = ChangeWeight(tensor="rnn.weight_co_l0", index=(2,), value=0.9)
    return found


ALL_CHANGES = [(cell, what, change) for cell in CELLS for what, change in kinds_of_changes(cell).items()]
