"""Where things stand: rounded paths, their parts, widths and arrowheads. Geometry only; it draws nothing."""

from __future__ import annotations

from itertools import pairwise
from math import hypot, sqrt

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from lstm_viz.diagram.graph import Point

CORNER = 14.0  # the radius of a wire's bends
THINNEST = 1.6  # a wire that carries nothing is still a wire
WIDEST = {"belt": 15.0, "pipe": 12.0, "bus": 9.0, "thin": 5.0}
VALVE_RADIUS = 22.0
ARROW_SLOPE = 0.56  # half of an arrowhead's width as a share of its length


def wire_width(kind: str, share: float) -> float:
    """How wide a wire is drawn that carries `share` (0 … 1) of its scale."""
    return THINNEST + share * (WIDEST[kind] - THINNEST)


def opening_radius(opening: float, radius: float = VALVE_RADIUS) -> float:
    """The radius of a hole whose area is `opening` (0 … 1) of a disk of `radius`."""
    return radius * sqrt(min(1.0, max(0.0, opening)))


def rounded(points: tuple[Point, ...], corner_radius: float = CORNER, shift: float = 0.0) -> QPainterPath:
    """A path through the points with rounded bends.

    Where the points are `shifted` by `shift`, their bends keep beside those of the wire that they come from.
    """
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        inward, outward = _towards(corner, before), _towards(corner, after)
        turns_left = inward[0] * outward[1] > inward[1] * outward[0]
        beside = max(0.0, corner_radius - shift if turns_left else corner_radius + shift)
        radius = min(beside, _distance(before, corner) / 2, _distance(corner, after) / 2)
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
    """A wire moved sideways, to the left of its direction by `distance`; its bends stay bends."""
    ways = [_towards(start, end) for start, end in pairwise(points)]
    result = []
    for (x, y), before, after in zip(points, [ways[0], *ways], [*ways, ways[-1]], strict=True):
        # Where the two shifted lines meet; a wire that turns straight back would have no such point.
        stretch = distance / max(0.1, 1 + before[0] * after[0] + before[1] * after[1])
        result.append((x + (before[1] + after[1]) * stretch, y - (before[0] + after[0]) * stretch))
    return tuple(result)


def shortened(points: tuple[Point, ...], by: float) -> tuple[Point, ...]:
    """A wire whose last stretch ends `by` earlier."""
    back = _towards(points[-1], points[-2])
    return (*points[:-1], (points[-1][0] + back[0] * by, points[-1][1] + back[1] * by))


def share_at(points: tuple[Point, ...], at: Point) -> float:
    """Which share of a wire's length lies before a point that stands on it (its bends taken as square)."""
    before, lengths = 0.0, [_distance(start, end) for start, end in pairwise(points)]
    for (start, end), length in zip(pairwise(points), lengths, strict=True):
        if _distance(start, at) + _distance(at, end) <= length + 1e-6:
            return (before + _distance(start, at)) / sum(lengths)
        before += length
    return 1.0


def arrow_length(points: tuple[Point, ...], width: float, size: float = 1.0) -> float:
    """How long the head of a wire of `width` is; never longer than its last stretch has room for."""
    return min(9.0 * size + 0.9 * width, 0.75 * _distance(points[-2], points[-1]))


def arrowhead(points: tuple[Point, ...], head: float) -> tuple[QPointF, QPointF, QPointF]:
    """The triangle at a wire's end, `head` long: its tip on the last point, its left and its right corner."""
    tip, along = QPointF(*points[-1]), QPointF(*_towards(points[-2], points[-1]))
    across = QPointF(along.y(), -along.x()) * head * ARROW_SLOPE
    return tip, tip - along * head + across, tip - along * head - across


def _distance(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _towards(start: Point, end: Point) -> Point:
    distance = _distance(start, end) or 1.0
    return (end[0] - start[0]) / distance, (end[1] - start[1]) / distance
