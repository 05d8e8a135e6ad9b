"""Wires: pipes as wide as their signal, the belt, the joined bus; arrowheads, dots and bridges."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import Frame, WireState
from lstm_viz.diagram.graph import Cell, Dot, Wire
from lstm_viz.diagram.item import CellItem
from lstm_viz.theme import Theme

BELT_HALO = 19.0
NARROWEST_HATCH = 5.0  # under it a hatch would look like dashes, which mean something else
BEAD_SPACING = 84.0
BEAD_TRAVEL = 2  # how many spacings a bead moves in one phase


class WireItem(CellItem):
    """One wire. Grey and thin where its signal has not come yet."""

    def __init__(self, cell: Cell, theme: Theme, wire: Wire) -> None:
        self.wire = wire
        self.path = layout.rounded(wire.path)
        super().__init__(cell, theme, self.path.boundingRect().adjusted(-16, -16, 16, 16))
        self.setZValue(1 if wire.kind == "belt" else 2)

    @property
    def state(self) -> WireState | None:
        return self.frame.wires[self.wire.id] if self.frame else None

    @property
    def drawn_width(self) -> float:
        """The width of the coloured stroke; 0 while nothing has come."""
        state = self.state
        return layout.wire_width(self.wire.kind, state.share) if state and state.reached else 0.0

    def differs(self, old: Frame, new: Frame) -> bool:
        before, after = old.wires[self.wire.id], new.wires[self.wire.id]
        moving = self._beads(new) or self._beads(old)
        return before != after or (moving and old.progress != new.progress)

    def at(self, x: float, y: float) -> str | None:
        stroker = QPainterPathStroker()
        stroker.setWidth(16)
        return self.wire.quantity if stroker.createStroke(self.path).contains(QPointF(x, y)) else None

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._clip_bridges(painter)
        colour = self.theme.colour(self.colour_name(self.wire.quantity))
        if self.wire.kind == "belt":
            halo = QColor(colour)
            halo.setAlpha(38)
            painter.strokePath(self.path, _pen(halo, BELT_HALO))
        state = self.state
        painter.strokePath(self.path, _pen(self.theme.colour("pending"), layout.THINNEST))
        if self.wire.arrow and (state is None or state.reached < 1):
            self._paint_arrow(painter, self.theme.colour("pending"), layout.THINNEST)
        if state is None or not state.reached:
            return
        if self.wire.second:
            self._paint_joined(painter, state)
        else:
            self._paint_signal(painter, state, colour)
        if self.frame and self._beads(self.frame):
            self._paint_beads(painter, state, self.frame.progress)

    def _paint_signal(self, painter: QPainter, state: WireState, colour: QColor) -> None:
        width = layout.wire_width(self.wire.kind, state.share)
        path = layout.part_of(self.path, state.reached)
        painter.strokePath(path, _pen(colour, width))
        if state.value < 0 and self.wire.kind != "bus" and width >= NARROWEST_HATCH:
            stroker = QPainterPathStroker()
            stroker.setWidth(width * 0.8)
            painter.fillPath(
                stroker.createStroke(path), QBrush(self.theme.colour("card"), Qt.BrushStyle.BDiagPattern)
            )
        if self.wire.arrow and state.reached == 1:
            self._paint_arrow(painter, colour, width)

    def _paint_joined(self, painter: QPainter, state: WireState) -> None:
        """The joined bus: both vectors side by side, each as wide as its own root mean square."""
        widths = (layout.wire_width("bus", state.share), layout.wire_width("bus", state.second_share))
        names = (self.wire.quantity, self.wire.second)
        for side, (width, name) in enumerate(zip(widths, names, strict=True)):
            shift = width / 2 if side == 0 else -width / 2
            path = layout.rounded(layout.shifted(self.wire.path, shift))
            colour = self.theme.colour(self.colour_name(name))
            painter.strokePath(layout.part_of(path, state.reached), _pen(colour, width))
        if self.wire.arrow and state.reached == 1:
            self._paint_arrow(painter, self.theme.colour(self.colour_name(self.wire.quantity)), sum(widths))

    def _paint_arrow(self, painter: QPainter, colour: QColor, width: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(layout.arrowhead(self.wire.path, 8 + width * 0.75))

    def _beads(self, frame: Frame) -> bool:
        """Beads run along what the present phase computes, and along the belt once it carries."""
        state = frame.wires[self.wire.id]
        if not state.reached or self.wire.second:
            return False
        return self.wire.phase == frame.phase or (
            self.wire.kind == "belt" and layout.wire_width("belt", state.share) > 3
        )

    def _paint_beads(self, painter: QPainter, state: WireState, progress: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("card"))
        radius = min(3.0, layout.wire_width(self.wire.kind, state.share) * 0.32)
        end = self.path.length() * state.reached
        moving = self.wire.phase == self.frame.phase if self.frame else False
        position = BEAD_SPACING * (((progress * BEAD_TRAVEL) if moving else 0) % 1 or 0.5)
        while position < end - 10:
            painter.drawEllipse(self.path.pointAtPercent(self.path.percentAtLength(position)), radius, radius)
            position += BEAD_SPACING

    def _clip_bridges(self, painter: QPainter) -> None:
        if not self.wire.bridges:
            return
        whole = QPainterPath()
        whole.addRect(self.boundingRect())
        for x, y in self.wire.bridges:
            gap = QPainterPath()
            gap.addRect(QRectF(x - 14, y - 15, 28, 30))
            whole -= gap
        painter.setClipPath(whole, Qt.ClipOperation.IntersectClip)


class DotItem(CellItem):
    """A branch of a wire, or the join of two."""

    def __init__(self, cell: Cell, theme: Theme, dot: Dot) -> None:
        self.dot = dot
        x, y = dot.at
        super().__init__(cell, theme, QRectF(x - 9, y - 9, 18, 18))
        self.setZValue(3)

    def differs(self, old: Frame, new: Frame) -> bool:
        return bool(old.wires[self.dot.wire].reached) != bool(new.wires[self.dot.wire].reached)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        known = self.frame is not None and self.frame.wires[self.dot.wire].reached > 0
        painter.setPen(QPen(self.theme.colour("card"), 1.5))
        painter.setBrush(self.theme.colour("text" if known else "pending"))
        radius = 7.0 if self.dot.join else 5.0
        painter.drawEllipse(QPointF(*self.dot.at), radius, radius)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
