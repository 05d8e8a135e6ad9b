"""Export: a picture of a view or of the whole window, into a file or onto the clipboard.

What the screen shows is painted here. In other colours or another language the window would have to change and
change back, and a very large picture would hold it up: there a process of its own opens what is open here, as a
document keeps it, and paints that.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.errors import UserError
from lstm_viz.export.choices import box, colours_box, language_box
from lstm_viz.export.command_process import CommandProcess, Words
from lstm_viz.export.file_job import FileJob
from lstm_viz.export.file_page import file_name, with_ending
from lstm_viz.export.pictures import FORMS, LARGEST_SIDE, image, painted, size_of
from lstm_viz.scratch import Scratch
from lstm_viz.window import MainWindow
from lstm_viz.words import language, tr
from lstm_viz.workers import Worker

Write = Callable[[Path], object]
# Has what is open kept as a document: the first gets what writes it, on any thread, the second why it cannot be.
Keep = Callable[[Callable[[Write], object], Callable[[UserError], None]], None]
FINER = 2  # a PNG's pixels for each on the screen, until something else is wanted


class PicturePage(QWidget):
    """Signals: `written` (a Path), `refused` (a UserError)."""

    written = Signal(object)
    refused = Signal(object)

    def __init__(self, window: MainWindow, keep: Keep | None = None) -> None:
        """Without `keep` there are only the colours and the language of the window, which paints all itself."""
        super().__init__()
        self._window = window
        self._keep = keep
        self._process: CommandProcess | FileJob | None = None
        self._beginning = False
        self._copied: Scratch | None = None  # where a picture for the clipboard is made
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
        self.language = language_box()
        self.transparent = QCheckBox(tr("Transparent ground"))
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        self.copy = QPushButton(tr("Copy"))
        self.copy.setToolTip(tr("The picture goes onto the clipboard, as PNG"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress of the picture"))
        self.stop = QPushButton(tr("Stop"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        form = QFormLayout()
        form.addRow(tr("View"), self.view)
        form.addRow(tr("Format"), self.form)
        form.addRow(tr("Size"), self.width_px)
        form.addRow(tr("Colours"), self.theme)
        form.addRow(tr("Language"), self.language)
        form.addRow("", self.transparent)
        form.addRow(self.progress)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(buttons)
        self.view.currentIndexChanged.connect(self._show_width)
        self.form.currentIndexChanged.connect(self._show_width)
        self.save.clicked.connect(self._ask)
        self.copy.clicked.connect(self.copy_now)
        self.stop.clicked.connect(self._on_stop)
        for choice in (self.theme, self.language):
            choice.currentIndexChanged.connect(self._show_process)
        self._show_process()

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
            if self._is_elsewhere(self._form):
                self._have_painted(path, self._form)
                return
            make = painted(self._chosen, self._form, wide, transparent=clear)
        except UserError as error:
            self.refused.emit(error)
        else:
            self._start(FileJob(path, make, self))

    def close_worker(self) -> None:
        """Stops what is under way elsewhere, and waits for what is being written."""
        if self._process is not None:
            self._process.close()
        self._worker.finish()

    def copy_now(self) -> None:
        """Puts the picture onto the clipboard."""
        try:
            if self._is_elsewhere("PNG"):
                self._copied = Scratch()
                self._have_painted(self._copied.path / "copied.png", "PNG")
                return
            wide, clear = self.width_px.value(), self.transparent.isChecked()
            found = image(self._chosen, wide, transparent=clear)
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

    # --- in other colours, another language, or very large ------------------------------------------------

    def _is_elsewhere(self, form: str) -> bool:
        """Whether the window itself does not look as the picture is to, or would be held up by painting it; raises
        UserError where it is too large for anyone.
        """
        if self._keep is None:
            return False
        wanted = self.theme.currentData()
        if wanted not in {"", self._window.theme.name} or self.language.currentData() != language():
            return True
        if form != "PNG":
            return False
        size, window = size_of(self._chosen, self.width_px.value()), self._window.size()
        return size.width() * size.height() > FINER**2 * window.width() * window.height()

    def _have_painted(self, path: Path, form: str) -> None:
        """As soon as what is open is kept."""
        if self._keep is not None:
            self._beginning = True
            self._show_process()
            words = self._picture_words(form)
            self._keep(lambda write: self._begin(path, partial(_words, write, words)), self._on_failed)

    def _begin(self, path: Path, words: Words) -> None:
        """Has a process open what is written down, and paint it."""
        self._beginning = False
        self._start(CommandProcess(path, self.language.currentData(), words, self))

    def _start(self, process: CommandProcess | FileJob) -> None:
        self._process = process
        process.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        process.finished.connect(self._on_finished)
        process.failed.connect(self._on_failed)
        process.cancelled.connect(self._end)
        self._show_process()
        process.start()

    def _picture_words(self, form: str) -> list[str]:
        """What `lstm-viz picture` is told of the picture that is chosen."""
        size, place = self._window.size(), self.view.currentIndex()
        view = 0 if place == self.view.count() - 1 else place + 1  # the window stands last here, and first there
        settings = self._window.settings
        words = ["--size", f"{size.width()}x{size.height()}", "--view", str(view)]
        words += ["--text-size", str(settings.text_size)]
        words += ["--lessons", settings.own_lessons] if settings.own_lessons else []
        words += ["--engine", settings.engine] if settings.engine else []
        words += ["--theme", self.theme.currentData() or self._window.theme.name]
        words += ["--width", str(self.width_px.value())] if form == "PNG" else []
        return [*words, *(["--transparent"] if self.transparent.isChecked() else [])]

    def _on_stop(self) -> None:
        if self._process is not None:
            self._process.cancel()

    def _on_finished(self, path: Path) -> None:
        if self._copied is None:
            self._end()
            self.written.emit(path)
        else:
            self._worker.run(lambda: QImage(str(path)), self._on_copied, self._on_failed)

    def _on_copied(self, found: QImage) -> None:
        self._end()
        QGuiApplication.clipboard().setImage(found)

    def _on_failed(self, error: UserError) -> None:
        self._end()
        self.refused.emit(error)

    def _end(self) -> None:
        self._beginning = False
        if self._copied is not None:
            self._copied.clear()
            self._copied = None
        if self._process is not None:
            self._process.close()
            self._process.deleteLater()
            self._process = None
        self._show_process()

    def _show_process(self) -> None:
        """Whether one is at work."""
        busy = self._process is not None or self._beginning
        self.progress.setVisible(busy)
        self.progress.setValue(0)
        self.stop.setVisible(self._process is not None)
        self.save.setEnabled(not busy)
        self.copy.setEnabled(not busy)
        self.language.setEnabled(self._keep is not None)
        self.theme.setEnabled(self._keep is not None)

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


def _words(write: Write, of_picture: list[str], folder: Path) -> list[str]:
    """Writes the document down and gives what `lstm-viz picture` is told, without where it writes."""
    document = folder / "open.lstmviz"
    write(document)
    return ["picture", str(document), *of_picture]
