"""Tensors in what a pickle of PyTorch's held: state_dicts, checkpoints, whole modules, TorchScript's objects.

Owns torch's own words in pickles: its storages, its functions that rebuild tensors, and the parts of a module. It
does not own where a storage's bytes lie (`torch_zip`, `torch_legacy`), nor which tensors make a layer
(`torch_names`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import Any, NamedTuple

import numpy as np

from engine.formats import numpy_types
from engine.formats.contents import (
    ITEM_BYTES,
    MOST_ELEMENTS,
    Note,
    Order,
    StoredTensor,
    UnreadableError,
    Values,
    as_values,
    check_shape,
)
from engine.formats.inert import Inert, Persistent, bytes_of

STORAGES = {
    "DoubleStorage": "float64",
    "FloatStorage": "float32",
    "HalfStorage": "float16",
    "BFloat16Storage": "bfloat16",
    "LongStorage": "int64",
    "IntStorage": "int32",
    "ShortStorage": "int16",
    "CharStorage": "int8",
    "ByteStorage": "uint8",
    "BoolStorage": "bool",
    "ComplexFloatStorage": "complex64",
    "ComplexDoubleStorage": "complex128",
}
# What a file of tensors alone refers to: it is understood, and nothing of it need be run.
UNDERSTOOD = re.compile(
    r"collections\.OrderedDict|torch\._utils\._rebuild_(?:tensor(?:_v2|_v3)?|parameter(?:_with_state)?)"
    r"|torch\._tensor\._rebuild_from_type_v2|torch\.(?:[A-Za-z0-9]+Storage|storage\.(?:Untyped|Typed)Storage)"
    r"|torch\.(?:Size|device|u?int\d+|b?float\d+|bool|Tensor)|torch\.nn\.parameter\.Parameter"
    r"|torch\.storage\._load_from_bytes|(?:__builtin__|builtins)\.(?:set|frozenset|bytearray)"
    r"|numpy\.(?:_?core\.)?(?:multiarray\._reconstruct|numeric\._frombuffer)|numpy\.(?:ndarray|dtype)|_codecs\.encode"
)
TORCHS_OWN = ("torch.", "__torch__.", "torchvision.", "numpy.")
# What a module's state has between a layer's name and its tensors.
TRANSPARENT = frozenset({"_parameters", "_buffers", "_modules"})
# The same tensors once more, under other names.
ALIASES = frozenset({"_flat_weights", "_all_weights", "_flat_weight_refs", "_flat_weights_names", "_metadata"})

MOST_VALUES = 2_000_000
DEEPEST = 200
MOST_EXPANDED_BYTES = 64 << 20  # of a tensor that repeats a smaller storage
MOST_FACTS, LONGEST_FACT, LONGEST_SQUASH = 200, 200, 10
SHORTEST_VOCABULARY, LONGEST_VOCABULARY = 2, 1 << 20

# A layer's squash, which modules that were saved whole say: "RNN_RELU", "relu".
SQUASH_FACTS = frozenset({"mode", "nonlinearity"})

# The bytes of a storage, by its key: from an item on, so many items, of a type.
Fetch = Callable[[str, str, int, int], tuple[bytes, Order]]
EMBEDDED = "torch.storage._load_from_bytes"  # Python's own pickle keeps each storage as a whole file of torch's


class Held(NamedTuple):
    """How a pickle's storages are come by: `fetch` reads one, `sizes` are the bytes of those that there are (None
    where that is not known yet), `embedded` opens one that lies in the pickle itself, as the bytes of a file.
    """

    fetch: Fetch
    sizes: Mapping[str, int] | None
    embedded: Callable[[bytes], tuple[Persistent, Held]] | None = None


@dataclass(frozen=True)
class Storage:
    """A run of numbers somewhere in the file."""

    key: str
    dtype: str  # "" where the tensor says it
    elements: int
    first: int = 0  # where a view of another storage begins


@dataclass(frozen=True)
class Gathered:
    """What `gather` found."""

    tensors: dict[str, StoredTensor]
    facts: dict[str, str]
    vocabularies: dict[str, tuple[str, ...]]
    notes: tuple[Note, ...]


def refused(wanted: Iterable[str]) -> tuple[str, ...]:
    """The names of code that a file wanted run beyond what a file of tensors needs."""
    found = [name for name in wanted if not UNDERSTOOD.fullmatch(name)]
    return tuple(sorted(found, key=lambda name: name.startswith(TORCHS_OWN)))  # what torch knows comes last


def gather(root: Any, held: Held) -> Gathered:
    """Every tensor in a pickle's value by its dotted name, and what else the value says."""
    tensors: dict[str, StoredTensor] = {}
    facts: dict[str, str] = {}
    vocabularies: dict[str, tuple[str, ...]] = {}
    notes: list[Note] = []
    for name, value in _walk(root):
        if isinstance(value, Inert):
            try:
                tensors[name or "tensor"] = (
                    numpy_types.array_of(name, value)
                    if numpy_types.is_array(value)
                    else _tensor(name, value, held)
                )
            except UnreadableError as error:
                notes.append(Note(error.key, error.arguments))
        elif isinstance(value, list | dict):
            words = _words(value)
            if words:
                vocabularies[name] = words
        elif name and (len(facts) < MOST_FACTS or _says_squash(name, value)):
            facts[name] = str(value)[:LONGEST_FACT]
    return Gathered(tensors, facts, vocabularies, tuple(notes))


