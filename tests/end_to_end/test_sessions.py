"""Documents in the window: what is saved, closed and opened again is the same picture, to the pixel."""

from __future__ import annotations

import shutil
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from engine.protocol import ClampGate
from lstm_viz.file_reader import FileReader
from lstm_viz.preferences import Preferences
from lstm_viz.runs import stored
from lstm_viz.sessions import autosave as autosave_module
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio
from lstm_viz.work_bar import WorkBar
from tests.end_to_end.test_window_compare import like_the_first
from tests.end_to_end.windows import OpenWindow, shown, wait_for

STILL_MS = 400  # nothing has moved for so long


def settled(qtbot: QtBot, studio: Studio) -> QImage:
    """The window's picture as soon as the engine has nothing to do and nothing moves any more."""
    before = studio.window.grab().toImage()
    while True:
        wait_for(qtbot, lambda: studio.client.unanswered == 0)
        qtbot.wait(STILL_MS)
        now = studio.window.grab().toImage()
        if now == before and studio.client.unanswered == 0:
            return now
        before = now


def as_cell(studio: Studio, qtbot: QtBot) -> None:
    """The page of changes, in the middle of a phase."""
    studio.window.show_workspace("Cell")
    studio.document.set_text("B A · · A ?")
    wait_for(qtbot, lambda: shown(studio).steps == 6)
    studio.changes.add(ClampGate(gate="i", value=0.25, units=(3,)))
    wait_for(qtbot, lambda: studio.tracing.altered is not None)
    studio.workspace.toggle_what_if()
    studio.selection.set_unit(3)
    studio.selection.set_position(13.5)


def as_gradients(studio: Studio, qtbot: QtBot) -> None:
    studio.window.show_workspace("Gradients")
    studio.laboratory.change(cells=("lstm", "rnn"), length=60, hidden_size=8, forget_bias=2.0)
    wait_for(qtbot, lambda: measured(studio))


def measured(studio: Studio) -> bool:
    """Whether Gradients shows all of what its knobs ask; where nobody looks at it there is nothing to wait for."""
    laboratory, result = studio.laboratory, studio.laboratory.result
    shown = result is not None and result.knobs == laboratory.knobs and laboratory.units is not None
    return shown or studio.window.shown_name != "Gradients"


def as_inspect(studio: Studio, qtbot: QtBot) -> None:
    studio.window.show_workspace("Inspect")
    studio.selection.set_unit(2)
    studio.selection.set_position(9.0)


def as_live(studio: Studio, qtbot: QtBot) -> None:
    """The stored race beside the diagram."""
    studio.window.show_workspace("Live")
    studio.selection.set_position(6.0)


