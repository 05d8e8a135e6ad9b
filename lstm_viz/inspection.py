"""A stranger's file that is being looked into: what is in it, and the way of one of its layers into the document.

Owns the reader of the file, which works on a thread of its own, so that the window never waits for a file. It does
not own the layer once it is a model (`document`), nor how it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from engine.protocol import ModelDescription
from engine.protocol.reading import Assignment, FileNote, FileRead, LayerListed, MakeModel, ModelMade, TensorRead
from lstm_viz.errors import UserError
from lstm_viz.file_choices import likeliest
from lstm_viz.file_reader import FileReader
from lstm_viz.kept_choices import KeptChoices
from lstm_viz.looks import KeptFile
from lstm_viz.opening import Opening
from lstm_viz.signals import first_text
from lstm_viz.words import tr
from lstm_viz.workers import Worker

TENSOR_ROWS, TENSOR_COLUMNS = 256, 256


class Inspection(QObject):
    """Signals: `changed` (another file, or another layer of it), `tensor_read` (a TensorRead), `refused` (a
    UserError or None), `busy_changed` (a reader works, or does no more).
    """

    changed = Signal()
    tensor_read = Signal(object)
    refused = Signal(object)
    busy_changed = Signal()

    def __init__(self, opening: Opening, parent: QObject | None = None, kept: KeptChoices | None = None) -> None:
        """`kept` is where choices are remembered; None remembers none."""
        super().__init__(parent)
        self._kept = kept or KeptChoices(None)
        self._wish: MakeModel | None = None
        self._opening = opening
        self._worker = Worker(self)
        self._reader: FileReader | None = None
        self._path: Path | None = None
        self._found: FileRead | None = None
        self._layer: LayerListed | None = None
        self._notes: tuple[FileNote, ...] = ()
        self._model: ModelDescription | None = None
        self._problem: UserError | None = None
        self._attempt = 0
        self._busy = 0
        self._tensor: TensorRead | None = None  # the newest
        self._readers: WeakSet[FileReader] = WeakSet()  # all that were started and may still run
        self._closed = False
        self._name = ""  # of the file that is read
        self._fresh = False  # a layer of the file is the document's now, and nobody was told yet
        opening.stranger_found.connect(self.open)
        opening.model_taken.connect(self._on_model_taken)

    @property
    def path(self) -> Path | None:
        """The file; None before the first."""
        return self._path

    @property
    def found(self) -> FileRead | None:
        """What is in it."""
        return self._found

    @property
    def layer(self) -> LayerListed | None:
        """The layer that became the document's model last."""
        return self._layer

    @property
    def model(self) -> ModelDescription | None:
        """What that layer is as a model."""
        return self._model

    @property
    def wish(self) -> MakeModel | None:
        """What was asked of the file for it."""
        return self._wish

    @property
    def notes(self) -> tuple[FileNote, ...]:
        """What was converted on its way."""
        return self._notes

    @property
    def problem(self) -> UserError | None:
        """Why what was asked last did not come; what was there before stays."""
        return self._problem

    @property
    def busy(self) -> bool:
        """Whether a reader works."""
        return self._busy > 0

    def open(self, path: Path) -> None:
        """Looks into a file. The one before stays until the new one is understood."""
        self._attempt += 1
        attempt, self._name = self._attempt, path.name
        before, self._reader = self._reader, None
        self._set_problem(None)

        def look() -> tuple[FileReader, FileRead, MakeModel | None]:
            reader = self._start_reader(path)
            try:
                return reader, reader.look_inside(), self._kept.of(path)
            except BaseException:
                reader.close()
                raise

        def on_found(result: tuple[FileReader, FileRead, MakeModel | None]) -> None:
            self._set_busy(-1)
            reader, found, chosen = result
            if attempt != self._attempt:
                reader.close()
                return
            if before is not None:
                before.close()
            self._reader, self._path, self._found = reader, path, found
            self._layer, self._model, self._wish, self._notes, self._tensor = None, None, None, (), None
            self._set_problem(None)
            self.changed.emit()
            names = {layer.name for layer in found.layers}
            first = found.layers[0].name if found.layers else None
            if chosen is not None and (isinstance(chosen.layer, Assignment) or chosen.layer in names):
                self.take(chosen)
            elif first is not None:
                self.take(likeliest(found, found.layers[0]))

        def on_failure(error: UserError) -> None:
            self._set_busy(-1)
            if attempt == self._attempt:
                self._reader = before
                self._set_problem(error)
                self._opening.refuse(error)
            elif before is not None:
                before.close()

        self._set_busy(1)
        self._worker.run(look, on_found, on_failure)

    def take(self, wish: MakeModel, *, chosen: bool = False) -> None:
        """Makes one of the layers the document's model; what a person has `chosen` is remembered for the file."""
        reader, path, found = self._reader, self._path, self._found
        if path is None or found is None:
            return
        if reader is None:
            self._look_again(lambda: self.take(wish, chosen=chosen))
            return

        def on_made(result: tuple[ModelMade, bytes]) -> None:
            self._set_busy(-1)
            if reader is not self._reader:
                return
            made, data = result
            model = made.description

            def on_taken() -> None:
                """Not before: until the engine has it, what is shown is the layer before."""
                self._layer = next((layer for layer in found.layers if layer.name == wish.layer), None)
                self._wish, self._model, self._notes, self._fresh = wish, model, made.notes, True

            self._set_problem(None)
            text = self._opening.still_reads(model, self._model) or first_text(model)
            self._opening.open_model(model, data, path.name, text, on_taken)

        def make() -> tuple[ModelMade, bytes]:
            made = reader.model(wish)
            if chosen:
                with suppress(OSError):  # the choice holds all the same, but is asked for again
                    self._kept.keep(path, wish)
            return made

        self._set_busy(1)
        self._worker.run(make, on_made, lambda error: self._on_failure(reader, error))

    def dismiss(self) -> None:
        """What was refused has been read."""
        self._set_problem(None)
        self._opening.refuse(None)

    def read_tensor(self, name: str) -> None:
        """Asks for a tensor's values; they come by `tensor_read`."""
        reader = self._reader
        if reader is None and self._tensor is not None and self._tensor.name == name:
            self.tensor_read.emit(self._tensor)  # it came with the document
            return
        if reader is None:
            self._look_again(lambda: self.read_tensor(name))
            return

        def on_read(values: TensorRead) -> None:
            self._set_busy(-1)
            if reader is self._reader:
                self._set_problem(None)
                self._tensor = values
                self.tensor_read.emit(values)

        self._set_busy(1)
        self._worker.run(
            lambda: reader.tensor(name, TENSOR_ROWS, TENSOR_COLUMNS),
            on_read,
            lambda error: self._on_failure(reader, error),
        )

    @property
    def kept(self) -> KeptFile | None:
        """What a document keeps of the file, as long as the document's model came out of it."""
        if self._path is None or self._found is None or self._wish is None or self._model is None:
            return None
        return KeptFile(
            path=str(self._path), found=self._found, wish=self._wish, notes=self._notes, tensor=self._tensor
        )

    def put(self, kept: KeptFile | None, model: ModelDescription) -> None:
        """The file as a document kept it, whose layer is this model; None: there is no file. It is read again as
        soon as something is asked of it.
        """
        self._attempt += 1
        if self._reader is not None:
            self._reader.close()
        self._reader = self._path = self._found = self._layer = self._model = self._wish = None
        self._notes, self._tensor = (), None
        if kept is not None:
            self._path, self._found, self._wish = Path(kept.path), kept.found, kept.wish
            self._layer = next((layer for layer in kept.found.layers if layer.name == kept.wish.layer), None)
            self._model, self._notes, self._tensor = model, kept.notes, kept.tensor
        self._set_problem(None)
        self.changed.emit()

    def _look_again(self, then: Callable[[], object]) -> None:
        """Reads the file of a document once more, where it still lies there, and goes on."""
        path = self._path
        if path is None:
            return
        self._attempt += 1
        attempt = self._attempt

        def look() -> tuple[FileReader, FileRead]:
            reader = self._start_reader(path)
            try:
                return reader, reader.look_inside()
            except BaseException:
                reader.close()
                raise

        def on_found(result: tuple[FileReader, FileRead]) -> None:
            self._set_busy(-1)
            reader, found = result
            if attempt != self._attempt:
                reader.close()
                return
            self._reader = reader
            if found != self._found:  # it is another file by now
                self._found = found
                self.changed.emit()
            then()

        def on_failure(error: UserError) -> None:
            self._set_busy(-1)
            if attempt == self._attempt:
                self._set_problem(error)

        self._set_busy(1)
        self._worker.run(look, on_found, on_failure)

    @property
    def working(self) -> str:
        """What is being read, in words; "" while nothing is."""
        name = self._name or (self._path.name if self._path is not None else "")
        return tr("Reading {name} …", name=name) if self.busy else ""

    def leave_off(self) -> None:
        """Stops what is being read; what was there before stays."""
        self._attempt += 1
        self._reader = None
        for reader in tuple(self._readers):
            reader.stop()
            self._worker.run(reader.close, lambda _: None, self._set_problem)

    def close(self) -> None:
        """Ends the readers, and waits for the thread that asked them."""
        self._attempt += 1
        self._closed = True
        for reader in tuple(self._readers):
            reader.stop()
        self._worker.close()
        for reader in tuple(self._readers):
            reader.close()

    def _start_reader(self, path: Path) -> FileReader:
        reader = FileReader(path)
        self._readers.add(reader)
        if self._closed:  # while it started
            reader.stop()
        return reader

    def _on_model_taken(self) -> None:
        """Another model is there: what was refused before it is no news any more."""
        self._set_problem(None)
        if self._fresh:
            self._fresh = False
            self.changed.emit()

    def _on_failure(self, reader: FileReader, error: UserError) -> None:
        self._set_busy(-1)
        if reader is self._reader:
            self._set_problem(error)
        else:
            reader.close()

    def _set_problem(self, problem: UserError | None) -> None:
        self._problem = problem
        self.refused.emit(problem)

    def _set_busy(self, change: int) -> None:
        was = self.busy
        self._busy += change
        if was != self.busy:
            self.busy_changed.emit()
