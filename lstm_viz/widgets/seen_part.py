"""Which steps and rows of an image are seen: panned, zoomed about a point, and kept within those that there are.

Owns the way between pixels and steps and rows. It paints nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

FEWEST_STEPS, FEWEST_ROWS = 8.0, 2.0  # as far as one can zoom


class SeenPart:
    """A part of `steps` × `rows`, seen in an area of so many pixels."""

    def __init__(self) -> None:
        self.steps = self.rows = 1
        self.view = QRectF(0, 0, 1, 1)  # in steps and rows
        self.area = QRectF(0, 0, 1, 1)  # in pixels

    @property
    def is_whole(self) -> bool:
        """Whether all of it is seen."""
        return self.view == QRectF(0, 0, self.steps, self.rows)

    def show(self, view: QRectF) -> None:
        """Other steps and rows, within those that there are."""
        width = min(max(view.width(), min(FEWEST_STEPS, self.steps)), self.steps)
        height = min(max(view.height(), min(FEWEST_ROWS, self.rows)), self.rows)
        left = min(max(view.left(), 0.0), self.steps - width)
        top = min(max(view.top(), 0.0), self.rows - height)
        self.view = QRectF(left, top, width, height)

    def pan(self, pixels: QPointF) -> None:
        """Moves by so many pixels."""
        across, down = self.view.width() / self.area.width(), self.view.height() / self.area.height()
        self.show(self.view.translated(-pixels.x() * across, -pixels.y() * down))

    def zoom(self, times: float, at: QPointF, *, rows: bool = False) -> None:
        """Zooms in time or in rows about a point that stays where it is."""
        area, view = self.area, self.view
        if rows:
            share = min(max(at.y() / area.height(), 0.0), 1.0)
            height = min(max(view.height() / times, min(FEWEST_ROWS, self.rows)), self.rows)
            self.show(QRectF(view.left(), view.top() + share * (view.height() - height), view.width(), height))
        else:
            share = min(max(at.x() / area.width(), 0.0), 1.0)
            width = min(max(view.width() / times, min(FEWEST_STEPS, self.steps)), self.steps)
            self.show(QRectF(view.left() + share * (view.width() - width), view.top(), width, view.height()))

    def reveal(self, step: int, row: float) -> bool:
        """Moves so that a step and a row are seen; whether anything had to move."""
        view = self.view
        left = min(max(view.left(), step + 1 - view.width()), step)
        top = min(max(view.top(), row + 1 - view.height()), row)
        if (left, top) == (view.left(), view.top()):
            return False
        self.show(QRectF(left, top, view.width(), view.height()))
        return True

    def at(self, point: QPointF) -> tuple[int, int]:
        """The step and the row at a point."""
        step = int(self.view.left() + point.x() / self.area.width() * self.view.width())
        row = int(self.view.top() + point.y() / self.area.height() * self.view.height())
        return min(max(step, 0), self.steps - 1), min(max(row, 0), self.rows - 1)

    def x(self, step: float) -> float:
        """Where a step begins."""
        return (step - self.view.left()) / self.view.width() * self.area.width()

    def y(self, row: float) -> float:
        """Where a row begins."""
        return (row - self.view.top()) / self.view.height() * self.area.height()
