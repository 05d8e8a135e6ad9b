"""Which cell is shown: the description of the model whose trace is shown, held in one place.

Owns the change from one cell to another, in an order in which nothing reads a trace with the wrong description:
what was picked of the old cell is let go, the selection has the new cell's phases, and whoever draws takes the new
cell, before the trace that brings it is shown. It does not own traces (`tracing`).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from engine.protocol import Alteration
from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.drawn_cell import drawn_cell
from lstm_viz.selection import Selection
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing


class ShownCell(QObject):
    """Signal: `changed`, before the first trace of the new cell is shown."""

    changed = Signal()

    def __init__(self, name: str, selection: Selection, tracing: Tracing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._cell = load_cell(name)
        self._set_phases()
        tracing.trace_coming.connect(self._on_trace_coming)

    @property
    def cell(self) -> Cell:
        return self._cell

    def _on_trace_coming(self, trace: Trace, changes: Sequence[Alteration]) -> None:
        """Of another model, or with another squash or peepholes: of another layer, or by a change."""
        cell = drawn_cell(trace.model, changes, (trace.layer, trace.direction))
        if cell is self._cell:
            return
        if _named(cell) != _named(self._cell):
            self._selection.set_quantity(None)
        self._cell = cell
        self._set_phases()
        self.changed.emit()

    def _set_phases(self) -> None:
        """The step stays, and its phase where the new cell has as many."""
        self._selection.set_limits(self._selection.steps, len(self._cell.phases), self._selection.units)


def _named(cell: Cell) -> tuple[str, set[str], set[str]]:
    """What of a cell can have been picked: its quantities, and the gates that have a sum."""
    return cell.name, set(cell.quantities), {gate.quantity for gate in cell.gates}
