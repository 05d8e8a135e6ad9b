"""What happens to an exception that nothing caught, in a slot or a paint event: it is told, and life goes on.

Owns the window's last hook. It mends nothing, and what a person can mend never comes here.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from lstm_viz.engine_log import EngineLog
from lstm_viz.words import tr

MOST_TOLD = 50  # different ones; what fails at every repaint is told once


class LastHook(QObject):
    """Puts every uncaught exception, of any thread, into the log, on standard error and, in a sentence, on show.

    `install` it once the window is there and `close` it at the end, which puts the hook before it back.
    """

    _happened = Signal(str)

    def __init__(self, log: EngineLog, show: Callable[[str], None]) -> None:
        super().__init__()
        self._log = log
        self._show = show
        self._told: set[str] = set()
        self._before = sys.excepthook
        self._happened.connect(self._tell)  # on the window's own thread, wherever it happened

    def install(self) -> None:
        self._before = sys.excepthook
        sys.excepthook = self._on_exception

    def close(self) -> None:
        """Writes out what is to be written."""
        sys.excepthook = self._before
        self._log.close()

    def _on_exception(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, where)
            return
        self._happened.emit("".join(traceback.format_exception(kind, error, where)))

    def _tell(self, details: str) -> None:
        if details in self._told or len(self._told) >= MOST_TOLD:
            return
        self._told.add(details)
        if sys.stderr is not None:  # a window that was started without a terminal on Windows has none
            sys.stderr.write(details)
        self._log.feed(details.encode(errors="replace"))
        what = details.rstrip().rpartition("\n")[2]
        self._show(
            tr(
                "Something went wrong in the window; {what}; the details are in {file}",
                what=what,
                file=self._log.path,
            )
        )
