"""A projected LSTM is drawn and written down as it is computed: h is a sum of what all units show."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.model import SequenceModel
from engine.protocol import AddPeepholes, Alteration, ModelDescription, ReplaceSquash, TakeUnitOut
from engine.recording import Recording
from lstm_viz.change_words import held
from lstm_viz.copies import numbers_of, result_of
from lstm_viz.diagram.frame import frame_of
from lstm_viz.diagram.graph import load_cell
from lstm_viz.drawn_cell import drawn_cell
from lstm_viz.projected import projected

UNITS, SHOWN, STEPS = 5, 2, 4
PART = 0, "forward"
MODEL = ModelDescription(
    name="p",
    title="p",
    cell="lstm",
    inputs="numbers",
    input_size=3,
    hidden_size=UNITS,
    proj_size=SHOWN,
    output="none",
)


def recorded(*changes: Alteration) -> tuple[Recording, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    """A recording of a projected layer, and its projection, (SHOWN, UNITS)."""
    torch.manual_seed(3)
    model = SequenceModel(MODEL).requires_grad_(False)
    given = np.random.default_rng(0).normal(size=(STEPS, 3)).astype(np.float32)
    recording = Recording(model, given, changes)
    list(recording.run())
    w_hr = model.plain_layer(0, "forward").w_hr
    assert w_hr is not None
    return recording, w_hr.numpy()


@pytest.mark.parametrize(
    "changes", [(), (TakeUnitOut(units=(1, 3)),), (ReplaceSquash(place="state", squash="sigmoid"),)]
)
def test_every_equation_holds_of_a_trace(changes: tuple[Alteration, ...]) -> None:
    recording, w_hr = recorded(*changes)
    values = recording.window(*PART, 0, STEPS)
    shown = values["o"] * values["tanh_c"]
    for change in changes:
        if isinstance(change, TakeUnitOut):
            shown[:, change.units] = 0
    np.testing.assert_allclose(values["shown"], shown, atol=1e-6)
    np.testing.assert_allclose(values["h"], values["shown"] @ w_hr.T, atol=1e-6)
    assert values["h"].shape == (STEPS, SHOWN)


def test_a_plain_layers_trace_has_nothing_more() -> None:
    torch.manual_seed(3)
    model = SequenceModel(ModelDescription(**{**_fields(), "proj_size": 0})).requires_grad_(False)
    recording = Recording(model, np.zeros((2, 3), np.float32))
    list(recording.run())
    assert "shown" not in recording.window(*PART, 0, 2)


def test_its_numbers_are_told_as_they_are() -> None:
    recording, _ = recorded()
    values = {name: array[2] for name, array in recording.window(*PART, 0, STEPS).items()}
    cell = drawn_cell(MODEL, (), PART)
    assert cell.equations[-2:] == ("shown", "h")
    assert cell.quantities["shown"].equation == "m_t = o_t ⊙ tanh(C_t)"
    assert cell.quantities["h"].equation == "h_t = W_{hr}·m_t"
    assert numbers_of(cell, "shown", values, 4)[-1].startswith(f"{values['o'][4]:.3f} × ")
    assert result_of(cell, "shown", values, 4) == f"{values['shown'][4]:.3f}".replace("-", "−")
    assert numbers_of(cell, "h", values, 4) == ()
    assert result_of(cell, "h", values, 4) == "2 values"  # no unit has one of its own


def test_the_picture_shows_what_goes_into_the_projection() -> None:
    recording, _ = recorded()
    values = {name: array[2] for name, array in recording.window(*PART, 0, STEPS).items()}
    cell = drawn_cell(MODEL, (), PART)
    (valve,) = [valve for valve in cell.valves if valve.quantity == "o"]
    assert valve.result == "shown"
    ways = {wire.quantity: wire.path for wire in cell.wires if wire.id in {"shown_pipe", "hidden_out"}}
    (circle,) = [operation.at for operation in cell.operations if operation.id == "projection"]
    assert ways["shown"][-1] == (circle[0], circle[1] - 20)  # it ends at the circle
    assert ways["h"][0] == (circle[0] + 20, circle[1])  # where the other begins
    frame = frame_of(cell, values, {"belt": 1.0}, 3, 1.0, 4)
    assert frame.wires["shown_pipe"].value == pytest.approx(values["shown"][4])
    assert frame.wires["hidden_out"].value == pytest.approx(float(np.sqrt(np.mean(values["h"] ** 2))))


def test_it_goes_with_other_variants() -> None:
    assert drawn_cell(MODEL, (), PART) == projected(load_cell("lstm"))
    peeped = drawn_cell(MODEL, (AddPeepholes(i=(0.5,) * UNITS),), PART)
    assert peeped == projected(load_cell("lstm_peephole"))
    clipped = drawn_cell(
        ModelDescription(**{**_fields(), "variant": {"clip_c": "3.0", "clip_h": "3.0"}}), (), PART
    )
    assert clipped.quantities["h"].equation == "h_t = clip(W_{hr}·m_t)"
    squashed = drawn_cell(MODEL, (ReplaceSquash(place="state", squash="identity"),), PART)
    assert squashed.quantities["shown"].equation == "m_t = o_t ⊙ identity(C_t)"


def test_what_a_unit_shows_that_is_taken_out_is_nothing() -> None:
    said = held((TakeUnitOut(units=(1,)),), PART, (0, 1), "shown", 0.0, None)
    assert said is not None
    assert said.what == "0.000 (taken out)"


def _fields() -> dict[str, object]:
    return {name: getattr(MODEL, name) for name in MODEL.__struct_fields__}
