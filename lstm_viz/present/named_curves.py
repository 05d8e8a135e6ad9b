"""Curves with their names written along them, large: for an audience, and for curves that end in one point."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
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
        taken: list[QRectF] = []
        for curve in self.curves:
            size = QFontMetricsF(font).size(0, curve.name)
            at = self._place_of(curve, size.width())
            if at is None:
                continue
            box = QRectF(QPointF(at.x(), at.y() - size.height() - px(3)), size)
            if box.top() < self.area().top():
                box.moveTop(at.y() + px(6))
            while any(box.intersects(other) for other in taken):
                box.translate(size.width() * 1.2, 0)
            taken.append(box)
            painter.setPen(self._theme.text_colour(curve.colour))
            painter.drawText(box.bottomLeft() - QPointF(0, QFontMetricsF(font).descent()), curve.name)

    def _place_of(self, curve: StepCurve, width: float) -> QPointF | None:
        """Where a name of so many pixels begins, on the height of the curve's highest point along it; None where
        the curve has no point.
        """
        known = np.flatnonzero(np.isfinite(curve.values))
        if not len(known):
            return None
        first = int(known[min(len(known) - 1, int(len(known) * ALONG))])
        beside = first + int(np.ceil(width / self.area().width() * max(1, self.steps - 1)))
        return self.place(first, float(np.nanmax(curve.values[first : beside + 1])))
