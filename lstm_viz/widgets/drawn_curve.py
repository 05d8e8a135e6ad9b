"""A curve that a person draws over the steps, with the mouse or with the arrow keys.

Owns the drawing and what has been drawn so far. It does not own whether it is right.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from lstm_viz.theme import Theme, px
from lstm_viz.widgets.step_curves import StepCurve, StepCurves
from lstm_viz.words import number, tr

FINE, COARSE = 0.02, 0.1  # of the axis: what an arrow key changes, and what it does with Shift or as Page Up


class DrawnCurve(StepCurves):
    """Signals: `edited`, `taken` (Enter). Left and Right go from step to step, Up and Down change the value there;
    a step that was passed over without a value takes the one beside it.
    """

    edited = Signal()
    taken = Signal()

    def __init__(self, steps: int, ends: tuple[float, float], theme: Theme) -> None:
        super().__init__(tr("Your curve: Left and Right choose a step, Up and Down its value"), theme)
        self._drawn: NDArray[np.float64] = np.full(steps, np.nan)
        self._at = 0
        self._truth: NDArray[np.floating] | None = None
        self._last: int | None = None
        self._locked = False
        self._fixed = ends
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._show()

    @property
    def drawn(self) -> NDArray[np.float64]:
        """The values so far, (T,); NaN where nothing was drawn."""
        return self._drawn

    @property
    def complete(self) -> bool:
        return bool(np.isfinite(self._drawn).all())

    def show_truth(self, values: NDArray[np.floating]) -> None:
        """Draws what it is, beside what was drawn; nothing can be changed any more."""
        self._truth, self._locked = values, True
        self._show()

    def show_drawn(self, values: NDArray[np.floating]) -> None:
        """Takes what was drawn earlier."""
        self._drawn = np.asarray(values, np.float64).copy()
        self._show()

    def set_value(self, step: int, value: float) -> None:
        """Sets the value at a step (from 0), and those of steps that were passed over."""
        low, high = self.ends
        value = min(max(value, low), high)
        known = np.flatnonzero(np.isfinite(self._drawn))
        if len(known):
            nearest = int(known[np.abs(known - step).argmin()])
            begin, end = min(nearest, step), max(nearest, step)
            between = np.arange(begin + 1, end)
            gaps = between[~np.isfinite(self._drawn[between])]
            self._drawn[gaps] = np.interp(gaps, *self._ordered((nearest, self._drawn[nearest]), (step, value)))
        self._drawn[step] = value
        self._show()
        self.edited.emit()

    @staticmethod
    def _ordered(
        first: tuple[int, float], second: tuple[int, float]
    ) -> tuple[tuple[int, int], tuple[float, float]]:
        (left, low), (right, high) = sorted((first, second))
        return (left, right), (low, high)

    def _show(self) -> None:
        curves = [StepCurve("", tr("drawn by you"), "accent", self._drawn)]
        if self._truth is not None:
            curves.insert(0, StepCurve("✓", tr("what it is"), "good", self._truth))
        self.show_curves(curves, None, self._fixed)
        value = self._drawn[self._at]
        here = number(float(value), 2) if np.isfinite(value) else tr("nothing yet")
        told = tr("step {step} of {steps}: {value}", step=self._at + 1, steps=len(self._drawn), value=here)
        self.setAccessibleDescription(told + ("\n" + self.told() if self._locked else ""))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._locked:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = self.area()
            x = self.place(self._at, 0.0).x()
            name = "accent" if self.hasFocus() else "pending"
            painter.setPen(QPen(self._theme.colour(name), px(1.6)))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            value = self._drawn[self._at]
            low, high = self.ends
            at = self.place(self._at, float(value) if np.isfinite(value) else (low + high) / 2)
            painter.setBrush(self._theme.colour("card"))
            painter.drawEllipse(at, px(5.5), px(5.5))

    # --- the hand --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        low, high = self.ends
        change = (COARSE if shift else FINE) * (high - low)
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        rises = {
            Qt.Key.Key_Up: change,
            Qt.Key.Key_Down: -change,
            Qt.Key.Key_PageUp: COARSE * (high - low),
            Qt.Key.Key_PageDown: -COARSE * (high - low),
        }
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif self._locked or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # with Alt the arrows lead back and on
        elif key in moves:
            self._go(self._at + moves[Qt.Key(key)])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(0 if key == Qt.Key.Key_Home else len(self._drawn) - 1)
        elif key in rises:
            self.set_value(self._at, self._here() + rises[Qt.Key(key)])
        else:
            event.ignore()

    def _here(self) -> float:
        """The value at the present step, or what it would start from."""
        known = np.flatnonzero(np.isfinite(self._drawn))
        if not len(known):
            low, high = self.ends
            return (low + high) / 2
        return float(self._drawn[known[np.abs(known - self._at).argmin()]])

    def _go(self, step: int) -> None:
        """To another step; one that has no value yet takes the one beside it."""
        step = min(max(step, 0), len(self._drawn) - 1)
        if np.isfinite(self._drawn[self._at]) and not np.isfinite(self._drawn[step]):
            value = float(self._drawn[self._at])
            self._at = step
            self.set_value(step, value)
        else:
            self._at = step
            self._show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._last = None
        self._draw_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None

    def _draw_at(self, at: QPointF) -> None:
        if self._locked:
            return
        area, (low, high) = self.area(), self.ends
        across = (at.x() - area.left()) / max(1.0, area.width())
        step = round(min(max(across, 0.0), 1.0) * (len(self._drawn) - 1))
        value = low + (area.bottom() - at.y()) / max(1.0, area.height()) * (high - low)
        if self._last is not None and abs(self._last - step) > 1:
            # The pointer is quicker than its events: what it passed over is drawn, too.
            before = self._last
            begin = float(self._drawn[before])
            for passed in range(min(before, step) + 1, max(before, step)):
                share = (passed - before) / (step - before)
                self._drawn[passed] = min(max(begin + share * (value - begin), low), high)
        self._at = self._last = step
        self.set_value(step, value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show()
