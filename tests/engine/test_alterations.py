"""What if: every change against a plain float64 loop, in every order, in every segment; what they leave alone."""

from __future__ import annotations

import math
import random
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.model import SequenceModel
from engine.overview import Overview
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
from engine.recording import Recording
from tests.engine.changed_models import (
    ALL_CHANGES,
    CELLS,
    LSTMS,
    NUMBERS,
    STEPS,
    SYMBOLS,
    TOLERANCE,
    UNITS,
    a_model,
    a_sequence,
    kinds_of_changes,
    largest_error,
    recorded,
)
from tests.engine.plain_what_if import GATES, plain


@pytest.mark.parametrize(
    ("cell", "change"), [(c, a) for c, _, a in ALL_CHANGES], ids=[f"{c}-{w}" for c, w, _ in ALL_CHANGES]
)
def test_every_kind_of_change_is_what_a_plain_loop_makes_of_it(cell: str, change: Alteration) -> None:
    model = a_model(cell=cell)
    if cell == "rnn_relu":
        model.rnn.bias_ih_l0.abs_().add_(0.5)  # else units would stay at 0, where a change changes nothing
    sequence = a_sequence(model)
    expected = plain(model, sequence, [change])
    assert largest_error(recorded(model, sequence, [change]), expected) <= TOLERANCE
    untouched = plain(model, sequence, [])
    found = {
        name for name, values in expected[0, "forward"].items() if (values != untouched[0, "forward"][name]).any()
    }
    assert ("h" in found) == (change not in (AddPeepholes(), kinds_of_changes(cell)["head weight"]))
    assert found or change == AddPeepholes()


MODELS: dict[str, dict[str, object]] = {
    "two layers": {"num_layers": 2},
    "both directions": {"num_layers": 2, "bidirectional": True},
    "projected": {"num_layers": 2, "bidirectional": True, "proj_size": 3},
    "without bias": {"bias": False},
    "numbers": NUMBERS,
    "embedded": {"embedding_size": 3},
    "reset before": {"variant": {"reset": "before"}, "num_layers": 2, "bidirectional": True},
}


@st.composite
def places(draw: st.DrawFn, model: SequenceModel) -> dict[str, Any]:
    about = model.description
    directions = ["forward", "reverse"] if about.bidirectional else ["forward"]
    return {
        "layer": draw(st.sampled_from([None, *range(about.num_layers)])),
        "direction": draw(st.sampled_from([None, *directions])),
    }


@st.composite
def changes(draw: st.DrawFn, model: SequenceModel, steps: int) -> Alteration:
    """Any change that a model can have, some of them at steps that the sequence does not have."""
    about, gates = model.description, GATES[model.description.cell]
    columns = about.embedding_size or about.input_size
    value, step = st.floats(-1, 1), st.integers(0, steps + 2)
    units = st.lists(st.integers(0, UNITS - 1), max_size=2).map(tuple)
    where = draw(places(model))
    tensors = dict(model.named_parameters())
    tensor = draw(st.sampled_from(sorted(tensors)))
    index = tuple(draw(st.integers(0, size - 1)) for size in tensors[tensor].shape)
    stop = draw(st.none() | st.integers(1, steps + 2))
    start = draw(st.integers(0, steps if stop is None else stop - 1))
    squash = draw(st.sampled_from(["relu", "hard_sigmoid", "identity", "sigmoid", "tanh", "softsign"]))
    squashed = ["candidate", *gates] + (["gate"] if len(gates) > 1 else [])
    shown = draw(st.lists(st.integers(0, (about.proj_size or UNITS) - 1), max_size=2).map(tuple))
    found: list[Alteration] = [
        ChangeWeight(tensor=tensor, index=index, value=draw(value)),
        ChangeInput(step=draw(step), column=draw(st.integers(0, columns - 1)), value=draw(value)),
        ReplaceSquash(place=draw(st.sampled_from(squashed)), squash=squash, **where),
        ClampGate(
            gate=draw(st.sampled_from(gates)),
            value=draw(value),
            units=draw(units),
            start=start,
            stop=stop,
            **where,
        ),
        SetState(state="h", step=draw(step), value=draw(value), units=shown, **where),
        TakeUnitOut(units=draw(units), **where),
    ]
    if about.inputs != "numbers":
        found.append(ChangeSymbol(step=draw(step), symbol=draw(st.integers(0, SYMBOLS - 1))))
    if len(gates) > 1:
        found.append(ChangeForgetBias(value=draw(value), units=draw(units), **where))
    if about.cell in LSTMS:
        found += [
            SetState(state="c", step=draw(step), value=draw(value), units=draw(units), **where),
            ReplaceSquash(place="state", squash=squash, **where),
            RemoveForgetGate(**where),
            CoupleGates(coupled=draw(st.sampled_from("if")), **where),
        ]
    if about.cell == "lstm":
        weights = st.lists(value, min_size=UNITS, max_size=UNITS).map(tuple) | st.just(())
        found.append(AddPeepholes(i=draw(weights), f=draw(weights), o=draw(weights), **where))
    return draw(st.sampled_from(found))


