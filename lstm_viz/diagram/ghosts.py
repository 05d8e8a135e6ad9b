"""What a change made different, over a cell's drawing: the untouched value beside every number, opening and square
that is not what it was.

Owns what is marked and how it looks: a ring is the untouched opening, a number after ○ the untouched number, a
strip under a ribbon the untouched squares. It does not own the comparison of whole runs (`differences`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import Frame, apart, fill, unit_value
from lstm_viz.diagram.graph import Cell, Reading
from lstm_viz.diagram.item import CROWDED, LEAST_NOTE_PIXELS, CellItem, readable
from lstm_viz.diagram.labels import READING_PIXELS
from lstm_viz.diagram.ribbons import averaged, bins, ribbon_area, run_boxes, square_colour
from lstm_viz.theme import Theme
from lstm_viz.words import GHOST

PLACES = re.compile(r"\{[^}]*\}")
PIXELS = 12.5
WIDE = 0.62  # a monospaced character, of its font's size
BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}  # how much of a number stands before its place
BELOW, ABOVE = 14.0, -15.0  # from a reading's baseline to its untouched number's
STRIP, GAP = 4.0, 1.5  # of the untouched squares: how high, and how far under the ribbon
LEAST_RING = 2.0
SEEN = 0.002  # less than that changes no colour, and no opening, that could be seen


@dataclass(frozen=True)
class Ghosts:
    """What is different at one moment: the untouched numbers by the reading's place, openings by the valve's id,
    and the untouched values of the runs of squares that differ, by the quantity (NaN where a run is the same).
    """

    numbers: tuple[tuple[int, str], ...] = ()
    openings: tuple[tuple[str, float], ...] = ()
    squares: tuple[tuple[str, tuple[float, ...]], ...] = ()

    @property
    def any(self) -> bool:
        return bool(self.numbers or self.openings or self.squares)


def ghosts_of(cell: Cell, frame: Frame | None) -> Ghosts:
    """What differs from the untouched run in a frame; nothing where there is none."""
    if frame is None or frame.before is None:
        return Ghosts()
    before, unit = frame.before, frame.unit
    numbers = []
    for index, (reading, text) in enumerate(zip(cell.readings, frame.readings, strict=True)):
        template = " ".join(PLACES.findall(reading.text)[-1:]) if _has_words(reading) else reading.text
        if text and all(name in before for name in reading.needs):
            then = fill(template, before, unit)
            if then != fill(template, frame.values, unit):
                numbers.append((index, f"{GHOST}{then.lstrip('+×= ')}"))
    # A sentence of a number that stands elsewhere, too, need not have it twice.
    alone = {cell.readings[index].text for index, _ in numbers}
    numbers = [(index, text) for index, text in numbers if not _repeats(cell.readings[index], alone)]
    openings = []
    for valve in cell.valves:
        if frame.valves[valve.id].known and valve.quantity in before:
            then_open = unit_value(before, valve.quantity, unit)
            then_open = 1 - then_open if valve.complement else then_open
            if np.isfinite(then_open) and apart(frame.valves[valve.id].opening, then_open, SEEN):
                openings.append((valve.id, then_open))
    squares = []
    for name in dict.fromkeys(
        [gate.quantity for gate in cell.gates] + [ribbon.quantity for ribbon in cell.ribbons]
    ):
        if frame.known[name] and name in before and before[name].shape == frame.values[name].shape:
            edges = bins(len(before[name]))
            now, then_values = averaged(frame.values[name], edges), averaged(before[name], edges)
            differs = [apart(float(one), float(other), SEEN) for one, other in zip(now, then_values, strict=True)]
            if any(differs):
                values = np.where(differs, then_values, np.nan)
                squares.append((name, tuple(float(value) for value in values)))
    return Ghosts(tuple(numbers), tuple(openings), tuple(squares))


class GhostItem(CellItem):
    """Lies over the drawing and marks what a change made different."""

    def __init__(self, cell: Cell, theme: Theme) -> None:
        super().__init__(cell, theme, QRectF(0, 0, *cell.size))
        self.setZValue(7)
        self._found: list[tuple[Frame, Ghosts]] = []  # of the last two frames, which are compared
        self._offsets = [_offset(cell, reading) for reading in cell.readings]

    @property
    def ghosts(self) -> Ghosts:
        """What is drawn."""
        return Ghosts() if self.frame is None else self._of(self.frame)

    def _of(self, frame: Frame) -> Ghosts:
        """What differs in a frame, found once."""
        known = next((ghosts for other, ghosts in self._found if other is frame), None)
        if known is None:
            known = ghosts_of(self.cell, frame)
            self._found = [*self._found[-1:], (frame, known)]
        return known

    def differs(self, old: Frame, new: Frame) -> bool:
        if old.before is None and new.before is None:
            return False
        return self._of(old) != self._of(new)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.frame is None or self.frame.before is None:
            return
        ghosts = self.ghosts
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, values in ghosts.squares:
            self._paint_squares(painter, self.frame, name, values)
        for valve, opening in ghosts.openings:
            self._paint_ring(painter, valve, opening)
        if readable(painter, READING_PIXELS) > CROWDED:  # the numbers that they stand beside are not there either
            return
        for index, text in ghosts.numbers:
            self._paint_number(painter, index, text)

    def _paint_ring(self, painter: QPainter, valve: str, opening: float) -> None:
        """The opening that was: a ring of its radius."""
        centre = QPointF(*next(each.at for each in self.cell.valves if each.id == valve))
        radius = max(LEAST_RING, layout.opening_radius(opening))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in ((self.theme.colour("card"), 4.0), (self.theme.colour("text"), 1.8)):
            painter.setPen(QPen(colour, wide))
            painter.drawEllipse(centre, radius, radius)

    def _paint_number(self, painter: QPainter, index: int, text: str) -> None:
        reading = self.cell.readings[index]
        pixels = readable(painter, PIXELS, LEAST_NOTE_PIXELS)
        font = look.font("mono", pixels)
        extent = QFontMetricsF(font).horizontalAdvance(text)
        at = QPointF(reading.at[0] - extent * BEFORE[reading.align], reading.at[1] + self._offsets[index])
        backing = QColor(self.theme.inset)
        backing.setAlpha(225)
        painter.fillRect(QRectF(at.x() - 1, at.y() - pixels * 0.85, extent + 2, pixels * 1.05), backing)
        painter.setPen(self.theme.text_colour("muted"))
        painter.setFont(font)
        painter.drawText(at, text)

    def _paint_squares(self, painter: QPainter, frame: Frame, name: str, values: tuple[float, ...]) -> None:
        painter.setPen(QPen(self.theme.colour("muted"), 0.8))
        for area, centred in self._areas(name):
            for box, value in zip(run_boxes(area, len(frame.values[name]), centred=centred), values, strict=True):
                if not np.isnan(value):
                    painter.setBrush(square_colour(self.cell, self.theme, frame, name, value))
                    painter.drawRect(QRectF(box.left(), area.bottom() + GAP, box.width(), STRIP))

    def _areas(self, name: str) -> list[tuple[QRectF, bool]]:
        """Where the ribbons of a quantity are drawn, and whether their squares stand in the middle."""
        found = []
        for gate in self.cell.gates:
            if gate.quantity == name:
                (x, y), (width, height) = gate.at, gate.size
                found.append((QRectF(x - width / 2 + 10, y + height / 2 - 26, width - 20, 12), True))
        return found + [(ribbon_area(ribbon), False) for ribbon in self.cell.ribbons if ribbon.quantity == name]


def _repeats(reading: Reading, alone: set[str]) -> bool:
    return _has_words(reading) and PLACES.findall(reading.text)[-1] in alone


def _has_words(reading: Reading) -> bool:
    return any(sign.isalpha() for sign in PLACES.sub("", reading.text))


def _offset(cell: Cell, reading: Reading) -> float:
    """Under a reading, or over it where something else stands there."""
    wide = WIDE * PIXELS * (len(PLACES.findall(reading.text)) * 7 + 1)
    left = reading.at[0] - wide * BEFORE[reading.align]
    for offset in (BELOW, ABOVE):
        room = QRectF(left, reading.at[1] + offset - PIXELS * 0.8, wide, PIXELS)
        if not any(room.intersects(area) for area in _taken(cell, reading)):
            return offset
    return BELOW


def _taken(cell: Cell, reading: Reading) -> list[QRectF]:
    """Where wires run level, gates, and other readings stand."""
    areas = []
    for wire in cell.wires:
        for (x, y), (to_x, to_y) in zip(wire.path, wire.path[1:], strict=False):
            if y == to_y:
                areas.append(QRectF(min(x, to_x), y - 6, abs(to_x - x), 12))
    for gate in cell.gates:
        (x, y), (width, height) = gate.at, gate.size
        areas.append(QRectF(x - width / 2, y - height / 2, width, height))
    for other in cell.readings:
        if other is not reading:
            wide = WIDE * 16 * max(6, len(PLACES.sub("0.000", other.text)))
            areas.append(QRectF(other.at[0] - wide * BEFORE[other.align], other.at[1] - 13, wide, 16))
    return areas
