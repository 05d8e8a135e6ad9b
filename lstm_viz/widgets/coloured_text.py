"""A sequence written as text, each step on the colour of one unit's value; a stretch of it can be brushed.

Owns which lines are seen, and what pointer and keys mean in them. It does not own how they are painted
(`written_steps`), nor the values: it asks for those of the steps that are seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from lstm_viz import paper
from lstm_viz import theme as look
from lstm_viz.diagram.graph import Quantity
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.text_layout import Measures, TextLayout, lay_out, measure
from lstm_viz.widgets.written_steps import LETTER, WrittenSteps
from lstm_viz.words import tr

LINE = 30.0  # px of a window at its usual scale

Floats = NDArray[np.floating]


class ColouredText(QAbstractScrollArea):
    """Signals: `step_wanted` (a step), `brushed` (start, stop, whether the brush is let go), `seen_changed` (other
    steps are seen).
    """

    step_wanted = Signal(int)
    brushed = Signal(int, int, bool)
    seen_changed = Signal()

    def __init__(self, theme: Theme, values: Callable[[int, int], Floats]) -> None:
        """`values` gives those of the steps start … stop-1, NaN where they are not known yet."""
        super().__init__()
        self._theme = theme
        self._values = values
        self._labels: Sequence[str] = ()
        self._joined = True
        self._cell_at = 0.0, 8.0  # a scale, and how wide a letter is at it
        self._measures: Measures | None = None
        self._layout: TextLayout | None = None
        self._quantity: Quantity | None = None
        self._scale = 1.0
        self._step = 0
        self._stretch: tuple[int, int] | None = None
        self._anchor: int | None = None  # where a brush began
        self._pressed: QPoint | None = None
        self._still: QPixmap | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(tr("The sequence as coloured text"))
        self.setToolTip(
            tr("Click a symbol to go to its step; drag, or Shift and the arrow keys, to brush a stretch")
        )
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(px(160)), round(px(LINE)))

    # --- what is shown -----------------------------------------------------------------------------------------

    @property
    def seen(self) -> tuple[int, int]:
        """The steps that are seen, start and stop."""
        if self._layout is None:
            return 0, 0
        first = self.verticalScrollBar().value() // self._line
        last = (self.verticalScrollBar().value() + self.viewport().height()) // self._line + 1
        starts = self._layout.line_starts
        return int(starts[min(first, self._layout.lines)]), int(starts[min(last, self._layout.lines)])

    def show_sequence(self, labels: Sequence[str], joined: bool) -> None:
        """Another sequence; `joined` where its labels are the characters of one text."""
        self._labels, self._joined, self._measures = labels, joined, None
        self._step, self._stretch, self._anchor = 0, None, None
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.seen_changed.emit()

    def show_colours(self, quantity: Quantity, scale: float) -> None:
        """The map of the values."""
        self._quantity, self._scale = quantity, scale
        self.refresh()

    def refresh(self) -> None:
        """Values have changed, or have come."""
        self._still = None
        self.viewport().update()

    def show_step(self, step: int, words: str = "") -> None:
        """Marks a step; `words` tell it to who cannot see it."""
        if words:
            self.setAccessibleDescription(words)
        if step != self._step:
            self._step = step
            self.viewport().update()

    def show_stretch(self, stretch: tuple[int, int] | None) -> None:
        self._stretch = stretch
        if stretch is None:
            self._anchor = None
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._lay_out()
        self.refresh()

    def reveal(self, step: int) -> None:
        """Scrolls so that a step is seen."""
        if self._layout is None:
            return
        top = self._layout.line_of(step) * self._line
        bar = self.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top)
        elif top + self._line > bar.value() + self.viewport().height():
            bar.setValue(top + self._line - self.viewport().height())

    # --- pointer and keys --------------------------------------------------------------------------------------

    def step_at(self, at: QPointF) -> int:
        """The step at a point of the viewport."""
        assert self._layout is not None
        line = int((at.y() + self.verticalScrollBar().value()) // self._line)
        return self._layout.step_at(line, int(at.x() // self._cell))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and len(self._labels):
            self._pressed = event.position().toPoint()
            if not (event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._anchor is not None):
                self._anchor = self.step_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._dragged(event):
            self._brush(self.step_at(event.position()), final=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        step = self.step_at(event.position())
        if self._dragged(event) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._brush(step, final=True)
        else:
            self._anchor = step
            self.step_wanted.emit(step)
        self._pressed = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move by a step and by a line, with Shift they brush; Page Up and Page Down scroll."""
        layout = self._layout
        key = event.key()
        if layout is None or not len(self._labels):
            super().keyPressEvent(event)
            return
        if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep())
            return
        brushes = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        head = self._head if brushes else self._step
        line, column = layout.line_of(head), layout.column_of(head)
        targets = {
            Qt.Key.Key_Left: head - 1,
            Qt.Key.Key_Right: head + 1,
            Qt.Key.Key_Up: layout.step_at(line - 1, column),
            Qt.Key.Key_Down: layout.step_at(line + 1, column),
            Qt.Key.Key_Home: int(layout.line_starts[line]),
            Qt.Key.Key_End: int(layout.line_starts[line + 1]) - 1,
        }
        if key not in targets:
            event.ignore()
            return
        target = min(max(targets[Qt.Key(key)], 0), len(self._labels) - 1)
        if brushes:
            if self._anchor is None:
                self._anchor = self._step
            self._brush(target, final=True)
        else:
            self._anchor = None
            self.step_wanted.emit(target)
        self.reveal(target)

    @property
    def _head(self) -> int:
        """The end of the brush that the keys move."""
        if self._anchor is None or self._stretch is None:
            return self._step
        start, stop = self._stretch
        return start if self._anchor > start else stop - 1

    def _dragged(self, event: QMouseEvent) -> bool:
        return self._pressed is not None and (event.position().toPoint() - self._pressed).manhattanLength() > 4

    def _brush(self, to: int, *, final: bool) -> None:
        assert self._anchor is not None
        self.brushed.emit(min(self._anchor, to), max(self._anchor, to) + 1, final)

    # --- the picture -------------------------------------------------------------------------------------------

    @property
    def _line(self) -> int:
        return round(px(LINE))

    @property
    def _cell(self) -> float:
        """How wide a letter is at the window's present scale."""
        if self._cell_at[0] != px(1):
            wide = QFontMetricsF(look.font("mono", px(LETTER))).horizontalAdvance("m")
            self._cell_at = px(1), max(4.0, wide)
        return self._cell_at[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first = self.seen[0]
        self._lay_out()
        self.reveal(min(first, max(0, len(self._labels) - 1)))
        self.seen_changed.emit()

    def _lay_out(self) -> None:
        self._still = None
        if not len(self._labels):
            self._layout = None
            return
        columns = max(1, int(self.viewport().width() // self._cell))
        if self._measures is None:
            self._measures = measure(self._labels, self._joined)
        self._layout = lay_out(self._measures, columns)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._line)
        bar.setRange(0, max(0, self._layout.lines * self._line - self.viewport().height()))

    def _on_scrolled(self) -> None:
        self.refresh()
        self.seen_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._layout is None or self._quantity is None:
            return
        if self._still is None and not paper.drawing():
            ratio = self.devicePixelRatioF()
            self._still = QPixmap(self.viewport().size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            with QPainter(self._still) as painter:
                self._paint_steps(painter)
        with QPainter(self.viewport()) as painter:
            if self._still is None or paper.drawing():
                self._paint_steps(painter)  # letters as letters
            else:
                painter.drawPixmap(0, 0, self._still)
            if self._stretch is not None:
                self._written.paint_stretch(painter, self._theme.colour("accent"), self._stretch, self.seen)
            pen = QPen(self._theme.colour("text"), 2)
            painter.setPen(pen)
            painter.drawRect(self._box(self._step).adjusted(0, 0, 0, 0))
            if self.hasFocus():
                painter.setPen(QPen(self._theme.colour("accent"), 1))
                painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _box(self, step: int) -> QRectF:
        """Where a step stands in the viewport."""
        return self._written.box(step)

    @property
    def _written(self) -> WrittenSteps:
        """What is written, as it is scrolled now."""
        assert self._layout is not None
        above = self.verticalScrollBar().value()
        return WrittenSteps(self._labels, self._layout, self._cell, self._line, above, self._joined)

    def _paint_steps(self, painter: QPainter) -> None:
        assert self._quantity is not None
        start, stop = self.seen
        colours = self._quantity, self._scale
        self._written.paint(painter, self._theme, colours, start, self._values(start, stop))
