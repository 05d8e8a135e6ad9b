"""The gradient laboratory: what is asked, and the newest answer to each question.

Owns the knobs, when the engine is asked, and what it answered: the curves, and the band over seeds that follows
them. It does not own what is read of a measurement then (`close_look`), nor how anything is drawn or said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine.protocol import (
    JACOBIAN,
    LONGEST,
    GradientsMeasured,
    MeasureFreshCells,
    MeasureGradients,
    Progressed,
    UnitGradientsRead,
)
from lstm_viz.close_look import CloseLook
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.experiment import MEMORY, SEEDS_REPEATED, Jacobian, Knobs, Result
from lstm_viz.failures import EngineError
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr

PATIENCE_MS = 250  # a measurement under way is waited for so long before newer knobs make it void


class Laboratory(QObject):
    """Signals: `knobs_changed`, `metric_changed`, `measured` (a new `result`), `jacobian_came`, `chosen_changed`
    (the cell that is looked at closely, or its quantity), `units_came`, `busy_changed`, `refused` (an EngineError;
    None: all is well).
    """

    knobs_changed = Signal()
    metric_changed = Signal()
    measured = Signal()
    jacobian_came = Signal()
    chosen_changed = Signal()
    units_came = Signal()
    busy_changed = Signal()
    refused = Signal(object)

    def __init__(self, tracing: Tracing, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tracing = tracing
        self._client = client
        self._knobs = Knobs()
        self._metric = MEMORY
        self._wanted = True  # what is shown is not what the knobs say
        self._request = 0  # of the measurement under way
        self._asked_at = 0.0
        self._progress: float | None = None
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._ask)
        self._look = CloseLook(client, self)
        self._look.jacobian_came.connect(self.jacobian_came)
        self._look.units_came.connect(self.units_came)
        self._look.gone.connect(self._want)
        self._look.refused.connect(self.refused)
        tracing.trace_changed.connect(self._on_trace_changed)
        client.state_changed.connect(self._on_engine_state)

    # --- what is asked ---------------------------------------------------------------------------------------

    @property
    def knobs(self) -> Knobs:
        return self._knobs

    @property
    def metric(self) -> str:
        """MEMORY or one of METRICS."""
        return self._metric

    @property
    def result(self) -> Result | None:
        """The newest measurement."""
        return self._look.result

    @property
    def jacobians(self) -> dict[int, Jacobian]:
        """By the cell's place in the result; asked for while the metric is JACOBIAN."""
        return self._look.jacobians

    @property
    def units(self) -> UnitGradientsRead | None:
        """The image of `quantity`, of the `chosen` cell of the newest measurement."""
        return self._look.units

    @property
    def chosen(self) -> int:
        """The place in the result of the cell that is looked at closely: one that was measured, with a gate that
        keeps where there is one.
        """
        return self._look.chosen

    @property
    def quantities(self) -> tuple[str, ...]:
        """What there is an image of, of the chosen cell."""
        return self._look.quantities

    @property
    def quantity(self) -> str:
        """Of what the image is: a gradient, or KEEP."""
        return self._look.quantity

    @property
    def progress(self) -> float | None:
        """How much of what is under way is done, from 0 to 1; None where nothing is."""
        return self._progress

    @property
    def steps(self) -> int:
        """Of the sequence that is measured."""
        trace = self._tracing.trace
        return trace.steps if self._knobs.of_trace and trace is not None else self._knobs.length

    def change(self, **knobs: Any) -> None:
        """Turns knobs, by the names of `Knobs`; a step beyond the sequence becomes the last one."""
        changed = replace(self._knobs, **knobs)
        if changed.of_trace != self._knobs.of_trace:
            changed = replace(changed, step=None)
        if not changed.of_trace and changed.step is not None and changed.step >= changed.length - 1:
            changed = replace(changed, step=None)
        if changed != self._knobs:
            self._knobs = changed
            self.knobs_changed.emit()
            self._want()

    def show_stored(self, result: Result, jacobians: Mapping[int, Jacobian] | None = None) -> None:
        """Shows what was measured earlier with these knobs, until it is measured again."""
        if result.knobs == self._knobs:
            self._look.take(result, jacobians)
            self.measured.emit()

    def set_metric(self, metric: str) -> None:
        if metric != self._metric:
            self._metric = metric
            self._look.jacobian_wanted = metric == JACOBIAN
            self.metric_changed.emit()
            self._look.read_jacobian()

    def choose(self, kind: str | None = None, quantity: str | None = None) -> None:
        """Looks closely at another cell, by its name, or at another quantity."""
        if self._look.choose(kind, quantity):
            self.chosen_changed.emit()
            self._look.read_units()

    @property
    def looked_at(self) -> tuple[str, str]:
        """The cell and the quantity that are to be looked at closely, wherever they are measured."""
        return self._look.looked_at

    @property
    def active(self) -> bool:
        """Whether somebody looks."""
        return self._look.active

    def set_active(self, active: bool) -> None:
        """Whether somebody looks; until then nothing is asked."""
        self._look.active = active
        if active and self._wanted:
            self._want()

    def close(self) -> None:
        self._next.stop()
        self._look.close()

    # --- asking ----------------------------------------------------------------------------------------------

    def _want(self) -> None:
        """What the knobs say is wanted: at once, or when what is under way has come or has taken too long."""
        self._wanted = True
        if not self.active:
            return
        if self._request == 0:
            self._next.start(0)
        elif not self._next.isActive():
            waited = 1000 * (monotonic() - self._asked_at)
            self._next.start(max(0, round(PATIENCE_MS - waited)))

    def _ask(self) -> None:
        """Asks what the knobs say, of one seed first: the curves stand while the others are on their way."""
        self._next.stop()
        if not self.active or not self._wanted or self._client.state.phase is not Phase.READY:
            return
        knobs = self._knobs
        if knobs.of_trace:
            self._ask_of_trace(knobs)
        else:
            self._ask_of_fresh_cells(knobs, 1)

    def _ask_of_fresh_cells(self, knobs: Knobs, seeds: int) -> None:
        body = knobs.request(self._client.new_number(), seeds)
        self._send(body, Result(knobs, GradientsMeasured(gradients=0, cells=(), duration_ms=0.0), seeds))

    def _ask_of_trace(self, knobs: Knobs) -> None:
        trace = self._tracing.trace
        if trace is None or trace.stored:
            return  # it is asked when the engine's own has come
        step = None if knobs.step is None else min(knobs.step, trace.steps - 1)
        baseline = self._tracing.baseline  # with a person's changes and without, side by side
        traces = (trace.number,) if baseline is None else (trace.number, baseline.number)
        body = MeasureGradients(
            gradients=self._client.new_number(),
            traces=traces,
            layer=trace.layer,
            direction=trace.direction,
            step=step,
            reach=LONGEST,
        )
        nothing = GradientsMeasured(gradients=0, cells=(), duration_ms=0.0)
        self._send(body, Result(knobs, nothing, 1, trace, compared=baseline is not None))

    def _send(self, body: MeasureFreshCells | MeasureGradients, coming: Result) -> None:
        self._wanted = False
        self._asked_at = monotonic()
        number = 0

        def mine() -> bool:
            return self._request == number

        def on_reply(reply: GradientsMeasured) -> None:
            if mine():
                self._on_measured(replace(coming, measured=reply))

        def on_failure(error: EngineError) -> None:
            if mine():
                self._end()
                self.refused.emit(error)
                self._ask_again()

        def on_progress(progress: Progressed) -> None:
            if mine():
                self._set_progress(progress.done / max(1, progress.total))

        def on_dropped() -> None:
            if mine():
                self._wanted = True
                self._end()
                self._ask_again()

        self._request = number = self._client.send(body, on_reply, on_failure, on_progress, on_dropped)

    def _on_measured(self, result: Result) -> None:
        self._end()
        more = result.knobs.repeated and result.seeds == 1 and not result.knobs.of_trace
        self._look.take(result)
        self.refused.emit(None)
        self.measured.emit()
        if self._wanted:
            self._ask_again()
        elif more:
            self._ask_of_fresh_cells(result.knobs, SEEDS_REPEATED)
        self._look.read_units_soon()
        if not more:  # else it comes with the last of the seeds
            self._look.read_jacobian()

    @property
    def working(self) -> str:
        """What takes a while, in words; "" while nothing does."""
        if self._progress is None or not self._knobs.repeated:
            return ""
        return tr("Measuring {seeds} seeds …", seeds=SEEDS_REPEATED)

    def leave_off(self) -> None:
        """Stops what is computed over several seeds: the first one's curves stay."""
        if self._request:
            self._client.cancel(self._request)
            self._end()
            self.change(repeated=False)

    def _ask_again(self) -> None:
        if self._wanted and self.active:
            self._next.start(0)

    def _end(self) -> None:
        self._request = 0
        self._set_progress(None)

    def _set_progress(self, progress: float | None) -> None:
        if progress != self._progress:
            self._progress = progress
            self.busy_changed.emit()

    # --- what happens elsewhere ------------------------------------------------------------------------------

    def _on_trace_changed(self) -> None:
        trace, result = self._tracing.trace, self.result
        if not self._knobs.of_trace or trace is None:
            return
        shown = None if result is None else result.trace
        part = (trace.number, trace.layer, trace.direction)
        if shown is None or part != (shown.number, shown.layer, shown.direction):
            self._want()

    def _on_engine_state(self, state: EngineState) -> None:
        if state.phase is Phase.READY and self._wanted:
            self._want()
