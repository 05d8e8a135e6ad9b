"""One unit's sums, term by term, against the trace and against torch's own weights."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.arithmetic import GateSum, UnitArithmetic, unit_arithmetic
from engine.errors import RequestFailedError
from engine.model import SequenceModel
from engine.protocol import ModelDescription, NumberSequence, ReadArithmetic, TraceSequence
from engine.protocol.values import Array
from engine.recording import Recording
from engine.traces import Traces
from engine.uploads import Uploads

SQUASH = dict.fromkeys("iforz", torch.sigmoid) | {"g": torch.tanh, "n": torch.tanh, "m": torch.clone}
OF_H = {"rnn": torch.tanh, "rnn_relu": torch.relu}
MODELS = {
    "one unit": {"hidden_size": 1},
    "two layers, both directions": {"hidden_size": 7, "num_layers": 2, "bidirectional": True},
    "projected": {"hidden_size": 6, "num_layers": 2, "proj_size": 2},
    "without bias": {"hidden_size": 5, "bias": False},
    "wide": {"hidden_size": 1024},
    "peepholes": {"cell": "lstm_peephole", "hidden_size": 5, "num_layers": 2, "bidirectional": True},
    "gru": {"cell": "gru", "hidden_size": 7, "num_layers": 2, "bidirectional": True},
    "gru without bias": {"cell": "gru", "hidden_size": 5, "bias": False},
    "rnn": {"cell": "rnn", "hidden_size": 7, "num_layers": 2, "bidirectional": True},
    "rnn with relu": {"cell": "rnn_relu", "hidden_size": 5, "bias": False},
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


def terms_of(gate: GateSum, read: UnitArithmetic) -> np.ndarray:
    """Every product of a sum, in float64."""
    of_h = gate.w_hh * read.h_before[: len(gate.w_hh)]
    of_x = gate.w_ih * read.x[: len(gate.w_ih)]
    return np.concatenate([of_h, of_x, [term.weight * term.value for term in gate.own]]).astype(np.float64)


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
                assert tuple(sums.gates) == model.cell.sums
                for name, gate in sums.gates.items():
                    terms = terms_of(gate, sums)
                    scale = max(1.0, np.abs(terms).sum())
                    assert terms.sum() + gate.b_ih + gate.b_hh == pytest.approx(gate.z, abs=tolerance * scale)
                    squash = OF_H[model.cell.name] if name == "h" else SQUASH[name]
                    squashed = squash(torch.tensor(gate.z, dtype=dtype))
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
    for name, gate in sums.gates.items():
        assert gate.value == seen[name][unit]
        row = model.cell.gates.index("n" if name == "m" else name) * units + unit
        biases = [getattr(model.rnn, f"bias_{part}{suffix}")[row].item() for part in ("ih", "hh")] \
            if model.rnn.bias else [0.0, 0.0]  # fmt: skip
        # Of the GRU's candidate m has what reads h_before, and n what reads x.
        reads_x, reads_h = name != "m", (model.cell.name, name) != ("gru", "n")
        np.testing.assert_array_equal(gate.w_ih, own["weight_ih"][row] if reads_x else [])
        np.testing.assert_array_equal(gate.w_hh, own["weight_hh"][row] if reads_h else [])
        assert [gate.b_ih, gate.b_hh] == [biases[0] * reads_x, biases[1] * reads_h]


def test_a_peephole_is_a_term_of_the_unit_alone() -> None:
    model = a_model(cell="lstm_peephole")
    recording = recorded(model)
    seen = {name: values[0] for name, values in recording.window(0, "forward", 9, 10).items()}
    sums = unit_arithmetic(recording, 0, "forward", 9, 2)
    assert sums.gates["g"].own == ()
    for name, quantity in (("i", "c_before"), ("f", "c_before"), ("o", "c")):
        (term,) = sums.gates[name].own
        weight = getattr(model.rnn, f"weight_c{name}_l0")[2].item()
        assert term == (quantity, weight, seen[quantity][2])
        assert term.weight * term.value == pytest.approx(seen[f"peep_{name}"][2], rel=1e-6)


def test_what_the_reset_gate_lets_through_is_a_term_of_the_candidate() -> None:
    recording = recorded(a_model(cell="gru"))
    seen = {name: values[0] for name, values in recording.window(0, "forward", 9, 10).items()}
    sums = unit_arithmetic(recording, 0, "forward", 9, 2)
    assert sums.gates["n"].own == (("m", seen["r"][2], seen["m"][2]),)
    assert seen["r"][2] * seen["m"][2] == pytest.approx(seen["reset"][2], rel=1e-6)
    assert [sums.gates[name].own for name in "rzm"] == [(), (), ()]


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


def traces(cell: str = "lstm") -> Traces:
    made = Traces(Uploads(), lambda _: a_model(cell=cell))
    work = made.make(TraceSequence(trace=1, model=1, sequence=NumberSequence(Array.of(a_sequence()))))
    for _ in work:
        pass
    return made


def test_a_request_is_answered_with_what_was_asked_for() -> None:
    read = traces().add_up(ReadArithmetic(trace=1, layer=0, direction="forward", step=5, unit=2))
    assert (read.trace, read.layer, read.direction, read.step, read.unit) == (1, 0, "forward", 5, 2)
    assert (read.x.shape, read.h_before.shape) == ((3,), (4,))
    assert {(gate.w_ih.shape, gate.w_hh.shape) for gate in read.gates.values()} == {((3,), (4,))}


def test_a_units_own_terms_travel() -> None:
    asked = ReadArithmetic(trace=1, layer=0, direction="forward", step=5, unit=2)
    peepholes = traces("lstm_peephole").add_up(asked).gates
    assert {name: [term.quantity for term in gate.own] for name, gate in peepholes.items()} == {
        "i": ["c_before"], "f": ["c_before"], "g": [], "o": ["c"],
    }  # fmt: skip
    gru = traces("gru").add_up(asked).gates
    assert {name: (gate.w_ih.shape, gate.w_hh.shape) for name, gate in gru.items()} == {
        "r": ((3,), (4,)), "z": ((3,), (4,)), "m": ((0,), (4,)), "n": ((3,), (0,)),
    }  # fmt: skip
    assert gru["n"].own[0].value == gru["m"].value


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
