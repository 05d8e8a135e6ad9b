"""A training that a document holds, taken back by the engine: with its past, and so that it can be gone on with.

Owns the question and what becomes of its answer. It does not own the weights' file (`sessions`), nor what is asked
of the run afterwards (`training`, `following`, `saving`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.protocol import RestoreRun, RunRestored
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.training import Training
from lstm_viz.words import tr


class Restoring(QObject):
    """Signal: `refused` (a UserError: of the run there are its curves, and nothing can be made of it)."""

    refused = Signal(object)

    def __init__(self, client: EngineClient, training: Training, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._training = training
        self._coming: RunRecord | None = None

    def is_coming(self, record: RunRecord) -> bool:
        """Whether the engine has been asked for a run and has not answered."""
        return record is self._coming

    def restore(self) -> int | None:
        """Has the engine take back the current run, which came with a document; one that was at work is so again,
        paused. Gives the number that the run has there; None where there is nothing to be taken back.
        """
        record, data = self._training.current, self._training.checkpoint
        self._coming = None
        if record is None or not record.opened or data is None:
            return None
        self._coming = record
        number = self._client.new_number()
        self._client.send(
            RestoreRun(run=number, upload=self._client.upload(data)),
            on_reply=lambda reply: self._on_restored(record, reply),
            on_failure=lambda error: self._refuse(record, error),
        )
        return number

    def _on_restored(self, record: RunRecord, reply: object) -> None:
        if record is not self._coming or not isinstance(reply, RunRestored):
            return
        if record is not self._training.current:
            self._coming = None
        elif (reply.training_step, reply.entrants) != (record.training_step, record.entrants):
            words = tr("The weights in the document are not those of its training.")
            self._refuse(record, UserError(words, tr("Its curves are there all the same.")))
        else:
            self._coming = None
            record.came_back(reply)
            if record.broken_off:
                self._training.resume(paused=True)
            else:
                self._training.changed.emit()

    def _refuse(self, record: RunRecord, error: UserError) -> None:
        if record is self._coming:
            self._coming = None
            if record is self._training.current:
                self.refused.emit(error)
