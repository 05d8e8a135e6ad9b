"""The sequence before an audience: its symbols in a row, the present one marked, or as text coloured by a unit.

Owns both drawings. It does not own what is selected.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import theme as look
from lstm_viz.theme import Theme, px
from lstm_viz.words import readable, tr

PIXELS = 17.0  # of a symbol, at the usual scale
LINE = 1.9  # of a line, in heights of a symbol
LARGE_PIXELS = (44.0, 38.0, 32.0, 27.0, 23.0, 20.0, PIXELS)  # of coloured text, the largest that has room is taken
ROOM = 0.8  # of the height, for coloured text
LIGHT_GROUND = 0.55  # on a lighter one words are black


class Strip(QWidget):
    """One row: as many symbols as have room, the present one in the middle where it can be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._labels: Sequence[str] = ()
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The sequence"))

    def sizeHint(self) -> QSize:
        return QSize(400, round(px(PIXELS * LINE)))

    minimumSizeHint = sizeHint

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_step(self, labels: Sequence[str], step: int) -> None:
        """The symbols of a sequence, and which of them is being read, from 0."""
        if (labels, step) != (self._labels, self._step):
            self._labels, self._step = labels, step
            words = tr("step {step} of {steps}: {symbol}", step=step + 1, steps=len(labels), symbol=labels[step])
            self.setAccessibleDescription(words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._labels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("mono", px(PIXELS), bold=True)
        painter.setFont(font)
        wide = _column(self._labels, font, self.width())
        count = max(1, min(len(self._labels), int((self.width() - px(40)) / wide)))
        first = min(max(0, self._step - count // 2), len(self._labels) - count)
        left = (self.width() - count * wide) / 2
        for place in range(first, first + count):
            box = QRectF(left + (place - first) * wide, 0, wide, self.height())
            if place == self._step:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("accent"))
                painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), px(6), px(6))
            role = "on_accent" if place == self._step else "muted" if place > self._step else "text"
            painter.setPen(self._theme.colour(role))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, readable(self._labels[place]))
        painter.setPen(self._theme.colour("muted"))
        if first > 0:
            painter.drawText(QRectF(0, 0, left, self.height()), Qt.AlignmentFlag.AlignCenter, "…")
        if first + count < len(self._labels):
            right = QRectF(left + count * wide, 0, self.width() - left - count * wide, self.height())
            painter.drawText(right, Qt.AlignmentFlag.AlignCenter, "…")


class ColouredText(QWidget):
    """The sequence in lines, each symbol on the colour of a unit's value there; as large as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._labels: Sequence[str] = ()
        self._colours: Sequence[QColor] = ()
        self._below: NDArray[np.bool_] = np.zeros(0, bool)
        self._step = 0
        self.setAccessibleName(tr("The sequence, coloured by the selected unit"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_values(self, labels: Sequence[str], values: NDArray[np.floating], gate: str, step: int) -> None:
        """`values` (T,) colour the symbols up to the present step: from −1 to 1, or of a gate, in the colour of
        that name, from 0 to 1.
        """
        self._labels, self._step = labels, step
        self._colours = [
            self._theme.gate(gate, value) if gate else self._theme.signed(value) for value in values.tolist()
        ]
        self._below = np.asarray(values) < 0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._labels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixels, wide, columns = self._fitted()
        painter.setFont(look.font("mono", pixels, bold=True))
        high = pixels * LINE
        lines = max(1, int(self.height() / high))
        needed = -(-len(self._labels) // columns)
        first = min(max(0, self._step // columns - lines // 2), max(0, needed - lines))
        left = (self.width() - min(columns, len(self._labels)) * wide) / 2
        top = max(0.0, (self.height() - min(lines, needed) * high) / 2)
        for place in range(first * columns, min(len(self._labels), (first + lines) * columns)):
            row, column = divmod(place, columns)
            self._paint_symbol(
                painter, QRectF(left + column * wide, top + (row - first) * high, wide, high), place
            )

    def _fitted(self) -> tuple[float, float, int]:
        """The largest size of the symbols at which all have room, with their places' width and how many in a
        line; the usual size where they never have.
        """
        found = 0.0, 0.0, 1
        for size in LARGE_PIXELS:
            pixels = px(size)
            wide = _column(self._labels, look.font("mono", pixels, bold=True), self.width())
            columns = max(1, int((self.width() - px(40)) / wide))
            found = pixels, wide, columns
            if -(-len(self._labels) // columns) * pixels * LINE <= self.height() * ROOM:
                break
        return found

    def _paint_symbol(self, painter: QPainter, box: QRectF, place: int) -> None:
        known = place <= self._step and place < len(self._colours)
        text = self._theme.colour("muted")
        if known:
            ground = self._colours[place]
            text = QColor("black" if ground.lightnessF() > LIGHT_GROUND else "white")
            painter.fillRect(box.adjusted(0, 2, 0, -2), ground)
            if self._below[place]:  # not by colour alone: below zero there is a bar
                painter.fillRect(QRectF(box.left(), box.bottom() - 6, box.width(), 3), self._theme.colour("text"))
        painter.setPen(text)
        label = self._labels[place]
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label if label == " " else readable(label))
        if place == self._step:
            painter.setPen(QPen(self._theme.colour("text"), px(1.6)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))


def _column(labels: Sequence[str], font: QFont, room: float) -> float:
    """How wide a symbol's place is: that of the longest, within a quarter of the room."""
    metrics = QFontMetricsF(font)
    longest = max(metrics.horizontalAdvance(readable(label)) for label in set(labels))
    narrow = all(len(label) == 1 for label in set(labels)) and len(labels) > 24
    return min(room / 4, longest + (px(2) if narrow else px(16)))
