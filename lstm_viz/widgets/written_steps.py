"""Steps written as letters on colours, as they stand in lines: where each stands, and how it is painted.

Owns the places and the painting. It does not own what the lines are (`text_layout`), nor which of them are seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from lstm_viz.diagram.graph import Quantity
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.heat import coloured
from lstm_viz.widgets.letters import Letters
from lstm_viz.widgets.text_layout import TextLayout
from lstm_viz.words import readable

LETTER = 15.0  # px of a window at its usual scale
BAR_FROM = 0.04  # of the scale: a value this far below zero bears the bar of negative values


@dataclass(frozen=True, eq=False)
class WrittenSteps:
    """`labels` in lines of `line` px, a letter `cell` px wide, the first line `above` px over the upper edge;
    `joined` where the labels are the characters of one text.
    """

    labels: Sequence[str]
    layout: TextLayout
    cell: float
    line: int
    above: int
    joined: bool

    def box(self, step: int) -> QRectF:
        """Where a step stands."""
        layout, line = self.layout, self.layout.line_of(step)
        left = int(layout.begins[step] - layout.begins[layout.line_starts[line]]) * self.cell
        return QRectF(left, line * self.line - self.above + self.line * 0.1, self._wide(step), self.line * 0.8)

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        colours: tuple[Quantity, float],
        start: int,
        values: NDArray[np.floating],
    ) -> None:
        """The steps from `start` on, each on the colour of its value: of a quantity, in a scale."""
        if not len(values):
            return
        layout, (quantity, scale) = self.layout, colours
        letters = Letters(painter, theme, px(LETTER))
        grounds = coloured(values, quantity, scale, theme).tolist()
        negative = ((values < -BAR_FROM * scale) & (quantity.map != "gate")).tolist()
        for line in range(layout.line_of(start), layout.line_of(start + len(values) - 1) + 1):
            first, last = int(layout.line_starts[line]), int(layout.line_starts[line + 1])
            lefts = ((layout.begins[first:last] - layout.begins[first]) * self.cell).tolist()
            box = self.box(first)
            for left, step in zip(lefts, range(first, last), strict=True):
                place = QRectF(left, box.top(), self._wide(step), box.height())
                written, at = self._written(self.labels[step]), step - start
                letters.paint(place, written, grounds[at], negative[at])

    def paint_stretch(
        self, painter: QPainter, colour: QColor, stretch: tuple[int, int], seen: tuple[int, int]
    ) -> None:
        """A line above and below a stretch, closed at its ends, as far as it is seen."""
        start, stop = stretch
        first, last = max(start, seen[0]), min(stop, seen[1])
        painter.setPen(QPen(colour, 2))
        while first < last:
            end = min(last, int(self.layout.line_starts[self.layout.line_of(first) + 1]))
            box = self.box(first).united(self.box(end - 1)).adjusted(-0.5, -2, 0.5, 2)
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            if first == start:
                painter.drawLine(box.topLeft(), box.bottomLeft())
            if end == stop:
                painter.drawLine(box.topRight(), box.bottomRight())
            first = end

    def _wide(self, step: int) -> float:
        return int(self.layout.widths[step]) * self.cell - (0 if self.joined else self.cell / 2)

    def _written(self, label: str) -> str:
        return label if self.joined and label == " " else readable(label)
