"""The timeline's last row: what the model answers at each step, how sure it is, and whether it is right.

Owns the row's data (`AnswerRow`, of a whole trace or of an overview) and its drawing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from lstm_viz import theme as look
from lstm_viz.curve import at_pixels
from lstm_viz.marks import draw_mark
from lstm_viz.theme import Theme, mix
from lstm_viz.trace import Trace
from lstm_viz.widgets.timeline_header import NARROWEST_CHARACTER, Columns, character_font
from lstm_viz.widgets.timeline_rows import paint_band
from lstm_viz.words import GHOST, number, readable

Floats = NDArray[np.floating]

SUREST = 0.5  # how far a probability of 1 goes from the neutral colour to that of muted text
NARROWEST_MARK = 24.0  # px of a column: the answer and a tick or cross beside it
NARROWEST_NUMBER = 44.0
MOST_COUNTED = 99  # answers whose count has room beside the row's name
WORDS_HEIGHT = 17.0  # px of a row in which answers are written
OVERLINE = 2.0  # px: another answer than the untouched run's, where there is no room for both
UNDERLINE = 2.0  # px: what is wrong, where there is no room for a cross


@dataclass(frozen=True, eq=False)
class AnswerRow:
    """The answers of runs of steps: run k covers steps step_edges[k] … step_edges[k+1]-1.

    Of classes `likeliest` is the probability of the likeliest (its mean); of numbers there are `least` and `most`.
    `right` is the share of right answers, NaN where nothing is asked. `said` holds one text a step, where every
    step is here.
    """

    step_edges: NDArray[np.int64]
    likeliest: Floats | None
    least: Floats | None
    most: Floats | None
    right: Floats | None
    said: tuple[str, ...] = ()
    before: tuple[str, ...] = ()  # what an untouched run says at each step, where there is one

    @property
    def score(self) -> str:
        """How many of the asked answers are right: "5/6", or about which share; empty where nobody knows."""
        if self.right is None or np.isnan(self.right).all():
            return ""
        asked = int(np.isfinite(self.right).sum())
        if self.said and asked <= MOST_COUNTED:
            return f"{int(np.nansum(self.right))}/{asked}"
        return f"{'' if self.said else '≈ '}{100 * np.nanmean(self.right):.0f} %"

    def in_words(self, columns: Columns) -> bool:
        """Whether every step's answer can be read in its column."""
        narrowest = NARROWEST_NUMBER if self.likeliest is None else NARROWEST_CHARACTER
        return bool(self.said) and columns.width >= narrowest

    @property
    def ends(self) -> tuple[float, float]:
        """Between which numbers the answers lie; 0 is among them."""
        if self.least is None or self.most is None:
            return 0.0, 1.0
        low, high = min(0.0, float(np.nanmin(self.least))), max(0.0, float(np.nanmax(self.most)))
        return (low, high) if high > low else (0.0, 1.0)


def answer_row(trace: Trace) -> AnswerRow | None:
    """The answers of a trace; None where this layer has none."""
    whole = trace.whole
    if whole is None:
        told = trace.overview.answers
        if not told:
            return None
        return AnswerRow(
            trace.overview.step_edges,
            told.get("likeliest"),
            told.get("least"),
            told.get("most"),
            told.get("right"),
        )
    answers = whole.arrays.get("answer")
    if answers is None:
        return None
    edges = np.arange(trace.steps + 1)
    judged = whole.arrays.get("right")
    right = None if judged is None else judged[:, 0]
    if trace.model.output == "number":
        said = tuple(number(value, 2) for value in answers[:, 0].tolist())
        return AnswerRow(edges, None, answers[:, 0], answers[:, 0], right, said)
    names = tuple(readable(trace.model.classes[place]) for place in answers.argmax(1).tolist())
    return AnswerRow(edges, answers.max(1), None, None, right, names)


def beside(row: AnswerRow, untouched: AnswerRow | None) -> AnswerRow:
    """A changed run's answers with the untouched run's."""
    return (
        row if untouched is None or len(untouched.said) != len(row.said) else replace(row, before=untouched.said)
    )


