"""The program's own small pictures for buttons, drawn in a theme's colour at any size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

SIDE = 20.0  # the square that every picture is drawn in


def _triangle(left: float, right: float, *, backwards: bool = False) -> QPainterPath:
    tip, base = (left, right) if backwards else (right, left)
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(base, 4), QPointF(tip, 10), QPointF(base, 16)]))
    path.closeSubpath()
    return path


def _bar(left: float, width: float = 2.4) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(left, 4, width, 12))
    return path


def _chevron(left: float, right: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, 5))
    path.lineTo(right, 10)
    path.lineTo(left, 15)
    return path


FILLED = {
    "play": [_triangle(5, 16.5)],
    "play_backwards": [_triangle(3.5, 15, backwards=True)],
    "pause": [_bar(5, 3.6), _bar(11.4, 3.6)],
    "first": [_bar(1.5), _triangle(4, 11, backwards=True), _triangle(11, 18, backwards=True)],
    "step_back": [_bar(3.5), _triangle(6.5, 16, backwards=True)],
    "step_on": [_triangle(4, 13.5), _bar(14.1)],
    "last": [_triangle(2, 9), _triangle(9, 16), _bar(16.1)],
}
STROKED = {
    "phase_back": [_chevron(12.5, 7)],
    "phase_on": [_chevron(7.5, 13)],
}


def icon(name: str, colour: QColor, ratio: float = 2.0) -> QIcon:
    """The picture `name` in a colour; `ratio` is how many pixels one unit gets."""
    pixmap = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        for path in FILLED.get(name, []):
            painter.fillPath(path, colour)
        painter.setPen(
            QPen(colour, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for path in STROKED.get(name, []):
            painter.drawPath(path)
    pixmap.setDevicePixelRatio(ratio)
    return QIcon(pixmap)
