"""The unrolled sequence: a row of small cells, the belt and h running through them, the present step framed.

Each is the large cell's own picture of its step (`small`). Steps that are not reached yet are grey outlines.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolButton, QToolTip, QWidget

from lstm_viz import theme as look
from lstm_viz.diagram.frame import tip_of
from lstm_viz.diagram.graph import Cell
from lstm_viz.diagram.small import Glimpse, SmallCell
from lstm_viz.diagram.wave import Wave, paint_wave
from lstm_viz.theme import Theme
from lstm_viz.words import tr

COLUMN = 166.0  # about so wide is one cell, in a window at its usual scale
LEAST_COLUMN = 128.0  # and so wide at least where fewer cells would stand in the row than LEAST_CELLS
OF_HEIGHT = 0.36  # and as a share of the row's height, where that is more
WIDEST = 1.2  # a cell that has the row for itself is no wider than this share of the row's height
LEAST_CELLS, MOST_CELLS = 3, 13  # two cells hardly show what goes from one to the next


class UnrolledView(QWidget):
    """Signals: `step_chosen` (from 0), by a click on a cell; `closer_wanted`, by a double click or the wheel;
    `wave_wanted`, by the key G: the gradient on its way back, or no more.
    """

    step_chosen = Signal(int)
    closer_wanted = Signal()
    wave_wanted = Signal()

    def __init__(self, cell: Cell, theme: Theme, glimpse_at: Callable[[int], Glimpse]) -> None:
        super().__init__()
        self._cell = cell
        self._theme = theme
        self._glimpse_at = glimpse_at
        self._steps = 0
        self._step = 0
        self._chosen: str | None = None
        self._wave: Wave | None = None
        self._told = ""
        self._offered = True
        self._least = 0.0
        self._lent = False
        self._send = QToolButton(self)
        self._send.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._send.setToolTip(tr("The loss’s gradient travels back through the cells (key G)"))
        self._send.clicked.connect(self.wave_wanted)
        self.show_wave(None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The unrolled sequence"))

    def sizeHint(self) -> QSize:
        return QSize(800, 460)

    def set_cell(self, cell: Cell) -> None:
        """Draws another cell from now on."""
        self._cell = cell
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_moment(self, step: int, steps: int) -> None:
        """The present step of how many; what each shows is asked for when it is painted."""
        if (steps > 0) != (self._steps > 0):
            self._steps = steps
            self._place_button()
        self._step, self._steps = step, steps
        self.update()

    def show_chosen(self, quantity: str | None) -> None:
        """Frames the present step's gate of the quantity that is looked at closely."""
        self._chosen = quantity
        self.update()

    def show_wave(self, wave: Wave | None) -> None:
        """A gradient on its way back, or none; the row follows its front."""
        self._wave = wave
        self._send.setText(tr("◂ gradient") if wave is None else tr("✕ gradient"))
        self._send.setAccessibleName(
            tr("Send the gradient back") if wave is None else tr("Take the gradient away")
        )
        self._place_button()
        self._describe()
        self.update()

    def tell(self, words: str) -> None:
        """What the present step does, for who hears it; a gradient on its way back is told instead."""
        self._told = words
        self._describe()

    def _describe(self) -> None:
        words, wave = self._told, self._wave
        if wave is not None:
            step = min(max(round(wave.front), wave.start), wave.start + len(wave.shares) - 1)
            words = tr("step {step}: {symbol} {norm}", step=step + 1, symbol=wave.symbol, norm=wave.said(step))
        self.setAccessibleDescription(words)

    def offer_wave(self, offered: bool) -> None:
        """Whether the gradient has a button; its key is there anyway."""
        self._offered = offered
        self._place_button()

    def lend_button(self) -> QToolButton:
        """The gradient's button for the line above the row, where it is over no cell; it is there with the row."""
        self._lent = True
        return self._send

    def _place_button(self) -> None:
        """In a corner of the row, unless it stands elsewhere."""
        offered = self._offered and self._steps > 0
        if not self._lent:
            self._send.adjustSize()
            self._send.move(self.width() - self._send.width(), 0)
        self._send.setVisible(offered and not (self._lent and self.isHidden()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_button()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._place_button()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def visible_steps(self) -> range:
        """The steps in the row: as many as have room, the present one (or the wave's front) in the middle where it
        can be.
        """
        column = max(look.px(COLUMN), min(self.height() * OF_HEIGHT, self.width() / LEAST_CELLS))
        least = min(LEAST_CELLS, int(self.width() / look.px(LEAST_COLUMN)))
        count = max(1, min(MOST_CELLS, self._steps, max(least, int(self.width() / column))))
        middle = self._step if self._wave is None else round(self._wave.front)
        first = min(max(0, middle - count // 2), self._steps - count)
        return range(first, first + count)

    def column(self, step: int) -> QRectF:
        """Where a visible step stands."""
        steps = self.visible_steps()
        wide = min(self.width() / max(1, len(steps)), self.height() * WIDEST)
        left = (self.width() - wide * len(steps)) / 2
        return QRectF(left + (step - steps.start) * wide, 0, wide, self.height())

    def small_cell(self, step: int) -> SmallCell:
        """A visible step's cell: where its parts stand."""
        return SmallCell(self._cell, self._theme, self.column(step))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, place: QPointF) -> str:
        """What is drawn at a place, with the selected unit's value; empty where nothing is."""
        for step in self.visible_steps():
            quantity = self.small_cell(step).quantity_at(place) if self.column(step).contains(place) else None
            if quantity is not None:
                words = tip_of(self._cell, self._glimpse_at(step).frame, quantity)
                return f"{tr('step {step}', step=step + 1)} · {words}"
        return ""

    def set_least(self, pixels: float) -> None:
        """No word is smaller than so many pixels: it is seen from far away."""
        self._least = pixels
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with look.at_least(self._least):
            self._paint()

    def _paint(self) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("card"))
            if not self._steps:
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for step in self.visible_steps():
                present = step == self._step
                chosen = self._chosen if present else None
                self.small_cell(step).paint(painter, self._glimpse_at(step), present=present, chosen=chosen)
                if self._wave is not None:
                    paint_wave(painter, self._wave, step, self.column(step), self._theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for step in self.visible_steps():
            if self.column(step).contains(event.position()):
                self.step_chosen.emit(step)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.closer_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus goes closer, G sends the gradient back; every other key belongs to the workspace."""
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.closer_wanted.emit()
        elif event.key() == Qt.Key.Key_G:
            self.wave_wanted.emit()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y() > 0:
            self.closer_wanted.emit()
