"""What a run keeps of itself: evenly spread moments in bounded memory, and checkpoints that go on bit for bit."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import psutil
import pytest
import torch
from safetensors.torch import load as load_safetensors

from engine.protocol import Entrant, Method
from engine.protocol.descriptions import BadModelFileError
from engine.runs.checkpoint import checkpoint_bytes, read_checkpoint
from engine.runs.history import History
from engine.runs.moment import LearnerMoment, Moment, Past
from engine.runs.plan import RunPlan, planned
from engine.runs.run import Run
from tests.engine.plain import SHORT, same, train, weights

ROOT = Path(__file__).parents[2]


def race(**changes: object) -> RunPlan:
    made = planned(
        "remember_first",
        3,
        {**SHORT},
        entrants=[Entrant(name="a"), Entrant(name="b", cell="gru")],
        method=Method(),
        training_steps=0,
    )
    return msgspec.structs.replace(made, **changes)


def moment(step: int, size: int = 100) -> Moment:
    learner = LearnerMoment(torch.zeros(size), (), 0)
    return Moment(step, 0, "sgd", torch.zeros(0), (learner,))


@pytest.mark.parametrize("first", [0, 13])
def test_moments_are_kept_evenly_spread_and_no_more_than_there_is_room_for(first: int) -> None:
    history = History(moment(first), most_bytes=10 * 400)
    for step in range(first + 1, 1001):
        history.offer(moment(step))
        assert history.size <= 10 * 400
    kept = [one.training_step for one in history.newest_first()][::-1]
    assert history.every == 128
    assert kept == sorted({first, *range(128, 1001, 128)})
    assert len(history) == len(kept)


def test_their_number_is_bounded_too_and_a_large_one_is_still_kept() -> None:
    many = History(moment(0, 1), most=16)
    huge = History(moment(0, 1000), most_bytes=10)
    for step in range(1, 1001):
        many.offer(moment(step, 1))
        huge.offer(moment(step, 1000))
    assert 8 <= len(many) <= 16
    assert 1 <= len(huge) <= 2


def test_the_nearest_moment_before_is_found_and_later_ones_can_be_forgotten() -> None:
    history = History(moment(10), most=4)
    for step in range(11, 41):
        history.offer(moment(step))
    assert history.every == 16
    found = {step: history.at(step).training_step for step in (0, 10, 15, 16, 31, 32, 500)}
    assert found == {0: 10, 10: 10, 15: 10, 16: 16, 31: 16, 32: 32, 500: 32}
    history.forget_after(31)
    assert history.at(500).training_step == 16
    assert history.first.training_step == 10


def test_a_kept_moment_is_what_the_model_was_and_is_not_changed_by_what_follows() -> None:
    run, other = Run(race()), Run(race())
    train(other, 7)
    train(run, 20)
    assert run.at(7).training_step == 7
    assert same(list(run.weights_at(1, run.at(7)).parameters()), weights(other, 1))
    assert run.at(-1).training_step == 20


def test_a_model_taken_out_of_a_run_is_a_copy() -> None:
    run = Run(race())
    model = run.weights_at(0, run.newest)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.fill_(9)
    train(run, 3)
    other = Run(race())
    train(other, 3)
    assert same(weights(run), weights(other))


def test_a_run_goes_on_from_a_checkpoint_bit_for_bit() -> None:
    run = Run(race())
    train(run, 25)
    run.steer(settings={"learning_rate": 0.01})
    run.advance(0.0)
    run.advance(0.0)  # in the middle of a training step
    plan, kept, _ = read_checkpoint(checkpoint_bytes(run.plan, run.newest))
    resumed = Run(plan, kept)
    assert resumed.plan == run.plan
    assert resumed.training_step == 25
    assert train(resumed, 40) == train(run, 40)
    for entrant in range(2):
        assert same(weights(resumed, entrant), weights(run, entrant))
    assert checkpoint_bytes(resumed.plan, resumed.newest) == checkpoint_bytes(run.plan, run.newest)


def test_a_killed_process_loses_no_more_than_what_came_after_the_checkpoint(tmp_path: Path) -> None:
    file = tmp_path / "run.checkpoint"
    script = (
        "import os, signal, sys\n"
        "from tests.engine.test_run_history import *\n"
        "run = Run(race())\n"
        "train(run, 30)\n"
        "Path(sys.argv[1]).write_bytes(checkpoint_bytes(run.plan, run.newest))\n"
        "train(run, 33)\n"
        "os.kill(os.getpid(), signal.SIGTERM)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_WAIT_POLICY": "PASSIVE"}
    ended = subprocess.run([sys.executable, "-c", script, str(file)], cwd=ROOT, env=environment, check=False)
    assert ended.returncode != 0
    resumed = Run(*read_checkpoint(file.read_bytes()))
    whole = Run(race())
    losses = train(whole, 50)
    assert train(resumed, 50) == losses[30:]
    assert same(weights(resumed), weights(whole))


def damaged(data: bytes, *changes: tuple[bytes, bytes]) -> bytes:
    for old, new in changes:
        assert old in data
        assert len(old) == len(new)
        data = data.replace(old, new)
    return data


def test_what_is_no_checkpoint_is_refused_before_anything_is_built() -> None:
    data = checkpoint_bytes(race(), Run(race()).newest)
    assert "generator" in load_safetensors(data)
    for bad in (
        b"",
        b"not at all a checkpoint",
        data[:-100],
        (ROOT / "resources" / "models" / "adding.safetensors").read_bytes(),
        damaged(data, (b'\\"hidden_size\\":8,\\"num_layers\\":1', b'\\"hidden_size\\":9,\\"num_layers\\":9')),
        damaged(data, (b'\\"hidden_size\\":8,', b'\\"hidden_size\\":0,')),
        damaged(data, (b'"0.weights"', b'"9.weights"')),
    ):
        with pytest.raises(BadModelFileError):
            read_checkpoint(bad)


def test_a_checkpoint_of_another_model_is_refused() -> None:
    run = Run(race())
    small = planned("remember_first", 3, {**SHORT, "hidden_size": 4}, method=Method(), training_steps=0)
    with pytest.raises(ValueError, match="do not fit"):
        Run(small, Moment(0, 0, "adam", run.newest.generator, run.newest.learners[:1]))


def test_a_run_comes_back_with_its_past_and_goes_on_from_anywhere_in_it() -> None:
    run = Run(race())
    train(run, 30)
    data = checkpoint_bytes(run.plan, run.newest, run.past(1 << 30))
    again = Run(*read_checkpoint(data))
    assert again.history.first.training_step == 0
    for step in (0, 7, 29, 30):
        assert again.at(step).training_step == step
        old, new = (list(one.weights_at(1, one.at(step)).parameters()) for one in (run, again))
        assert same(old, new)
    for before, after in zip(run.learners, again.learners, strict=True):
        assert torch.equal(before.flat.gradient, after.flat.gradient)
        assert after.has_gradient
    again.warm_up()
    assert torch.equal(run.learners[0].flat.gradient, again.learners[0].flat.gradient)
    again.rewind()
    assert train(again, 40) == train(Run(race()), 40)
    assert checkpoint_bytes(run.plan, run.newest, Run(*read_checkpoint(data)).past(1 << 30)) == data


@pytest.mark.parametrize("looked_at", [-1, 13])
def test_of_the_past_as_much_is_kept_as_there_is_room_for(looked_at: int) -> None:
    run = Run(race())
    train(run, 64)
    for most in range(8):
        past = run.past(most * run.newest.size, looked_at)
        steps = [moment.training_step for moment in past.moments]
        assert len(steps) <= max(0, most - 1)
        if steps:
            assert steps[0] == 0
            assert looked_at < 0 or looked_at in steps
        regular = [step for step in steps if step not in (0, looked_at)]
        assert regular == [step for step in range(past.every, 64, past.every) if steps and step != looked_at]
    assert len(run.past(1 << 30).moments) == 64
    halved = Run(*read_checkpoint(checkpoint_bytes(run.plan, run.newest, run.past(20 * run.newest.size, 13))))
    assert halved.history.every == 4
    train(halved, 72)
    assert halved.history.at(71).training_step == 68


def test_a_past_that_cannot_be_is_refused_before_anything_is_built() -> None:
    run = Run(race())
    train(run, 4)
    past = run.past(1 << 30)
    first, second = past.moments[:2]
    other = Run(planned("remember_first", 3, {**SHORT, "hidden_size": 4}, method=Method(), training_steps=0))
    for moments in (
        (second, first),
        (first, replace(second, training_step=0)),
        (replace(first, training_step=-1),),
        (replace(first, training_step=4),),
        (replace(first, generator=torch.zeros(7, dtype=torch.uint8)),),
        (replace(first, learners=first.learners[:1]),),
        (other.newest,),
    ):
        with pytest.raises(BadModelFileError):
            read_checkpoint(checkpoint_bytes(run.plan, run.newest, Past(moments)))
    for wrong in (Past((first,), every=0), Past((first,), gradients=(torch.zeros(3), torch.zeros(4)))):
        with pytest.raises(BadModelFileError):
            read_checkpoint(checkpoint_bytes(run.plan, run.newest, wrong))


def test_a_task_whose_file_says_something_else_by_now_is_not_gone_on_with(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("so it was and so it is. " * 40, encoding="utf-8")
    run = Run(planned("own_text", 0, {"file": str(text), "hidden_size": 4}, method=Method(), training_steps=0))
    train(run, 2)
    data = checkpoint_bytes(run.plan, run.newest)
    text.write_text("Quite another alphabet! " * 40, encoding="utf-8")
    with pytest.raises(ValueError, match="may have changed"):
        Run(*read_checkpoint(data))


def test_training_for_long_keeps_the_memory_flat() -> None:
    run = Run(race())
    run.history = History(run.newest, most_bytes=1 << 20)
    train(run, 400, piece=1.0)  # until the history is full
    process = psutil.Process()
    before = process.memory_info().rss
    train(run, 1200, piece=1.0)
    assert run.history.size <= 1 << 20
    assert process.memory_info().rss - before < 8 << 20  # a moment a training step would be 13 MiB
