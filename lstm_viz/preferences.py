"""The settings as the running program holds them: the file's, and what this start's command line says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QLockFile, QObject, Signal

from lstm_viz.errors import UserError
from lstm_viz.settings import Settings, load, save
from lstm_viz.words import tr
from lstm_viz.workers import Worker

PATIENCE_MS = 2000  # for another window that writes the settings


class Preferences(QObject):
    """Signals: `changed`, `failed` (a UserError: they could not be saved)."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, kept: Settings, path: Path | None = None, **named: str | None) -> None:
        """`kept` is what the file says; `named` are the command line's, which hold for this start only.

        Without a path nothing is saved.
        """
        super().__init__()
        self._kept = kept
        self._path = path
        self.problem = ""  # why the settings are not those of the file
        self._now = msgspec.structs.replace(kept, **_given(named))
        self._worker = Worker(self)

    @property
    def settings(self) -> Settings:
        """What holds now."""
        return self._now

    @property
    def path(self) -> Path | None:
        """Where they are kept; None where nothing is saved."""
        return self._path

    def change(self, **named: str | bool | int | dict[str, str]) -> None:
        """Changes settings, now and in the file."""
        self._kept = kept = msgspec.structs.replace(self._kept, **named)
        self._now = msgspec.structs.replace(self._now, **named)
        path = self._path
        if path is not None:
            self._worker.run(lambda: _save(kept, named, path), lambda _nothing: None, self.failed.emit)
        self.changed.emit()

    def close(self) -> None:
        """What was set last is in the file afterwards."""
        self._worker.finish()


def _given(named: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in named.items() if value is not None}


def _save(kept: Settings, named: dict[str, Any], path: Path) -> None:
    """Writes what was changed, and leaves the rest as it stands in the file: another window may have set that."""
    lock = QLockFile(str(path.with_suffix(".lock")))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.tryLock(PATIENCE_MS)  # where it cannot be had one writes all the same: the file is moved into place
        there = load(path)
        if not path.exists():  # there was none, or one that cannot be read
            there = kept
        save(msgspec.structs.replace(there, **named), path)
    except OSError as error:
        raise UserError(
            tr("The settings could not be saved: {problem}.", problem=error.strerror or error)
        ) from error
    finally:
        lock.unlock()
