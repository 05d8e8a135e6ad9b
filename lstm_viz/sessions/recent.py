"""The files that were open lately: a small list in the user's folder, the newest first.

Owns the list and its file; reading and writing belong on a worker thread.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QLockFile

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import tr

FILE_NAME = "recent.json"
MOST = 8
PATIENCE_MS = 2000  # for another window that writes the list


def load(folder: Path) -> tuple[Path, ...]:
    """Those that are still there; none where the list is missing or broken: it is no great loss."""
    try:
        names = msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=list[str])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return ()
    return tuple(path for path in map(Path, names[:MOST]) if path.is_file())


def save(folder: Path, paths: tuple[Path, ...]) -> None:
    """Writes the list; raises UserError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            tr("The list of recent files could not be written: {problem}.", problem=error.strerror or error)
        ) from error
    data = msgspec.json.format(msgspec.json.encode([str(path) for path in paths]))
    write_stream(folder / FILE_NAME, lambda stream: stream.write(data))


def remember(folder: Path, newest: Path) -> tuple[Path, ...]:
    """Puts a file at the head of the list as it stands now: another window may have written it. Gives the list;
    raises UserError.
    """
    lock = QLockFile(str((folder / FILE_NAME).with_suffix(".lock")))
    try:
        if folder.is_dir():
            lock.tryLock(PATIENCE_MS)
        paths = with_newest(load(folder), newest)
        save(folder, paths)
    finally:
        lock.unlock()
    return paths


def with_newest(paths: tuple[Path, ...], newest: Path) -> tuple[Path, ...]:
    """The list with one that was just open at its head."""
    return (newest, *(path for path in paths if path != newest))[:MOST]
