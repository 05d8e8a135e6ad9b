"""What a lesson lays over a cell's diagram: outlines about parts, numbered covers, and numbers that are hidden.

Owns how these look. It does not own which parts there are (`parts`), nor what is hidden and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram.frame import Frame, ValveState
from lstm_viz.diagram.graph import Cell
from lstm_viz.diagram.item import readable
from lstm_viz.diagram.labels import ReadingItem, SymbolItem
from lstm_viz.diagram.parts import Area, areas_of
from lstm_viz.diagram.ribbons import RibbonItem
from lstm_viz.theme import Theme

ANSWER = "answer"  # among what is hidden: what the model says
AROUND = 9.0  # the distance of an outline from what it is about
NEAR = 3.0  # outlines that are as near as this are one


class Overlay(QGraphicsItem):
    """Lies over every other item; `show_marks` and `show_covers` say what it draws."""

    def __init__(self, cell: Cell, theme: Theme) -> None:
        super().__init__()
        self._cell, self._theme = cell, theme
        self.outlines: tuple[QRectF, ...] = ()
        self.covers: tuple[QRectF, ...] = ()
        self._pointed: tuple[QRectF, ...] = ()
        self.setZValue(20)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self._cell.size)

    def set_look(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_marks(self, ids: Sequence[str]) -> None:
        """Outlines the parts that go by these ids."""
        self.outlines = _joined([_around(area, AROUND) for id in ids for area in areas_of(self._cell, id)])
        self.update()

    def show_covers(self, ids: Sequence[str]) -> None:
        """Covers parts with their place in the list, from 1: what they are is asked for, so nothing tells it."""
        self.covers = tuple(_around(areas_of(self._cell, id)[0], 3.0) for id in ids if areas_of(self._cell, id))
        scene = self.scene()
        for item in scene.items() if scene is not None else ():
            if isinstance(item, SymbolItem | ReadingItem):  # they would tell
                item.setVisible(not self.covers)
            elif isinstance(item, RibbonItem):
                item.set_captioned(not self.covers)
        self.update()

    def show_pointed(self, areas: Sequence[Area]) -> None:
        """Frames what the keys or the pointer stand on."""
        self._pointed = tuple(_around(area, 5.0) for area in areas)
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, box in enumerate(self.covers, start=1):
            painter.setPen(QPen(self._theme.colour("text"), 2.0))
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(box, 10, 10)
            painter.setFont(look.font("sans", readable(painter, 22, 13), bold=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dashes = QPen(self._theme.colour("accent"), 3.4, Qt.PenStyle.CustomDashLine)
        dashes.setDashPattern([2.4, 1.6])
        painter.setPen(dashes)
        for box in self.outlines:
            painter.drawRoundedRect(box, 12, 12)
        painter.setPen(QPen(self._theme.colour("text"), 3.4))
        for box in self._pointed:
            painter.drawRoundedRect(box, 10, 10)


def without(frame: Frame, cell: Cell, hidden: Sequence[str]) -> Frame:
    """A frame in which some quantities or the ANSWER are not known: neither their numbers nor what tells them."""
    gone = {name for name in hidden if name in cell.quantities}
    silent = ANSWER in hidden or cell.answer_of in gone
    if not gone and not silent:
        return frame
    return replace(
        frame,
        known={name: known and name not in gone for name, known in frame.known.items()},
        wires={
            wire.id: replace(frame.wires[wire.id], reached=0.0, flowing=False)
            if wire.quantity in gone
            else frame.wires[wire.id]
            for wire in cell.wires
        },
        valves={
            valve.id: ValveState(False, 0.0) if valve.quantity in gone else frame.valves[valve.id]
            for valve in cell.valves
        },
        readings=tuple(
            "" if gone & set(reading.needs) else text
            for reading, text in zip(cell.readings, frame.readings, strict=True)
        ),
        answer=() if silent else frame.answer,
        right=None if silent else frame.right,
    )


def _around(area: Area, away: float) -> QRectF:
    return QRectF(*area).adjusted(-away, -away, away, away)


def _joined(boxes: list[QRectF]) -> tuple[QRectF, ...]:
    """Boxes that lie upon or beside each other become one, as a region of the diagram."""
    found: list[QRectF] = []
    for box in boxes:
        region = QRectF(box)
        while near := [other for other in found if other.adjusted(-NEAR, -NEAR, NEAR, NEAR).intersects(region)]:
            for other in near:
                found.remove(other)
                region = region.united(other)
        found.append(region)
    return tuple(found)
