"""A histogram in the colour of its quantity, its ends with their numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.colour_scale import end_words
from lstm_viz.words import tr

HEIGHT, LABEL, AXIS = 74.0, 28.0, 14.0  # px of a window at its usual scale


class Histogram(QWidget):
    """`show_counts` draws counts between edges; `symbol` stands at the left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: NDArray[np.float64] = np.zeros(0)
        self._ends = 0.0, 1.0
        self._symbol, self._colour = "", "x"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(px(200)), round(px(HEIGHT)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_counts(
        self, symbol: str, name: str, colour: str, counts: NDArray[np.generic], edges: NDArray[np.generic]
    ) -> None:
        self._symbol, self._colour = symbol, colour
        self._counts = counts.astype(np.float64)
        self._ends = float(edges[0]), float(edges[-1])
        total = self._counts.sum()
        middle = 0.0
        if total:
            centres = (edges[1:].astype(np.float64) + edges[:-1].astype(np.float64)) / 2
            middle = float((centres * self._counts).sum() / total)
        low, high = map(end_words, self._ends)
        self.setAccessibleName(
            tr(
                "Histogram of {name}: from {low} to {high}, mean {mean}",
                name=name,
                low=low,
                high=high,
                mean=end_words(middle),
            )
        )
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            room = QRectF(self.rect())
            left = px(LABEL) if self._symbol else 0.0
            box = QRectF(left, px(2), room.width() - left, room.height() - px(AXIS) - px(2))
            if self._symbol:
                ink = self._theme.text_colour(self._colour)
                symbols.draw(painter, QPointF(0, box.center().y() + px(6)), self._symbol, px(18), ink, bold=True)
            painter.setPen(QPen(self._theme.colour("border"), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            if len(self._counts) and self._counts.max() > 0:
                self._paint_bars(painter, box, self._theme.colour(self._colour))
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(look.font("mono", px(11)))
            axis = QRectF(box.left(), box.bottom() + 1, box.width(), px(AXIS))
            low, high = map(end_words, self._ends)
            painter.drawText(axis, Qt.AlignmentFlag.AlignLeft, low)
            painter.drawText(axis, Qt.AlignmentFlag.AlignRight, high)
            if self._ends[0] < 0 < self._ends[1]:
                painter.drawText(
                    axis, Qt.AlignmentFlag.AlignHCenter, "0" if self._ends[0] == -self._ends[1] else ""
                )

    def _paint_bars(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        wide = box.width() / len(self._counts)
        gap = 1.0 if wide > 4 else 0.0
        heights = self._counts / self._counts.max() * box.height()
        for place, height in enumerate(heights.tolist()):
            if height > 0:
                tall = max(1.0, height)  # what is there is seen
                bar = QRectF(box.left() + place * wide, box.bottom() - tall, wide - gap, tall)
                painter.fillRect(bar, colour)
