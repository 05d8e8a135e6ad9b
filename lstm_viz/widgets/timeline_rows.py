"""The timeline's rows: a square a unit, a map of runs of units, or one unit's curve; and the scale beside each.

Owns how high a row is and how a quantity over time is drawn into its box. It does not own which way is taken
(`timeline`).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from lstm_viz import theme as look
from lstm_viz.curve import Curve, at_pixels
from lstm_viz.diagram.graph import Quantity
from lstm_viz.powers import POWERS_FROM, placed
from lstm_viz.theme import Theme
from lstm_viz.widgets.heat import coloured, image
from lstm_viz.widgets.timeline_header import Columns
from lstm_viz.words import number, powers_of_ten

Floats = NDArray[np.floating]

BELT_ROW, LOW_BELT_ROW = 2.6, 1.4  # the height of the memory's curve, of another's; and where rows are low
LOW_ROW = 18.0  # px
LOWEST_RUN = 2.0  # px of a run of units in a map
THINNEST_CURVE = 2.0  # px
UNDER_CURVE = 90  # the alpha, of 255, of what lies between a curve and zero


def row_heights(room: float, belts: list[bool], answer: float | None) -> list[float]:
    """How high the rows are in `room`: one for each of `belts`, then that of the answers, if there is one.

    `answer` is the least height of the answers' row. Of curves the memory's (where `belts` is True) is the
    highest, as it may exceed 1.
    """
    low = room / (len(belts) + sum(belts) * (BELT_ROW - 1) + (answer is not None)) < LOW_ROW
    weights = [(LOW_BELT_ROW if low else BELT_ROW) if belt else 1.0 for belt in belts]
    if answer is None:
        return [weight * room / sum(weights) for weight in weights]
    last = min(max(room / (sum(weights) + 1), answer), room / 4)
    return [weight * (room - last) / sum(weights) for weight in weights] + [last]


def paint_squares(
    painter: QPainter, columns: Columns, box: QRectF, values: Floats, colours: NDArray[np.uint32], theme: Theme
) -> None:
    """Values (T, units), each a square; a negative one carries a bar."""
    wide = (columns.width - 2 * columns.inset) / values.shape[1]
    gap = min(1.5, wide / 4)
    bar = theme.colour("card")
    for step in range(len(values)):
        left = box.left() + step * columns.width + columns.inset
        for unit in range(values.shape[1]):
            square = QRectF(left + unit * wide + gap / 2, box.top(), wide - gap, box.height())
            if np.isnan(values[step, unit]):
                paint_no_number(painter, square, theme)
                continue
            painter.fillRect(square, QColor.fromRgb(int(colours[step, unit])))
            if values[step, unit] < 0:
                middle = QRectF(
                    square.left() + wide * 0.2, square.center().y() - 0.75, square.width() - wide * 0.4, 1.5
                )
                painter.fillRect(middle, bar)


def paint_no_number(painter: QPainter, square: QRectF, theme: Theme) -> None:
    """What is not a number: crossed out."""
    painter.setPen(QPen(theme.colour("muted"), 1))
    painter.drawLine(square.topLeft(), square.bottomRight())
    painter.drawLine(square.topRight(), square.bottomLeft())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(square)


def fewer_rows(means: Floats, unit_edges: NDArray[np.int64], height: float) -> Floats:
    """Means (runs of steps, runs of units), of neighbouring runs of units together where they would be too low."""
    runs = means.shape[1]
    rows = max(1, min(runs, int(height / LOWEST_RUN)))
    begins = (np.arange(rows) * runs) // rows
    sizes = np.diff(unit_edges)
    with np.errstate(invalid="ignore", over="ignore"):  # of what has run away
        sums: Floats = np.add.reduceat(means * sizes, begins, axis=1) / np.add.reduceat(sizes, begins)
    return sums


def paint_map(painter: QPainter, box: QRectF, colours: NDArray[np.uint32], theme: Theme) -> None:
    """Colours (runs of steps, runs of units) over the whole box; hatched where there is no number."""
    if not colours.all():
        painter.fillRect(box, QBrush(theme.colour("muted"), Qt.BrushStyle.BDiagPattern))
    # A run of steps is as wide as it is long: the picture has one column a run, of equal length but the last.
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(box, image(colours.T))


def paint_curve(
    painter: QPainter,
    box: QRectF,
    curve: Curve,
    name: str,
    ends: tuple[float, float],
    colour: QColor,
    theme: Theme,
) -> None:
    """A unit's values between `ends` (low, high): the band from least to most of each pixel, and down to zero."""
    pixels = max(1, round(box.width()))
    least, most = at_pixels(curve.least[name], curve.most[name], curve.step_edges, pixels)
    paint_band(painter, box, least, most, ends, colour, theme)


