"""The timeline: a column a step with its symbol, a row a quantity and one for the answer; drag to move.

Owns what the pointer means, the cursor and the loop; its picture (`timeline_picture`) is painted anew only when it
is another.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import paper
from lstm_viz import theme as look
from lstm_viz.curve import Curve
from lstm_viz.diagram.graph import Cell
from lstm_viz.theme import Theme
from lstm_viz.trace import Trace
from lstm_viz.widgets.timeline_cursor import paint_cursor, paint_cuts, paint_focus, paint_loop
from lstm_viz.widgets.timeline_header import HEADER, Columns
from lstm_viz.widgets.timeline_picture import TimelinePicture
from lstm_viz.words import tr


class Timeline(QWidget):
    """Draws a trace. Signals: `moment_wanted` carries a position in steps (2.5 is the middle of the third step),
    `loop_wanted` the first and the last step of a stretch to be looped, or None.
    """

    moment_wanted = Signal(float)
    loop_wanted = Signal(object)

    def __init__(self, cell: Cell, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = TimelinePicture(cell, theme)
        self._loop: tuple[int, int] | None = None
        self._cuts: tuple[int, ...] = ()
        self._loop_from: int | None = None  # where Shift and the left button went down
        self._step = 0
        self._within = 1.0
        self._still: QPixmap | None = None
        self._fineness = 1.0
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Timeline"))
        self.setToolTip(tr("Drag to move in time; Shift and drag to loop a stretch"))

    def be_low(self, low: bool) -> None:
        """Whether it takes no more height than its rows need."""
        self._low = low
        upright = QSizePolicy.Policy.Fixed if low else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)

    def sizeHint(self) -> QSize:
        if self._low:
            return self.minimumSizeHint()
        return QSize(round(look.px(900)), round(look.px(HEADER + 6 + 21 * self.row_count)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(look.px(320)), round(look.px(HEADER + 6 + 17 * self.row_count)))

    def set_cell(self, cell: Cell) -> None:
        """Has another cell's rows from now on; empty until it is given a trace of it."""
        self._picture.set_cell(cell)
        self.updateGeometry()
        self._repaint_still()

    def show_trace(self, trace: Trace | None) -> None:
        rows = self.row_count
        self._picture.set_trace(trace)
        if rows != self.row_count:
            self.updateGeometry()
        self._repaint_still()

    def show_untouched(self, untouched: Trace | None) -> None:
        """The run without the changes that are in the trace, to mark where it differs; None: nothing changed."""
        self._picture.set_untouched(untouched)
        self._repaint_still()

    def show_moment(self, step: int, within: float) -> None:
        """The cursor: the step, and how much of it is done."""
        if (step, within) != (self._step, self._within):
            self._step, self._within = step, within
            self.update()

    def show_unit(self, unit: int) -> None:
        if unit != self._picture.unit:
            self._picture.unit = unit
            self._repaint_still()

    def show_curve(self, by_unit: bool, curve: Curve | None) -> None:
        """Whether the rows are the selected unit's curves; `curve` is None while the engine computes it."""
        picture = self._picture
        if (by_unit, curve) != (picture.by_unit, picture.curve):
            picture.by_unit, picture.curve = by_unit, curve
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
        self._picture.theme = theme
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
        return self._picture.row_count

    @property
    def columns(self) -> Columns:
        """Where the steps are drawn."""
        return self._picture.columns(self._wide, self._high)

    def step_rect(self, step: int) -> QRectF:
        """The column of a step, header and rows."""
        return self.columns.rect(step)

    def row_rect(self, row: int) -> QRectF:
        """Where a row's values are drawn; the answer's is the last."""
        return self._picture.row_rect(self.columns, row)

    def draws_squares(self, name: str) -> bool:
        """Whether a quantity's map has a square a unit: where they are large enough and every step is here."""
        return self._picture.draws_squares(self.columns, name)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if paper.drawing():
                self._paint_all(painter)
            else:
                if self._still is None:
                    self._still = self._paint_still()
                painter.drawPixmap(0, 0, self._still)
                painter.scale(look.px(1), look.px(1))
            columns, trace, theme = self.columns, self._picture.trace, self._picture.theme
            if trace is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                if self._loop is not None:
                    paint_loop(painter, columns, self._loop, theme)
                paint_cuts(painter, columns, self._cuts, theme)
                step = min(self._step, trace.steps - 1)
                paint_cursor(painter, columns, trace.labels, step, self._within, theme)
            if self.hasFocus():
                paint_focus(painter, QRectF(0, 0, self._wide, self._high), theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._repaint_still()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._picture.trace is None or event.button() != Qt.MouseButton.LeftButton:
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
        trace = self._picture.trace
        if trace is not None:
            self.moment_wanted.emit(self._share_at(event) * trace.steps)

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
        pixmap.fill(self._picture.theme.colour("card"))
        with QPainter(pixmap) as painter:
            self._paint_all(painter)
        return pixmap

    def _paint_all(self, painter: QPainter) -> None:
        """In sizes of a window at its usual scale, as the painter stays."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(look.px(1), look.px(1))
        self._picture.paint(painter, self.columns)


def notes(trace: Trace | None, by_unit: bool = False) -> str:
    """What the timeline averages, in words; empty where it shows every unit of every step."""
    if trace is None or trace.whole is not None or by_unit:
        return ""
    columns = len(trace.overview.step_edges) - 1
    if columns == trace.steps:
        units, groups = trace.model.hidden_size, len(trace.overview.unit_edges[trace.overview.memory]) - 1
        return tr("overview: {units} units in {groups} groups, averaged", units=f"{units:,}", groups=f"{groups:,}")
    return tr(
        "overview: {columns} stretches of about {steps} steps, averaged",
        columns=f"{columns:,}",
        steps=-(-trace.steps // columns),
    )
