"""One quantity of one unit over all steps, in two models: two curves on one scale."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.curve import at_pixels
from lstm_viz.diagram.graph import Quantity
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.colour_scale import end_words
from lstm_viz.words import tr

Floats = NDArray[np.floating]
HEIGHT, LABEL, SCALE = 76.0, 30.0, 44.0  # px of a window at its usual scale


class Course(NamedTuple):
    """Least and most in runs of steps; run k covers steps step_edges[k] … step_edges[k+1]-1."""

    step_edges: NDArray[np.int64]
    least: Floats
    most: Floats


class TwoCurves(QWidget):
    """`show_courses` draws both; the first in its quantity's colour, the second in that of the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._quantity: Quantity | None = None
        self._courses: tuple[Course, ...] = ()
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(px(300)), round(px(HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(px(120)), round(px(HEIGHT)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_courses(self, quantity: Quantity, courses: tuple[Course, ...], step: int) -> None:
        """The courses that are here, the first model's first; `step` is marked."""
        self._quantity, self._courses, self._step = quantity, courses, step
        low, high = self._ends()
        self.setAccessibleName(
            tr("{name} of both models, from {low} to {high}", name=quantity.name, low=low, high=high)
        )
        self.update()

    def show_step(self, step: int) -> None:
        self._step = step
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        quantity = self._quantity
        if quantity is None or not self._courses:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            low, high = self._ends()
            box = QRectF(px(LABEL), px(6), self.width() - px(LABEL) - px(SCALE), self.height() - px(12))
            steps = int(self._courses[0].step_edges[-1])
            ink = self._theme.text_colour(quantity.colour)
            short = quantity.symbol.split("_")[0]
            symbols.draw(painter, QPointF(0, box.center().y() + px(6)), short, px(17), ink, bold=True)
            painter.setPen(QPen(self._theme.colour("border"), 1))
            zero = box.bottom() - (0 - low) / (high - low) * box.height()
            painter.drawLine(QPointF(box.left(), zero), QPointF(box.right(), zero))
            x = box.left() + (self._step + 0.5) / max(1, steps) * box.width()
            painter.setPen(QPen(self._theme.colour("pending"), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            colours = self._theme.colour(quantity.colour), self._theme.colour("text")
            for course, colour, width in zip(self._courses, colours, (2.5, 1.2), strict=False):
                self._paint_course(painter, box, course, (low, high), colour, width)
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(look.font("mono", px(10)))
            scale = QRectF(box.right() + px(4), box.top() - px(4), px(SCALE), box.height() + px(8))
            painter.drawText(scale, Qt.AlignmentFlag.AlignTop, end_words(high))
            painter.drawText(scale, Qt.AlignmentFlag.AlignBottom, end_words(low))

    def _paint_course(
        self,
        painter: QPainter,
        box: QRectF,
        course: Course,
        ends: tuple[float, float],
        colour: QColor,
        width: float,
    ) -> None:
        low, high = ends
        pixels = max(1, min(int(box.width() / 2), int(course.step_edges[-1])))  # a wide pen is slow
        least, most = at_pixels(course.least, course.most, course.step_edges, pixels)
        wide = box.width() / pixels

        def point(place: int, value: float) -> QPointF:
            value = min(max(value, low), high) if value == value else 0.0  # noqa: PLR0124  (NaN)
            return QPointF(
                box.left() + (place + 0.5) * wide, box.bottom() - (value - low) / (high - low) * box.height()
            )

        line = QPolygonF()
        for place, (below, above) in enumerate(zip(least.tolist(), most.tolist(), strict=True)):
            line.append(point(place, below))
            if above != below:
                line.append(point(place, above))
        painter.setPen(QPen(colour, width))
        painter.drawPolyline(line)

    def _ends(self) -> tuple[float, float]:
        """The scale that holds both."""
        if self._quantity is not None and self._quantity.map == "gate":
            return 0.0, 1.0
        values = np.concatenate([part for course in self._courses for part in (course.least, course.most)])
        finite = values[np.isfinite(values)]
        peak = float(np.abs(finite).max()) if len(finite) else 1.0
        return (-peak, peak) if peak > 0 else (-1.0, 1.0)
