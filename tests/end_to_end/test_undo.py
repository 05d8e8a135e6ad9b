"""Whatever is done to the document is undone by its name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.protocol import ClampGate
from lstm_viz.runs import stored
from lstm_viz.studio import Studio
from tests.end_to_end.documents import open_document, save
from tests.end_to_end.test_window_compare import like_the_first
from tests.end_to_end.windows import wait_for


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
