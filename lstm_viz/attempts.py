"""Which attempts at a trace are under way: at the sequence as it is now, and at another part of what is traced.

Owns parsing (on a worker thread), how much of an attempt is done, and what is told of a long sequence while it is
recorded. It does not own what an attempt asks (`attempt`), nor which trace is shown (`tracing`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.protocol import ColumnsRecorded, ModelDescription
from lstm_viz.attempt import Attempt
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.failures import EngineError
from lstm_viz.recorded import Recorded
from lstm_viz.selection import Selection
from lstm_viz.sequence import Sequence, parse_text, read_file
from lstm_viz.trace import Trace
from lstm_viz.workers import Worker


class Attempts(QObject):
    """Signals: `came` (an untouched Trace), `failed` (a UserError), `progress_changed`, `recorded_changed`."""

    came = Signal(object)
    failed = Signal(object)
    progress_changed = Signal()
    recorded_changed = Signal()

    def __init__(
        self, document: Document, selection: Selection, client: EngineClient, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._client = client
        self._whole: Attempt | None = None
        self._other_part: Attempt | None = None
        self._watched = ""
        self._recorded: Recorded | None = None
        self._progress: float | None = None
        self._worker = Worker(self)

    @property
    def progress(self) -> float | None:
        """How much of the next trace is computed, from 0 to 1; None where nothing is."""
        return self._progress

    @property
    def recorded(self) -> Recorded | None:
        """What is watched of a long trace that is still being recorded; None where there is none."""
        return self._recorded

    def watch(self, quantity: str) -> None:
        """Which quantity is to be told of while a long sequence is recorded; "" where nobody looks."""
        self._watched = quantity

    def begin(self) -> None:
        """Traces the document's model over its sequence."""
        attempt = self._whole = self.new(self.came.emit, self.failed.emit, watched=self._watched)
        model, text, path = self._document.model, self._document.text, self._document.path

        def parse() -> Sequence:
            return read_file(path, model) if path else parse_text(text, model)

        def on_parsed(sequence: Sequence) -> None:
            if attempt is self._whole:
                attempt.trace(sequence)

        def on_wrong(error: UserError) -> None:
            if attempt is self._whole:
                self.failed.emit(error)

        self._worker.run(parse, on_parsed, on_wrong)

    def read_part(self, trace: Trace) -> None:
        """Reads the selected layer and direction of a trace that the engine holds."""
        self.drop_part()
        self._other_part = self.new(self.came.emit, self.failed.emit)
        self._other_part.read_part(trace)

    def drop_part(self) -> None:
        """Another part is no longer wanted."""
        if self._other_part is not None:
            self._other_part.drop()

    def new(
        self,
        on_trace: Callable[[Trace], None],
        on_failure: Callable[[EngineError], None],
        on_dropped: Callable[[], None] = lambda: None,
        watched: str = "",
    ) -> Attempt:
        """An attempt that has not begun."""
        return Attempt(
            self._client,
            self._document,
            self._selection,
            on_trace,
            on_failure,
            self._set_progress,
            on_dropped,
            self._on_columns,
            watched,
        )

    def stop(self) -> None:
        """Takes back what is under way."""
        for attempt in (self._whole, self._other_part):
            if attempt is not None:
                attempt.drop()
        self._whole = self._other_part = None
        self.forget_recorded()

    def end_progress(self) -> None:
        """Nothing is under way any more."""
        self._set_progress(None)

    def forget_recorded(self) -> None:
        """What was told while it was recorded is no longer needed."""
        if self._recorded is not None:
            self._recorded = None
            self.recorded_changed.emit()

    def close(self) -> None:
        """Waits for the parser, which is quick, so that no thread outlives the window."""
        self._worker.close()

    def _on_columns(self, columns: ColumnsRecorded, model: ModelDescription) -> None:
        if self._recorded is None or self._recorded.number != columns.trace:
            self._recorded = Recorded(columns, model)
        self._recorded.take(columns)
        self.recorded_changed.emit()

    def _set_progress(self, progress: float | None) -> None:
        if progress != self._progress:
            self._progress = progress
            self.progress_changed.emit()
