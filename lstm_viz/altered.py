"""The run with a person's changes, beside the untouched one: asked of the engine one at a time.

Owns which changed run is under way and which is wanted next. What is quick is let finish, so that the picture
follows a slider that is dragged on; of the wishes that come meanwhile the newest counts. It does not own the
changes (`changes`), nor which trace is shown (`tracing`).
"""

from __future__ import annotations

from collections.abc import Callable

from engine.protocol import Alteration
from lstm_viz.attempt import Attempt
from lstm_viz.changes import Changes
from lstm_viz.failures import EngineError
from lstm_viz.trace import Trace

QUICK_STEPS = 2000  # a run of no more is not broken off for a newer one


class AlteredRun:
    """`on_trace` gets the changed trace, `on_failure` an EngineError. `new_attempt` makes an attempt out of whom
    to call with a trace, with a failure, and when it is dropped.
    """

    def __init__(
        self,
        changes: Changes,
        new_attempt: Callable[
            [Callable[[Trace], None], Callable[[EngineError], None], Callable[[], None]], Attempt
        ],
        on_trace: Callable[[Trace], None],
        on_failure: Callable[[EngineError], None],
    ) -> None:
        self._changes = changes
        self._new_attempt = new_attempt
        self._on_trace = on_trace
        self._on_failure = on_failure
        self._attempt: Attempt | None = None
        self._next: Trace | None = None  # whose changed run is wanted when the present attempt has ended
        self._trace: Trace | None = None
        self._of: tuple[int, tuple[Alteration, ...]] | None = None  # what the trace is of

    @property
    def trace(self) -> Trace | None:
        """The newest changed run; None where nothing is changed."""
        return self._trace

    @property
    def alterations(self) -> tuple[Alteration, ...]:
        """What was changed in `trace`."""
        return self._of[1] if self._of is not None else ()

    def wanted_of(self, untouched: Trace) -> bool:
        """Whether there is anything to change in what a trace is of."""
        return not untouched.stored and bool(self._changes.enabled_for(untouched.model))

    def want(self, untouched: Trace) -> None:
        """Asks for the run with the changes as they are now; nothing that is here already is computed again."""
        if self._attempt is not None and untouched.steps <= QUICK_STEPS:
            self._next = untouched
            return
        self.stop()
        alterations = self._changes.enabled_for(untouched.model)
        wanted = untouched.number, alterations
        self._attempt = self._new_attempt(lambda trace: self._come(trace, wanted), self._fail, self._on_dropped)
        if self._trace is not None and self._of == wanted:
            self._attempt.read_part(self._trace)
        else:
            self._attempt.trace_altered(untouched, alterations)

    def hold(self, trace: Trace) -> None:
        """Takes the same trace with another stretch."""
        if self._trace is not None and self._trace.number == trace.number:
            self._trace = trace

    def forget(self) -> None:
        """Nothing is changed any more, or not in what is shown."""
        self.stop()
        self._trace = self._of = None

    def stop(self) -> None:
        """Takes back what is under way; the trace that is here stays."""
        if self._attempt is not None:
            self._attempt.drop()
        self._attempt = self._next = None

    def _come(self, trace: Trace, of: tuple[int, tuple[Alteration, ...]]) -> None:
        self._attempt = None
        self._trace, self._of = trace, of
        following, self._next = self._next, None
        if following is not None:
            self.want(following)  # on its way while this one is drawn
        self._on_trace(trace)

    def _fail(self, error: EngineError) -> None:
        following = self._next
        self.forget()
        if following is not None:
            self.want(following)
        else:
            self._on_failure(error)

    def _on_dropped(self) -> None:
        """Another run was wanted of the engine meanwhile."""
        following, self._attempt, self._next = self._next, None, None
        if following is not None:
            self.want(following)
