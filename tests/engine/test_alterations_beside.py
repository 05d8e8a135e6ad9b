"""What stands beside a change: sums, states to begin with, variants; and the changes that are refused."""

from __future__ import annotations

import math

import msgspec
import numpy as np
import pytest
import torch

from engine.alterations.what_if import BadAlterationError
from engine.arithmetic import unit_arithmetic
from engine.protocol import (
    AddPeepholes,
    Alteration,
    Array,
    ChangeForgetBias,
    ChangeInput,
    ChangeSymbol,
    ChangeWeight,
    ClampGate,
    CoupleGates,
    InitialState,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from engine.recording import Recording
from tests.engine.changed_models import (
    ALL_CHANGES,
    NUMBERS,
    STEPS,
    TOLERANCE,
    UNITS,
    a_model,
    a_sequence,
    largest_error,
    recorded,
)
from tests.engine.plain_what_if import plain

# --- sums, states to begin with, batches -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "change"), [(c, a) for c, _, a in ALL_CHANGES], ids=[f"{c}-{w}" for c, w, _ in ALL_CHANGES]
)
def test_a_units_sums_are_those_of_the_changed_layer(cell: str, change: Alteration) -> None:
    model = a_model(cell=cell)
    recording = recorded(model, a_sequence(model), [change])
    window = recording.window(0, "forward", 0, STEPS)
    for step in (0, 5, 7):
        for unit in (0, 1, 2):
            sums = unit_arithmetic(recording, 0, "forward", step, unit)
            follows = {change.coupled} if isinstance(change, CoupleGates) else set()
            assert set(model.cell.sums) - set(sums.gates) == follows  # it has no sum, as nothing reads its weights
            for name, gate in sums.gates.items():
                read = sums.h_before if gate.reads is None else gate.reads
                of_h = gate.w_hh @ read if gate.w_hh.size else 0.0
                of_x = gate.w_ih @ sums.x if gate.w_ih.size else 0.0
                own = sum(term.weight * term.value for term in gate.own)
                assert gate.z == pytest.approx(of_x + of_h + gate.b_ih + gate.b_hh + own, abs=1e-12)
                assert gate.value == window[name][step, unit]
                computed = window.get(f"{name}_computed", window[name])[step, unit]
                if gate.computed is not None:
                    assert gate.computed == pytest.approx(computed, abs=1e-12)


def test_a_layer_begins_with_the_state_that_it_is_given() -> None:
    model = a_model(num_layers=2, bidirectional=True)
    generator = torch.Generator().manual_seed(1)
    h, c = torch.randn(2, 4, 1, UNITS, generator=generator, dtype=torch.float64)
    places = [(layer, direction) for layer in (0, 1) for direction in ("forward", "reverse")]
    initial = tuple(
        InitialState(layer=layer, direction=direction, state=state, values=Array.of(values[place, 0].numpy()))
        for place, (layer, direction) in enumerate(places)
        for state, values in (("h", h), ("c", c))
    )
    sequence = a_sequence(model)
    recording = recorded(model, sequence, initial=initial)
    assert recording.fused
    expected, _ = model.rnn(model.encode(torch.from_numpy(sequence)[:, None]), (h, c))
    found = [recording.window(1, direction, 0, STEPS)["h"] for direction in ("forward", "reverse")]
    np.testing.assert_allclose(np.concatenate(found, 1), expected[:, 0].numpy(), rtol=0, atol=1e-12)
    window = recording.window(0, "forward", 0, 2)
    np.testing.assert_array_equal(window["h_before"][0], h[0, 0].numpy())
    np.testing.assert_array_equal(window["c_before"][0], c[0, 0].numpy())
    window = recording.window(0, "reverse", STEPS - 1, STEPS)
    np.testing.assert_array_equal(window["h_before"][0], h[1, 0].numpy())
    out = recorded(model, sequence, [TakeUnitOut(units=(2,))], initial=initial).window(0, "forward", 0, STEPS)
    for name in ("h", "c", "h_before", "c_before"):
        assert not out[name][:, 2].any()


