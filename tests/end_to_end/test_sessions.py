"""Documents in the window: what is saved, closed and opened again is the same picture, to the pixel."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from engine.protocol import ClampGate
from lstm_viz.looks import Followed
from lstm_viz.preferences import Preferences
from lstm_viz.runs import stored
from lstm_viz.sessions import autosave as autosave_module
from lstm_viz.sessions import session_file
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio
from tests.closing import end
from tests.end_to_end.documents import measured, open_document, save, settled
from tests.end_to_end.windows import OpenWindow, shown, wait_for


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


def as_inspect(studio: Studio, qtbot: QtBot) -> None:
    studio.window.show_workspace("Inspect")
    studio.selection.set_unit(2)
    studio.selection.set_position(9.0)


def as_live(studio: Studio, qtbot: QtBot) -> None:
    """The stored race beside the diagram."""
    studio.window.show_workspace("Live")
    studio.selection.set_position(6.0)


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


def test_a_training_is_in_the_document_and_its_curves_are_there_again(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    trained, flow = stored.load()
    trained.stored, trained.over, trained.title = False, False, "mine"
    studio.live.training.put((trained,), studio.live.setup.plan, b"weights")
    studio.live.following.put(0, flow, Followed())
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
    end(studio)
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
    end(studio)
    assert list(folder.iterdir()) == []
    studio = Studio(Preferences(Settings(device="cpu")), folder=tmp_path)
    studio.show()
    qtbot.wait(300)
    assert not studio.sessions.bar.isVisible()
    end(studio)


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


def test_why_a_file_was_refused_is_still_said_when_the_engine_is_there(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """A newer version's document on the command line is refused before the engine has started."""
    studio = open_window(device="cpu")
    save(studio, tmp_path / "newer.lstmviz", qtbot)
    with zipfile.ZipFile(tmp_path / "newer.lstmviz") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    version = f'"version": {session_file.FORM.version}'.encode()
    assert version in members[session_file.DESCRIPTION]
    members[session_file.DESCRIPTION] = members[session_file.DESCRIPTION].replace(version, b'"version": 99')
    with zipfile.ZipFile(tmp_path / "newer.lstmviz", "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    studio.start_engine()
    with qtbot.waitSignal(studio.sessions.filing.refused):
        studio.sessions.open(tmp_path / "newer.lstmviz")
    assert "newer version" in studio.window.bar.notice
    wait_for(qtbot, lambda: not shown(studio).stored)
    assert "newer version" in studio.window.bar.notice