def paint_answers(painter: QPainter, columns: Columns, box: QRectF, row: AnswerRow, theme: Theme) -> None:
    """The row: in words where columns are wide enough, else as a strip or a curve."""
    if row.in_words(columns):
        for step, text in enumerate(row.said):
            _paint_cell(painter, columns, box, row, step, text, theme)
        return
    pixels = max(1, round(box.width()))
    if row.likeliest is not None:
        least, _ = at_pixels(row.likeliest, row.likeliest, row.step_edges, pixels)
        for pixel, sure in enumerate(least.tolist()):
            painter.fillRect(QRectF(box.left() + pixel, box.top(), 1.5, box.height()), shade(sure, theme))
    elif row.least is not None and row.most is not None:
        least, most = at_pixels(row.least, row.most, row.step_edges, pixels)
        paint_band(painter, box, least, most, row.ends, theme.colour("muted"), theme)
    if row.right is not None:
        _paint_wrong(painter, box, row.right, row.step_edges, theme)


def shade(sure: float, theme: Theme) -> QColor:
    """The ground of an answer of this probability."""
    return mix(theme.neutral, theme.muted, SUREST * sure) if np.isfinite(sure) else theme.colour("card")


def shade_levels(theme: Theme) -> NDArray[np.uint32]:
    """The grounds of all probabilities from 0 to 1, (1, levels)."""
    return np.array([[shade(sure, theme).rgb() for sure in np.linspace(0, 1, 26).tolist()]], dtype=np.uint32)


def _paint_cell(
    painter: QPainter, columns: Columns, box: QRectF, row: AnswerRow, step: int, text: str, theme: Theme
) -> None:
    column = columns.rect(step)
    cell = QRectF(column.left() + columns.inset, box.top(), column.width() - 2 * columns.inset, box.height())
    sure = 0.0 if row.likeliest is None else float(row.likeliest[step])
    painter.fillRect(cell, shade(sure, theme))
    judged = float("nan") if row.right is None else float(row.right[step])
    known, wide = np.isfinite(judged), columns.width >= NARROWEST_MARK
    half = min(4.0, box.height() / 4)
    painter.setPen(theme.colour("text"))
    painter.setFont(look.font("mono", 12) if wide else character_font(min(columns.width, 8)))
    room = cell.adjusted(-4, -2, 4, 2 if wide else -UNDERLINE)
    other = bool(row.before) and row.before[step] != row.said[step]
    if wide:
        free = cell.width() - (3 * half + 4 if known else 0)
        text, both = fitting(
            painter, free, text, None if row.likeliest is None else sure, row.before[step] if other else ""
        )
    else:
        both = False
        text = text.replace(readable(" "), " ")  # as in the header: a blank between words reads best as one
    if other and not both:
        painter.fillRect(QRectF(cell.left(), cell.top() - 1, cell.width(), OVERLINE), theme.colour("accent"))
    if known and wide:
        extent = painter.fontMetrics().horizontalAdvance(text)
        left = cell.center().x() - (extent + 3 * half + 4) / 2
        painter.drawText(QRectF(left, room.top(), extent + 4, room.height()), Qt.AlignmentFlag.AlignVCenter, text)
        draw_mark(painter, QPointF(left + extent + 4 + 1.5 * half, cell.center().y()), half, judged > 0, theme)
        return
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
    if known and judged == 0:
        painter.fillRect(
            QRectF(cell.left(), box.bottom() - UNDERLINE, cell.width(), UNDERLINE), theme.colour("bad")
        )


def fitting(painter: QPainter, free: float, said: str, sure: float | None, before: str) -> tuple[str, bool]:
    """The most of an answer that has room in `free` px, and whether the untouched one is in it.

    `before` is the untouched one, "" where it is the same; it goes before how sure the answer is.
    """
    told = (
        said if sure is None else f"{said}  {100 if sure == 1 else min(99, round(100 * sure))} %"
    )  # 99.8 is not 100
    ghost = f" {GHOST}{before}" if before else ""
    metrics = painter.fontMetrics()
    for words in (told + ghost, said + ghost, told, said):
        if metrics.horizontalAdvance(words) <= free:
            return words, bool(ghost) and words.endswith(ghost)
    return metrics.elidedText(said, Qt.TextElideMode.ElideRight, round(free)), False


def _paint_wrong(
    painter: QPainter, box: QRectF, right: Floats, step_edges: NDArray[np.int64], theme: Theme
) -> None:
    """Under each run a bar as high as its share of wrong answers, in the lower third of the row."""
    wide = box.width() / int(step_edges[-1])
    colour = theme.colour("bad")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # thin bars side by side would pale each other
    for run in np.flatnonzero(right < 1).tolist():
        left = box.left() + wide * int(step_edges[run])
        extent = wide * int(step_edges[run + 1] - step_edges[run])
        height = (1 - float(right[run])) * box.height() / 3
        painter.fillRect(QRectF(left, box.bottom() - height, extent, height), colour)
    painter.restore()
