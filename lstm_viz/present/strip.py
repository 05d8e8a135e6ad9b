"""The sequence in a row before an audience, the present symbol marked. It does not own what is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import theme as look
from lstm_viz.theme import Theme, px
from lstm_viz.words import readable, tr

PIXELS = 17.0  # of a symbol, at the usual scale
LINE = 1.9  # of a line, in heights of a symbol


class Strip(QWidget):
    """One row: as many symbols as have room, the present one in the middle where it can be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._labels: Sequence[str] = ()
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The sequence"))

    def sizeHint(self) -> QSize:
        return QSize(400, round(px(PIXELS * LINE)))

    minimumSizeHint = sizeHint

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_step(self, labels: Sequence[str], step: int) -> None:
        """The symbols of a sequence, and which of them is being read, from 0."""
        if (labels, step) != (self._labels, self._step):
            self._labels, self._step = labels, step
            words = tr("step {step} of {steps}: {symbol}", step=step + 1, steps=len(labels), symbol=labels[step])
            self.setAccessibleDescription(words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._labels:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = look.font("mono", px(PIXELS), bold=True)
            painter.setFont(font)
            wide = column_width(self._labels, font, self.width())
            count = max(1, min(len(self._labels), int((self.width() - px(40)) / wide)))
            first = min(max(0, self._step - count // 2), len(self._labels) - count)
            left = (self.width() - count * wide) / 2
            for place in range(first, first + count):
                box = QRectF(left + (place - first) * wide, 0, wide, self.height())
                if place == self._step:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(self._theme.colour("accent"))
                    painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), px(6), px(6))
                role = "on_accent" if place == self._step else "muted" if place > self._step else "text"
                painter.setPen(self._theme.colour(role))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, readable(self._labels[place]))
            painter.setPen(self._theme.colour("muted"))
            if first > 0:
                painter.drawText(QRectF(0, 0, left, self.height()), Qt.AlignmentFlag.AlignCenter, "…")
            if first + count < len(self._labels):
                right = QRectF(left + count * wide, 0, self.width() - left - count * wide, self.height())
                painter.drawText(right, Qt.AlignmentFlag.AlignCenter, "…")


def column_width(labels: Sequence[str], font: QFont, room: float) -> float:
    """How wide a symbol's place is: that of the longest, within a quarter of the room."""
    metrics = QFontMetricsF(font)
    longest = max(metrics.horizontalAdvance(readable(label)) for label in set(labels))
    narrow = all(len(label) == 1 for label in set(labels)) and len(labels) > 24
    return min(room / 4, longest + (px(2) if narrow else px(16)))
