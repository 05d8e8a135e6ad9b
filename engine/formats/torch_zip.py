"""PyTorch's zip format (since 1.6): what `torch.save` writes, and TorchScript archives, whose code is left alone.

Owns where the archive keeps its pickle and its storages. It does not own what the pickle means (`torch_values`).
"""

from __future__ import annotations

import io
import zipfile
import zlib

from engine.formats.contents import ITEM_BYTES, Contents, Note, Order, UnreadableError
from engine.formats.pickles import load
from engine.formats.recurrent import layers_in
from engine.formats.source import Source
from engine.formats.torch_values import Held, gather, refused

MOST_PICKLE_BYTES = 256 << 20
LOCAL_HEADER_BYTES = 30


def recognises(source: Source) -> bool:
    """Whether this is a zip archive with a pickle of torch's in it."""
    return source.head.startswith(b"PK") and bool(_root(_archive(source)))


def read(source: Source) -> Contents:
    """What is in the archive; raises UnreadableError."""
    archive = _archive(source)
    root = _root(archive)
    names = set(archive.namelist())
    said = _member(archive, source, root + "byteorder", 16) if root + "byteorder" in names else b"little"
    order: Order = ">" if said == b"big" else "<"
    pickled = load(io.BytesIO(_member(archive, source, root + "data.pkl", MOST_PICKLE_BYTES)), source.name)
    storages = {
        name.removeprefix(root + "data/"): archive.getinfo(name)
        for name in names
        if name.startswith(root + "data/")
    }

    def fetch(key: str, dtype: str, first: int, count: int) -> tuple[bytes, Order]:
        item = ITEM_BYTES[dtype]
        return _part(archive, source, storages[key], first * item, count * item), order

    found = gather(pickled.value, Held(fetch, {key: info.file_size for key, info in storages.items()}))
    scripted = any(name.startswith(root + "code/") for name in names)
    notes = (Note("torchscript"),) if scripted else ()
    return Contents(
        format="torchscript" if scripted else "torch-zip",
        tensors=found.tensors,
        layers=layers_in(found.tensors, found.facts),
        wanted=refused(pickled.wanted),
        facts=found.facts,
        vocabularies=found.vocabularies,
        notes=(*found.notes, *notes),
    )


def _archive(source: Source) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(source.stream)
    except zipfile.BadZipFile as error:
        if not _has_end(source):
            raise UnreadableError("zip-cut-off", name=source.name, size=source.size) from error
        raise UnreadableError("bad-zip", name=source.name, problem=error) from error
    except (OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError("bad-zip", name=source.name, problem=error) from error


def _has_end(source: Source) -> bool:
    """Whether an archive's list of contents, which stands at its end, is there, whatever is in it."""
    try:
        return zipfile.is_zipfile(source.stream)
    except zipfile.BadZipFile:
        return True


def _root(archive: zipfile.ZipFile) -> str:
    """The folder that holds data.pkl, with its slash; "" where there is none."""
    found = [name.removesuffix("data.pkl") for name in archive.namelist() if name.endswith("/data.pkl")]
    return min(found, key=len, default="")


def _member(archive: zipfile.ZipFile, source: Source, name: str, most: int) -> bytes:
    info = archive.getinfo(name)
    if info.file_size > most:
        raise UnreadableError("part-too-large", name=name, size=info.file_size, limit=most)
    return _part(archive, source, info, 0, info.file_size)


def _part(archive: zipfile.ZipFile, source: Source, info: zipfile.ZipInfo, start: int, length: int) -> bytes:
    """Some bytes of a member: straight from the file where it is stored as it is, else unpacked up to there."""
    if info.compress_type == zipfile.ZIP_STORED:
        header = source.read(info.header_offset, LOCAL_HEADER_BYTES)
        if not header.startswith(b"PK\x03\x04"):
            raise UnreadableError(
                "bad-zip", name=source.name, problem=f"{info.filename} is not where it should be"
            )
        names = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        if start + length > info.file_size:
            raise UnreadableError("ends-too-soon", name=source.name, expected=start + length, size=info.file_size)
        return source.read(info.header_offset + LOCAL_HEADER_BYTES + names + start, length)
    try:
        with archive.open(info) as stream:
            stream.seek(start)
            data = stream.read(length)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise UnreadableError("bad-zip", name=source.name, problem=error) from error
    if len(data) != length:
        raise UnreadableError("ends-too-soon", name=source.name, expected=start + length, size=info.file_size)
    return data
