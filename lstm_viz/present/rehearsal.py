"""A rehearsal in the running program: every scene is computed again beside the window and told as it comes; it can
be stopped at any time.

Owns the engine that computes it and how far it is. It does not own what is compared (`building`), nor how it is
shown (`editor`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lstm_viz.engine_command import EngineCommand
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.present.building import Rehearsed, rehearse
from lstm_viz.present.talk import Given
from lstm_viz.words import tr
from lstm_viz.workers import Worker


class Rehearsal(QObject):
    """Signals: `advanced` (what is known so far, a tuple of Rehearsed), `refused` (a UserError: it cannot go on),
    `stopped` (somebody left off), `working_changed`.
    """

    advanced = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    working_changed = Signal()
    _came = Signal(int, object)

    def __init__(self, command: EngineCommand, device: str, parent: QObject | None = None) -> None:
        """Which engine computes, and where."""
        super().__init__(parent)
        self._command = command
        self._device = device
        self._worker = Worker(self)
        self._attempt = 0  # what comes of an earlier one is void
        self._engine: EnginePipe | None = None
        self._found: tuple[Rehearsed, ...] | None = None  # of the one that is under way
        self._scenes = 0
        self._came.connect(self._on_came)

    @property
    def working(self) -> str:
        """What is computed just now, in words; "" while nothing is."""
        if self._found is None:
            return ""
        number = min(len(self._found) + 1, self._scenes)
        return tr("Rehearsing scene {number} of {count} …", number=number, count=self._scenes)

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1."""
        return 0.0 if self._found is None else len(self._found) / max(1, self._scenes)

    def begin(self, given: Given) -> None:
        """Rehearses a talk; one that is under way is left off."""
        self._leave()
        self._attempt += 1
        attempt = self._attempt
        self._found, self._scenes = (), len(given.talk.scenes)

        def job() -> None:
            engine = EnginePipe(self._command, device=self._device)
            if attempt != self._attempt:
                return
            self._engine = engine
            with engine:
                for scene in rehearse(given, engine):
                    if attempt != self._attempt:
                        return
                    self._came.emit(attempt, scene)

        self._worker.run(job, lambda _: self._on_ended(attempt), lambda error: self._on_refused(attempt, error))
        self.working_changed.emit()

    def leave_off(self) -> None:
        """Stops it; what is known of the scenes so far stays said."""
        if self._found is not None:
            self._leave()
            self.stopped.emit()

    def close(self) -> None:
        """Stops it, and waits for its engine's end."""
        self._leave()
        self._worker.close()

    def _leave(self) -> None:
        self._attempt += 1
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.stop()
        self._end()

    def _end(self) -> None:
        if self._found is not None:
            self._found = None
            self.working_changed.emit()

    def _on_came(self, attempt: int, scene: Rehearsed) -> None:
        if attempt == self._attempt and self._found is not None:
            self._found = (*self._found, scene)
            self.advanced.emit(self._found)
            self.working_changed.emit()

    def _on_ended(self, attempt: int) -> None:
        if attempt == self._attempt:
            self._engine = None
            self._end()

    def _on_refused(self, attempt: int, error: UserError) -> None:
        if attempt == self._attempt:
            self._engine = None
            self._end()
            self.refused.emit(error)
