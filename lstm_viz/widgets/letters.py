"""A symbol on a coloured ground, in ink that can be read there; what is negative bears a bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from lstm_viz import theme as look
from lstm_viz.theme import Theme

BRIGHT = 140  # from which brightness a ground has dark letters, of 255


class Letters:
    """Paints symbols of one size with a painter, one after the other."""

    def __init__(self, painter: QPainter, theme: Theme, pixels: float) -> None:
        font = look.font("mono", pixels)
        painter.setFont(font)
        self._painter = painter
        self._metrics = QFontMetricsF(font)
        self._dark, self._light = sorted((theme.colour("text"), theme.colour("card")), key=_brightness)
        self._pending = theme.colour("inset")

    def paint(self, place: QRectF, words: str, ground: int, negative: bool) -> None:
        """A symbol in its place; `ground` is a colour as 0xAARRGGBB, 0 where none is known yet."""
        colour = QColor.fromRgba(ground) if ground else self._pending
        self._painter.fillRect(place.adjusted(0.5, 0, -0.5, 0), colour)
        ink = self._dark if _brightness(colour) > BRIGHT else self._light
        middle = place.center()
        if negative:
            self._painter.fillRect(QRectF(middle.x() - 2, place.bottom() - 2.5, 4, 1.5), ink)
        self._painter.setPen(ink)
        baseline = middle.y() + (self._metrics.ascent() - self._metrics.descent()) / 2
        self._painter.drawText(QPointF(middle.x() - self._metrics.horizontalAdvance(words) / 2, baseline), words)


def _brightness(colour: QColor) -> int:
    return (299 * colour.red() + 587 * colour.green() + 114 * colour.blue()) // 1000
