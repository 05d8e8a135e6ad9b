"""What lies on a plot's sheet: curves, bands, marks, arrows, words.

Owns how each is asked of pyqtgraph. Each is made once, and shown again and again with other values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem

from lstm_viz.theme import px

Floats = NDArray[np.floating]


@dataclass(frozen=True)
class Label:
    """Words at a place of the axes, over `y`; or under `low`, the lowest of what they stand beside, where that is
    to be `below` or there is no room above.
    """

    x: float
    y: float
    words: str
    colour: QColor
    bold: bool = False
    below: bool = False
    low: float | None = None  # None: y


class Line:
    """A curve. Wide ones are for few points."""

    def __init__(self, plot: Any, z: float) -> None:
        self._item = pg.PlotCurveItem(antialias=True, skipFiniteCheck=True)
        self._item.setSegmentedLineMode("off")  # piece by piece dashes would begin anew at every point
        self._item.setZValue(z)
        plot.addItem(self._item, ignoreBounds=True)

    def show(self, x: Floats, y: Floats, pen: QPen, antialias: bool = True) -> None:
        self._item.setVisible(bool(len(x)))
        self._item.setData(x, y, pen=pen, antialias=antialias, skipFiniteCheck=True)

    def hide(self) -> None:
        self._item.setVisible(False)


class Band:
    """The area between two curves."""

    def __init__(self, plot: Any, z: float) -> None:
        self._item = QGraphicsPolygonItem()
        self._item.setPen(QPen(Qt.PenStyle.NoPen))
        self._item.setZValue(z)
        plot.addItem(self._item, ignoreBounds=True)

    def show(self, x: Floats, low: Floats, high: Floats, colour: QColor) -> None:
        self._item.setVisible(bool(len(x)))
        there = [QPointF(*point) for point in zip(x.tolist(), low.tolist(), strict=True)]
        back = [QPointF(*point) for point in zip(x[::-1].tolist(), high[::-1].tolist(), strict=True)]
        self._item.setPolygon(QPolygonF(there + back))
        self._item.setBrush(QBrush(colour))

    def hide(self) -> None:
        self._item.setVisible(False)


class Points:
    """Marks, a kind of mark for each set of them."""

    KINDS = ("o", "t1", "s", "d")

    def __init__(self, plot: Any, z: float) -> None:
        self._item = pg.ScatterPlotItem(pxMode=True)
        self._item.setZValue(z)
        plot.addItem(self._item, ignoreBounds=True)

    def show(self, x: Floats, y: Floats, colour: QColor, kind: int) -> None:
        self._item.setVisible(bool(len(x)))
        edge = QColor(colour)
        edge.setAlpha(150)
        self._item.setData(
            x, y, size=px(8), symbol=self.KINDS[kind % len(self.KINDS)], pen=hairline(colour), brush=QBrush(edge)
        )

    def hide(self) -> None:
        self._item.setVisible(False)


class Arrow:
    """Where a curve leaves the axis: downwards, or upwards."""

    def __init__(self, plot: Any) -> None:
        self._item = pg.ArrowItem(angle=-90, headLen=10, headWidth=9, pxMode=True)
        self._item.setVisible(False)
        plot.addItem(self._item, ignoreBounds=True)

    def show(self, x: float, y: float, colour: QColor, up: bool = False) -> None:
        self._item.setStyle(angle=90 if up else -90, brush=QBrush(colour), pen=QPen(Qt.PenStyle.NoPen))
        self._item.setPos(x, y)
        self._item.setVisible(True)

    def hide(self) -> None:
        self._item.setVisible(False)


def hairline(colour: QColor) -> QPen:
    """One pixel wide, however the axes are scaled."""
    pen = QPen(colour, 1.0)
    pen.setCosmetic(True)
    return pen
