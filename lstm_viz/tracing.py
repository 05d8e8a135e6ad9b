"""From the document to the trace on the screen: has the engine asked, and holds what it answers.

Owns which trace is shown: the last good one stays while a new sequence is wrong or under way, and where a person
changed something it is the changed run's, unless the untouched one is wanted. Others ask (`attempts`, `altered`,
`stretches`, `unit_curves`), this object only passes on.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.protocol import Alteration, ReadTrace
from lstm_viz.altered import AlteredRun
from lstm_viz.attempt import part_of
from lstm_viz.attempts import Attempts
from lstm_viz.changes import Changes
from lstm_viz.curve import Curve
from lstm_viz.differences import comparable
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.recorded import Recorded
from lstm_viz.selection import Selection
from lstm_viz.stretches import Stretches
from lstm_viz.trace import Stretch, Trace
from lstm_viz.unit_curves import UnitCurves
from lstm_viz.words import tr


class Tracing(QObject):
    """Signals: `trace_changed` (also when a further stretch came), `trace_coming` (before another trace is shown,
    with what is changed in it), `curve_changed` (a unit's curve has come), `curve_stopped`, `progress_changed`,
    `refused` (a UserError; None: all is well), `recorded_changed` (of what is watched, more is recorded).
    """

    trace_changed = Signal()
    trace_coming = Signal(object, object)
    curve_changed = Signal()
    curve_stopped = Signal()
    progress_changed = Signal()
    refused = Signal(object)
    recorded_changed = Signal()

    def __init__(
        self,
        document: Document,
        selection: Selection,
        client: EngineClient,
        stored: Trace | None = None,
        changes: Changes | None = None,
    ) -> None:
        """`stored` is shown until the engine answers; without `changes` nothing is ever changed."""
        super().__init__()
        self._document = document
        self._selection = selection
        self._trace = self._untouched = stored
        self._changes = changes if changes is not None else Changes(self)
        self._attempts = Attempts(document, selection, client, self)
        self._altered = AlteredRun(self._changes, self._attempts.new, self._on_altered, self._on_altered_failure)
        self._untouched_wanted = False
        self._problem: UserError | None = None
        self._problem_of_part = False  # of a stretch or a curve: it goes when such a part comes
        self._stretches = Stretches(client, self._on_stretch, self._refuse_part)
        self._curves = UnitCurves(client, self._on_curve, self.progress_changed.emit, self._refuse_part)
        self._attempts.came.connect(self.show)
        self._attempts.failed.connect(self._on_failure)
        self._attempts.progress_changed.connect(self.progress_changed)
        self._attempts.recorded_changed.connect(self.recorded_changed)
        document.sequence_changed.connect(self.retrace)
        selection.part_changed.connect(self._on_part_changed)
        self._changes.changed.connect(self._on_changes)
        if stored is not None:
            self._set_limits(stored)

    @property
    def trace(self) -> Trace | None:
        return self._trace

    @property
    def changes(self) -> Changes:
        """What a person changed; `altered` is what became of it."""
        return self._changes

    @property
    def untouched(self) -> Trace | None:
        """The run without any change: the baseline, and what is shown where nothing is changed."""
        return self._untouched

    @property
    def altered(self) -> Trace | None:
        """The run with the changes; None where nothing is changed."""
        return self._altered.trace

    @property
    def alterations(self) -> tuple[Alteration, ...]:
        """What is changed in the trace that is shown."""
        shown = self._trace is not None and self._trace is self._altered.trace
        return self._altered.alterations if shown else ()

    @property
    def baseline(self) -> Trace | None:
        """The untouched run where a changed one of the same part is shown, to compare with; else None."""
        trace, untouched = self._trace, self._untouched
        if trace is None or untouched is None or not self.alterations or not comparable(trace, untouched):
            return None
        return untouched

    @property
    def untouched_wanted(self) -> bool:
        """Whether the untouched run is to be seen although there are changes."""
        return self._untouched_wanted

    def want_untouched(self, wanted: bool) -> None:
        """Shows the untouched run, or again the changed one."""
        self._untouched_wanted = wanted
        shown = self._untouched if wanted else self._altered.trace
        if shown is not None:
            self._display(shown)

    @property
    def of_model_before(self) -> bool:
        """Whether the trace that is shown is another model's: the present one has none yet."""
        return self._trace is not None and self._trace.model != self._document.model

    @property
    def problem(self) -> UserError | None:
        """What is wrong with the sequence as it stands, if anything is."""
        return self._problem

    @property
    def progress(self) -> float | None:
        """How much of the next trace, or else of the curve that is wanted, is computed, from 0 to 1; None where
        nothing is, or nothing is known of it.
        """
        progress = self._attempts.progress
        return progress if progress is not None else self._curves.progress

    @property
    def recorded(self) -> Recorded | None:
        """What is watched of a long trace that is still being recorded; None where there is none."""
        return self._attempts.recorded

    def watch(self, quantity: str) -> None:
        """Which quantity is to be told of while a long sequence is recorded; "" where nobody looks."""
        self._attempts.watch(quantity)

    def retrace(self) -> None:
        """Traces the document's model over its sequence; the trace shown stays until the new one is there."""
        self._stop_asking()
        self._attempts.begin()

    def fetch(self, step: int) -> None:
        """Asks for the stretch around a step that is not here yet: of what is shown, then of the untouched run."""
        trace, baseline = self._trace, self.baseline
        if trace is not None and not trace.stored and 0 <= step < trace.steps:
            here = trace.at(step) is not None
            self._stretches.want(baseline if here and baseline is not None else trace, step)

    def cancel(self) -> None:
        """Stops what is being computed, a trace or else a curve; the trace that is shown stays."""
        if self._attempts.progress is not None:
            self._stop_asking()
            self._refuse(
                UserError(
                    tr("Stopped; what is shown is the sequence before."),
                    tr("Change the sequence to compute again."),
                )
            )
        elif self._curves.progress is not None:
            self._curves.stop()
            self.curve_stopped.emit()

    def curve(self, unit: int) -> Curve | None:
        """A unit over all steps; None while the engine still computes it, which is then asked for once."""
        return None if self._trace is None else self._curves.of(self._trace, unit)

    def want_no_curve(self) -> None:
        """The curve that is under way need not come."""
        self._curves.stop()

    def close(self) -> None:
        """Waits for the parser, which is quick, so that no thread outlives the window."""
        self._attempts.close()

    def show(self, trace: Trace) -> None:
        """Takes an untouched trace: it is shown, or what the changes make of it."""
        before, self._untouched = self._untouched, trace
        if before is None or before.number != trace.number:
            self._attempts.drop_part()
        if not self._altered.wanted_of(trace):
            self._altered.forget()
            self._display(trace)
        else:
            if self._untouched_wanted:
                self._display(trace)
            self._altered.want(trace)

    def _display(self, trace: Trace) -> None:
        new_model = self._trace is None or self._trace.model != trace.model
        if self._trace is None or self._trace.number != trace.number:
            self._stretches.forget()
            self._curves.stop()
        changes = self._altered.alterations if trace is self._altered.trace else ()
        self.trace_coming.emit(trace, changes)
        self._trace = trace
        self._attempts.end_progress()
        self._set_limits(trace)
        if new_model:
            self._selection.set_unit(trace.model.unit)
        self._problem, self._problem_of_part = None, False
        self.refused.emit(None)
        self.trace_changed.emit()
        self._attempts.forget_recorded()  # the trace has it
        if part_of(trace.model, self._selection) != (trace.layer, trace.direction):
            self._on_part_changed()  # it was chosen while this one was under way

    def _on_changes(self) -> None:
        """The list of changes is another: the untouched run stays as it is."""
        untouched = self._untouched
        if untouched is None:
            return
        if self._altered.wanted_of(untouched):
            self._altered.want(untouched)
        elif self._trace is not untouched or self._altered.trace is not None:
            self._altered.forget()
            self._untouched_wanted = False
            self._display(untouched)

    def _on_altered(self, trace: Trace) -> None:
        if self._untouched_wanted and self._untouched is not None:
            self._display(self._untouched)
        else:
            self._display(trace)

    def _on_altered_failure(self, error: UserError) -> None:
        """The changes cannot be made: what is shown is without them."""
        if self._untouched is not None:
            self._display(self._untouched)
        self._on_failure(error)

    def _stop_asking(self) -> None:
        self._attempts.stop()
        self._altered.stop()
        self._attempts.end_progress()

    def _on_part_changed(self) -> None:
        """Another layer or direction of the same trace."""
        trace = self._untouched
        if trace is None:
            return
        if trace.stored:
            self.retrace()
        else:
            self._attempts.read_part(trace)

    def _set_limits(self, trace: Trace) -> None:
        self._selection.set_limits(trace.steps, self._selection.phases, trace.units)

    def _on_stretch(self, asked: ReadTrace, stretch: Stretch) -> None:
        trace = self._trace
        part = (asked.trace, asked.layer, asked.direction)
        if trace is not None and _part(trace) == part:
            fuller = trace.with_stretch(stretch)
            self._altered.hold(fuller)
            if trace is self._untouched:
                self._untouched = fuller
            self._trace = fuller
            self._part_has_come()
            self.trace_changed.emit()
        elif self._untouched is not None and part == _part(self._untouched):
            self._untouched = self._untouched.with_stretch(stretch)
            self.trace_changed.emit()

    def _on_curve(self) -> None:
        self._part_has_come()
        self.curve_changed.emit()

    def _on_failure(self, error: UserError) -> None:
        self._attempts.end_progress()
        self._attempts.forget_recorded()
        self._refuse(error)

    def _refuse(self, error: UserError) -> None:
        self._problem_of_part = False
        if error is not self._problem:
            self._problem = error
            self.refused.emit(error)

    def _refuse_part(self, error: UserError) -> None:
        """A stretch or a curve of the trace that is shown will not come."""
        self._refuse(error)
        self._problem_of_part = True

    def _part_has_come(self) -> None:
        if self._problem_of_part and self._problem is not None:
            self._problem = None
            self.refused.emit(None)


def _part(trace: Trace) -> tuple[int, int, str]:
    """Which part of which run it is."""
    return trace.number, trace.layer, trace.direction
