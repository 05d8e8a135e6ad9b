"""What a person copies for a bug report: versions, the device, the engine's last lines and the window's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.comfort.about import MOST_LINES, WINDOW_LOG, log_window
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_command import engine_command
from lstm_viz.engine_log import EngineLog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen has none


def test_all_of_it_is_copied_with_what_went_wrong_in_the_window(
    application: object, qtbot: QtBot, tmp_path: Path
) -> None:
    log = EngineLog(tmp_path / "engine.log")
    log.note("the engine said this")
    lines = [f"old {number}" for number in range(MOST_LINES)] + ["ValueError: what went wrong"]
    (tmp_path / WINDOW_LOG).write_text("\n".join(lines), encoding="utf-8")
    client, window = EngineClient(engine_command(), log=log), QWidget()
    qtbot.addWidget(window)
    told = log_window(window, client)
    (copy,) = told.findChildren(QPushButton)
    copy.click()
    copied = QGuiApplication.clipboard().text()
    log.close()
    client.close()
    for part in ("Python", "PySide6", "lstm-viz", "the engine said this", "ValueError: what went wrong"):
        assert part in copied
    assert "old 0\n" not in copied
    assert str(tmp_path / "engine.log") in "".join(found.text() for found in told.findChildren(QLabel))
