"""What the window asks of the process that reads strangers' files, and what that answers. No torch, no Qt.

One process reads one file: it is started with the file's path, and ends with its input. Owns both directions of
that conversation; how it travels is `frames`' matter, as with the engine.
"""

from __future__ import annotations

import msgspec

from engine.protocol.values import Array, ModelDescription

# --- requests ------------------------------------------------------------------------------------------------


class LookInside(msgspec.Struct, frozen=True, tag="look-inside"):
    """The first request. Answered by `FileRead`, or by `FilesWanted` where the file lies in several parts."""


class ReadTensor(msgspec.Struct, frozen=True, tag="read-tensor"):
    """Values of one tensor. Answered by `TensorRead`."""

    name: str
    rows: int  # at most so many rows and columns: larger tensors are averaged over runs
    columns: int


class Assignment(msgspec.Struct, frozen=True, kw_only=True):
    """Which tensors make a layer, where their names do not say so."""

    cell: str
    tensors: dict[str, str]  # torch's name (weight_ih_l0, …): the file's
    transposed: tuple[str, ...] = ()  # torch's names of those that the file holds the other way round
    gate_order: str = ""  # the file's, by the cell's letters ("ifgo"); "": torch's own


class MakeModel(msgspec.Struct, frozen=True, kw_only=True, tag="make-model"):
    """A layer as a model file of this program. Answered by `ModelMade`."""

    layer: str | Assignment  # the name of a layer that was found, or the tensors that make one
    head: str = ""  # the weight of a linear layer that reads this one's h
    embedding: str = ""  # the tensor whose rows the layer reads
    alphabet: tuple[str, ...] = ()  # the embedding's, or the one-hot inputs', in their order
    text: bool = False  # the alphabet's symbols are characters of a text
    classes: tuple[str, ...] = ()  # what the head's outputs are called
    variant: dict[str, str] = {}  # what in the layer is not its cell's own, where the file does not say
    under: tuple[
        str, ...
    ] = ()  # names of the layers on which this one stands and that are run too, the lowest first


class ReadPiece(msgspec.Struct, frozen=True, tag="read-piece"):
    """Pulls a piece of the model file that was made last. Answered by `PieceRead`."""

    offset: int
    length: int


ReaderRequestBody = LookInside | ReadTensor | MakeModel | ReadPiece


class ReaderRequest(msgspec.Struct, frozen=True):
    """A numbered request; numbers grow."""

    number: int
    body: ReaderRequestBody


# --- replies -------------------------------------------------------------------------------------------------


class FileNote(msgspec.Struct, frozen=True):
    """Something to be said about a file or a layer: a key that the window has words for, with its arguments."""

    key: str
    arguments: dict[str, str] = {}


class TensorListed(msgspec.Struct, frozen=True):
    """A tensor of the file."""

    name: str
    dtype: str
    shape: tuple[int, ...]


class LayerListed(msgspec.Struct, frozen=True, kw_only=True):
    """A recurrent layer of the file, of one or several stacked ones."""

    name: str
    cell: str
    input_size: int
    hidden_size: int
    num_layers: int
    bidirectional: bool
    proj_size: int
    bias: bool
    dtype: str
    parameters: int
    variant: dict[str, str]
    notes: tuple[FileNote, ...]
    heads: tuple[str, ...]  # weights of linear layers that could read its h, the likeliest first
    embeddings: tuple[str, ...]  # tensors whose rows it could read, the likeliest first
    under: tuple[str, ...] = ()  # names of the layers whose h it could read, the likeliest first


class FileRead(msgspec.Struct, frozen=True, kw_only=True, tag="file-read"):
    """What is in the file."""

    format: str
    size: int
    tensors: tuple[TensorListed, ...]
    tensors_left_out: int  # of those there were, where there are too many to list
    layers: tuple[LayerListed, ...]
    refused: tuple[str, ...]  # names of code that the file wanted to have run; none was
    facts: dict[str, str]
    vocabularies: dict[str, tuple[str, ...]]
    notes: tuple[FileNote, ...]
    guarded: bool  # whether the system denies the reader every other file


class FilesWanted(msgspec.Struct, frozen=True, tag="files-wanted"):
    """The reader must be started again with these files, which lie beside the first."""

    names: tuple[str, ...]


class TensorRead(msgspec.Struct, frozen=True, kw_only=True, tag="tensor-read"):
    """A tensor's values, (rows, columns) float32, averaged over runs where it is larger; a histogram of all."""

    name: str
    shape: tuple[int, ...]
    values: Array
    row_edges: Array  # int32
    column_edges: Array
    counts: Array  # int32, (bins,), over the finite values
    edges: Array  # float64, (bins + 1,)
    not_finite: int
    mean: float
    deviation: float


class ModelMade(msgspec.Struct, frozen=True, kw_only=True, tag="model-made"):
    """A model file of this program, to be pulled by `ReadPiece`."""

    size: int
    description: ModelDescription
    notes: tuple[FileNote, ...]


class PieceRead(msgspec.Struct, frozen=True, tag="piece-read"):
    offset: int
    data: bytes


class ReadingFailed(msgspec.Struct, frozen=True, tag="reading-failed"):
    """What went wrong, as a key that the window has words for, with its arguments."""

    key: str
    arguments: dict[str, str] = {}


ReaderReplyBody = FileRead | FilesWanted | TensorRead | ModelMade | PieceRead | ReadingFailed


class ReaderReply(msgspec.Struct, frozen=True):
    """A reply to request `number`."""

    number: int
    body: ReaderReplyBody
