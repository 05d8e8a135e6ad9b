"""numpy's .npz archives: every array by its name, as `numpy.savez` wrote it.

Owns an array's header in the archive (described in numpy.lib.format). Arrays of Python's objects, which numpy
keeps as pickles, are not read. It does not own which arrays make a layer (`recurrent`).
"""

from __future__ import annotations

import ast
import zipfile
import zlib
from math import prod

from engine.formats.contents import (
    ITEM_BYTES,
    Contents,
    Note,
    Order,
    StoredTensor,
    UnreadableError,
    Values,
    as_values,
    check_shape,
)
from engine.formats.numpy_types import type_of
from engine.formats.recurrent import layers_in
from engine.formats.source import Source

MAGIC, ENDING = b"\x93NUMPY", ".npy"
LONGEST_HEADER = 10_000  # as in numpy itself
MOST_ARRAYS = 100_000
MOST_BYTES = 900 << 20  # of one array
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)


def recognises(source: Source) -> bool:
    """Whether this is a zip archive of arrays and nothing else."""
    if not source.head.startswith(b"PK"):
        return False
    try:
        names = zipfile.ZipFile(source.stream).namelist()
    except _BROKEN:
        return False  # what is wrong with the archive, torch's reader says
    return bool(names) and all(name.endswith(ENDING) for name in names)


def read(source: Source) -> Contents:
    """What is in the archive; raises UnreadableError."""
    tensors: dict[str, StoredTensor] = {}
    notes: list[Note] = []
    try:
        archive = zipfile.ZipFile(source.stream)
        members = archive.infolist()
        if len(members) > MOST_ARRAYS:
            raise UnreadableError("too-many-values", limit=MOST_ARRAYS)
        for member in members:
            name = member.filename.removesuffix(ENDING)
            try:
                tensors[name] = _tensor(archive, source, member, name)
            except UnreadableError as error:
                notes.append(Note(error.key, error.arguments))
    except _BROKEN as error:
        raise UnreadableError("bad-zip", name=source.name, problem=error) from error
    layers = layers_in(tensors)
    if not layers and len(tensors) > 1:
        notes.append(Note("no-sequence"))
    return Contents("npz", tensors, layers, notes=tuple(notes))


def _tensor(archive: zipfile.ZipFile, source: Source, member: zipfile.ZipInfo, name: str) -> StoredTensor:
    """An array that is read when it is looked at; raises UnreadableError."""
    with archive.open(member) as stream:
        shape, dtype, order, backwards, start = _header(stream.read(LONGEST_HEADER), name)
    check_shape(name, shape, dtype)
    length = prod(shape) * ITEM_BYTES[dtype]
    if start + length > member.file_size:
        raise UnreadableError("tensor-beyond-file", name=name, shape=shape)

    def load() -> Values:
        if length > MOST_BYTES:
            raise UnreadableError("tensor-too-large", name=name, shape=shape)
        try:
            with archive.open(member) as stream:
                data = stream.read(start + length)
        except _BROKEN as error:
            raise UnreadableError("bad-zip", name=source.name, problem=error) from error
        if len(data) != start + length:
            raise UnreadableError("tensor-beyond-file", name=name, shape=shape)
        values = as_values(memoryview(data)[start:], dtype, shape[::-1] if backwards else shape, order)
        return values.T if backwards else values

    return StoredTensor(shape, dtype, load)


def _header(data: bytes, name: str) -> tuple[tuple[int, ...], str, Order, bool, int]:
    """Shape, type, order of bytes, whether columns come first, where the numbers begin; raises UnreadableError."""
    wide = 2 if data[6:7] == b"\x01" else 4  # of the header's length; from version 2 on headers may be long
    start = 8 + wide + int.from_bytes(data[8 : 8 + wide], "little")
    try:
        if not data.startswith(MAGIC) or start > len(data):
            raise ValueError("it does not begin as an array does")
        said = ast.literal_eval(data[8 + wide : start].decode("utf-8").strip())
        shape, backwards = said["shape"], bool(said["fortran_order"])
        if not isinstance(shape, tuple) or not all(type(size) is int for size in shape):
            raise ValueError("its shape is no shape")
    except (ValueError, TypeError, KeyError, SyntaxError, MemoryError, RecursionError) as error:
        # All that ast.literal_eval may raise at a malformed text, and what is missing in a well-formed one.
        raise UnreadableError("bad-tensor", name=name, problem=str(error)[:200]) from error
    dtype, order = type_of(said.get("descr"), name)
    return shape, dtype, order, backwards, start
