"""What a reader finds in a file: tensors, to be fetched one by one, recurrent layers, and what it refused.

Owns the values that every format fills in and the one failure that they raise. It owns no format. No torch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import prod
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

Values = NDArray[Any]
Order = Literal["<", ">"]  # of the bytes of a number: little-endian, big-endian

# The types of numbers that are read, by torch's names, and what each takes in a file. numpy has no bfloat16.
ITEM_BYTES: Mapping[str, int] = {
    "float64": 8,
    "float32": 4,
    "float16": 2,
    "bfloat16": 2,
    "int64": 8,
    "int32": 4,
    "int16": 2,
    "int8": 1,
    "uint64": 8,
    "uint32": 4,
    "uint16": 2,
    "uint8": 1,
    "bool": 1,
    "complex64": 8,
    "complex128": 16,
}
REAL = frozenset({"float64", "float32", "float16", "bfloat16"})

MOST_DIMENSIONS = 16
MOST_ELEMENTS = 1 << 48


class UnreadableError(Exception):
    """A file, or a part of it, that cannot be read: a key that the window has words for, and its arguments."""

    def __init__(self, key: str, **arguments: object) -> None:
        super().__init__(key, arguments)
        self.key = key
        self.arguments = {name: str(value) for name, value in arguments.items()}


class FilesWantedError(Exception):
    """The model lies in several files; those of these names, which lie beside it, are needed too."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(names)
        self.names = names


class Note(NamedTuple):
    """Something that is said about what was read: a key that the window has words for, and its arguments."""

    key: str
    arguments: Mapping[str, str] = {}


@dataclass(frozen=True)
class StoredTensor:
    """A tensor in a file, not yet read. `load` gives it as numpy has it, bfloat16 widened to float32."""

    shape: tuple[int, ...]
    dtype: str  # a key of ITEM_BYTES
    load: Callable[[], Values] = field(repr=False, compare=False)

    @property
    def elements(self) -> int:
        return prod(self.shape)


@dataclass(frozen=True)
class FoundLayer:
    """A recurrent layer, of one or several stacked layers, with its weights in torch's order and names.

    `variant` says where this layer's arithmetic is not its cell's own: which squash stands in place of the gates'
    σ ("gate"), the candidate's or the RNN's tanh ("candidate"), the tanh of c ("state"), and whether a GRU resets
    the state "before" or "after" its matrix product ("reset").
    `weights` gives `weight_ih_l0` … as torch's module of that cell has them.
    """

    name: str  # where it stands in the file: "encoder.rnn"
    cell: str  # a name of `engine.cells`
    input_size: int
    hidden_size: int
    weights: Callable[[], dict[str, Values]] = field(repr=False, compare=False)
    num_layers: int = 1
    bidirectional: bool = False
    proj_size: int = 0
    bias: bool = True
    dtype: str = "float32"
    parameters: int = 0
    variant: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    # What it begins with where that is not zeros: "h_l0", "c_l0", "h_l0_reverse" … of every layer and direction.
    first: Mapping[str, Values] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Contents:
    """Everything that was found in one file."""

    format: str  # a key that the window has words for: "torch-zip"
    tensors: Mapping[str, StoredTensor]
    layers: tuple[FoundLayer, ...] = ()
    wanted: tuple[str, ...] = ()  # names of code that the file wanted to have run; none was
    facts: Mapping[str, str] = field(default_factory=dict)  # what else it says of itself
    vocabularies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # lists of words that it carries
    notes: tuple[Note, ...] = ()
    left_multiplied: bool = False  # a linear layer's weight is (inputs, outputs), as Keras has it


def check_shape(name: str, shape: tuple[int, ...], dtype: str) -> None:
    """Raises UnreadableError for a shape that no tensor of a model has."""
    if dtype not in ITEM_BYTES:
        raise UnreadableError("strange-type", name=name, dtype=dtype)
    if len(shape) > MOST_DIMENSIONS or any(size < 0 for size in shape) or prod(shape) > MOST_ELEMENTS:
        raise UnreadableError("impossible-shape", name=name, shape=shape)


def as_values(data: bytes | memoryview, dtype: str, shape: tuple[int, ...], order: Order = "<") -> Values:
    """Raw bytes, `order` "<" or ">", as an array; bfloat16, which numpy does not have, is widened to float32."""
    if dtype == "bfloat16":
        halves = np.frombuffer(data, np.dtype("u2").newbyteorder(order))
        return (halves.astype(np.uint32) << 16).view(np.float32).reshape(shape)
    return np.frombuffer(data, np.dtype(dtype).newbyteorder(order)).reshape(shape)
