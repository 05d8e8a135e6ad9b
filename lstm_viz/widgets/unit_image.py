"""All units over all steps as an image that is panned and zoomed: a row a unit, a column a step or a run of steps.

Owns what pointer and keys mean in it. It does not own which part is seen (`seen_part`), the tiles (`image_tiles`),
their pictures (`tile_pictures`) and the marks on them (`image_marks`), nor the order of the rows.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz.diagram.graph import Quantity
from lstm_viz.image_tiles import ImageTiles
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.image_marks import paint_marks
from lstm_viz.widgets.seen_part import SeenPart
from lstm_viz.widgets.step_axis import paint_steps
from lstm_viz.widgets.tile_pictures import TilePictures
from lstm_viz.words import tr

AXIS = 18.0  # room for the steps' numbers under the image, px of a window at its usual scale
ZOOM = 1.25  # of one notch of the wheel


class UnitImage(QWidget):
    """Signals: `picked` (step, unit), `brushed` (start, stop, whether the brush is let go), `pointed` (step, unit;
    −1, −1 where the pointer has left), `rows_wanted` (a scale for each row, or one for all).
    """

    picked = Signal(int, int)
    brushed = Signal(int, int, bool)
    pointed = Signal(int, int)
    rows_wanted = Signal()

    def __init__(self, theme: Theme, tiles: ImageTiles) -> None:
        super().__init__()
        self._theme = theme
        self.tiles = tiles
        self._seen = SeenPart()
        self._order: NDArray[np.int64] | None = None
        self._rows_of: NDArray[np.int64] = np.zeros(1, np.int64)
        self._pictures = TilePictures(tiles, theme)
        self._step = self._unit = 0
        self._stretch: tuple[int, int] | None = None
        self._held: QPointF | None = None  # where the pointer went down
        self._last = QPointF()
        self._moved = False
        self._anchor: int | None = None  # where a brush began
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("All units over all steps"))
        self.setToolTip(
            tr("Click: unit and step. Drag: pan. Wheel: zoom in time, with Shift in units. Shift and drag: brush.")
        )
        tiles.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(round(px(600)), round(px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(px(160)), round(px(70)))

    # --- what is shown -----------------------------------------------------------------------------------------

    def show_trace(self, steps: int, units: int) -> None:
        """Another trace, seen whole."""
        self._seen.steps, self._seen.rows = max(1, steps), max(1, units)
        self._stretch = self._anchor = None
        self.show_order(None)
        self.show_whole()

    def show_quantity(
        self, name: str, quantity: Quantity, scale: float, of_units: NDArray[np.floating] | None = None
    ) -> None:
        """Which quantity, and what counts as 1 in its map: of all units, or of each its own, (units,)."""
        self._pictures.show_quantity(name, quantity, scale, of_units)
        self._on_view_changed()

    def show_order(self, order: NDArray[np.int64] | None) -> None:
        """Which unit stands in each row; None: by number."""
        self._order = None if order is None or len(order) != self._seen.rows else order
        self._rows_of = np.arange(self._seen.rows)
        if self._order is not None:
            self._rows_of = np.argsort(self._order)
        self._pictures.show_order(self._order)
        self.update()

    def show_place(self, step: int, unit: int, words: str = "") -> None:
        """Marks a step and a unit; `words` tell it to who cannot see it."""
        if words:
            self.setAccessibleDescription(words)
        if (step, unit) != (self._step, self._unit):
            self._step, self._unit = step, unit
            self.update()

    def show_stretch(self, stretch: tuple[int, int] | None) -> None:
        self._stretch = stretch
        if stretch is None:
            self._anchor = None
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures.set_theme(theme)
        self.update()

    # --- the view ----------------------------------------------------------------------------------------------

    @property
    def view(self) -> QRectF:
        """What is seen, in steps and rows."""
        return self._seen.view

    @property
    def area(self) -> QRectF:
        """Where the image stands."""
        self._seen.area = QRectF(0, 0, self.width(), max(1.0, self.height() - px(AXIS)))
        return self._seen.area

    @property
    def level(self) -> int:
        """How coarse the tiles are: a column of theirs is at most a pixel wide, and wider than half of one."""
        steps = self.view.width() / max(1.0, self.area.width() * self.devicePixelRatioF())
        return min(max(0, int(np.floor(np.log2(max(1.0, steps))))), self.tiles.coarsest)

    @property
    def columns(self) -> tuple[int, int, int]:
        """The first step of what is seen, the one behind the last, and how many steps each column has."""
        run = 1 << self.level
        start, stop = int(max(0.0, self.view.left()) // run), int(np.ceil(self.view.right() / run))
        return start * run, min(stop * run, self._seen.steps), run

    @property
    def is_whole(self) -> bool:
        """Whether all steps and all rows are seen."""
        return self._seen.is_whole

    def show_whole(self) -> None:
        """All steps and all rows."""
        self.set_view(QRectF(0, 0, self._seen.steps, self._seen.rows))

    def set_view(self, view: QRectF) -> None:
        """Other steps and rows, within those that there are."""
        self._seen.show(view)
        self._on_view_changed()

    def pan(self, pixels: QPointF) -> None:
        """Moves the image by so many pixels."""
        self._seen.pan(pixels)
        self._on_view_changed()

    def zoom(self, times: float, at: QPointF, *, rows: bool = False) -> None:
        """Zooms in time or in rows about a point that stays where it is."""
        self._seen.zoom(times, at, rows=rows)
        self._on_view_changed()

    def reveal(self, step: int, unit: int) -> None:
        """Moves so that a step and a unit are seen."""
        if self._seen.reveal(step, self._row_of(unit)):
            self._on_view_changed()

    def place_at(self, at: QPointF) -> tuple[int, int]:
        """The step and the unit at a point."""
        step, row = self._seen.at(at)
        return step, self._unit_in(row)

    def _row_of(self, unit: int) -> int:
        return int(self._rows_of[min(unit, self._seen.rows - 1)])

    def _unit_in(self, row: int) -> int:
        return row if self._order is None else int(self._order[row])

    def _on_view_changed(self) -> None:
        if self._pictures.name:
            start, stop = int(self.view.left()), int(np.ceil(self.view.right()))
            coarse = self.tiles.places(self._pictures.name, self.tiles.coarsest, start, stop)
            fine = self.tiles.places(self._pictures.name, self.level, start, stop)
            rest = self.tiles.places(self._pictures.name, self.tiles.coarsest, 0, self._seen.steps)
            self.tiles.want("image", dict.fromkeys((*coarse, *fine, *rest)))
        self.update()

    # --- pointer and keys --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._last = event.position()
            self._moved = False
            self._anchor = None
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._anchor = self.place_at(event.position())[0]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._held is None:
            self.pointed.emit(*self.place_at(at))
            return
        self._moved = self._moved or (at - self._held).manhattanLength() > 4
        if self._anchor is not None:
            self._brush(self.place_at(at)[0], final=False)
        elif self._moved:
            self.pan(at - self._last)
        self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        place = self.place_at(event.position())
        if self._anchor is not None:
            self._brush(place[0], final=True)
        elif not self._moved:
            self.picked.emit(*place)
        self._held = None

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1, -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        notches = (delta.y() or delta.x()) / 120
        rows = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.zoom(ZOOM**notches, event.position(), rows=rows)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move to the next step and row, with Shift they brush; + and − zoom, with Shift the rows, 0
        shows everything, R gives each row its own scale, Page Up and Page Down turn over in time.
        """
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        area = self.area
        row = self._row_of(self._unit)
        middle = QPointF(self._seen.x(self._step + 0.5), self._seen.y(row + 0.5))
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in across and shift:
            self._brush_on(across[key])
        elif key in across:
            self._pick(self._step + across[key], row)
        elif key in down:
            self._pick(self._step, row + down[key])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Asterisk}:
            self.zoom(ZOOM, middle, rows=key == Qt.Key.Key_Asterisk)
        elif key in {Qt.Key.Key_Minus, Qt.Key.Key_Underscore, Qt.Key.Key_Slash}:
            self.zoom(1 / ZOOM, middle, rows=key != Qt.Key.Key_Minus)
        elif key == Qt.Key.Key_0:
            self.show_whole()
        elif key == Qt.Key.Key_R:
            self.rows_wanted.emit()
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.pan(QPointF(area.width() * (0.8 if key == Qt.Key.Key_PageUp else -0.8), 0))
        else:
            super().keyPressEvent(event)

    def _pick(self, step: int, row: int) -> None:
        step, row = min(max(step, 0), self._seen.steps - 1), min(max(row, 0), self._seen.rows - 1)
        unit = self._unit_in(row)
        self.picked.emit(step, unit)
        self.reveal(step, unit)

    def _brush_on(self, steps: int) -> None:
        if self._anchor is None or self._stretch is None:
            self._anchor, head = self._step, self._step
        else:
            head = self._stretch[0] if self._anchor > self._stretch[0] else self._stretch[1] - 1
        head = min(max(head + steps, 0), self._seen.steps - 1)
        self._brush(head, final=True)
        self.reveal(head, self._unit)

    def _brush(self, to: int, *, final: bool) -> None:
        assert self._anchor is not None
        self.brushed.emit(min(self._anchor, to), max(self._anchor, to) + 1, final)

    # --- the picture -------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._seen.area = self.area
        self._on_view_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            area = self.area
            painter.fillRect(area, self._theme.colour("inset"))
            painter.save()
            painter.setClipRect(area)
            if not self._pictures.paint(painter, self._seen, self.level, self.devicePixelRatioF()):
                self.update()
            place = self._step, self._row_of(self._unit)
            paint_marks(painter, self._seen, self._theme, place, self._stretch)
            painter.restore()
            paint_steps(painter, area, self.view, self.height(), self._theme)
            if self.hasFocus():
                painter.setPen(QPen(self._theme.colour("accent"), 1))
                painter.drawRect(area.adjusted(0, 0, -1, -1))
