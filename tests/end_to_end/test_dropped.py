"""Whatever is dropped on the window is taken for what it is; what takes long can be left off."""

from __future__ import annotations

import shutil
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot
from torch import nn

from engine.protocol import ClampGate
from lstm_viz.file_reader import FileReader
from lstm_viz.studio import CELL, GRADIENTS, INSPECT, LEARN, LIVE, Studio
from lstm_viz.work_bar import WorkBar
from tests.end_to_end.documents import save
from tests.end_to_end.windows import shown, wait_for


def drop(studio: Studio, *paths: Path) -> None:
    """Drops files on the middle of the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    centre = studio.window.rect().center()
    enter = QDragEnterEvent(QPoint(centre), Qt.DropAction.CopyAction, data, button, none)
    QCoreApplication.sendEvent(studio.window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(centre), Qt.DropAction.CopyAction, data, button, none)
    QCoreApplication.sendEvent(studio.window, event)


def test_whatever_is_dropped_is_taken_for_what_it_is(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    window, filing = studio.window, studio.sessions.filing
    studio.changes.add(ClampGate(gate="f", value=0.5))
    studio.changes.save(tmp_path / "mine.json")
    studio.document.set_text("D ?")
    save(studio, tmp_path / "doc.lstmviz", qtbot)
    studio.sessions.new()
    assert (studio.changes.lines, studio.document.text) == ((), studio.document.model.example)
    (tmp_path / "seq.txt").write_text("A B ?")
    window.show_workspace("Gradients")
    drop(studio, tmp_path / "seq.txt")
    wait_for(qtbot, lambda: studio.document.path == tmp_path / "seq.txt")
    assert window.shown_name == "Cell"
    drop(studio, tmp_path / "mine.json")
    wait_for(qtbot, lambda: len(studio.changes.lines) == 1)
    drop(studio, tmp_path / "doc.lstmviz")
    wait_for(qtbot, lambda: filing.path == tmp_path / "doc.lstmviz")
    assert studio.document.text == "D ?"
    (tmp_path / "bad.lstmtalk").write_bytes(b"no talk")
    with qtbot.waitSignal(filing.refused):
        drop(studio, tmp_path / "bad.lstmtalk")
    with qtbot.waitSignal(filing.refused):
        drop(studio, tmp_path)
    assert filing.path == tmp_path / "doc.lstmviz"
    names = [path.name for path in filing.recent]
    assert names == ["doc.lstmviz", "mine.json", "seq.txt"]
    assert window.actions_offered.action("recent-1").text() == "Open again: doc.lstmviz"
    assert not window.actions_offered.action("recent-4").isVisible()


def test_an_archive_of_arrays_is_a_model_or_a_sequence_by_their_names(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    weights = {f"net.{name}": values.numpy() for name, values in nn.LSTM(2, 3).state_dict().items()}
    np.savez(tmp_path / "weights.npz", **weights)
    np.savez(tmp_path / "steps.npz", x=np.ones((7, 2)), y=np.ones(7))
    running.window.show_workspace(LIVE)
    with qtbot.waitSignal(running.opening.model_taken):
        drop(running, tmp_path / "weights.npz")
    assert running.document.model.hidden_size == 3
    assert running.window.shown_name == "Inspect"
    drop(running, tmp_path / "steps.npz")
    wait_for(qtbot, lambda: running.document.path == tmp_path / "steps.npz")
    assert running.document.model.hidden_size == 3


def test_a_strangers_model_is_shown_where_its_layers_are_chosen(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """From wherever it is dropped; who is in Cell, where it is told, too, stays there. An own one is in Cell."""
    window = running.window
    torch.save(nn.LSTM(3, 4).state_dict(), tmp_path / "theirs.pt")
    own = tmp_path / "own.safetensors"
    shutil.copy(str(resources.files("resources") / "models" / "adding.safetensors"), own)
    for dropped, first, then in (("theirs.pt", LIVE, INSPECT), (own.name, LIVE, CELL), ("theirs.pt", CELL, CELL)):
        window.show_workspace(first)
        with qtbot.waitSignal(running.opening.model_taken):
            drop(running, tmp_path / dropped)
        assert window.shown_name == then


def test_several_files_a_folder_and_a_lesson_are_taken_for_what_they_are(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """A model with its sequence in any order; a folder with the one file that is meant; what is unknown."""
    window = running.window
    model = tmp_path / "copy.safetensors"
    shutil.copy(str(resources.files("resources") / "models" / "adding.safetensors"), model)
    (tmp_path / "two.csv").write_text("0.5,1\n0.25,1\n0.75,0\n")
    drop(running, tmp_path / "two.csv", model)
    wait_for(qtbot, lambda: running.document.path == tmp_path / "two.csv")
    wait_for(qtbot, lambda: shown(running).steps == 3 and shown(running).model.name == "adding")
    running.sessions.new()
    (tmp_path / "folder").mkdir()
    shutil.copy(model, tmp_path / "folder")
    drop(running, tmp_path / "folder")
    wait_for(qtbot, lambda: running.document.model.name == "adding")
    (tmp_path / "mine").mkdir()
    lesson = (resources.files("resources") / "lessons" / "en" / "01_sequences.toml").read_bytes()
    (tmp_path / "mine" / "20_mine.toml").write_bytes(lesson.replace(b"title =", b'title = "Mine"  #', 1))
    drop(running, tmp_path / "mine" / "20_mine.toml")
    wait_for(qtbot, lambda: window.shown_name == "Learn")
    walk = running.front.learn_workspace.learning.walk
    wait_for(qtbot, lambda: walk.lessons[-1:] != [] and walk.lessons[-1].name == "mine")
    assert running.preferences.settings.own_lessons == str(tmp_path / "mine")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n and so on")
    before = running.document.model
    drop(running, tmp_path / "picture.png")
    wait_for(qtbot, lambda: running.opening.problem is not None)
    assert "picture.png" in str(running.opening.problem)
    assert running.document.model == before


def test_a_file_that_takes_long_is_told_and_can_be_left_off(
    running: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model whose reading does not end: the window says so, and goes on with what was there."""
    bar = running.window.findChild(WorkBar)
    assert bar is not None
    model = running.document.model
    monkeypatch.setattr(FileReader, "look_inside", lambda reader: reader._process.wait())
    (tmp_path / "slow.pt").write_bytes(b"no model")
    running.sessions.open(tmp_path / "slow.pt")
    wait_for(qtbot, lambda: bar.told == "Reading slow.pt …")
    bar.stop.click()
    wait_for(qtbot, lambda: not running.inspection.busy)
    assert bar.told == ""
    assert running.document.model == model
    monkeypatch.undo()
    shutil.copy(str(resources.files("resources") / "models" / "adding.safetensors"), tmp_path / "good.safetensors")
    running.sessions.open(tmp_path / "good.safetensors")
    wait_for(qtbot, lambda: running.document.model.name == "adding")


