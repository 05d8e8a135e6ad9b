"""A training that is saved in a document comes back whole: its past, what can be made of it, and its going on."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from lstm_viz.engine_state import Phase
from lstm_viz.panels.training import TrainingPanel
from lstm_viz.runs.record import LOSS
from lstm_viz.studio import Studio
from tests.end_to_end.documents import save
from tests.end_to_end.trainings import STEPS, opened, record_of, train, weights
from tests.end_to_end.windows import OpenWindow, shown, wait_for, words


@pytest.mark.usefixtures("real_engines")  # one that takes its time to be there again
def test_its_past_its_files_its_branches_and_its_answers_are_those_of_before(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    train(running, qtbot)
    before = {step: weights(running, tmp_path / f"{step}.pt", qtbot, step) for step in (0, 17, 60)}
    live = running.live
    live.following.look_at(17)
    wait_for(qtbot, lambda: live.following.training_step == 17)
    cell = shown(running).stretches[0].arrays["c"]
    save(running, tmp_path / "mine.lstmviz", qtbot)
    curve = record_of(running).curves[0, LOSS].exact()
    running.close()
    running.window.close()

    again = opened(open_window, tmp_path / "mine.lstmviz", qtbot)
    live, panel = again.live, again.live_workspace.training
    assert isinstance(panel, TrainingPanel)
    assert (live.following.looked_at, live.following.training_step) == (17, 17)
    assert "shown: training step 17" in words(again.window)
    assert panel._history.isVisible()
    assert (panel._history.minimum(), panel._history.maximum(), panel._history.value()) == (0, STEPS, 17)
    assert (shown(again).stretches[0].arrays["c"] == cell).all()
    wait_for(qtbot, lambda: live.following.flow is not None and not live.following.flow.stored)
    for step, data in before.items():
        assert weights(again, tmp_path / f"again {step}.pt", qtbot, step) == data
    live.examples.want()
    wait_for(qtbot, lambda: live.examples.newest is not None and live.examples.newest.training_step == 17)
    live.histograms.want(0)
    wait_for(qtbot, lambda: bool(live.histograms.newest(0)))
    assert any(of.gradient_counts.numpy().any() for of in live.histograms.newest(0))
    assert not again.window.isWindowModified()

    panel._history.setValue(40)  # as a person drags it
    wait_for(qtbot, lambda: live.following.training_step == 40)
    os.kill(again.client.pid, getattr(signal, "SIGKILL", signal.SIGTERM))  # another engine takes it back once more
    panel._history.setValue(30)
    wait_for(qtbot, lambda: live.following.training_step == 30)
    came_back = record_of(again)
    panel._branch.click()
    wait_for(qtbot, lambda: record_of(again) is not came_back and record_of(again).over)
    branch = record_of(again).curves[0, LOSS].exact()
    assert curve is not None
    assert branch is not None
    assert (branch[1][: STEPS - 30] == curve[1][30:]).all()


def test_one_that_was_under_way_is_so_again_and_stands_still(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace("Live")
    running.live.training.begin(replace(running.live.setup.plan, training_steps=0))
    wait_for(qtbot, lambda: not record_of(running).stored and record_of(running).training_step > 20)
    save(running, tmp_path / "mine.lstmviz", qtbot)  # while it trains
    wait_for(qtbot, lambda: record_of(running).training_step > 120)
    whole = record_of(running).curves[0, LOSS].exact()
    running.close()
    running.window.close()

    again = opened(open_window, tmp_path / "mine.lstmviz", qtbot)
    training, record = again.live.training, record_of(again)
    assert training.steerable
    assert (record.paused, record.over, record.broken_off) == (True, False, False)
    assert not again.window.isWindowModified()
    stood = record.training_step
    assert 20 < stood <= 120
    again.live.following.look_at(5)
    wait_for(qtbot, lambda: again.live.following.training_step == 5)
    again.live.following.look_at(None)
    training.go_on()
    wait_for(qtbot, lambda: record.training_step > 120)
    training.pause()
    curve = record.curves[0, LOSS].exact()
    assert whole is not None
    assert curve is not None
    assert (curve[1][:120] == whole[1][:120]).all()  # bit for bit as if nothing had been closed
    assert again.window.isWindowModified()
    training.reset()
    wait_for(qtbot, lambda: record.training_step == 0)


def test_one_that_is_over_outlives_its_engine_and_can_be_saved(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    train(running, qtbot)
    before = weights(running, tmp_path / "17.pt", qtbot, 17)
    wait_for(qtbot, lambda: running.client.unanswered == 0)
    os.kill(running.client.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    wait_for(qtbot, lambda: running.client.state.phase is not Phase.READY)
    wait_for(qtbot, lambda: running.client.state.phase is Phase.READY)
    running.live.following.look_at(17)
    wait_for(qtbot, lambda: running.live.following.training_step == 17)
    assert weights(running, tmp_path / "again.pt", qtbot, 17) == before
    save(running, tmp_path / "mine.lstmviz", qtbot)
    running.close()
    running.window.close()
    again = opened(open_window, tmp_path / "mine.lstmviz", qtbot)
    assert weights(again, tmp_path / "opened.pt", qtbot, 17) == before
