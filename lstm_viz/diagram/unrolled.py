"""The unrolled sequence: a row of small cells, the belt and h running through them, the present step framed.

What a small cell shows is said by the description's `unrolled`: what is the belt, what runs below, which gates and
wires stand where. Steps that are not reached yet are grey outlines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram.frame import Frame, unit_value
from lstm_viz.diagram.graph import Cell, SmallWire
from lstm_viz.diagram.iris import paint_iris
from lstm_viz.diagram.layout import wire_width
from lstm_viz.theme import Theme
from lstm_viz.words import number, tr

COLUMN = 150.0  # about so wide is one cell
MOST_CELLS = 13
NARROWEST_HATCH = 5.0


@dataclass(frozen=True)
class Glimpse:
    """One step as the row shows it: its number from 0, what the sequence has there, its frame (None: unknown)."""

    step: int
    token: str
    frame: Frame | None


class UnrolledView(QWidget):
    """Signal: `step_chosen` (from 0), by a click on a cell; `closer_wanted`, by a double click or the wheel."""

    step_chosen = Signal(int)
    closer_wanted = Signal()

    def __init__(self, cell: Cell, theme: Theme, glimpse_at: Callable[[int], Glimpse]) -> None:
        super().__init__()
        self._cell = cell
        self._theme = theme
        self._glimpse_at = glimpse_at
        self._steps = 0
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The unrolled sequence"))

    def sizeHint(self) -> QSize:
        return QSize(800, 460)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_moment(self, step: int, steps: int) -> None:
        """The present step of how many; what each shows is asked for when it is painted."""
        self._step, self._steps = step, steps
        self.update()

    def visible_steps(self) -> range:
        """The steps in the row: as many as have room, the present one in the middle where it can be."""
        count = max(1, min(MOST_CELLS, self._steps, int(self.width() / COLUMN)))
        first = min(max(0, self._step - count // 2), self._steps - count)
        return range(first, first + count)

    def column(self, step: int) -> QRectF:
        """Where a visible step stands."""
        steps = self.visible_steps()
        wide = self.width() / max(1, len(steps))
        return QRectF((step - steps.start) * wide, 0, wide, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("card"))
        if not self._steps:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in self.visible_steps():
            SmallCell(painter, self._cell, self._theme, self.column(step), step == self._step).paint(
                self._glimpse_at(step)
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for step in self.visible_steps():
            if self.column(step).contains(event.position()):
                self.step_chosen.emit(step)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.closer_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus goes closer; every other key belongs to the workspace."""
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.closer_wanted.emit()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y() > 0:
            self.closer_wanted.emit()


