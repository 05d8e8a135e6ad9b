"""The timeline's picture: a column a step with its symbol, a row a quantity and one for the answer; drag to move.

A row is a heat map (a square a unit; where squares would fall under three pixels, means over runs of units and
steps from the overview) or the selected unit's curve. Owns what is shown and what the pointer means; it does not
own how they are drawn (`timeline_header`, `timeline_rows`, `timeline_answer`, `timeline_cursor`).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import paper
from lstm_viz import theme as look
from lstm_viz.curve import Curve, curve_in
from lstm_viz.diagram.graph import Cell
from lstm_viz.differences import Difference, difference
from lstm_viz.marks import draw_mark
from lstm_viz.theme import Theme
from lstm_viz.trace import Trace
from lstm_viz.widgets.heat import coloured
from lstm_viz.widgets.timeline_answer import (
    WORDS_HEIGHT,
    AnswerRow,
    answer_row,
    beside,
    paint_answers,
    shade_levels,
)
from lstm_viz.widgets.timeline_cursor import paint_cursor, paint_cuts, paint_focus, paint_loop
from lstm_viz.widgets.timeline_difference import paint_difference, paint_untouched, shared
from lstm_viz.widgets.timeline_header import HEADER, Columns, paint_header
from lstm_viz.widgets.timeline_rows import (
    end,
    fewer_rows,
    paint_curve,
    paint_ends,
    paint_levels,
    paint_map,
    paint_scale,
    paint_squares,
    row_heights,
)
from lstm_viz.words import tr

LABEL_WIDTH = 132
SCALE_WIDTH = 124
GAP = 4
SMALLEST_SQUARE = 3.0


class Timeline(QWidget):
    """Draws a trace. Signals: `moment_wanted` carries a position in steps (2.5 is the middle of the third step),
    `loop_wanted` the first and the last step of a stretch to be looped, or None.
    """

    moment_wanted = Signal(float)
    loop_wanted = Signal(object)

    def __init__(self, cell: Cell, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell = cell
        self._theme = theme
        self._trace: Trace | None = None
        self._answers: AnswerRow | None = None
        self._curve: Curve | None = None
        self._untouched: Trace | None = None
        self._difference: Difference | None = None
        self._by_unit = False
        self._loop: tuple[int, int] | None = None
        self._cuts: tuple[int, ...] = ()
        self._loop_from: int | None = None  # where Shift and the left button went down
        self._step = 0
        self._within = 1.0
        self._unit = 0
        self._still: QPixmap | None = None
        self._fineness = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Timeline"))
        self.setToolTip(tr("Drag to move in time; Shift and drag to loop a stretch"))

    def sizeHint(self) -> QSize:
        return QSize(round(look.px(900)), round(look.px(HEADER + 6 + 21 * self.row_count)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(look.px(320)), round(look.px(HEADER + 6 + 17 * self.row_count)))

    def set_cell(self, cell: Cell) -> None:
        """Has another cell's rows from now on; empty until it is given a trace of it."""
        self._cell = cell
        self._trace = self._answers = self._curve = None
        self.updateGeometry()
        self._repaint_still()

    def show_trace(self, trace: Trace | None) -> None:
        rows = self.row_count
        self._trace = trace
        self._answers = None if trace is None else answer_row(trace)
        if rows != self.row_count:
            self.updateGeometry()
        self._repaint_still()

    def show_untouched(self, untouched: Trace | None) -> None:
        """The run without the changes that are in the trace, to mark where it differs; None: nothing changed."""
        trace = self._trace
        self._untouched = untouched
        self._difference = None if trace is None or untouched is None else difference(trace, untouched)
        if self._answers is not None and untouched is not None and self._difference is not None:
            self._answers = beside(self._answers, answer_row(untouched))
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

    def show_curve(self, by_unit: bool, curve: Curve | None) -> None:
        """Whether the rows are the selected unit's curves; `curve` is None while the engine computes it."""
        if (by_unit, curve) != (self._by_unit, self._curve):
            self._by_unit, self._curve = by_unit, curve
            self._repaint_still()

    def show_loop(self, loop: tuple[int, int] | None) -> None:
        """The first and the last step of the stretch that is looped."""
        if loop != self._loop:
            self._loop = loop
            self.update()

    def show_cuts(self, steps: Sequence[int]) -> None:
        """Marks the steps (from 0) whose forget gates cut the gradient on its way back."""
        self._cuts = tuple(steps)
        words = ", ".join(f"{step + 1:,}" for step in steps)
        self.setAccessibleDescription(tr("The gradient is cut at step {steps}", steps=words) if words else "")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._repaint_still()

    def set_fineness(self, fineness: float) -> None:
        """How many times as fine as its screen the picture is that it keeps: for frames larger than a window."""
        self._fineness = fineness
        self._repaint_still()

    # Everything is laid out in sizes of a window at its usual scale, and painted as much larger as its words are.

    @property
    def _wide(self) -> float:
        return self.width() / look.px(1)

    @property
    def _high(self) -> float:
        return self.height() / look.px(1)

    @property
    def row_count(self) -> int:
        return len(self._cell.timeline) + (self._answers is not None)

    @property
    def columns(self) -> Columns:
        """Where the steps are drawn."""
        area = QRectF(LABEL_WIDTH, 0, max(1.0, self._wide - LABEL_WIDTH - SCALE_WIDTH), self._high)
        trace = self._trace
        return Columns(area, trace.steps, trace.handover) if trace else Columns(area, 1)

    def step_rect(self, step: int) -> QRectF:
        """The column of a step, header and rows."""
        return self.columns.rect(step)

    def row_rect(self, row: int) -> QRectF:
        """Where a row's values are drawn; the answer's is the last."""
        heights = self._row_heights
        area = self.columns.area
        top = HEADER + 6 + sum(heights[:row])
        return QRectF(area.left(), top, area.width(), heights[row] - GAP)

    @property
    def _row_heights(self) -> list[float]:
        """How high each row is, with the gap under it; answers in words have the room of their words."""
        quantities = [self._cell.quantities[name] for name in self._cell.timeline]
        belts = [self._by_unit and quantity.scale == "belt" for quantity in quantities]
        in_words = self._answers is not None and self._answers.in_words(self.columns)
        answer = None if self._answers is None else WORDS_HEIGHT + GAP if in_words else 0.0
        return row_heights(self._high - HEADER - 6, belts, answer)

    def draws_squares(self, name: str) -> bool:
        """Whether a quantity's map has a square a unit: where they are large enough and every step is here."""
        whole = self._trace.whole if self._trace else None
        if whole is None:
            return False
        units = whole.arrays[name].shape[1]
        return bool(self.columns.width / (units + 1) >= SMALLEST_SQUARE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if paper.drawing():
            self._paint_all(painter)
        else:
            if self._still is None:
                self._still = self._paint_still()
            painter.drawPixmap(0, 0, self._still)
            painter.scale(look.px(1), look.px(1))
        if self._trace is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._loop is not None:
                paint_loop(painter, self.columns, self._loop, self._theme)
            paint_cuts(painter, self.columns, self._cuts, self._theme)
            step = min(self._step, self._trace.steps - 1)
            paint_cursor(painter, self.columns, self._trace.labels, step, self._within, self._theme)
        if self.hasFocus():
            paint_focus(painter, QRectF(0, 0, self._wide, self._high), self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._repaint_still()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._trace is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._loop_from = self._step_at(event)
            self.loop_wanted.emit(None)  # a click without a drag ends the loop
        else:
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if self._loop_from is None:
            self._drag(event)
        else:
            first, last = sorted((self._loop_from, self._step_at(event)))
            self.loop_wanted.emit((first, last))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._loop_from = None

    def _drag(self, event: QMouseEvent) -> None:
        if self._trace is not None:
            self.moment_wanted.emit(self._share_at(event) * self._trace.steps)

    def _share_at(self, event: QMouseEvent) -> float:
        area = self.columns.area
        return min(max((event.position().x() / look.px(1) - area.left()) / area.width(), 0.0), 1.0)

    def _step_at(self, event: QMouseEvent) -> int:
        steps = self.columns.steps
        return min(int(self._share_at(event) * steps), steps - 1)

    def _repaint_still(self) -> None:
        self._still = None
        self.update()

    def _paint_still(self) -> QPixmap:
        """All but loop and cursor; painted anew only when trace, unit, way, theme or size change."""
        ratio = self.devicePixelRatioF() * self._fineness
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._theme.colour("card"))
        painter = QPainter(pixmap)
        try:
            self._paint_all(painter)
        finally:
            # A painter that is left open on a pixmap takes the process with it.
            painter.end()
        return pixmap

    def _paint_all(self, painter: QPainter) -> None:
        """In sizes of a window at its usual scale, as the painter stays."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(look.px(1), look.px(1))
        self._paint_rows(painter)

    def _paint_rows(self, painter: QPainter) -> None:
        if self._trace is not None:
            paint_header(painter, self.columns, self._trace.labels, self._theme)
        for row, name in enumerate(self._cell.timeline):
            quantity, box = self._cell.quantities[name], self.row_rect(row)
            self._paint_label(painter, box, tr(quantity.name), self._theme.colour(quantity.colour))
            if self._trace is not None:
                self._paint_row(painter, self._trace, name, box)
        if self._answers is not None:
            self._paint_answers(painter, self._answers, self.row_rect(len(self._cell.timeline)))
        if self._difference is not None:
            paint_difference(painter, self.columns, self._difference, LABEL_WIDTH, self._theme)

    def _paint_label(self, painter: QPainter, box: QRectF, name: str, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(6, box.center().y()), 4.5, 4.5)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(look.font("sans", min(13.0, box.height() + GAP - 1)))
        text = QRectF(18, box.top() - 3, LABEL_WIDTH - 22, box.height() + 6)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_row(self, painter: QPainter, trace: Trace, name: str, box: QRectF) -> None:
        quantity, scales = self._cell.quantities[name], trace.scales_of(self._unit)
        if self._by_unit:
            high = scales["belt"] if quantity.scale == "belt" else 1.0
            low = 0.0 if quantity.map == "gate" else -high
            if self._curve is not None:
                colour = self._theme.colour(quantity.colour)
                paint_curve(painter, box, self._curve, name, (low, high), colour, self._theme)
            before = None if self._untouched is None else curve_in(self._untouched, self._unit)
            if before is not None:
                paint_untouched(painter, box, before, name, (low, high), self._theme)
            shown = ("0", "1") if quantity.map == "gate" else (end(low), end(high))
            paint_ends(painter, box, *shown, self._theme)
            return
        scale, untouched = scales.get(name, 1.0), self._untouched
        if self._difference is None or untouched is None:
            self._paint_units(painter, trace, name, box, scale)
        else:
            upper, lower = shared(box)
            self._paint_units(painter, trace, name, upper, scale)
            self._paint_units(painter, untouched, name, lower, scale)
        paint_scale(painter, box, quantity, scale, trace.overview.saturates(name), self._theme)

    def _paint_units(self, painter: QPainter, trace: Trace, name: str, box: QRectF, scale: float) -> None:
        """Every unit of a quantity at every step: squares, or a map of means."""
        quantity, whole = self._cell.quantities[name], trace.whole
        if whole is not None and self.draws_squares(name):
            values = whole.arrays[name]
            paint_squares(
                painter, self.columns, box, values, coloured(values, quantity, scale, self._theme), self._theme
            )
        else:
            means = fewer_rows(trace.overview.arrays[name], trace.overview.unit_edges[name], box.height())
            paint_map(painter, box, coloured(means, quantity, scale, self._theme), self._theme)

    def _paint_answers(self, painter: QPainter, answers: AnswerRow, box: QRectF) -> None:
        self._paint_label(painter, box, tr("Answer"), self._theme.colour("muted"))
        paint_answers(painter, self.columns, box, answers, self._theme)
        if answers.likeliest is None and not answers.in_words(self.columns):
            low, high = answers.ends
            paint_ends(painter, box, end(low), end(high), self._theme)
        elif answers.likeliest is not None:
            paint_levels(painter, box, shade_levels(self._theme), "0", "1", self._theme)
        if answers.score:
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(look.font("sans", 11))
            text = QRectF(18, box.top() - 3, LABEL_WIDTH - 44, box.height() + 6)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(text, flags, answers.score)
            draw_mark(painter, QPointF(LABEL_WIDTH - 15, box.center().y()), 4, True, self._theme)


def notes(trace: Trace | None, by_unit: bool = False) -> str:
    """What the timeline averages, in words; empty where it shows every unit of every step."""
    if trace is None or trace.whole is not None or by_unit:
        return ""
    columns = len(trace.overview.step_edges) - 1
    return tr(
        "overview: {columns} stretches of about {steps} steps, averaged",
        columns=f"{columns:,}",
        steps=-(-trace.steps // columns),
    )
