"""The knobs of the gradient laboratory that a goal of a lesson needs: forget bias and strength of weights."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lstm_viz.laboratory import Laboratory
from lstm_viz.widgets.knob import Knob, steady
from lstm_viz.words import tr

BIASES = steady(-2, 8, 0.1)
STRENGTHS = steady(0, 3, 0.05)


class KnobsPanel(QWidget):
    """Turns the knobs of a lesson's own laboratory."""

    def __init__(self, laboratory: Laboratory) -> None:
        super().__init__()
        self._laboratory = laboratory
        self.bias = Knob(tr("Forget bias"), BIASES, places=1)
        self.strength = Knob(tr("Strength of the recurrent weights"), STRENGTHS, places=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bias)
        column.addWidget(self.strength)
        column.addStretch(1)
        self.bias.turned.connect(lambda value: laboratory.change(forget_bias=value))
        self.strength.turned.connect(lambda value: laboratory.change(strength=value))
        laboratory.knobs_changed.connect(self._show)
        self._show()

    def take_focus(self) -> None:
        self.bias.slider.setFocus()

    def _show(self) -> None:
        knobs = self._laboratory.knobs
        self.bias.show_value(knobs.forget_bias)
        self.strength.show_value(knobs.strength)
