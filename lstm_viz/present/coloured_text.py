"""The sequence as text before an audience, each symbol on the colour of a unit's value there, and the scale.

Owns how that is broken into lines and drawn. It does not own what is selected.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram.graph import Quantity
from lstm_viz.present.strip import LINE, PIXELS, column_width
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.colour_scale import ColourScale
from lstm_viz.words import readable, tr

LARGE_PIXELS = (72.0, 58.0, 44.0, 38.0, 32.0, 27.0, 23.0, 20.0, PIXELS)  # the largest that has room is taken
ROOM = 0.86  # of the height
MOST_EVENED = 12  # lines


class TextPage(QWidget):
    """The text with, above it, which unit's quantity colours it, and from which number to which."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.text = ColouredText(theme)
        self.scale = ColourScale(theme)
        self._words = QLabel()
        self._words.setProperty("role", "caption")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        above = QHBoxLayout()
        above.addStretch(1)
        above.addWidget(self._words)
        above.addSpacing(24)
        above.addWidget(self.scale)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(self.text, 1)

    def set_theme(self, theme: Theme) -> None:
        self.text.set_theme(theme)
        self.scale.set_theme(theme)

    def show_values(
        self, labels: Sequence[str], values: NDArray[np.floating], quantity: Quantity, unit: int, step: int
    ) -> None:
        """`values` (T,) of the unit (from 0) colour the symbols up to the present step."""
        most = 1.0 if quantity.map == "gate" else max(1e-9, float(np.nanmax(np.abs(values), initial=0.0)))
        self._words.setText(tr("Unit {unit}: {name}", unit=unit + 1, name=tr(quantity.name)))
        self.scale.show_scale(quantity, most)
        self.text.show_values(labels, values / most, quantity.colour if quantity.map == "gate" else "", step)


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
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pixels, wide, columns = self._fitted()
            painter.setFont(look.font("mono", pixels, bold=True))
            high = pixels * LINE
            lines = lines_of(self._labels, columns)
            here = next(row for row, line in enumerate(lines) if self._step < line.stop)
            shown = max(1, int(self.height() / high))
            first = min(max(0, here - shown // 2), max(0, len(lines) - shown))
            lines = lines[first : first + shown]
            left = round((self.width() - max(map(len, lines)) * wide) / 2)
            top = max(0.0, (self.height() - len(lines) * high) / 2)
            for row, line in enumerate(lines):
                for place in line:
                    box = QRectF(left + (place - line.start) * wide, top + row * high, wide, high)
                    self._paint_symbol(painter, box, place)

    def _fitted(self) -> tuple[float, float, int]:
        """The largest size of the symbols at which all have room, with their places' width and how many in a
        line; the usual size where they never have.
        """
        found = 0.0, 0.0, 1
        for size in LARGE_PIXELS:
            pixels = px(size)
            # Whole pixels: no ground shines through between two places.
            wide = float(ceil(column_width(self._labels, look.font("mono", pixels, bold=True), self.width())))
            columns = max(1, int((self.width() - px(40)) / wide))
            found = pixels, wide, columns
            if len(lines_of(self._labels, columns)) * pixels * LINE <= self.height() * ROOM:
                break
        pixels, wide, columns = found
        return pixels, wide, evened(self._labels, columns)

    def _paint_symbol(self, painter: QPainter, box: QRectF, place: int) -> None:
        known = place <= self._step and place < len(self._colours)
        text = self._theme.colour("muted")
        if known:
            ground = self._colours[place]
            text = ink_on(ground)
            apart = px(1) if len(self._labels[place]) > 1 else 0.0  # a letter's neighbours make a word with it
            painter.fillRect(box.adjusted(apart, 2, -apart, -2), ground)
            if self._below[place]:  # not by colour alone: below zero there is a bar
                painter.fillRect(QRectF(box.left(), box.bottom() - 6, box.width(), 3), self._theme.colour("text"))
        painter.setPen(text)
        label = self._labels[place]
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label if label == " " else readable(label))
        if place == self._step:
            painter.setPen(QPen(self._theme.colour("text"), px(1.6)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))


def ink_on(ground: QColor) -> QColor:
    """Black or white, whichever has more contrast: 4.5 : 1 at least on any ground (WCAG 2, relative luminance)."""
    parts = (ground.redF(), ground.greenF(), ground.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return QColor("black" if (luminance + 0.05) ** 2 > 1.05 * 0.05 else "white")


def evened(labels: Sequence[str], columns: int) -> int:
    """The fewest columns in which there are no more lines: no symbol is left alone in the last one."""
    lines = len(lines_of(labels, columns))
    if lines > MOST_EVENED:  # in a long text it is not seen
        return columns
    fewest = max(1, len(labels) // lines)
    return next(tried for tried in range(fewest, columns + 1) if len(lines_of(labels, tried)) == lines)


def lines_of(labels: Sequence[str], columns: int) -> list[range]:
    """The places of each line, at most `columns` in one; a text is broken after a space where there is one."""
    lines, start = [], 0
    while start < len(labels):
        stop = min(start + columns, len(labels))
        if stop < len(labels):
            spaces = (place + 1 for place in range(stop - 1, start, -1) if labels[place].isspace())
            stop = next(spaces, stop)
        lines.append(range(start, stop))
        start = stop
    return lines
