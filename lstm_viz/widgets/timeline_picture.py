"""What the timeline shows of a trace, and how its rows are painted: all but loop and cursor, which move.

A row is a heat map (a square a unit; where squares would fall under three pixels, means over runs of units and
steps from the overview) or the selected unit's curve. Owns what is in each row, where it lies and in which way it
is drawn; it does not own the strokes (`timeline_header`, `timeline_rows`, `timeline_answer` and so on), nor what
the pointer means (`timeline`). Sizes are those of a window at its usual scale.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

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

LABEL_WIDTH, LABEL_LEFT = 132, 18
SCALE_WIDTH = 124
GAP = 4
SMALLEST_SQUARE = 3.0


class TimelinePicture:
    """The rows of a cell over a trace; `theme`, `unit`, `by_unit` and `curve` are set from outside."""

    def __init__(self, cell: Cell, theme: Theme) -> None:
        self.theme = theme
        self.unit = 0
        self.by_unit = False  # whether the rows are the selected unit's curves
        self.curve: Curve | None = None  # None while the engine computes it
        self._cell = cell
        self._trace: Trace | None = None
        self._answers: AnswerRow | None = None
        self._untouched: Trace | None = None
        self._difference: Difference | None = None

    @property
    def trace(self) -> Trace | None:
        return self._trace

    def set_cell(self, cell: Cell) -> None:
        """Has another cell's rows from now on; empty until it is given a trace of it."""
        self._cell = cell
        self._trace = self._answers = self.curve = None

    def set_trace(self, trace: Trace | None) -> None:
        self._trace = trace
        self._answers = None if trace is None else answer_row(trace)

    def set_untouched(self, untouched: Trace | None) -> None:
        """The run without the changes that are in the trace, to mark where it differs; None: nothing changed."""
        trace = self._trace
        self._untouched = untouched
        self._difference = None if trace is None or untouched is None else difference(trace, untouched)
        if self._answers is not None and untouched is not None and self._difference is not None:
            self._answers = beside(self._answers, answer_row(untouched))

    @property
    def row_count(self) -> int:
        return len(self._cell.timeline) + (self._answers is not None)

    def columns(self, width: float, height: float) -> Columns:
        """Where the steps are drawn in a picture of this size; everything else follows from it."""
        area = QRectF(LABEL_WIDTH, 0, max(1.0, width - LABEL_WIDTH - SCALE_WIDTH), height)
        trace = self._trace
        return Columns(area, trace.steps, trace.handover) if trace else Columns(area, 1)

    def row_rect(self, columns: Columns, row: int) -> QRectF:
        """Where a row's values are drawn; the answer's is the last."""
        heights = self._row_heights(columns)
        area = columns.area
        top = HEADER + 6 + sum(heights[:row])
        return QRectF(area.left(), top, area.width(), heights[row] - GAP)

    def _row_heights(self, columns: Columns) -> list[float]:
        """How high each row is, with the gap under it; answers in words have the room of their words."""
        quantities = [self._cell.quantities[name] for name in self._cell.timeline]
        belts = [self.by_unit and quantity.scale == "belt" for quantity in quantities]
        in_words = self._answers is not None and self._answers.in_words(columns)
        answer = None if self._answers is None else WORDS_HEIGHT + GAP if in_words else 0.0
        return row_heights(columns.area.height() - HEADER - 6, belts, answer)

    def draws_squares(self, columns: Columns, name: str) -> bool:
        """Whether a quantity's map has a square a unit: where they are large enough and every step is here."""
        whole = self._trace.whole if self._trace else None
        if whole is None:
            return False
        units = whole.arrays[name].shape[1]
        return bool(columns.width / (units + 1) >= SMALLEST_SQUARE)

    def paint(self, painter: QPainter, columns: Columns) -> None:
        """Header and rows."""
        if self._trace is not None:
            paint_header(painter, columns, self._trace.labels, self.theme)
        for row, name in enumerate(self._cell.timeline):
            quantity, box = self._cell.quantities[name], self.row_rect(columns, row)
            self._paint_label(painter, box, tr(quantity.name), self.theme.colour(quantity.colour))
            if self._trace is not None:
                self._paint_row(painter, columns, self._trace, name, box)
        if self._answers is not None:
            self._paint_answers(painter, columns, self._answers, self.row_rect(columns, len(self._cell.timeline)))
        if self._difference is not None:
            paint_difference(painter, columns, self._difference, LABEL_WIDTH, self.theme)

    def _paint_label(self, painter: QPainter, box: QRectF, name: str, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(6, box.center().y()), 4.5, 4.5)
        painter.setPen(self.theme.colour("text"))
        painter.setFont(self._label_font(box))
        text = QRectF(LABEL_LEFT, box.top() - 3, LABEL_WIDTH - LABEL_LEFT - 4, box.height() + 6)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, name)

    def _label_font(self, box: QRectF) -> QFont:
        return look.font("sans", min(13.0, box.height() + GAP - 1))

    def _paint_row(self, painter: QPainter, columns: Columns, trace: Trace, name: str, box: QRectF) -> None:
        quantity, scales = self._cell.quantities[name], trace.scales_of(self.unit)
        if self.by_unit:
            high = scales["belt"] if quantity.scale == "belt" else 1.0
            low = 0.0 if quantity.map == "gate" else -high
            if self.curve is not None:
                colour = self.theme.colour(quantity.colour)
                paint_curve(painter, box, self.curve, name, (low, high), colour, self.theme)
            before = None if self._untouched is None else curve_in(self._untouched, self.unit)
            if before is not None:
                paint_untouched(painter, box, before, name, (low, high), self.theme)
            shown = ("0", "1") if quantity.map == "gate" else (end(low), end(high))
            paint_ends(painter, box, *shown, self.theme)
            return
        scale, untouched = scales.get(name, 1.0), self._untouched
        if self._difference is None or untouched is None:
            self._paint_units(painter, columns, trace, name, box, scale)
        else:
            upper, lower = shared(box)
            self._paint_units(painter, columns, trace, name, upper, scale)
            self._paint_units(painter, columns, untouched, name, lower, scale)
        paint_scale(painter, box, quantity, scale, trace.overview.saturates(name), self.theme)

    def _paint_units(
        self, painter: QPainter, columns: Columns, trace: Trace, name: str, box: QRectF, scale: float
    ) -> None:
        """Every unit of a quantity at every step: squares, or a map of means."""
        quantity, whole = self._cell.quantities[name], trace.whole
        if whole is not None and self.draws_squares(columns, name):
            values = whole.arrays[name]
            paint_squares(painter, columns, box, values, coloured(values, quantity, scale, self.theme), self.theme)
        else:
            means = fewer_rows(trace.overview.arrays[name], trace.overview.unit_edges[name], box.height())
            paint_map(painter, box, coloured(means, quantity, scale, self.theme), self.theme)

    def _paint_answers(self, painter: QPainter, columns: Columns, answers: AnswerRow, box: QRectF) -> None:
        self._paint_label(painter, box, tr("Answer"), self.theme.colour("muted"))
        paint_answers(painter, columns, box, answers, self.theme)
        if answers.likeliest is None and not answers.in_words(columns):
            low, high = answers.ends
            paint_ends(painter, box, end(low), end(high), self.theme)
        elif answers.likeliest is not None:
            paint_levels(painter, box, shade_levels(self.theme), "0", "1", self.theme)
        if answers.score:
            self._paint_score(painter, box, answers.score)

    def _paint_score(self, painter: QPainter, box: QRectF, score: str) -> None:
        """How many answers are right, beside the row's name; smaller where it would lie on it."""
        name = QFontMetricsF(self._label_font(box)).horizontalAdvance(tr("Answer"))
        after_name = LABEL_LEFT + name + 4
        text = QRectF(after_name, box.top() - 3, LABEL_WIDTH - 18 - after_name, box.height() + 6)
        painter.setPen(self.theme.colour("muted"))
        painter.setFont(look.font("sans", 11))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(score)
        painter.setFont(look.font("sans", 11 * min(1.0, text.width() / wide)))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, score)
        draw_mark(painter, QPointF(LABEL_WIDTH - 10, box.center().y()), 4, True, self.theme)
