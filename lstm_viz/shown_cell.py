"""Which cell is shown: the description of the model whose trace is shown, held in one place.

Owns the change from one cell to another, in an order in which nothing reads a trace with the wrong description:
what was picked of the old cell is let go, the selection has the new cell's phases, and whoever draws takes the new
cell, before the trace that brings it is shown. It does not own traces (`tracing`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.drawn_cell import drawn_cell
from lstm_viz.selection import Selection
from lstm_viz.tracing import Tracing


class ShownCell(QObject):
    """Signal: `changed`, before the first trace of the new cell is shown."""

    changed = Signal()

    def __init__(self, name: str, selection: Selection, tracing: Tracing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._cell = load_cell(name)
        self._set_phases()
        self._tracing = tracing
        tracing.model_coming.connect(lambda model: self._take(drawn_cell(model, (), (0, model.directions[0]))))
        tracing.trace_changed.connect(self._on_trace_changed)

    @property
    def cell(self) -> Cell:
        return self._cell

    def _on_trace_changed(self) -> None:
        """Another squash, or peepholes, of another layer or by a change."""
        trace = self._tracing.trace
        if trace is not None:
            self._take(drawn_cell(trace.model, self._tracing.alterations, (trace.layer, trace.direction)))

    def _take(self, cell: Cell) -> None:
        if cell is self._cell:
            return
        if cell.quantities.keys() != self._cell.quantities.keys() or cell.name != self._cell.name:
            self._selection.set_quantity(None)
        self._cell = cell
        self._set_phases()
        self.changed.emit()

    def _set_phases(self) -> None:
        """The step stays, and its phase where the new cell has as many."""
        self._selection.set_limits(self._selection.steps, len(self._cell.phases), self._selection.units)
