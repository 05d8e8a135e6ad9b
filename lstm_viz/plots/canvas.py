"""A plot's sheet: axes in the window's colours, lines, bands, labels, zoom and a crosshair.

Owns everything that is asked of pyqtgraph. It does not own what is drawn: those who do hand over arrays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lstm_viz.plots.axes import Axes, SheetWithAxes, TickMaker
from lstm_viz.plots.items import Arrow, Band, Label, Line, Points, hairline
from lstm_viz.plots.labels import Labels
from lstm_viz.theme import Theme, font, px

Floats = NDArray[np.floating]
Seen = tuple[float, ...]  # the ends of both axes, x first; () for all of it

RIGHT_MARGIN = 14  # px, for half of the last mark's words
LABEL_GAP = 1.15  # of a label's height, between two of them


class Canvas(QWidget):
    """Signals: `range_changed` (another stretch is seen), `pointed` (the crosshair's x; None: there is none).

    Keys: Left and Right move the crosshair, + and − zoom, 0 shows all again.
    """

    range_changed = Signal()
    pointed = Signal(object)

    def __init__(self, name: str, theme: Theme, ticks: tuple[TickMaker, TickMaker]) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._plot: Any = SheetWithAxes(background=None, enableMenu=False)
        self._plot.setFrameShape(self._plot.Shape.NoFrame)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.plotItem.hideButtons()
        self._plot.plotItem.disableAutoRange()
        self._plot.plotItem.layout.setContentsMargins(0, 4, RIGHT_MARGIN, 0)
        self._plot.viewport().installEventFilter(self)
        self._plot.viewport().setMouseTracking(True)
        self._view: Any = self._plot.plotItem.vb
        self._axes = Axes(self._plot, ticks)
        self._view.sigRangeChangedManually.connect(self._on_zoomed)
        self._view.sigRangeChanged.connect(self._on_range_changed)
        # Another size of the widget reaches what is drawn in it only later, when the sheet is laid out.
        self._view.sigResized.connect(self._on_range_changed)
        self._whole = (0.0, 1.0, 0.0, 1.0)
        self._zoomed = False
        self._kept: Seen = ()  # a zoom out of a document, until a person zooms
        self._at: float | None = None
        self._lines: list[Line] = []
        self._labels = Labels(self._plot)
        self._levels: list[Any] = []
        self._cross: Any = pg.InfiniteLine(angle=90, movable=False)
        self._cross.setVisible(False)
        self._plot.addItem(self._cross, ignoreBounds=True)
        self._readout = QLabel(self)
        self._readout.setObjectName("card")
        self._readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._readout.setTextFormat(Qt.TextFormat.PlainText)
        self._readout.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        self._readout.raise_()
        self.set_theme(theme)

    # --- what is drawn ---------------------------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def columns(self) -> int:
        """How many columns of pixels a curve has."""
        return max(50, round(float(self._view.width())))

    @property
    def seen(self) -> tuple[float, float]:
        """The stretch of x that is seen."""
        low, high = self._view.viewRange()[0]
        return float(low), float(high)

    @property
    def whole(self) -> tuple[float, float, float, float]:
        """The ends of both axes, x first, while nobody has zoomed."""
        return self._whole

    @property
    def crosshair(self) -> float | None:
        return self._at

    def line(self, z: float = 0) -> Line:
        """A curve that can be shown from now on; the same one is shown again and again."""
        return Line(self._plot, z)

    def band(self, z: float = -1) -> Band:
        return Band(self._plot, z)

    def points(self, z: float = 1) -> Points:
        return Points(self._plot, z)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._plot.setBackground(theme.colour("card"))
        self._axes.set_theme(theme)
        self._cross.setPen(hairline(theme.colour("muted")))
        self._readout.setFont(font("mono", px(11)))

    def show_range(self, low_x: float, high_x: float, low_y: float, high_y: float) -> None:
        """What is seen while nobody has zoomed."""
        whole = (low_x, high_x, low_y, high_y)
        if whole != self._whole:
            self._whole = whole
            self._view.setLimits(xMin=low_x - 0.02 * (high_x - low_x), xMax=high_x + 0.02 * (high_x - low_x))
            if self._kept:  # what is drawn may have come only now
                self.show_zoom(self._kept)
            elif not self._zoomed:
                self.show_all()

    @property
    def zoomed(self) -> Seen:
        """The ends of both axes, x first, where somebody has zoomed; else ()."""
        (low_x, high_x), (low_y, high_y) = self._view.viewRange()
        return (float(low_x), float(high_x), float(low_y), float(high_y)) if self._zoomed else ()

    def show_zoom(self, seen: Seen) -> None:
        """Comes to such a zoom again, and back to it when other things are drawn."""
        if seen:
            self._zoomed, self._kept = True, seen
            low_x, high_x, low_y, high_y = seen
            self._view.setRange(xRange=(low_x, high_x), yRange=(low_y, high_y), padding=0)
        elif self._zoomed:
            self.show_all()

    def show_all(self) -> None:
        """Ends a zoom."""
        self._zoomed, self._kept = False, ()
        low_x, high_x, low_y, high_y = self._whole
        self._view.setRange(xRange=(low_x, high_x), yRange=(low_y, high_y), padding=0)

    def arrow(self) -> Arrow:
        return Arrow(self._plot)

    def show_labels(self, labels: list[Label], anchor_left: bool = False) -> None:
        """Words that end (or begin) at their place, over it where there is room, and never over each other."""
        low, high = self._view.viewRange()[1]
        self._labels.show(labels, self._theme, (low, high), self.label_share * (high - low), anchor_left)

    def show_levels(self, levels: list[float]) -> None:
        """Thin horizontal lines at these heights."""
        while len(self._levels) < len(levels):
            line = pg.InfiniteLine(angle=0, movable=False)
            line.setZValue(-1)
            self._plot.addItem(line, ignoreBounds=True)
            self._levels.append(line)
        for line in self._levels[len(levels) :]:
            line.setVisible(False)
        for line, level in zip(self._levels, levels, strict=False):
            line.setPen(hairline(self._theme.colour("muted")))
            line.setPos(level)
            line.setVisible(True)

    def show_readout(self, text: str) -> None:
        """What the crosshair reads, in the corner where it hides nothing that is read."""
        self._readout.setVisible(bool(text))
        if not text:
            return
        self._readout.setText(text)
        self._readout.adjustSize()
        low, high = self.seen
        left_half = self._at is not None and self._at < (low + high) / 2
        x = self.width() - self._readout.width() - 4 if left_half else round(px(48))
        self._readout.move(x, 2)
        self.setAccessibleDescription(text)

    def paint_on(self, painter: QPainter) -> None:
        """Draws the sheet as it is, at (0, 0), in its own size."""
        self._readout.hide()
        self._plot.render(painter, source=self._plot.viewport().rect())

    # --- what a person does ----------------------------------------------------------------------------------

    def point(self, x: float | None) -> None:
        """Puts the crosshair at x, or takes it away."""
        low, high = self.seen
        self._at = None if x is None else min(max(x, low), high)
        self._cross.setVisible(x is not None)
        if self._at is not None:
            self._cross.setPos(self._at)
        else:
            self.show_readout("")
        self.pointed.emit(self._at)

    def zoom(self, factor: float) -> None:
        """Shows `factor` times as much of the x axis, around the crosshair or the newest end."""
        low, high = self.seen
        centre = high if self._at is None else self._at
        self._on_zoomed()
        self._view.setXRange(centre - (centre - low) * factor, centre + (high - centre) * factor, padding=0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        low, high = self.seen
        step = (high - low) / 100
        at = high if self._at is None else self._at
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self.point(at - step),
            Qt.Key.Key_Right: lambda: self.point(at + step),
            Qt.Key.Key_Plus: lambda: self.zoom(0.8),
            Qt.Key.Key_Minus: lambda: self.zoom(1.25),
            Qt.Key.Key_0: self.show_all,
        }
        if self._at is not None:
            actions[Qt.Key.Key_Escape] = lambda: self.point(None)
        if event.key() in actions:
            actions[event.key()]()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        """The mouse over the sheet: the crosshair follows it, a double click ends a zoom."""
        match event.type():
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent) and not event.buttons():
                place = self._view.mapSceneToView(self._plot.mapToScene(event.position().toPoint()))
                self.point(place.x() if self._view.sceneBoundingRect().contains(event.position()) else None)
            case QEvent.Type.Leave:
                self.point(None)
            case QEvent.Type.MouseButtonDblClick:
                self.show_all()
                return True
        return bool(super().eventFilter(watched, event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_range_changed()

    @property
    def label_share(self) -> float:
        """How much of the y axis the height of a label is."""
        return px(11) * LABEL_GAP / max(1.0, float(self._view.height()))

    def _on_zoomed(self) -> None:
        self._zoomed, self._kept = True, ()

    def _on_range_changed(self) -> None:
        self._axes.show_ticks()
        self.range_changed.emit()
