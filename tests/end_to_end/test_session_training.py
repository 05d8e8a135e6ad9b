"""A training that is saved in a document comes back whole: its past, what can be made of it, and its going on."""

from __future__ import annotations

import os
import signal
import zipfile
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from lstm_viz import models
from lstm_viz.panels.training import TrainingPanel
from lstm_viz.runs.record import LOSS, RunRecord
from lstm_viz.sessions import session_file
from lstm_viz.sessions.weights import SAVED_BYTES
from lstm_viz.studio import Studio
from tests.end_to_end.documents import save
from tests.end_to_end.windows import OpenWindow, shown, wait_for, words

STEPS = 60


def record_of(studio: Studio) -> RunRecord:
    record = studio.live.training.current
    assert record is not None
    return record


def train(studio: Studio, qtbot: QtBot, steps: int = STEPS) -> RunRecord:
    """A whole training, seen in Live."""
    studio.window.show_workspace("Live")
    studio.live.training.begin(replace(studio.live.setup.plan, training_steps=steps))
    wait_for(qtbot, lambda: record_of(studio).over and not record_of(studio).stored)
    wait_for(qtbot, lambda: studio.live.following.training_step == steps)
    return record_of(studio)


def opened(open_window: OpenWindow, path: Path, qtbot: QtBot) -> Studio:
    """Another window, as far as the engine has taken the training back."""
    studio = open_window(device="cpu")
    studio.start_engine()
    with qtbot.waitSignal(studio.sessions.filing.opened):
        studio.sessions.open(path)
    wait_for(qtbot, lambda: not record_of(studio).stored and not studio.live.training.beginning)
    wait_for(qtbot, lambda: not shown(studio).stored)
    return studio


def weights(studio: Studio, path: Path, qtbot: QtBot, step: int | None) -> bytes:
    """What “Save…” writes of the first model as it was at a training step."""
    with qtbot.waitSignal(studio.live.saving.saved):
        studio.live.saving.save(path, 0, step)
    with zipfile.ZipFile(path) as archive:  # as torch writes it; only the tensors' bytes
        return b"".join(archive.read(name) for name in sorted(archive.namelist()) if "/data/" in name)


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


def test_of_another_model_that_was_chosen_meanwhile_nothing_is_taken_away(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    train(running, qtbot)
    running.document.set_model(models.named("adding")[0])
    wait_for(qtbot, lambda: shown(running).model.name == "adding")
    assert running.live.following.away
    save(running, tmp_path / "mine.lstmviz", qtbot)
    running.close()
    running.window.close()
    again = opened(open_window, tmp_path / "mine.lstmviz", qtbot)
    assert shown(again).model.name == "adding"
    assert again.live.following.away
    again.live.following.look_at(None)
    wait_for(qtbot, lambda: again.live.following.training_step == STEPS)


@pytest.mark.parametrize("how", ["noise", "another", "cut"])
def test_weights_that_are_not_those_of_the_training_are_refused_and_its_curves_stay(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    train(running, qtbot, 20)
    save(running, tmp_path / "mine.lstmviz", qtbot)
    train(running, qtbot, 30)
    save(running, tmp_path / "other.lstmviz", qtbot)
    running.close()
    running.window.close()
    with zipfile.ZipFile(tmp_path / "mine.lstmviz") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(tmp_path / "other.lstmviz") as archive:
        other = archive.read(session_file.CHECKPOINT)
    own = members[session_file.CHECKPOINT]
    members[session_file.CHECKPOINT] = {"noise": os.urandom(5000), "another": other, "cut": own[:-200]}[how]
    with zipfile.ZipFile(tmp_path / "hostile.lstmviz", "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    again = open_window(device="cpu")
    again.start_engine()
    with qtbot.waitSignal(again.sessions.keeping.refused) as refused:
        again.sessions.open(tmp_path / "hostile.lstmviz")
    assert refused.args
    assert "training" in str(refused.args[0])
    record = record_of(again)
    assert record.stored
    assert record.training_step == 20
    wait_for(qtbot, lambda: not shown(again).stored)  # the model itself is in the file, too
    assert not again.live_workspace.training._history.isVisible()
    wait_for(qtbot, lambda: again.client.unanswered == 0)


def test_of_the_version_before_everything_is_there_that_was_in_it(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    train(running, qtbot, 20)
    save(running, tmp_path / "mine.lstmviz", qtbot)
    running.close()
    running.window.close()
    with zipfile.ZipFile(tmp_path / "mine.lstmviz") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    description = msgspec.json.decode(members["session.json"])
    assert description["version"] == 3
    description["version"] = 2
    del description["session"]["followed"], members[session_file.CHECKPOINT]
    members["session.json"] = msgspec.json.encode(description)
    with zipfile.ZipFile(tmp_path / "old.lstmviz", "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    again = open_window(device="cpu")
    again.start_engine()
    with qtbot.waitSignal(again.sessions.filing.opened):
        again.sessions.open(tmp_path / "old.lstmviz")
    wait_for(qtbot, lambda: not shown(again).stored)
    assert record_of(again).training_step == 20
    assert record_of(again).curves[0, LOSS].stop == 21
    assert again.document.model_data is not None


def test_what_is_pulled_comes_in_pieces_and_no_more_than_there_is_room_for(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    train(running, qtbot)
    taken: list[object] = []
    sizes = []
    for most in (0, 200_000, SAVED_BYTES):
        running.sessions.keeping.take(taken.append, taken.append, most)
        wait_for(qtbot, lambda most=most: len(taken) == len(sizes) + 1)
        kept = taken[-1]
        assert kept.session.followed is not None  # type: ignore[attr-defined]
        pieces = kept.checkpoint  # type: ignore[attr-defined]
        assert all(len(piece) <= 1 << 20 for piece in pieces)
        sizes.append(sum(map(len, pieces)))
    assert sizes[0] < 100_000 < sizes[1] < 300_000 < sizes[2]
