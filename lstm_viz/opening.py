"""Opening what a person names or drops: a model file, or a sequence for the model that is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.protocol import ModelDescription
from lstm_viz import models
from lstm_viz.document import Document
from lstm_viz.workers import Worker

MODEL_ENDING = ".safetensors"


class Opening(QObject):
    """Takes a file for what it is. Signal: `refused` (a UserError); the document stays as it was."""

    refused = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._worker = Worker(self)

    def open(self, path: Path) -> None:
        """Opens a model file, or a sequence."""
        if path.suffix.lower() == MODEL_ENDING:
            self._worker.run(lambda: models.read_file(path), self._take_model, self.refused.emit)
        else:
            self._document.open_file(path)

    def close(self) -> None:
        self._worker.close()

    def _take_model(self, found: tuple[ModelDescription, bytes]) -> None:
        model, data = found
        self._document.set_model(model, data=data)
