"""Numbers that stop being finite: the run stands still at the last good weights, and says what went first."""

from __future__ import annotations

import math

import pytest
import torch

from engine.protocol import Entrant, Method, Setting
from engine.runs.halt import GRADIENT, LOSS, VALUE, WEIGHT, First
from engine.runs.plan import RunPlan, planned
from engine.runs.run import Run
from tests.engine.plain import SHORT, same, train, weights

BARE = Method(optimiser="sgd", clip_norm=None)


def plan(*entrants: Entrant, method: Method = BARE, **settings: Setting) -> RunPlan:
    wanted = {**SHORT, "activity_cost": 0.0, **settings}
    return planned("remember_first", 2, wanted, entrants=entrants, method=method, training_steps=0)


def until_halt(run: Run) -> list[int]:
    """Advances until the run halts; gives the training steps that were complete on the way."""
    steps = []
    while run.halt is None:
        steps += [step.training_step for step in run.advance(0.0)]
        assert run.training_step < 500
    return steps


def spoil(run: Run, name: str, rows: slice, value: float = math.nan, entrant: int = 0) -> None:
    """Puts a value into the live weights of an entrant, as an update that went wrong would have."""
    learner = run.learners[entrant]
    learner.flat.part(learner.flat.values, name)[rows] = value


def test_a_run_that_explodes_by_itself_stops_and_with_clipping_does_not() -> None:
    # A linear answer from many units at a rate far too high, without clipping: its loss overflows for real.
    wide = (Entrant(name="RNN", cell="rnn", hidden_size=200),)
    run = Run(planned("adding", 0, {"learning_rate": 1.0}, entrants=wide, method=BARE, training_steps=0))
    steps = until_halt(run)
    assert run.halt is not None
    assert run.halt.training_step == steps[-1] + 1
    assert run.halt.kept_step == run.training_step
    assert run.halt.learning_rate == 1.0
    assert run.newest.finite
    assert run.history.at(10**6).training_step <= run.training_step
    # The loss grew from 0.4 to 11, 7,000 and so on: good are only the weights from before that.
    assert run.halt.kept_step == 0
    run.steer(Method(optimiser="sgd", clip_norm=0.1))
    losses = train(run, 20)
    assert max(losses) < 10 * losses[0]
    assert all(map(math.isfinite, losses))


@pytest.mark.parametrize(
    ("name", "rows", "layer", "quantities"),
    [
        ("rnn.weight_hh_l1", slice(8, 16), 1, ("f",)),
        ("rnn.bias_ih_l0", slice(30, 32), 0, ("o",)),
        ("rnn.weight_ih_l0", slice(0, 20), 0, ("i", "f", "g")),
        ("head.weight", slice(0, 1), None, ()),
    ],
)
def test_weights_that_an_update_spoilt_are_named_by_layer_and_gate(
    name: str, rows: slice, layer: int | None, quantities: tuple[str, ...]
) -> None:
    run = Run(plan(Entrant(name="LSTM", hidden_size=8, layers=2), learning_rate=0.01))
    train(run, 5)
    good = list(run.weights_at(0, run.at(4)).parameters())
    spoil(run, name, rows)
    assert until_halt(run) == []
    assert run.halt is not None
    assert run.halt.first == First(WEIGHT, layer, quantities)
    assert math.isnan(run.halt.loss)
    # The weights of step 4 are the last that gave a finite loss: those of step 5 were one update too many.
    assert (run.halt.training_step, run.halt.kept_step) == (6, 4)
    assert same(weights(run), good)


def test_a_value_that_overflows_is_named_by_its_layer_and_its_step() -> None:
    run = Run(plan(Entrant(name="RNN", cell="rnn_relu", hidden_size=4, layers=2), learning_rate=0.01, longest=80))
    train(run, 3)
    spoil(run, "rnn.weight_hh_l1", slice(None), 1e3)
    spoil(run, "rnn.bias_ih_l1", slice(None), 1.0)
    while run.halt is None:
        run.advance(0.0)
    first = run.halt.first
    assert (first.what, first.layer, first.quantities) == (VALUE, 1, ("h",))
    # h grows by a factor of 4 · 10³ a step, from about 1: float32 ends at 3.4 · 10³⁸ after ten of them.
    assert first.step is not None
    assert 10 <= first.step <= 12


def test_an_output_that_overflows_is_the_head_s() -> None:
    run = Run(plan(Entrant(name="LSTM"), learning_rate=0.01))
    train(run, 3)
    spoil(run, "rnn.bias_ih_l0", slice(None), 10.0)  # all gates open: h is near 1 in every unit
    spoil(run, "head.weight", slice(None), 3e38)
    until_halt(run)
    assert run.halt is not None
    assert run.halt.first == First(VALUE, None)


def test_a_loss_that_overflows_though_all_outputs_are_finite_is_said_so() -> None:
    run = Run(planned("adding", 0, {"longest": 6}, method=BARE, training_steps=0))
    train(run, 2)
    spoil(run, "head.bias", slice(None), 1e30)
    until_halt(run)
    assert run.halt is not None
    assert run.halt.first == First(LOSS, None)
    assert run.halt.loss == math.inf


@pytest.mark.parametrize("cell", ["lstm", "gru"])
def test_a_gradient_that_overflows_is_named_by_layer_and_gates_and_the_weights_stay(cell: str) -> None:
    run = Run(plan(Entrant(name=cell, cell=cell, hidden_size=4, layers=2), learning_rate=0.01))
    train(run, 3)
    good = weights(run)
    learner = run.learners[0]
    hidden = learner.model.rnn.weight_hh_l1
    hidden.register_hook(lambda gradient: gradient.index_fill(0, torch.arange(4, 8), math.inf))
    until_halt(run)
    assert run.halt is not None
    assert run.halt.first == First(GRADIENT, 1, (learner.model.cell.gates[1],))
    assert math.isfinite(run.halt.loss)
    assert (run.halt.training_step, run.halt.kept_step) == (4, 3)
    assert same(weights(run), good)


def test_of_several_layers_the_one_nearest_to_the_loss_went_first() -> None:
    run = Run(plan(Entrant(name="LSTM", hidden_size=4, layers=3), learning_rate=0.01))
    rnn = run.learners[0].model.rnn
    for weight in (rnn.weight_ih_l0, rnn.weight_ih_l1):
        weight.register_hook(lambda gradient: gradient * math.inf)
    until_halt(run)
    assert run.halt is not None
    assert (run.halt.first.what, run.halt.first.layer) == (GRADIENT, 1)


def test_in_a_race_all_go_back_to_the_same_training_step() -> None:
    run = Run(plan(Entrant(name="a"), Entrant(name="b"), Entrant(name="c"), learning_rate=0.01))
    train(run, 5)
    kept = [list(run.weights_at(entrant, run.at(4)).parameters()) for entrant in range(3)]
    spoil(run, "rnn.weight_hh_l0", slice(0, 8), entrant=1)
    until_halt(run)
    assert run.halt is not None
    assert (run.halt.entrant, run.halt.kept_step) == (1, 4)
    assert run.halt.first == First(WEIGHT, 0, ("i",))
    for entrant in range(3):
        assert same(weights(run, entrant), kept[entrant])


def test_first_weights_that_are_not_finite_are_all_there_is_to_go_back_to() -> None:
    run = Run(plan(Entrant(name="a")))
    spoil(run, "head.bias", slice(None))
    until_halt(run)
    assert run.halt is not None
    assert (run.halt.training_step, run.halt.kept_step) == (1, 0)
