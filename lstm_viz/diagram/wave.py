"""A gradient that travels back through the unrolled cells: a hill in each, as high as the norm.

Owns how it is drawn. Heights are linear in the norm, the largest of the curve being 1; under a pixel a line
stays, and the number stands beside it, also where the norm is zero or no number.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from lstm_viz import theme as look
from lstm_viz.theme import Theme

OF_COLUMN = 0.13  # of the row's height: the highest hill
ALPHA = 120
LEAST_HIGH = 1.5  # px


@dataclass(frozen=True)
class Wave:
    """`shares` holds the norm at each step from `start` on, the largest 1, `words` the same as a number.

    `front` is the step that it has reached; it came from `source`, and travels on to 0, or in the reverse
    direction to the end.
    """

    start: int
    shares: tuple[float, ...]
    words: tuple[str, ...]
    source: int
    front: float
    symbol: str
    colour: str = "cell"
    reverse: bool = False

    def reached(self, step: int) -> float:
        """How much of a step's hill stands, from 0 to 1."""
        if not self.start <= step < self.start + len(self.shares):
            return 0.0
        passed = self.front - step if self.reverse else step - self.front
        return min(1.0, max(0.0, passed + 1.0))

    def share(self, step: int) -> float:
        return self.shares[step - self.start]

    def said(self, step: int) -> str:
        return self.words[step - self.start]


def hill_height(share: float, room: float) -> float:
    """How high a hill is, in pixels: linear, and never nothing; of what is no number, just a line."""
    return max(LEAST_HIGH, share * room) if isfinite(share) else LEAST_HIGH


def paint_wave(painter: QPainter, wave: Wave, step: int, column: QRectF, theme: Theme) -> None:
    """One column's hill, on the row's ground, with its number over it."""
    part = wave.reached(step)
    if part <= 0:
        return
    room = OF_COLUMN * column.height()
    high = hill_height(wave.share(step), room) * part
    ground = column.bottom() - look.px(2)
    colour = theme.colour(wave.colour)
    shade = QColor(colour)
    shade.setAlpha(ALPHA)
    left, right, middle = column.left(), column.right(), column.center().x()
    hill = QPainterPath(QPointF(left, ground))
    reach = column.width() * 0.3
    hill.cubicTo(
        QPointF(left + reach, ground), QPointF(middle - reach, ground - high), QPointF(middle, ground - high)
    )
    hill.cubicTo(QPointF(middle + reach, ground - high), QPointF(right - reach, ground), QPointF(right, ground))
    painter.fillPath(hill, shade)
    painter.setPen(QPen(colour, look.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(hill)
    painter.setFont(look.font("mono", look.px(11), bold=True))
    painter.setPen(theme.text_colour(wave.colour))
    text = f"{wave.symbol} {wave.said(step)}"
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(text) > column.width() - 4:
        text = wave.said(step)
    box = QRectF(left, ground - high - look.px(18), column.width(), look.px(16))
    back = QRectF(0, 0, metrics.horizontalAdvance(text) + look.px(6), look.px(16))
    back.moveCenter(box.center())
    veil = theme.colour("card")
    veil.setAlpha(215)
    painter.fillRect(back, veil)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
