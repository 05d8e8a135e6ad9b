"""Gates, valves, the sum, the squash: the boxes and circles that wires run between."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import Frame
from lstm_viz.diagram.graph import Cell, Gate, Operation, Valve
from lstm_viz.diagram.iris import paint_iris
from lstm_viz.diagram.item import CROWDED, CellItem, readable
from lstm_viz.diagram.ribbons import paint_ribbon, ribbon_changes
from lstm_viz.theme import Theme
from lstm_viz.words import tr_as

GROWS = 34.0  # to each side, at most, about a word that is enlarged
LARGEST_LABEL = 16.5  # so that the longest name stays within its gate

A_GATE = "the name of a gate, in its box"  # what the word means there


class GateItem(CellItem):
    """A gate layer: its squash, its name, and the ribbon of its values."""

    def __init__(self, cell: Cell, theme: Theme, gate: Gate) -> None:
        self.gate = gate
        (x, y), (width, height) = gate.at, gate.size
        self.box = QRectF(x - width / 2, y - height / 2, width, height)
        self.ribbon = QRectF(self.box.left() + 10, self.box.bottom() - 26, width - 20, 12)
        self.chosen = False
        super().__init__(cell, theme, self.box.adjusted(-8, -8, 8, 8))
        self.setZValue(4)

    def set_chosen(self, chosen: bool) -> None:
        """Whether the gate is the one that is looked at closely."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.update()

    def differs(self, old: Frame, new: Frame) -> bool:
        return ribbon_changes(old, new, self.gate.quantity)

    def at(self, x: float, y: float) -> str | None:
        return self.gate.quantity if self.box.contains(x, y) else None

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        known = self.frame is not None and self.frame.known[self.gate.quantity]
        name = self.colour_name(self.gate.quantity)
        outline = self.theme.colour(name if known else "pending")
        painter.setPen(QPen(outline, 2.4))
        painter.setBrush(self.theme.colour("card"))
        painter.drawRoundedRect(self.box, 9, 9)
        painter.setPen(self.theme.text_colour(name) if known else self.theme.colour("muted"))
        far = look.least() > 0  # then the name, which would not fit, is left to the symbol beside it
        squash = 31 if far else 25
        size = readable(painter, squash if len(self.gate.squash) == 1 else 21)
        painter.setFont(look.font("serif", size, bold=True))
        place = self.box.adjusted(0, 6, 0, -34 if far else -56)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.gate.squash)
        painter.setPen(self.theme.colour("muted"))
        if not far:
            painter.setFont(look.font("sans", min(readable(painter, 14), LARGEST_LABEL), bold=True))
            painter.drawText(
                self.box.adjusted(0, 40, 0, -32), Qt.AlignmentFlag.AlignCenter, tr_as(A_GATE, self.gate.label)
            )
        paint_ribbon(painter, self.ribbon, self.cell, self.theme, self.frame, self.gate.quantity)
        if self.chosen:
            paint_chosen(painter, self.box, self.theme)


def paint_chosen(painter: QPainter, box: QRectF, theme: Theme, size: float = 1.0) -> None:
    """A frame about a gate that is looked at closely."""
    painter.setPen(QPen(theme.colour("text"), 2.0 * size))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    away = 5.0 * size
    painter.drawRoundedRect(box.adjusted(-away, -away, away, away), 9 * size + away, 9 * size + away)


class ValveItem(CellItem):
    """A product: a valve whose open area is the gate's value, the × beside it."""

    def __init__(self, cell: Cell, theme: Theme, valve: Valve) -> None:
        self.valve = valve
        x, y = valve.at
        self.centre = QPointF(x, y)
        reach = layout.VALVE_RADIUS + 16
        super().__init__(cell, theme, QRectF(x - reach, y - reach, 2 * reach, 2 * reach))
        self.setZValue(5)

    @property
    def hole_radius(self) -> float:
        """The radius of the drawn opening; 0 while the gate is not known."""
        if self.frame is None or not self.frame.valves[self.valve.id].known:
            return 0.0
        return layout.opening_radius(self.frame.valves[self.valve.id].opening)

    def differs(self, old: Frame, new: Frame) -> bool:
        return old.valves[self.valve.id] != new.valves[self.valve.id]

    def at(self, x: float, y: float) -> str | None:
        inside = (x - self.centre.x()) ** 2 + (y - self.centre.y()) ** 2 <= (layout.VALVE_RADIUS + 3) ** 2
        return self.valve.result if inside else None

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        known = self.frame is not None and self.frame.valves[self.valve.id].known
        colour = self.theme.colour(self.colour_name(self.valve.quantity) if known else "pending")
        painter.setPen(QPen(colour, 2.4))
        painter.setBrush(self.theme.colour("card"))
        painter.drawEllipse(self.centre, layout.VALVE_RADIUS + 3.5, layout.VALVE_RADIUS + 3.5)
        if known:
            opening = self.frame.valves[self.valve.id].opening if self.frame else 0.0
            paint_iris(painter, self.centre, layout.VALVE_RADIUS, opening, colour, self.theme.colour("card"))
        pixels = readable(painter, 19)
        if pixels > CROWDED:
            return  # it would lie on the names about it
        painter.setPen(self.theme.colour("text" if known else "muted"))
        painter.setFont(look.font("sans", pixels, bold=True))
        beside = QRectF(self.centre.x() + 19, self.centre.y() + 12, 20, 24)
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, "×")


class OperationItem(CellItem):
    """A sum (a circle with its sign) or a squash that stands alone (a pill with its name)."""

    def __init__(self, cell: Cell, theme: Theme, operation: Operation) -> None:
        self.operation = operation
        x, y = operation.at
        wide = max(35.0, 6.6 * len(operation.sign)) if len(operation.sign) > 1 else 20.0
        self.shape_box = QRectF(x - wide, y - 20, 2 * wide, 40)
        super().__init__(cell, theme, self.shape_box.adjusted(-GROWS, -GROWS, GROWS, GROWS))
        self.setZValue(5)

    def differs(self, old: Frame, new: Frame) -> bool:
        return old.known[self.operation.quantity] != new.known[self.operation.quantity]

    def at(self, x: float, y: float) -> str | None:
        return self.operation.quantity if self.shape_box.contains(x, y) else None

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        known = self.frame is not None and self.frame.known[self.operation.quantity]
        name = self.colour_name(self.operation.quantity)
        painter.setPen(QPen(self.theme.colour(name if known else "pending"), 2.4))
        painter.setBrush(self.theme.colour("card"))
        word = len(self.operation.sign) > 1
        font = look.font("serif" if word else "sans", readable(painter, 19 if word else 26), bold=True)
        box = self._around(QFontMetricsF(font)) if word else self.shape_box
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(self.theme.text_colour(name) if known else self.theme.colour("muted"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.operation.sign)

    def _around(self, metrics: QFontMetricsF) -> QRectF:
        """The pill; a larger one about a word that an audience could not read if it were small enough."""
        wider = metrics.horizontalAdvance(self.operation.sign) + 12 - self.shape_box.width()
        higher = metrics.height() - self.shape_box.height()
        by_x, by_y = (min(max(0.0, more / 2), GROWS - 3.0) for more in (wider, higher))
        return self.shape_box.adjusted(-by_x, -by_y, by_x, by_y)
