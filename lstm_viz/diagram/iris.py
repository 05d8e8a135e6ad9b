"""The picture of a gate: an iris whose open area is the gate's value."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from lstm_viz.diagram.layout import opening_radius

BLADES = 6


def paint_iris(
    painter: QPainter, centre: QPointF, radius: float, opening: float, colour: QColor, ground: QColor
) -> None:
    """A disk of blades with a hole whose area is `opening` (0 … 1) of the disk's; the seams are in `ground`."""
    hole = opening_radius(opening, radius)
    disk = QPainterPath()
    disk.addEllipse(centre, radius, radius)
    inside = QPainterPath()
    inside.addEllipse(centre, hole, hole)
    painter.fillPath(disk - inside, colour)
    if hole >= radius - 1:
        return
    seam = QColor(ground)
    seam.setAlpha(110)
    painter.setPen(QPen(seam, 1.0))
    for blade in range(BLADES):
        angle = 2 * pi * blade / BLADES
        start = centre + QPointF(cos(angle), sin(angle)) * hole
        painter.drawLine(start, centre + QPointF(cos(angle + 0.9), sin(angle + 0.9)) * radius)
