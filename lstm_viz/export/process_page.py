"""Export: what the pages share whose file is made by something that takes its time, one at a time.

Owns the progress, the two buttons, and what is said at the end. What is chosen, and what makes the file, is each
page's own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from lstm_viz.errors import UserError
from lstm_viz.export.clip import Clip
from lstm_viz.export.command_process import CommandProcess
from lstm_viz.export.file_job import FileJob
from lstm_viz.words import tr

Making = Clip | CommandProcess | FileJob


class ProcessPage(QWidget):
    """Signals: `written` (a Path), `refused` (a UserError)."""

    written = Signal(object)
    refused = Signal(object)

    def __init__(self, progress_name: str) -> None:
        """`progress_name` is what a screen reader says of the progress."""
        super().__init__()
        self._making: Making | None = None
        self.progress = QProgressBar()
        self.progress.setAccessibleName(progress_name)
        self.stop = QPushButton(tr("Stop"))
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        self.stop.clicked.connect(self._on_stop)

    def close_worker(self) -> None:
        """Stops what is under way, and waits for it."""
        if self._making is not None:
            self._making.close()

    def _lay_out(self, form: QFormLayout, *left: QPushButton) -> None:
        """The form, the progress under it, and the buttons at the bottom; further ones stand at their `left`."""
        form.addRow(self.progress)
        buttons = QHBoxLayout()
        for button in left:
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.stop, self.save):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(buttons)
        self._show_busy(False)

    def _begin(self, making: Making, on_finished: Callable[[Any], None] | None = None) -> None:
        """Has it made; `on_finished` is told what came of it, else that a file is written."""
        self._making = making
        making.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        tell = on_finished or self.written.emit

        def on_made(made: object) -> None:
            self._end()
            tell(made)

        making.finished.connect(on_made)
        making.failed.connect(self._on_failed)
        making.cancelled.connect(self._end)
        self._show_busy(True)
        making.start()

    def _on_stop(self) -> None:
        if self._making is not None:
            self._making.cancel()

    def _on_failed(self, error: UserError) -> None:
        self._end()
        self.refused.emit(error)

    def _end(self) -> None:
        making, self._making = self._making, None
        if making is not None:
            making.close()
            making.deleteLater()
            self._show_busy(False)

    def _show_busy(self, busy: bool) -> None:
        """Whether something is being made."""
        self.progress.setVisible(busy)
        self.progress.setValue(0)
        self.stop.setVisible(busy)
        self.save.setEnabled(not busy)
