"""Curves before an audience: names along them, powers of ten on the axis, levels, and bands about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from lstm_viz import theme as look
from lstm_viz.theme import px
from lstm_viz.widgets.step_curves import StepCurve, StepCurves, mark_distance
from lstm_viz.words import powers_of_ten

NAME_PIXELS = 15.0
POWER_PIXELS = 16.0  # of 10ⁿ: the raised digits are to be read, too
ALONG = 0.12  # of the width: where names stand
SYMBOL_LENGTH = 3  # what is longer is no symbol, but a name
BAND_ALPHA = 42  # of 255


@dataclass(frozen=True, eq=False)
class Band:
    """Between which values (T,) each curve of several seeds stays; NaN where it has none."""

    least: NDArray[np.floating]
    most: NDArray[np.floating]


@dataclass(frozen=True)
class Level:
    """A height that is spoken of, and what stands at it."""

    height: float
    words: str


@dataclass(frozen=True, eq=False)
class Plot:
    """What is drawn: curves, whether their heights are powers of ten, levels, bands, and words above it all."""

    words: str
    curves: Sequence[StepCurve]
    step: int | None = None
    powers: bool = False
    levels: tuple[Level, ...] = ()
    bands: tuple[Band, ...] = ()


class NamedCurves(StepCurves):
    """Symbols stand at the curves' ends, as in `StepCurves`; names along them."""

    _plot = Plot("", ())

    @property
    def plot(self) -> Plot:
        """What is drawn."""
        return self._plot

    def show_plot(self, plot: Plot) -> None:
        """Draws all of it from now on."""
        self._plot = plot
        self.show_curves(plot.curves, plot.step, self._from_one_down(plot) if plot.powers else None)

    def _from_one_down(self, plot: Plot) -> tuple[float, float]:
        """An axis of powers of ten from 1 to where the curves get; no room is left where nothing is."""
        sides = [side for band in plot.bands for side in (band.least, band.most)]
        values = np.concatenate([*(curve.values for curve in plot.curves), *sides, np.zeros(1)])
        least, most = float(np.nanmin(values, initial=0.0)), float(np.nanmax(values, initial=0.0))
        grain = mark_distance(most - least or 1.0, 4, whole=True)
        return grain * floor(least / grain) if least < 0 else -grain, most

    def _axis_font(self) -> QFont:
        return look.font("sans", px(POWER_PIXELS)) if self._plot.powers else super()._axis_font()

    def _marks(self, height: float) -> list[tuple[float, str]]:
        marks = super()._marks(height)
        if not self._plot.powers or any(value != round(value) for value, _ in marks):
            return marks
        return [(value, powers_of_ten(10.0**value) if value else "1") for value, _ in marks]

    def _paint_axis(self, painter: QPainter) -> None:
        super()._paint_axis(painter)
        for band in self._plot.bands:
            steps = np.flatnonzero(np.isfinite(band.least) & np.isfinite(band.most)).tolist()
            there = [self.place(step, band.most[step]) for step in steps]
            back = [self.place(step, band.least[step]) for step in reversed(steps)]
            colour = QColor(self._theme.colour("text"))
            colour.setAlpha(BAND_ALPHA)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF(there + back))
        painter.setFont(look.font("sans", px(NAME_PIXELS), bold=True))
        for level in self._plot.levels:
            area, y = self.area(), self.place(0, level.height).y()
            painter.setPen(QPen(self._theme.colour("accent"), px(1.2)))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.text_colour("accent"))
            painter.drawText(QPointF(area.right() + px(6), y + px(5)), level.words)

    def area(self) -> QRectF:
        beside = 0.0 if self._plot.levels else px(30)
        return super().area() if self._has_symbols else QRectF(super().area().adjusted(0, 0, beside, 0))

    @property
    def _has_symbols(self) -> bool:
        return all(len(curve.symbol.partition("_")[0]) < SYMBOL_LENGTH for curve in self.curves)

    def _paint_symbols(self, painter: QPainter) -> None:
        if self._has_symbols:
            super()._paint_symbols(painter)
            return
        font = look.font("sans", px(NAME_PIXELS), bold=True)
        painter.setFont(font)
        heights = [self._height_of(curve) for curve in self.curves]
        for curve, height in zip(self.curves, heights, strict=True):
            if height is None:
                continue
            size = QFontMetricsF(font).size(0, curve.name)
            highest = height >= max(other for other in heights if other is not None)
            painter.setPen(self._theme.text_colour(curve.colour))
            box = self._box_of(curve, size, above=highest)
            painter.drawText(box.bottomLeft() - QPointF(0, QFontMetricsF(font).descent()), curve.name)

    def _first(self, curve: StepCurve) -> int | None:
        """The step at which a name begins; None where the curve has no point."""
        known = np.flatnonzero(np.isfinite(curve.values))
        return int(known[int((len(known) - 1) * ALONG)]) if len(known) else None

    def _height_of(self, curve: StepCurve) -> float | None:
        first = self._first(curve)
        return None if first is None else float(curve.values[first])

    def _box_of(self, curve: StepCurve, size: QSizeF, *, above: bool) -> QRectF:
        """Where a name stands: over the highest curve, under the others, clear of its own line."""
        first = self._first(curve) or 0
        beside = first + int(np.ceil(size.width() / self.area().width() * max(1, self.steps - 1)))
        along = curve.values[first : beside + 1]
        top = self.place(first, float(np.nanmax(along))).y() - size.height() - px(3)
        bottom = self.place(first, float(np.nanmin(along))).y() + px(3)
        fits_above, fits_below = top >= self.area().top(), bottom + size.height() <= self.area().bottom()
        y = top if (above and fits_above) or not fits_below else bottom
        return QRectF(QPointF(self.place(first, 0.0).x(), y), size)
