"""What is worked on: the model and the sequence. A model of the window; it computes nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.protocol import ModelDescription, RunModel


class Document(QObject):
    """The model and the sequence as the person gave them.

    Signals: `model_changed`, `sequence_changed`. A sequence is either typed text or a file that was opened.
    """

    model_changed = Signal()
    sequence_changed = Signal()

    def __init__(self, model: ModelDescription, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._data: bytes | None = None
        self._number: int | None = None
        self._source: RunModel | None = None
        self._text = model.example
        self._path: Path | None = None

    @property
    def model(self) -> ModelDescription:
        return self._model

    @property
    def model_data(self) -> bytes | None:
        """The model's file, where it is not one that the program ships."""
        return self._data

    @property
    def model_number(self) -> int | None:
        """The engine's number for the model; None while it has not opened it."""
        return self._number

    @property
    def source(self) -> RunModel | None:
        """Where the engine finds a model that is in training, and in no file; None for every other."""
        return self._source

    @property
    def text(self) -> str:
        """The sequence as it was typed; empty while a file is open."""
        return self._text

    @property
    def path(self) -> Path | None:
        """The file that the sequence comes from, if it does."""
        return self._path

    def set_model(
        self,
        model: ModelDescription,
        text: str | None = None,
        data: bytes | None = None,
        number: int | None = None,
        source: RunModel | None = None,
    ) -> None:
        """Takes another model, with a sequence that it can read: its own example unless another is given.

        `data` is the model's file where the program does not ship it, `source` where in a training it is found
        instead, and `number` the engine's, where it is opened.
        """
        self._model = model
        self._data = data
        self._number = number
        self._source = source
        self._text = model.example if text is None else text
        self._path = None
        self.model_changed.emit()
        self.sequence_changed.emit()

    def model_opened(self, number: int) -> None:
        """The engine holds the model now, under this number."""
        self._number = number

    def set_text(self, text: str) -> None:
        if text != self._text or self._path is not None:
            self._text, self._path = text, None
            self.sequence_changed.emit()

    def open_file(self, path: Path) -> None:
        self._text, self._path = "", path
        self.sequence_changed.emit()
