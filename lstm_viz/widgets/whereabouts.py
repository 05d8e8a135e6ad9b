"""A line that says where one looks: the step at the left, the unit at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lstm_viz.selection import Selection
from lstm_viz.widgets.card import label
from lstm_viz.words import tr


class Whereabouts(QWidget):
    """Follows the selection by itself."""

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self._selection = selection
        self._step = label(role="muted")
        self._unit = label(role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._step)
        row.addStretch(1)
        row.addWidget(self._unit)
        for signal in (selection.moment_changed, selection.unit_changed):
            signal.connect(self._show)
        self._show()

    def _show(self) -> None:
        looked_at = self._selection
        self._step.setText(tr("Step {step} of {steps}", step=looked_at.step + 1, steps=looked_at.steps))
        self._unit.setText(tr("unit {unit} of {units}", unit=looked_at.unit + 1, units=looked_at.units))
