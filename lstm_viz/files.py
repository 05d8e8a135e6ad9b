"""Files are written beside their target and moved into place: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from lstm_viz.errors import UserError
from lstm_viz.words import tr


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file; raises OSError and leaves the old file as it was."""
    _write(path, lambda stream: stream.write(data))


def write_stream(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Has `write` fill a file; raises UserError where the disk, the folder or the name does not allow it."""
    if "\0" in str(path):  # of this alone Python says that the value is wrong, not that the system refuses it
        raise UserError(
            tr("{name} cannot be written: {problem}.", name=path.name, problem=tr("no file has such a name"))
        )
    try:
        _write(path, write)
    except OSError as error:
        raise UserError(
            tr("{name} cannot be written: {problem}.", name=path.name, problem=error.strerror or error)
        ) from error


def _write(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(_mode(path))
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The old file's permissions; a new one's are those that the person's umask gives."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
