"""A file made by a subcommand of this program, in a process of its own, while the window goes on.

Owns that process, what it is given and what it says. The file is made in a folder that is gone afterwards, and
comes to its place whole; what was there stays until then.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.languages import OPTION
from lstm_viz.scratch import Scratch
from lstm_viz.words import tr
from lstm_viz.workers import Worker

SPOKEN_BY = "lstm-viz: "  # stands before what a command could not do
GONE_MS = 3000


# Given a folder for what it reads: a subcommand and its words, without where it writes.
Words = Callable[[Path], list[str]]


class CommandProcess(QObject):
    """One file. Signals: `progressed` (a share from 0 to 1), `finished` (a Path), `failed` (a UserError),
    `cancelled`; one of the last three is the last.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, path: Path, language: str, words: Words, parent: QObject | None = None) -> None:
        """What is written speaks the `language` of a code; `words` is asked beside the window."""
        super().__init__(parent)
        self._path, self._language, self._words = path, language, words
        self._folder = Scratch()
        self._made = self._folder.path / f"made{path.suffix.lower()}"
        self._stopped = self._moving = self._over = False
        self._worker = Worker(self)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_read)
        self._process.finished.connect(self._on_ended)
        self._process.errorOccurred.connect(self._on_error)

    def start(self) -> None:
        folder = self._folder.path
        self._worker.run(lambda: self._words(folder), self._run, self._fail)

    def cancel(self) -> None:
        """Stops; nothing of it is left. A file that is whole and on its way to its place gets there."""
        self._stopped = True
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
        elif not self._moving:
            self._end(self.cancelled.emit)

    def close(self) -> None:
        """Stops where it is not done, and waits for it."""
        self._stopped = True
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(GONE_MS)
        self._worker.close()
        self._folder.clear()

    def _run(self, words: list[str]) -> None:
        if self._stopped:
            return
        where = ["--out", str(self._made), "--count"]
        self._process.start(sys.executable, ["-m", "lstm_viz", OPTION, self._language, *words, *where])

    def _on_read(self) -> None:
        lines = bytes(self._process.readAllStandardOutput().data()).split()
        if lines:
            self.progressed.emit(float(lines[-1]))

    def _on_ended(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._stopped:
            self._end(self.cancelled.emit)
        elif code or status != QProcess.ExitStatus.NormalExit:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            self._fail(_problem(said.strip().replace(self._made.name, self._path.name), self._path.name))
        else:
            self._moving = True
            self._worker.run(self._move, self._finish, self._fail)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._fail(
                UserError(tr("No process could be started: {problem}.", problem=self._process.errorString()))
            )

    def _move(self) -> Path:
        """Beside the window: the file to its place, which may be on another disk."""
        with self._made.open("rb") as made:
            write_stream(self._path, lambda stream: shutil.copyfileobj(made, stream))
        return self._path

    def _finish(self, path: Path) -> None:
        self._end(lambda: self.finished.emit(path))

    def _fail(self, error: UserError) -> None:
        self._end(lambda: self.failed.emit(error))

    def _end(self, tell: Callable[[], None]) -> None:
        """Once: what was stopped while its source was written down fails at that, too."""
        if not self._over:
            self._over = True
            self._folder.clear()
            tell()


def _problem(said: str, name: str) -> UserError:
    """What a command that ended badly said last, in a sentence for a person."""
    last = said.splitlines()[-1] if said else tr("its process has ended")
    if last.startswith(SPOKEN_BY):
        return UserError(last.removeprefix(SPOKEN_BY))
    return UserError(tr("{name} could not be made: {problem}.", name=name, problem=last))
