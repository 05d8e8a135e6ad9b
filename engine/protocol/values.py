"""The values inside the messages: arrays, and the descriptions of a model and of a device. No torch, no Qt."""

from __future__ import annotations

from math import prod
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

# What an array on the wire may hold, by numpy's own letter codes, little-endian.
DTYPES: dict[str, np.dtype[Any]] = {
    "f4": np.dtype("<f4"),
    "f8": np.dtype("<f8"),
    "i4": np.dtype("<i4"),
    "i8": np.dtype("<i8"),
}


class Array(msgspec.Struct, frozen=True, array_like=True):
    """A numpy array on the wire: element type, shape and raw little-endian bytes in C order."""

    dtype: str
    shape: tuple[int, ...]
    data: bytes

    @classmethod
    def of(cls, values: NDArray[np.generic]) -> Array:
        """Packs an array of float32, float64, int32 or int64; raises ValueError for any other type."""
        code = f"{values.dtype.kind}{values.dtype.itemsize}"
        if code not in DTYPES:
            raise ValueError(f"no array of type {values.dtype} travels on the wire")
        contiguous = np.ascontiguousarray(values, dtype=DTYPES[code])
        return cls(code, tuple(values.shape), contiguous.tobytes())

    def numpy(self) -> NDArray[np.generic]:
        """The array, read-only, without a copy; raises ValueError where shape and bytes do not agree."""
        if self.dtype not in DTYPES:
            raise ValueError(f"unknown array type {self.dtype!r}")
        if any(size < 0 for size in self.shape) or len(self.shape) > 8:
            raise ValueError(f"impossible array shape {self.shape}")
        dtype = DTYPES[self.dtype]
        if prod(self.shape) * dtype.itemsize != len(self.data):
            raise ValueError(f"an array of shape {self.shape} does not have {len(self.data)} bytes")
        return np.frombuffer(self.data, dtype=dtype).reshape(self.shape)


class ModelDescription(msgspec.Struct, frozen=True, kw_only=True):
    """What a model is, without its weights. Stored as JSON under `lstm_viz` in a model file's metadata."""

    name: str  # the file's name without its ending: "remember_first"
    title: str  # what a person reads: "Remember the first symbol"
    cell: str = "lstm"
    inputs: str  # "symbols" (tokens of the alphabet), "text" (characters of it) or "numbers" (columns)
    alphabet: tuple[str, ...] = ()  # for symbols and text; its order is the order of the one-hot inputs
    columns: tuple[str, ...] = ()  # for numbers: what each column holds
    # For numbers: what is taken from each column, and what it is then divided by, before a layer reads it; the
    # other way round for the answer. Not in the file of a model that reads, or says, numbers as they are.
    input_scale: tuple[tuple[float, float], ...] | msgspec.UnsetType = msgspec.UNSET
    output_scale: tuple[float, float] | msgspec.UnsetType = msgspec.UNSET
    # How many symbols or numbers there are to read. Symbols are read one-hot, or, where it is not 0, as rows of an
    # embedding of that many numbers, which the file then holds.
    input_size: int
    embedding_size: int = 0
    hidden_size: int
    num_layers: int = 1
    bidirectional: bool = False
    only_reverse: bool = False  # each layer reads in one direction, and that from the end
    proj_size: int = 0
    bias: bool = True
    # The symbol at which a decoder, with weights of its own, goes on where these layers ended; not in the file of
    # a model that has none.
    decoder_from: str | msgspec.UnsetType = msgspec.UNSET
    # What in the layers is not the cell's own, as `engine.cells.variants` has the words: "gate", "candidate" and
    # "state" a squash's name, "clip", "reset", "coupled".
    variant: dict[str, str] = {}
    # Whether the file holds what the layers begin with; else that is zeros.
    begins: bool = False
    output: str  # "classes": the head's softmax over `classes`; "number": its one value; "none"
    classes: tuple[str, ...] = ()
    task: str = ""
    settings: dict[str, float | int | str | bool] = {}
    seed: int = 0
    command: str = ""  # the command that makes this file again
    story: str = ""  # one or two sentences: what a lecturer can point at
    example: str = ""  # a sequence to start with, as it would be typed
    unit: int = 0  # the unit (from 0) worth looking at first
    scores: dict[str, float] = {}  # on fresh sequences, as measured when it was made

    @property
    def directions(self) -> tuple[str, ...]:
        """The directions in which every layer reads: "forward", "reverse"."""
        if self.bidirectional:
            return ("forward", "reverse")
        return ("reverse",) if self.only_reverse else ("forward",)


class DeviceReport(msgspec.Struct, frozen=True, kw_only=True):
    """Where the engine computes, and why there: a key and arguments that the window puts into words."""

    kind: str  # "cuda", "mps" or "cpu"
    name: str
    reason: str
    arguments: dict[str, str] = {}
    torch: str
