"""An index over a model that lies in several files, as large ones do: a JSON text that says which tensor is where.

Owns the index. It does not own the files that it names, which are asked for and read as what they are.
"""

from __future__ import annotations

import re

import msgspec

from engine.formats.contents import Contents, FilesWantedError, Note, StoredTensor, UnreadableError
from engine.formats.recurrent import layers_in
from engine.formats.source import Source

MOST_BYTES = 64 << 20
PART = re.compile(r"-0*(\d+)-of-0*(\d+)\.\w+$")  # how the parts are called
_BEGINNING = re.compile(rb'\s*\{\s*"(?:metadata|weight_map)"')


class _Index(msgspec.Struct):
    weight_map: dict[str, str]


def notes_of_part(name: str) -> tuple[Note, ...]:
    """What is to be known of a file that is called as one part of a model, and was opened alone."""
    found = PART.search(name)
    return () if found is None else (Note("a-part", {"number": found[1], "count": found[2]}),)


def recognises(source: Source) -> bool:
    """Whether this begins as an index does."""
    return _BEGINNING.match(source.head) is not None


def read(source: Source) -> Contents:
    """What is in all the files; raises UnreadableError, or FilesWantedError until they are here."""
    from engine.formats.dispatch import read as read_any  # noqa: PLC0415  the parts may be of any format

    if source.size > MOST_BYTES:
        raise UnreadableError("part-too-large", name=source.name, size=source.size, limit=MOST_BYTES)
    try:
        index = msgspec.json.decode(source.read(0, source.size), type=_Index)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableError("bad-header", name=source.name, problem=str(error)[:200]) from error
    files = tuple(dict.fromkeys(index.weight_map.values()))
    if not files:
        raise UnreadableError("bad-header", name=source.name, problem="it names no file")
    missing = tuple(name for name in files if name not in source.siblings)
    if missing:
        raise FilesWantedError(missing)
    tensors: dict[str, StoredTensor] = {}
    wanted: list[str] = []
    notes: list[Note] = [Note("in-parts", {"count": str(len(files))})]
    for name in files:
        part = read_any(source.siblings[name])
        tensors |= {key: tensor for key, tensor in part.tensors.items() if index.weight_map.get(key) == name}
        wanted += part.wanted
        notes += part.notes
    lost = index.weight_map.keys() - tensors.keys()
    if lost:
        notes.append(Note("tensors-lost", {"count": str(len(lost)), "name": min(lost)}))
    return Contents("sharded", tensors, layers_in(tensors), tuple(dict.fromkeys(wanted)), notes=tuple(notes))
