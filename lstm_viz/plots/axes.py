"""The axes of a plot's sheet: their marks, and the words at them, for what is seen.

Owns how marks are asked of pyqtgraph. It does not own what an axis measures: who draws says which marks it has.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsItem

from lstm_viz.paper import drawing
from lstm_viz.plots.items import hairline
from lstm_viz.plots.ticks import Ticks
from lstm_viz.theme import Theme, font, px

# Given the visible ends of an axis and how many marks have room there: the marks.
TickMaker = Callable[[float, float, int], Ticks]

SIDES = ("bottom", "left")
BEYOND_AXIS = 36  # px that a mark's words may reach beyond their axis
TICK_ROOM_X, TICK_ROOM_Y = 60, 26  # px that one mark takes
MOST_MARKS = 12  # on an axis that is tall: more of them are no easier to read
WIDTH, HEIGHT = 44, 18  # px, of the axis at the left and of the one below
GRID = 160  # how opaque the left axis's lines are


class SheetWithAxes(pg.PlotWidget):  # type: ignore[misc]  # it has no types
    """On paper its axes are drawn as lines and letters, not copied from what the screen keeps of them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not drawing():
            super().paintEvent(event)
            return
        axes = [self.getAxis(side) for side in SIDES]
        for axis in axes:
            axis.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        super().paintEvent(event)
        for axis in axes:
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)


class Axes:
    """Both axes of one sheet, x first; `ticks` makes the marks of each."""

    def __init__(self, plot: Any, ticks: tuple[TickMaker, TickMaker]) -> None:
        self._plot = plot
        self._view: Any = plot.plotItem.vb
        self._make_ticks = ticks
        self._shown: tuple[Ticks | None, Ticks | None] = (None, None)
        for side in SIDES:  # their marks run through the whole sheet, under what is drawn
            plot.getAxis(side).setZValue(self._view.zValue() - 1)

    def set_theme(self, theme: Theme) -> None:
        small = font("sans", px(11))
        for side in SIDES:
            axis: Any = self._plot.getAxis(side)
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTextPen(theme.colour("muted"))
            axis.setTickPen(hairline(theme.colour("border")))
            axis.setStyle(tickFont=small, tickLength=0, tickTextOffset=4, maxTickLevel=0)
            axis.setStyle(hideOverlappingLabels=round(px(BEYOND_AXIS)))
            # Marks and their words are drawn once, and then copied: they stand still while a curve grows.
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._plot.getAxis("left").setWidth(round(px(WIDTH)))
        self._plot.getAxis("bottom").setHeight(round(px(HEIGHT)))
        self._plot.getAxis("left").setGrid(GRID)
        self._shown = (None, None)
        self.show_ticks()

    def show_ticks(self) -> None:
        """Marks for what is seen; set only where they differ, since an axis is then drawn anew."""
        (low_x, high_x), (low_y, high_y) = self._view.viewRange()
        make_x, make_y = self._make_ticks
        wanted = (
            make_x(low_x, high_x, _marks_in(self._view.width(), TICK_ROOM_X)),
            make_y(low_y, high_y, _marks_in(self._view.height(), TICK_ROOM_Y)),
        )
        for side, before, ticks in zip(SIDES, self._shown, wanted, strict=True):
            if ticks != before:
                self._plot.getAxis(side).setTicks([ticks])
        self._shown = wanted


def _marks_in(extent: float, room: float) -> int:
    """How many marks an axis of so many pixels gets."""
    return max(2, min(MOST_MARKS, int(extent // px(room))))
