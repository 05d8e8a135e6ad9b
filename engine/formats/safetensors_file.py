"""safetensors: a header of names, types and places, then the bytes; also an index over several such files.

Owns the header's check (the format is described by its library's documentation) and the tensors' places. The
library itself reads whole files; here a tensor is read when it is looked at.
"""

from __future__ import annotations

import msgspec

from engine.formats.contents import (
    ITEM_BYTES,
    Contents,
    Note,
    StoredTensor,
    UnreadableError,
    Values,
    as_values,
    check_shape,
)
from engine.formats.own_file import as_described, description_of
from engine.formats.recurrent import layers_in
from engine.formats.source import Source

LENGTH_BYTES = 8
MOST_HEADER_BYTES = 100 << 20  # the format's own limit
BEYOND = "tensor-beyond-file"
DTYPES = {
    "F64": "float64",
    "F32": "float32",
    "F16": "float16",
    "BF16": "bfloat16",
    "I64": "int64",
    "I32": "int32",
    "I16": "int16",
    "I8": "int8",
    "U64": "uint64",
    "U32": "uint32",
    "U16": "uint16",
    "U8": "uint8",
    "BOOL": "bool",
    "C64": "complex64",
}


class _Entry(msgspec.Struct):
    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]


def recognises(source: Source) -> bool:
    """Whether this begins with the length of a JSON object and the object's brace."""
    head = source.head
    length = int.from_bytes(head[:LENGTH_BYTES], "little")
    return (
        len(head) > LENGTH_BYTES and head[LENGTH_BYTES : LENGTH_BYTES + 1] == b"{" and length <= MOST_HEADER_BYTES
    )


def read(source: Source) -> Contents:
    """What is in the file; raises UnreadableError."""
    tensors, facts, notes = tensors_in(source)
    layers, own = layers_in(tensors), description_of(facts, len(tensors))
    layers = layers if own is None else as_described(layers, tensors, own)
    return Contents("safetensors", tensors, layers, facts=facts, notes=notes)


def tensors_in(source: Source) -> tuple[dict[str, StoredTensor], dict[str, str], tuple[Note, ...]]:
    """The tensors of one file, what its metadata says, and what is strange about it; raises UnreadableError."""
    length = int.from_bytes(source.read(0, LENGTH_BYTES), "little")
    if length > MOST_HEADER_BYTES:
        raise UnreadableError("bad-header", name=source.name, problem="it is too long")
    data = source.read(LENGTH_BYTES, length)
    start = LENGTH_BYTES + length
    try:
        listed = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        metadata = listed.pop("__metadata__", None)
        facts = {} if metadata is None else msgspec.json.decode(metadata, type=dict[str, str])
        entries = {name: msgspec.json.decode(entry, type=_Entry) for name, entry in listed.items()}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableError("bad-header", name=source.name, problem=error) from error
    tensors: dict[str, StoredTensor] = {}
    notes: list[Note] = []
    beyond = 0
    for name, entry in entries.items():
        try:
            tensors[name] = _tensor(source, name, entry, start)
        except UnreadableError as error:
            if error.key == BEYOND and start + entry.data_offsets[1] > source.size:
                beyond += 1
            else:
                notes.append(Note(error.key, error.arguments))
    if beyond and not tensors:
        expected = start + max(entry.data_offsets[1] for entry in entries.values())
        raise UnreadableError("ends-too-soon", name=source.name, size=source.size, expected=expected)
    if beyond:
        notes.append(Note("cut-off", {"count": str(beyond), "size": str(source.size)}))
    return tensors, facts, tuple(notes)


def _tensor(source: Source, name: str, entry: _Entry, start: int) -> StoredTensor:
    dtype = DTYPES.get(entry.dtype, entry.dtype)
    check_shape(name, entry.shape, dtype)
    begin, end = entry.data_offsets
    tensor = StoredTensor(
        entry.shape, dtype, lambda: _load(source, start + begin, end - begin, dtype, entry.shape)
    )
    if not 0 <= begin <= end or end - begin != tensor.elements * ITEM_BYTES[dtype] or start + end > source.size:
        raise UnreadableError(BEYOND, name=name, shape=entry.shape)
    return tensor


def _load(source: Source, begin: int, length: int, dtype: str, shape: tuple[int, ...]) -> Values:
    return as_values(source.read(begin, length), dtype, shape)
