"""A talk on its way into its file, beside the window, with the runs that the window does not hold whole.

Owns that way, and the engine that computes what is lacking. It does not own what is written (`talk_file`).
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lstm_viz.engine_command import EngineCommand
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.present import building, talk_file
from lstm_viz.present.talk import Given
from lstm_viz.words import tr
from lstm_viz.workers import Worker


class TalkSaving(QObject):
    """One file after the other. Signals: `saved` (its Path, and the Given that is in it), `refused` (a UserError),
    `working_changed`.
    """

    saved = Signal(object, object)
    refused = Signal(object)
    working_changed = Signal()

    def __init__(self, command: EngineCommand, device: str, parent: QObject | None = None) -> None:
        """Which engine computes what is lacking, and where."""
        super().__init__(parent)
        self._command = command
        self._device = device
        self._worker = Worker(self)
        self._engine: EnginePipe | None = None
        self._names: list[str] = []  # of the files that are being written
        self._stopped = 0  # so often was it left off

    @property
    def working(self) -> str:
        """What is written just now, in words; "" while nothing is."""
        return tr("Saving {name} …", name=self._names[0]) if self._names else ""

    def save(self, path: Path, given: Given) -> None:
        """Writes a talk; the old file stays as it was where that fails or is left off."""
        before = self._stopped

        def job() -> Given:
            whole = self._completed(given) if building.lacking(given) else given
            talk_file.write_given(path, whole, lambda: before != self._stopped)
            return whole

        def on_written(whole: Given) -> None:
            self._end()
            self.saved.emit(path, whole)

        def on_refused(error: UserError) -> None:
            self._end()
            self.refused.emit(error)

        self._names.append(path.name)
        self._worker.run(job, on_written, on_refused)
        self.working_changed.emit()

    def leave_off(self) -> None:
        """Stops what is being written; whoever asked for it is told."""
        self._stopped += 1
        engine = self._engine
        if engine is not None:
            engine.stop()

    def close(self) -> None:
        """Waits for what is being written: a talk that was saved is there."""
        self._worker.finish()

    def _completed(self, given: Given) -> Given:
        """With what is lacking, where an engine can be had."""
        engine = self._engine = EnginePipe(self._command, device=self._device)
        with suppress(UserError), engine:  # without one the talk is saved all the same, and asks for it when given
            given = building.completed(given, engine)
        self._engine = None
        return given

    def _end(self) -> None:
        self._names.pop(0)
        self.working_changed.emit()