def save(studio: Studio, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(studio.sessions.filing.saved):
        studio.sessions.filing.save(path)


def open_document(studio: Studio, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(studio.sessions.filing.opened):
        studio.sessions.open(path)
    wait_for(qtbot, lambda: not shown(studio).stored and measured(studio))


def picture(studio: Studio, qtbot: QtBot) -> QImage:
    """What a document shows: neither what the window says in passing, nor where the keys go."""
    studio.window.show_notice("")
    studio.window.setGeometry(0, 0, 1440, 900)  # the bar has room: the platform's own screen is smaller
    studio.window.shown.take_focus()
    return settled(qtbot, studio)


def test_saved_closed_and_opened_each_workspace_is_the_same_to_the_pixel(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = {}
    for bring in (as_cell, as_gradients, as_inspect, as_live):
        bring(running, qtbot)
        save(running, tmp_path / f"{bring.__name__}.lstmviz", qtbot)
        before[bring.__name__] = picture(running, qtbot)
    running.close()
    running.window.close()
    again = open_window(device="cpu")
    again.start_engine()
    differ = []
    for name, picture_before in before.items():
        open_document(again, tmp_path / f"{name}.lstmviz", qtbot)
        after = picture(again, qtbot)
        assert not again.window.isWindowModified()
        if after != picture_before:
            differ.append(name)
            picture_before.save(str(tmp_path / f"{name}_before.png"))
            after.save(str(tmp_path / f"{name}_after.png"))
    assert not differ, f"look at {tmp_path}"


def test_every_change_is_undone_by_its_name_and_the_title_says_what_is_unsaved(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    actions, window = studio.window.actions_offered, studio.window
    assert studio.sessions.filing.name == "Untitled"
    assert not window.isWindowModified()
    assert not actions.action("undo").isEnabled()
    studio.changes.add(ClampGate(gate="i", value=0.25))
    studio.document.set_text("B A ?")
    studio.laboratory.change(length=77)
    studio.live.setup.set_seed(5)
    assert window.isWindowModified()
    undone = []
    while actions.action("undo").isEnabled():
        undone.append(actions.action("undo").text())
        actions.action("undo").trigger()
    assert undone == [
        "Undo: set up another training",
        "Undo: turn a knob of the laboratory",
        "Undo: another sequence",
        "Undo: add a change",
    ]
    assert (studio.changes.lines, studio.document.text) == ((), studio.document.model.example)
    assert (studio.laboratory.knobs.length, studio.live.setup.plan.seed) == (200, 0)
    assert not window.isWindowModified()
    assert actions.action("redo").text() == "Redo: add a change"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(studio.changes.lines) == 1
    save(studio, tmp_path / "named", qtbot)
    assert window.windowTitle() == "named[*] — LSTM Viz"
    assert not window.isWindowModified()
    studio.changes.clear()
    assert window.isWindowModified()
    actions.action("undo").trigger()
    assert not window.isWindowModified()


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


def test_a_training_is_in_the_document_and_its_curves_are_there_again(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    trained, flow = stored.load()
    trained.stored, trained.over, trained.title = False, False, "mine"
    studio.live.training.put((trained,), studio.live.setup.plan, b"weights")
    studio.live.following.put_flow(flow)
    save(studio, tmp_path / "run.lstmviz", qtbot)
    studio.sessions.new()
    assert studio.live.training.current is not None
    assert studio.live.training.current.title != "mine"
    with qtbot.waitSignal(studio.sessions.filing.opened):
        studio.sessions.open(tmp_path / "run.lstmviz")
    record = studio.live.training.current
    assert (record.title, record.broken_off) == ("mine", True)
    assert record.curves[0, "loss"].last() == trained.curves[0, "loss"].last()
    assert studio.live.training.resumable
    assert studio.live.training.checkpoint == b"weights"


def test_a_document_that_cannot_be_written_or_read_is_told_and_nothing_changes(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(studio.sessions.filing.refused) as told:
        studio.sessions.filing.save(tmp_path / "nowhere" / "x.lstmviz")
    assert "cannot be written" in str(told.args[0])
    assert studio.sessions.filing.path is None
    studio.document.set_text("C ?")
    (tmp_path / "bad.lstmviz").write_bytes(b"PK no document")
    with qtbot.waitSignal(studio.sessions.filing.refused) as told:
        studio.sessions.open(tmp_path / "bad.lstmviz")
    assert "bad.lstmviz is no document" in str(told.args[0])
    assert studio.document.text == "C ?"
    with qtbot.waitSignal(studio.sessions.filing.refused):
        studio.sessions.open(tmp_path / "gone.lstmviz")


def test_what_another_window_saved_meanwhile_is_not_replaced_unasked(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path, filing = tmp_path / "shared.lstmviz", studio.sessions.filing
    save(studio, path, qtbot)
    studio.document.set_text("C ?")
    with qtbot.waitSignal(filing.saved):
        studio.sessions.save()
    other = path.read_bytes() + b" "
    path.write_bytes(other)
    studio.document.set_text("D ?")
    with qtbot.waitSignal(filing.refused) as told:
        studio.sessions.save()
    assert "saved elsewhere since it was opened" in str(told.args[0])
    assert path.read_bytes() == other
    assert studio.window.isWindowModified()
    save(studio, path, qtbot)  # as "Save as…" does, when that file is named
    assert path.read_bytes() != other
    assert not studio.window.isWindowModified()


def test_what_a_crash_left_is_offered_quietly_and_opened_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "open"
    studio = Studio(Preferences(Settings(device="cpu")), folder=tmp_path)
    autosave = studio.sessions.autosave
    assert autosave is not None
    assert autosave_module.EVERY_MS < 30_000
    studio.document.set_text("C · ?")
    with qtbot.waitSignal(autosave.saved):
        autosave.save()
    (kept,) = folder.glob("*.lstmviz")
    shutil.copy(kept, folder / "crashed.lstmviz")  # as if another program had ended without a word
    close(studio)
    assert [path.name for path in folder.iterdir()] == ["crashed.lstmviz"]
    studio = Studio(Preferences(Settings(device="cpu")), folder=tmp_path)
    bar, window = studio.sessions.bar, studio.window
    studio.show()
    wait_for(qtbot, bar.isVisible)
    assert "last open just now, and ended without being closed" in "".join(
        found.text() for found in bar.findChildren(QLabel)
    )
    assert QApplication.activeModalWidget() is None
    assert studio.document.text != "C · ?"
    bar.open.click()
    wait_for(qtbot, lambda: studio.document.text == "C · ?")
    assert not bar.isVisible()
    assert window.isWindowModified()
    close(studio)
    assert list(folder.iterdir()) == []
    studio = Studio(Preferences(Settings(device="cpu")), folder=tmp_path)
    studio.show()
    qtbot.wait(300)
    assert not studio.sessions.bar.isVisible()
    close(studio)


def close(studio: Studio) -> None:
    """Closes the window properly, as `app.run` does."""
    studio.close()
    studio.window.close()
    studio.window.deleteLater()
    studio.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # which no offscreen dialog has
def test_changes_that_are_not_saved_are_asked_about_before_the_window_closes(studio: Studio, qtbot: QtBot) -> None:
    studio.sessions.asks = True
    studio.document.set_text("C · ?")
    studio.window.close()
    assert studio.window.isVisible()
    (box,) = studio.window.findChildren(QMessageBox)
    assert "Untitled" in box.text()
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert studio.window.isVisible()
    studio.window.close()
    box = studio.window.findChildren(QMessageBox)[-1]
    box.button(QMessageBox.StandardButton.Discard).click()
    wait_for(qtbot, lambda: not studio.window.isVisible())


def test_a_second_model_and_the_runs_are_undone_by_name_and_a_document_that_comes_is_no_step(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    actions, companion, training = running.window.actions_offered, running.companion, running.live.training
    companion.open_file(like_the_first(running, tmp_path, "gru"))
    wait_for(qtbot, lambda: companion.trace is not None)
    assert actions.action("undo").text() == "Undo: put a model beside the first"
    actions.action("undo").trigger()
    assert companion.trace is None
    actions.action("redo").trigger()
    wait_for(qtbot, lambda: companion.trace is not None)
    actions.action("undo").trigger()
    assert not actions.action("undo").isEnabled()  # that it came again, later, is no step of its own
    actions.action("redo").trigger()
    wait_for(qtbot, lambda: companion.trace is not None)
    companion.stop()
    assert actions.action("undo").text() == "Undo: take the second model away"
    actions.action("undo").trigger()
    wait_for(qtbot, lambda: companion.trace is not None)
    save(running, tmp_path / "beside.lstmviz", qtbot)
    running.sessions.new()
    open_document(running, tmp_path / "beside.lstmviz", qtbot)
    wait_for(qtbot, lambda: companion.trace is not None)
    assert not running.window.isWindowModified()
    assert not actions.action("undo").isEnabled()
    records = [stored.load()[0] for _ in range(2)]
    for number, record in enumerate(records):
        record.opened, record.name = True, f"run {number}"
    training.put(tuple(records), None)
    running.history.forget()
    training.rename(records[0], "mine")
    training.show_run(records[0], False)
    training.forget(records[0])
    undone = []
    while actions.action("undo").isEnabled():
        undone.append(actions.action("undo").text())
        actions.action("undo").trigger()
    assert undone == ["Undo: forget a run", "Undo: show or hide a run", "Undo: rename a run"]
    assert [(record.name, record.shown) for record in training.runs] == [("run 0", True), ("run 1", True)]
    while actions.action("redo").isEnabled():
        actions.action("redo").trigger()
    assert [record.name for record in training.runs] == ["run 1"]


def test_scenes_that_are_captured_belong_to_the_document(studio: Studio, qtbot: QtBot) -> None:
    assert not studio.window.isWindowModified()
    studio.talks.capture()
    assert studio.window.isWindowModified()


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
