"""Wires: pipes as wide as their signal, the belt, the joined bus; arrowheads, dots and bridges."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import Frame, WireState
from lstm_viz.diagram.graph import Cell, Dot, Wire
from lstm_viz.diagram.item import CellItem
from lstm_viz.diagram.strokes import WireStroke, dot_reached, flat_pen, strand_widths
from lstm_viz.theme import Theme

BELT_HALO = 19.0
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
    def drawn_widths(self) -> list[float]:
        """The widths of the coloured strands; none while nothing has come."""
        return strand_widths(self.wire, self.state)

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
        if self.wire.kind == "belt":
            halo = self.theme.colour(self.colour_name(self.wire.quantity))
            halo.setAlpha(38)
            painter.strokePath(self.path, flat_pen(halo, BELT_HALO))
        WireStroke(self.cell, self.theme, self.wire, self.wire.path).paint(painter, self.state)
        if self.frame and self.state and self._beads(self.frame):
            self._paint_beads(painter, self.state, self.frame.progress)

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

    @property
    def known(self) -> bool:
        """Whether the wire's signal has come as far as the dot."""
        return self.frame is not None and dot_reached(self.cell, self.dot, self.frame)

    def differs(self, old: Frame, new: Frame) -> bool:
        return dot_reached(self.cell, self.dot, old) != dot_reached(self.cell, self.dot, new)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("card"), 1.5))
        painter.setBrush(self.theme.colour("text" if self.known else "pending"))
        radius = 7.0 if self.dot.join else 5.0
        painter.drawEllipse(QPointF(*self.dot.at), radius, radius)