@pytest.mark.parametrize(
    ("cell", "variant"),
    [
        ("lstm", {"gate": "hard_sigmoid(0.2,0.5)", "clip": "0.5"}),
        ("lstm_peephole", {"coupled": "forget", "state": "relu"}),
        ("gru", {"reset": "before"}),
        ("rnn", {"candidate": "softplus"}),
    ],
)
def test_a_variant_answers_batches_as_its_recordings_do(cell: str, variant: dict[str, str]) -> None:
    model = a_model(cell=cell, variant=variant, num_layers=2, bidirectional=True)
    sequences = np.stack([a_sequence(model, seed=seed) for seed in range(3)], 1)
    answers = model.answer(model.run(torch.from_numpy(sequences))[0])
    assert answers is not None
    for place in range(3):
        recording = recorded(model, sequences[:, place])
        assert not recording.fused
        np.testing.assert_allclose(recording.answers(1, 0, STEPS), answers[:, place].numpy(), rtol=0, atol=1e-12)
        assert all(found.h <= TOLERANCE for found in recording.differences)


def test_a_change_of_a_variant_goes_on_from_it() -> None:
    model = a_model(variant={"gate": "hard_sigmoid(0.2,0.5)", "coupled": "input"})
    sequence = a_sequence(model)
    as_said: list[Alteration] = [
        ReplaceSquash(place="gate", squash="hard_sigmoid(0.2,0.5)"),
        CoupleGates(coupled="i"),
    ]
    change = ReplaceSquash(place="o", squash="sigmoid")
    plainly = a_model()
    assert largest_error(recorded(model, sequence), plain(plainly, sequence, as_said)) <= TOLERANCE
    assert (
        largest_error(recorded(model, sequence, [change]), plain(plainly, sequence, [*as_said, change]))
        <= TOLERANCE
    )


def test_float32_models_compute_in_float32() -> None:
    model = a_model(dtype=torch.float32)
    change = ClampGate(gate="i", value=0.08)
    sequence = a_sequence(model)
    recording = recorded(model, sequence, [change])
    assert all(values.dtype == np.float32 for values in recording.window(0, "forward", 0, 3).values())
    assert largest_error(recording, plain(model, sequence, [change])) <= 1e-6


# --- what is refused -------------------------------------------------------------------------------------------

REFUSED: list[tuple[Alteration, dict[str, object], str]] = [
    (ChangeWeight(tensor="rnn.weight_ih_l7", index=(0, 0), value=0.0), {}, "no 'rnn.weight_ih_l7'"),
    (ChangeWeight(tensor="rnn.weight_ih_l0", index=(0,), value=0.0), {}, r"no place \(0,\)"),
    (ChangeWeight(tensor="rnn.weight_ih_l0", index=(0, -1), value=0.0), {}, r"no place \(0, -1\)"),
    (ChangeWeight(tensor="rnn.bias_hh_l0", index=(99,), value=0.0), {}, r"no place \(99,\)"),
    (ChangeWeight(tensor="rnn.bias_hh_l0", index=(0,), value=math.nan), {}, "no finite number"),
    (ChangeForgetBias(value=1.0), {"cell": "rnn"}, "no gate that keeps"),
    (ChangeForgetBias(value=1.0, units=(4,)), {}, "unit 4 of 4"),
    (ChangeSymbol(step=0, symbol=5), {}, "symbol 5 of 5"),
    (ChangeSymbol(step=-1, symbol=0), {}, "at step -1"),
    (ChangeSymbol(step=0, symbol=0), NUMBERS, "reads numbers"),
    (ChangeInput(step=0, column=5, value=0.0), {}, "column 5 of 5"),
    (ChangeInput(step=0, column=0, value=math.inf), {}, "no finite number"),
    (ReplaceSquash(place="gate", squash="gelu"), {}, "'gelu' is none of"),
    (ReplaceSquash(place="gate", squash="leaky_relu(a)"), {}, "numbers in"),
    (ReplaceSquash(place="gate", squash="relu(1,2)"), {}, "takes 0 finite numbers"),
    (ReplaceSquash(place="r", squash="relu"), {}, "no 'r' to squash"),
    (ReplaceSquash(place="gate", squash="relu"), {"cell": "rnn"}, "no 'gate' to squash"),
    (ReplaceSquash(place="state", squash="relu"), {"cell": "gru"}, "no 'state' to squash"),
    (RemoveForgetGate(), {"cell": "gru"}, "no gate 'f'"),
    (CoupleGates(), {"cell": "gru"}, "no 'f' to couple"),
    (CoupleGates(coupled="o"), {}, "no 'o' to couple"),
    (AddPeepholes(), {"cell": "lstm_peephole"}, "takes no peepholes"),
    (AddPeepholes(i=(1.0,)), {}, "1 peepholes of i"),
    (AddPeepholes(i=(1.0, 1.0, 1.0, math.nan)), {}, "no finite number"),
    (ClampGate(gate="z", value=0.0), {}, "no gate 'z'"),
    (ClampGate(gate="f", value=math.inf), {}, "no finite number"),
    (ClampGate(gate="f", value=0.0, units=(9,)), {}, "unit 9"),
    (ClampGate(gate="f", value=0.0, start=3, stop=3), {}, "steps 3 to 3"),
    (ClampGate(gate="f", value=0.0, start=-1), {}, "steps -1"),
    (ClampGate(gate="f", value=0.0, layer=1), {}, "layer 1 of 1"),
    (ClampGate(gate="f", value=0.0, direction="reverse"), {}, "direction 'reverse'"),
    (SetState(state="c", step=0, value=0.0), {"cell": "gru"}, "no state 'c'"),
    (SetState(state="c", step=-1, value=0.0), {}, "step -1"),
    (SetState(state="h", step=0, value=0.0, units=(3,)), {"proj_size": 3}, "unit 3 of 3"),
    (TakeUnitOut(units=(-1,)), {}, "unit -1"),
]


