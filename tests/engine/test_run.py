"""A run: bit for bit a plain loop, in pieces of any length, raced, steered, rewound, branched."""

from __future__ import annotations

import math

import pytest
import torch

from engine.cells import UnknownCellError, all_cells
from engine.model import model_bytes
from engine.protocol import Entrant, Method, Setting
from engine.runs.certificate import certified, finished
from engine.runs.plan import RunPlan, parameters_of, planned
from engine.runs.run import NewWeightsNeededError, Run
from engine.tasks import UnknownTaskError
from engine.tasks.task import BadSettingError
from tests.engine.plain import OPTIMISERS, SHORT, plain_loop, same, train, weights

CONSTANT = Method()


def plan(
    seed: int = 5, *cells: str, method: Method = CONSTANT, steps: int = 0, matched: str = "", **settings: Setting
) -> RunPlan:
    return planned(
        "remember_first",
        seed,
        {**SHORT, **settings},
        entrants=[Entrant(name=cell, cell=cell) for cell in cells or ("lstm",)],
        matched=matched,
        method=method,
        training_steps=steps,
    )


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@pytest.mark.parametrize("clip_norm", [0.05, None])
def test_it_is_bit_for_bit_a_plain_loop(optimiser: str, clip_norm: float | None) -> None:
    wanted = plan(method=Method(optimiser=optimiser, clip_norm=clip_norm), learning_rate=0.01)
    losses, norms, last = plain_loop(wanted, 0, 40)
    run = Run(wanted)
    steps = []
    while run.training_step < 40:
        steps += run.advance(0.0)
    assert [step.scalars[0].loss for step in steps] == losses
    assert [step.scalars[0].gradient_norm for step in steps] == norms
    assert same(weights(run), last)
    clipped = [step.scalars[0].clipped_norm for step in steps]
    most = math.inf if clip_norm is None else clip_norm
    assert clipped == pytest.approx([min(norm, most) for norm in norms], rel=1e-4)
    assert (clipped == norms) == (clip_norm is None)


@pytest.mark.parametrize("cell", tuple(all_cells()))
def test_every_cell_trains_as_in_a_plain_loop_and_learns(cell: str) -> None:
    wanted = plan(1, cell, input_bias=0.0, output_bias=0.0, activity_cost=0.0, longest=3, learning_rate=0.02)
    losses, _, last = plain_loop(wanted, 0, 60)
    run = Run(wanted)
    assert train(run, 60) == losses
    assert same(weights(run), last)
    assert sum(losses[-5:]) < 0.8 * sum(losses[:5])


def test_racers_read_the_same_batches_and_train_as_if_they_were_alone() -> None:
    wanted = plan(3, "lstm", "gru", "rnn")
    run = Run(wanted)
    steps = []
    while run.training_step < 12:
        steps += run.advance(0.0)
    for entrant in range(3):
        losses, norms, last = plain_loop(wanted, entrant, 12)
        assert [step.scalars[entrant].loss for step in steps] == losses
        assert [step.scalars[entrant].gradient_norm for step in steps] == norms
        assert same(weights(run, entrant), last)


def test_racers_are_matched_by_units_or_by_parameters() -> None:
    mixed = (Entrant(name="a", hidden_size=20), Entrant(name="b", cell="rnn", hidden_size=3))
    as_asked, by_units, by_parameters = (
        planned("remember_first", entrants=mixed, matched=matched).descriptions
        for matched in ("", "hidden", "parameters")
    )
    assert [one.hidden_size for one in as_asked] == [20, 3]
    assert [one.hidden_size for one in by_units] == [20, 20]
    wanted, found = map(parameters_of, by_parameters)
    one_more = parameters_of(planned("remember_first", entrants=[
        Entrant(name="b", cell="rnn", hidden_size=by_parameters[1].hidden_size + 1)
    ]).descriptions[0])  # fmt: skip
    assert abs(found - wanted) <= abs(one_more - wanted)
    assert found == pytest.approx(wanted, rel=0.05)


def test_the_same_seed_gives_the_same_curve_whatever_the_pieces_and_the_threads_and_another_seed_another() -> None:
    threads = torch.get_num_threads()
    once = train(Run(plan()), 30, piece=1.0)
    torch.manual_seed(123)  # nothing outside has a say
    try:
        torch.set_num_threads(2)
        assert train(Run(plan()), 30) == once
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(threads)
    assert train(Run(plan(6)), 30) != once


