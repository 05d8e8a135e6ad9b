"""Export: something that is written as it is, in one of its forms: the numbers, the equations, a web page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from threading import Event
from typing import IO, Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.errors import UserError
from lstm_viz.export.choices import colours_box, language_box
from lstm_viz.export.kinds import FetchedKind, Kind, Make, Stop, Write
from lstm_viz.files import write_stream
from lstm_viz.theme import THEMES, Theme
from lstm_viz.translators import speaking
from lstm_viz.widgets.card import label
from lstm_viz.words import tr
from lstm_viz.workers import Worker

_UNNAMEABLE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class FilePage(QWidget):
    """Which kind, where there are several, and what it is.

    Signals: `written` (a Path), `refused` (a UserError).
    """

    written = Signal(object)
    refused = Signal(object)

    def __init__(
        self, name: str, kinds: Callable[[], Iterable[Kind | FetchedKind]], *, coloured: bool = False
    ) -> None:
        """`name` is that of the files; `kinds` says what can be had now. `coloured`: colours are chosen, too."""
        super().__init__()
        self._name = name
        self._find_kinds = kinds
        self._kinds: list[Kind | FetchedKind] = []
        self._worker = Worker(self)
        self._stopped = Event()
        self._leave: Stop | None = None  # stops what is brought before it is written
        self.which = QComboBox()
        self.which.setAccessibleName(tr("What is written"))
        self._row = QFormLayout()
        self._row.addRow(tr("What"), self.which)
        self.language = language_box()
        self._row.addRow(tr("Language"), self.language)
        self.colours = colours_box(tr("as the reader’s system"))
        if coloured:
            self._row.addRow(tr("Colours"), self.colours)
        self._words = label(role="muted", wrap=True)
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)  # nobody knows how much there is to come
        self.busy.setAccessibleName(tr("The file is being written"))
        self.stop = QPushButton(tr("Stop"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.stop, self.save):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(self._row)
        column.addWidget(self._words)
        column.addWidget(self.busy)
        column.addStretch(1)
        column.addLayout(buttons)
        self.which.currentIndexChanged.connect(self._show_words)
        self.save.clicked.connect(self._ask)
        self.stop.clicked.connect(self._on_stop)
        self._show_busy(False)

    def look_again(self) -> None:
        """What can be had now; what was chosen stays, where it is still there."""
        chosen = self.which.currentText()
        self._kinds = list(self._find_kinds())
        self.which.clear()
        self.which.addItems([kind.name for kind in self._kinds])
        self.which.setCurrentIndex(max(0, self.which.findText(chosen)))
        self._row.setRowVisible(self.which, len(self._kinds) > 1)
        self._show_words()

    def write(self, path: Path) -> None:
        """Writes what is chosen, beside the window; the name's ending says in which form."""
        kind = self._chosen
        if path.suffix.lower() not in kind.endings:
            self.refused.emit(
                UserError(
                    tr("{name} has none of the endings that there are.", name=path.name),
                    tr("It ends in one of {endings}.", endings=", ".join(kind.endings)),
                )
            )
        elif isinstance(kind, Kind):
            self._begin(path, kind.make)
        else:
            self._show_busy(True)
            self.busy.setRange(0, 100)
            self._leave = lambda: None  # until there is something to stop: what is here comes at once
            leave = kind.fetch(partial(self._on_brought, path), self._on_refused, self._on_share)
            if self._leave is not None:
                self._leave = leave

    def theme(self) -> Theme | None:
        """The colours that were chosen; None: those of the reader's system."""
        return THEMES.get(self.colours.currentData())

    def close_worker(self) -> None:
        """Stops what is being written, and waits for it."""
        if self._leave is not None:
            self._leave()
        self._stopped.set()
        self._worker.close()

    @property
    def _chosen(self) -> Kind | FetchedKind:
        return self._kinds[self.which.currentIndex()]

    def _begin(self, path: Path, make: Make) -> None:
        """Takes what is written, and has it written."""
        code = self.language.currentData()
        try:
            with speaking(code):
                writer = make(path)
        except UserError as error:
            self._on_refused(error)
            return
        self._stopped.clear()
        self._show_busy(True)
        self._worker.run(partial(_write, path, writer, code, self._stopped), self._on_written, self._on_refused)

    def _on_brought(self, path: Path, make: Make) -> None:
        self._leave = None
        self._begin(path, make)

    def _on_share(self, share: float) -> None:
        self.busy.setValue(round(100 * share))

    def _on_stop(self) -> None:
        if self._leave is None:
            self._stopped.set()
        else:
            self._leave()
            self._on_refused(UserError(tr("The export was stopped.")))

    def _show_busy(self, busy: bool) -> None:
        self.busy.setRange(0, 0)
        self.busy.setVisible(busy)
        self.stop.setVisible(busy)
        self.save.setEnabled(not busy)

    def _on_written(self, path: Path) -> None:
        self._show_busy(False)
        self.written.emit(path)

    def _on_refused(self, error: UserError) -> None:
        self._leave = None
        self._show_busy(False)
        self.refused.emit(error)

    def _ask(self) -> None:
        kind = self._chosen
        forms = ";;".join(f"*{ending}" for ending in kind.endings)
        name = file_name(self._name if len(self._kinds) == 1 else kind.name) + kind.endings[0]
        path, form = QFileDialog.getSaveFileName(self, tr("Export: {title}", title=kind.name), name, forms)
        if path:
            self.write(with_ending(Path(path), form))

    def _show_words(self) -> None:
        if 0 <= self.which.currentIndex() < len(self._kinds):
            self._words.setText(self._chosen.words)


def with_ending(path: Path, form: str) -> Path:
    """A name that was typed without an ending gets that of the form ("*.csv") that was chosen."""
    return path if path.suffix else path.with_name(path.name + form.removeprefix("*"))


def file_name(words: str) -> str:
    """A name for a file, without what a disk somewhere does not allow in one."""
    return _UNNAMEABLE.sub("-", words).strip(" .-") or tr("export")


class Stoppable:
    """A stream for writing that refuses as soon as it is stopped; raises UserError then."""

    def __init__(self, stream: IO[bytes], stopped: Event) -> None:
        self._stream, self._stopped = stream, stopped

    def write(self, data: bytes) -> int:
        if self._stopped.is_set():
            raise UserError(tr("The export was stopped."))
        return self._stream.write(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _write(path: Path, writer: Write, code: str, stopped: Event) -> Path:
    with speaking(code):
        write_stream(path, lambda stream: writer(cast("IO[bytes]", Stoppable(stream, stopped))))
    return path
