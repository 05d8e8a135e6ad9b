"""One unit's sums, term by term, against the trace and against torch's own weights."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.arithmetic import unit_arithmetic
from engine.cells.lstm import LSTMCell
from engine.errors import RequestFailedError
from engine.model import SequenceModel
from engine.protocol import ModelDescription, NumberSequence, ReadArithmetic, TraceSequence
from engine.protocol.values import Array
from engine.recording import Recording
from engine.traces import Traces
from engine.uploads import Uploads

SQUASH = {"i": torch.sigmoid, "f": torch.sigmoid, "g": torch.tanh, "o": torch.sigmoid}
MODELS = {
    "one unit": {"hidden_size": 1},
    "two layers, both directions": {"hidden_size": 7, "num_layers": 2, "bidirectional": True},
    "projected": {"hidden_size": 6, "num_layers": 2, "proj_size": 2},
    "without bias": {"hidden_size": 5, "bias": False},
    "wide": {"hidden_size": 1024},
}
STEPS = 40


def a_model(dtype: torch.dtype = torch.float32, **changes: object) -> SequenceModel:
    torch.manual_seed(3)
    settings: dict[str, object] = {
        "name": "test", "title": "test", "inputs": "numbers", "input_size": 3, "hidden_size": 4, "output": "none",
    }  # fmt: skip
    made = SequenceModel(ModelDescription(**(settings | changes)))
    return made.requires_grad_(False).eval().to(dtype)


def a_sequence() -> np.ndarray:
    return np.random.default_rng(1).normal(size=(STEPS, 3))


def recorded(model: SequenceModel) -> Recording:
    recording = Recording(model, a_sequence())
    for _ in recording.run():
        pass
    return recording


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("changes", MODELS.values(), ids=MODELS)
def test_the_terms_add_up_to_the_sum_and_the_sum_squashed_is_the_gate(
    changes: dict[str, object], dtype: torch.dtype
) -> None:
    model = a_model(dtype, **changes)
    recording = recorded(model)
    tolerance = 2e-6 if dtype is torch.float32 else 1e-13
    units = model.description.hidden_size
    for layer in range(recording.layers):
        for direction in recording.directions:
            for step, unit in ((0, 0), (17, units // 2), (STEPS - 1, units - 1)):
                sums = unit_arithmetic(recording, layer, direction, step, unit)
                assert tuple(sums.gates) == LSTMCell.gates
                for name, gate in sums.gates.items():
                    terms = np.concatenate([gate.w_hh * sums.h_before, gate.w_ih * sums.x]).astype(np.float64)
                    scale = max(1.0, np.abs(terms).sum())
                    assert terms.sum() + gate.b_ih + gate.b_hh == pytest.approx(gate.z, abs=tolerance * scale)
                    squashed = SQUASH[name](torch.tensor(gate.z, dtype=dtype))
                    assert gate.value == pytest.approx(float(squashed), abs=tolerance * scale)


@pytest.mark.parametrize("changes", MODELS.values(), ids=MODELS)
def test_its_numbers_are_the_traces_and_the_models_own(changes: dict[str, object]) -> None:
    model = a_model(**changes)
    recording = recorded(model)
    units = model.description.hidden_size
    layer, direction, step, unit = recording.layers - 1, recording.directions[-1], 9, units - 1
    sums = unit_arithmetic(recording, layer, direction, step, unit)
    seen = {name: values[0] for name, values in recording.window(layer, direction, step, step + 1).items()}
    np.testing.assert_array_equal(sums.x, seen["x"])
    np.testing.assert_array_equal(sums.h_before, seen["h_before"])
    suffix = f"_l{layer}" + ("_reverse" if direction == "reverse" else "")
    own = {name: getattr(model.rnn, name + suffix).numpy() for name in ("weight_ih", "weight_hh")}
    for place, (name, gate) in enumerate(sums.gates.items()):
        row = place * units + unit
        assert gate.value == seen[name][unit]
        np.testing.assert_array_equal(gate.w_ih, own["weight_ih"][row])
        np.testing.assert_array_equal(gate.w_hh, own["weight_hh"][row])
        biases = [getattr(model.rnn, f"bias_{part}{suffix}")[row].item() for part in ("ih", "hh")] \
            if model.rnn.bias else [0.0, 0.0]  # fmt: skip
        assert [gate.b_ih, gate.b_hh] == biases


def test_the_step_before_the_first_is_nothing_and_in_reverse_that_is_the_last() -> None:
    recording = recorded(a_model(bidirectional=True))
    assert not unit_arithmetic(recording, 0, "forward", 0, 0).h_before.any()
    assert not unit_arithmetic(recording, 0, "reverse", STEPS - 1, 0).h_before.any()
    assert unit_arithmetic(recording, 0, "reverse", 0, 0).h_before.any()


@pytest.mark.parametrize(("step", "unit"), [(-1, 0), (STEPS, 0), (0, -1), (0, 4)])
def test_a_step_or_unit_that_is_not_there_is_no_index(step: int, unit: int) -> None:
    recording = recorded(a_model())
    with pytest.raises(IndexError):
        unit_arithmetic(recording, 0, "forward", step, unit)


def test_a_gate_that_the_cell_does_not_have_has_no_row() -> None:
    cell = recorded(a_model()).cell(0, "forward")
    with pytest.raises(ValueError, match="not in tuple"):
        cell.row("r", 0)


def traces() -> Traces:
    made = Traces(Uploads(), lambda _: a_model())
    work = made.make(TraceSequence(trace=1, model=1, sequence=NumberSequence(Array.of(a_sequence()))))
    for _ in work:
        pass
    return made


def test_a_request_is_answered_with_what_was_asked_for() -> None:
    read = traces().add_up(ReadArithmetic(trace=1, layer=0, direction="forward", step=5, unit=2))
    assert (read.trace, read.layer, read.direction, read.step, read.unit) == (1, 0, "forward", 5, 2)
    assert (read.x.shape, read.h_before.shape) == ((3,), (4,))
    assert {(gate.w_ih.shape, gate.w_hh.shape) for gate in read.gates.values()} == {((3,), (4,))}


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"trace": 2}, "trace-gone"),
        ({"layer": 1}, "no-such-layer"),
        ({"direction": "reverse"}, "no-such-direction"),
        ({"step": -1}, "bad-range"),
        ({"step": STEPS}, "bad-range"),
        ({"unit": -1}, "no-such-unit"),
        ({"unit": 4}, "no-such-unit"),
        ({"unit": 2**62}, "no-such-unit"),
    ],
)
def test_a_request_that_makes_no_sense_fails_with_a_key(changes: dict[str, object], key: str) -> None:
    asked = {"trace": 1, "layer": 0, "direction": "forward", "step": 0, "unit": 0} | changes
    with pytest.raises(RequestFailedError) as caught:
        traces().add_up(ReadArithmetic(**asked))  # type: ignore[arg-type]
    assert caught.value.failed.key == key
