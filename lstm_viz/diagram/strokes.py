"""How a wire looks: as wide as its signal, hatched below zero, two-coloured after a join, with an arrowhead.

Used by the large cell and by the small cells of the row. It paints what it is given; it owns no item and no state.
"""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import Frame, WireState
from lstm_viz.diagram.graph import Cell, Dot, Point, Wire
from lstm_viz.theme import Theme

NARROWEST_HATCH = 5.0  # a narrower wire has no room for it; its number bears the sign
HATCH_SPACING = 8.0
HATCH_WIDTH = 1.7
OVERLAP = 0.8  # of two strands that lie side by side


class WireStroke:
    """Paints a wire through `points`; every width is `size` times as large as in the large cell."""

    def __init__(self, cell: Cell, theme: Theme, wire: Wire, points: tuple[Point, ...], size: float = 1.0) -> None:
        self._theme = theme
        self._wire = wire
        self._points = points
        self._size = size
        self._colours = [
            theme.colour(cell.quantities[name].colour) for name in (wire.quantity, wire.second) if name
        ]

    def paint(self, painter: QPainter, state: WireState | None) -> None:
        """The wire in grey as far as its signal has not come, in colour where it has."""
        complete = state is not None and state.reached == 1
        if not complete:
            self._paint_strands(painter, 1.0, [layout.THINNEST], [self._theme.colour("pending")])
        if state is None or not state.reached:
            return
        widths = strand_widths(self._wire, state)
        self._paint_strands(painter, state.reached, widths, self._colours)
        if state.value < 0 and self._wire.kind != "bus" and widths[0] >= NARROWEST_HATCH:
            self._paint_hatch(painter, state.reached, widths[0] * self._size)

    def _paint_strands(
        self, painter: QPainter, reached: float, widths: list[float], colours: list[QColor]
    ) -> None:
        """One or two strands side by side, the first at the left; whoever has arrived has an arrowhead."""
        widths = [width * self._size for width in widths]
        whole = sum(widths)
        points = self._points
        arrow = self._wire.arrow and reached == 1
        if arrow:
            head = layout.arrow_length(points, whole, self._size)
            points = layout.shortened(points, head * 0.8)
        right = -whole / 2
        for strand, width in reversed(list(enumerate(widths))):
            # A strand reaches a little under the one before, so that no ground shines through between the two.
            under = OVERLAP * self._size if strand else 0.0
            shift = right + (width + under) / 2
            path = layout.rounded(layout.shifted(points, shift), self._corner, shift)
            painter.strokePath(layout.part_of(path, reached), flat_pen(colours[strand], width + under))
            right += width
        if arrow:
            self._paint_arrow(painter, widths, colours)

    def _paint_arrow(self, painter: QPainter, widths: list[float], colours: list[QColor]) -> None:
        """The head, in as many colours as there are strands, parted where the strands are."""
        whole = sum(widths)
        tip, left, right = layout.arrowhead(self._points, layout.arrow_length(self._points, whole, self._size))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours[-1])
        painter.drawPolygon(QPolygonF([tip, left, right]))
        if len(widths) > 1:
            middle = (left + right) / 2
            across = left - middle
            off = (whole / 2 - widths[0]) / (hypot(across.x(), across.y()) or 1.0)
            painter.setBrush(colours[0])
            painter.drawPolygon(QPolygonF([tip, left, middle + across * off]))

    def _paint_hatch(self, painter: QPainter, reached: float, width: float) -> None:
        """Slanted strokes across the wire: the signal is negative."""
        points = self._points
        if self._wire.arrow and reached == 1:
            points = layout.shortened(points, layout.arrow_length(points, width, self._size))
        path = layout.rounded(points, self._corner)
        end, spacing = path.length() * reached - width / 2, HATCH_SPACING * self._size
        lines, position = [], width / 2
        while position < end:
            lines.append(_slanted(path, position, width * 0.36))
            position += spacing
        painter.setPen(flat_pen(self._theme.colour("card"), HATCH_WIDTH * self._size))
        painter.drawLines(lines)

    @property
    def _corner(self) -> float:
        return layout.CORNER * self._size


def strand_widths(wire: Wire, state: WireState | None) -> list[float]:
    """How wide the strands of a wire are in the large cell; none while nothing has come."""
    if state is None or not state.reached:
        return []
    shares = (state.share, state.second_share) if wire.second else (state.share,)
    return [layout.wire_width(wire.kind, share) for share in shares]


def dot_reached(cell: Cell, dot: Dot, frame: Frame) -> bool:
    """Whether the signal has come as far as a branch or a join of its wire."""
    reached = frame.wires[dot.wire].reached
    path = next(wire.path for wire in cell.wires if wire.id == dot.wire)
    return reached > 0 and reached >= layout.share_at(path, dot.at)


def _slanted(path: QPainterPath, position: float, half: float) -> QLineF:
    """A stroke across a path, 45° to its direction."""
    share = path.percentAtLength(position)
    at, unit = path.pointAtPercent(share), QLineF.fromPolar(1.0, path.angleAtPercent(share) + 45)
    along = QPointF(unit.dx(), unit.dy()) * half * 2**0.5
    return QLineF(at - along, at + along)


def flat_pen(colour: QColor, width: float) -> QPen:
    """A pen whose strokes end where their path ends."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