def _same_divergence(recording: Recording, expected: dict[tuple[int, str], dict[str, NDArray[Any]]]) -> None:
    """Of a run that explodes, which amplifies rounding: the first layer and direction that passes 1e3 does so
    where a plain loop does.
    """
    for (layer, direction), values in expected.items():
        over = ~(np.abs(values["h"]) <= 1e3).all(1)
        if over.any():
            steps = np.flatnonzero(over)
            (found,) = [
                each
                for each in recording.passed
                if (each.layer, each.direction, each.quantity, each.limit) == (layer, direction, "h", 1e3)
            ]
            assert found.step == (steps[-1] if direction == "reverse" else steps[0])
            return


def _kind(change: Alteration) -> str:
    """What is done at one place of the order: both changes of weights are, as one may undo the other."""
    name = type(change).__name__ + getattr(change, "state", "")
    return "weights" if isinstance(change, ChangeWeight | ChangeForgetBias) else name


ONLY = {"projected": "lstm", "reset before": "gru"}  # the one cell that can be so

# A value from which on a run no longer contracts.
RUN_AWAY = 30.0


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_changes_together_are_what_a_plain_loop_makes_of_them(data: st.DataObject) -> None:
    cell = data.draw(st.sampled_from(CELLS))
    fitting = [name for name in MODELS if ONLY.get(name, cell) == cell]
    about = MODELS[data.draw(st.sampled_from(fitting))]
    model = a_model(data.draw(st.integers(0, 99)), cell=cell, **about)
    steps = data.draw(st.integers(1, 30))
    sequence = a_sequence(model, steps, data.draw(st.integers(0, 99)))
    wanted = data.draw(st.lists(changes(model, steps), max_size=6))
    with np.errstate(all="ignore"):
        expected = plain(model, sequence, wanted)
    recording = recorded(model, sequence, wanted)
    if not all(np.abs(values).max() < RUN_AWAY for layer in expected.values() for values in layer.values()):
        _same_divergence(recording, expected)
        return
    assert largest_error(recording, expected) <= TOLERANCE
    assert all(found.h <= TOLERANCE * found.scale for found in recording.differences)
    # Of one kind the last wins; between the kinds their order says nothing.
    kinds = sorted({_kind(change) for change in wanted})
    random.Random(steps).shuffle(kinds)
    reordered = [change for kind in kinds for change in wanted if _kind(change) == kind]
    assert largest_error(recorded(model, sequence, reordered), expected) <= TOLERANCE


# --- what is left alone ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", CELLS)
def test_the_model_and_the_sequence_stay_as_they_were(cell: str) -> None:
    model = a_model(cell=cell)
    sequence = a_sequence(model)
    weights = {name: weight.clone() for name, weight in model.state_dict().items()}
    before = recorded(model, sequence).window(0, "forward", 0, STEPS)
    wanted = list(kinds_of_changes(cell).values())
    recording = recorded(model, sequence, wanted)
    assert recording.what_if.model is not model
    np.testing.assert_array_equal(recording.given, sequence)
    assert sequence[4] != recording.sequence[4] == 3
    for name, weight in model.state_dict().items():
        assert torch.equal(weight, weights[name])
    after = recorded(model, sequence).window(0, "forward", 0, STEPS)
    assert before.keys() == after.keys() == {*model.cell.quantities, "answer"}
    for name, values in before.items():
        np.testing.assert_array_equal(values, after[name])


def test_changed_weights_and_inputs_stay_on_the_fused_path_and_share_all_other_weights() -> None:
    model = a_model(embedding_size=3)
    wanted = [
        ChangeWeight(tensor="rnn.weight_hh_l0", index=(0, 0), value=1.0),
        ChangeForgetBias(value=1.0),
        ChangeSymbol(step=0, symbol=1),
        ChangeInput(step=1, column=1, value=1.0),
    ]
    recording = recorded(model, a_sequence(model), wanted)
    assert recording.fused
    changed = dict(recording.model.named_parameters())
    own = {name for name, weight in model.named_parameters() if changed[name] is not weight}
    assert own == {"rnn.weight_hh_l0", "rnn.bias_ih_l0", "rnn.bias_hh_l0"}
    assert not recorded(model, a_sequence(model), [ClampGate(gate="i", value=1.0)]).fused


