"""Two models side by side in the whole window, with the real engine: on one sequence, in step."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.model import SequenceModel, model_bytes
from lstm_viz.diagram.graph import load_cell
from lstm_viz.studio import Studio
from lstm_viz.trace import Trace
from tests.end_to_end.windows import press, shown, type_sequence, wait_for, words
from tests.lstm_viz.textbook_cells import CELLS


def like_the_first(studio: Studio, folder: Path, cell: str) -> Path:
    """A file with an untrained model of a cell that reads what the window's model reads."""
    description = msgspec.structs.replace(studio.document.model, name=f"beside_{cell}", cell=cell, unit=1)
    path = folder / f"{cell}.safetensors"
    path.write_bytes(model_bytes(SequenceModel(description)))
    return path


def beside(studio: Studio) -> Trace:
    trace = studio.companion.trace
    assert trace is not None
    return trace


def compare(studio: Studio, qtbot: QtBot, folder: Path, cell: str) -> None:
    studio.companion.open_file(like_the_first(studio, folder, cell))
    wait_for(qtbot, lambda: studio.companion.trace is not None and beside(studio).model.cell == cell)


def test_where_nothing_fits_the_menu_says_what_would(studio: Studio) -> None:
    panel = studio.workspace.compare
    panel.menu_of_models.aboutToShow.emit()
    first, *others = [action for action in panel.menu_of_models.actions() if not action.isSeparator()]
    assert "train one in Live" in first.text()
    assert not first.isEnabled()
    assert [action.text() for action in others] == ["A model file…"]


@pytest.mark.parametrize("cell", CELLS)
def test_a_second_model_reads_the_same_sequence_and_stands_at_the_same_step(
    running: Studio, qtbot: QtBot, tmp_path: Path, cell: str
) -> None:
    compare(running, qtbot, tmp_path, cell)
    second = running.workspace.diagrams.second
    assert second is not None
    assert second.isVisible()
    assert not running.workspace.equations.isVisible()
    assert second.view.cell is load_cell(cell)
    assert beside(running).sequence is shown(running).sequence
    phases = len(load_cell(cell).phases)
    for position in (0.0, 0.5, 4.0, 9.0, 10.6, running.selection.end):
        running.selection.set_position(position)
        moment, mine = running.companion.selection.moment, running.selection.moment
        assert moment.step == mine.step
        share, mine_share = (moment.phase + moment.progress) / phases, (mine.phase + mine.progress) / 4
        assert share == pytest.approx(mine_share)
        frame, values = second.view.frame, beside(running).at(moment.step)
        assert frame is not None
        assert values is not None
        assert (frame.phase, frame.progress) == (moment.phase, moment.progress)
        assert all(np.array_equal(frame.values[name], values[name]) for name in second.view.cell.quantities)


def test_what_is_chosen_in_the_second_moves_both(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    compare(running, qtbot, tmp_path, "rnn")
    running.selection.set_position(4 * 2 + 4.0)
    second = running.workspace.diagrams.second
    assert second is not None
    (combine,) = [button for button in second.findChildren(QPushButton) if button.text() == "1 Combine"]
    QTest.mouseClick(combine, Qt.MouseButton.LeftButton)
    assert running.companion.selection.position == 2 * 2 + 1
    assert running.selection.position == 4 * 2 + 2
    second.unrolled.step_chosen.emit(5)
    assert running.selection.step == running.companion.selection.step == 5
    press(running, Qt.Key.Key_Home)
    assert running.companion.selection.step == 0


def test_playing_moves_both(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    compare(running, qtbot, tmp_path, "gru")
    running.selection.set_position(0.0)
    running.playback.advance(3.0)
    assert running.selection.position > 0
    assert running.companion.selection.position == pytest.approx(running.selection.position)


def test_another_sequence_is_traced_by_both(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    compare(running, qtbot, tmp_path, "gru")
    for text, steps in (("ACDA", 4), ("AC··?", 5), ("B", 1)):
        type_sequence(running, text)
        wait_for(qtbot, lambda steps=steps: shown(running).steps == beside(running).steps == steps)
        assert beside(running).sequence is shown(running).sequence
        assert running.companion.selection.step == running.selection.step
    type_sequence(running, "A!")
    wait_for(qtbot, lambda: "“!” (step 2)" in words(running.workspace.model))
    assert beside(running).sequence is shown(running).sequence


def test_typing_fast_leaves_both_at_the_last_sequence(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    compare(running, qtbot, tmp_path, "lstm_peephole")
    for length in range(1, 9):
        type_sequence(running, "ABCDABCD"[:length])
    wait_for(qtbot, lambda: shown(running).steps == beside(running).steps == 8)


def test_a_model_that_reads_something_else_is_refused(running: Studio, qtbot: QtBot) -> None:
    running.companion.open_file(Path("adding"))
    wait_for(qtbot, lambda: running.companion.problem is not None)
    assert "reads something else" in words(running.workspace.compare)
    assert running.companion.trace is None
    assert running.workspace.diagrams.second is None
    running.companion.open_file(Path("nothing.safetensors"))
    wait_for(qtbot, lambda: "There is no model" in words(running.workspace.compare))


def test_comparing_ends_and_leaves_the_window_as_it_was(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    compare(running, qtbot, tmp_path, "gru")
    second = running.workspace.diagrams.second
    assert second is not None
    assert "GRU" in running.workspace.compare.choose.text()
    QTest.mouseClick(running.workspace.compare.stop, Qt.MouseButton.LeftButton)
    assert running.companion.trace is None
    assert not second.isVisible()
    assert running.workspace.equations.isVisible()
    compare(running, qtbot, tmp_path, "rnn")
    assert running.workspace.diagrams.second is second
    assert second.isVisible()
    running.opening.open_named("adding")
    wait_for(qtbot, lambda: shown(running).model.name == "adding")
    assert running.companion.trace is None
    assert not second.isVisible()


def test_what_is_picked_takes_its_room_beside_two_diagrams(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    compare(running, qtbot, tmp_path, "gru")
    running.selection.set_quantity("c")
    assert running.workspace.quantity.isVisible()
    press(running, Qt.Key.Key_Escape)
    assert not running.workspace.quantity.isVisible()
