"""The numbers of some steps under a picture that shows a part of a sequence. No widget."""

from __future__ import annotations

from math import floor, log10

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from lstm_viz import theme as look
from lstm_viz.theme import Theme, px

APART = 110.0  # px of a window at its usual scale between two numbers, at least


def stride_for(apart: float) -> int:
    """How many steps lie between two numbers that are at least `apart` steps from each other: 1, 2, 5, 10, …"""
    power = int(10 ** floor(log10(max(1.0, apart))))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= max(1.0, apart))


def paint_steps(painter: QPainter, area: QRectF, view: QRectF, bottom: float, theme: Theme) -> None:
    """Numbers from 1 under an area that shows the steps from view.left() to view.right()."""
    painter.setFont(look.font("mono", px(11)))
    painter.setPen(theme.colour("muted"))
    metrics = painter.fontMetrics()
    stride = stride_for(view.width() * px(APART) / area.width())
    for step in range(int(view.left()) // stride * stride, int(view.right()) + 1, stride):
        number = max(1, step)
        words = f"{number:,}"
        x = area.left() + (number - 0.5 - view.left()) / view.width() * area.width()
        if area.left() <= x <= area.right():
            width = metrics.horizontalAdvance(words)
            x = min(max(area.left(), x - width / 2), area.right() - width)
            painter.drawText(QPointF(x, bottom - px(4)), words)
