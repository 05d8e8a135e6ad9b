"""One attempt at a trace: the engine opens the model, runs it over a sequence, and tells what is shown first.

Owns the questions of an attempt, in their order, and how much of it is done. It does not own which trace is shown,
nor when a new attempt begins (`tracing`).
"""

from __future__ import annotations

from collections.abc import Callable

from engine.protocol import (
    Alteration,
    ChangeInput,
    ChangeSymbol,
    ColumnsRecorded,
    ModelDescription,
    ModelOpened,
    OpenModel,
    OverviewRead,
    Progressed,
    ReadOverview,
    ReadTrace,
    SequenceTraced,
    TraceRead,
    TraceSequence,
    Watched,
)
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.failures import EngineError
from lstm_viz.selection import Selection
from lstm_viz.sequence import Sequence
from lstm_viz.trace import Overview, Stretch, Trace, floats_a_step, stretch_around

OVERVIEW_COLUMNS = 1024
OVERVIEW_ROWS = 32
TRACED_AT = (0.0, 0.5)  # the part of the whole; the overview computes every step once more


class Attempt:
    """Ends with `on_trace`, `on_failure`, or `on_dropped` where the engine left a question for a newer one, unless
    its owner drops it; `on_progress` gets a share from 0 to 1.
    """

    def __init__(
        self,
        client: EngineClient,
        document: Document,
        selection: Selection,
        on_trace: Callable[[Trace], None],
        on_failure: Callable[[EngineError], None],
        on_progress: Callable[[float], None],
        on_dropped: Callable[[], None] = lambda: None,
        on_columns: Callable[[ColumnsRecorded, ModelDescription], None] = lambda columns, model: None,
        watched: str = "",
    ) -> None:
        """`on_columns` gets what is recorded of the `watched` quantity of a long sequence, while it is."""
        self._client = client
        self._document = document
        self._model = document.model
        self._selection = selection
        self._on_trace = on_trace
        self._on_failure = on_failure
        self._on_progress = on_progress
        self._on_dropped = on_dropped
        self._on_columns = on_columns
        self._watched = watched
        self._read_as: tuple[str, ...] = ()  # where a change reads something else
        self._asked: list[int] = []
        self._dropped = False

    def trace(self, sequence: Sequence) -> None:
        """Traces the document's model over a sequence."""
        number = self._document.model_number
        if number is None:
            self._open_model(lambda opened: self._run(sequence, opened))
        else:
            self._run(sequence, number)

    def trace_altered(self, untouched: Trace, alterations: tuple[Alteration, ...]) -> None:
        """Traces what a trace is of once more, with changes."""
        self._model = untouched.model
        self._read_as = _labels(untouched, alterations)
        self._run(untouched.sequence, untouched.summary.model, alterations)

    def read_part(self, trace: Trace) -> None:
        """Reads the selected layer and direction of a trace that the engine holds."""
        self._model = trace.model
        self._read_as = trace.read
        self._read(trace.sequence, trace.summary)

    def drop(self) -> None:
        """Takes back what the engine has not answered; nobody is called any more."""
        self._dropped = True
        for number in self._asked:
            self._client.cancel(number)

    def _open_model(self, then: Callable[[int], None]) -> None:
        document, model, number = self._document, self._model, self._client.new_number()

        def on_reply(reply: object) -> None:
            # Worth keeping even if the attempt was dropped meanwhile.
            if isinstance(reply, ModelOpened) and document.model is model:
                document.model_opened(number)
                if not self._dropped:
                    then(number)

        source = document.source or self._client.model_source(model.name, document.model_data)
        self._ask(OpenModel(model=number, source=source), on_reply)

    def _run(self, sequence: Sequence, model: int, alterations: tuple[Alteration, ...] = ()) -> None:
        def on_reply(reply: object) -> None:
            if isinstance(reply, SequenceTraced) and not self._dropped:
                self._read(sequence, reply)

        body = TraceSequence(
            trace=self._client.new_number(),
            model=model,
            sequence=self._client.sendable(sequence.message()),
            alterations=alterations,
            watched=Watched(*part_of(self._model, self._selection), self._watched) if self._watched else None,
        )
        self._ask(body, on_reply, TRACED_AT)

    def _read(self, sequence: Sequence, summary: SequenceTraced) -> None:
        """The overview and the first stretch; the trace is there when both are."""
        model = self._model
        layer, direction = part_of(model, self._selection)
        step = min(self._selection.step, sequence.steps - 1)
        start, stop = stretch_around(step, sequence.steps, floats_a_step(model))
        stretches: list[Stretch] = []

        def on_stretch(reply: object) -> None:
            if isinstance(reply, TraceRead):
                stretches.append(Stretch.of(reply))

        def on_overview(reply: object) -> None:
            if isinstance(reply, OverviewRead) and stretches and not self._dropped:
                self._on_trace(
                    Trace(
                        number=summary.trace,
                        model=model,
                        sequence=sequence,
                        summary=summary,
                        layer=layer,
                        direction=direction,
                        overview=Overview.of(reply),
                        stretches=tuple(stretches),
                        read=self._read_as,
                    )
                )

        # Requests are answered in the order in which they are sent: the stretch is here before the overview.
        stretch = ReadTrace(trace=summary.trace, layer=layer, direction=direction, start=start, stop=stop)
        overview = ReadOverview(
            trace=summary.trace, layer=layer, direction=direction, columns=OVERVIEW_COLUMNS, rows=OVERVIEW_ROWS
        )
        self._ask(stretch, on_stretch)
        self._ask(overview, on_overview, (TRACED_AT[1], 1.0))

    def _ask(
        self,
        body: OpenModel | TraceSequence | ReadTrace | ReadOverview,
        on_reply: Callable[[object], None],
        told_as: tuple[float, float] | None = None,
    ) -> None:
        """Asks for a part of the attempt; its progress is told as the part of the whole that it is."""

        def on_progress(reply: object) -> None:
            if isinstance(reply, Progressed) and told_as is not None and not self._dropped:
                begin, end = told_as
                self._on_progress(begin + (end - begin) * reply.done / max(1, reply.total))
            elif isinstance(reply, ColumnsRecorded) and not self._dropped:
                self._on_columns(reply, self._model)

        def on_failure(error: EngineError) -> None:
            if not self._dropped:
                self._dropped = True  # the questions that follow fail for the same reason
                self._on_failure(error)

        def on_dropped() -> None:
            if not self._dropped:
                self._dropped = True
                self._on_dropped()

        self._asked.append(self._client.send(body, on_reply, on_failure, on_progress, on_dropped))


def _labels(untouched: Trace, alterations: tuple[Alteration, ...]) -> tuple[str, ...]:
    """What is read at each step with the changes; () where it is what the sequence has."""
    labels = list(untouched.sequence.labels)
    for change in alterations:
        if isinstance(change, ChangeSymbol) and change.step < len(labels):
            labels[change.step] = untouched.model.alphabet[change.symbol]
        elif isinstance(change, ChangeInput) and change.step < len(labels) and untouched.model.inputs == "numbers":
            numbers = labels[change.step].split()
            if len(numbers) == untouched.model.input_size:
                numbers[change.column] = f"{change.value:.4g}"
                labels[change.step] = " ".join(numbers)
    return tuple(labels) if tuple(labels) != untouched.sequence.labels else ()


def part_of(model: ModelDescription, selection: Selection) -> tuple[int, str]:
    """The selected layer and direction, where the model has them."""
    layer = min(selection.layer, model.num_layers - 1)
    return layer, selection.direction if selection.direction in model.directions else model.directions[0]
