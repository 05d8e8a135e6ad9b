"""The tools beside a question: the curves of σ and tanh, with a point that one moves, and a calculator."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from lstm_viz.theme import Theme, px
from lstm_viz.widgets.calculator import Calculator
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.knob import Knob, steady
from lstm_viz.widgets.squash import SQUASHES, SquashCurve
from lstm_viz.words import number, tr

RANGE = steady(-6, 6, 0.05)
TOOLS = {"sigma": "σ", "tanh": "tanh", "relu": "ReLU"}
ALL_TOOLS = ("sigma", "tanh", "calculator")
HIGH = 0.75  # of the width: from there on the curves stand one below the other, each as wide as the panel
TALLEST = 330.0  # px of a window at its usual scale: a curve that is much taller than wide looks like another one


class SquashesPanel(Card):
    """`show_tools` chooses among "sigma", "tanh", "relu" and "calculator"."""

    def __init__(self, theme: Theme, evaluate: Callable[[str], float]) -> None:
        super().__init__()
        self._theme = theme
        self._sheets: dict[str, QWidget] = {}
        self._curves: dict[str, tuple[SquashCurve, Knob]] = {}
        self._z = 0.5
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for tool, squash in TOOLS.items():
            sheet, curve, knob = QWidget(), SquashCurve(theme), Knob("z", RANGE, places=2)
            column = QVBoxLayout(sheet)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(curve, 1)
            column.addWidget(knob)
            knob.rename(tr("z, put into {squash}", squash=squash))
            knob.turned.connect(self._on_turned)
            self._row.addWidget(sheet, 1)
            self._sheets[tool], self._curves[tool] = sheet, (curve, knob)
        self.body.addWidget(label(tr("By hand"), role="title"))
        self.body.addLayout(self._row, 100)
        self.calculator = Calculator(evaluate)
        self._sheets["calculator"] = self.calculator
        self.body.addWidget(self.calculator)
        self.body.addStretch(1)
        self.show_tools(ALL_TOOLS)
        self._on_turned(self._z)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for curve, _ in self._curves.values():
            curve.set_theme(theme)
            curve.setMinimumHeight(round(px(90)))
        for tool in TOOLS:
            self._sheets[tool].setMaximumHeight(round(px(TALLEST)))

    def show_tools(self, tools: tuple[str, ...]) -> None:
        """Which of the tools stand here."""
        for tool, sheet in self._sheets.items():
            sheet.setVisible(tool in tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.height() > HIGH * self.width()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)

    def _on_turned(self, z: float) -> None:
        self._z = z
        for tool, (curve, knob) in self._curves.items():
            squash = TOOLS[tool]
            value = SQUASHES[squash][0](z)
            curve.show_point(squash, "output" if squash == "σ" else "cell", (z, value))
            with QSignalBlocker(knob):
                knob.show_value(z)
            knob.setAccessibleDescription(number(value, 4))