class SmallCell:
    """Paints one cell of the row into its column."""

    def __init__(self, painter: QPainter, cell: Cell, theme: Theme, area: QRectF, present: bool) -> None:
        self._painter = painter
        self._cell = cell
        self._theme = theme
        self._area = area
        self._present = present
        height = min(area.height() * 0.62, area.width() * 1.35)
        top = area.center().y() - height / 2
        self._box = QRectF(area.left() + area.width() * 0.07, top, area.width() * 0.86, height)
        self._belt_y = top + height * 0.24
        self._bus_y = top + height * 0.86

    def paint(self, glimpse: Glimpse) -> None:
        """Everything of one step."""
        self._paint_box(glimpse)
        look_of = self._cell.unrolled
        frame = glimpse.frame
        left, right = self._area.left(), self._area.right()
        middle = self._box.left() + self._box.width() * 0.55
        if look_of.belt:
            self._paint_wire(frame, look_of.belt_before, left, middle, self._belt_y)
            self._paint_wire(frame, look_of.belt, middle, right, self._belt_y)
        self._paint_wire(frame, look_of.state_before, left, self._box.left(), self._bus_y)
        self._paint_wire(frame, look_of.state, self._box.right(), right, self._bus_y)
        for wire in look_of.wires:
            self._paint_inner(frame, wire)
        for gate in look_of.gates:
            self._paint_gate(frame, gate.quantity, gate.at)
        self._paint_words(glimpse)

    def _paint_box(self, glimpse: Glimpse) -> None:
        accent = self._theme.colour("accent" if self._present else "border")
        self._painter.setPen(QPen(accent, 2.5 if self._present else 1.2))
        self._painter.setBrush(self._theme.colour("inset"))
        self._painter.drawRoundedRect(self._box, 12, 12)

    def _paint_wire(self, frame: Frame | None, quantity: str, start: float, end: float, y: float) -> None:
        """A stretch of the belt or of h, as wide as the unit's value; grey and thin while it is not known."""
        what = self._cell.quantities[quantity]
        if frame is None or not frame.known[quantity]:
            self._painter.fillRect(QRectF(start, y - 0.8, end - start, 1.6), self._theme.colour("pending"))
            return
        value = unit_value(frame.values, quantity, frame.unit)
        scale = frame.scales["belt"] if what.scale == "belt" else 1.0
        width = wire_width("belt", min(1.0, abs(value) / scale))
        stretch = QRectF(start, y - width / 2, end - start, width)
        self._painter.fillRect(stretch, self._theme.colour(what.colour))
        if value < 0 and width >= NARROWEST_HATCH:
            self._painter.fillRect(stretch, QBrush(self._theme.colour("card"), Qt.BrushStyle.BDiagPattern))

    def _point(self, at: tuple[float, float]) -> QPointF:
        """A point of the box by its shares; height 0 is the belt, 1 the wire of h."""
        y = (
            self._belt_y
            if at[1] == 0
            else self._bus_y
            if at[1] == 1
            else self._box.top() + self._box.height() * at[1]
        )
        return QPointF(self._box.left() + self._box.width() * at[0], y)

    def _paint_inner(self, frame: Frame | None, wire: SmallWire) -> None:
        known = frame is not None and frame.known[wire.quantity]
        colour = self._theme.colour(self._cell.quantities[wire.quantity].colour if known else "pending")
        self._painter.setPen(QPen(colour, 1.8))
        self._painter.drawPolyline([self._point(at) for at in wire.path])

    def _paint_gate(self, frame: Frame | None, quantity: str, at: tuple[float, float]) -> None:
        what = self._cell.quantities[quantity]
        known = frame is not None and frame.known[quantity]
        radius = min(self._box.width() * 0.1, self._box.height() * 0.085)
        centre = self._point(at)
        colour = self._theme.colour(what.colour if known else "pending")
        self._painter.setPen(QPen(colour, 1.8))
        self._painter.setBrush(self._theme.colour("card"))
        self._painter.drawEllipse(centre, radius + 2.5, radius + 2.5)
        if known and frame is not None:
            value = unit_value(frame.values, quantity, frame.unit)
            paint_iris(self._painter, centre, radius, value, colour, self._theme.colour("card"))
        text = self._theme.text_colour(what.colour) if known else self._theme.colour("muted")
        size = max(10.0, radius * 0.95)
        extent = symbols.width(what.symbol, size)
        left, baseline = centre.x() - extent / 2, centre.y() + radius + 5 + size
        self._painter.fillRect(
            QRectF(left - 2, baseline - size, extent + 4, size * 1.35), self._theme.colour("inset")
        )
        symbols.draw(self._painter, QPointF(left, baseline), what.symbol, size, text)

    def _paint_words(self, glimpse: Glimpse) -> None:
        """The symbol that comes in from below, the answer that goes out above, and the belt's number."""
        painter, box = self._painter, self._box
        painter.setFont(look.font("mono", 17, bold=True))
        painter.setPen(self._theme.colour("text" if self._present else "muted"))
        below = QRectF(self._area.left(), box.bottom() + 22, self._area.width(), 26)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, glimpse.token)
        self._paint_arrow(
            QPointF(box.center().x(), box.bottom() + 20), QPointF(box.center().x(), box.bottom() + 3), "x"
        )
        painter.setFont(look.font("sans", 11))
        painter.setPen(self._theme.colour("muted"))
        step = QRectF(self._area.left(), box.bottom() + 46, self._area.width(), 18)
        painter.drawText(step, Qt.AlignmentFlag.AlignHCenter, tr("step {step}", step=glimpse.step + 1))
        frame = glimpse.frame
        if frame is None:
            return
        belt = self._cell.unrolled.belt or self._cell.unrolled.state
        if frame.known[belt]:
            painter.setFont(look.font("mono", 12))
            painter.setPen(self._theme.text_colour(self._cell.quantities[belt].colour))
            text = number(unit_value(frame.values, belt, frame.unit))
            painter.drawText(
                QRectF(box.center().x(), self._belt_y - 24, box.width() / 2 - 4, 16),
                Qt.AlignmentFlag.AlignRight,
                text,
            )
        if frame.answer:
            self._paint_arrow(
                QPointF(box.center().x(), box.top() - 3), QPointF(box.center().x(), box.top() - 20), "hidden"
            )
            painter.setFont(look.font("mono", 12, bold=True))
            painter.setPen(self._theme.colour("text"))
            above = QRectF(self._area.left(), box.top() - 40, self._area.width(), 18)
            painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, frame.answer[0])

    def _paint_arrow(self, start: QPointF, end: QPointF, colour: str) -> None:
        painter = self._painter
        painter.setPen(QPen(self._theme.colour(colour), 2))
        painter.drawLine(start, end)
        up = 1 if end.y() > start.y() else -1
        for side in (-4, 4):
            painter.drawLine(end, QPointF(end.x() + side, end.y() - up * 5))
