"""Curves over the steps of a sequence, on one axis, each with its symbol at its end.

Owns the axis and the drawing. It does not own where the values come from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.theme import Theme, line_of, px
from lstm_viz.words import number, tr

Floats = NDArray[np.float64]

# Sizes in px of a window at its usual scale.
LEFT, RIGHT, TOP, BELOW = 40.0, 58.0, 12.0, 22.0
LABELS = 17.0  # the line of what was read, under the numbers of the steps
MOST_MARKS = 10
OPAQUE = 255
MOST_DOTS = 40  # steps up to which each has a dot
PIECE = 8  # points of a long curve that are drawn at once: Qt's time for a wide line grows with its square
COLUMN = 3.0  # px of the screen: of the points in one only the highest and the lowest are drawn


@dataclass(frozen=True, eq=False)
class StepCurve:
    """One curve: values (T,), NaN where there are none; `cell` says which line it has."""

    symbol: str
    name: str
    colour: str
    values: NDArray[np.floating]
    cell: str = "lstm"
    faint: bool = False


class StepCurves(QWidget):
    """`show_curves` draws them; the present step is marked."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._curves: tuple[StepCurve, ...] = ()
        self._step: int | None = None
        self._ends = 0.0, 1.0
        self._labels: tuple[str, ...] = ()
        self._area: tuple[tuple[int, int, float], QRectF] | None = None  # of a size: each point asks for it
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(round(px(420)), round(px(210)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(px(160)), round(px(90)))

    @property
    def curves(self) -> tuple[StepCurve, ...]:
        return self._curves

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_curves(
        self,
        curves: Sequence[StepCurve],
        step: int | None,
        ends: tuple[float, float] | None = None,
        labels: Sequence[str] = (),
    ) -> None:
        """Draws curves, the step (from 0) marked; `ends` of the axis, None: what the curves need.

        `labels` say what was read at each step; they stand under the axis where all of them have room.
        """
        self._curves, self._step, self._labels = tuple(curves), step, tuple(labels)
        self._ends = self._needed() if ends is None else ends  # each point asks for them, too
        self._area = None
        self.setAccessibleDescription(self.told())
        self.update()

    def told(self) -> str:
        """The curves in words: where each begins and ends, its least and most, and the present step's value."""
        said = []
        for curve in self._curves:
            finite = curve.values[np.isfinite(curve.values)]
            if curve.faint or not len(finite):
                continue
            words = tr(
                "{name}: from {first} to {last}, between {least} and {most}",
                name=curve.name,
                first=number(float(finite[0])),
                last=number(float(finite[-1])),
                least=number(float(finite.min())),
                most=number(float(finite.max())),
            )
            if self._step is not None and self._step < len(curve.values):
                here = number(float(curve.values[self._step]))
                words += "; " + tr("step {step}: {value}", step=self._step + 1, value=here)
            said.append(words)
        return "\n".join(said)

    # --- the axis --------------------------------------------------------------------------------------------

    @property
    def steps(self) -> int:
        return max((len(curve.values) for curve in self._curves), default=0)

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the largest value of the axis."""
        return self._ends

    def _needed(self) -> tuple[float, float]:
        """An axis on which zero and all values have room, with round ends."""
        parts = [curve.values[np.isfinite(curve.values)] for curve in self._curves]
        least = min((float(part.min()) for part in parts if len(part)), default=0.0)
        most = max((float(part.max()) for part in parts if len(part)), default=1.0)
        grain = mark_distance(max(most, 0.0) - min(least, 0.0) or 1.0, 4)
        return grain * floor(min(least, 0.0) / grain), grain * ceil(max(most, grain) / grain - 1e-9)

    def area(self) -> QRectF:
        """Where the curves are; at its left the numbers of the axis have room, however long they are."""
        size = self.width(), self.height(), px(1)
        if self._area is None or self._area[0] != size:
            self._area = size, self._measured()
        return QRectF(self._area[1])

    def _measured(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(0, px(TOP), -px(RIGHT), -px(BELOW))
        measure = QFontMetricsF(self._axis_font())
        widest = max((measure.horizontalAdvance(text) for _, text in self._marks(room.height())), default=0.0)
        room.setLeft(max(px(LEFT), widest + px(12)))
        if self._have_room(room.width(), measure):
            room.setBottom(room.bottom() - px(LABELS))
        return room

    def _axis_font(self) -> QFont:
        """Of the values at the axis."""
        return look.font("mono", px(11))

    def _marks(self, height: float) -> list[tuple[float, str]]:
        """The values at which the axis has a line, and what stands there."""
        low, high = self.ends
        distance = mark_distance(high - low, max(2, int(height / px(34))))
        places = max(0, -floor(np.log10(distance) + 1e-9))
        first, last = ceil(low / distance - 1e-9), floor(high / distance + 1e-9)
        values = [distance * mark for mark in range(first, last + 1)]
        return [(value, number(value, places)) for value in values]

    def _have_room(self, width: float, measure: QFontMetricsF) -> bool:
        """Whether what was read at each step can stand under it."""
        if len(self._labels) != self.steps or self.steps < 2:
            return False
        widest = max(measure.horizontalAdvance(text) for text in self._labels)
        return widest + px(3) <= width / (self.steps - 1)

    def place(self, step: float, value: float) -> QPointF:
        """Where a value at a step (from 0) is drawn."""
        area, (low, high) = self.area(), self.ends
        across = step / max(1, self.steps - 1) if self.steps > 1 else 0.5
        share = (min(max(value, low), high) - low) / ((high - low) or 1.0)
        return QPointF(area.left() + across * area.width(), area.bottom() - share * area.height())

    # --- drawing ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.steps:
                return
            self._paint_axis(painter)
            for curve in sorted(self._curves, key=lambda curve: not curve.faint):
                self._paint_curve(painter, curve)
            self._paint_symbols(painter)

    def _paint_axis(self, painter: QPainter) -> None:
        area, (low, _) = self.area(), self.ends
        painter.setFont(self._axis_font())
        drawn = any(np.isfinite(curve.values).any() for curve in self._curves)
        for value, text in (
            self._marks(self.height() - px(TOP + BELOW)) if drawn else ()
        ):  # else they would mislead
            y = self.place(0, value).y()
            painter.setPen(QPen(self._theme.colour("border"), 1.0))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.colour("muted"))
            box = QRectF(0, y - px(8), area.left() - px(8), px(16))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(look.font("mono", px(11)))
        painter.setPen(self._theme.colour("muted"))
        most = max(2, min(MOST_MARKS, int(area.width() / px(34))))
        every = max(1, round(mark_distance(float(self.steps), most, whole=True)))
        for step in sorted({0, *range(every - 1, self.steps, every)}):
            if 0 < step < every // 2:
                continue
            x = self.place(step, low).x()
            box = QRectF(x - px(24), area.bottom() + px(3), px(48), px(BELOW - 4))
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(step + 1))
        if self._have_room(area.width(), QFontMetricsF(painter.font())):
            painter.setPen(self._theme.colour("text"))
            for step, label in enumerate(self._labels):
                box = QRectF(self.place(step, low).x() - px(40), area.bottom() + px(BELOW - 2), px(80), px(LABELS))
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, label)
        if self._step is not None and self._step < self.steps:
            here = QColor(self._theme.colour("accent"))
            here.setAlpha(110)
            painter.setPen(QPen(here, px(2)))
            x = self.place(self._step, low).x()
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _paint_curve(self, painter: QPainter, curve: StepCurve) -> None:
        colour = QColor(self._theme.colour(curve.colour))
        if curve.faint:
            colour.setAlpha(110)
        pen = QPen(colour, px(1.4 if curve.faint else 2.2), line_of(curve.cell))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for steps in self._stretches(curve.values):
            self._paint_line(painter, *self._places(steps, curve.values[steps]), pen)
        if curve.faint or self.steps > MOST_DOTS:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for step in np.flatnonzero(np.isfinite(curve.values)).tolist():
            painter.drawEllipse(self.place(step, curve.values[step]), px(2.6), px(2.6))

    def _stretches(self, values: NDArray[np.floating]) -> Iterator[NDArray[np.intp]]:
        """The steps of each unbroken stretch of a curve; of crowded ones the highest and the lowest."""
        known = np.concatenate(([False], np.isfinite(values), [False]))
        turns = np.flatnonzero(np.diff(known))
        together = ceil(self.steps * COLUMN / max(1.0, self.area().width()))
        for start, stop in zip(turns[::2].tolist(), turns[1::2].tolist(), strict=True):
            if together == 1 or stop - start <= 2 * together:
                yield np.arange(start, stop)
                continue
            rows = np.pad(values[start:stop], (0, (start - stop) % together), mode="edge").reshape(-1, together)
            begins = start + together * np.arange(len(rows))
            ends = [start], begins + rows.argmin(axis=1), begins + rows.argmax(axis=1), [stop - 1]
            yield np.unique(np.concatenate(ends).clip(max=stop - 1))

    def _places(self, steps: NDArray[np.intp], values: NDArray[np.floating]) -> tuple[Floats, Floats]:
        """x and y of many values at once, as `place` has them."""
        area, (low, high) = self.area(), self.ends
        across = steps / (self.steps - 1) if self.steps > 1 else np.full(len(steps), 0.5)
        shares = (values.astype(np.float64).clip(low, high) - low) / ((high - low) or 1.0)
        return area.left() + across * area.width(), area.bottom() - shares * area.height()

    def _paint_line(self, painter: QPainter, x: Floats, y: Floats, pen: QPen) -> None:
        """A long line in pieces that look like one, where it is opaque."""
        points = [QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]
        if len(points) <= MOST_DOTS or pen.color().alpha() < OPAQUE:
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(points))
            return
        if pen.style() == Qt.PenStyle.SolidLine:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        along = np.concatenate(([0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y))))) / pen.widthF()
        for first in range(0, len(points) - 1, PIECE):
            pen.setDashOffset(float(along[first]))
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(points[first : first + PIECE + 1]))

    def _paint_symbols(self, painter: QPainter) -> None:
        """Each curve's symbol at its end, none upon another."""
        ends = []
        for curve in self._curves:
            finite = np.flatnonzero(np.isfinite(curve.values))
            if len(finite) and curve.symbol and not curve.faint:
                ends.append((self.place(int(finite[-1]), float(curve.values[finite[-1]])).y(), curve))
        ends.sort(key=lambda end: end[0])
        tall, above = px(20), -1e9
        room = self.area()
        for index, (wanted, curve) in enumerate(ends):
            y = min(max(wanted, above + tall), room.bottom() - (len(ends) - 1 - index) * tall - px(4))
            above = y
            at = QPointF(room.right() + px(8), y + px(6))
            symbols.draw(painter, at, curve.symbol, px(17), self._theme.text_colour(curve.colour), bold=True)


def mark_distance(span: float, most: int, *, whole: bool = False) -> float:
    """A round distance (1, 2 or 5 times a power of ten) of at most so many marks over a span."""
    rough = max(span / max(1, most), 1e-12)
    power = 10.0 ** floor(np.log10(rough))
    distance = float(next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * (1 - 1e-9)))
    return max(1.0, distance) if whole else distance
