"""The whole window and its engine: starting, ending, coming back, and what the window says of it."""

from __future__ import annotations

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from lstm_viz.engine_state import Phase
from lstm_viz.studio import Studio
from tests.end_to_end.windows import OpenWindow, named, press, shown, type_sequence, wait_for, words


def test_the_engines_own_trace_takes_the_stored_ones_place(studio: Studio, qtbot: QtBot) -> None:
    kept = shown(studio)
    studio.start_engine()
    wait_for(qtbot, lambda: not shown(studio).stored)
    assert "stored trace" not in words(studio.workspace.diagram)
    assert "Largest difference from PyTorch’s own layer" in words(studio.workspace.model)
    wait_for(qtbot, lambda: studio.client.state.phase is Phase.READY)
    assert "engine" in named(studio.window, QToolButton, "CPU").text()
    for step in (0, kept.steps - 1):
        before, now = kept.at(step), shown(studio).at(step)
        assert before is not None
        assert now is not None
        assert now["c"] == pytest.approx(before["c"], abs=1e-5)


def test_a_killed_engine_costs_a_sentence_and_nothing_else(running: Studio, qtbot: QtBot) -> None:
    said: list[str] = []
    running.client.state_changed.connect(lambda _state: said.append(words(running.window)))
    running.playback.set_speed(0.125)
    running.selection.set_position(0.0)
    running.playback.play()
    first = running.client.pid
    psutil.Process(first).kill()
    # What was said is kept as it was said: on a busy machine the next state may come before this test looks again.
    wait_for(qtbot, lambda: any("The engine was killed by the system" in sentence for sentence in said))
    position = running.selection.position
    wait_for(qtbot, lambda: running.selection.position > position)
    assert running.playback.playing
    wait_for(qtbot, lambda: any("The engine is back" in sentence for sentence in said))
    assert running.client.pid != first
    type_sequence(running, "ACDA")
    wait_for(qtbot, lambda: shown(running).steps == 4)


def test_an_engine_that_cannot_be_started_is_said_and_the_window_stays(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    studio = open_window(engine="no-such-engine-here")
    studio.start_engine()
    wait_for(qtbot, lambda: studio.client.state.phase is Phase.STOPPED)
    assert "no-such-engine-here" in words(studio.window)
    press(studio, Qt.Key.Key_Right)
    assert shown(studio).stored
    assert "stored trace" in words(studio.workspace.diagram)


def test_an_engine_command_that_cannot_be_read_is_said_and_the_engine_of_this_machine_runs(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    studio = open_window(engine="'unbalanced", device="cpu")
    assert "'unbalanced" in words(studio.window)
    studio.start_engine()
    wait_for(qtbot, lambda: not shown(studio).stored)
    assert "'unbalanced" in words(studio.window)
    studio.preferences.change(engine="")
    assert "'unbalanced" not in words(studio.window)


def test_a_log_that_is_not_written_is_said_in_the_engines_menu(studio: Studio) -> None:
    sign = named(studio.window, QToolButton, "engine starting")
    assert isinstance(sign, QToolButton)
    assert "log" not in sign.toolTip()
    studio.client.log.problem = "engine.log: No space left on device"
    sign.menu().aboutToShow.emit()
    assert "No log is written: engine.log: No space left on device" in sign.toolTip()
    assert "No log is written" in "\n".join(action.text() for action in sign.menu().actions())
