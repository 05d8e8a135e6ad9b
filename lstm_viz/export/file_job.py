"""A file that is made beside the window out of what was taken from it: told how far it is, stopped at any time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Signal

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import tr
from lstm_viz.workers import Worker

EVERY_SECONDS = 0.05  # at most so often is progress told

# Called now and then with the share that is done, from 0 to 1; raises UserError where nobody wants it any more.
Told = Callable[[float], None]


class FileJob(QObject):
    """One file. Signals: `progressed` (a share from 0 to 1), `finished` (a Path), `failed` (a UserError),
    `cancelled`; one of the last three is the last.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _came_to = Signal(float)

    def __init__(self, path: Path, make: Callable[[Told], bytes], parent: QObject | None = None) -> None:
        """`make` gives what is written; it is called on another thread."""
        super().__init__(parent)
        self._path = path
        self._make = make
        self._stopped = Event()
        self._worker = Worker(self)
        self._told_at = 0.0
        # Whoever listens comes and goes on the window's thread, so that is where it is told, and not too often.
        self._came_to.connect(self._tell)

    def start(self) -> None:
        self._worker.run(self._write, self.finished.emit, self._fail)

    def cancel(self) -> None:
        """Stops as soon as it is asked how far it is; the old file stays as it was."""
        self._stopped.set()

    def close(self) -> None:
        """Waits for it: a file that was asked for is there."""
        self._worker.finish()

    def _write(self) -> Path:
        data = self._make(self._told)
        self._told(1.0)
        write_stream(self._path, lambda stream: stream.write(data))
        return self._path

    def _told(self, share: float) -> None:
        if self._stopped.is_set():
            raise UserError(tr("The export was stopped."))
        if monotonic() - self._told_at >= EVERY_SECONDS:
            self._told_at = monotonic()
            self._came_to.emit(share)

    def _tell(self, share: float) -> None:
        self.progressed.emit(share)

    def _fail(self, error: UserError) -> None:
        if self._stopped.is_set():
            self.cancelled.emit()
        else:
            self.failed.emit(error)
