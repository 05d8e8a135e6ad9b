"""Models and checkpoints of a training as files: the engine makes them, a worker writes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.protocol import NEWEST, RunSaved, SaveRun
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.runs.pulling import save_run
from lstm_viz.runs.training import Training
from lstm_viz.words import tr
from lstm_viz.workers import Worker

FORMS = {".safetensors": "model", ".pt": "state_dict", ".checkpoint": "checkpoint"}


class Saving(QObject):
    """Signals: `saved` (the path), `failed` (a UserError)."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, client: EngineClient, training: Training, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._training = training
        self._worker = Worker(self)

    def save(self, path: Path, entrant: int = 0, training_step: int | None = None) -> None:
        """Saves an entrant as it is or was; the path's ending says as what, a model file where it says nothing."""
        record = self._training.current
        if record is None:
            return
        form = FORMS.get(path.suffix.lower(), "model")

        def on_saved(_saved: RunSaved, data: bytes) -> None:
            self.write(path, data)

        body = SaveRun(
            run=record.number,
            blob=self._client.new_number(),
            form=form,
            entrant=entrant,
            training_step=NEWEST if training_step is None else training_step,
            name=path.stem if form == "model" else "",
        )
        save_run(self._client, body, on_saved, self.failed.emit)

    def write(self, path: Path, data: bytes) -> None:
        """Writes a file, beside its place and then into it."""

        def write() -> Path:
            write_stream(path, lambda stream: stream.write(data))
            return path

        self._worker.run(write, self.saved.emit, self._on_failed)

    def read(self, path: Path, on_data: Callable[[bytes], None]) -> None:
        """Reads a file, and hands on its bytes."""

        def read() -> bytes:
            try:
                return path.read_bytes()
            except OSError as error:
                problem = error.strerror or error
                raise UserError(
                    tr("{name} cannot be read: {problem}.", name=path.name, problem=problem)
                ) from error

        self._worker.run(read, on_data, self._on_failed)

    def close(self) -> None:
        self._worker.close()

    def _on_failed(self, error: UserError) -> None:
        self.failed.emit(error)
