"""A ranking of units: each with a bar as long as its score, and where chance reaches."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import theme as look
from lstm_viz.theme import Theme, px
from lstm_viz.words import number, tr

ROW = 28.0  # px of a window at its usual scale
MOST_ROWS = 8


@dataclass(frozen=True)
class Bar:
    """A unit (from 0), its score from 0 to 1, whether its value is turned around, and what is said of the score
    where it is not the number itself.
    """

    unit: int
    score: float
    turned: bool = False
    words: str = ""

    @property
    def said(self) -> str:
        return self.words or number(self.score, 2)


class UnitBars(QWidget):
    """Signal: `picked` (a unit). Up and Down move along the ranking."""

    picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bars: tuple[Bar, ...] = ()
        self._chance: float | None = None
        self._unit = -1
        self._colour = "cell"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Units that match, the best first"))

    def sizeHint(self) -> QSize:
        return QSize(round(px(220)), round(px(ROW) * len(self.bars)))

    minimumSizeHint = sizeHint

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_bars(self, bars: tuple[Bar, ...], colour: str, chance: float | None = None) -> None:
        """A ranking in a quantity's colour; `chance` is drawn as a mark across every bar."""
        self.bars, self._colour, self._chance = bars[:MOST_ROWS], colour, chance
        told = (self._words(bar) for bar in self.bars)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def show_unit(self, unit: int) -> None:
        """Which unit is selected."""
        self._unit = unit
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y() // px(ROW))
        if event.button() == Qt.MouseButton.LeftButton and 0 <= row < len(self.bars):
            self.picked.emit(self.bars[row].unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() not in moves or not self.bars:
            super().keyPressEvent(event)
            return
        units = [bar.unit for bar in self.bars]
        row = units.index(self._unit) + moves[Qt.Key(event.key())] if self._unit in units else 0
        self.picked.emit(units[min(max(row, 0), len(units) - 1)])

    def _words(self, bar: Bar) -> str:
        turned = tr(", turned around") if bar.turned else ""
        return tr("unit {unit}: {score}{turned}", unit=bar.unit + 1, score=bar.said, turned=turned)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            tall = px(ROW)
            middle = Qt.AlignmentFlag.AlignVCenter
            for place, bar in enumerate(self.bars):
                row = QRectF(0, place * tall, self.width(), tall)
                chosen = bar.unit == self._unit
                painter.setPen(Qt.PenStyle.NoPen)
                if chosen:
                    painter.setBrush(self._theme.colour("accent_soft"))
                    painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), 6, 6)
                painter.setPen(self._theme.colour("accent" if chosen else "text"))
                painter.setFont(look.font("mono", px(13), bold=chosen))
                sign = "−" if bar.turned else ""
                unit = tr("{sign}unit {unit}", sign=sign, unit=bar.unit + 1)
                painter.drawText(row.adjusted(px(6), 0, 0, 0), middle, unit)
                painter.setPen(self._theme.colour("text"))
                painter.setFont(look.font("mono", px(13), bold=True))
                painter.drawText(row.adjusted(0, 0, -px(6), 0), middle | Qt.AlignmentFlag.AlignRight, bar.said)
                left, right = px(92), self.width() - px(52)
                if right - left > px(16):
                    self._paint_bar(painter, QRectF(left, row.center().y() - px(4), right - left, px(8)), bar)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("accent"), 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_bar(self, painter: QPainter, groove: QRectF, bar: Bar) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("button"))
        painter.drawRoundedRect(groove, px(4), px(4))
        filled = QRectF(groove)
        filled.setWidth(groove.width() * min(max(bar.score, 0.0), 1.0))
        painter.setBrush(self._theme.colour(self._colour))
        painter.drawRoundedRect(filled, px(4), px(4))
        if self._chance is not None:
            x = groove.left() + groove.width() * self._chance
            painter.setPen(QPen(self._theme.colour("text"), 1.5))
            painter.drawLine(QPointF(x, groove.top() - px(4)), QPointF(x, groove.bottom() + px(4)))
