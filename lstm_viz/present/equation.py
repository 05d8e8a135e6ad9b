"""The present phase's equations with the unit's numbers, large, before an audience. Shows Trace at Selection."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from lstm_viz import symbols
from lstm_viz.copies import numbers_of
from lstm_viz.diagram.frame import known_at, unit_value
from lstm_viz.diagram.graph import Cell
from lstm_viz.selection import Selection
from lstm_viz.theme import families, px
from lstm_viz.tracing import Tracing
from lstm_viz.words import number, tr

PIXELS = 18.0  # its subscripts, two thirds of that, are the smallest words on the sheet
MOST_LINES = 2


class PhaseEquation(QWidget):
    """As many lines as the largest phase has, so that nothing moves from phase to phase."""

    def __init__(self, cell: Cell, selection: Selection, tracing: Tracing) -> None:
        super().__init__()
        self._cell = cell
        self._selection = selection
        self._tracing = tracing
        self._wide = False
        self._hidden: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = [QLabel() for _ in range(MOST_LINES)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in self._lines:
            line.setTextFormat(Qt.TextFormat.RichText)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        for signal in (selection.moment_changed, selection.unit_changed, tracing.trace_changed):
            signal.connect(self.show_moment)

    def hide_numbers(self, hidden: tuple[str, ...]) -> None:
        """Puts in no number of these quantities."""
        self._hidden = hidden
        self.show_moment()

    def set_cell(self, cell: Cell) -> None:
        self._cell = cell

    def fit(self, wide: bool) -> None:
        """Takes the present scale; where it is `wide` two equations stand beside each other."""
        self._wide = wide
        names = ", ".join(f'"{name}"' for name in families("serif"))
        self.setStyleSheet(f"QLabel {{ font-family: {names}; font-size: {round(px(PIXELS))}px }}")
        for line in self._lines:
            line.setFixedHeight(round(px(PIXELS * 1.5)))
        self._lines[1].setVisible(not wide)
        self.show_moment()

    def show_moment(self) -> None:
        """The equations of the phase; a result that is not known yet is left out."""
        if not self.isVisible():
            return
        trace, moment, unit = self._tracing.trace, self._selection.moment, self._selection.unit
        if trace is None or moment.phase >= len(self._cell.phases):
            return
        values = trace.at(min(moment.step, trace.steps - 1))
        told = {name: array for name, array in (values or {}).items() if name not in self._hidden}
        names = self._cell.phases[moment.phase].lines[:MOST_LINES]
        texts = []
        for name in names:
            quantity = self._cell.quantities[name]
            parts = [symbols.html(quantity.equation)]
            if name in told and known_at(quantity, moment.phase, moment.progress):
                put_in = numbers_of(self._cell, name, told, unit)
                parts += [symbols.html(put_in[0])] if put_in else []
                parts.append(f"<b>{number(unit_value(told, name, unit))}</b>")
            texts.append(f"<span>{' = '.join(parts)}</span>")
        if self._wide:
            texts = ["<span>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</span>".join(texts)]
        for line, text in zip(self._lines, texts + [""] * MOST_LINES, strict=False):
            if line.text() != text:
                line.setText(text)
        words = tr("unit {unit}", unit=unit + 1)
        self.setAccessibleName(tr("The phase’s equation with numbers, {unit}", unit=words))
