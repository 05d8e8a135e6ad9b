"""One inquiry after the models of a run: the engine opens them, traces them over one sequence, and measures how
far the gradient reaches in each.

Owns the questions, in their order, and fills a `Look`. It does not own when one begins, nor what is done with what
came of it (`following`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from engine.protocol import (
    GradientsMeasured,
    MeasureGradients,
    ModelOpened,
    OpenModel,
    RunModel,
    SequenceTraced,
    TraceSequence,
)
from lstm_viz.attempt import Attempt
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.runs.look import Look
from lstm_viz.selection import Selection
from lstm_viz.sequence import Sequence
from lstm_viz.trace import Trace


class Inquiry:
    """Calls `on_opened` when the models are open, then waits for `trace`; ends with `on_looked`, with `on_failed`,
    or with `on_void` where the engine left a question for a newer one, unless its owner drops it.
    """

    def __init__(
        self,
        client: EngineClient,
        selection: Selection,
        look: Look,
        entrant: int,
        on_opened: Callable[[], None],
        on_looked: Callable[[], None],
        on_failed: Callable[[UserError], None],
        on_void: Callable[[], None],
    ) -> None:
        """`entrant` is the place of the one whose diagram is shown: its trace is read, too."""
        self.look = look
        self._client = client
        self._selection = selection
        self._entrant = entrant
        self._on_opened = on_opened
        self._on_looked = on_looked
        self._on_failed = on_failed
        self._on_void = on_void
        self._attempt: Attempt | None = None
        self._over = False

    def open(self, training_step: int) -> None:
        """Has the engine open every entrant as it is, or was at a training step."""
        count = len(self.look.record.entrants)
        for entrant in range(count):
            number = self._client.new_number()
            self.look.models.append(number)
            source = RunModel(self.look.record.number, entrant, training_step)
            self._ask(OpenModel(model=number, source=source), partial(self._take_opened, entrant == count - 1))

    def trace(self, sequence: Sequence) -> None:
        """Goes on when the models are open: traces all of them over a sequence."""
        look = self.look
        look.sequence = sequence
        own = Document(look.record.entrants[self._entrant].description)
        own.model_opened(look.models[self._entrant])

        def on_trace(shown: Trace) -> None:
            look.shown = shown
            look.engine_ms += shown.summary.duration_ms
            look.traces = {self._entrant: shown.number}
            self._trace_others(sequence, look.traces)

        self._attempt = Attempt(self._client, own, self._selection, on_trace, self._fail, lambda _share: None)
        self._attempt.trace(sequence)

    def drop(self) -> None:
        """Nobody is called any more."""
        self._over = True
        if self._attempt is not None:
            self._attempt.drop()

    def _take_opened(self, is_last: bool, reply: object) -> None:
        if isinstance(reply, ModelOpened):
            self.look.training_step = reply.training_step or 0
        if is_last:
            self._on_opened()

    def _trace_others(self, sequence: Sequence, traces: dict[int, int]) -> None:
        """The other entrants on the same sequence, one after the other; then the gradients of all."""
        look = self.look
        entrant = next((place for place in range(len(look.models)) if place not in traces), None)
        if entrant is None:
            self._measure(tuple(traces[place] for place in range(len(look.models))))
            return

        def on_reply(reply: object) -> None:
            if isinstance(reply, SequenceTraced):
                traces[entrant] = reply.trace
                look.engine_ms += reply.duration_ms
                self._trace_others(sequence, traces)

        body = TraceSequence(
            trace=self._client.new_number(),
            model=look.models[entrant],
            sequence=self._client.sendable(sequence.message()),
        )
        self._ask(body, on_reply)

    def _measure(self, traces: tuple[int, ...]) -> None:
        def on_reply(reply: object) -> None:
            if isinstance(reply, GradientsMeasured):
                self.look.flow = reply
                self.look.engine_ms += reply.duration_ms
                self._over = True
                self._on_looked()

        self._ask(MeasureGradients(gradients=self._client.new_number(), traces=traces), on_reply)

    def _ask(self, body: OpenModel | TraceSequence | MeasureGradients, on_reply: Callable[[object], None]) -> None:
        def if_wanted(reply: object) -> None:
            if not self._over:
                on_reply(reply)

        self._client.send(body, on_reply=if_wanted, on_failure=self._fail, on_dropped=self._leave)

    def _fail(self, error: UserError) -> None:
        if not self._over:
            self.drop()
            self._on_failed(error)

    def _leave(self) -> None:
        if not self._over:
            self.drop()
            self._on_void()
