"""The equations of the present phase with this step's numbers put in. Shows Trace at Selection."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lstm_viz import symbols
from lstm_viz.diagram.frame import Values, fill, known_at, unit_value
from lstm_viz.diagram.graph import Cell
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.words import number, tr

TINT = 30  # the alpha, of 255, of the ground behind what the present phase computes


class EquationRow(QWidget):
    """One quantity: its equation, the numbers put in, the result."""

    def __init__(self, cell: Cell, name: str) -> None:
        super().__init__()
        self._tint: QColor | None = None
        self.name = name
        self.quantity = cell.quantities[name]
        left, right = self.quantity.equation.split(" = ", 1)
        self._symbol = label()
        self._symbol.setTextFormat(Qt.TextFormat.RichText)
        self._symbol.setText(f"<b>{symbols.html(left)}</b>")
        self._symbol.setProperty("kind", "symbol")
        self._equation = label(wrap=True)
        self._equation.setTextFormat(Qt.TextFormat.RichText)
        self._equation.setText(f"= {symbols.html(right)}")
        self._equation.setProperty("kind", "equation")
        self._lines = [label(wrap=True) for _ in self.quantity.numbers]
        self._result = label()
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 7, 10, 7)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.addWidget(self._symbol, 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, widget in enumerate([self._equation, *self._lines, self._result]):
            grid.addWidget(widget, row, 1)
        for line in self._lines:
            line.setProperty("kind", "numbers")
        self._result.setProperty("kind", "result")
        for widget in (self._symbol, self._result):
            widget.setProperty("colour", self.quantity.colour)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 26)

    def show_values(self, values: Values | None, unit: int, known: bool) -> None:
        """Puts the unit's numbers in; a quantity that is not computed yet shows none."""
        shown = known and values is not None
        for line, template in zip(self._lines, self.quantity.numbers, strict=True):
            line.setText(f"= {fill(template, values, unit)}" if shown and values is not None else " ")
        result = number(unit_value(values, self.name, unit)) if shown and values is not None else "…"
        self._result.setText(f"= {result}")
        self.setAccessibleName(f"{self.quantity.name}: {result}")

    def show_look(self, theme: Theme, current: bool) -> None:
        """Tints the row where it belongs to the phase under way."""
        self._tint = theme.colour(self.quantity.colour) if current else None
        if self._tint is not None:
            self._tint.setAlpha(TINT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._tint is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tint)
            painter.drawRoundedRect(self.rect(), 6, 6)


class EquationsPanel(Card):
    """What the present phase computes, for the selected unit."""

    def __init__(self, cell: Cell, selection: Selection, tracing: Tracing, theme: Theme) -> None:
        super().__init__()
        self._cell = cell
        self._selection = selection
        self._tracing = tracing
        self._theme = theme
        self._shown_phase: int | None = None
        self._where = label(role="muted")
        self._unit = label(role="muted")
        self._title = label(role="heading", wrap=True)
        self._words = label(role="muted", wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._unit_words = label(wrap=True)
        self._unit_words.setTextFormat(Qt.TextFormat.RichText)
        top = QHBoxLayout()
        top.addWidget(self._where)
        top.addStretch(1)
        top.addWidget(self._unit)
        self.body.addLayout(top)
        for widget, lines in ((self._title, 1), (self._words, 3), (self._unit_words, 2)):
            # Room for the longest, so that the equations stay where they are from phase to phase.
            widget.setMinimumHeight(lines * widget.fontMetrics().lineSpacing())
            widget.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.body.addWidget(widget)
        self._rows = [EquationRow(cell, name) for name in cell.equations]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self._rows:
            column.addWidget(row)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("Equations with this step's numbers"))
        self.body.addWidget(scroll, 1)
        selection.moment_changed.connect(self._show_moment)
        selection.unit_changed.connect(self._show_moment)
        tracing.trace_changed.connect(self._show_moment)
        self._show_moment()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._shown_phase = None
        self._show_moment()

    def _show_moment(self) -> None:
        moment = self._selection.moment
        trace = self._tracing.trace
        unit = self._selection.unit
        self._where.setText(tr("Step {step} of {steps}", step=moment.step + 1, steps=self._selection.steps))
        self._unit.setText(tr("unit {unit} of {units}", unit=unit + 1, units=self._selection.units))
        if moment.phase != self._shown_phase:
            self._show_phase(moment.phase)
        values = trace.at(min(moment.step, trace.steps - 1)) if trace else None
        known = {row.name: known_at(row.quantity, moment.phase, moment.progress) for row in self._rows}
        phase = self._cell.phases[moment.phase]
        complete = values is not None and all(known[name] for name in phase.lines)
        self._unit_words.setText(
            symbols.prose(fill(phase.unit_words, values, unit)) if complete and values else " "
        )
        for row in self._rows:
            row.show_values(values, unit, known[row.name])

    def _show_phase(self, index: int) -> None:
        self._shown_phase = index
        phase = self._cell.phases[index]
        self._title.setText(f"{index + 1} · {tr(phase.title)}")
        self._words.setText(symbols.prose(tr(phase.words)))
        for row in self._rows:
            row.show_look(self._theme, row.name in phase.lines)
