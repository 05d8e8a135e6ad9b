"""PyTorch's format before 1.6: pickles one after the other, then the storages; and bare pickles.

Owns the order of the parts. It does not own what the pickles mean (`torch_values`).
"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import partial

from engine.formats.contents import ITEM_BYTES, Contents, Note, Order, UnreadableError
from engine.formats.inert import Persistent
from engine.formats.pickles import Pickled, load
from engine.formats.recurrent import layers_in
from engine.formats.source import Source
from engine.formats.torch_values import Gathered, Held, gather, refused, storages_of

MAGIC = 0x1950A86A20F9469CFC6C
# A dictionary, a list or a name of code, as protocols 0 and 1 begin; the last byte of every pickle is a full stop.
_WITHOUT_PROTOCOL = re.compile(rb"\((?:dp\d|lp\d|i?[a-z_]\w*\n)|c[A-Za-z_][\w.]*\n[A-Za-z_][\w.]*\n|[}\]]q.")
COUNT_BYTES = 8  # of the number of items that stands before each storage


def recognises(source: Source) -> bool:
    """Whether this begins as a pickle does: with a protocol, or an operation of protocol 0 or 1."""
    head = source.head
    if head[:1] == b"\x80":
        return len(head) > 2 and head[1] <= 5
    return _WITHOUT_PROTOCOL.match(head) is not None and source.read(source.size - 1, 1) == b"."


def read(source: Source) -> Contents:
    """What is in the pickles; raises UnreadableError."""
    source.stream.seek(0)
    first = load(source.stream, source.name)
    if first.value != MAGIC:
        inside: list[str] = []  # what the files in it would have run
        found = gather(first.value, Held(_nowhere, {}, partial(_embedded, inside)))
        whole = replace(first, wanted=tuple(dict.fromkeys((*first.wanted, *inside))))
        return _contents("pickle", whole, found, Note("bare-pickle"))
    pickled, held = _storages(source)
    return _contents("torch-legacy", pickled, gather(pickled.value, held))


def _storages(source: Source) -> tuple[Pickled, Held]:
    """What the magic number is followed by: the pickle, and the storages behind it; raises UnreadableError."""
    load(source.stream, source.name)  # the format's version
    about = load(source.stream, source.name).value
    order: Order = ">" if isinstance(about, dict) and about.get("little_endian") is False else "<"
    pickled = load(source.stream, source.name)
    keys = load(source.stream, source.name).value
    places = _places(source, keys, pickled)

    def fetch(key: str, dtype: str, first: int, count: int) -> tuple[bytes, Order]:
        item = ITEM_BYTES[dtype]
        return source.read(places[key][0] + first * item, count * item), order

    return pickled, Held(fetch, {key: size for key, (_, size) in places.items()})


def _embedded(wanted: list[str], data: bytes) -> tuple[Persistent, Held]:
    """The one storage in the bytes of a file of this format; raises UnreadableError, or TypeError for no storage.

    What it would have run is added to `wanted`.
    """
    source = Source("storage", io.BytesIO(data), len(data), {})
    first = load(source.stream, source.name)
    wanted += first.wanted
    if first.value != MAGIC:
        raise UnreadableError("bad-pickle", name=source.name, problem="it does not begin as torch's files do")
    pickled, held = _storages(source)
    wanted += pickled.wanted
    if not isinstance(pickled.value, Persistent):
        raise TypeError("its storage is no storage")
    return pickled.value, held


def _contents(kind: str, pickled: Pickled, found: Gathered, *notes: Note) -> Contents:
    return Contents(
        format=kind,
        tensors=found.tensors,
        layers=layers_in(found.tensors, found.facts),
        wanted=refused(pickled.wanted),
        facts=found.facts,
        vocabularies=found.vocabularies,
        notes=(*found.notes, *notes),
    )


def _places(source: Source, keys: object, pickled: Pickled) -> dict[str, tuple[int, int]]:
    """Where each storage's bytes begin, and how many there are: they stand in the order of `keys`."""
    if not isinstance(keys, list):
        raise UnreadableError("bad-pickle", name=source.name, problem="it does not list its storages")
    items = {storage.key: ITEM_BYTES[storage.dtype] for storage in storages_of(pickled.outwards)}
    places: dict[str, tuple[int, int]] = {}
    position = source.stream.tell()
    for key in map(str, keys):
        if key not in items:
            raise UnreadableError("bad-pickle", name=source.name, problem="it lists a storage that it never names")
        count = int.from_bytes(source.read(position, COUNT_BYTES), "little")
        position += COUNT_BYTES
        size = count * items[key]
        if position + size > source.size:
            raise UnreadableError("ends-too-soon", name=source.name, expected=position + size, size=source.size)
        places[key] = position, size
        position += size
    return places


def _nowhere(key: str, dtype: str, first: int, count: int) -> tuple[bytes, Order]:
    raise UnreadableError("bad-pickle", name=key, problem="it refers to numbers that it does not hold")