def paint_band(
    painter: QPainter,
    box: QRectF,
    least: Floats,
    most: Floats,
    ends: tuple[float, float],
    colour: QColor,
    theme: Theme,
) -> None:
    """Least and most of each pixel column, joined to their neighbours; what is not a number is left out.

    By powers of ten where `ends` are so far away, what is infinite at the edge.
    """
    low, high = ends
    least, most = (placed(values, high) for values in (least, most))
    least, most = np.minimum(least, _one_on(most, least)), np.maximum(most, _one_on(least, most))

    def height_of(values: Floats) -> Floats:
        share = (np.clip(values, low, high) - low) / (high - low)
        heights: Floats = box.bottom() - share * box.height()
        return heights

    painter.fillRect(box, theme.colour("inset"))
    zero = float(height_of(np.zeros(1))[0])
    painter.setPen(QPen(theme.colour("pending"), 1))
    painter.drawLine(QPointF(box.left(), zero), QPointF(box.right(), zero))
    x = box.left() + np.arange(len(least) + 1) * box.width() / len(least)
    painter.setPen(Qt.PenStyle.NoPen)
    under = QColor(colour)
    under.setAlpha(UNDER_CURVE)
    for run in _finite(least, most):
        tops, bottoms = height_of(most[run]), height_of(least[run])
        edges = x[run.start : run.stop + 1]
        painter.setBrush(under)
        painter.drawPolygon(_stairs(edges, np.minimum(tops, zero), np.maximum(bottoms, zero)))
        thin = np.maximum(0, THINNEST_CURVE - (bottoms - tops)) / 2
        painter.setBrush(colour)
        painter.drawPolygon(_stairs(edges, tops - thin, bottoms + thin))


def _one_on(values: Floats, instead: Floats) -> Floats:
    """Each column's neighbour at its left; `instead` where there is none, or no number."""
    neighbours = np.concatenate((instead[:1], values[:-1]))
    return np.where(np.isfinite(neighbours), neighbours, instead)


def _finite(least: Floats, most: Floats) -> Iterator[slice]:
    """The stretches in which there are numbers."""
    there = ~(np.isnan(least) | np.isnan(most))
    turns = np.flatnonzero(np.diff(np.concatenate(([False], there, [False]))))
    return (slice(int(start), int(stop)) for start, stop in zip(turns[::2], turns[1::2], strict=True))


def _stairs(edges: Floats, tops: Floats, bottoms: Floats) -> QPolygonF:
    """The outline of columns side by side."""
    x = np.repeat(edges, 2)[1:-1]
    outline = zip(
        np.concatenate((x, x[::-1])).tolist(),
        np.concatenate((np.repeat(tops, 2), np.repeat(bottoms, 2)[::-1])).tolist(),
        strict=True,
    )
    return QPolygonF([QPointF(*point) for point in outline])


def paint_scale(
    painter: QPainter, row: QRectF, quantity: Quantity, scale: float, saturates: bool, theme: Theme
) -> None:
    """The row's colour map with its ends; where values go beyond them, the ends say so."""
    gate = quantity.map == "gate"
    low, high = ("0", "1") if gate else (end(-scale), end(scale))
    if saturates:
        low, high = f"{'' if gate else '≤ '}{low}", f"≥ {high}"
    levels = np.linspace(0 if gate else -1, 1, 26)[None, :]  # by powers of ten the map itself is the same
    paint_levels(painter, row, coloured(levels, quantity, 1.0, theme), low, high, theme)


def paint_levels(
    painter: QPainter, row: QRectF, colours: NDArray[np.uint32], low: str, high: str, theme: Theme
) -> None:
    """Colours (1, levels) with what the first and the last mean."""
    bar = QRectF(row.right() + 52, row.center().y() - 4, 24, 8)
    painter.drawImage(bar, image(colours))
    painter.setPen(theme.colour("muted"))
    painter.setFont(look.font("sans", 11))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(row.right() + 2, row.top() - 3, 46, row.height() + 6), right, low)
    after = QRectF(bar.right() + 4, row.top() - 3, 42, row.height() + 6)
    painter.drawText(after, Qt.AlignmentFlag.AlignVCenter, high)


def paint_ends(painter: QPainter, row: QRectF, low: str, high: str, theme: Theme) -> None:
    """What the lower and the upper edge of a row mean."""
    painter.setPen(theme.colour("muted"))
    painter.setFont(look.font("sans", 11))
    text = QRectF(row.right() + 8, row.top() - 3, 106, row.height() + 6)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, f"{low} … {high}")


def end(value: float) -> str:
    """An end of a scale, in the room that there is for it."""
    if abs(value) < 100:
        return number(value, 1)
    if abs(value) >= POWERS_FROM:
        return powers_of_ten(value)
    return f"{value:.3g}".replace("-", "−").replace("e+0", "e").replace("e+", "e")
