"""A curve as an answer."""

from __future__ import annotations

from typing import Self

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QVBoxLayout

from lstm_viz.looks import Given
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.asks.base import AskWidget
from lstm_viz.widgets.card import label
from lstm_viz.widgets.drawn_curve import DrawnCurve
from lstm_viz.words import tr

HEIGHT = 190.0


class CurveAsk(AskWidget):
    """`given` are the values at all steps, (T,); None while some are open."""

    def __init__(self, steps: int, ends: tuple[float, float], theme: Theme) -> None:
        super().__init__()
        self.curve = DrawnCurve(steps, ends, theme)
        self.curve.setMinimumHeight(round(px(HEIGHT)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        hint = tr("Draw it with the mouse; or ← → choose a step, ↑ ↓ set its value.")
        column.addWidget(label(hint, role="muted", wrap=True))
        column.addWidget(self.curve)
        self.curve.edited.connect(self.edited)
        self.curve.taken.connect(self.taken)

    def given(self) -> NDArray[np.float64] | None:
        return self.curve.drawn if self.curve.complete else None

    def take_over(self, before: Self) -> None:
        self.curve.show_drawn(before.curve.drawn)

    def show_given(self, given: Given) -> None:
        values = np.array([value for value in given if isinstance(value, float | int)], np.float64)
        if values.shape == self.curve.drawn.shape:
            self.curve.show_drawn(np.clip(values, *self.curve.ends))

    def show_truth(self, values: NDArray[np.floating]) -> None:
        """Draws what it is beside what was drawn."""
        self.curve.show_truth(values)

    def lock(self) -> None:
        """The curve stays as bright as it is."""

    def take_focus(self) -> None:
        self.curve.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self.curve.set_theme(theme)
