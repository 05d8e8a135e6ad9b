"""What the engine and its libraries print: the last lines at hand, all of it in a file.

Owns the log. Writing never waits: a thread of its own writes the file, and what comes faster than a disk takes it
is left out and counted.
"""

from __future__ import annotations

from collections import deque
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
        self.problem = ""  # why there is no file, where there should be one
        self.left_out = 0  # lines that the file does not have, since the disk was too slow
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
        try:
            self._queue.put_nowait(text)
        except Full:
            self.left_out += 1

    def _write(self, path: Path) -> None:
        """Writes what comes, on the log's own thread."""
        from logging import Formatter, makeLogRecord  # noqa: PLC0415
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415

        handler = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(path, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8")
            handler.setFormatter(Formatter("%(asctime)s %(message)s"))
        except OSError as error:
            # A log that cannot be written costs the file, never the program.
            self.problem = str(error)
        while (text := self._queue.get()) is not None:
            if handler is not None:
                handler.emit(makeLogRecord({"msg": text}))
        if handler is not None:
            handler.close()