def test_training_leaves_the_random_numbers_of_others_alone() -> None:
    torch.manual_seed(7)
    expected = torch.rand(3)
    torch.manual_seed(7)
    train(Run(plan()), 2)
    assert torch.equal(torch.rand(3), expected)


def test_no_training_step_is_left_out_and_accuracy_is_measured_at_every_tenth() -> None:
    run = Run(plan())
    steps = []
    while run.training_step < 25:
        steps += run.advance(0.01, 25 - run.training_step)
    assert [step.training_step for step in steps] == list(range(1, 26))
    measured = [step.training_step for step in steps if not math.isnan(step.scalars[0].accuracy)]
    assert measured == [1, 10, 20]
    assert run.sequences == 25 * 20


def test_a_run_ends_after_its_training_steps_and_trains_no_further() -> None:
    run = Run(plan(steps=3))
    assert len(train(run, 3)) == 3
    assert run.finished
    assert run.advance(1.0) == []


def test_the_rate_falls_along_half_a_cosine_where_the_method_says_so() -> None:
    run = Run(plan(method=Method(schedule="cosine"), steps=4, learning_rate=0.02))
    rates = []
    while not run.finished:
        rates.append(run.learning_rate())
        train(run, run.training_step + 1)
    assert rates == pytest.approx([0.01 * (1 + math.cos(math.pi * k / 4)) for k in range(4)])


def test_rewound_it_repeats_itself_from_the_same_first_weights() -> None:
    run = Run(plan(5, "lstm", "rnn"))
    first = weights(run)
    losses = train(run, 15)
    run.advance(0.0)  # in the middle of a training step
    run.advance(0.0)
    run.rewind()
    assert run.training_step == 0
    assert same(weights(run), first)
    assert train(run, 15) == losses


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_a_moment_of_the_past_goes_on_as_it_went_on_then(optimiser: str) -> None:
    wanted = plan(method=Method(optimiser=optimiser))
    run = Run(wanted)
    losses = train(run, 30)
    moment = run.at(11)
    assert moment.training_step == 11
    branch = Run(wanted, moment)
    assert train(branch, 30) == losses[11:]
    assert same(weights(branch), weights(run))


def test_what_is_changed_on_the_way_holds_from_the_next_training_step_on() -> None:
    changed = plan(learning_rate=0.001, batch_size=7, longest=4, method=Method(optimiser="sgd", clip_norm=None))
    run = Run(plan())
    train(run, 6)
    run.steer(changed.method, {"learning_rate": 0.001, "batch_size": 7, "longest": 4})
    assert run.learning_rate() == 0.001
    branch = Run(changed, run.newest)
    assert train(run, 12) == train(branch, 12)
    assert run.sequences == 6 * 20 + 6 * 7


def test_a_change_in_the_middle_of_a_race_s_training_step_holds_for_all_racers() -> None:
    run = Run(plan(5, "lstm", "rnn"))
    train(run, 3)
    for _ in ("a batch", "a forward pass", "a backward pass", "the other's forward pass"):
        run.advance(0.0)
    assert (run.step_of(0), run.step_of(1)) == (4, 3)
    moment = run.newest
    run.steer(settings={"learning_rate": 0.2})
    assert (run.step_of(0), run.step_of(1)) == (3, 3)
    train(run, 5)
    other = Run(plan(5, "lstm", "rnn", learning_rate=0.2), moment)
    train(other, 5)
    assert same(weights(run), weights(other))
    assert same(weights(run, 1), weights(other, 1))


def test_another_optimiser_starts_without_a_past() -> None:
    run = Run(plan())
    train(run, 5)
    run.steer(Method(optimiser="momentum"))
    assert all(not vector.any() for vector in run.learners[0].memory)
    assert run.learners[0].updates == 0
    train(run, 6)
    run.rewind()  # to a moment of the other optimiser
    train(run, 3)
    assert run.learners[0].optimiser == "momentum"


@pytest.mark.parametrize("setting", ["hidden_size", "forget_bias", "input_bias"])
def test_what_needs_new_weights_is_refused_and_nothing_is_changed(setting: str) -> None:
    run = Run(plan())
    before = run.plan
    with pytest.raises(NewWeightsNeededError) as refused:
        run.steer(settings={setting: 3, "learning_rate": 0.5})
    assert refused.value.setting == setting
    assert run.plan == before
    assert run.learning_rate() == run.task.settings.learning_rate != 0.5


def test_a_setting_that_stays_as_it_is_needs_nothing() -> None:
    run = Run(plan(hidden_size=6))
    run.steer(settings={"hidden_size": 6})
    assert run.plan.as_planned


