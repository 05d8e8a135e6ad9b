"""Words beside the curves of a plot: near their places, within the sheet, and never over each other.

Owns the items and where they stand. It does not own what they say.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QBrush, QFontMetricsF

from lstm_viz.plots.items import Label
from lstm_viz.theme import Theme, font, px

Span = tuple[float, float]  # the ends of a stretch of the x axis

MOST_OF_LINES = 0.8  # of the lines of words that a plot is high
BEHIND_WORDS = 170  # how opaque the sheet is behind words: a curve that runs there is faint


class Labels:
    """Of one plot; each item is made once and shown again and again."""

    def __init__(self, plot: Any) -> None:
        self._plot = plot
        self._items: list[Any] = []

    def show(
        self, labels: list[Label], theme: Theme, seen: tuple[float, float], height: float, anchor_left: bool
    ) -> None:
        """Words that end (or begin) at their place. `seen`: the ends of the y axis; one takes `height` of it."""
        view = self._plot.plotItem.vb
        left, right = view.viewRange()[0]
        of_pixel = (right - left) / max(1.0, view.width())
        behind = theme.colour("card")
        behind.setAlpha(BEHIND_WORDS)
        labels = _with_room(labels, (seen[1] - seen[0]) / height)
        while len(self._items) < len(labels):
            self._items.append(self._made())
        for item in self._items[len(labels) :]:
            item.setVisible(False)
        upwards = sorted(labels, key=lambda one: one.y)
        fonts = [font("sans", px(11), bold=label.bold) for label in upwards]
        spans = []
        for label, letters in zip(upwards, fonts, strict=True):
            wide = of_pixel * QFontMetricsF(letters).horizontalAdvance(label.words)
            spans.append((label.x, label.x + wide) if anchor_left else (label.x - wide, label.x))
        heights = heights_of(upwards, seen, height, spans)
        for item, label, letters, y in zip(self._items, upwards, fonts, heights, strict=False):
            item.setFont(letters)
            item.setText(label.words, color=label.colour)
            item.fill = QBrush(behind)
            item.setAnchor((0 if anchor_left else 1, 0.5))
            item.setPos(label.x, y)
            item.setVisible(True)

    def _made(self) -> Any:
        item = pg.TextItem(anchor=(1, 0.5))
        item.setZValue(5)
        item.textItem.document().setDocumentMargin(0)
        self._plot.addItem(item, ignoreBounds=True)
        return item


def _with_room(labels: list[Label], lines: float) -> list[Label]:
    """In a low plot those of the curves alone, or none: words must not hide what they speak of."""
    for some in (labels, [label for label in labels if label.bold]):
        if len(some) <= MOST_OF_LINES * lines:
            return some
    return []


def heights_of(labels: list[Label], seen: tuple[float, float], height: float, spans: list[Span]) -> list[float]:
    """Where words of such a height stand, the lowest first: over their places where there is room, and apart from
    those that they share some of the x axis with; `spans` is what each takes of that.
    """
    low, high = seen
    wanted: list[float] = []
    for label in labels:
        under = (label.y if label.low is None else label.low) - 0.8 * height
        over = label.y + 0.8 * height
        wanted.append(under if label.below or over > high - height / 2 else over)
    beside = [[_meet(span, other) for other in spans] for span in spans]
    for place in reversed(range(len(labels))):
        above = [other for other in range(place + 1, len(labels)) if beside[place][other] and labels[other].below]
        if labels[place].below and above:  # one under the other, both under their curves
            wanted[place] = min(wanted[place], *(wanted[other] - height for other in above))
    heights: list[float] = []
    for place, near in enumerate(wanted):
        least = [heights[other] + height for other in range(place) if beside[place][other]]
        heights.append(max(near, low + height / 2, *least))
    for place in reversed(range(len(heights))):
        most = [heights[other] - height for other in range(place + 1, len(heights)) if beside[place][other]]
        heights[place] = min(heights[place], high - height / 2, *most)
    return heights


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
