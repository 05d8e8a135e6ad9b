"""Units over steps as one image with its scale: a row a unit, a column a step or a run of steps.

Owns the colours and what pointer and keys mean. It does not own the values: the engine does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import theme as look
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.heat import LEVELS, colour_table, image
from lstm_viz.words import tr

AXIS, MARKS, SCALE = 17.0, 9.0, 15.0  # px: the steps' numbers, the marks over the image, the scale under it
GAPLESS = 4.0  # px of a column or a row: from here on squares stand apart


class StepImage(QWidget):
    """Signals: `step_chosen` (from 0), by a click or Enter; `pointed` (a step, −1: none)."""

    step_chosen = Signal(int)
    pointed = Signal(int)

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._edges: NDArray[np.int64] = np.zeros(1, np.int64)
        self._colour, self._ends = "forget", ("0", "1")
        self._marks: tuple[int, ...] = ()
        self._picture: QPixmap | None = None
        self._at = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(round(px(70)))

    def sizeHint(self) -> QSize:
        return QSize(round(px(400)), round(px(220)))

    @property
    def marks(self) -> tuple[int, ...]:
        return self._marks

    def show_values(
        self, shares: NDArray[np.float32], edges: NDArray[np.int64], colour: str, ends: tuple[str, str]
    ) -> None:
        """Shares of the scale (rows, columns), from 0 to 1, NaN for what has none; column k holds the steps
        edges[k] … edges[k+1]-1; `ends` are what 0 and 1 stand for.
        """
        self._shares, self._edges, self._colour, self._ends = shares, edges, colour, ends
        self._picture = None
        self.update()

    def show_marks(self, steps: tuple[int, ...]) -> None:
        """Marks steps (from 0) with a triangle."""
        self._marks = steps
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._picture = None
        self.update()

    @property
    def area(self) -> QRectF:
        """Where the image stands."""
        top, under = px(MARKS), px(AXIS + SCALE)
        return QRectF(0, top, self.width(), max(1.0, self.height() - top - under))

    def column_rect(self, step: int) -> QRectF:
        """Where a step is drawn."""
        area, (first, last) = self.area, (int(self._edges[0]), int(self._edges[-1]))
        wide = area.width() / max(1, last - first)
        return QRectF(area.left() + (step - first) * wide, area.top(), wide, area.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("card"))
            if not self._shares.size:
                return
            area = self.area
            painter.drawPixmap(area.topLeft(), self._made())
            self._paint_grid(painter, area)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for step in self._marks:
                x = self.column_rect(step).center().x()
                size = px(4.5)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("text"))
                tip = [QPointF(x - size, 0), QPointF(x + size, 0), QPointF(x, px(MARKS) - 1)]
                painter.drawPolygon(QPolygonF(tip))
            if self._at >= 0:
                painter.setPen(QPen(self._theme.colour("accent"), px(1.5)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.column_rect(self._at).adjusted(-1, -1, 1, 1))
            self._paint_axis(painter, area)

    def _made(self) -> QPixmap:
        """The picture at its size; what has no share has the card's own colour."""
        if self._picture is None:
            table = colour_table(self._theme.name, self._colour, "gate")
            known = np.isfinite(self._shares)
            level = np.clip(np.where(known, self._shares, 0) * (LEVELS - 1), 0, LEVELS - 1).astype(np.int64)
            colours = np.where(known, table[level], np.uint32(self._theme.colour("card").rgba()))
            ratio = self.devicePixelRatioF()
            scaled = image(colours).scaled((self.area.size() * ratio).toSize())
            self._picture = QPixmap.fromImage(scaled)
            self._picture.setDevicePixelRatio(ratio)
        return self._picture

    def _paint_grid(self, painter: QPainter, area: QRectF) -> None:
        """Squares stand apart where they are large enough."""
        rows, columns = self._shares.shape
        painter.setPen(QPen(self._theme.colour("card"), 1))
        if area.width() / columns >= GAPLESS:
            for x in np.linspace(area.left(), area.right(), columns + 1).tolist():
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        if area.height() / rows >= GAPLESS:
            for y in np.linspace(area.top(), area.bottom(), rows + 1).tolist():
                painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_axis(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(look.font("sans", px(11)))
        line = QRectF(area.left(), area.bottom() + 1, area.width(), px(AXIS) - 2)
        first, last = int(self._edges[0]) + 1, int(self._edges[-1])
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, vertical | Qt.AlignmentFlag.AlignLeft, tr("step {step}", step=f"{first:,}"))
        painter.drawText(line, vertical | Qt.AlignmentFlag.AlignRight, f"{last:,}")
        under = line.translated(0, px(AXIS))
        low, high = self._ends
        painter.drawText(under, vertical | Qt.AlignmentFlag.AlignLeft, low)
        left = under.left() + painter.fontMetrics().horizontalAdvance(low) + px(6)
        bar = QRectF(left, under.center().y() - px(4), px(70), px(8))
        painter.drawImage(bar, image(colour_table(self._theme.name, self._colour, "gate")[None]))
        after = QRectF(bar.right() + px(6), under.top(), under.width(), under.height())
        painter.drawText(after, vertical, high)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _point(self, step: int) -> None:
        if step != self._at:
            self._at = step
            self.pointed.emit(step)
            self.update()

    def _step_at(self, x: float) -> int:
        first, last = int(self._edges[0]), int(self._edges[-1])
        share = (x - self.area.left()) / self.area.width()
        return min(max(first + int(share * (last - first)), first), max(first, last - 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._shares.size:
            self._point(self._step_at(event.position().x()))

    def leaveEvent(self, event: object) -> None:
        self._point(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._shares.size and event.button() == Qt.MouseButton.LeftButton:
            self.step_chosen.emit(self._step_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right point at a step, with Ctrl at the next mark; Enter chooses it."""
        first, last = int(self._edges[0]), int(self._edges[-1]) - 1
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        way = ways.get(Qt.Key(event.key()))
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._at >= 0:
            self.step_chosen.emit(self._at)
        elif way is None or not self._shares.size:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            beyond = [step for step in self._marks[::way] if (step - self._at) * way > 0]
            self._point(beyond[0] if beyond else self._at)
        else:
            self._point(last if self._at < 0 else min(max(self._at + way, first), last))
