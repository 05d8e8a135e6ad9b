"""What every item of the diagram has: the theme it is drawn in and the frame it shows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem

from lstm_viz.diagram.frame import Frame
from lstm_viz.diagram.graph import Cell
from lstm_viz.theme import Theme
from lstm_viz.theme import least as at_least

LEAST_PIXELS = 10.5  # on the screen, of what is meant to be read
LEAST_NOTE_PIXELS = 9.5  # of what stands beside it
CROWDED = 25.0  # of a word's size, from which on they would lie upon each other: two cells before an audience


def readable(painter: QPainter, size: float, least: float = LEAST_PIXELS) -> float:
    """A font's size in the cell's units: `size`, or what comes to `least` pixels where the cell is drawn small."""
    return max(size, max(least, at_least()) / (painter.worldTransform().m11() or 1.0))


def shortened(text: str, room: float, metrics: QFontMetricsF) -> str:
    """A step's symbol or numbers, in so much room: without the last numbers, never with a half of one."""
    parts, shown = text.split(" "), text
    while len(parts) > 1 and metrics.horizontalAdvance(shown) > room:
        parts.pop()
        shown = f"{' '.join(parts)} …"
    return metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)


class CellItem(QGraphicsItem):
    """A part of the drawn cell. `show_frame` gives it what to draw; it owns no timer and no state of its own."""

    def __init__(self, cell: Cell, theme: Theme, bounds: QRectF) -> None:
        super().__init__()
        self.cell = cell
        self.theme = theme
        self.frame: Frame | None = None
        self._bounds = bounds

    def boundingRect(self) -> QRectF:
        return self._bounds

    def show_frame(self, frame: Frame | None, theme: Theme) -> None:
        """Draws `frame` (None: nothing is known yet) in `theme` from now on."""
        if self.frame is None or frame is None or theme is not self.theme or self.differs(self.frame, frame):
            self.update()
        self.frame = frame
        self.theme = theme

    def differs(self, old: Frame, new: Frame) -> bool:
        """Whether the item looks different in the new frame; a still item is not painted again."""
        raise NotImplementedError

    def colour_name(self, quantity: str) -> str:
        return self.cell.quantities[quantity].colour

    def at(self, x: float, y: float) -> str | None:
        """What stands at a point of the item, as the name of a quantity; None where nothing does."""
        return None