@pytest.mark.parametrize(("change", "about", "said"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_change_that_the_model_cannot_have_is_refused(
    change: Alteration, about: dict[str, object], said: str
) -> None:
    model = a_model(**about)
    fine = ChangeWeight(tensor="head.weight", index=(0, 0), value=0.5)
    with pytest.raises(BadAlterationError, match=said) as caught:
        Recording(model, a_sequence(model), (fine, change))
    assert caught.value.number == 2


@pytest.mark.parametrize(
    ("initial", "said"),
    [
        (InitialState(layer=1, direction="forward", state="h", values=Array.of(np.zeros(4))), "no layer 1"),
        (InitialState(layer=0, direction="reverse", state="h", values=Array.of(np.zeros(4))), "'reverse'"),
        (InitialState(layer=0, direction="forward", state="x", values=Array.of(np.zeros(4))), "no state 'x'"),
        (InitialState(layer=0, direction="forward", state="c", values=Array.of(np.zeros(3))), "4 finite numbers"),
        (InitialState(layer=0, direction="forward", state="c", values=Array.of(np.full(4, np.nan))), "4 finite"),
        (InitialState(layer=0, direction="forward", state="c", values=Array("f8", (4,), b"")), "0 bytes"),
    ],
)
def test_an_initial_state_that_does_not_fit_is_refused(initial: InitialState, said: str) -> None:
    model = a_model()
    with pytest.raises(BadAlterationError, match=said):
        Recording(model, a_sequence(model), initial=(initial,))


def test_changes_travel() -> None:
    for _, _, change in ALL_CHANGES:
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(change), type=Alteration) == change


def test_a_layer_that_only_reads_from_the_end() -> None:
    """Its weights are the module's only ones; it is the reverse side of one that reads both ways."""
    both = a_model(bidirectional=True)
    model = a_model(only_reverse=True)
    for name in ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"):
        getattr(model.rnn, name).copy_(getattr(both.rnn, f"{name}_reverse"))
    sequence = a_sequence(model)
    changes: list[Alteration] = [
        ChangeForgetBias(value=0.5),
        ClampGate(gate="i", value=0.3, units=(1,), start=4, stop=9),
        SetState(state="c", step=6, value=0.4),
    ]
    for wanted in ([], changes):
        found, expected = recorded(model, sequence, wanted), recorded(both, sequence, wanted)
        assert found.directions == ("reverse",)
        values = expected.window(0, "reverse", 0, STEPS)
        for name, value in found.window(0, "reverse", 0, STEPS).items():
            if name != "answer":
                np.testing.assert_allclose(value, values[name], rtol=0, atol=1e-14)
    answers = model.answer(model.run(torch.from_numpy(sequence)[:, None])[0])
    assert answers is not None
    np.testing.assert_allclose(recorded(model, sequence).answers(0, 0, STEPS), answers[:, 0].numpy(), atol=1e-14)
