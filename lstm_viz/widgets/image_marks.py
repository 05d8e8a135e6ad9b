"""The marks on the image of all units: the selected unit's row, the selected step's column, what is brushed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from lstm_viz.theme import Theme, px
from lstm_viz.widgets.seen_part import SeenPart

VEIL = 50  # of 255: how much of the image what is brushed hides
LEAST_ROW, LEAST_COLUMN = 4.0, 3.0  # px: a lower row is framed as high as this, a narrower column is a line


def paint_marks(
    painter: QPainter, seen: SeenPart, theme: Theme, place: tuple[int, int], stretch: tuple[int, int] | None
) -> None:
    """`place` is the step and the row; the stretch is of the steps start … stop-1."""
    area = seen.area
    if stretch is not None:
        left, right = seen.x(stretch[0]), seen.x(stretch[1])
        accent = theme.colour("accent")
        veil = QColor(accent)
        veil.setAlpha(VEIL)
        painter.fillRect(QRectF(left, 0, right - left, area.height()), veil)
        painter.setPen(QPen(accent, 2))
        for x in (left, right):
            painter.drawLine(QPointF(x, 0), QPointF(x, area.height()))
    step, row = place
    top, bottom = seen.y(row), seen.y(row + 1)
    middle, least = (top + bottom) / 2, px(LEAST_ROW)
    if bottom - top < least:
        top, bottom = middle - least / 2, middle + least / 2
    painter.setPen(QPen(theme.colour("text"), 1.5))
    painter.drawRect(QRectF(0.75, top, area.width() - 1.5, bottom - top))
    left, right = seen.x(step), seen.x(step + 1)
    if right - left >= LEAST_COLUMN:
        painter.drawRect(QRectF(left, 0.75, right - left, area.height() - 1.5))
    else:
        painter.drawLine(QPointF((left + right) / 2, 0), QPointF((left + right) / 2, area.height()))
