"""Curves with their names written along them, large: for an audience, and for curves that end in one point."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter

from lstm_viz import theme as look
from lstm_viz.theme import px
from lstm_viz.widgets.step_curves import StepCurve, StepCurves

NAME_PIXELS = 15.0
ALONG = 0.12  # of the width: where names stand
SYMBOL_LENGTH = 3  # what is longer is no symbol, but a name


class NamedCurves(StepCurves):
    """Symbols stand at the curves' ends, as in `StepCurves`; names along them."""

    def area(self) -> QRectF:
        return super().area() if self._has_symbols else QRectF(super().area().adjusted(0, 0, px(30), 0))

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
