"""Export: a picture of a view or of the whole window, into a file or onto the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.errors import UserError
from lstm_viz.export.choices import box, colours_box
from lstm_viz.export.file_page import file_name, with_ending
from lstm_viz.export.pictures import FORMS, LARGEST_SIDE, image, painted
from lstm_viz.files import write_stream
from lstm_viz.theme import THEMES
from lstm_viz.window import MainWindow
from lstm_viz.words import tr
from lstm_viz.workers import Worker

Made = TypeVar("Made")
FINER = 2  # a PNG's pixels for each on the screen, until something else is wanted


class PicturePage(QWidget):
    """Signals: `written` (a Path), `refused` (a UserError)."""

    written = Signal(object)
    refused = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._worker = Worker(self)
        self._views: dict[str, QWidget] = {}
        self.view = box(tr("What is on the picture"))
        self.form = box(tr("Format"))
        self.form.addItems(list(FORMS))
        self.width_px = QSpinBox()
        self.width_px.setRange(64, LARGEST_SIDE)
        self.width_px.setSuffix(tr(" pixels wide"))
        self.width_px.setAccessibleName(tr("Width"))
        self.theme = colours_box(tr("as on the screen"))
        self.transparent = QCheckBox(tr("Transparent ground"))
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        self.copy = QPushButton(tr("Copy"))
        self.copy.setToolTip(tr("The picture goes onto the clipboard, as PNG"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        form = QFormLayout()
        form.addRow(tr("View"), self.view)
        form.addRow(tr("Format"), self.form)
        form.addRow(tr("Size"), self.width_px)
        form.addRow(tr("Colours"), self.theme)
        form.addRow("", self.transparent)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(buttons)
        self.view.currentIndexChanged.connect(self._show_width)
        self.form.currentIndexChanged.connect(self._show_width)
        self.save.clicked.connect(self._ask)
        self.copy.clicked.connect(self.copy_now)

    def show_views(self) -> None:
        """What can be had now: the parts of the workspace that is shown, and the window."""
        chosen = self.view.currentText()
        self._views = {**self._window.shown.views(), tr("The whole window"): self._window}
        self.view.clear()
        self.view.addItems(list(self._views))
        self.view.setCurrentIndex(max(0, self.view.findText(chosen)))

    def write(self, path: Path) -> None:
        """Paints the picture that is chosen; makes its file beside the window, and writes it."""
        wide, clear = self.width_px.value(), self.transparent.isChecked()
        try:
            make = self._coloured(lambda: painted(self._chosen, self._form, wide, transparent=clear))
        except UserError as error:
            self.refused.emit(error)
        else:
            self._worker.run(partial(_write, path, make), self.written.emit, self.refused.emit)

    def close_worker(self) -> None:
        """Waits for what is being written."""
        self._worker.finish()

    def copy_now(self) -> None:
        """Puts the picture onto the clipboard."""
        try:
            wide, clear = self.width_px.value(), self.transparent.isChecked()
            found = self._coloured(lambda: image(self._chosen, wide, transparent=clear))
        except UserError as error:
            self.refused.emit(error)
        else:
            QGuiApplication.clipboard().setImage(found)

    @property
    def _chosen(self) -> QWidget:
        return self._views[self.view.currentText()]

    @property
    def _form(self) -> str:
        return self.form.currentText()

    def _coloured(self, make: Callable[[], Made]) -> Made:
        """With the colours that were chosen: they are changed and changed back before anything is repainted."""
        wanted, before = self.theme.currentData(), self._window.theme
        if wanted:
            self._window.set_theme(THEMES[wanted])
        try:
            return make()
        finally:
            self._window.set_theme(before)

    def _ask(self) -> None:
        ending = FORMS[self._form]
        name = file_name(self.view.currentText()) + ending
        path, _ = QFileDialog.getSaveFileName(self, tr("Export a picture"), name, f"*{ending}")
        if path:
            self.write(with_ending(Path(path), f"*{ending}"))

    def _show_width(self) -> None:
        if self.view.currentText() in self._views:
            self.width_px.setValue(FINER * self._chosen.width())
        self.width_px.setEnabled(self._form == "PNG")


def _write(path: Path, make: Callable[[], bytes]) -> Path:
    data = make()
    write_stream(path, lambda stream: stream.write(data))
    return path
