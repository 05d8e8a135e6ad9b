"""The weights of a training in a document: what is taken, what is believed of it, and what older ones have."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import msgspec
from pytestqt.qtbot import QtBot

from lstm_viz import models
from lstm_viz.runs.record import LOSS
from lstm_viz.sessions import session_file
from lstm_viz.sessions.weights import SAVED_BYTES
from lstm_viz.studio import Studio
from tests.end_to_end.documents import save
from tests.end_to_end.trainings import STEPS, opened, record_of, train
from tests.end_to_end.windows import OpenWindow, shown, wait_for


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


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


def test_weights_that_are_not_those_of_the_training_are_refused_and_its_curves_stay(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    train(running, qtbot, 30)
    save(running, tmp_path / "other.lstmviz", qtbot)
    train(running, qtbot, 20)
    save(running, tmp_path / "mine.lstmviz", qtbot)
    running.close()
    running.window.close()
    members, other = members_of(tmp_path / "mine.lstmviz"), members_of(tmp_path / "other.lstmviz")
    own = members[session_file.CHECKPOINT]
    again = open_window(device="cpu")
    again.start_engine()
    for checkpoint in (os.urandom(5000), other[session_file.CHECKPOINT], own[:-200]):
        pack(tmp_path / "hostile.lstmviz", {**members, session_file.CHECKPOINT: checkpoint})
        with qtbot.waitSignal(again.sessions.keeping.refused) as refused:
            again.sessions.open(tmp_path / "hostile.lstmviz")
        assert refused.args
        assert "training" in str(refused.args[0])
        record = record_of(again)
        assert (record.stored, record.training_step) == (True, 20)
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
    members = members_of(tmp_path / "mine.lstmviz")
    description = msgspec.json.decode(members["session.json"])
    assert description["version"] == 3
    description["version"] = 2
    del description["session"]["followed"], members[session_file.CHECKPOINT]
    members["session.json"] = msgspec.json.encode(description)
    pack(tmp_path / "old.lstmviz", members)
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
