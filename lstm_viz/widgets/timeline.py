"""The timeline's picture: a column a step with its symbol, a row a quantity, a square a unit; drag to move.

Where squares would fall under three pixels a row becomes a heat map of units × steps, drawn from the overview.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram.graph import Cell
from lstm_viz.theme import Theme
from lstm_viz.trace import Trace
from lstm_viz.widgets.heat import coloured, image
from lstm_viz.words import number, readable, tr

LABEL_WIDTH = 132
SCALE_WIDTH = 92
HEADER = 26
GAP = 4
SMALLEST_SQUARE = 3.0
NARROWEST_TOKEN = 11.0


class Timeline(QWidget):
    """Draws a trace; `moment_wanted` carries a position in steps (2.5 is the middle of the third step)."""

    moment_wanted = Signal(float)

    def __init__(self, cell: Cell, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell = cell
        self._theme = theme
        self._trace: Trace | None = None
        self._step = 0
        self._within = 1.0
        self._unit = 0
        self._still: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Timeline"))

    def sizeHint(self) -> QSize:
        return QSize(900, HEADER + 6 + 21 * len(self._cell.timeline))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, HEADER + 6 + 14 * len(self._cell.timeline))

    def show_trace(self, trace: Trace | None) -> None:
        self._trace = trace
        self._repaint_still()

    def show_moment(self, step: int, within: float) -> None:
        """The cursor: the step, and how much of it is done."""
        if (step, within) != (self._step, self._within):
            self._step, self._within = step, within
            self.update()

    def show_unit(self, unit: int) -> None:
        if unit != self._unit:
            self._unit = unit
            self._repaint_still()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._repaint_still()

    @property
    def _area(self) -> QRectF:
        """Where the steps are drawn."""
        return QRectF(LABEL_WIDTH, 0, max(1.0, self.width() - LABEL_WIDTH - SCALE_WIDTH), self.height())

    def step_rect(self, step: int) -> QRectF:
        """The column of a step, header and rows."""
        area, steps = self._area, self._trace.steps if self._trace else 1
        wide = area.width() / steps
        return QRectF(area.left() + step * wide, area.top(), wide, area.height())

    def draws_squares(self, name: str) -> bool:
        """Whether a quantity's row has a square a unit: where they are large enough and every step is here."""
        whole = self._trace.whole if self._trace else None
        if whole is None:
            return False
        units = int(whole.arrays[name].shape[1])
        return self.step_rect(0).width() / (units + 1) >= SMALLEST_SQUARE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._still is None:
            self._still = self._paint_still()
        painter.drawPixmap(0, 0, self._still)
        if self._trace is not None:
            self._paint_cursor(painter, self._trace)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._repaint_still()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        if self._trace is not None:
            area = self._area
            share = (event.position().x() - area.left()) / area.width()
            self.moment_wanted.emit(min(max(share, 0.0), 1.0) * self._trace.steps)

    def _repaint_still(self) -> None:
        self._still = None
        self.update()

    def _paint_still(self) -> QPixmap:
        """Everything but the cursor; painted again only when the trace, the unit, the theme or the size change."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._theme.colour("card"))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_labels(painter)
        if self._trace is not None:
            self._paint_header(painter, self._trace)
            for row in range(len(self._cell.timeline)):
                self._paint_row(painter, self._trace, row)
        painter.end()
        return pixmap

    def row_rect(self, row: int) -> QRectF:
        """Where a quantity's values are drawn."""
        rows = len(self._cell.timeline)
        height = (self.height() - HEADER - 6) / rows
        area = self._area
        return QRectF(area.left(), HEADER + 6 + row * height, area.width(), height - GAP)

    def _paint_labels(self, painter: QPainter) -> None:
        for row, name in enumerate(self._cell.timeline):
            quantity = self._cell.quantities[name]
            box = self.row_rect(row)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(quantity.colour))
            painter.drawEllipse(QPointF(6, box.center().y()), 4.5, 4.5)
            painter.setPen(self._theme.colour("text"))
            painter.setFont(look.font("sans", 13))
            text = QRectF(18, box.top() - 3, LABEL_WIDTH - 22, box.height() + 6)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, tr(quantity.name))
            self._paint_scale(painter, name, box)

    def _paint_scale(self, painter: QPainter, name: str, row: QRectF) -> None:
        """The row's colour map with its ends."""
        quantity = self._cell.quantities[name]
        scale = self._trace.scales.get(name, 1.0) if self._trace else 1.0
        low, high = ("0", "1") if quantity.map == "gate" else (_end(-scale), _end(scale))
        levels = np.linspace(0 if quantity.map == "gate" else -scale, scale, 26)[None, :]
        bar = QRectF(row.right() + 34, row.center().y() - 4, 26, 8)
        painter.drawImage(bar, image(coloured(levels, quantity, scale, self._theme)))
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(look.font("sans", 11))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(row.right() + 2, row.top() - 3, 29, row.height() + 6), right, low)
        painter.drawText(
            QRectF(bar.right() + 4, row.top() - 3, 28, row.height() + 6), Qt.AlignmentFlag.AlignVCenter, high
        )

    def _paint_header(self, painter: QPainter, trace: Trace) -> None:
        wide = self.step_rect(0).width()
        painter.setFont(look.font("mono", 13, bold=True))
        every = 1 if wide >= NARROWEST_TOKEN else ruler_spacing(trace.steps, self._area.width())
        # Steps count from 1: the ruler reads 1, 20, 40 … rather than 1, 21, 41 …
        steps = range(trace.steps) if every == 1 else [0, *range(every - 1, trace.steps, every)]
        for step in steps:
            column = self.step_rect(step)
            if every == 1:
                box = QRectF(column.left() + min(3, wide / 8), 0, wide - 2 * min(3, wide / 8), HEADER - 3)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("button"))
                painter.drawRoundedRect(box, 4, 4)
                painter.setPen(self._theme.colour("text"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._token(painter, trace, step, box.width()))
            else:
                painter.setPen(self._theme.colour("muted"))
                painter.setFont(look.font("sans", 11))
                painter.drawText(QPointF(column.left() + 3, HEADER - 9), f"{step + 1:,}")
                painter.drawLine(QPointF(column.left(), HEADER - 16), QPointF(column.left(), HEADER))

    def _token(self, painter: QPainter, trace: Trace, step: int, wide: float) -> str:
        """The step's symbol or numbers, shortened where the column is narrow."""
        text = readable(trace.sequence.labels[step])
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(8, round(wide)))

    def _paint_row(self, painter: QPainter, trace: Trace, row: int) -> None:
        name = self._cell.timeline[row]
        box = self.row_rect(row)
        if self.draws_squares(name):
            self._paint_squares(painter, trace, name, box)
        else:
            self._paint_map(painter, trace, name, box)

    def _paint_squares(self, painter: QPainter, trace: Trace, name: str, box: QRectF) -> None:
        whole = trace.whole
        if whole is None:
            raise ValueError("squares are drawn of a trace that is held whole")
        values = whole.arrays[name]
        colours = coloured(values, self._cell.quantities[name], trace.scales.get(name, 1.0), self._theme)
        column = self.step_rect(0).width()
        inset = min(3.0, column / 8)
        wide = (column - 2 * inset) / values.shape[1]
        gap = min(1.5, wide / 4)
        bar = self._theme.colour("card")
        for step in range(trace.steps):
            left = box.left() + step * column + inset
            for unit in range(values.shape[1]):
                square = QRectF(left + unit * wide + gap / 2, box.top(), wide - gap, box.height())
                painter.fillRect(square, QColor.fromRgb(int(colours[step, unit])))
                if values[step, unit] < 0:
                    painter.fillRect(
                        QRectF(
                            square.left() + wide * 0.2,
                            square.center().y() - 0.75,
                            square.width() - wide * 0.4,
                            1.5,
                        ),
                        bar,
                    )

    def _paint_map(self, painter: QPainter, trace: Trace, name: str, box: QRectF) -> None:
        overview = trace.overview
        colours = coloured(
            overview.arrays[name], self._cell.quantities[name], trace.scales.get(name, 1.0), self._theme
        )
        # A run of steps is as wide as it is long: the picture has one column a run, of equal length but the last.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(box, image(colours.T))

    def _paint_cursor(self, painter: QPainter, trace: Trace) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = self.step_rect(min(self._step, trace.steps - 1))
        if column.width() >= NARROWEST_TOKEN:
            inset = min(3.0, column.width() / 8)
            box = QRectF(column.left() + inset, 0, column.width() - 2 * inset, HEADER - 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(self._theme.colour("on_accent"))
            painter.setFont(look.font("mono", 13, bold=True))
            token = self._token(painter, trace, self._step, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, token)
            painter.setPen(QPen(self._theme.colour("text"), 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(column.adjusted(0.5, 1, -0.5, -1), 6, 6)
        x = column.left() + column.width() * self._within
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawLine(QPointF(x, HEADER), QPointF(x, self.height()))


def _end(value: float) -> str:
    """An end of a scale, in the room that there is for it."""
    return (
        number(value, 1)
        if abs(value) < 10
        else f"{value:.3g}".replace("-", "−").replace("e+0", "e").replace("e+", "e")
    )


def ruler_spacing(steps: int, width: float) -> int:
    """How many steps lie between two numbers of the ruler: 1, 2 or 5 times a power of ten, 70 px apart or more."""
    wanted = max(1.0, steps * 70 / max(1.0, width))
    power = 10 ** int(np.floor(np.log10(wanted)))
    return int(next(power * factor for factor in (1, 2, 5, 10) if power * factor >= wanted))


def notes(trace: Trace | None) -> str:
    """What the timeline averages, in words; empty where it shows every unit of every step."""
    if trace is None or trace.whole is not None:
        return ""
    columns = len(trace.overview.step_edges) - 1
    return tr(
        "overview: {columns} runs of about {steps} steps, averaged",
        columns=f"{columns:,}",
        steps=-(-trace.steps // columns),
    )