def test_the_gates_start_where_the_settings_say() -> None:
    run = Run(plan(5, "lstm", "lstm_peephole", "gru", "rnn", forget_bias=3.0, input_bias=-1.5, output_bias=-0.5))
    for learner in run.learners[:2]:
        rnn = learner.model.rnn
        of_input, of_forget, _, of_output = (rnn.bias_ih_l0 + rnn.bias_hh_l0).chunk(4)
        assert (of_input == -1.5).all()
        assert (of_forget == 3.0).all()
        assert (of_output == -0.5).all()
    gru, rnn = (learner.model.rnn for learner in run.learners[2:])
    _, keeping, _ = (gru.bias_ih_l0 + gru.bias_hh_l0).chunk(3)
    assert (keeping == 3.0).all()
    assert rnn.bias_hh_l0.any()  # as torch starts it


def test_memories_of_many_lengths_are_a_forget_gate_that_keeps_and_an_input_gate_as_far_shut() -> None:
    run = Run(plan(hidden_size=400, longest_memory=101, input_bias=-1.5))
    of_input, of_forget, _, _ = run.learners[0].model.rnn.bias_ih_l0.detach().chunk(4)
    assert torch.equal(of_input, -of_forget)
    memory = of_forget.exp()  # uniform between 1 and 100 steps
    assert 1 <= memory.min() < 5
    assert 95 < memory.max() <= 101
    assert memory.mean().item() == pytest.approx(51, abs=5)


def test_a_trained_model_is_described_so_that_it_can_be_made_again() -> None:
    settings: dict[str, Setting] = {**SHORT, "training_steps": 500}
    run = Run(planned("remember_first", 9, settings))
    losses = train(run, 500, piece=1.0)
    assert sum(losses[-50:]) < sum(losses[:50]) / 4
    description = finished(certified(run, 0, run.newest)).description
    assert (description.task, description.seed) == ("remember_first", 9)
    assert description.settings["longest"] == 10
    assert description.scores["accuracy"] > 0.99
    assert f"Unit {description.unit + 1}:" in description.story
    assert description.command == (
        "lstm-viz train remember_first --seed 9 --set longest=10 --set blanks=10 --set training_steps=500"
        " --save remember_first.safetensors"
    )
    early = finished(certified(run, 0, run.at(0))).description
    assert early.scores["accuracy"] < 0.99
    assert (early.story, early.command, early.settings["training_steps"]) == ("", "", 0)


def test_a_model_that_no_command_makes_names_none() -> None:
    run = Run(planned("remember_first", 1, {**SHORT, "training_steps": 4}))
    train(run, 2)
    run.steer(settings={"learning_rate": 0.5})
    train(run, 4)
    assert finished(certified(run, 0, run.newest)).description.command == ""
    other = Run(plan(steps=2, method=Method(optimiser="sgd", clip_norm=None)))
    train(other, 2)
    description = finished(certified(other, 0, other.newest)).description
    assert description.command == ""
    assert (description.settings["optimiser"], description.settings["clip_norm"]) == ("sgd", 0.0)


@pytest.mark.parametrize("cell", tuple(all_cells()))
def test_a_model_of_every_cell_is_examined_and_can_be_opened(cell: str) -> None:
    run = Run(plan(1, cell))
    train(run, 3)
    model = finished(certified(run, 0, run.newest, "mine"))
    assert model.description.name == "mine"
    assert model.description.cell == cell
    assert 0 <= model.description.scores["accuracy"] <= 1
    assert len(model_bytes(model)) > 1000


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"method": Method(optimiser="magic")}, BadSettingError),
        ({"method": Method(schedule="magic")}, BadSettingError),
        ({"method": Method(clip_norm=0.0)}, BadSettingError),
        ({"method": Method(schedule="cosine"), "training_steps": 0}, BadSettingError),
        ({"training_steps": -1}, BadSettingError),
        ({"settings": {"balls": 3}}, BadSettingError),
        ({"settings": {"forget_bias": math.nan}}, BadSettingError),
        ({"settings": {"input_bias": -1e39}}, BadSettingError),
        ({"entrants": (Entrant(name="", hidden_size=0),)}, BadSettingError),
        ({"entrants": (Entrant(name="", layers=99),)}, BadSettingError),
        ({"entrants": (Entrant(name="", cell="abacus"),)}, UnknownCellError),
        ({"task": "juggling"}, UnknownTaskError),
    ],
)
def test_what_cannot_be_trained_is_refused(changes: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        Run(planned(**{"task": "adding", **changes}))  # type: ignore[arg-type]
