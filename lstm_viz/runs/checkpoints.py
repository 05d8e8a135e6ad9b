"""The newest checkpoint of the run at work: taken every few seconds, held, and written to the run's folder.

Owns when one is taken, and its file. What it is good for, going on after the engine has died, is `training`'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from engine.protocol import RestoreRun, RunSaved, SaveRun
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.files import write_whole
from lstm_viz.runs.pulling import save_run
from lstm_viz.runs.record import RunRecord
from lstm_viz.words import tr
from lstm_viz.workers import Worker

EVERY_MS = 5000
FILE_NAME = "newest.checkpoint"
MOST_WINDOWS = 16
HELD_BYTES = 8 << 20  # of the past of a run that is over


@dataclass(frozen=True)
class Checkpoint:
    """All that a run needs to go on from a training step."""

    record: RunRecord
    training_step: int
    data: bytes


class Checkpoints(QObject):
    """Signals: `taken` when another one is held, `failed` (a UserError: its file could not be written)."""

    taken = Signal()
    failed = Signal(object)

    def __init__(
        self,
        client: EngineClient,
        folder: Path | None = None,
        every_ms: int = EVERY_MS,
        parent: QObject | None = None,
    ) -> None:
        """Without a folder nothing is written; what is held is enough to go on after the engine has died."""
        super().__init__(parent)
        self._client = client
        self._folder = folder
        self._file = None if folder is None else CheckpointFile(folder)
        self._record: RunRecord | None = None
        self._newest: Checkpoint | None = None
        self._under_way = False
        self._told = False
        self._worker = Worker(self)
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self._take)

    @property
    def folder(self) -> Path | None:
        """Where they are written."""
        return self._folder

    @property
    def newest(self) -> Checkpoint | None:
        return self._newest

    def watch(self, record: RunRecord | None) -> None:
        """Takes checkpoints of this run from now on; None: of none."""
        if record is not self._record:
            self._record, self._newest, self._under_way = record, None, False
        if record is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def keep_whole(self, record: RunRecord) -> None:
        """A run is over: it is held with its past, so that another engine has it, too, if this one dies."""
        client, number = self._client, record.number

        def on_saved(saved: RunSaved, data: bytes) -> None:
            client.remember(RestoreRun(run=number, upload=client.upload(data)))
            if self._newest is not None and self._newest.record is record:
                self._newest = Checkpoint(record, saved.training_step, data)

        # Where it cannot be had there is nothing to be done: the curves stay.
        body = SaveRun(run=number, blob=client.new_number(), form="history", most_bytes=HELD_BYTES)
        save_run(client, body, on_saved, on_failure=_nothing)

    def hold(self, record: RunRecord | None, data: bytes | None) -> None:
        """Holds a checkpoint that comes out of a document, and takes none until a run is at work."""
        self.watch(None)
        self._record = self._newest = None
        if record is not None and data is not None:
            self._newest = Checkpoint(record, record.training_step, data)

    def close(self) -> None:
        self._timer.stop()
        self._record = None
        self._worker.close()
        if self._file is not None:
            self._file.close()

    def _take(self) -> None:
        record, newest = self._record, self._newest
        if record is None or self._under_way:
            return
        if newest is not None and newest.training_step == record.training_step:
            return
        self._under_way = True

        def on_saved(saved: RunSaved, data: bytes) -> None:
            self._under_way = False
            if self._record is record:
                self._newest = Checkpoint(record, saved.training_step, data)
                self._write(data)
                self.taken.emit()

        # A checkpoint that cannot be had (the engine is away, the run is over) is tried again at its next time.
        save_run(
            self._client,
            SaveRun(run=record.number, blob=self._client.new_number(), form="checkpoint"),
            on_saved,
            on_failure=self._on_not_taken,
            on_dropped=self._on_not_taken,
        )

    def _on_not_taken(self, _error: UserError | None = None) -> None:
        self._under_way = False

    def _write(self, data: bytes) -> None:
        file = self._file
        if file is not None:
            self._worker.run(lambda: _write(file, data), lambda _nothing: None, self._on_not_written)

    def _on_not_written(self, error: UserError) -> None:
        if not self._told:  # a full disk is told once, not every few seconds
            self._told = True
            self.failed.emit(error)


def _nothing(_error: UserError) -> None:
    pass


class CheckpointFile:
    """A file of this window's own: of two that train, the second has another name. A program that ends lets go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: QLockFile | None = None
        self._path = folder / FILE_NAME

    def write(self, data: bytes) -> None:
        """Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._lock is None:
            self._hold()
        write_whole(self._path, data)

    def close(self) -> None:
        if self._lock is not None:
            self._lock.unlock()

    def _hold(self) -> None:
        for number in range(1, MOST_WINDOWS + 1):
            first = self._folder / FILE_NAME
            path = first if number == 1 else first.with_stem(f"{first.stem} {number}")
            lock = QLockFile(str(path.with_suffix(".lock")))
            lock.setStaleLockTime(0)  # however long a program runs, only its end makes its lock void
            if lock.tryLock(0):
                self._lock, self._path = lock, path
                return
        raise OSError(tr("{count} windows train already", count=MOST_WINDOWS))


def _write(file: CheckpointFile, data: bytes) -> None:
    try:
        file.write(data)
    except OSError as error:
        raise UserError(
            tr("The checkpoint of the training could not be written: {problem}.", problem=error.strerror or error)
        ) from error
