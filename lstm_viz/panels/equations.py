"""The cell's equations with this step's numbers put in, for the selected unit. Shows Trace at Selection."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lstm_viz import copies, symbols
from lstm_viz.arithmetic import Arithmetic
from lstm_viz.diagram.frame import Values, fill, known_at, unit_value
from lstm_viz.diagram.graph import Cell
from lstm_viz.selection import Selection
from lstm_viz.sums import with_sums
from lstm_viz.theme import Theme, px
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.copy_button import CopyButton
from lstm_viz.widgets.equation_row import EquationRow
from lstm_viz.words import number, tr

PENDING = "…"
COMPACT_HEIGHT = 500


class EquationsPanel(Card):
    """What the cell computes at this step for the selected unit; the phase under way is marked."""

    def __init__(
        self, cell: Cell, selection: Selection, tracing: Tracing, arithmetic: Arithmetic, theme: Theme
    ) -> None:
        super().__init__()
        self._cell = cell
        self._selection = selection
        self._tracing = tracing
        self._arithmetic = arithmetic
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
        self._gates = [gate.quantity for gate in cell.gates]
        self.rows = [
            EquationRow(name, cell.quantities[name], theme, has_sum=name in self._gates) for name in cell.equations
        ]
        self._scroll = self._scrolled(self.rows)
        self.body.addWidget(self._scroll, 1)
        self.show_sum = QPushButton(tr("Show the sum"))
        self.show_sum.setProperty("role", "snug")
        self.show_sum.setToolTip(tr("Opens W·[h, x] term by term, for the gate of this phase"))
        self.copy = CopyButton(copies.EQUATIONS, self._text_in, tr("Copy the equations with their numbers"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_sum)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        self.body.addLayout(buttons)
        self.show_sum.clicked.connect(lambda: selection.set_sum(self._gate_of_phase()))
        for row in self.rows:
            if row.sum_button is not None:
                row.sum_button.clicked.connect(lambda _=False, name=row.name: selection.set_sum(name))
        for signal in (
            selection.moment_changed,
            selection.unit_changed,
            tracing.trace_changed,
            arithmetic.changed,
        ):
            signal.connect(self._show_moment)
        self._show_moment()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._shown_phase = None
        self._show_moment()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low panel leaves the general words out; the numbers need the room."""
        super().resizeEvent(event)
        self._words.setVisible(self.height() >= px(COMPACT_HEIGHT))
        self._scroll_to_phase()

    def _scrolled(self, rows: list[EquationRow]) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("Equations with this step's numbers"))
        return scroll

    def _gate_of_phase(self) -> str:
        """The gate that the present phase computes first; where it computes none, the cell's first."""
        lines = self._cell.phases[self._selection.moment.phase].lines
        return next((name for name in lines if name in self._gates), self._gates[0])

    def _values(self) -> Values | None:
        """The step's numbers, and the unit's sums where they are here."""
        trace, moment = self._tracing.trace, self._selection.moment
        values = trace.at(min(moment.step, trace.steps - 1)) if trace else None
        return None if values is None else with_sums(values, self._arithmetic.sums)

    def _known(self) -> dict[str, bool]:
        moment = self._selection.moment
        return {
            name: known_at(quantity, moment.phase, moment.progress)
            for name, quantity in self._cell.quantities.items()
        }

    def _text_in(self, name: str) -> str:
        values = self._values()
        known = self._known() if values is not None else dict.fromkeys(self._cell.quantities, False)
        moment = copies.Moment(self._selection.step, self._selection.unit, known, values or {})
        return copies.EQUATIONS[name](self._cell, moment)

    def _show_moment(self) -> None:
        moment = self._selection.moment
        unit = self._selection.unit
        self._where.setText(tr("Step {step} of {steps}", step=moment.step + 1, steps=self._selection.steps))
        self._unit.setText(tr("unit {unit} of {units}", unit=unit + 1, units=self._selection.units))
        if moment.phase != self._shown_phase:
            self._show_phase(moment.phase)
        values, known = self._values(), self._known()
        phase = self._cell.phases[moment.phase]
        complete = values is not None and all(known[name] for name in phase.lines)
        self._unit_words.setText(
            symbols.prose(fill(phase.unit_words, values, unit)) if complete and values else " "
        )
        for row in self.rows:
            if values is None or not known[row.name]:
                row.show_numbers((), PENDING)
            else:
                lines = copies.numbers_of(self._cell, row.name, values, unit)
                row.show_numbers(lines, number(unit_value(values, row.name, unit)))

    def _show_phase(self, index: int) -> None:
        self._shown_phase = index
        phase = self._cell.phases[index]
        self._title.setText(f"{index + 1} · {tr(phase.title)}")
        self._words.setText(symbols.prose(tr(phase.words)))
        for row in self.rows:
            row.show_look(self._theme, row.name in phase.lines)
        self._scroll_to_phase()

    def _scroll_to_phase(self) -> None:
        """Where not every equation has room, those of the present phase have."""
        lines = self._cell.phases[self._selection.moment.phase].lines
        first = next((row.y() for row in self.rows if row.name in lines), 0)
        self._scroll.verticalScrollBar().setValue(first)
