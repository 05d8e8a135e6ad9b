"""What a diagram draws: the frame of the moment that is selected, and what its row shows of each step.

Owns which numbers they are made of: the trace's, eased from those before, the untouched run's beside them, without
what is hidden; a stretch that is not here yet is asked for. It does not own how a frame is drawn.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lstm_viz.diagram.frame import Frame, Values, frame_of
from lstm_viz.diagram.graph import Cell
from lstm_viz.diagram.marks import without
from lstm_viz.diagram.small import Glimpse
from lstm_viz.selection import Selection
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.easing import Easing
from lstm_viz.words import readable


class DiagramFrames(QObject):
    """Signal: `moved`, when the frame of the same moment is another."""

    moved = Signal()

    def __init__(self, selection: Selection, tracing: Tracing, parent: QObject) -> None:
        super().__init__(parent)
        self.hidden: tuple[str, ...] = ()  # quantities that are drawn as if they were not known yet
        self._selection = selection
        self._tracing = tracing
        self._easing = Easing(self)
        self._easing.moved.connect(self.moved)

    @property
    def step(self) -> int:
        """The step that is shown, from 0: the selected one, where the trace has it."""
        trace = self._tracing.trace
        return min(self._selection.step, trace.steps - 1) if trace is not None else 0

    @property
    def token(self) -> str:
        """What the sequence has at the step that is shown; "" where there is no trace."""
        trace = self._tracing.trace
        return "" if trace is None else readable(trace.labels[self.step])

    def set_easing(self, easing: bool) -> None:
        """Whether the numbers of a trace go over into those of the next one of the same sequence."""
        self._easing.set_on(easing)

    def take_trace(self) -> None:
        """Another trace is shown, or more of it is here."""
        self._easing.take(self._tracing.trace)

    def now(self, cell: Cell) -> Frame | None:
        """The frame of the moment that is selected; None where its numbers are not here yet."""
        trace, moment, step = self._tracing.trace, self._selection.moment, self.step
        values = None if trace is None else self._values(trace, step)
        if trace is None or values is None:
            return None
        eased = self._easing.values_at(step, values)
        return self._frame(cell, trace, step, eased, (moment.phase, moment.progress))

    def glimpse(self, cell: Cell, step: int) -> Glimpse:
        """What the row shows of a step: whole where it is past, grey where it is yet to come."""
        trace, moment = self._tracing.trace, self._selection.moment
        if trace is None:
            return Glimpse(step, "", None)
        token = readable(trace.labels[step])
        values = self._values(trace, step)
        if values is None or step > moment.step:
            return Glimpse(step, token, None)
        present = (moment.phase, moment.progress)
        done = present if step == moment.step else (self._selection.phases - 1, 1.0)
        return Glimpse(step, token, self._frame(cell, trace, step, values, done))

    def _values(self, trace: Trace, step: int) -> Values | None:
        """A trace's values at a step; asked for where they are missing."""
        values = trace.at(step)
        if values is None:
            self._tracing.fetch(step)
        return values

    def _frame(self, cell: Cell, trace: Trace, step: int, values: Values, done: tuple[int, float]) -> Frame:
        """`done` is the phase and how much of it is done."""
        baseline, unit = self._tracing.baseline, self._selection.unit
        before = None if baseline is None else self._values(baseline, step)
        frame = frame_of(
            cell,
            values,
            trace.scales_of(unit),
            *done,
            unit,
            trace.model.classes,
            before,
            follows=step > 0 and trace.direction == "forward",
        )
        return without(frame, cell, self.hidden)
