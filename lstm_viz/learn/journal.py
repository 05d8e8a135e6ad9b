"""A file that only grows by whole lines, so that nothing that was kept is lost however the program ends.

A line is written in one piece at once: a process that is killed leaves at most one line that is not whole, which
is cut off when the file is next read. What a power cut could take is synced by a thread beside, since a disk may
take longer than a picture. Owns lines of bytes; what they mean is `progress`.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import tr

MOST_BYTES = 64 << 20
MOST_BROKEN = 1000  # broken files beside each other, until no name is free


class Journal:
    """Lines in a file, each without its line break; `is_good` says whether a line can be read."""

    def __init__(self, path: Path, is_good: Callable[[bytes], bool]) -> None:
        self._path = path
        self._is_good = is_good
        self._written = threading.Event()
        self._ended = False
        self._thread: threading.Thread | None = None
        self._syncing = threading.Lock()  # Windows moves no file over one that is open

    def read(self) -> tuple[list[bytes], str]:
        """The good lines, and a sentence where the file was broken: then it is put aside, whole as it was.

        Raises UserError where the file is there and cannot be read, or not be put aside.
        """
        try:
            if not self._path.exists():
                return [], ""
            if self._path.stat().st_size > MOST_BYTES:
                return [], self._put_aside([])
            data = self._path.read_bytes()
        except OSError as error:
            raise _unreadable(self._path, error) from error
        *lines, torn = data.split(b"\n")
        good = [line for line in lines if self._is_good(line)]
        if len(good) < len(lines) or (torn and not _could_be_torn(torn)):
            return good, self._put_aside(good)
        if torn:
            good += [torn] if self._is_good(torn) else []
            self.replace(good)
        return good, ""

    def append(self, line: bytes) -> None:
        """Adds a line; it is in the file when this returns. Raises UserError, and then nothing of it is."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(
                self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600
            )
            try:
                _write_whole(handle, line + b"\n")
            finally:
                os.close(handle)
        except OSError as error:
            raise UserError(
                tr("{name} cannot be written: {problem}.", name=self._path.name, problem=error.strerror or error),
                tr("What you do now is not kept."),
            ) from error
        self._sync()

    def replace(self, lines: Iterable[bytes]) -> None:
        """These lines in place of all, written beside and moved; raises UserError."""
        self._make_folder()
        with self._syncing:
            write_stream(self._path, lambda stream: stream.writelines(line + b"\n" for line in lines))

    def close(self) -> None:
        """Waits until everything is on the disk."""
        self._ended = True
        self._written.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _make_folder(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unreadable(self._path.parent, error) from error

    def _put_aside(self, good: list[bytes]) -> str:
        """Keeps the broken file under another name, and goes on with its good lines."""
        names = (f"{self._path.stem}.broken-{number}{self._path.suffix}" for number in range(1, MOST_BROKEN))
        aside = next((path for name in names if not (path := self._path.with_name(name)).exists()), None)
        try:
            if aside is None:
                raise FileExistsError(f"{MOST_BROKEN} files")
            self._path.replace(aside)
        except OSError as error:
            raise _unreadable(self._path, error) from error
        self.replace(good)
        return tr(
            "{name} was damaged: it is kept as {aside}, and {count} entries could be read.",
            name=self._path.name,
            aside=aside.name,
            count=len(good),
        )

    def _sync(self) -> None:
        if self._thread is None:
            self._ended = False
            self._thread = threading.Thread(target=self._sync_on, name="journal", daemon=True)
            self._thread.start()
        self._written.set()

    def _sync_on(self) -> None:
        while not self._ended:
            self._written.wait()
            self._written.clear()
            try:
                with self._syncing, self._path.open("ab") as stream:
                    os.fsync(stream.fileno())
            except OSError:
                continue  # the next line that is written says so


def _write_whole(handle: int, data: bytes) -> None:
    """Writes all of it, or takes back what was written; raises OSError."""
    before = os.fstat(handle).st_size
    written = 0
    try:
        while written < len(data):
            written += os.write(handle, data[written:])
    except OSError:
        os.ftruncate(handle, before)
        raise


def _could_be_torn(end: bytes) -> bool:
    """Whether bytes without a line break can be the beginning of a line of JSON."""
    return end.startswith(b"{")


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        tr("{name} cannot be read: {problem}.", name=path.name, problem=error.strerror or error),
        tr("What you do now is not kept."),
    )
