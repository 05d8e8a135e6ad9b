"""Keras's .h5 files, of a whole model or of its weights (Keras 1 and 2, and 3's own weights inside a .keras).

Owns what is read of HDF5: groups, attributes and plain arrays. Links to other files, storage outside of the file,
virtual arrays and filters that would have to be loaded are refused.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec
import numpy as np

from engine.formats.contents import Contents, Note, StoredTensor, UnreadableError, Values
from engine.formats.keras_layers import layers_in
from engine.formats.source import Source

if TYPE_CHECKING:
    import h5py

MAGIC = b"\x89HDF\r\n\x1a\n"
MOST_ARRAYS = 100_000
MOST_EMPTY_BYTES = 1 << 20  # of an array that nothing was ever written to
MOST_UNPACKED_BYTES = 2 << 30
MOST_ATTRIBUTE_BYTES = 64 << 20
DEEPEST = 50
KINDS = {"f2": "float16", "f4": "float32", "f8": "float64"}
# What h5py raises at a file that is damaged, on purpose or not.
BROKEN = (OSError, RuntimeError, KeyError, ValueError, TypeError, IndexError, UnicodeError, OverflowError)


def recognises(source: Source) -> bool:
    """Whether this begins as HDF5 does."""
    return source.head.startswith(MAGIC)


def prepare() -> None:
    """Imports h5py, told to load no filter from anywhere; raises UnreadableError where it is not installed."""
    os.environ["HDF5_PLUGIN_PRELOAD"] = "::"
    try:
        import h5py  # noqa: PLC0415  heavy, and not everybody has such files
    except ImportError as error:
        raise UnreadableError("library-missing", name="h5py") from error
    # Whatever it imports only when it is used is to be here before nothing can be imported any more.
    with h5py.File(io.BytesIO(), "w") as file:
        file.attrs["text"] = "text"
        file.attrs["texts"] = np.array([b"a", b"b"])
        file.create_dataset("a/b", data=np.zeros((2, 2)), compression="gzip")
        file["link"] = h5py.SoftLink("/a/b")
        list(_walk(file))
        _attributes(file)
        _array("a/b", file["a/b"]).load()


def read(source: Source) -> Contents:
    """What is in the file; raises UnreadableError."""
    tensors, attributes, notes = arrays_in(source.stream, source.name)
    config = _json(attributes.get("model_config"))
    version = attributes.get("keras_version", "")
    facts = {name: value for name, value in attributes.items() if len(value) < 200}
    return Contents(
        "keras-h5", tensors, layers_in(tensors, config, version), facts=facts, notes=notes, left_multiplied=True
    )


def arrays_in(stream: BinaryIO, name: str) -> tuple[dict[str, StoredTensor], dict[str, str], tuple[Note, ...]]:
    """The arrays of an HDF5 file by their paths, its attributes as texts, and what was refused."""
    import h5py  # noqa: PLC0415  `prepare` has imported it

    try:
        file = h5py.File(stream, "r")
        attributes = {**_attributes(file), **_attributes(file.get("model_weights"))}
        tensors: dict[str, StoredTensor] = {}
        notes: list[Note] = []
        for path, found in _walk(file):
            try:
                tensors[path] = _array(path, found)
            except UnreadableError as error:
                notes.append(Note(error.key, error.arguments))
    except BROKEN as error:
        raise UnreadableError("bad-h5", name=name, problem=str(error)[:200]) from error
    return tensors, attributes, tuple(notes)


def _walk(group: h5py.Group, path: str = "", depth: int = 0) -> Iterator[tuple[str, h5py.Dataset | str]]:
    """Every array under a group by its path; of a link that is not followed, where it leads."""
    import h5py  # noqa: PLC0415

    count = 0
    for name in group:
        count += 1
        if count > MOST_ARRAYS or depth > DEEPEST:
            raise UnreadableError("too-many-values", limit=MOST_ARRAYS)
        below = f"{path}/{name}" if path else name
        link = group.get(name, getlink=True)
        if not isinstance(link, h5py.HardLink):
            yield below, getattr(link, "filename", "") or getattr(link, "path", "")
            continue
        item = group[name]
        if isinstance(item, h5py.Group):
            yield from _walk(item, below, depth + 1)
        elif isinstance(item, h5py.Dataset):
            yield below, item


def _array(path: str, found: h5py.Dataset | str) -> StoredTensor:
    if isinstance(found, str):
        raise UnreadableError("link-refused", name=path, target=found)
    if found.external or found.is_virtual:
        raise UnreadableError("outside-storage", name=path)
    kind = f"{found.dtype.kind}{found.dtype.itemsize}"
    dtype = KINDS.get(kind, str(found.dtype))
    if kind not in KINDS and found.dtype.kind not in "iub":
        raise UnreadableError("strange-type", name=path, dtype=dtype)
    shape = tuple(int(size) for size in found.shape)
    if found.nbytes > MOST_UNPACKED_BYTES or (found.nbytes > MOST_EMPTY_BYTES and not found.id.get_storage_size()):
        raise UnreadableError("tensor-beyond-file", name=path, shape=shape)

    def load() -> Values:
        try:
            return np.asarray(found[()])
        except BROKEN as error:
            raise UnreadableError("bad-h5", name=path, problem=str(error)[:200]) from error

    return StoredTensor(shape, dtype, load)


def _attributes(group: Any) -> dict[str, str]:
    """The attributes that are texts."""
    import h5py  # noqa: PLC0415

    if not isinstance(group, h5py.Group):
        return {}
    texts: dict[str, str] = {}
    for name in group.attrs:
        if group.attrs.get_id(name).get_storage_size() > MOST_ATTRIBUTE_BYTES:
            continue
        value = group.attrs[name]
        if isinstance(value, bytes):
            value = value.decode("utf-8", errors="replace")
        if isinstance(value, str):
            texts[name] = value
    return texts


def _json(text: str | None) -> object:
    """A configuration; None where there is none that can be read."""
    if text is None:
        return None
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return None
