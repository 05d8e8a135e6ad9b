"""One set-up at a time: a lock that the operating system lets go when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from set_up.progress import say

LOCK = "set-up.lock"
POLL_SECONDS = 0.2


@contextmanager
def locked(venv: Path) -> Iterator[int]:
    """Holds the lock in `venv` (made where it is missing), saying so where it has to wait; yields a descriptor.

    On POSIX a child that inherits the descriptor holds the lock too: a pip that outlives a killed main.py still
    keeps the next one out until it is done.
    """
    venv.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(venv / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        waiting = False
        while not _try(descriptor):
            if not waiting:
                say("Another start is setting up .venv; waiting for it (Ctrl-C to stop waiting)")
                waiting = True
            time.sleep(POLL_SECONDS)
        yield descriptor
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> bool:
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try(descriptor: int) -> bool:
        try:
            # flock, not lockf: it belongs to the open file, which a child process shares.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
