"""The gates of the selected unit about the selected step, as small curves, and what is brushed there."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lstm_viz.looking import Looking
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label
from lstm_viz.widgets.gate_curves import GateCurves
from lstm_viz.words import tr

REACH = 30  # steps of the curves to either side of what is looked at


class GatesHere(QWidget):
    """Follows the selection, the trace and the brush."""

    def __init__(
        self, shown_cell: ShownCell, selection: Selection, tracing: Tracing, looking: Looking, theme: Theme
    ) -> None:
        super().__init__()
        self._shown_cell = shown_cell
        self._selection = selection
        self._tracing = tracing
        self._looking = looking
        self._step = -1
        self._caption = label(role="caption")
        self.curves = GateCurves(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._caption)
        column.addWidget(self.curves)
        for signal in (
            selection.unit_changed,
            tracing.trace_changed,
            tracing.refused,
            looking.stretch_changed,
            looking.quantity_changed,
            looking.pattern_found,
            looking.rule_scored,
        ):
            signal.connect(self._show)
        selection.moment_changed.connect(self._on_moment)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self.curves.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _on_moment(self) -> None:
        if self._selection.step != self._step:
            self._show()

    def _show(self) -> None:
        unit, trace, step = self._selection.unit, self._tracing.trace, self._selection.step
        self._caption.setText(tr("Gates of unit {unit} here", unit=unit + 1))
        self._step = step
        for widget in (self._caption, self.curves):
            widget.setVisible(not self._looking.waiting)
        if trace is None or not self.isVisible() or self._looking.waiting:
            return
        held = next((held for held in trace.stretches if held.start <= step < held.stop), None)
        if held is None:
            self._tracing.fetch(step)
            return
        stretch = self._looking.stretch
        about = stretch if stretch is not None and stretch[0] <= step < stretch[1] else (step, step + 1)
        start, stop = max(held.start, about[0] - REACH), min(held.stop, about[1] + REACH)
        if stop - start > 6 * REACH:  # a long brush: what is around the step
            start, stop = max(held.start, step - 3 * REACH), min(held.stop, step + 3 * REACH)
        cell, values = self._shown_cell.cell, {}
        for name in cell.timeline:
            if name in held.arrays and (name != "h" or trace.overview.memory == "h"):  # beside c it only follows
                array = held.arrays[name]
                values[name] = array[start - held.start : stop - held.start, min(unit, array.shape[1] - 1)]
        self.curves.show_curves(cell.quantities, values, start, step, stretch)
