"""The curve of the unit that is looked at: out of the trace where it is held whole, else asked of the engine.

Owns what is wanted, what is under way, how far it is, and the one curve that is here. It does not own the trace
(`tracing`), nor how a curve is drawn.
"""

from __future__ import annotations

from collections.abc import Callable

from engine.protocol import Progressed, ReadUnit, UnitRead
from lstm_viz.curve import Curve, curve_in
from lstm_viz.engine_client import EngineClient
from lstm_viz.failures import EngineError
from lstm_viz.trace import Overview, Trace

COLUMNS = 4096  # as many as the widest screen has


class UnitCurves:
    """One curve at a time. `on_curve` is called when it has come, `on_progress` when `progress` changed,
    `on_refused` with an EngineError. A refused curve is asked for again when it is wanted again.
    """

    def __init__(
        self,
        client: EngineClient,
        on_curve: Callable[[], None],
        on_progress: Callable[[], None],
        on_refused: Callable[[EngineError], None],
    ) -> None:
        self._client = client
        self._on_curve = on_curve
        self._on_progress = on_progress
        self._on_refused = on_refused
        self._wanted: tuple[Overview, int] | None = None  # a trace has the same overview whatever else came of it
        self._curve: Curve | None = None
        self._request: int | None = None
        self._progress: float | None = None

    @property
    def progress(self) -> float | None:
        """How much of the wanted curve is computed, from 0 to 1; None where none is, or nothing is known of it."""
        return self._progress

    def of(self, trace: Trace, unit: int) -> Curve | None:
        """A unit over all steps; None while the engine still computes it, which is then asked for once."""
        wanted = self._wanted
        if wanted is None or wanted[0] is not trace.overview or wanted[1] != unit:
            self.stop()
            self._wanted = wanted = (trace.overview, unit)
            self._curve = curve_in(trace, unit)
            if self._curve is None:
                self._ask(trace, wanted)
        return self._curve

    def stop(self) -> None:
        """Takes back what the engine has not answered; a curve that is here stays."""
        if self._request is not None:
            self._client.cancel(self._request)
            self._wanted = None
            self._end()

    def _ask(self, trace: Trace, wanted: tuple[Overview, int]) -> None:
        def on_reply(reply: object) -> None:
            if isinstance(reply, UnitRead) and self._wanted is wanted:
                self._curve = Curve.of(reply)
                self._end()
                self._on_curve()

        def on_failure(error: EngineError) -> None:
            if self._wanted is wanted:
                self._wanted = None
                self._end()
                self._on_refused(error)

        def on_progress(reply: object) -> None:
            if isinstance(reply, Progressed) and self._wanted is wanted:
                self._progress = reply.done / max(1, reply.total)
                self._on_progress()

        body = ReadUnit(
            trace=trace.number, layer=trace.layer, direction=trace.direction, unit=wanted[1], columns=COLUMNS
        )
        self._request = self._client.send(body, on_reply, on_failure, on_progress)

    def _end(self) -> None:
        """Nothing is under way any more."""
        self._request = self._progress = None
        self._on_progress()
