"""Arrays of plain numbers in .npy and .npz files that strangers made. Knows no Qt.

Owns the reading of the bytes (the format is described in numpy.lib.format): nothing is unpickled, and nothing is
allocated on a header's word. It does not own what a model makes of the array.
"""

from __future__ import annotations

import ast
import io
import re
import zipfile
import zlib
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lstm_viz.errors import UserError
from lstm_viz.words import tr

MAGIC = b"\x93NUMPY"
SEQUENCE = "x"  # what a sequence is called that has company
MOST_NAMED = 6  # arrays of an archive, in a sentence about them
LONGEST_HEADER = 10_000  # as in numpy itself
_PLAIN = re.compile(r"[<>|=](?:f[248]|[iu][1248])")


def read_numbers(data: bytes, name: str) -> NDArray[Any]:
    """The array, read-only, in a file's bytes; raises UserError where there is none of plain numbers."""
    try:
        header, start = _header(data)
        kind, backwards, shape = header["descr"], header["fortran_order"], header["shape"]
        if not isinstance(shape, tuple) or not all(type(size) is int and size >= 0 for size in shape):
            raise ValueError(f"{shape!r} is no shape")
    except (ValueError, TypeError, KeyError, SyntaxError, MemoryError, RecursionError) as error:
        # All that ast.literal_eval may raise at a malformed text, and what is missing in a well-formed one.
        raise UserError(tr("{name} is not a plain .npy array.", name=name), _hint()) from error
    if not isinstance(kind, str) or not _PLAIN.fullmatch(kind):
        raise UserError(tr("{name} does not hold plain numbers.", name=name), _hint())
    dtype = np.dtype(kind)
    count = prod(shape)
    if count * dtype.itemsize > len(data) - start:
        raise UserError(
            tr("{name} ends too soon: it says that its shape is {shape}.", name=name, shape=shape),
            tr("Save the array again."),
        )
    flat = np.frombuffer(data, dtype, count, start) if count else np.empty(0, dtype)
    return flat.reshape(shape, order="F" if backwards else "C")


def read_archive(data: bytes, name: str, most_bytes: int) -> NDArray[Any]:
    """The one array, or the one named x, in a .npz file's bytes; raises UserError where there is none.

    What an array takes unpacked is checked against `most_bytes` before it is unpacked, and while it is.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            member = _member(archive, name)
            if member.file_size > most_bytes:
                raise UserError(
                    tr("{name} is too large ({size} MiB unpacked).", name=name, size=member.file_size >> 20),
                    tr("A sequence file may have at most {most} MiB.", most=most_bytes >> 20),
                )
            with archive.open(member) as stream:
                unpacked = stream.read(member.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        # All that zipfile may raise at a malformed, an encrypted or an oddly compressed archive.
        raise UserError(
            tr("{name} is not a plain .npz archive.", name=name), tr("Save the array with numpy.savez.")
        ) from error
    return read_numbers(unpacked, name)


def holds_model(path: Path) -> bool:
    """Whether a .npz file is no sequence but arrays of a model: several, and none is called x."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        return False  # whoever reads it says why
    return len(names) > 1 and f"{SEQUENCE}.npy" not in names


def _hint() -> str:
    return tr("Save an array of numbers with numpy.save.")


def _member(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """The member that holds the sequence."""
    members = {info.filename.removesuffix(".npy"): info for info in archive.infolist()}
    if len(members) == 1:
        return next(iter(members.values()))
    if SEQUENCE in members:
        return members[SEQUENCE]
    found = ", ".join(sorted(members)[:MOST_NAMED]) or "none"
    raise UserError(
        tr(
            "{name} holds {count} arrays, and none is called x ({found}).",
            name=name,
            count=len(members),
            found=found,
        ),
        tr("Save the sequence alone, or call it x: numpy.savez(file, x=sequence)."),
    )


def _header(data: bytes) -> tuple[dict[str, Any], int]:
    """What the header says, and where the numbers begin; raises what `ast.literal_eval` does."""
    if not data.startswith(MAGIC) or len(data) < 12:
        raise ValueError("no .npy file begins so")
    wide = 2 if data[6] == 1 else 4  # of the header's length; from version 2 on headers may be long
    start = 8 + wide + int.from_bytes(data[8 : 8 + wide], "little")
    if start > min(len(data), LONGEST_HEADER):
        raise ValueError("the header is too long")
    header = ast.literal_eval(data[8 + wide : start].decode("utf-8").strip())
    if not isinstance(header, dict):
        raise TypeError("the header is no dictionary")
    return header, start
