"""What lies over the timeline's picture: the cursor at the present moment, the loop, the frame of the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lstm_viz.theme import Theme
from lstm_viz.widgets.timeline_header import (
    HEADER,
    NARROWEST_TOKEN,
    Columns,
    paint_number,
    paint_token,
    shows_boxes,
    shows_characters,
)

NARROWEST_CURSOR = 9.0  # px: the box of a step whose column is narrower
OUTSIDE_LOOP = 150  # the alpha, of 255, of what covers the steps that are not played


def paint_loop(painter: QPainter, columns: Columns, loop: tuple[int, int], theme: Theme) -> None:
    """Covers what is not played, and brackets what is: the loop's first and last step and all between them."""
    area = columns.area
    left, right = columns.rect(loop[0]).left(), columns.rect(loop[1]).right()
    cover = QColor(theme.card)
    cover.setAlpha(OUTSIDE_LOOP)
    painter.fillRect(QRectF(area.left(), 0, left - area.left(), area.height()), cover)
    painter.fillRect(QRectF(right, 0, area.right() - right, area.height()), cover)
    painter.setPen(QPen(theme.colour("accent"), 2))
    bottom = area.height() - 1
    for x, inwards in ((left + 1, 5), (right - 1, -5)):
        painter.drawPolyline([QPointF(x + inwards, 1), QPointF(x, 1), QPointF(x, bottom)])
        painter.drawLine(QPointF(x, bottom), QPointF(x + inwards, bottom))


def paint_cuts(painter: QPainter, columns: Columns, steps: Sequence[int], theme: Theme) -> None:
    """A notch under the symbols of the steps whose forget gates cut the gradient on its way back."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("forget"))
    for step in steps:
        if step < columns.steps:
            x = columns.rect(step).center().x()
            tip = [QPointF(x - 5, HEADER - 2), QPointF(x + 5, HEADER - 2), QPointF(x, HEADER + 5)]
            painter.drawPolygon(tip)


def paint_cursor(
    painter: QPainter, columns: Columns, labels: tuple[str, ...], step: int, within: float, theme: Theme
) -> None:
    """The step's symbol or number in a filled box, its column framed, and a line at how much of it is done
    (0 to 1).
    """
    column = columns.rect(step)
    by_symbol = shows_boxes(columns, labels) or shows_characters(columns, labels)
    if by_symbol:
        box = columns.token_box(step)
        wider = max(0.0, NARROWEST_CURSOR - box.width()) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(box.adjusted(-wider, 0, wider, 0), 4, 4)
        paint_token(painter, columns, labels, step, theme.colour("on_accent").name())
    if columns.width >= NARROWEST_TOKEN:
        painter.setPen(QPen(theme.colour("text"), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(column.adjusted(0.5, 1, -0.5, -1), 6, 6)
    if not by_symbol:
        paint_number(painter, columns, step, theme.colour("accent").name(), theme.colour("on_accent").name())
    x = column.left() + column.width() * within
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawLine(QPointF(x, HEADER), QPointF(x, columns.area.height()))


def paint_focus(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """A frame that says that the keys come here."""
    painter.setPen(QPen(theme.colour("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
