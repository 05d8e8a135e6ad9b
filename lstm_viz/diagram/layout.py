"""Where things stand: rounded paths, their parts, widths and arrowheads. Geometry only; it draws nothing."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, cos, hypot, pi, sin, sqrt

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from lstm_viz.diagram.graph import Point

CORNER = 14.0  # the radius of a wire's bends
THINNEST = 1.6  # a wire that carries nothing is still a wire
WIDEST = {"belt": 15.0, "pipe": 12.0, "bus": 9.0}
VALVE_RADIUS = 22.0


def wire_width(kind: str, share: float) -> float:
    """How wide a wire is drawn that carries `share` (0 … 1) of its scale."""
    return THINNEST + share * (WIDEST[kind] - THINNEST)


def opening_radius(opening: float, radius: float = VALVE_RADIUS) -> float:
    """The radius of a hole whose area is `opening` (0 … 1) of a disk of `radius`."""
    return radius * sqrt(min(1.0, max(0.0, opening)))


def rounded(points: tuple[Point, ...]) -> QPainterPath:
    """A path through the points with rounded bends."""
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        inward, outward = _towards(corner, before), _towards(corner, after)
        radius = min(CORNER, _distance(before, corner) / 2, _distance(corner, after) / 2)
        path.lineTo(corner[0] + inward[0] * radius, corner[1] + inward[1] * radius)
        path.quadTo(QPointF(*corner), QPointF(corner[0] + outward[0] * radius, corner[1] + outward[1] * radius))
    path.lineTo(QPointF(*points[-1]))
    return path


def part_of(path: QPainterPath, share: float) -> QPainterPath:
    """The first `share` (0 … 1) of a path's length."""
    if share >= 1:
        return path
    result = QPainterPath(path.elementAt(0))
    pieces = max(2, int(path.length() / 4))
    for piece in range(1, pieces + 1):
        result.lineTo(path.pointAtPercent(path.percentAtLength(path.length() * share * piece / pieces)))
    return result


def shifted(points: tuple[Point, ...], distance: float) -> tuple[Point, ...]:
    """A straight wire moved sideways, to the left of its direction by `distance`."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    along = _towards((x0, y0), (x1, y1))
    return tuple((x + along[1] * distance, y - along[0] * distance) for x, y in points)


def arrowhead(points: tuple[Point, ...], size: float) -> QPolygonF:
    """The triangle at a wire's end, its tip on the last point."""
    (x0, y0), (x1, y1) = points[-2:]
    angle = atan2(y1 - y0, x1 - x0)
    wings = [
        QPointF(x1 + size * 1.25 * cos(angle + turn), y1 + size * 1.25 * sin(angle + turn))
        for turn in (pi - 0.48, pi + 0.48)
    ]
    return QPolygonF([QPointF(x1, y1), *wings])


def length(points: tuple[Point, ...]) -> float:
    return sum(_distance(start, end) for start, end in pairwise(points))


def _distance(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _towards(start: Point, end: Point) -> Point:
    distance = _distance(start, end) or 1.0
    return (end[0] - start[0]) / distance, (end[1] - start[1]) / distance
