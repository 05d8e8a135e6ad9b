"""The scale of a map: its colours in a bar, with the numbers that its ends mean."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram.graph import Quantity
from lstm_viz.powers import spread
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.heat import coloured, image
from lstm_viz.words import number, powers_of_ten, tr

BAR = 64.0
LEVELS = 64


def end_words(value: float) -> str:
    """An end of a scale with as many places as tell something."""
    size = abs(value)
    if size >= 1000 or 0 < size < 0.001:
        return powers_of_ten(value, 1)
    return number(value, 1 if size >= 10 else 2 if size >= 0.1 or size == 0 else 4)


class ColourScale(QWidget):
    """`show_scale` says what is drawn: a quantity's map, and what counts as 1 in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._quantity: Quantity | None = None
        self._scale = 1.0
        self._saturates = False
        self._each_row = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def ends(self) -> tuple[str, str]:
        """What stands at the left and at the right of the bar."""
        if self._quantity is not None and self._quantity.map == "gate":
            return "0", "1"
        if self._each_row:
            return tr("−most"), tr("most")
        low, high = end_words(-self._scale), end_words(self._scale)
        return (f"≤ {low}", f"≥ {high}") if self._saturates else (low, high)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        words = sum(metrics.horizontalAdvance(end) for end in self.ends)
        return QSize(round(words + px(BAR + 10)), round(px(16)))

    @property
    def _font(self) -> QFont:
        return look.font("mono", px(11))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_scale(self, quantity: Quantity, scale: float, saturates: bool = False) -> None:
        """`saturates`: there are values beyond the ends."""
        self._quantity, self._scale, self._saturates, self._each_row = quantity, scale, saturates, False
        low, high = self.ends
        self._say(tr("The colours’ scale: from {low} to {high}", low=low, high=high))

    def show_each_row(self, quantity: Quantity) -> None:
        """Every row of the map has a scale of its own, to its own largest |value|."""
        self._quantity, self._scale, self._saturates, self._each_row = quantity, 1.0, False, True
        self._say(tr("The colours’ scale: each row reaches to its own largest |value|"))

    def _say(self, words: str) -> None:
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._quantity is None:
            return
        low, high = self.ends
        with QPainter(self) as painter:
            painter.setFont(self._font)
            painter.setPen(self._theme.colour("muted"))
            box = QRectF(self.rect())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, low)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, high)
            left = QFontMetricsF(self._font).horizontalAdvance(low) + px(5)
            bar = QRectF(left, box.center().y() - px(4), px(BAR), px(8))
            gate = self._quantity.map == "gate"
            shares = np.linspace(0.0 if gate else -1.0, 1.0, LEVELS)[None, :]
            levels = shares if gate else spread(shares, self._scale)
            painter.drawImage(bar, image(coloured(levels, self._quantity, self._scale, self._theme)))
