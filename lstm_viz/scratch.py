"""Folders for what is made on the way to a file, and what killed programs left of such folders.

Owns their names, who uses them (a lock file in each is void when its process is gone, as for `sessions.slots`),
and when they are taken away: by whoever made one, at the latest when its program ends, else by a later start.
"""

from __future__ import annotations

import shutil
import tempfile
import time
import weakref
from pathlib import Path

from PySide6.QtCore import QLockFile

PREFIX = "lstm-viz-"
LOCK = ".lock"
UNHELD_SECONDS = 7 * 24 * 3600  # a folder without a lock has just been made, or is an older version's


class Scratch:
    """A folder of this program's own, until it is cleared. Raises OSError where none can be made."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        lock = _lock_of(self.path)
        lock.tryLock(0)
        self._clear = weakref.finalize(self, _let_go, self.path, lock)

    def clear(self) -> None:
        """Takes it away with all that is in it; what another program still reads stays for a later start."""
        self._clear()


def sweep() -> None:
    """Takes away what programs that are gone have left; never what one that runs uses."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if folder.is_dir() and not folder.is_symlink():
            _sweep(folder)


def _sweep(folder: Path) -> None:
    lock = _lock_of(folder)
    try:
        held, age = (folder / LOCK).exists(), time.time() - folder.stat().st_mtime
    except OSError:
        return  # another user's, or gone by now
    if (held or age > UNHELD_SECONDS) and lock.tryLock(0):
        _let_go(folder, lock)


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)  # however long a program runs, only its end makes its lock void
    return lock


def _let_go(folder: Path, lock: QLockFile) -> None:
    lock.unlock()  # first: elsewhere than on Linux no file is removed that is open
    shutil.rmtree(folder, ignore_errors=True)
