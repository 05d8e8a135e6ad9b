"""Gradients of changed layers: nothing comes back through what is held, against differences of a plain loop."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine.errors import RequestFailedError
from engine.gradients.stack import Measured, measure
from engine.measurements import Measurements
from engine.model import SequenceModel
from engine.protocol import (
    DIRECT,
    AddPeepholes,
    Alteration,
    ChangeInput,
    ClampGate,
    CoupleGates,
    GradientsMeasured,
    MeasureGradients,
    ReadJacobian,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from engine.recording import Recording
from engine.traces import Held
from tests.engine.changed_models import (
    TOLERANCE,
    UNITS,
    a_model,
    a_sequence,
    kinds_of_changes,
    largest_error,
    recorded,
)
from tests.engine.plain_what_if import GATES, Nudge, plain

STEPS, TARGET = 9, 1
SMALL = 1e-5
CLOSE = 1e-7


def loss(
    model: SequenceModel, sequence: NDArray[Any], changes: list[Alteration], nudge: Nudge, step: int
) -> float:
    last = model.description.num_layers - 1, model.description.directions[0]
    output = plain(model, sequence, changes, nudge)[last]["output"][step]
    return float(np.log(np.exp(output - output.max()).sum()) - (output - output.max())[TARGET])


def by_differences(
    model: SequenceModel, sequence: NDArray[Any], changes: list[Alteration], place: tuple[int, str, str], step: int
) -> NDArray[np.float64]:
    """∂L/∂state at every step, (T, H), as central differences."""
    found = np.zeros((len(sequence), UNITS))
    for t in range(len(sequence)):
        for unit in range(UNITS):
            up, down = (loss(model, sequence, changes, Nudge(*place, t, unit, by), step) for by in (SMALL, -SMALL))
            found[t, unit] = (up - down) / (2 * SMALL)
    return found


def measured(recording: Recording, layer: int, direction: str, step: int) -> Measured:
    work = measure(recording, layer, direction, step, float(TARGET), recording.steps)
    while True:
        try:
            next(work)
        except StopIteration as finished:
            found: Measured = finished.value
            return found


def check(model: SequenceModel, changes: list[Alteration], layer: int, direction: str, step: int) -> None:
    sequence = a_sequence(model, STEPS)
    found = measured(recorded(model, sequence, changes), layer, direction, step)
    for state, scaled in (("h", found.flow.h), ("c", found.flow.memory)):
        if state not in model.cell.states:
            continue
        values = (scaled.values[:, 0].double() * torch.exp2(scaled.exponent[:, :1].double())).numpy()
        values = values[::-1] if found.reverse else values
        expected = by_differences(model, sequence, changes, (layer, direction, state), step)
        np.testing.assert_allclose(values, expected[found.start : found.stop], rtol=0, atol=CLOSE)


def some_changes(cell: str) -> list[tuple[str, list[Alteration]]]:
    """The kinds that change the arithmetic, and some of them together."""
    kinds: dict[str, list[Alteration]] = {
        name: [change] for name, change in kinds_of_changes(cell).items() if hasattr(change, "layer")
    }
    gate = GATES[cell][0]
    kinds["several"] = [
        ReplaceSquash(place="candidate", squash="softsign"),
        ClampGate(gate=gate, value=0.4, units=(0, 1), start=2, stop=7),
        SetState(state="h", step=4, value=0.3, units=(1,)),
        TakeUnitOut(units=(3,)),
    ]
    if cell == "lstm":
        peepholes = AddPeepholes(i=(0.5, -0.4, 0.3, 0.2), f=(0.1, 0.7, -0.2, 0.3), o=(-0.6, 0.5, 0.1, 0.4))
        kinds["all of an lstm"] = [
            peepholes,
            CoupleGates(coupled="i"),
            ReplaceSquash(place="o", squash="hard_sigmoid"),
            ClampGate(gate="f", value=0.4, units=(2,)),
            SetState(state="c", step=3, value=0.5, units=(0,)),
        ]
        kinds["1997 with peepholes"] = [peepholes, RemoveForgetGate()]
    return list(kinds.items())


CASES = [(cell, name, changes) for cell in GATES for name, changes in some_changes(cell)]


@pytest.mark.parametrize(("cell", "changes"), [(c, a) for c, _, a in CASES], ids=[f"{c}-{n}" for c, n, _ in CASES])
def test_gradients_are_those_of_the_changed_layer(cell: str, changes: list[Alteration]) -> None:
    check(a_model(cell=cell), changes, 0, "forward", STEPS - 1)


@pytest.mark.parametrize("cell", GATES)
@pytest.mark.parametrize(("layer", "direction"), [(0, "forward"), (0, "reverse"), (1, "reverse")])
def test_steps_are_known_through_layers_and_directions(cell: str, layer: int, direction: str) -> None:
    model = a_model(cell=cell, num_layers=2, bidirectional=True)
    gate = GATES[cell][0]
    changes: list[Alteration] = [
        ClampGate(gate=gate, value=0.4, start=1, stop=4, direction="reverse"),
        ClampGate(gate=gate, value=0.2, units=(2,), start=5, layer=1),
        SetState(state="h", step=6, value=0.3, layer=0),
    ]
    check(model, changes, layer, direction, 5)


@pytest.mark.parametrize(("layer", "step"), [(0, 2), (1, 2), (0, 0), (1, 6)])
def test_of_layers_that_only_read_from_the_end(layer: int, step: int) -> None:
    model = a_model(num_layers=2, only_reverse=True)
    check(model, [ClampGate(gate="f", value=0.4, start=3, stop=5)], layer, "reverse", step)


def test_variants_squash_by_their_own_slopes() -> None:
    plainly = a_model()
    variant = a_model(variant={"gate": "hard_sigmoid(0.2,0.5)", "candidate": "softsign", "coupled": "forget"})
    as_said: list[Alteration] = [
        ReplaceSquash(place="gate", squash="hard_sigmoid(0.2,0.5)"),
        ReplaceSquash(place="candidate", squash="softsign"),
        CoupleGates(coupled="f"),
    ]
    sequence = a_sequence(variant, STEPS)
    found = measured(recorded(variant, sequence), 0, "forward", STEPS - 1)
    expected = measured(recorded(plainly, sequence, as_said), 0, "forward", STEPS - 1)
    torch.testing.assert_close(found.flow.memory.values, expected.flow.memory.values, rtol=1e-12, atol=0)


@pytest.mark.parametrize("cell", ["lstm", "lstm_peephole"])
@pytest.mark.parametrize("bounds", [{"clip_c": "0.2"}, {"clip_h": "0.1"}, {"clip_c": "0.15", "clip_h": "0.08"}])
def test_nothing_comes_back_through_a_state_that_is_cut_off(cell: str, bounds: dict[str, str]) -> None:
    model = a_model(cell=cell, variant=bounds, num_layers=2)
    found = plain(model, a_sequence(model, STEPS), [])[0, "forward"]
    for word, bound in bounds.items():
        at_its_bound = np.abs(found[word[-1]]) == float(bound)
        assert at_its_bound.any()
        assert not at_its_bound.all()
    check(model, [ClampGate(gate="o", value=0.4, start=1, stop=3)], 0, "forward", STEPS - 1)


def test_of_a_projection_that_is_cut_off_no_gradients_are_told() -> None:
    model = a_model(variant={"clip_h": "0.1"}, proj_size=2)
    recording = recorded(model, a_sequence(model, STEPS))
    with pytest.raises(RequestFailedError, match="cut off after a projection"):
        answered(asked(recording).of_traces(MeasureGradients(gradients=1, traces=(1,))))


def asked(recording: Recording) -> Measurements:
    return Measurements(lambda _: Held(recording, None))


def answered(work: Any) -> GradientsMeasured:
    while True:
        try:
            next(work)
        except StopIteration as finished:
            reply: GradientsMeasured = finished.value
            return reply


def test_with_no_forget_gate_the_direct_path_keeps_all_and_a_closed_one_keeps_nothing() -> None:
    model = a_model()
    sequence = a_sequence(model, STEPS)
    request = MeasureGradients(gradients=1, traces=(1,))
    open_gate = answered(asked(recorded(model, sequence, [RemoveForgetGate()])).of_traces(request))
    curve = open_gate.cells[0].curves[DIRECT].log10.numpy()
    np.testing.assert_allclose(curve, curve[-1], atol=1e-12)
    closed = answered(asked(recorded(model, sequence, [ClampGate(gate="f", value=0.0)])).of_traces(request))
    curve = closed.cells[0].curves[DIRECT].log10.numpy()
    assert np.isneginf(curve[:-1]).all()
    assert np.isfinite(curve[-1])


def test_the_jacobian_follows_what_is_held() -> None:
    model = a_model(cell="gru")
    recording = recorded(model, a_sequence(model, STEPS), [SetState(state="h", step=4, value=0.1)])
    measurements = asked(recording)
    answered(measurements.of_traces(MeasureGradients(gradients=1, traces=(1,))))
    reply = measurements.jacobian(ReadJacobian(gradients=1))
    assert reply.complete
    curve = reply.log10.numpy()
    assert np.isneginf(curve[:4]).all()
    assert np.isfinite(curve[4:]).all()


@pytest.mark.parametrize(("layers", "direction"), [(1, "forward"), (2, "reverse")])
def test_a_reset_before_the_product_has_its_own_way_back(layers: int, direction: str) -> None:
    model = a_model(cell="gru", variant={"reset": "before"}, num_layers=layers, bidirectional=layers > 1)
    changes: list[Alteration] = [ClampGate(gate="r", value=0.7, units=(1,), start=2, stop=6)]
    sequence = a_sequence(model)
    assert largest_error(recorded(model, sequence, changes), plain(model, sequence, changes)) <= TOLERANCE
    check(model, [], 0, direction, 6)
    check(model, [*changes, SetState(state="h", step=3, value=0.4, units=(0,))], 0, direction, 6)


def test_gradients_by_what_is_read_go_through_the_reset() -> None:
    """The logit's by the numbers read, against differences of the numbers themselves."""
    numbers: dict[str, object] = {
        "inputs": "numbers",
        "alphabet": (),
        "cell": "gru",
        "variant": {"reset": "before"},
    }
    model = a_model(**numbers)
    sequence = a_sequence(model, STEPS)
    found = measured(recorded(model, sequence), 0, "forward", STEPS - 1)
    assert found.logit_by_x is not None
    for step in range(STEPS):
        by_x = []
        for column in range(sequence.shape[1]):
            ends = []
            for by in (SMALL, -SMALL):
                change = ChangeInput(step=step, column=column, value=sequence[step, column] + by)
                ends.append(plain(model, sequence, [change])[0, "forward"]["output"][-1, TARGET])
            by_x.append((ends[0] - ends[1]) / (2 * SMALL))
        assert 10 ** found.logit_by_x[step] == pytest.approx(np.linalg.norm(by_x), rel=1e-5, abs=1e-9)


def test_what_has_no_gradients_here_says_so() -> None:
    model = a_model(proj_size=2)
    changes = [SetState(state="h", step=4, value=0.1, units=(1,))]
    recording = recorded(model, a_sequence(model, STEPS), changes)
    with pytest.raises(RequestFailedError) as caught:
        answered(asked(recording).of_traces(MeasureGradients(gradients=1, traces=(1,))))
    assert caught.value.failed.key == "bad-measurement"
