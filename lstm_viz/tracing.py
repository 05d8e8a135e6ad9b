"""From the document to the trace on the screen: parse, ask the engine, hold what it answers.

Owns which trace is shown; the last good one stays while a new sequence is wrong or under way. Parsing runs on a
worker thread, the engine computes, this object only passes on.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.protocol import (
    ModelDescription,
    ModelOpened,
    OpenModel,
    OverviewRead,
    Progressed,
    ReadOverview,
    ReadTrace,
    ReadUnit,
    SequenceTraced,
    TraceRead,
    TraceSequence,
    UnitRead,
)
from lstm_viz.curve import Curve, curve_in
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.selection import Selection
from lstm_viz.sequence import Sequence, parse_text, read_file
from lstm_viz.stretches import Stretches
from lstm_viz.trace import Overview, Stretch, Trace, floats_a_step, stretch_around
from lstm_viz.words import tr
from lstm_viz.workers import Worker

OVERVIEW_COLUMNS = 1024
OVERVIEW_ROWS = 32
TRACED_AT = (0.0, 0.5)  # the part of the whole; the overview computes every step once more
CURVE_COLUMNS = 4096  # as many as the widest screen has


class Tracing(QObject):
    """Signals: `trace_changed` (also when a further stretch came), `curve_changed` (a unit's curve has come),
    `progress_changed`, `refused` (a UserError; None: all is well).
    """

    trace_changed = Signal()
    curve_changed = Signal()
    progress_changed = Signal()
    refused = Signal(object)

    def __init__(
        self, document: Document, selection: Selection, client: EngineClient, stored: Trace | None = None
    ) -> None:
        super().__init__()
        self._document = document
        self._selection = selection
        self._client = client
        self._trace = stored
        self._problem: UserError | None = None
        self._attempt = 0
        self._asked: list[int] = []
        self._progress: float | None = None
        self._stretches = Stretches(client, self._on_stretch, self._refuse)
        self._curve_wanted: tuple[Overview, int] | None = None
        self._curve: Curve | None = None
        self._worker = Worker(self)
        document.sequence_changed.connect(self.retrace)
        selection.part_changed.connect(self._on_part_changed)
        if stored is not None:
            self._set_limits(stored)

    @property
    def trace(self) -> Trace | None:
        return self._trace

    @property
    def problem(self) -> UserError | None:
        """What is wrong with the sequence as it stands, if anything is."""
        return self._problem

    @property
    def progress(self) -> float | None:
        """How much of the next trace is computed, from 0 to 1; None where none is, or nothing is known of it."""
        return self._progress

    def retrace(self) -> None:
        """Traces the document's model over its sequence; the trace shown stays until the new one is there."""
        self._attempt += 1
        self._stop_asking()
        attempt, model, text, path = self._attempt, self._document.model, self._document.text, self._document.path

        def parse() -> Sequence:
            return read_file(path, model) if path else parse_text(text, model)

        def on_parsed(sequence: Sequence) -> None:
            if attempt == self._attempt:
                self._with_model(attempt, lambda number: self._ask_for_trace(attempt, sequence, number))

        self._worker.run(parse, on_parsed, lambda error: self._on_failure(attempt, error))

    def fetch(self, step: int) -> None:
        """Asks for the stretch around a step that is not here yet."""
        trace = self._trace
        if trace is not None and not trace.stored and 0 <= step < trace.steps:
            self._stretches.want(trace, step)

    def cancel(self) -> None:
        """Stops what is being computed; the trace that is shown stays."""
        if self._progress is None:
            return
        self._attempt += 1
        self._stop_asking()
        self._refuse(
            UserError(
                tr("Stopped; what is shown is the sequence before."), tr("Change the sequence to compute again.")
            )
        )

    def curve(self, unit: int) -> Curve | None:
        """A unit over all steps; None while the engine still computes it, which is then asked for once."""
        trace = self._trace
        if trace is None:
            return None
        wanted = self._curve_wanted
        if wanted is None or wanted[0] is not trace.overview or wanted[1] != unit:
            self._curve_wanted = wanted = (trace.overview, unit)
            self._curve = curve_in(trace, unit)
            if self._curve is None:
                self._ask_for_curve(trace, wanted)
        return self._curve

    def _ask_for_curve(self, trace: Trace, wanted: tuple[Overview, int]) -> None:
        def on_reply(reply: object) -> None:
            if isinstance(reply, UnitRead) and self._curve_wanted is wanted:
                self._curve = Curve.of(reply)
                self.curve_changed.emit()

        def on_failure(error: UserError) -> None:
            if self._curve_wanted is wanted:
                self._curve_wanted = None
                self._refuse(error)

        body = ReadUnit(
            trace=trace.number,
            layer=trace.layer,
            direction=trace.direction,
            unit=wanted[1],
            columns=CURVE_COLUMNS,
        )
        self._client.send(body, on_reply=on_reply, on_failure=on_failure)

    def close(self) -> None:
        """Waits for the parser, which is quick, so that no thread outlives the window."""
        self._worker.close()

    def _with_model(self, attempt: int, then: Callable[[int], None]) -> None:
        """Goes on with the engine's number for the document's model, once it has opened it."""
        document, number = self._document, self._document.model_number
        if number is not None:
            then(number)
            return
        model, number = document.model, self._client.new_number()

        def on_reply(reply: object) -> None:
            if isinstance(reply, ModelOpened) and document.model is model:
                document.model_opened(number)
                if attempt == self._attempt:
                    then(number)

        source = self._client.model_source(model.name, document.model_data)
        self._ask(attempt, OpenModel(model=number, source=source), on_reply)

    def _ask_for_trace(self, attempt: int, sequence: Sequence, model_number: int) -> None:
        model = self._document.model

        def on_reply(reply: object) -> None:
            if isinstance(reply, SequenceTraced) and attempt == self._attempt:
                layer, direction = self._part_of(model)
                self._ask_for_numbers(attempt, model, sequence, reply, layer, direction)

        body = TraceSequence(
            trace=self._client.new_number(),
            model=model_number,
            sequence=self._client.sendable(sequence.message()),
        )
        self._ask(attempt, body, on_reply, TRACED_AT)

    def _ask_for_numbers(
        self,
        attempt: int,
        model: ModelDescription,
        sequence: Sequence,
        summary: SequenceTraced,
        layer: int,
        direction: str,
    ) -> None:
        """The overview and the first stretch; the trace is shown when both are there."""
        step = min(self._selection.step, sequence.steps - 1)
        start, stop = stretch_around(step, sequence.steps, floats_a_step(model))
        stretches: list[Stretch] = []

        def on_stretch(reply: object) -> None:
            if isinstance(reply, TraceRead):
                stretches.append(Stretch.of(reply))

        def on_overview(reply: object) -> None:
            if isinstance(reply, OverviewRead) and attempt == self._attempt and stretches:
                self.show(
                    Trace(
                        number=summary.trace,
                        model=model,
                        sequence=sequence,
                        summary=summary,
                        layer=layer,
                        direction=direction,
                        overview=Overview.of(reply),
                        stretches=tuple(stretches),
                    )
                )

        # Requests are answered in the order in which they are sent: the stretch is here before the overview.
        stretch = ReadTrace(trace=summary.trace, layer=layer, direction=direction, start=start, stop=stop)
        overview = ReadOverview(
            trace=summary.trace, layer=layer, direction=direction, columns=OVERVIEW_COLUMNS, rows=OVERVIEW_ROWS
        )
        self._ask(attempt, stretch, on_stretch)
        self._ask(attempt, overview, on_overview, (TRACED_AT[1], 1.0))

    def _ask(
        self,
        attempt: int,
        body: OpenModel | TraceSequence | ReadTrace | ReadOverview,
        on_reply: Callable[[object], None],
        told_as: tuple[float, float] | None = None,
    ) -> None:
        """Asks for a part of an attempt; its progress is told as the part of the whole that it is."""

        def on_progress(reply: object) -> None:
            if isinstance(reply, Progressed) and told_as is not None and attempt == self._attempt:
                begin, end = told_as
                self._set_progress(begin + (end - begin) * reply.done / max(1, reply.total))

        number = self._client.send(
            body,
            on_reply=on_reply,
            on_failure=lambda error: self._on_failure(attempt, error),
            on_progress=on_progress,
        )
        self._asked.append(number)

    def _stop_asking(self) -> None:
        """Takes back what the engine has not answered; the rest it does not know any more."""
        for number in self._asked:
            self._client.cancel(number)
        self._asked.clear()
        self._set_progress(None)

    def _set_progress(self, progress: float | None) -> None:
        if progress != self._progress:
            self._progress = progress
            self.progress_changed.emit()

    def _on_part_changed(self) -> None:
        """Another layer or direction of the same trace."""
        trace = self._trace
        if trace is None:
            return
        if trace.stored:
            self.retrace()
        else:
            layer, direction = self._part_of(trace.model)
            self._ask_for_numbers(self._attempt, trace.model, trace.sequence, trace.summary, layer, direction)

    def _part_of(self, model: ModelDescription) -> tuple[int, str]:
        """The selected layer and direction, where the model has them."""
        layer = min(self._selection.layer, model.num_layers - 1)
        return layer, self._selection.direction if model.bidirectional else "forward"

    def show(self, trace: Trace) -> None:
        """Takes a trace as the one that is shown."""
        new_model = self._trace is None or self._trace.model != trace.model
        if self._trace is None or self._trace.number != trace.number:
            self._stretches.forget()
        self._trace = trace
        self._problem = None
        self._asked.clear()
        self._set_progress(None)
        self._set_limits(trace)
        if new_model:
            self._selection.set_unit(trace.model.unit)
        self.refused.emit(None)
        self.trace_changed.emit()

    def _set_limits(self, trace: Trace) -> None:
        self._selection.set_limits(trace.steps, self._selection.phases, trace.units)

    def _on_stretch(self, asked: ReadTrace, stretch: Stretch) -> None:
        trace = self._trace
        part = (asked.trace, asked.layer, asked.direction)
        if trace is not None and (trace.number, trace.layer, trace.direction) == part:
            self._trace = trace.with_stretch(stretch)
            self.trace_changed.emit()

    def _on_failure(self, attempt: int, error: UserError) -> None:
        if attempt == self._attempt:
            self._asked.clear()
            self._set_progress(None)
            self._refuse(error)

    def _refuse(self, error: UserError) -> None:
        if error is not self._problem:
            self._problem = error
            self.refused.emit(error)
