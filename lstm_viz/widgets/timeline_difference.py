"""Where a changed run differs from the untouched one, on the timeline: a strip above the rows, a curve over them.

Owns these marks. It does not own the comparison (`differences`), nor the rows.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from lstm_viz import theme as look
from lstm_viz.curve import Curve
from lstm_viz.differences import Difference
from lstm_viz.powers import placed
from lstm_viz.theme import Theme
from lstm_viz.widgets.timeline_header import HEADER, Columns
from lstm_viz.words import number, tr

TOP, HEIGHT = HEADER + 0.5, 4.0  # of the strip, between the symbols and the first row
FAINTEST = 50  # the alpha, of 255, of the least that differs
FLAG_HEIGHT = 13.0
OF_CHANGED = 0.66  # of a row's height, where both runs have a part of it
FULL = 1.0  # |Δh| that is drawn in full: the most that h itself can be


def paint_difference(
    painter: QPainter, columns: Columns, difference: Difference, label_width: float, theme: Theme
) -> None:
    """A bar over each run of steps, the fuller the more h differs; and how much that is at most."""
    edges, width = difference.step_edges, columns.width
    inset = columns.inset if len(edges) - 1 == columns.steps else 0.0
    for run in np.flatnonzero(difference.apart != 0).tolist():
        apart = float(difference.apart[run])
        colour = QColor(theme.colour("accent"))
        share = min(1.0, apart / FULL) if np.isfinite(apart) else 1.0
        colour.setAlpha(round(FAINTEST + (255 - FAINTEST) * share))
        left = columns.area.left() + edges[run] * width + inset
        wide = (edges[run + 1] - edges[run]) * width - 2 * inset
        painter.fillRect(QRectF(left, TOP, max(1.0, wide), HEIGHT), colour)
    _paint_flags(painter, columns, difference, theme)
    painter.setPen(theme.colour("muted"))
    painter.setFont(look.font("sans", 11))
    words = tr("Δh up to {most}", most=number(difference.largest, 2))
    for line, text in enumerate((tr("thin: untouched"), words)):
        room = QRectF(18, line * HEADER / 2, label_width - 22, HEADER / 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def _paint_flags(painter: QPainter, columns: Columns, difference: Difference, theme: Theme) -> None:
    """A line down the rows at each step at which a value first passes a limit, and which limit it is."""
    painter.setFont(look.font("sans", 11, bold=True))
    right = -1e9
    for step, words in difference.passed:
        left = columns.area.left() + step * columns.width
        colour = theme.colour("bad")
        painter.setPen(QPen(colour, 1.2))
        painter.drawLine(QPointF(left, HEADER - 3), QPointF(left, columns.area.bottom()))
        extent = painter.fontMetrics().horizontalAdvance(words) + 4
        at = max(left + 2, right)  # beside one that is as near
        veil = theme.colour("card")
        veil.setAlpha(225)
        painter.fillRect(QRectF(at, HEADER + 5, extent, FLAG_HEIGHT), veil)
        painter.drawText(QRectF(at + 1, HEADER + 5, extent, FLAG_HEIGHT), Qt.AlignmentFlag.AlignVCenter, words)
        right = at + extent + 2


def shared(box: QRectF) -> tuple[QRectF, QRectF]:
    """A row's box for the changed run and, lower, for the untouched one."""
    upper, lower = QRectF(box), QRectF(box)
    upper.setHeight(box.height() * OF_CHANGED)
    lower.setTop(upper.bottom() + min(1.0, box.height() * 0.1))
    return upper, lower


def paint_untouched(
    painter: QPainter, box: QRectF, curve: Curve, name: str, ends: tuple[float, float], theme: Theme
) -> None:
    """The untouched run's curve, a run a step, as a thin line between `ends` (low, high)."""
    low, high = ends
    values = placed((np.asarray(curve.least[name], np.float64) + curve.most[name]) / 2, high)
    heights = box.bottom() - (np.clip(values, low, high) - low) / (high - low) * box.height()
    width = box.width() / curve.step_edges[-1]
    middles = box.left() + (curve.step_edges[:-1] + curve.step_edges[1:]) / 2 * width
    there = np.isfinite(heights)
    points = [QPointF(x, y) for x, y in zip(middles[there].tolist(), heights[there].tolist(), strict=True)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("text"), 1.2))
    painter.drawPolyline(QPolygonF(points))
