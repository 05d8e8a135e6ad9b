"""One cell of the unrolled row: the same drawing as the large cell, of the same frame, fitted into a column.

Wires, gates, valves, sums and dots stand where the description has them; places are squeezed into the column,
while widths and circles grow or shrink as one. Ribbons and readings are left out; the token, the answer and one
number stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import Frame, unit_value
from lstm_viz.diagram.graph import Cell, Gate, Operation, Point, Valve, Wire
from lstm_viz.diagram.iris import paint_iris
from lstm_viz.diagram.item import shortened
from lstm_viz.diagram.nodes import paint_chosen
from lstm_viz.diagram.strokes import WireStroke, dot_reached
from lstm_viz.theme import Theme
from lstm_viz.words import GHOST, number, tr

TALLEST = 2.6  # how much more a cell may be stretched upwards than sideways
ABOVE, BELOW = 26.0, 50.0  # room for the answer and for the token, in pixels of words at their usual size
USUAL_COLUMN, USUAL_HEIGHT, LARGEST_WORDS = 240.0, 320.0, 2.4
RING = 3.5  # between a valve's blades and its ring, in the cell's units
NEAR = 9.0  # so wide, in pixels, is a wire to the pointer
BESIDE = 36.0  # what ends so near to the middle of a circle touches it


@dataclass(frozen=True)
class Glimpse:
    """One step as the row shows it: its number from 0, what the sequence has there, its frame (None: unknown)."""

    step: int
    token: str
    frame: Frame | None


class SmallCell:
    """Where everything of a cell stands in a column, and how it is painted there."""

    def __init__(self, cell: Cell, theme: Theme, column: QRectF) -> None:
        self._cell = cell
        self._theme = theme
        self._column = column
        xs = [x for wire in cell.wires for x, _ in wire.path]
        ys = [y for wire in cell.wires for _, y in wire.path] + [cell.box[1], cell.box[1] + cell.box[3]]
        self._left, self._top = min(xs), min(ys)
        self._wide = column.width() / (max(xs) - self._left)
        grown = min(column.width() / USUAL_COLUMN, column.height() / USUAL_HEIGHT)
        self._word = max(look.px(1), min(LARGEST_WORDS, grown))  # how large words are
        room = column.height() - (ABOVE + BELOW) * self._word
        self._high = max(0.05, min(room / (max(ys) - self._top), self._wide * TALLEST))
        self.size = min(self._wide * 2, self._high)  # of widths and circles
        middle = column.top() + ABOVE * self._word + room / 2
        self._start = middle - (max(ys) - self._top) * self._high / 2
        self._end = middle + (max(ys) - self._top) * self._high / 2
        circles = [valve.at for valve in cell.valves] + [operation.at for operation in cell.operations]
        self._circles = [(at, self.point(at)) for at in circles]

    def point(self, at: Point) -> QPointF:
        """A point of the description in the column."""
        x = self._column.left() + (at[0] - self._left) * self._wide
        return QPointF(x, self._start + (at[1] - self._top) * self._high)

    def end_point(self, at: Point) -> QPointF:
        """Where a wire goes that has a point there: one that touches a circle touches the small circle, too."""
        for (x, y), middle in self._circles:
            if 0 < hypot(at[0] - x, at[1] - y) < BESIDE:
                return middle + QPointF(at[0] - x, at[1] - y) * self.size
        return self.point(at)

    def area(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A rectangle of the description in the column."""
        return QRectF(self.point((x, y)), self.point((x + width, y + height)))

    @property
    def box(self) -> QRectF:
        """The cell's outline."""
        return self.area(*self._cell.box)

    def gate_area(self, quantity: str) -> QRectF:
        """Where the gate that computes a quantity stands; the cell's outline where none does."""
        for gate in self._cell.gates:
            if gate.quantity == quantity:
                return self._gate_box(gate)
        return self.box

    def quantity_at(self, place: QPointF) -> str | None:
        """What is drawn at a place of the row: what a gate, a valve or a sum computes, or what a wire carries."""
        for gate in self._cell.gates:
            if self._gate_box(gate).contains(place):
                return gate.quantity
        circles = [(valve.at, valve.result) for valve in self._cell.valves]
        circles += [(operation.at, operation.quantity) for operation in self._cell.operations]
        for at, quantity in circles:
            off = place - self.point(at)
            if hypot(off.x(), off.y()) <= self.valve_radius + RING * self.size:
                return quantity
        stroker = QPainterPathStroker()
        stroker.setWidth(NEAR)
        for wire in self._cell.wires:
            path = QPainterPath(self.point(wire.path[0]))
            for at in wire.path[1:]:
                path.lineTo(self.point(at))
            if stroker.createStroke(path).contains(place):
                return wire.quantity
        return None

    def paint(self, painter: QPainter, glimpse: Glimpse, *, present: bool, chosen: str | None = None) -> None:
        """Everything of one step; the present one is framed, and so is the gate of a `chosen` quantity."""
        frame = glimpse.frame
        painter.setPen(
            QPen(self._theme.colour("accent" if present else "border"), look.px(2.5 if present else 1.2))
        )
        painter.setBrush(self._theme.colour("inset"))
        corner = 26 * self.size
        painter.drawRoundedRect(self.box, corner, corner)
        for wire in sorted(self._cell.wires, key=lambda wire: wire.kind != "belt"):
            self._paint_wire(painter, wire, frame)
        for dot in self._cell.dots:
            known = frame is not None and dot_reached(self._cell, dot, frame)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("text" if known else "pending"))
            radius = max(2.0, (5.5 if dot.join else 4.0) * self.size)
            painter.drawEllipse(self.point(dot.at), radius, radius)
        for gate in self._cell.gates:
            self._paint_gate(painter, gate, frame)
            if gate.quantity == chosen:
                paint_chosen(painter, self._gate_box(gate), self._theme, min(1.0, self.size))
        for valve in self._cell.valves:
            self._paint_valve(painter, valve, frame)
        for operation in self._cell.operations:
            self._paint_operation(painter, operation, frame)
        self._paint_words(painter, glimpse, present=present)

    def _paint_wire(self, painter: QPainter, wire: Wire, frame: Frame | None) -> None:
        points = tuple((point.x(), point.y()) for point in map(self.end_point, wire.path))
        painter.save()
        if wire.bridges:
            whole = QPainterPath()
            whole.addRect(self._column)
            for at in wire.bridges:
                gap = QPainterPath()
                gap.addRect(
                    QRectF(
                        self.point(at) - QPointF(14, 12) * self.size, self.point(at) + QPointF(14, 12) * self.size
                    )
                )
                whole -= gap
            painter.setClipPath(whole, Qt.ClipOperation.IntersectClip)
        state = frame.wires[wire.id] if frame else None
        WireStroke(self._cell, self._theme, wire, points, self.size).paint(painter, state)
        painter.restore()

    def _gate_box(self, gate: Gate) -> QRectF:
        (x, y), (width, height) = gate.at, gate.size
        return self.area(x - width / 2, y - height / 2, width, height)

    def _paint_gate(self, painter: QPainter, gate: Gate, frame: Frame | None) -> None:
        known = frame is not None and frame.known[gate.quantity]
        what, box = self._cell.quantities[gate.quantity], self._gate_box(gate)
        self._outline(painter, what.colour, known=known)
        corner = min(9 * self.size, box.width() / 4)
        painter.drawRoundedRect(box, corner, corner)
        colour = self._theme.text_colour(what.colour if known else "muted")
        pixels = min(box.height() * 0.5, 26 * self._word)
        extent = symbols.width(what.symbol, pixels, bold=True)
        pixels *= min(1.0, box.width() * 0.82 / extent)
        at = QPointF(box.center().x() - symbols.width(what.symbol, pixels, bold=True) / 2, box.center().y())
        symbols.draw(painter, at + QPointF(0, pixels * 0.3), what.symbol, pixels, colour, bold=True)

    def _paint_valve(self, painter: QPainter, valve: Valve, frame: Frame | None) -> None:
        state = frame.valves[valve.id] if frame else None
        known, colour = state is not None and state.known, self._cell.quantities[valve.quantity].colour
        centre, radius = self.point(valve.at), self.valve_radius
        self._outline(painter, colour, known=known)
        ring = radius + RING * self.size
        painter.drawEllipse(centre, ring, ring)
        if known and state is not None:
            shape, ground = self._theme.colour(colour), self._theme.colour("card")
            paint_iris(painter, centre, radius, state.opening, shape, ground)

    @property
    def valve_radius(self) -> float:
        """Of a valve that is all open."""
        return layout.VALVE_RADIUS * self.size

    def _paint_operation(self, painter: QPainter, operation: Operation, frame: Frame | None) -> None:
        known = frame is not None and frame.known[operation.quantity]
        colour, word = self._cell.quantities[operation.quantity].colour, len(operation.sign) > 1
        self._outline(painter, colour, known=known)
        centre, half = self.point(operation.at), 20 * self.size
        pixels = max(look.least(), half * (0.8 if word else 1.3))
        font = look.font("serif" if word else "sans", pixels, bold=True)
        wide = max(half, QFontMetricsF(font).horizontalAdvance(operation.sign) / 2 + half * 0.3)
        box = QRectF(centre.x() - wide, centre.y() - half, 2 * wide, 2 * half)
        painter.drawRoundedRect(box, half, half)
        painter.setPen(self._theme.text_colour(colour if known else "muted"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, operation.sign)

    def _outline(self, painter: QPainter, colour: str, *, known: bool) -> None:
        painter.setPen(QPen(self._theme.colour(colour if known else "pending"), max(1.2, 2.4 * self.size)))
        painter.setBrush(self._theme.colour("card"))

    def _paint_words(self, painter: QPainter, glimpse: Glimpse, *, present: bool) -> None:
        """The token below, the answer above, and the number of what runs through to the next step."""
        word, frame = self._word, glimpse.frame
        lowest = max((wire.path[0] for wire in self._cell.wires), key=lambda at: at[1])
        painter.setPen(self._theme.colour("text" if present else "muted"))
        painter.setFont(look.font("mono", 15 * word, bold=True))
        self._write(painter, glimpse.token, self.point(lowest).x(), self._end + 18 * word)
        painter.setFont(look.font("sans", 11 * word))
        step = tr("step {step}", step=glimpse.step + 1)
        self._write(painter, step, self.box.center().x(), self._end + 40 * word)
        if frame is None:
            return
        if frame.known[self._cell.carries]:
            painter.setPen(self._theme.text_colour(self._cell.quantities[self._cell.carries].colour))
            painter.setFont(look.font("mono", 11 * word))
            ends = [wire.path[-2:] for wire in self._cell.wires if wire.quantity == self._cell.carries]
            start, end = max(ends, key=lambda way: way[1][0])
            middle = (self.point(start).x() + self.point(end).x()) / 2
            off = 8 * self.size + 5 * word
            carried, of_line, metrics = self._carried(frame), self.point(end).y(), painter.fontMetrics()
            over, under = of_line - off, of_line + off + metrics.ascent()
            wide = metrics.horizontalAdvance(carried)
            free_below = self._is_crossed(middle, wide, over) and not self._is_crossed(middle, wide, under)
            if not free_below:
                self._write(painter, carried, middle, over)
            else:  # an RNN's output goes up from there, and its box is near: one number under the other
                for place, line in enumerate(carried.replace(f" {GHOST}", f"\n{GHOST}").splitlines()):
                    self._write(painter, line, middle, under + place * metrics.height())
        if frame.answer:
            painter.setPen(self._theme.colour("text"))
            painter.setFont(look.font("mono", 12 * word, bold=True))
            highest = min((wire.path[-1] for wire in self._cell.wires), key=lambda at: at[1])
            self._write(painter, frame.answer[0], self.point(highest).x(), self._start - 7 * word)

    def _is_crossed(self, middle: float, extent: float, baseline: float) -> bool:
        """Whether a wire goes up through words that are centred there."""
        ways = [
            (self.point(start), self.point(end)) for wire in self._cell.wires for start, end in pairwise(wire.path)
        ]
        return any(
            abs(start.x() - end.x()) < 1
            and abs(start.x() - middle) < extent / 2
            and min(start.y(), end.y()) < baseline < max(start.y(), end.y())
            for start, end in ways
        )

    def _carried(self, frame: Frame) -> str:
        """What runs through to the next step; where a change made it another, the untouched one after it."""
        name = self._cell.carries
        text = number(unit_value(frame.values, name, frame.unit))
        if frame.before is None or name not in frame.before:
            return text
        then = number(unit_value(frame.before, name, frame.unit))
        return text if then == text else f"{text} {GHOST}{then}"

    def _write(self, painter: QPainter, text: str, middle: float, baseline: float) -> None:
        """A line about a place, moved so that it stays in the column; what is too long ends with an ellipsis."""
        room = self._column.width() - 6
        text = shortened(text, room, QFontMetricsF(painter.font()))
        extent = painter.fontMetrics().horizontalAdvance(text)
        left = min(max(middle - extent / 2, self._column.left() + 3), self._column.right() - 3 - extent)
        painter.drawText(QPointF(left, baseline), text)
