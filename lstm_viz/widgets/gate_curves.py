"""The gates of one unit over a few steps, as small curves one under the other."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram.graph import Quantity
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.colour_scale import end_words
from lstm_viz.words import tr

ROW, LABEL, GAP = 34.0, 30.0, 4.0  # px of a window at its usual scale


class GateCurves(QWidget):
    """`show_curves` draws one row a quantity; what is brushed is shaded."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[tuple[Quantity, NDArray[np.floating]], ...] = ()
        self._start = 0
        self._step = 0
        self._stretch: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("Gates of the unit here"))

    def sizeHint(self) -> QSize:
        return QSize(round(px(220)), round(px(ROW) * max(1, len(self._rows))))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(px(120)), round(px(26) * max(1, len(self._rows))))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_curves(
        self,
        quantities: Mapping[str, Quantity],
        values: Mapping[str, NDArray[np.floating]],
        start: int,
        step: int,
        stretch: tuple[int, int] | None,
    ) -> None:
        """Each quantity's values, (n,), from the step `start` on; `step` is marked."""
        before = len(self._rows)
        self._rows = tuple((quantities[name], values[name]) for name in values)
        self._start, self._step, self._stretch = start, step, stretch
        told = [
            tr("{name}: {value}", name=quantity.name, value=end_words(float(of_steps[step - start])))
            for quantity, of_steps in self._rows
            if 0 <= step - start < len(of_steps)
        ]
        self.setAccessibleDescription(tr("step {step}; {values}", step=step + 1, values=", ".join(told)))
        if before != len(self._rows):
            self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._rows:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            tall = self.height() / len(self._rows)
            count = len(self._rows[0][1])
            ends = [_ends(quantity, values) for quantity, values in self._rows]
            font = look.font("mono", px(11))
            room = max(QFontMetricsF(font).horizontalAdvance(_said(end)) for pair in ends for end in pair) + px(
                GAP
            )
            left, width = px(LABEL), self.width() - px(LABEL) - room - px(GAP)

            def x_of(step: float) -> float:
                return left + (step - self._start + 0.5) / max(1, count) * width

            if self._stretch is not None:
                veil = QColor(self._theme.colour("accent_soft"))
                begin, end = (min(max(x_of(step - 0.5), left), left + width) for step in self._stretch)
                painter.fillRect(QRectF(begin, 0, end - begin, self.height()), veil)
            painter.setPen(QPen(self._theme.colour("pending"), 1))
            painter.drawLine(QPointF(x_of(self._step), 0), QPointF(x_of(self._step), self.height()))
            for place, ((quantity, values), between) in enumerate(zip(self._rows, ends, strict=True)):
                box = QRectF(left, place * tall + tall * 0.14, width, tall * 0.72)
                self._paint_row(painter, box, quantity, values, between)
                scale = QRectF(box.right() + px(GAP), box.top() - px(4), room, box.height() + px(8))
                painter.setFont(font)
                painter.setPen(self._theme.colour("muted"))
                painter.drawText(scale, Qt.AlignmentFlag.AlignTop, _said(between[1]))
                painter.drawText(scale, Qt.AlignmentFlag.AlignBottom, _said(between[0]))

    def _paint_row(
        self,
        painter: QPainter,
        box: QRectF,
        quantity: Quantity,
        values: NDArray[np.floating],
        between: tuple[float, float],
    ) -> None:
        low, high = between
        short = quantity.symbol.split("_")[0]
        symbols.draw(
            painter,
            QPointF(0, box.center().y() + px(6)),
            short,
            px(17),
            self._theme.text_colour(quantity.colour),
            bold=True,
        )
        painter.setPen(QPen(self._theme.colour("border"), 1))
        zero = box.bottom() - (0 - low) / (high - low) * box.height()
        painter.drawLine(QPointF(box.left(), zero), QPointF(box.right(), zero))
        wide = box.width() / max(1, len(values))
        points = QPolygonF()
        for place, value in enumerate(np.nan_to_num(np.clip(values, low, high)).tolist()):
            points.append(
                QPointF(
                    box.left() + (place + 0.5) * wide, box.bottom() - (value - low) / (high - low) * box.height()
                )
            )
        painter.setPen(QPen(self._theme.colour(quantity.colour), 2))
        painter.drawPolyline(points)


def _ends(quantity: Quantity, values: NDArray[np.floating]) -> tuple[float, float]:
    """Between what a row is drawn: a gate's own ends, else as far as its values reach, 1 at least."""
    if quantity.map == "gate":
        return 0.0, 1.0
    finite = values[np.isfinite(values)]
    peak = max(1.0, float(np.abs(finite).max()) if len(finite) else 1.0)
    return -peak, peak


def _said(end: float) -> str:
    return f"{end:.0f}".replace("-", "−") if end in {-1.0, 0.0, 1.0} else end_words(end)