@pytest.mark.parametrize("name", [LIVE, CELL, GRADIENTS, INSPECT, LEARN])
def test_wherever_a_file_is_dragged_in_a_window_somebody_takes_it(
    running: Studio, tmp_path: Path, name: str
) -> None:
    """By the way that a drag takes: from the system to the window, and from there to the widget under it."""
    studio = running
    studio.front.complete()
    studio.window.show_workspace(name)
    QCoreApplication.processEvents()
    path = tmp_path / "seq.txt"
    path.write_text("A B ?")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    handle = studio.window.windowHandle()
    refused = []
    for x in range(20, studio.window.width(), 60):
        for y in range(20, studio.window.height(), 60):
            enter = QDragEnterEvent(QPoint(x, y), Qt.DropAction.CopyAction, data, button, none)
            move = QDragMoveEvent(QPoint(x, y), Qt.DropAction.CopyAction, data, button, none)
            enter.ignore()
            QCoreApplication.sendEvent(handle, enter)
            move.accept()  # so does Qt where the first was accepted; a picture refuses it then
            QCoreApplication.sendEvent(handle, move)
            if not (enter.isAccepted() and move.isAccepted()):
                refused.append((x, y, studio.window.childAt(x, y)))
            QCoreApplication.sendEvent(handle, QDragLeaveEvent())
    assert refused == []
