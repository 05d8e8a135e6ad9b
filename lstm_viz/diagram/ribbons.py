"""Ribbons: a vector as a row of squares, one a unit; a large vector is a strip of runs of units, and says so."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram.frame import Frame, map_scale
from lstm_viz.diagram.graph import Cell, Ribbon
from lstm_viz.diagram.item import LEAST_NOTE_PIXELS, CellItem, readable, shortened
from lstm_viz.powers import share
from lstm_viz.theme import Theme
from lstm_viz.words import tr, tr_as

A_CAPTION = "what a vector is, beside the cell"  # what the words mean there

RIBBON_HEIGHT = 13.0
MOST_SQUARES = 16  # a longer vector has no room for squares of their own and is drawn as one strip
MOST_RUNS = 48
LEAST_CAPTION_PIXELS = 9.0
LEAST_FRAME = 5.0  # the width of the frame about a run that is narrower


@cache
def bins(size: int, most: int = MOST_RUNS) -> NDArray[np.int64]:
    """The edges of the runs that a vector of `size` is drawn in, (squares + 1,); never changed."""
    squares = min(size, most)
    edges = np.linspace(0, size, squares + 1).round().astype(np.int64)
    edges.setflags(write=False)
    return edges


def averaged(vector: NDArray[np.floating], edges: NDArray[np.int64]) -> NDArray[np.floating]:
    """The mean of each run, (squares,)."""
    if len(edges) - 1 == len(vector):
        return vector
    sums: NDArray[np.floating] = np.add.reduceat(vector.astype(np.float64), edges[:-1]) / np.diff(edges)
    return sums


def ribbon_changes(old: Frame, new: Frame, quantity: str) -> bool:
    """Whether a quantity's ribbon looks different in the new frame."""
    return (
        old.known[quantity] != new.known[quantity]
        or old.unit != new.unit
        or old.scales is not new.scales
        or (old.values is not new.values and not np.array_equal(old.values[quantity], new.values[quantity]))
    )


def square_colour(cell: Cell, theme: Theme, frame: Frame, quantity: str, value: float) -> QColor:
    """A square's colour in its quantity's map."""
    what = cell.quantities[quantity]
    if what.map == "gate":
        return theme.gate(what.colour, value)
    scale = map_scale(cell, quantity, frame.scales)
    return theme.signed(-share(value, scale) if value < 0 else share(value, scale))


