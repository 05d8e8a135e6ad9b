"""Work that would hold up the window, done on one worker thread; its result comes back on the window's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from lstm_viz.errors import UserError

Result = TypeVar("Result")


class Worker(QObject):
    """Runs jobs one after the other. `close` it: it waits for the one that runs, and drops what it would say."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._open = True
        self._done.connect(self._on_done)

    def run(
        self,
        job: Callable[[], Result],
        on_result: Callable[[Result], None],
        on_failure: Callable[[UserError], None],
    ) -> None:
        """Has `job` done elsewhere; one of the two is called here afterwards. Only a UserError is a failure."""

        def work() -> None:
            try:
                result = job()
            except UserError as error:
                self._done.emit(on_failure, error)
            else:
                self._done.emit(on_result, result)

        self._pool.start(work)

    def close(self) -> None:
        """Waits for the job that runs, so that no thread outlives the window."""
        self._open = False
        self._pool.clear()
        self._pool.waitForDone()

    def finish(self) -> None:
        """As `close`, and what waits is done too: for what must not be lost."""
        self._open = False
        self._pool.waitForDone()

    def _on_done(self, callback: Callable[[object], None], value: object) -> None:
        if self._open:
            callback(value)
