"""What the engine and its libraries print: the last lines at hand, all of it in a file.

Owns the log. Writing never waits: a thread of its own writes the file, and what comes faster than a disk takes it
is left out of the file.
"""

from __future__ import annotations

import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from queue import Full, Queue
from threading import Thread

LINES_KEPT = 200
LINE_LENGTH = 2000
FILE_BYTES = 1 << 20
FILES_KEPT = 3
WAITING_LINES = 1000
CLOSING_SECONDS = 1.0


def default_path() -> Path:
    """Where the log lies on this system."""
    from platformdirs import user_log_path  # noqa: PLC0415  (the first picture does not need it)

    return user_log_path("lstm-viz", appauthor=False) / "engine.log"


class EngineLog:
    """The engine's standard error, line by line. Close it when the engine has ended.

    Its thread, and what that imports, begin with the first line: the first picture waits for neither.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.problem = ""  # why the file is not written (any more); the lines at hand are all there is then
        self._lines: deque[str] = deque(maxlen=LINES_KEPT)
        self._partial = b""
        self._queue: Queue[str | None] = Queue(WAITING_LINES)
        self._thread: Thread | None = None
        self._closed = False

    def feed(self, data: bytes) -> None:
        """Takes the next bytes of standard error."""
        *whole, self._partial = (self._partial + data).split(b"\n")
        for line in whole:
            self._add(line)
        if len(self._partial) > LINE_LENGTH:
            self._add(self._partial)
            self._partial = b""

    def note(self, line: str) -> None:
        """Adds a line of the window's own, so that the log tells when the engine started and ended."""
        self._add(line.encode())

    def tail(self, lines: int = 3) -> str:
        """The last lines of what the engine printed."""
        recent = [*self._lines, self._partial.decode(errors="replace").strip()]
        return "\n".join([line for line in recent if line][-lines:])

    def clear(self) -> None:
        """Forgets the lines at hand; the file keeps them."""
        self._lines.clear()
        self._partial = b""

    def close(self) -> None:
        """Writes out what waits and ends the thread; a disk that takes too long is not waited for."""
        self._closed = True
        if self._thread is None:
            return
        try:
            self._queue.put(None, timeout=CLOSING_SECONDS)
        except Full:
            return
        self._thread.join(CLOSING_SECONDS)
        self._thread = None

    def _add(self, line: bytes) -> None:
        text = line[:LINE_LENGTH].decode(errors="replace").rstrip()
        self._lines.append(text)
        if self.path is None or self._closed:
            return
        if self._thread is None:
            self._thread = Thread(target=self._write, args=(self.path,), name="engine-log", daemon=True)
            self._thread.start()
        with suppress(Full):
            self._queue.put_nowait(text)

    def _write(self, path: Path) -> None:
        """Writes what comes, on the log's own thread. A file that fails is given up, never the program."""
        files: _Files | None = None
        while (text := self._queue.get()) is not None:
            if self.problem:
                continue
            try:
                files = files or _Files(path)
                files.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {text}\n")
            except OSError as error:
                self.problem = f"{path}: {error.strerror or error}"
        if files is not None:
            files.close()


class _Files:
    """The file that is written and those before it, a number behind their names; raises OSError."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._stream = path.open("ab", buffering=0)

    def write(self, line: str) -> None:
        data = line.encode(errors="replace")
        if self._stream.tell() + len(data) > FILE_BYTES:
            self._stream.close()
            for number in range(FILES_KEPT, 0, -1):
                older = self._numbered(number - 1)
                if older.exists():
                    older.replace(self._numbered(number))
            self._stream = self._path.open("ab", buffering=0)
        self._stream.write(data)

    def close(self) -> None:
        self._stream.close()

    def _numbered(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}") if number else self._path