def paint_ribbon(
    painter: QPainter,
    area: QRectF,
    cell: Cell,
    theme: Theme,
    frame: Frame | None,
    quantity: str,
    *,
    centred: bool = True,
) -> None:
    """The squares of a vector in `area`; outlines where it is not known; the selected unit is framed."""
    vector = frame.values[quantity] if frame else np.zeros(8, np.float32)
    edges = bins(len(vector))
    known = frame is not None and frame.known[quantity]
    values = averaged(vector, edges) if known else np.zeros(len(edges) - 1)
    boxes = run_boxes(area, len(vector), centred=centred)
    strip = len(vector) > MOST_SQUARES
    if strip and not known:
        painter.setPen(QPen(theme.colour("pending"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_around(boxes).adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
    for box, value in zip(boxes, values.tolist(), strict=True):
        if known and frame is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(square_colour(cell, theme, frame, quantity, value))
            if strip:  # a little wider than it is, so that no ground shines through between two runs
                painter.drawRect(box.adjusted(0, 0, 0.3 if box is not boxes[-1] else 0, 0))
                continue
            painter.drawRoundedRect(box, 1.5, 1.5)
            if value < 0:
                bar = QRectF(box.left() + 1.5, box.center().y() - 0.6, box.width() - 3, 1.2)
                painter.fillRect(bar, theme.card)
        elif not strip:
            painter.setPen(QPen(theme.colour("pending"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
    if frame is not None and cell.quantities[quantity].by_unit:
        unit = min(frame.unit, len(vector) - 1)
        box = boxes[int(np.searchsorted(edges, unit, side="right")) - 1]
        wider = max(0.0, LEAST_FRAME - box.width()) / 2
        painter.setPen(QPen(theme.colour("text"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-1.4 - wider, -1.4, 1.4 + wider, 1.4), 2.5, 2.5)


def ribbon_area(ribbon: Ribbon) -> QRectF:
    """Where a ribbon's squares are drawn."""
    return QRectF(*ribbon.at, ribbon.width, RIBBON_HEIGHT)


def run_boxes(area: QRectF, size: int, *, centred: bool) -> list[QRectF]:
    """Where the squares of a vector of `size` stand in `area`, or the runs of its strip."""
    runs = len(bins(size)) - 1
    if size > MOST_SQUARES:
        wide = area.width() / runs
        return [QRectF(area.left() + run * wide, area.top(), wide, area.height()) for run in range(runs)]
    step = min(area.width() / runs, area.height() + 2)
    side = max(1.0, step - 2)
    left = area.left() + ((area.width() - step * runs) / 2 if centred else 0)
    top = area.top() + (area.height() - side) / 2
    return [QRectF(left + run * step, top, side, side) for run in range(runs)]


def unit_at(area: QRectF, size: int, x: float, *, centred: bool) -> int:
    """The unit whose square (or the first of the run) of a ribbon in `area` stands at `x`, or nearest to it."""
    boxes = run_boxes(area, size, centred=centred)
    nearest = min(range(len(boxes)), key=lambda run: abs(boxes[run].center().x() - x))
    return int(bins(size)[nearest])


def _around(boxes: list[QRectF]) -> QRectF:
    """The rectangle that a row of boxes fills."""
    return QRectF(boxes[0].topLeft(), boxes[-1].bottomRight())


class RibbonItem(CellItem):
    """A vector that enters or leaves the cell, with its symbol and, for the input, the step's own symbol."""

    def __init__(self, cell: Cell, theme: Theme, ribbon: Ribbon) -> None:
        self.spec = ribbon
        self.token = ""
        self._captioned = True
        x, y = ribbon.at
        self.area = ribbon_area(ribbon)
        top = min(y, ribbon.symbol_at[1] - 48)
        super().__init__(cell, theme, QRectF(x - 16, top - 6, max(ribbon.width, 180) + 50, y + 40 - top))
        self.setZValue(4)

    def set_token(self, token: str) -> None:
        """What the sequence has at this step, for the input's ribbon."""
        if token != self.token:
            self.token = token
            self.update()

    def differs(self, old: Frame, new: Frame) -> bool:
        return ribbon_changes(old, new, self.spec.quantity)

    def at(self, x: float, y: float) -> str | None:
        return self.spec.quantity if self.area.adjusted(-3, -30, 3, 4).contains(x, y) else None

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        quantity = self.cell.quantities[self.spec.quantity]
        colour = self.theme.text_colour(quantity.colour)
        filled = symbols.draw(
            painter, QPointF(*self.spec.symbol_at), quantity.symbol, self.spec.pixels, colour, bold=True
        )
        size = len(self.frame.values[self.spec.quantity]) if self.frame else 0
        caption = QPointF(self.spec.symbol_at[0], self.spec.symbol_at[1] - 27)
        if self.spec.token and self.token:
            text = self._fitted(painter, self._bounds.right() - filled.right() - 22)
            painter.drawText(QPointF(filled.right() + 10, self.spec.symbol_at[1]), text)
            after = filled.right() + 24 + painter.fontMetrics().horizontalAdvance(text)
            caption = QPointF(after, self.spec.symbol_at[1])
        self._paint_caption(painter, caption)
        if size > MOST_SQUARES and not self.spec.token:
            painter.setPen(self.theme.colour("muted"))
            pixels = readable(painter, 12, LEAST_NOTE_PIXELS)
            painter.setFont(look.font("sans", pixels))
            note = tr("{count} values", count=size)
            if size > MOST_RUNS:
                note = tr("{count}, averaged", count=size)
                if painter.fontMetrics().horizontalAdvance(note) > self.area.width() + 8:
                    note = tr("averaged")
            painter.drawText(QPointF(self.area.left(), self.area.bottom() + 2 + pixels), note)
        paint_ribbon(painter, self.area, self.cell, self.theme, self.frame, self.spec.quantity, centred=False)

    def _fitted(self, painter: QPainter, room: float) -> str:
        """What the sequence has at this step, in the font that is set for it: smaller where it is long, and then
        without its last numbers, never with a half of one.
        """
        pixels, least = readable(painter, 17), readable(painter, 13, LEAST_NOTE_PIXELS)
        text = f"= {self.token}"
        painter.setFont(look.font("sans", pixels, bold=True))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
        if wide > room:
            painter.setFont(look.font("sans", max(least, pixels * room / wide), bold=True))
        metrics = QFontMetricsF(painter.font())
        begin = metrics.horizontalAdvance("= ")
        return f"= {shortened(self.token, room - begin, metrics)}"

    def set_captioned(self, captioned: bool) -> None:
        """Whether its name stands there in words, too: not while that is asked for."""
        self._captioned = captioned
        self.update()

    def _paint_caption(self, painter: QPainter, at: QPointF) -> None:
        """The name in words, where there is room for it; an audience has the symbol."""
        if look.least() or not self._captioned:
            return
        painter.setPen(self.theme.colour("muted"))
        painter.setFont(look.font("sans", readable(painter, 13, LEAST_CAPTION_PIXELS)))
        text = tr_as(A_CAPTION, self.spec.caption)
        extent, outline = painter.fontMetrics().horizontalAdvance(text), self.cell.box[0]
        if at.x() < outline < at.x() + extent + 4 and at.y() < self.cell.box[1] + self.cell.box[3]:
            at.setX(max(2.0, outline - 4 - extent))  # beside the cell, not across its outline
        if at.x() + extent < self.boundingRect().right():
            painter.drawText(at, text)
