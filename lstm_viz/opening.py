"""Opening what a person names or drops: a model, or a sequence for the model that is there.

Owns the way of another model into the document: read on a worker thread, opened by the engine, and only then
taken. Until then, and where it is refused, the model that is there stays, with everything that is shown of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.protocol import ModelDescription, ModelOpened, OpenModel
from lstm_viz import models, npy
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.sequence import parse_text
from lstm_viz.signals import fed, first_text
from lstm_viz.words import tr, tr_known
from lstm_viz.workers import Worker

# What a sequence is in; every other file is looked into for a model, whatever it is called.
SEQUENCE_ENDINGS = {".txt", ".csv", ".tsv", ".npy", ".npz"}
ARCHIVE_ENDING = ".npz"  # it may hold a model as well as a sequence: its arrays' names tell
DOCUMENT_ENDINGS = (".lstmviz", ".lstmtalk")  # no models and no sequences: they hold some
MOST_KEPT = 4000  # characters of a text that is read again at once: more would hold the window up
# What models are usually called, for a choice of files to begin with.
MODEL_ENDINGS = (
    ".safetensors",
    ".pt",
    ".pth",
    ".th",
    ".ckpt",
    ".bin",
    ".tar",
    ".pkl",
    ".onnx",
    ".h5",
    ".hdf5",
    ".keras",
)


class Opening(QObject):
    """Signals: `refused` (a UserError, or None: all is well again), `stranger_found` (the path of a file that is
    no model of this program, and may be another's), `document_found` (the path of a document or a talk, which was
    dropped where models are), `dropped` (a list of paths: whatever was dropped on a part of the window),
    `model_taken` (another model is the document's), `working_changed`.
    """

    refused = Signal(object)
    stranger_found = Signal(object)
    document_found = Signal(object)
    dropped = Signal(object)
    model_taken = Signal()
    working_changed = Signal()

    def __init__(self, document: Document, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._client = client
        self._attempt = 0
        self._name = ""  # of what is on its way
        self._problem: UserError | None = None
        self._worker = Worker(self)
        document.sequence_changed.connect(lambda: self._set_problem(None))

    @property
    def problem(self) -> UserError | None:
        """Why what was opened last is not here."""
        return self._problem

    def open(self, path: Path) -> None:
        """Opens a sequence, a model file of this program, or what may be another program's."""
        if path.suffix.lower() in DOCUMENT_ENDINGS:
            self.document_found.emit(path)
        elif path.suffix.lower() == ARCHIVE_ENDING:
            self._read(lambda: path if npy.holds_model(path) else None, path.name, path)
        elif path.suffix.lower() in SEQUENCE_ENDINGS:
            self._attempt += 1
            self._document.open_file(path)
        else:
            self._read(lambda: models.read_file(path) if models.is_own(path) else path, path.name)

    def drop(self, paths: Sequence[Path]) -> None:
        """Has files opened for what they are, of any kind and in any number."""
        if paths:
            self.dropped.emit(list(paths))

    def open_named(self, name: str) -> None:
        """Opens a shipped model by its name, or a model file."""
        self._read(lambda: models.named(name), Path(name).name)

    def open_given(self, name: str) -> None:
        """Opens what a command line names: a shipped model, or a model file of any program."""
        path = Path(name)
        if path.is_file() and path.suffix.lower() == ARCHIVE_ENDING:
            self._read(lambda: path, path.name)
        elif path.is_file() and path.suffix.lower() not in SEQUENCE_ENDINGS:
            self.open(path)
        else:
            self.open_named(name)

    def open_model(
        self,
        model: ModelDescription,
        data: bytes | None = None,
        file_name: str = "",
        text: str | None = None,
        taken: Callable[[], None] | None = None,
    ) -> None:
        """Has the engine open a model, which is the document's as soon as it has; `data` is its own file's, `text`
        what it reads first, where that is not its own example. `taken` is called just before it is the document's.
        """
        self._attempt += 1
        attempt, number = self._attempt, self._client.new_number()

        def on_reply(reply: object) -> None:
            if isinstance(reply, ModelOpened) and attempt == self._attempt:
                self._set_name("")
                if taken is not None:
                    taken()
                self._document.set_model(model, text, data=data, number=number)
                self.model_taken.emit()

        self._set_name(file_name or tr_known(model.title))
        source = self._client.model_source(model.name if data is None else file_name, data)
        self._client.send(
            OpenModel(model=number, source=source),
            on_reply=on_reply,
            on_failure=lambda error: self._on_failure(attempt, error),
        )

    @property
    def working(self) -> str:
        """What is opened just now, in words; "" while nothing is."""
        return tr("Opening {name} …", name=self._name) if self._name else ""

    def still_reads(self, model: ModelDescription, before: ModelDescription | None) -> str | None:
        """What a person typed for the model `before`, where that is there and the next one can read it, too."""
        text = self._document.text
        if before != self._document.model or not 0 < len(text) <= MOST_KEPT or fed(text, before) is not None:
            return None
        try:
            parse_text(text, model)
        except UserError:
            return None
        return text

    def forget(self) -> None:
        """What is on its way need not come any more."""
        self._attempt += 1
        self._set_name("")

    def refuse(self, problem: UserError | None) -> None:
        """Says why a stranger's file is not here either; None: it has been read, and is closed."""
        self._set_problem(problem)

    def close(self) -> None:
        self._worker.close()

    def _read(
        self,
        read: Callable[[], tuple[ModelDescription, bytes | None] | Path | None],
        file_name: str,
        sequence: Path | None = None,
    ) -> None:
        """Has a file read: it is a model, or a stranger's (its path), or (None) it is the `sequence` after all."""
        self._attempt += 1
        attempt = self._attempt
        self._set_problem(None)  # what was refused before is no news any more
        self._set_name(file_name)

        def on_read(found: tuple[ModelDescription, bytes | None] | Path | None) -> None:
            if attempt != self._attempt:
                return
            if found is None:
                self._set_name("")
                assert sequence is not None
                self._document.open_file(sequence)
                return
            if isinstance(found, Path):
                self._set_name("")
                self._set_problem(None)
                self.stranger_found.emit(found)
            else:
                model, data = found
                self.open_model(model, data, file_name, first_text(model))

        self._worker.run(read, on_read, lambda error: self._on_failure(attempt, error))

    def _on_failure(self, attempt: int, error: UserError) -> None:
        if attempt == self._attempt:
            self._set_name("")
            self._set_problem(error)

    def _set_name(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self.working_changed.emit()

    def _set_problem(self, problem: UserError | None) -> None:
        if problem is not self._problem:
            self._problem = problem
            self.refused.emit(problem)
