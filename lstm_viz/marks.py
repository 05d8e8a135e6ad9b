"""The signs for right and wrong, drawn as strokes: alike in every font, and told apart without their colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from lstm_viz.theme import Theme

# Tick and cross about their middle, in halves of their size.
TICK = (((-1.0, 0.1), (-0.3, 0.8)), ((-0.3, 0.8), (1.0, -0.8)))
CROSS = (((-0.8, -0.8), (0.8, 0.8)), ((-0.8, 0.8), (0.8, -0.8)))


def draw_mark(painter: QPainter, middle: QPointF, half: float, right: bool, theme: Theme) -> None:
    """A tick or a cross about `middle`, 2 · `half` pixels large."""
    pen = QPen(theme.colour("good" if right else "bad"), max(1.2, half / 2.6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for (left, top), (end, bottom) in TICK if right else CROSS:
        painter.drawLine(middle + QPointF(left, top) * half, middle + QPointF(end, bottom) * half)