def test_steps_that_the_sequence_does_not_have_are_passed_over() -> None:
    model = a_model()
    sequence = a_sequence(model)
    beyond: list[Alteration] = [
        ChangeSymbol(step=STEPS, symbol=0),
        ChangeInput(step=STEPS, column=0, value=5.0),
        SetState(state="c", step=STEPS, value=5.0),
        ClampGate(gate="f", value=0.0, start=STEPS),
    ]
    values = recorded(model, sequence, beyond).window(0, "forward", 0, STEPS)
    for name, expected in recorded(model, sequence).window(0, "forward", 0, STEPS).items():
        np.testing.assert_allclose(values[name], expected, rtol=0, atol=1e-14)


# --- long sequences, several segments --------------------------------------------------------------------------


@pytest.mark.parametrize("cell", CELLS)
def test_steps_are_known_in_every_segment_and_direction(cell: str) -> None:
    model = a_model(cell=cell, bidirectional=True, num_layers=2)
    for weight in model.parameters():
        weight.mul_(0.6)  # so that ReLU contracts, too
    sequence = a_sequence(model, 1500)
    gate = {"gru": "z"}.get(cell, GATES[cell][-1])
    wanted: list[Alteration] = [
        ClampGate(gate=gate, value=0.5, units=(1,), start=300, stop=1200),
        ClampGate(gate=gate, value=0.25, units=(0,), start=700, stop=701, direction="reverse"),
        SetState(state="h", step=63, value=0.9),
        SetState(state="h", step=1400, value=-0.9, units=(3,), layer=1),
    ]
    recording = recorded(model, sequence, wanted)
    assert largest_error(recording, plain(model, sequence, wanted)) <= TOLERANCE
    for start, stop in ((0, 1), (62, 65), (699, 702), (1199, 1201), (1499, 1500)):
        for direction in recording.directions:
            window, whole = (recording.window(1, direction, *part) for part in ((start, stop), (0, 1500)))
            for name in recording.cell(1, direction).quantities:
                np.testing.assert_array_equal(window[name], whole[name][start:stop])


def test_what_runs_away_is_said_with_the_step_at_which_a_plain_loop_passes_it() -> None:
    model = a_model()
    wanted: list[Alteration] = [
        ReplaceSquash(place="f", squash="relu"),
        ReplaceSquash(place="state", squash="identity"),
        ChangeForgetBias(value=20.0),
    ]
    sequence = a_sequence(model, 300)
    recording = recorded(model, sequence, wanted)
    with np.errstate(all="ignore"):
        values = plain(model, sequence, wanted)[0, "forward"]
    found = {(each.quantity, each.limit): each for each in recording.passed}
    assert set(found) == {(quantity, limit) for quantity in "ch" for limit in (1e3, 1e6, math.inf)}
    for (quantity, limit), each in found.items():
        sizes = np.abs(values[quantity])
        over = ~np.isfinite(sizes) if limit == math.inf else ~(sizes <= limit)
        assert each.step == int(over.any(1).argmax())
        assert over[each.step, each.unit]
    window = recording.window(0, "forward", 0, 300)
    alike = slice(0, found["h", 1e6].step)  # from there on rounding errors are amplified, too
    np.testing.assert_allclose(window["c"][alike], values["c"][alike], rtol=1e-9)
    assert not np.isfinite(window["c"][-1]).any()
    overview = Overview(recording, 0, "forward", 300, 2)
    list(overview.run())
    assert not np.isfinite(overview.peak["c"])
    assert np.isfinite(overview.arrays["c"][0]).all()
    assert recorded(model, sequence).passed == ()


def test_a_reverse_layer_passes_a_limit_in_its_own_order() -> None:
    model = a_model(bidirectional=True)
    wanted: list[Alteration] = [SetState(state="c", step=step, value=5e3, units=(2,)) for step in (4, 15)]
    passed = recorded(model, a_sequence(model), wanted).passed
    assert [(each.direction, each.quantity, each.limit, each.step, each.unit) for each in passed] == [
        ("forward", "c", 1e3, 4, 2),
        ("reverse", "c", 1e3, 15, 2),
    ]
