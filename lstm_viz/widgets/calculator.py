"""A calculator for a sum by hand: a line is typed, its value stands below. σ and tanh are functions of it.

Owns the widget. What is typed is evaluated by a function that it is given; it never runs what was typed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lstm_viz.widgets.card import label
from lstm_viz.words import number, tr

PLACES = 6
MOST_LINES = 4


class Calculator(QWidget):
    """`evaluate` gives the value of a typed line, or raises ValueError with a sentence."""

    def __init__(self, evaluate: Callable[[str], float]) -> None:
        super().__init__()
        self._evaluate = evaluate
        self._lines: list[str] = []
        self.entry = QLineEdit()
        self.entry.setProperty("kind", "answer")
        self.entry.setAccessibleName(tr("Calculator: type a sum and press Enter"))
        self.entry.setPlaceholderText(tr("0.12 * tanh(0.84)"))
        self.value = label()
        self.value.setProperty("kind", "figure")
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.past = label(role="muted", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.entry, 1)
        row.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.past)
        column.addLayout(row)
        self.past.hide()
        self.entry.textEdited.connect(lambda _: self._show())
        self.entry.returnPressed.connect(self._on_entered)

    def _value(self) -> float | None:
        """What the line comes to; None where it is none, or not ended yet."""
        text = self.entry.text().strip()
        try:
            return self._evaluate(text) if text else None
        except ValueError:
            return None

    def _show(self) -> None:
        value = self._value()
        shown = "" if value is None else f"= {number(value, PLACES).rstrip('0').rstrip('.')}"
        self.value.setText(shown)
        self.entry.setAccessibleDescription(shown)

    def _on_entered(self) -> None:
        value, text = self._value(), self.entry.text().strip()
        if value is None:
            try:
                self._evaluate(text)
            except ValueError as error:
                self.value.setText(str(error))
            return
        self._lines = [
            *self._lines[-MOST_LINES + 1 :],
            f"{text} = {number(value, PLACES).rstrip('0').rstrip('.')}",
        ]
        self.past.setText("\n".join(self._lines))
        self.past.show()
        self.entry.selectAll()
        self._show()
