"""The reader's answers, one method a request, about the one file that it was started with.

Owns what is kept between requests: the contents, and the model file that was made last. It does not own the
process (`__main__`) nor any format.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.formats.assigned import layer_from
from engine.formats.contents import Contents, FilesWantedError, FoundLayer, Note, StoredTensor, UnreadableError
from engine.formats.dispatch import read
from engine.formats.model_file import embeddings_of, heads_of, made
from engine.formats.remarks import with_remarks
from engine.formats.sharded import notes_of_part
from engine.formats.source import Source
from engine.formats.stacked import stacked, under_of
from engine.protocol.reading import (
    FileNote,
    FileRead,
    FilesWanted,
    LayerListed,
    LookInside,
    MakeModel,
    ModelMade,
    PieceRead,
    ReaderReplyBody,
    ReaderRequestBody,
    ReadingFailed,
    ReadPiece,
    ReadTensor,
    TensorListed,
    TensorRead,
)
from engine.protocol.requests import PIECE_BYTES
from engine.protocol.values import Array

MOST_LISTED = 20_000
MOST_WORDS = 200_000  # of all vocabularies together
BINS = 60
MOST_TENSOR_BYTES = 600 << 20


class Conversation:
    """Answers about one file; `guarded` says whether the system denies this process all others."""

    def __init__(self, source: Source, guarded: bool) -> None:
        self._source = source
        self._guarded = guarded
        self._contents: Contents | None = None
        self._model = b""

    def answer(self, request: ReaderRequestBody) -> ReaderReplyBody:
        """The reply to a request; what cannot be read is a `ReadingFailed`, and so is what was read while somebody
        wrote the file.
        """
        reply = self._attempted(request)
        for source in (self._source, *self._source.siblings.values()):
            now = source.size_now
            if now != source.size and not isinstance(request, ReadPiece):  # a piece is of what was read before
                before = {"name": source.name, "before": str(source.size), "size": str(now)}
                return ReadingFailed("being-written", before)
        return reply

    def _attempted(self, request: ReaderRequestBody) -> ReaderReplyBody:
        try:
            return self._answered(request)
        except FilesWantedError as error:
            return FilesWanted(error.names)
        except UnreadableError as error:
            return ReadingFailed(error.key, error.arguments)
        except MemoryError:
            return ReadingFailed("out-of-memory", {"name": self._source.name})

    def _answered(self, request: ReaderRequestBody) -> ReaderReplyBody:
        match request:
            case LookInside():
                return self._look_inside()
            case ReadTensor():
                return self._read_tensor(request)
            case MakeModel():
                return self._make_model(request)
            case ReadPiece(offset, length):
                return PieceRead(offset, self._model[offset : offset + min(length, PIECE_BYTES)])

    @property
    def contents(self) -> Contents:
        """What is in the file, read when it is first asked for; raises UnreadableError."""
        if self._contents is None:
            found = read(self._source)
            self._contents = with_remarks(replace(found, notes=(*notes_of_part(self._source.name), *found.notes)))
        return self._contents

    def _look_inside(self) -> FileRead:
        contents = self.contents
        listed = list(contents.tensors.items())
        room = MOST_WORDS
        vocabularies: dict[str, tuple[str, ...]] = {}
        for name, words in contents.vocabularies.items():
            if len(words) <= room:
                vocabularies[name] = words
                room -= len(words)
        return FileRead(
            format=contents.format,
            size=self._source.size + sum(file.size for file in self._source.siblings.values()),
            tensors=tuple(TensorListed(name, t.dtype, t.shape) for name, t in listed[:MOST_LISTED]),
            tensors_left_out=max(0, len(listed) - MOST_LISTED),
            layers=tuple(_listed(layer, contents) for layer in contents.layers),
            refused=contents.wanted,
            facts=dict(contents.facts),
            vocabularies=vocabularies,
            notes=_sayable(contents.notes),
            guarded=self._guarded,
        )

    def _read_tensor(self, request: ReadTensor) -> TensorRead:
        tensor = self.contents.tensors.get(request.name)
        if tensor is None:
            raise UnreadableError("no-such-tensor", name=request.name)
        return _shown(request, tensor)

    def _make_model(self, request: MakeModel) -> ModelMade:
        contents = self.contents
        if isinstance(request.layer, str):
            layer = stacked([self._layer(name) for name in (*request.under, request.layer)])
        else:
            layer = layer_from(request.layer, contents)
        name = self._source.name.rpartition(".")[0] or self._source.name
        self._model, description, notes = made(contents, layer, request, name)
        return ModelMade(size=len(self._model), description=description, notes=_sayable(notes))

    def _layer(self, name: str) -> FoundLayer:
        for layer in self.contents.layers:
            if layer.name == name:
                return layer
        raise UnreadableError("no-such-layer", name=name)


def _sayable(notes: list[Note] | tuple[Note, ...]) -> tuple[FileNote, ...]:
    return tuple(FileNote(note.key, dict(note.arguments)) for note in notes)


def _listed(layer: FoundLayer, contents: Contents) -> LayerListed:
    return LayerListed(
        name=layer.name,
        cell=layer.cell,
        input_size=layer.input_size,
        hidden_size=layer.hidden_size,
        num_layers=layer.num_layers,
        bidirectional=layer.bidirectional,
        proj_size=layer.proj_size,
        bias=layer.bias,
        dtype=layer.dtype,
        parameters=layer.parameters,
        variant=dict(layer.variant),
        notes=_sayable(layer.notes),
        heads=heads_of(layer, contents),
        embeddings=embeddings_of(layer, contents),
        under=under_of(layer, contents.layers),
    )


def _shown(request: ReadTensor, tensor: StoredTensor) -> TensorRead:
    """A tensor as a picture of at most so many rows and columns; more than two dimensions lie side by side."""
    if tensor.dtype.startswith("complex"):
        raise UnreadableError("strange-type", name=request.name, dtype=tensor.dtype)
    if tensor.elements * 8 > MOST_TENSOR_BYTES:
        raise UnreadableError("tensor-too-large", name=request.name, shape=tensor.shape)
    values = np.asarray(tensor.load(), np.float64)
    table = values.reshape(values.shape[0] if values.ndim > 1 else 1, -1)
    finite = table[np.isfinite(table)]
    counts, edges = np.histogram(finite, BINS)
    row_edges, column_edges = _runs(table.shape[0], request.rows), _runs(table.shape[1], request.columns)
    means = table
    if table.size:
        with np.errstate(invalid="ignore", over="ignore"):
            means = np.add.reduceat(np.add.reduceat(table, row_edges[:-1], 0), column_edges[:-1], 1)
            means = (means / np.diff(row_edges)[:, None] / np.diff(column_edges)).astype(np.float32)
    return TensorRead(
        name=request.name,
        shape=tensor.shape,
        values=Array.of(np.asarray(means, np.float32)),
        row_edges=Array.of(row_edges),
        column_edges=Array.of(column_edges),
        counts=Array.of(counts.astype(np.int32)),
        edges=Array.of(edges),
        not_finite=int(table.size - finite.size),
        mean=float(finite.mean()) if finite.size else 0.0,
        deviation=float(finite.std()) if finite.size else 0.0,
    )


def _runs(size: int, most: int) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    """The edges of at most so many runs of equal length, give or take one."""
    count = max(1, min(size, most))
    return (np.arange(count + 1) * size // count).astype(np.int32)
