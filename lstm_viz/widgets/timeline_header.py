"""The timeline's columns and what stands above them: the sequence's symbols, or a ruler of step numbers.

Owns where a step lies in x, and how its symbol is shortened. It does not own the rows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from lstm_viz import theme as look
from lstm_viz.theme import Theme
from lstm_viz.words import readable, tr

HEADER = 26
PARTS = 11  # of it, for the words over an encoder's and a decoder's steps
NARROWEST_TOKEN = 11.0  # px of a column: a symbol in a box
TOKEN_PIXELS = 13.0
LEAST_LETTERS = 4  # of a symbol that is shortened: what is left of one in less room says nothing
NARROWEST_CHARACTER = 5.0  # px of a column: a bare character
CHARACTER_SHAPE = 0.62  # the width of a monospaced character, of its font's size


@dataclass(frozen=True)
class Columns:
    """The steps side by side in `area`."""

    area: QRectF
    steps: int
    handover: int | None = None  # the first step of a decoder, where there is one

    @property
    def width(self) -> float:
        return self.area.width() / self.steps

    def rect(self, step: int) -> QRectF:
        """The column of a step, header and rows."""
        return QRectF(self.area.left() + step * self.width, self.area.top(), self.width, self.area.height())

    @property
    def inset(self) -> float:
        """The room between a column's edge and what stands in it."""
        return min(3.0, self.width / 8)

    def token_box(self, step: int) -> QRectF:
        """Where a step's symbol stands."""
        column = self.rect(step)
        top = 0 if self.handover is None else PARTS
        return QRectF(column.left() + self.inset, top, column.width() - 2 * self.inset, HEADER - 3 - top)


def paint_header(painter: QPainter, columns: Columns, labels: tuple[str, ...], theme: Theme) -> None:
    """Each step's symbol in a box, or its bare character, or a ruler: as much as there is room for.

    Over them stands which of two parts reads them, where there are two.
    """
    if columns.handover is not None:
        _paint_parts(painter, columns, columns.handover, theme)
    if shows_boxes(columns, labels):
        for step in range(columns.steps):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("button"))
            painter.drawRoundedRect(columns.token_box(step), 4, 4)
            paint_token(painter, columns, labels, step, theme.colour("text").name())
    elif shows_characters(columns, labels):
        for step in range(columns.steps):
            paint_token(painter, columns, labels, step, theme.colour("text").name())
    else:
        _paint_ruler(painter, columns, theme)


def shows_boxes(columns: Columns, labels: tuple[str, ...]) -> bool:
    """Whether each step's symbol stands in a box: not where of most of them hardly a letter would be left."""
    if columns.width < NARROWEST_TOKEN:
        return False
    letters = columns.token_box(0).width() / (TOKEN_PIXELS * CHARACTER_SHAPE)
    cut = sum(len(readable(label)) > max(1.0, letters) for label in labels)
    return letters >= LEAST_LETTERS or 2 * cut <= len(labels)


def shows_characters(columns: Columns, labels: tuple[str, ...]) -> bool:
    """Whether bare characters stand above narrow columns."""
    fits = NARROWEST_CHARACTER <= columns.width < NARROWEST_TOKEN
    return fits and all(len(label) == 1 for label in labels)


def paint_token(painter: QPainter, columns: Columns, labels: tuple[str, ...], step: int, colour: str) -> None:
    """A step's symbol or numbers, shortened where the column is narrow."""
    box = columns.token_box(step)
    painter.setPen(colour)
    if columns.width < NARROWEST_TOKEN:
        painter.setFont(character_font(columns.width))
        # A blank between words reads best as one.
        text = labels[step] if labels[step] == " " else readable(labels[step])
        painter.drawText(box.adjusted(-6, 0, 6, 0), Qt.AlignmentFlag.AlignCenter, text)
        return
    painter.setFont(look.font("mono", TOKEN_PIXELS if columns.handover is None else 11, bold=True))
    shown = painter.fontMetrics().elidedText(
        readable(labels[step]), Qt.TextElideMode.ElideRight, max(8, round(box.width()))
    )
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def character_font(width: float) -> QFont:
    """The small monospaced font whose characters stand in columns so wide."""
    return look.font("mono", min(13.0, max(8.0, width / CHARACTER_SHAPE)))


def ruler_spacing(steps: int, width: float) -> int:
    """How many steps lie between two numbers of the ruler: 1, 2 or 5 times a power of ten, 70 px apart or more."""
    wanted = max(1.0, steps * 70 / max(1.0, width))
    power = 10 ** int(np.floor(np.log10(wanted)))
    return int(next(power * factor for factor in (1, 2, 5, 10) if power * factor >= wanted))


def _paint_parts(painter: QPainter, columns: Columns, handover: int, theme: Theme) -> None:
    """What the encoder reads and what the decoder does: words with a line over their steps, and where one ends."""
    painter.setFont(look.font("sans", 10, bold=True))
    painter.setPen(theme.colour("muted"))
    for start, stop, words in ((0, handover, tr("encoder")), (handover, columns.steps, tr("decoder"))):
        if stop == start:
            continue
        left, right = columns.rect(start).left() + columns.inset, columns.rect(stop - 1).right() - columns.inset
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(1, round(right - left)))
        painter.drawText(QRectF(left, 0, right - left, PARTS - 1), Qt.AlignmentFlag.AlignVCenter, shown)
        after = left + painter.fontMetrics().horizontalAdvance(shown) + 4
        if after < right:
            painter.drawLine(QPointF(after, PARTS / 2), QPointF(right, PARTS / 2))
    if 0 < handover < columns.steps:
        x = columns.rect(handover).left()
        painter.drawLine(QPointF(x, 0), QPointF(x, columns.area.height()))


def paint_number(painter: QPainter, columns: Columns, step: int, ground: str, colour: str) -> None:
    """A step's number on a filled box, over the ruler, where symbols have no room."""
    painter.setFont(look.font("sans", 11, bold=True))
    text, area = f"{step + 1:,}", columns.area
    box = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(text) + 8, HEADER - 8)
    box.moveCenter(QPointF(columns.rect(step).center().x(), columns.token_box(step).center().y()))
    box.moveLeft(min(max(box.left(), area.left()), max(area.left(), area.right() - box.width())))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_ruler(painter: QPainter, columns: Columns, theme: Theme) -> None:
    every = ruler_spacing(columns.steps, columns.area.width())
    # Steps count from 1: the ruler reads 1, 20, 40 … rather than 1, 21, 41 …
    steps = range(columns.steps) if every == 1 else [0, *range(every - 1, columns.steps, every)]
    painter.setPen(theme.colour("muted"))
    painter.setFont(look.font("sans", 11))
    for step in steps:
        left = columns.rect(step).left()
        text = f"{step + 1:,}"
        wide = painter.fontMetrics().horizontalAdvance(text)
        beside = left + 3 if left + 3 + wide <= columns.area.right() else left - 3 - wide
        painter.drawText(QPointF(beside, HEADER - 9), text)
        painter.drawLine(QPointF(left, HEADER - 16), QPointF(left, HEADER))
