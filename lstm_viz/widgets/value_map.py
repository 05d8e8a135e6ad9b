"""A matrix of values as a map, its rows named by their gates; the value under the pointer is told."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram.graph import Quantity
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.heat import coloured, image
from lstm_viz.words import tr

LABELS, AXIS = 56.0, 16.0  # room at the left and below, px of a window at its usual scale
PLAIN = Quantity(symbol="", name="", colour="x", map="signed", words="")


class ValueMap(QWidget):
    """`show_values` draws (rows, columns). Signal: `pointed` (row, column of the values; −1, −1 for none)."""

    pointed = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._values: NDArray[np.floating] = np.zeros((0, 0))
        self._scale = 1.0
        self._rows: Sequence[tuple[float, str, str]] = ()
        self._ends = "", ""
        self._still: QPixmap | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Values of the tensor"))

    def sizeHint(self) -> QSize:
        return QSize(round(px(400)), round(px(220)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(px(160)), round(px(60)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._again()

    def show_values(
        self,
        values: NDArray[np.floating],
        scale: float,
        rows: Sequence[tuple[float, str, str]],
        ends: tuple[str, str],
    ) -> None:
        """`rows` are the gates' blocks: where each ends (a share of the height), its symbol and its colour; `ends`
        stand under the first and the last column.
        """
        self._values, self._scale, self._rows, self._ends = values, scale, rows, ends
        self._again()

    @property
    def area(self) -> QRectF:
        """Where the map stands."""
        left = px(LABELS) if self._rows else 0.0
        return QRectF(left, 0, self.width() - left, self.height() - px(AXIS))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area, at = self.area, event.position()
        rows, columns = self._values.shape
        if not self._values.size or not area.contains(at):
            self.pointed.emit(-1, -1)
            return
        row = min(rows - 1, int((at.y() - area.top()) / area.height() * rows))
        column = min(columns - 1, int((at.x() - area.left()) / area.width() * columns))
        self.pointed.emit(row, column)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1, -1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._values.size:
            return
        area = self.area
        if self._still is None:
            self._still = QPixmap.fromImage(image(coloured(self._values, PLAIN, self._scale, self._theme)))
        with QPainter(self) as painter:
            painter.drawPixmap(area, self._still, QRectF(self._still.rect()))
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(look.font("mono", px(11)))
            below = QRectF(area.left(), area.bottom() + 1, area.width(), px(AXIS))
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._ends[0])
            painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._ends[1])
            start = 0.0
            for end, symbol, colour in self._rows:
                middle = area.top() + (start + end) / 2 * area.height()
                ink = self._theme.text_colour(colour)
                symbols.draw(painter, QPointF(px(6), middle + px(6)), symbol, px(17), ink, bold=True)
                painter.setPen(QPen(self._theme.colour("text"), 1))
                y = area.top() + end * area.height()
                if end < 1:
                    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
                start = end

    def _again(self) -> None:
        self._still = None
        self.update()
