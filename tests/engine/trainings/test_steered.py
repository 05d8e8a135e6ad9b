"""Training runs are paused, rewound, changed, halted and replaced, message by message."""

from __future__ import annotations

import pytest

from engine import trainings
from engine.protocol import (
    Branch,
    Cancel,
    Cancelled,
    Entrant,
    ListTasks,
    Method,
    ModelOpened,
    OpenModel,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunHalted,
    RunModel,
    RunSnapshot,
    RunSteered,
    SteerRun,
    Superseded,
    TasksListed,
)
from tests.engine.trainings.asked import Engine, begin, curve, steps_of


def test_paused_it_costs_nothing_and_one_update_is_one(engine: Engine) -> None:
    number = engine.say(begin(paused=True))
    assert engine.final(number, RunBegan).paused
    for _ in range(5):
        engine.work()
    assert engine.idle
    assert engine.told(RunAdvanced) == []
    steered = engine.ask(SteerRun(run=1, action="once"), RunSteered)
    assert not engine.idle
    while not engine.idle:
        engine.work()
    assert steps_of(engine.told(RunAdvanced)) == [1]
    assert steered.training_step == 0
    assert engine.ask(SteerRun(run=1, action="go"), RunSteered).paused is False
    engine.final(number, RunEnded)
    assert steps_of(engine.told(RunAdvanced)) == list(range(1, 31))


def test_one_update_asked_for_right_after_the_snapshot_of_the_one_before_is_made(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trainings, "SNAPSHOT_SECONDS", 1000)  # but for the first they come when it stands still
    engine.final(engine.say(begin(paused=True)), RunBegan)
    for training_step in (1, 2, 3):
        engine.say(SteerRun(run=1, action="once"))
        for _ in range(20):
            engine.work()
            if engine.told(RunSnapshot) and engine.told(RunSnapshot)[-1].training_step == training_step:
                break
        assert steps_of(engine.told(RunAdvanced))[-1] == training_step


def test_pausing_and_going_on_leaves_no_trace_in_the_curve(engine: Engine) -> None:
    engine.final(engine.say(begin(1)), RunEnded)
    undisturbed = curve(engine.told(RunAdvanced))
    number = engine.say(begin(2))
    engine.final(number, RunAdvanced)
    for _ in range(3):
        assert engine.ask(SteerRun(run=2, action="pause"), RunSteered).paused
        assert isinstance(engine.ask(ListTasks(), TasksListed), TasksListed)
        engine.ask(SteerRun(run=2, action="go"), RunSteered)
        engine.work()
    engine.final(number, RunEnded)
    assert curve(engine.told(RunAdvanced, number)) == undisturbed


def test_rewound_it_tells_the_same_curve_again(engine: Engine) -> None:
    number = engine.say(begin())
    while len(steps_of(engine.told(RunAdvanced))) < 10:
        engine.work()
    before = curve(engine.told(RunAdvanced))
    engine.ask(SteerRun(run=1, action="pause"), RunSteered)
    rewound = engine.ask(SteerRun(run=1, action="rewind"), RunSteered)
    assert (rewound.training_step, rewound.paused) == (0, True)
    engine.ask(SteerRun(run=1, action="go"), RunSteered)
    engine.final(number, RunEnded)
    again = curve(engine.told(RunAdvanced))[len(before) :]
    assert again[: len(before)] == before
    assert len(again) == 30


def test_what_is_steered_is_said_back_and_what_needs_new_weights_is_refused(engine: Engine) -> None:
    engine.final(engine.say(begin(paused=True, training_steps=0)), RunBegan)
    method = Method(optimiser="sgd", clip_norm=None)
    steered = engine.ask(
        SteerRun(run=1, method=method, settings={"learning_rate": 0.25, "batch_size": 3}, training_steps=7),
        RunSteered,
    )
    assert (steered.method, steered.training_steps) == (method, 7)
    assert (steered.settings["learning_rate"], steered.settings["batch_size"]) == (0.25, 3)
    refused = engine.failure(SteerRun(run=1, settings={"hidden_size": 99}))
    assert (refused.key, refused.arguments) == ("needs-new-weights", {"setting": "hidden_size"})
    assert engine.failure(SteerRun(run=1, settings={"longest": -1})).key == "bad-setting"
    assert engine.failure(SteerRun(run=1, method=Method(schedule="cosine"), training_steps=0)).key == "bad-setting"
    assert engine.failure(SteerRun(run=1, action="dance")).key == "bad-setting"
    assert engine.failure(SteerRun(run=5)).key == "run-gone"


def test_a_run_that_halts_says_where_and_waits(engine: Engine) -> None:
    number = engine.say(
        begin(
            task="adding",
            settings={"learning_rate": 1.0},
            entrants=(Entrant(name="RNN", cell="rnn", hidden_size=200),),
            method=Method(optimiser="sgd", clip_norm=None),
            training_steps=0,
        )
    )
    halted = engine.final(number, RunHalted)
    assert halted.kept_step < halted.training_step
    assert (halted.entrant, halted.learning_rate, halted.clip_norm) == (0, 1.0, None)
    assert steps_of(engine.told(RunAdvanced))[-1] == halted.training_step - 1
    for _ in range(5):
        engine.work()
    assert engine.idle
    assert engine.ask(SteerRun(run=1), RunSteered).training_step == halted.kept_step


def test_a_newer_run_makes_the_older_void_and_what_it_kept_stays(engine: Engine) -> None:
    older = engine.say(begin(1, training_steps=0))
    engine.final(older, RunAdvanced)
    newer = engine.say(begin(2))
    assert engine.final(older, Superseded) == Superseded()
    engine.final(newer, RunEnded)
    assert engine.ask(OpenModel(model=5, source=RunModel(1)), ModelOpened).training_step
    assert engine.failure(SteerRun(run=1, action="go")).key == "run-over"


def test_a_cancelled_run_stops_and_can_be_branched_from(engine: Engine) -> None:
    number = engine.say(begin(1, training_steps=0))
    engine.final(number, RunAdvanced)
    engine.say(Cancel(request=number))
    assert engine.final(number, Cancelled) == Cancelled()
    assert engine.idle
    engine.final(engine.say(begin(2, training_steps=40, origin=Branch(run=1))), RunEnded)
