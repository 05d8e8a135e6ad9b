"""A file that the system asks the running program to open, as macOS does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from lstm_viz.sessions.double_click import FilesOpened


def test_the_file_is_opened_and_other_events_go_their_way(qapp: QApplication, tmp_path: Path) -> None:
    opened: list[Path] = []
    files = FilesOpened(opened.append, qapp)
    qapp.installEventFilter(files)
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / "a.lstmviz"))))
    QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    qapp.removeEventFilter(files)
    assert opened == [tmp_path / "a.lstmviz"]
