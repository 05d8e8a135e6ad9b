"""Words beside the curves of a plot: near their places, within the sheet, and never over each other.

Owns the items and where they stand. It does not own what they say.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QBrush

from lstm_viz.plots.items import Label
from lstm_viz.theme import Theme, font, px

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
        behind = theme.colour("card")
        behind.setAlpha(BEHIND_WORDS)
        while len(self._items) < len(labels):
            self._items.append(self._made())
        for item in self._items[len(labels) :]:
            item.setVisible(False)
        upwards = sorted(labels, key=lambda one: one.y)
        for item, label, y in zip(self._items, upwards, heights_of(upwards, seen, height), strict=False):
            item.setFont(font("sans", px(11), bold=label.bold))
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


def heights_of(labels: list[Label], seen: tuple[float, float], height: float) -> list[float]:
    """Where words of such a height stand, the lowest first: over their places where there is room, and apart."""
    low, high = seen
    wanted: list[float] = []
    for label in labels:
        under = (label.y if label.low is None else label.low) - 0.8 * height
        over = label.y + 0.8 * height
        wanted.append(under if label.below or over > high - height / 2 else over)
    for place in range(len(labels) - 2, -1, -1):
        if labels[place].below and labels[place + 1].below:  # one under the other, both under their curves
            wanted[place] = min(wanted[place], wanted[place + 1] - height)
    heights: list[float] = []
    for near in wanted:
        heights.append(max(near, heights[-1] + height if heights else low + height / 2))
    top = high - height / 2
    for place in reversed(range(len(heights))):
        heights[place] = min(heights[place], top)
        top = heights[place] - height
    return heights
