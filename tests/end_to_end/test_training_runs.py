"""Training runs of the window's own side with the real engine: begun, steered, gone back to, and survived."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from engine.protocol import BeginRun, Entrant, Method
from lstm_viz.engine_state import Phase
from lstm_viz.errors import UserError
from lstm_viz.runs.checkpoints import FILE_NAME, Checkpoints
from lstm_viz.runs.record import LOSS, RunRecord
from lstm_viz.runs.saving import Saving
from lstm_viz.runs.training import Training
from tests.end_to_end.engines import Desk

os.environ["QT_QPA_PLATFORM"] = "offscreen"

RACE = (Entrant(name="LSTM"), Entrant(name="RNN", cell="rnn"))
SMALL = {"blanks": 5, "longest": 8, "batch_size": 4}


def plan(**changes: object) -> BeginRun:
    given = {"task": "remember_first", "entrants": RACE, "settings": SMALL, "training_steps": 0, **changes}
    return BeginRun(run=0, **given)  # type: ignore[arg-type]


@pytest.fixture
def training(desk: Desk, tmp_path: Path) -> Iterator[Training]:
    made = Training(desk.client, Checkpoints(desk.client, tmp_path / "run", every_ms=100))
    yield made
    made.close()


def current(training: Training) -> RunRecord:
    assert training.current is not None
    return training.current


def losses(record: RunRecord, entrant: int = 0) -> np.ndarray:
    found = record.curves[entrant, LOSS].exact()
    assert found is not None
    return found[1]


def reached(training: Training, steps: int) -> Callable[[], bool]:
    return lambda: training.current is not None and training.current.training_step >= steps


def test_every_training_step_of_every_entrant_arrives(desk: Desk, training: Training) -> None:
    training.begin(plan(training_steps=300))
    desk.wait_for(lambda: training.current is not None and training.current.over)
    record = current(training)
    for series in record.curves.values():
        assert (series.first, series.stop) == (1, 301)
    assert record.training_step == 300
    assert np.isfinite(losses(record, 1)).all()


def test_the_same_seed_gives_the_same_curves_and_the_first_run_stays_to_be_seen(
    desk: Desk, training: Training
) -> None:
    for seed in (3, 3, 4):
        training.begin(plan(training_steps=40, seed=seed))
        desk.wait_for(lambda: not training.beginning and current(training).over)
    first, second, third = (losses(record) for record in training.runs)
    assert np.array_equal(first, second)
    assert not np.array_equal(first, third)
    training.forget(training.runs[0])
    assert len(training.runs) == 2


def test_runs_of_another_task_are_kept_but_not_laid_over(desk: Desk, training: Training) -> None:
    for task, settings in (("remember_first", SMALL), ("remember_first", SMALL), ("adding", {"longest": 8})):
        training.begin(plan(task=task, settings=settings, training_steps=3))
        desk.wait_for(lambda: not training.beginning and current(training).over)
        if task == "remember_first":
            assert all(record.shown for record in training.runs)
    assert [record.shown for record in training.runs] == [False, False, True]


def test_it_pauses_makes_one_training_step_and_goes_back_to_its_beginning(desk: Desk, training: Training) -> None:
    training.begin(plan(paused=True))
    desk.wait_for(lambda: training.steerable)
    for training_step in (1, 2):
        training.once()
        desk.wait_for(reached(training, training_step))
        desk.wait_for(lambda: current(training).paused)
    assert current(training).training_step == 2
    before = losses(current(training))
    training.reset()
    desk.wait_for(lambda: current(training).training_step == 0)
    assert current(training).curves[0, LOSS].first is None
    training.once()
    desk.wait_for(reached(training, 1))
    assert losses(current(training))[0] == before[0]


def test_a_rate_changes_while_it_trains_and_a_size_is_refused(desk: Desk, training: Training) -> None:
    refused: list[UserError | None] = []
    training.refused.connect(refused.append)
    training.begin(plan())
    desk.wait_for(reached(training, 5))
    training.steer(settings={"learning_rate": 0.001}, method=Method(optimiser="sgd", clip_norm=None))
    desk.wait_for(lambda: current(training).settings["learning_rate"] == 0.001)
    assert current(training).method.optimiser == "sgd"
    training.steer(settings={"hidden_size": 16})
    desk.wait_for(lambda: refused)
    assert "needs new weights" in str(refused[0])
    assert current(training).running


def test_a_branch_repeats_what_came_after_it(desk: Desk, training: Training) -> None:
    training.begin(plan(training_steps=60))
    desk.wait_for(lambda: training.current is not None and training.current.over)
    whole = losses(current(training))
    training.branch(20)
    desk.wait_for(reached(training, 60))
    record = current(training)
    first = record.curves[0, LOSS].first
    assert first is not None
    assert first <= 21
    stop = min(60, record.training_step)
    assert np.array_equal(losses(record)[: stop - first + 1], whole[first - 1 : stop])


def test_a_run_whose_numbers_stop_being_finite_is_halted_at_its_last_good_weights(
    desk: Desk, training: Training
) -> None:
    explosive = Method(optimiser="sgd", clip_norm=None)
    entrants = (Entrant(name="RNN", cell="rnn_relu"),)
    training.begin(plan(task="adding", entrants=entrants, settings={"learning_rate": 1.0}, method=explosive))
    desk.wait_for(lambda: training.current is not None and training.current.halted is not None)
    record = current(training)
    halted = record.halted
    assert halted is not None
    assert record.paused
    assert record.training_step == halted.kept_step < halted.training_step
    stop = record.curves[0, LOSS].stop
    assert stop <= halted.kept_step + 1
    training.reset()
    training.steer(settings={"learning_rate": 0.001}, method=Method(optimiser="sgd", clip_norm=1.0), action="go")
    desk.wait_for(lambda: record.running and record.training_step > 20)
    assert record.halted is None


def test_after_the_engine_has_died_it_goes_on_from_its_newest_checkpoint(
    desk: Desk, training: Training, tmp_path: Path
) -> None:
    resumed: list[int] = []
    training.resumed.connect(resumed.append)
    training.begin(plan())
    desk.wait_for(lambda: training._checkpoints.newest is not None)
    desk.wait_for((tmp_path / "run" / FILE_NAME).exists)
    kept = training._checkpoints.newest
    assert kept is not None
    desk.wait_for(reached(training, kept.training_step + 20))
    before = losses(current(training))
    psutil.Process(desk.client.pid).kill()
    desk.wait_for(lambda: resumed)
    desk.wait_for(lambda: desk.client.state.phase is Phase.READY)
    assert kept.training_step <= resumed[0] <= len(before)
    desk.wait_for(reached(training, len(before)))
    assert np.array_equal(losses(current(training))[: len(before)], before)
    assert desk.failures == []


def test_a_run_broken_off_with_its_engine_goes_on_from_its_checkpoint(desk: Desk, training: Training) -> None:
    training.begin(plan())
    desk.wait_for(lambda: training._checkpoints.newest is not None)
    record = current(training)
    desk.client.stop()
    desk.wait_for(lambda: record.broken_off)
    assert training.resumable
    desk.client.restart()
    training.resume()
    at = record.training_step
    desk.wait_for(lambda: record.running and record.training_step > at + 10)
    assert current(training) is record


def test_a_checkpoint_file_is_a_run_that_goes_on(desk: Desk, training: Training, tmp_path: Path) -> None:
    training.begin(plan())
    saving = Saving(desk.client, training)
    desk.wait_for(reached(training, 20))
    training.pause()
    desk.wait_for(lambda: current(training).paused)
    at = current(training).training_step
    path = tmp_path / "half.checkpoint"
    saving.save(path)
    desk.wait_for(path.exists)
    saving.read(path, training.resume_file)
    desk.wait_for(lambda: len(training.runs) == 2)
    assert current(training).paused or current(training).training_step >= at
    training.go_on()
    desk.wait_for(reached(training, at + 10))
    assert current(training).curves[0, LOSS].first == at + 1
    saving.close()
