"""Which stretch of a long trace is asked for, and when: the one looked at now, and one at a time.

Owns what is under way, what is wanted next and what was refused. Dragging along a long trace never queues up: only
the newest wish waits. It does not own the trace (`tracing`).
"""

from __future__ import annotations

from collections.abc import Callable

from engine.protocol import ReadTrace, TraceRead
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.failures import EngineError
from lstm_viz.trace import Stretch, Trace, floats_a_step, stretch_around

# What a new engine would not answer either; every other refusal ends with the engine that gave it.
FOR_GOOD = "killed-engine-twice"


class Stretches:
    """Asks for stretches. `on_stretch` gets a Stretch and what asked for it, `on_refused` an EngineError."""

    def __init__(
        self,
        client: EngineClient,
        on_stretch: Callable[[ReadTrace, Stretch], None],
        on_refused: Callable[[EngineError], None],
    ) -> None:
        self._client = client
        self._on_stretch = on_stretch
        self._on_refused = on_refused
        self._asked: ReadTrace | None = None
        self._next: ReadTrace | None = None
        self._refused: dict[ReadTrace, EngineError] = {}
        client.state_changed.connect(self._on_engine_state)

    def want(self, trace: Trace, step: int) -> None:
        """Asks for the stretch around a step of a trace that does not have it, unless it was refused before."""
        refused = next((body for body in self._refused if _covers(body, trace, step)), None)
        if refused is not None:
            self._on_refused(self._refused[refused])
        elif self._asked is not None and _covers(self._asked, trace, step):
            self._next = None
        else:
            start, stop = stretch_around(step, trace.steps, floats_a_step(trace.model))
            self._next = ReadTrace(
                trace=trace.number, layer=trace.layer, direction=trace.direction, start=start, stop=stop
            )
            self._ask()

    def forget(self) -> None:
        """Forgets what was wanted and refused: another trace is shown."""
        self._next = None
        self._refused.clear()

    def _ask(self) -> None:
        if self._asked is not None or self._next is None:
            return
        self._asked = asked = self._next
        self._next = None
        self._client.send(
            asked,
            on_reply=lambda reply: self._on_reply(asked, reply),
            on_failure=lambda error: self._on_failure(asked, error),
            on_dropped=self._on_dropped,
        )

    def _on_reply(self, asked: ReadTrace, reply: object) -> None:
        self._asked = None
        if isinstance(reply, TraceRead):
            self._on_stretch(asked, Stretch.of(reply))
        self._ask()

    def _on_failure(self, asked: ReadTrace, error: EngineError) -> None:
        self._asked = None
        self._refused[asked] = error
        self._on_refused(error)
        self._ask()

    def _on_dropped(self) -> None:
        self._asked = None
        self._ask()

    def _on_engine_state(self, state: EngineState) -> None:
        if state.phase is Phase.READY:
            self._refused = {body: error for body, error in self._refused.items() if error.key == FOR_GOOD}


def _covers(body: ReadTrace, trace: Trace, step: int) -> bool:
    """Whether a request is for this step of this trace."""
    same = (body.trace, body.layer, body.direction) == (trace.number, trace.layer, trace.direction)
    return same and body.start <= step < body.stop