def _walk(root: Any) -> Iterator[tuple[str, Any]]:
    """Tensors not yet made, plain values, and lists of words, by their names, in the order of the file."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), root)]
    seen: set[int] = set()
    count = 0
    while waiting:
        path, value = waiting.pop()
        count += 1
        if count > MOST_VALUES:
            raise UnreadableError("too-many-values", limit=MOST_VALUES)
        if isinstance(value, bool | int | float | str):
            yield ".".join(path), value
            continue
        if isinstance(value, Inert) and _makes_tensor(value):
            yield ".".join(path), value
            continue
        # Each value once: a file may refer to the same one from any number of places, and from within itself.
        if id(value) in seen or len(path) > DEEPEST:
            continue
        seen.add(id(value))
        if isinstance(value, list | dict) and _words(value):
            yield ".".join(path), value
            continue
        children = list(_children(value))
        waiting.extend(
            (path if key in TRANSPARENT else (*path, key), child)
            for key, child in reversed(children)
            if key not in ALIASES
        )


def _children(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from ((str(key), child) for key, child in value.items() if isinstance(key, str | int))
    elif isinstance(value, list | tuple):
        yield from ((str(index), child) for index, child in enumerate(value))
    elif isinstance(value, Inert):
        state = value.state
        if isinstance(state, dict):
            yield from _children(state)
        elif isinstance(state, tuple):
            for part in state:  # slots: (None or a dictionary, a dictionary)
                if isinstance(part, dict):
                    yield from _children(part)
        if value.arguments is not None:
            yield from _children(tuple(a for a in value.arguments if isinstance(a, dict | list | tuple | Inert)))
        yield from ((str(key), child) for key, child in value.entries if isinstance(key, str | int))
        yield from ((str(index), child) for index, child in enumerate(value.items))


def _words(value: list[Any] | dict[Any, Any]) -> tuple[str, ...]:
    """The texts of a list of texts, of {text: place} or of {place: text}, in their order; else nothing."""
    if not SHORTEST_VOCABULARY <= len(value) <= LONGEST_VOCABULARY:
        return ()
    if isinstance(value, list):
        return tuple(value) if all(isinstance(word, str) for word in value) else ()
    places, words = list(value.values()), list(value.keys())
    if all(isinstance(word, str) for word in places):
        places, words = words, places
    if not all(isinstance(word, str) for word in words) or not all(type(place) is int for place in places):
        return ()
    if sorted(places) not in (list(range(len(places))), list(range(1, len(places) + 1))):
        return ()
    return tuple(word for _, word in sorted(zip(places, words, strict=True)))


def _makes_tensor(value: Inert) -> bool:
    module, _, name = value.name.rpartition(".")
    return value.arguments is not None and (
        (module in {"torch._utils", "torch._tensor"} and name.startswith("_rebuild"))
        or value.name in {"torch.nn.parameter.Parameter", "torch.Tensor", "torch.autograd.variable.Variable"}
        or numpy_types.is_array(value)
    )


def _says_squash(name: str, value: object) -> bool:
    """Whether this is what a recurrent layer that was saved whole says of itself; few of many facts are kept."""
    return isinstance(value, str) and len(value) <= LONGEST_SQUASH and name.rpartition(".")[2] in SQUASH_FACTS


def _tensor(name: str, value: Inert, held: Held) -> StoredTensor:
    """The tensor that one of torch's functions would have rebuilt; raises UnreadableError."""
    arguments = value.arguments or ()
    short = value.name.rpartition(".")[2]
    try:
        if short in {"_rebuild_parameter", "_rebuild_parameter_with_state", "Parameter", "Variable", "Tensor"}:
            inner = arguments[0] if arguments else value.state[0]
            return _tensor(name, inner, held)
        if short == "_rebuild_from_type_v2":
            function, _, inner_arguments, *_ = arguments
            return _tensor(name, Inert(function.name, inner_arguments), held)
        if short in {"_rebuild_tensor", "_rebuild_tensor_v2", "_rebuild_tensor_v3"}:
            reference = arguments[0]
            if isinstance(reference, Inert) and reference.name == EMBEDDED and held.embedded is not None:
                reference, held = held.embedded(bytes_of((reference.arguments or ())[0]))
            storage = _storage(reference)
            dtype = storage.dtype
            if short == "_rebuild_tensor_v3":
                dtype = arguments[6].name.removeprefix("torch.")
            offset, shape, strides = arguments[1], _sizes(arguments[2]), _sizes(arguments[3])
            return _view(name, storage, dtype, offset, shape, strides, held)
    except (IndexError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableError("bad-tensor", name=name, problem=error) from error
    raise UnreadableError("strange-tensor", name=name, kind=short.removeprefix("_rebuild_"))


def storages_of(outwards: Iterable[Persistent]) -> Iterator[Storage]:
    """The storages that a pickle refers to; raises UnreadableError where one is of a type that is not known."""
    for reference in outwards:
        if isinstance(reference.key, tuple) and reference.key[:1] == ("module",):
            continue  # a class with its source text, which is neither run nor shown
        try:
            storage = _storage(reference)
        except (IndexError, TypeError, ValueError, AttributeError) as error:
            raise UnreadableError("bad-tensor", name="", problem=error) from error
        if not storage.dtype:
            raise UnreadableError("strange-type", name=storage.key, dtype=reference.key[1].name)
        yield storage


def _storage(value: Any) -> Storage:
    """The storage that a persistent reference names."""
    if not isinstance(value, Persistent) or not isinstance(value.key, tuple) or value.key[0] != "storage":
        raise TypeError("its storage is no storage")
    kind, key, elements = value.key[1], str(value.key[2]), int(value.key[4])
    view = value.key[5] if len(value.key) > 5 else None
    dtype = STORAGES.get(kind.name.rpartition(".")[2], "")
    return Storage(key, dtype, int(view[2]) if view else elements, int(view[1]) if view else 0)


def _sizes(value: Any) -> tuple[int, ...]:
    if isinstance(value, Inert) and value.name == "torch.Size" and value.arguments:
        value = value.arguments[0]
    if not isinstance(value, tuple | list) or not all(type(size) is int and size >= 0 for size in value):
        raise TypeError("its shape is no shape")
    return tuple(value)


def _view(
    name: str,
    storage: Storage,
    dtype: str,
    offset: int,
    shape: tuple[int, ...],
    strides: tuple[int, ...],
    held: Held,
) -> StoredTensor:
    """A tensor as a view of a storage, checked against the bytes that there are before anything is made."""
    check_shape(name, shape, dtype)
    if type(offset) is not int or offset < 0 or len(strides) != len(shape):
        raise ValueError("its strides do not fit its shape")
    elements = prod(shape)
    reach = 1 + sum((size - 1) * stride for size, stride in zip(shape, strides, strict=True)) if elements else 0
    item = ITEM_BYTES[dtype]
    there = storage.elements if held.sizes is None else held.sizes.get(storage.key, 0) // item
    if storage.first + offset + reach > min(MOST_ELEMENTS, max(there, 0)):
        raise UnreadableError("tensor-beyond-file", name=name, shape=shape)
    if elements > reach and elements * item > MOST_EXPANDED_BYTES:
        raise UnreadableError("tensor-expanded", name=name, shape=shape)

    def load() -> Values:
        data, order = held.fetch(storage.key, dtype, storage.first + offset, reach)
        flat = as_values(data, dtype, (reach,), order)
        steps = tuple(stride * flat.itemsize for stride in strides)
        return np.lib.stride_tricks.as_strided(flat, shape, steps, writeable=False)

    return StoredTensor(shape, dtype, load)
