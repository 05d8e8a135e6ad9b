"""What moves over the drawing while a step plays: the number that a wire carries, at the head of its signal, and
the state vectors, which a step hands over to the next one.

Owns how these look. Where a signal is, and whether a step came before, is the frame's. It owns no timer.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import BEFORE, Frame
from lstm_viz.diagram.graph import Cell, Reading, Ribbon, Wire
from lstm_viz.diagram.item import CROWDED, CellItem, readable
from lstm_viz.diagram.labels import BEFORE as PART_BEFORE
from lstm_viz.diagram.ribbons import paint_ribbon, ribbon_area, ribbon_changes
from lstm_viz.theme import Theme
from lstm_viz.words import number

PIXELS = 16.0  # of a number on its way
WIDEST, HIGHEST = 220.0, 44.0  # the room that it may need, with the letters of a small picture
SHORTEST = 80.0  # a shorter wire would vanish under it, and has its number beside it anyway
WIDE = 0.62  # a monospaced character, of its font's size


class CarriedItem(CellItem):
    """The selected unit's number on its way along a wire; not there while the signal rests. It stands where the
    signal has come to, so only that little of the drawing is painted anew.
    """

    def __init__(self, cell: Cell, theme: Theme, wire: Wire) -> None:
        self.wire = wire
        self._path = layout.rounded(wire.path)
        super().__init__(cell, theme, QRectF(-WIDEST / 2, -HIGHEST / 2, WIDEST, HIGHEST))
        self.setZValue(8)
        self.setVisible(False)
        self._names = [
            QRectF(x, y - pixels * 0.75, symbols.width(text, pixels, bold=True), pixels * 0.9)
            for text, (x, y), pixels in ((each.text, each.at, each.pixels or 25.0) for each in cell.symbols)
        ]

    @property
    def length(self) -> float:
        """Of the wire."""
        return self._path.length()

    @property
    def text(self) -> str:
        """What is drawn; empty where nothing is on its way."""
        if self.frame is None:
            return ""
        state = self.frame.wires[self.wire.id]
        return number(state.value) if state.flowing and self.frame.known[self.wire.quantity] else ""

    @property
    def head(self) -> QPointF:
        """Where the signal has come to."""
        share = self.frame.wires[self.wire.id].reached if self.frame else 0.0
        return self._path.pointAtPercent(self._path.percentAtLength(self._path.length() * share))

    def show_frame(self, frame: Frame | None, theme: Theme) -> None:
        super().show_frame(frame, theme)
        there = bool(self.text)
        if there:
            self.setPos(self.head)
        if there != self.isVisible():
            self.setVisible(there)

    def differs(self, old: Frame, new: Frame) -> bool:
        after = new.wires[self.wire.id]
        return after.flowing and (old.wires[self.wire.id] != after or old.readings != new.readings)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        text, pixels = self.text, readable(painter, PIXELS)
        if not text or pixels > CROWDED:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.colour_name(self.wire.quantity)
        font = look.font("mono", pixels, bold=True)
        box = QRectF(0, 0, QFontMetricsF(font).horizontalAdvance(text) + pixels * 0.6, pixels * 1.35)
        box.moveCenter(self.head)
        box.moveLeft(min(max(box.left(), 1.0), self.cell.size[0] - 1 - box.width()))
        if self._is_taken(box, pixels):
            return
        box.translate(-self.pos())
        painter.setPen(QPen(self.theme.colour(colour), 1.6))
        painter.setBrush(self.theme.colour("card"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(self.theme.text_colour(colour))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _is_taken(self, box: QRectF, pixels: float) -> bool:
        """Whether a name or a number stands there: it would be covered."""
        readings = zip(self.cell.readings, self.frame.readings if self.frame else (), strict=True)
        return any(name.intersects(box) for name in self._names) or any(
            _room_of(reading, text, pixels).intersects(box) for reading, text in readings if text
        )


def _room_of(reading: Reading, text: str, pixels: float) -> QRectF:
    """About where a number stands in the drawing."""
    wide = WIDE * pixels * len(text)
    x, y = reading.at
    return QRectF(x - wide * PART_BEFORE[reading.align], y - pixels * 0.72, wide, pixels * 0.8)


class HandoverItem(CellItem):
    """A state's row of squares on its way from where the step before left it to where this step finds it."""

    def __init__(self, cell: Cell, theme: Theme, start: Ribbon, end: Ribbon) -> None:
        self.quantity = end.quantity
        self._start, self._end = ribbon_area(start), ribbon_area(end)
        widest = max(self._start.width(), self._end.width())
        super().__init__(cell, theme, QRectF(0, 0, widest, self._end.height()).adjusted(-8, -8, 8, 8))
        self.setZValue(8)
        self.setVisible(False)

    @property
    def area(self) -> QRectF | None:
        """Where the squares are; None while none are on their way."""
        share = self.frame.coming if self.frame else None
        if share is None:
            return None
        start, end = self._start, self._end
        return QRectF(
            start.topLeft() + (end.topLeft() - start.topLeft()) * share,
            start.size() + (end.size() - start.size()) * share,
        )

    def show_frame(self, frame: Frame | None, theme: Theme) -> None:
        super().show_frame(frame, theme)
        area = self.area
        if area is not None:
            self.setPos(area.topLeft())
        if (area is not None) != self.isVisible():
            self.setVisible(area is not None)

    def differs(self, old: Frame, new: Frame) -> bool:
        return new.coming is not None and (old.coming != new.coming or ribbon_changes(old, new, self.quantity))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        area = self.area
        if area is None or self.frame is None:
            return
        area.moveTo(0, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour(self.colour_name(self.quantity)), 1.6))
        painter.setBrush(self.theme.colour("card"))
        painter.drawRoundedRect(area.adjusted(-5, -5, 5, 5), 6, 6)
        on_the_way = replace(self.frame, known={**self.frame.known, self.quantity: True})
        paint_ribbon(painter, area, self.cell, self.theme, on_the_way, self.quantity, centred=False)


def carriers(cell: Cell, theme: Theme) -> list[CarriedItem]:
    """Those of a cell's wires that are long enough; a bus carries a vector, which is no number."""
    items = [CarriedItem(cell, theme, wire) for wire in cell.wires if wire.kind != "bus"]
    return [item for item in items if item.length >= SHORTEST]


def handovers(cell: Cell, theme: Theme) -> list[HandoverItem]:
    """Those of a cell: of each state that is drawn where it leaves and where it comes in."""
    ribbons = {ribbon.quantity: ribbon for ribbon in cell.ribbons}
    return [
        HandoverItem(cell, theme, ribbons[name.removesuffix(BEFORE)], ribbon)
        for name, ribbon in ribbons.items()
        if name.endswith(BEFORE) and name.removesuffix(BEFORE) in ribbons
    ]
