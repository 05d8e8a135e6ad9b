"""The whole window with the real engine over a sequence of 100,000 steps."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from lstm_viz.studio import Studio
from tests.end_to_end.windows import named, press, shown, type_sequence, wait_for, words


def test_long_work_says_how_far_it_is_and_is_stopped_by_escape(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    before = shown(running)
    path = tmp_path / "long.txt"
    path.write_text("A" + "·" * 99_999, encoding="utf-8")
    told: list[float | None] = []
    running.tracing.progress_changed.connect(lambda: told.append(running.tracing.progress))
    running.document.open_file(path)
    wait_for(qtbot, lambda: running.tracing.progress is not None)
    button = named(running.workspace.transport, QToolButton, "Stop computing")
    assert isinstance(button, QToolButton)
    assert button.isVisible()
    assert re.search(r"computing … \d+ %", button.text())
    press(running, Qt.Key.Key_Escape)
    assert running.tracing.progress is None
    assert "Stopped" in words(running.workspace.model)
    assert not button.isVisible()
    assert shown(running) is before
    type_sequence(running, "AC")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    assert all(share is None or 0 <= share <= 1 for share in told)


def test_a_hundred_thousand_steps_come_as_an_overview_and_what_is_looked_at(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.showNormal()
    running.window.resize(1440, 900)  # there is room for a note
    path = tmp_path / "long.txt"
    path.write_text("A" + "·" * 99_999, encoding="utf-8")
    beats: list[float] = []
    heart = QTimer(interval=20)
    heart.timeout.connect(lambda: beats.append(running.selection.position))
    heart.start()
    running.document.open_file(path)
    wait_for(qtbot, lambda: shown(running).steps == 100_000)
    heart.stop()
    assert beats, "the window's own clock stood still"
    trace = shown(running)
    assert trace.whole is None
    assert trace.overview.arrays["c"].shape[0] == 1024
    assert "1,024 stretches" in words(running.workspace.transport)
    assert not running.workspace.transport.timeline.draws_squares("c")
    for key, step in ((Qt.Key.Key_End, 99_999), (Qt.Key.Key_Home, 0)):
        press(running, key)
        wait_for(qtbot, lambda step=step: shown(running).at(step) is not None)
        assert running.workspace.diagram.view.frame is not None
        assert f"Step {step + 1} of 100000" in words(running.workspace.equations).replace(",", "")
