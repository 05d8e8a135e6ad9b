"""A number that is dragged: its name, its value, which can be typed too, and a slider under them.

Owns how a value lies on the slider, and which values there are. It does not own what the value does.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isinf, isnan

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSlider, QVBoxLayout, QWidget

from lstm_viz.theme import px
from lstm_viz.widgets.card import label
from lstm_viz.words import tr


class Knob(QWidget):
    """Signal: `turned` (a value), only by a person. Keys of the slider: arrows, Page Up and Down, Home, End."""

    turned = Signal(float)

    def __init__(
        self, name: str, values: Sequence[float], places: int = 0, tip: str = "", *, free: bool = False
    ) -> None:
        """`values` are those that the slider has, in their order; typed ones may lie between, with `places`, and
        where it is `free` beyond.
        """
        super().__init__()
        self._values = list(values)
        self._places = places
        self._free = free
        self._value = self._values[0]
        self._last_words = ""
        self.name = label(name)
        self._entry = QLineEdit()
        self._entry.setProperty("role", "value")
        self._entry.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, len(self._values) - 1)
        self._slider.setPageStep(max(1, len(self._values) // 10))
        self._slider.setMinimumWidth(1)
        self.rename(name, tip)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self._entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._slider)
        self._slider.valueChanged.connect(self._on_slid)
        self._entry.editingFinished.connect(self._on_typed)
        self.show_value(self._value)

    @property
    def slider(self) -> QSlider:
        return self._slider

    @property
    def caption(self) -> QLabel:
        return self.name

    def rename(self, name: str, tip: str = "") -> None:
        """Says what it turns."""
        self.name.setText(name)
        self._slider.setAccessibleName(name)
        self._entry.setAccessibleName(tr("{name}, typed", name=name))
        for widget in (self.name, self._slider, self._entry):
            widget.setToolTip(tip)

    def show_range(self, values: Sequence[float]) -> None:
        """Has other values from now on."""
        if self._values != list(values):
            self._values = list(values)
            with QSignalBlocker(self._slider):
                self._slider.setRange(0, len(self._values) - 1)
                self._slider.setPageStep(max(1, len(self._values) // 10))

    def show_value(self, value: float, last_words: str = "") -> None:
        """Stands at a value; `last_words` are written instead of the largest one ("last")."""
        self._value, self._last_words = value, last_words
        nearest = min(range(len(self._values)), key=lambda place: abs(self._values[place] - value))
        with QSignalBlocker(self._slider):
            if not self._slider.isSliderDown():
                self._slider.setValue(nearest)
        text = self._words(value)
        self._entry.setFixedWidth(round(px(64)))
        if not (self._entry.hasFocus() and self._entry.isModified()):  # else somebody is typing another
            self._entry.setText(text)
        self._slider.setAccessibleDescription(text)

    def _words(self, value: float) -> str:
        if self._last_words and value >= self._values[-1]:
            return self._last_words
        return f"{value:,.{self._places}f}".replace("-", "−")

    def _on_slid(self, place: int) -> None:
        if self._values[place] != self._value:
            self._value = self._values[place]
            self.turned.emit(self._value)

    def _on_typed(self) -> None:
        """Takes what was typed, within the ends unless it is free; what is no number is put back."""
        if not self._entry.isModified():
            return
        text = self._entry.text().strip().replace("−", "-").replace(",", "")
        try:
            value = round(float(text), self._places)
        except ValueError:
            value = self._value
        if isnan(value) or (self._free and isinf(value)):
            value = self._value
        elif not self._free:
            value = min(max(value, self._values[0]), self._values[-1])
        changed = value != self._value
        self._value = value
        self._entry.setText(self._words(value))
        if changed:
            self.turned.emit(value)


def steady(low: float, high: float, step: float) -> list[float]:
    """Values at even distances, both ends among them."""
    count = round((high - low) / step)
    return [round(low + place * step, 6) for place in range(count + 1)]


def growing(low: int, high: int, count: int = 160) -> list[float]:
    """Whole numbers at growing distances, both ends among them: each by about the same factor."""
    ratio = (high / low) ** (1 / (count - 1))
    values = sorted({_round(low * ratio**place) for place in range(count)} | {low, high})
    return [float(value) for value in values if low <= value <= high]


def _round(value: float) -> int:
    """To two digits and a half: round numbers are easily found again."""
    if value < 50:
        return round(value)
    grain = 5 if value < 500 else 50 if value < 2500 else 100
    return round(value / grain) * grain
