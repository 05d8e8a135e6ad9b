"""An archive with a model in it, as AllenNLP's `model.tar.gz`: its weights are read, and what stands beside them.

Owns what is taken out of a tar archive, into memory and within limits. It does not own the weights' own format.
"""

from __future__ import annotations

import io
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

from engine.formats import allennlp
from engine.formats.contents import Contents, Note, UnreadableError
from engine.formats.source import Source

WEIGHTS = (".th", ".pt", ".pth", ".bin", ".safetensors", ".ckpt")
MOST_BYTES = 512 << 20  # unpacked
MOST_MEMBERS = 10_000
MOST_WORDS = 1 << 20
OLD_TORCH = {"pickle", "tensors", "storages"}  # what torch saved before 0.1.10 is an archive of these
GZIP, TAR = b"\x1f\x8b", b"ustar"
# What tarfile and the unpackers under it raise at bytes that are no archive.
_BROKEN = (tarfile.TarError, OSError, EOFError, zlib.error, ValueError)


def recognises(source: Source) -> bool:
    """Whether this is a tar archive, packed by gzip or not."""
    return source.head.startswith(GZIP) or source.head[257:262] == TAR


def read(source: Source) -> Contents:
    """What is in the weights in the archive; raises UnreadableError."""
    from engine.formats.dispatch import read as read_any  # noqa: PLC0415  an archive may hold any format

    weights: Source | None = None
    vocabularies: dict[str, tuple[str, ...]] = {}
    configurations: dict[str, bytes] = {}
    others: list[str] = []
    left = MOST_BYTES
    for name, stream, size in _members(source):
        if size > left:
            raise UnreadableError("part-too-large", name=name, size=size, limit=left)
        if weights is None and name.endswith(WEIGHTS):
            data = stream.read(size)
            left -= len(data)
            weights = Source(name.rpartition("/")[2], io.BytesIO(data), len(data), {})
        elif "vocab" in name and name.endswith(".txt"):
            data = stream.read(size)
            left -= len(data)
            vocabularies[name] = tuple(data.decode("utf-8", errors="replace").splitlines()[:MOST_WORDS])
        elif size <= allennlp.MOST_BYTES and _may_configure(name):
            configurations[name] = stream.read(size)
            left -= size
        else:
            others.append(name)
    if weights is None and {name.rpartition("/")[2] for name in others} >= OLD_TORCH:
        raise UnreadableError("torch-tar", name=source.name)
    if weights is None:
        others = [*configurations, *others]
        raise UnreadableError("archive-without-weights", name=source.name, found=", ".join(others[:10]))
    if recognises(weights):
        raise UnreadableError("archive-in-archive", name=source.name)
    contents = read_any(weights)
    note = Note("from-archive", {"name": weights.name})
    return replace(
        contents,
        layers=allennlp.clipped(contents.layers, configurations),
        vocabularies={**contents.vocabularies, **vocabularies},
        notes=(note, *contents.notes),
    )


def _may_configure(name: str) -> bool:
    """AllenNLP keeps what its config.json refers to in a folder beside it, under the name of its place there."""
    return name.endswith((".json", "_file")) and not name.endswith("weight_file")


def _members(source: Source) -> Iterator[tuple[str, io.BufferedReader, int]]:
    """The plain files of the archive, one after the other; raises UnreadableError."""
    source.stream.seek(0)
    try:
        with tarfile.open(fileobj=source.stream, mode="r|*") as archive:
            for count, member in enumerate(archive):
                if count >= MOST_MEMBERS:
                    raise UnreadableError("too-many-values", limit=MOST_MEMBERS)
                stream = archive.extractfile(member) if member.isreg() else None
                if stream is not None:
                    yield member.name, stream, member.size  # type: ignore[misc]
    except _BROKEN as error:
        raise UnreadableError("bad-archive", name=source.name, problem=error) from error
