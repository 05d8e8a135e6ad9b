"""What is open is kept within half a minute, so that a crash loses little; and what an earlier one left is found.

Owns when that happens, and this window's slot. The slots' files are `slots`'s; writing happens on a worker thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lstm_viz import scratch
from lstm_viz.errors import UserError
from lstm_viz.history import History
from lstm_viz.selection import Selection
from lstm_viz.sessions import session_file, slots
from lstm_viz.sessions.filing import Filing
from lstm_viz.sessions.keeping import Keeping
from lstm_viz.sessions.session import Kept, Opened
from lstm_viz.sessions.slots import Slot
from lstm_viz.sessions.weights import AGAINST_CRASH_BYTES
from lstm_viz.words import tr
from lstm_viz.workers import Worker

EVERY_MS = 20_000  # from the first change on: what is open is never half a minute old


@dataclass(frozen=True, eq=False)
class Left:
    """What an earlier start left, in a slot that this program holds now: it is `read` when it is wanted."""

    slot: Slot
    minutes: float  # how long ago it was written


class Autosave(QObject):
    """Signals: `saved`, `found` (what earlier starts left behind, a list of Left), `failed` (a UserError, told
    once).
    """

    saved = Signal()
    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        keeping: Keeping,
        filing: Filing,
        history: History,
        selection: Selection,
        folder: Path,
        every_ms: int = EVERY_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._filing = filing
        self._folder = folder / slots.FOLDER
        self._slot: Slot | None = None
        self._left: list[Left] = []
        self._under_way = False
        self._told = False
        self._worker = Worker(self)
        self._timer = QTimer(self, singleShot=True, interval=every_ms)
        self._timer.timeout.connect(self.save)
        history.done.connect(self._soon)
        filing.opened.connect(self._on_opened)
        filing.saved.connect(lambda _path: self._soon())
        selection.moment_changed.connect(self._on_moved)

    def look_for_left(self) -> None:
        """Looks for what earlier starts left behind."""
        self._worker.run(lambda: _left_in(self._folder), self._on_left, self._fail)

    def read(self, left: Left, then: Callable[[Opened], None], on_failure: Callable[[UserError], None]) -> None:
        """Reads what was left behind."""
        self._worker.run(lambda: session_file.read(left.slot.path), then, on_failure)

    def take_over(self, left: Left) -> None:
        """What was left is what is open now: its slot becomes this window's own, so that it is never nowhere."""
        before, self._slot = self._slot, left.slot
        self._left.remove(left)
        if before is not None:
            self._worker.run(lambda: _give_up(before), _nothing, self._fail)

    def discard(self, left: Left) -> None:
        """What was left is wanted no more."""
        self._left.remove(left)
        self._worker.run(lambda: _give_up(left.slot), _nothing, self._fail)

    def save(self) -> None:
        """Keeps what is open, now."""
        self._timer.stop()
        if self._under_way:
            self._timer.start()
            return
        self._under_way = True
        self._keeping.take(self._on_taken, self._on_not_taken, AGAINST_CRASH_BYTES)

    def close(self) -> None:
        """The window is closed properly: what it kept is not offered again; what was not looked at yet is."""
        self._timer.stop()
        self._worker.close()
        if self._slot is not None:
            _give_up(self._slot)
            self._slot = None
        for left in self._left:
            left.slot.let_go()
        self._left.clear()

    # --- when ------------------------------------------------------------------------------------------------

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _on_moved(self) -> None:
        """Where one looks is kept, too, but is no reason to begin: nobody misses an untouched first model."""
        if self._slot is not None:
            self._soon()

    def _on_opened(self, path: Path | None) -> None:
        if path is not None:
            self._soon()

    # --- writing ---------------------------------------------------------------------------------------------

    def _on_taken(self, kept: Kept) -> None:
        kept, slot, folder = self._filing.kept_now(kept), self._slot, self._folder

        def write() -> Slot:
            held = _new(folder) if slot is None else slot
            session_file.write(held.path, kept)
            return held

        self._worker.run(write, self._on_written, self._on_not_written)

    def _on_written(self, slot: Slot) -> None:
        self._under_way = self._told = False
        if self._slot is None:
            self._slot = slot
        self.saved.emit()

    def _on_not_taken(self, _error: UserError) -> None:
        self._under_way = False
        self._timer.start()  # a sequence is being read, or the engine is away: at its next time

    def _on_not_written(self, error: UserError) -> None:
        self._under_way = False
        self._timer.start()
        self._fail(error)

    def _fail(self, error: UserError) -> None:
        if not self._told:  # a full disk is told once, not every few seconds
            self._told = True
            self.failed.emit(
                UserError(tr("What is open could not be kept: {problem}", problem=error), tr("Save it elsewhere."))
            )

    def _on_left(self, left: list[Left]) -> None:
        self._left = left
        if left:
            self.found.emit(list(left))


def _nothing(_done: None) -> None:
    pass


def _new(folder: Path) -> Slot:
    try:
        return slots.new(folder)
    except OSError as error:
        raise UserError(
            tr("{name} cannot be written: {problem}.", name=folder, problem=error.strerror or error)
        ) from error


def _give_up(slot: Slot) -> None:
    try:
        slot.empty()
    except OSError as error:
        raise UserError(
            tr("{name} cannot be removed: {problem}.", name=slot.path.name, problem=error.strerror or error)
        ) from error
    finally:
        slot.let_go()


def _left_in(folder: Path) -> list[Left]:
    scratch.sweep()  # of what earlier starts left this is wanted by nobody
    try:
        return [Left(slot, slots.minutes_old(slot)) for slot in slots.left_behind(folder)]
    except OSError as error:
        raise UserError(
            tr("{name} cannot be read: {problem}.", name=folder.name, problem=error.strerror or error)
        ) from error
