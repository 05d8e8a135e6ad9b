"""Where running programs keep what is open, and what is left there by those that ended without saying so.

Owns the files' names and who holds them: each window has a slot of its own, held by a lock file that dies with its
process. It does not own what is written into a slot (`session_file`), nor when (`autosave`).
"""

from __future__ import annotations

import secrets
import time
from pathlib import Path

from PySide6.QtCore import QLockFile

from lstm_viz.sessions.session_file import ENDING

LOCK = ".lock"
FOLDER = "open"


class Slot:
    """A place for one document, held as long as this object is not let go. Raises OSError where the folder cannot
    be made or written to.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = QLockFile(str(path.with_suffix(LOCK)))
        self._lock.setStaleLockTime(0)  # however long a program runs, only its end makes its lock void

    def hold(self) -> bool:
        """Whether it is this program's from now on; False where another one that runs holds it."""
        return self._lock.tryLock(0)

    def let_go(self) -> None:
        """Another program may take it up; what is in it stays."""
        self._lock.unlock()

    def empty(self) -> None:
        """Takes what is in it away, and what a write that was cut short left beside it; it stays held."""
        for path in (self.path, *self.path.parent.glob(f".{self.path.name}.*")):
            path.unlink(missing_ok=True)


def new(folder: Path) -> Slot:
    """An empty slot in a folder, which is made; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    slot = Slot(folder / f"{secrets.token_hex(8)}{ENDING}")
    if not slot.hold():
        raise OSError(f"{slot.path.name} cannot be locked")
    return slot


def left_behind(folder: Path) -> list[Slot]:
    """The slots of programs that ended without emptying them, newest first; each is held now."""
    found = [Slot(path) for path in folder.glob(f"*{ENDING}")] if folder.is_dir() else []
    held = [slot for slot in found if slot.hold()]
    _sweep(folder)
    return sorted(held, key=_written, reverse=True)


def minutes_old(slot: Slot) -> float:
    """How long ago a slot was written."""
    return max(0.0, time.time() - _written(slot)) / 60


def _written(slot: Slot) -> float:
    return slot.path.stat().st_mtime if slot.path.exists() else 0.0


def _sweep(folder: Path) -> None:
    """Takes away what the first write of a program that was killed left: no document yet, so nothing to offer."""
    for part in folder.glob(f".*{ENDING}.*") if folder.is_dir() else ():
        slot = Slot(folder / part.name[1:].rpartition(".")[0])
        if not slot.path.exists() and slot.hold():
            part.unlink(missing_ok=True)
            slot.let_go()
