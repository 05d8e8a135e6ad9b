"""The curve of σ, tanh or ReLU with the point (z, value) on it. Knows the numbers it is given and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, exp, isfinite, tanh

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import theme as look
from lstm_viz.squashes import Curve
from lstm_viz.theme import Theme, px
from lstm_viz.words import number, tr

REACH = 6.0  # z is drawn from −REACH to REACH, further where the point lies outside or near the end
POINTS = 97
# Sizes in pixels of a window at its usual scale.
MARGIN = 10
LABELS = 34  # room at the left for the values' scale
BELOW = 17  # room under the curve for z's scale


def sigmoid(z: float) -> float:
    """1 / (1 + e^−z), without overflow."""
    return 1 / (1 + exp(-z)) if z >= 0 else exp(z) / (1 + exp(z))


def relu(z: float) -> float:
    """What is below zero is zero; NaN stays NaN."""
    return 0.0 if z < 0 else z


# By name the function, and its least and its largest value; None where it has no largest.
SQUASHES: dict[str, tuple[Callable[[float], float], float, float | None]] = {
    "σ": (sigmoid, 0.0, 1.0),
    "tanh": (tanh, -1.0, 1.0),
    "ReLU": (relu, 0.0, None),
}


class SquashCurve(QWidget):
    """`show_point` draws the curve of a squash ("σ", "tanh", "ReLU") and marks where z comes out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._squash = "σ"
        self._curve = Curve("σ", *SQUASHES["σ"])
        self._colour = "forget"
        self.point: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(round(px(300)), round(px(124)))

    @property
    def reach(self) -> float:
        """How far z is drawn to either side."""
        z = 0.0 if self.point is None else self.point[0]
        return REACH * max(1, ceil(abs(z) / (0.95 * REACH))) if isfinite(z) else REACH

    @property
    def ends(self) -> tuple[float, float]:
        """The values between which the curve is drawn."""
        low, high = self._curve.low, self._curve.high
        return -self.reach if low is None else low, self.reach if high is None else high

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_point(
        self, squash: str, colour: str, point: tuple[float, float] | None, curve: Curve | None = None
    ) -> None:
        """The squash, the quantity's colour, and (z, value); None while it is not known. `curve` is that of a
        squash that is none of SQUASHES.
        """
        self._squash, self._colour, self.point = squash, colour, point
        self._curve = Curve(squash, *SQUASHES[squash]) if curve is None else curve
        words = tr("The curve of {squash}", squash=squash)
        if point is not None:
            z, value = (number(part, 4) for part in point)
            words = tr("{squash}({z}) = {value}, on its curve", squash=squash, z=z, value=value)
        self.setAccessibleName(words)
        self.update()

    def place(self, z: float, value: float) -> QPointF:
        """Where a point of the curve is drawn."""
        area, (low, high) = self._area(), self.ends
        x = area.center().x() + z / self.reach * area.width() / 2
        return QPointF(x, area.bottom() - (value - low) / (high - low) * area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            function = self._curve.of
            self._paint_scale(painter)
            path = QPainterPath()
            for index in range(POINTS):
                z = self.reach * (2 * index / (POINTS - 1) - 1)
                path.lineTo(self.place(z, function(z))) if index else path.moveTo(self.place(z, function(z)))
            colour = self._theme.colour(self._colour)
            painter.setPen(QPen(colour if self.point else self._theme.colour("pending"), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
            if self.point is not None and all(isfinite(part) for part in self.point):
                self._paint_point(painter, colour, self.place(*self.point))
                self._paint_words(painter, *self.point)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(px(LABELS), px(MARGIN), -px(MARGIN), -px(BELOW))

    def _paint_scale(self, painter: QPainter) -> None:
        area, (low, high) = self._area(), self.ends
        marks = (low, (low + high) / 2, high)
        painter.setPen(QPen(self._theme.colour("border"), 1.0))
        for value in marks:
            painter.drawLine(self.place(-self.reach, value), self.place(self.reach, value))
        painter.drawLine(self.place(0, low), self.place(0, high))
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(look.font("mono", px(10)))
        for value in marks:
            box = QRectF(0, self.place(0, value).y() - px(7), px(LABELS - 6), px(14))
            text = number(value, 0 if value == round(value) else 1)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        for z in (-self.reach, 0.0, self.reach):
            box = QRectF(self.place(z, 0).x() - px(24), area.bottom() + px(2), px(48), px(BELOW - 2))
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, number(z, 0))

    def _paint_point(self, painter: QPainter, colour: QColor, at: QPointF) -> None:
        """From z up to the curve, from there to the value's scale, and the point."""
        area = self._area()
        thin = QColor(self._theme.colour("text"))
        thin.setAlpha(120)
        painter.setPen(QPen(thin, 1.0))
        painter.drawLine(QPointF(at.x(), area.bottom()), at)
        painter.drawLine(QPointF(area.left(), at.y()), at)
        painter.setPen(QPen(self._theme.colour("card"), 2.0))
        painter.setBrush(colour)
        painter.drawEllipse(at, px(6), px(6))

    def _paint_words(self, painter: QPainter, z: float, value: float) -> None:
        """What the point says, in the quarter that neither the curve nor the point's own lines enter."""
        area, font = self._area(), look.font("mono", px(10))
        text = f"{self._squash}({number(z, 4)}) = {number(value, 4)}"
        box = QRectF(area.left(), area.center().y(), area.width() * 0.45, area.height() / 2).adjusted(
            px(4), 0, 0, 0
        )
        if z < 0:
            box.moveBottomRight(QPointF(area.right(), area.center().y()))
        if QFontMetricsF(font).horizontalAdvance(text) > box.width() or box.height() < px(24):
            return
        painter.setFont(font)
        painter.setPen(self._theme.text_colour(self._colour))
        side = Qt.AlignmentFlag.AlignRight if z < 0 else Qt.AlignmentFlag.AlignLeft
        high = box.adjusted(0, 0, 0, -px(16)) if z >= 0 else box.adjusted(0, px(16), 0, 0)
        painter.drawText(high, side | Qt.AlignmentFlag.AlignVCenter, text)
