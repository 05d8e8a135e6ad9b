"""One quantity, looked at closely: its equation, what it is for, and its vector with unit numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableView

from lstm_viz import symbols
from lstm_viz.diagram.frame import known_at
from lstm_viz.diagram.graph import Cell
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.words import number, tr

Index = QModelIndex | QPersistentModelIndex


class VectorModel(QAbstractTableModel):
    """A vector as a table: the unit's number (or the input's name) and its value, with five places."""

    def __init__(self) -> None:
        super().__init__()
        self._values: NDArray[np.floating] = np.zeros(0)
        self._names: tuple[str, ...] = ()

    def show_vector(self, values: NDArray[np.floating], names: tuple[str, ...] = ()) -> None:
        """Takes another vector; `names` stand in for the numbers where there are any."""
        if len(values) != len(self._values):
            self.beginResetModel()
            self._values, self._names = values, names
            self.endResetModel()
        else:
            self._values, self._names = values, names
            if len(values):
                self.dataChanged.emit(self.index(0, 0), self.index(len(values) - 1, 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._values)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            row = index.row()
            if index.column() == 1:
                return number(float(self._values[row]), 5)
            return self._names[row] if row < len(self._names) else str(row + 1)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and way == Qt.Orientation.Horizontal:
            return tr("value") if section == 1 else tr("input") if self._names else tr("unit")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class QuantityPanel(Card):
    """What was picked in the diagram. A click on a row chooses the unit."""

    def __init__(self, cell: Cell, selection: Selection, tracing: Tracing, theme: Theme) -> None:
        super().__init__()
        self._cell = cell
        self._selection = selection
        self._tracing = tracing
        self._theme = theme
        self._title = label(role="heading", wrap=True)
        self._symbol = label()
        self._symbol.setTextFormat(Qt.TextFormat.RichText)
        self._symbol.setProperty("kind", "symbol")
        self._equation = label(wrap=True)
        self._equation.setTextFormat(Qt.TextFormat.RichText)
        self._equation.setProperty("kind", "equation")
        self._words = label(wrap=True)
        self._state = label(role="muted", wrap=True)
        self._vector = VectorModel()
        self._table = QTableView()
        self._table.setModel(self._vector)
        self._table.setAccessibleName(tr("The vector, unit by unit"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.verticalHeader().setDefaultSectionSize(24)
        self._back = QPushButton(tr("Back to the equations"))
        self._back.setToolTip(tr("Show the equations of the phase again (Esc)"))
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._symbol)
        self.body.addLayout(top)
        for widget in (self._equation, self._words, self._state):
            self.body.addWidget(widget)
        self.body.addWidget(self._table, 100)
        self.body.addStretch(1)
        self._gates = {gate.quantity for gate in cell.gates}
        self._sum = QPushButton(tr("Show the sum"))
        self._sum.setToolTip(tr("Opens W·[h, x] of the selected unit, term by term"))
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self._back, self._sum):
            button.setProperty("role", "snug")
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        self._sum.clicked.connect(lambda: selection.set_sum(selection.quantity))
        self._back.clicked.connect(lambda: selection.set_quantity(None))
        self._table.clicked.connect(self._on_row_clicked)
        selection.quantity_changed.connect(self._show_quantity)
        for signal in (selection.moment_changed, selection.unit_changed, tracing.trace_changed):
            signal.connect(self._show_values)
        self._show_quantity()  # it may have been picked in another workspace

    def set_cell(self, cell: Cell) -> None:
        """Tells of another cell's quantities from now on."""
        self._cell = cell
        self._gates = {gate.quantity for gate in cell.gates}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def _on_row_clicked(self, index: QModelIndex) -> None:
        name = self._selection.quantity
        if name is not None and self._cell.quantities[name].by_unit:
            self._selection.set_unit(index.row())

    def _show_quantity(self) -> None:
        name = self._selection.quantity
        if name is None:
            return
        quantity = self._cell.quantities[name]
        self._title.setText(tr(quantity.title or quantity.name))
        self._symbol.setText(f"<b>{symbols.html(quantity.symbol)}</b>")
        self._symbol.setProperty("colour", quantity.colour)
        self._symbol.style().polish(self._symbol)
        self._sum.setVisible(name in self._gates)
        self._equation.setText(symbols.html(quantity.equation))
        self._equation.setVisible("=" in quantity.equation)
        self._words.setText(tr(quantity.words))
        self._show_values()

    def _show_values(self) -> None:
        name, trace, moment = self._selection.quantity, self._tracing.trace, self._selection.moment
        if name is None or trace is None:
            return
        quantity = self._cell.quantities[name]
        values = trace.at(min(moment.step, trace.steps - 1))
        known = values is not None and known_at(quantity, moment.phase, moment.progress)
        self._state.setText("" if known else tr("Not computed yet in this phase."))
        self._state.setVisible(not known)
        self._table.setVisible(known)
        if known and values is not None:
            names = () if quantity.by_unit else (trace.model.alphabet or trace.model.columns)
            self._vector.show_vector(values[name], names)
            row = min(self._selection.unit, len(values[name]) - 1)
            if quantity.by_unit:
                self._table.selectRow(row)
