"""What stands beside the layer that is looked at, another checkpoint or layer, and how far apart the two are.

Owns which file and which of its layers that is, its reading on a thread of its own, and the newest answer on the
weights. The model itself stands beside the first as anywhere else (`companion`), which also runs it over the same
input. It does not own how any of it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from engine.protocol import CompareLayers, LayersCompared, ModelDescription
from engine.protocol.reading import LayerListed, MakeModel
from lstm_viz.attempt import part_of
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.file_reader import FileReader
from lstm_viz.inspection import Inspection
from lstm_viz.looks import SecondFile
from lstm_viz.models import is_own, read_file
from lstm_viz.selection import Selection
from lstm_viz.words import tr, tr_known
from lstm_viz.workers import Worker

Part = tuple[int, str]


class Read(NamedTuple):
    """A layer that was read: its model and that one's file, its name, and all the names of the file."""

    model: ModelDescription
    data: bytes
    layer: str
    layers: tuple[str, ...]


class Comparison(QObject):
    """Signals: `changed` (what stands beside, what became of the question, or why nothing came),
    `working_changed`.
    """

    changed = Signal()
    working_changed = Signal()

    def __init__(
        self,
        document: Document,
        selection: Selection,
        inspection: Inspection,
        companion: Companion,
        client: EngineClient,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._inspection = inspection
        self._companion = companion
        self._client = client
        self._worker = Worker(self)
        self._attempt = 0
        self._reading: FileReader | None = None
        self._name = ""  # of the file that is read
        self._path: Path | None = None
        self._layer = ""
        self._layers: tuple[str, ...] = ()
        self._part: Part | None = None  # of the second model; None: the same as of the first
        self._question = 0
        self._found: LayersCompared | None = None
        self._problem: UserError | None = None
        companion.opened.connect(self._on_opened)
        companion.changed.connect(self.changed)
        document.model_changed.connect(self._ask)
        selection.part_changed.connect(self._ask)

    @property
    def model(self) -> ModelDescription | None:
        """The second model; None where nothing stands beside the first."""
        return self._companion.beside

    @property
    def path(self) -> Path | None:
        """The second file; None where the second model is none of a file."""
        return self._path

    @property
    def title(self) -> str:
        """What the second model is called: its file and layer, or its own name."""
        if self._path is None or self.model is None:
            return "" if self.model is None else tr_known(self.model.title)
        return f"{self._path.name} · {self._layer}" if self._layer else self._path.name

    @property
    def layers(self) -> tuple[str, ...]:
        """The recurrent layers of the second file."""
        return self._layers

    @property
    def layer(self) -> str:
        """The one that was taken."""
        return self._layer

    @property
    def parts(self) -> tuple[Part, ...]:
        """What of the second model can be held against the first: its stacked layers, and their directions."""
        model = self.model
        if model is None:
            return ()
        return tuple((layer, way) for layer in range(model.num_layers) for way in model.directions)

    @property
    def part(self) -> Part | None:
        """The one that is."""
        if self.model is None:
            return None
        return self._part if self._part in self.parts else part_of(self.model, self._selection)

    @property
    def found(self) -> LayersCompared | None:
        """How far apart the weights are; None while that is not known."""
        return self._found

    @property
    def problem(self) -> UserError | None:
        """Why the second model, or the answer, is not here; else why both traces are not."""
        return self._problem or self._companion.problem

    def open(self, path: Path, layer: str | None = None, part: Part | None = None) -> None:
        """Reads a file and puts a layer of it beside the first: the one of that name, else the likeliest; of
        stacked layers the one that stands at the same place, or `part`.
        """
        self._attempt += 1
        attempt, wish, first = self._attempt, self._inspection.wish, self._document.model

        def keep(reader: FileReader) -> None:
            self._reading = reader

        def on_read(read: Read) -> None:
            self._end_reading()
            if attempt == self._attempt:
                self._path, self._layer, self._layers, self._part = path, read.layer, read.layers, part
                self._companion.open_model(read.model, read.data)

        def on_failure(error: UserError) -> None:
            self._end_reading()
            if attempt == self._attempt:
                self._set_problem(error)

        self._worker.run(lambda: read_layer(path, layer, wish, first, keep), on_read, on_failure)
        self._name = path.name
        self.working_changed.emit()

    def open_itself(self) -> None:
        """Puts another layer of the same file, or of the same model, beside the first."""
        path, model = self._inspection.path, self._document.model
        shown = part_of(model, self._selection)
        stacked = [(layer, way) for layer in range(model.num_layers) for way in model.directions]
        part = next((each for each in stacked if each != shown), None)
        if path is not None and self._inspection.model == model:
            others = [layer.name for layer in self._found_layers if layer.name != self._own_layer]
            if part is None and others:
                self.open(path, others[0])
            else:
                self.open(path, self._own_layer, part)
        else:
            self._path, self._layer, self._layers, self._part = None, "", (), part
            self._companion.open_model(model, self._document.model_data)

    @property
    def second(self) -> SecondFile | None:
        """Where the second model came from, for a document; None where that is no file."""
        if self._path is None or self.model is None:
            return None
        return SecondFile(path=str(self._path), layer=self._layer, layers=self._layers, part=self._part)

    def put(self, second: SecondFile | None) -> None:
        """Where the second model, which came with a document, is from."""
        if second is not None and self.model is not None:
            self._path, self._layer = Path(second.path), second.layer
            self._layers, self._part = second.layers, second.part
            self._ask()

    def choose_part(self, part: Part) -> None:
        """Holds another stacked layer, or direction, of the second model against the first."""
        self._part = part
        self._ask()

    def stop(self) -> None:
        """Nothing is compared any more."""
        self._attempt += 1
        self._companion.stop()

    @property
    def working(self) -> str:
        """What is read just now, in words; "" while nothing is."""
        return tr("Reading {name} …", name=self._name) if self._name else ""

    def leave_off(self) -> None:
        """Stops it; what stood there before stays."""
        self._attempt += 1
        if self._reading is not None:
            self._reading.stop()

    def close(self) -> None:
        self.leave_off()
        self._worker.close()

    def _end_reading(self) -> None:
        self._reading, self._name = None, ""
        self.working_changed.emit()

    @property
    def _found_layers(self) -> tuple[LayerListed, ...]:
        found = self._inspection.found
        return () if found is None else found.layers

    @property
    def _own_layer(self) -> str:
        layer = self._inspection.layer
        return "" if layer is None else layer.name

    def _on_opened(self) -> None:
        if self.model is None:
            self._path, self._layer, self._layers, self._part = None, "", (), None
        self._ask()

    def _ask(self) -> None:
        """Asks for the difference of what stands there now."""
        self._found = self._problem = None
        self._question += 1
        question, own, other = self._question, self._document.model_number, self._companion.model_number
        part, other_part = part_of(self._document.model, self._selection), self.part
        self.changed.emit()
        if own is None or other is None or other_part is None:
            return

        def on_reply(reply: object) -> None:
            if isinstance(reply, LayersCompared) and question == self._question:
                self._found = reply
                self.changed.emit()

        def on_failure(error: UserError) -> None:
            if question == self._question:
                self._set_problem(error)

        body = CompareLayers(
            model=own,
            layer=part[0],
            direction=part[1],
            other=other,
            other_layer=other_part[0],
            other_direction=other_part[1],
        )
        self._client.send(body, on_reply, on_failure)

    def _set_problem(self, problem: UserError) -> None:
        self._problem = problem
        self.changed.emit()


def read_layer(
    path: Path,
    layer: str | None,
    wish: MakeModel | None,
    first: ModelDescription,
    keep: Callable[[FileReader], None] = lambda reader: None,
) -> Read:
    """A layer of a file as a model: the one of that name, else the one that the first layer's name or sizes speak
    for; raises UserError.

    What a person said about the first (its embedding, its vocabulary) holds of the second, where that has it too.
    `keep` is given the reader, which whoever does not want to wait may stop.
    """
    if is_own(path):
        return Read(*read_file(path), "", ())
    with FileReader(path) as reader:
        keep(reader)
        layers = reader.look_inside().layers
        if not layers:
            raise UserError(
                tr("{name} holds no recurrent layer.", name=path.name), tr("Look at it: lstm-viz inspect FILE")
            )
        name = layer if layer is not None else likeliest(layers, wish, first).name
        chosen = next(found for found in layers if found.name == name)
        taken = replace(wish, layer=name) if wish is not None and _holds(wish, chosen, layers) else None
        taken = taken or MakeModel(layer=name)
        made, data = reader.model(taken)
    return Read(made.description, data, name, tuple(found.name for found in layers))


def _holds(wish: MakeModel, chosen: LayerListed, layers: tuple[LayerListed, ...]) -> bool:
    """Whether a layer could have all that was said about another: what it stands on, reads, and is read by."""
    under = [found for name in wish.under for found in layers if found.name == name]
    lowest = under[0] if under else chosen
    fits = len(under) == len(wish.under) and all(below.name in chosen.under for below in under[-1:])
    return fits and wish.embedding in ("", *lowest.embeddings) and wish.head in ("", *chosen.heads)


def likeliest(layers: tuple[LayerListed, ...], wish: MakeModel | None, first: ModelDescription) -> LayerListed:
    """The layer of the same name, else the first of the same sizes, else the first."""
    named = [layer for layer in layers if wish is not None and layer.name == wish.layer]
    alike = [
        layer
        for layer in layers
        if (layer.cell, layer.input_size, layer.hidden_size) == (first.cell, first.input_size, first.hidden_size)
    ]
    return (named or alike or list(layers))[0]
