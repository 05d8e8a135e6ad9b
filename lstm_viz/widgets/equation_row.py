"""One equation of the panel: the symbols, this step's numbers put in, the result.

Owns the look of a row. Its height depends on its width and its density alone, never on the numbers, so nothing
moves as they change. It does not know where the numbers come from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from lstm_viz import theme as look
from lstm_viz import typeset
from lstm_viz.diagram.graph import Quantity
from lstm_viz.theme import Theme, px
from lstm_viz.words import GHOST, tr

TINT = 30  # the alpha, of 255, of the ground behind what the present phase computes
# Sizes in pixels of a window at its usual scale.
SIDE = 10
SYMBOL_WIDTH = 34
SMALLEST_PIXELS = 11
SMALLEST_HELD = 9
GAP = 12
NARROW = 300  # below it the row is written smaller, and the panel's own button opens the sums
BUTTON_WIDTH, BUTTON_HEIGHT = 26, 22
WIDEST_NUMBER = "−0.000"
BEFORE_PIXELS = 11
PENDING = "…"  # stands for a number that is not computed yet
PLACE = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True)
class Density:
    """How much room a row takes, in pixels of a window at its usual scale.

    Where not `every_line` is shown, the last one is: the numbers that the result comes from.
    """

    equation_pixels: float
    equation_height: float
    line_height: float
    top: float
    baseline: float  # how far down in the equation's height it is written, as a share
    every_line: bool = True


ROOMY = Density(18, 25, 17, 3, 0.72)
TIGHT = Density(15, 22, 16, 1, 0.76)
TIGHTEST = Density(14, 20, 15, 0.5, 0.78, every_line=False)


class EquationRow(QWidget):
    """A quantity's equation with numbers. `sum_button` stands in the row of a gate; of others it is None."""

    def __init__(self, name: str, quantity: Quantity, theme: Theme, *, has_sum: bool) -> None:
        super().__init__()
        self.name = name
        self.quantity = quantity
        self.lines: tuple[str, ...] = ()
        self.result = ""
        self._theme = theme
        self._held = False  # the lines stand instead of the equation's numbers
        self.before: str | None = (
            None  # the untouched run's number; "": it is the same one; None: there is no such run
        )
        self._current = False
        self._density = ROOMY
        left, right = quantity.equation.split(" = ", 1)
        self._left, self._right = left, f"= {right}"
        self.sum_button: QToolButton | None = None
        if has_sum:
            self.sum_button = QToolButton(self)
            self.sum_button.setText("Σ")
            self.sum_button.setProperty("role", "sum")
            words = tr("Show the sum: {name}, term by term", name=tr(quantity.title or quantity.name))
            self.sum_button.setToolTip(words)
            self.sum_button.setAccessibleName(words)
        self.show_look(theme, current=False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_numbers(self, lines: tuple[str, ...], result: str, before: str | None = None) -> None:
        """The numbers put in, a line each (as many as the description has; none while unknown), and the result.

        `before` is the untouched run's result where it is another, "" where it is not; None without such a run.
        """
        if (lines, result, False, before) != (self.lines, self.result, self._held, self.before):
            self.lines, self.result, self._held, self.before = lines, result, False, before
            self._say(f"{tr(self.quantity.name)}: {result}", " = ".join((self.quantity.equation, *lines)), "")

    def show_held(self, what: str, where: str, before: str | None = None) -> None:
        """The value comes from a change: "0.080 (clamped; computed 0.213)", and at which units and steps."""
        lines = (f"= {what}", where)
        if (lines, True, before) != (self.lines, self._held, self.before):
            self.lines, self.result, self._held, self.before = lines, what, True, before
            tip = f"{self.quantity.equation.split(' = ', 1)[0]} = {what}, {where}"
            self._say(f"{tr(self.quantity.name)}: {what}", where, tip)

    def _say(self, name: str, description: str, tip: str) -> None:
        """What a screen reader says, and the pointer, with the untouched number."""
        if self.before:
            untouched = tr("untouched {value}", value=self.before)
            name, tip = f"{name}; {untouched}", f"{tip}\n{untouched}".strip()
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setToolTip(tip)
        self.update()

    def show_pending(self) -> None:
        """Nothing is known yet."""
        self.show_numbers((), PENDING)

    def show_look(self, theme: Theme, current: bool) -> None:
        """Tints the row where it belongs to the phase under way."""
        self._theme, self._current = theme, current
        if self.sum_button is not None:
            self.sum_button.setFixedSize(round(px(BUTTON_WIDTH)), round(px(BUTTON_HEIGHT)))
        self.updateGeometry()
        self.update()

    def set_density(self, density: Density) -> None:
        if density != self._density:
            self._density = density
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_at(width, self._density)

    def height_at(self, width: int, density: Density) -> int:
        """How high the row is at a width, both in pixels."""
        lines = sum(len(self._wrapped(line, width)) for line in _shown(self._widest(), density))
        lines = max(1, lines + (0 if self._result_fits(width) else 1))
        return round(px(2 * density.top + density.equation_height + lines * density.line_height))

    def sizeHint(self) -> QSize:
        return QSize(round(px(320)), self.heightForWidth(round(px(320))))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(px(160)), self.heightForWidth(max(round(px(160)), self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sum_button is not None:
            self.sum_button.setVisible(not self._is_narrow(self.width()))
            self.sum_button.move(self.width() - round(px(SIDE + BUTTON_WIDTH)), round(px(self._density.top + 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = self._theme.text_colour(self.quantity.colour)
            if self._current:
                tint = QColor(self._theme.colour(self.quantity.colour))
                tint.setAlpha(TINT)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tint)
                painter.drawRoundedRect(self.rect(), 6, 6)
            density = self._density
            baseline = px(density.top + density.equation_height * density.baseline)
            pixels = self._equation_pixels()
            symbol_pixels = px(density.equation_pixels + 2)
            typeset.draw(painter, QPointF(px(SIDE), baseline), self._left, symbol_pixels, colour)
            at = QPointF(px(SIDE) + self._symbol_width(self.width()), baseline)
            typeset.draw(painter, at, self._right, pixels, self._theme.colour("text"))
            self._paint_before(painter, baseline)
            self._paint_numbers(painter, colour)

    def _paint_before(self, painter: QPainter, baseline: float) -> None:
        """The untouched number at the right of the equation, which leaves it the room."""
        if self.before:
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(look.font("mono", px(BEFORE_PIXELS)))
            text = f"{GHOST}{self.before}"
            right = self.width() - px(SIDE) - self._button_room() - painter.fontMetrics().horizontalAdvance(text)
            painter.drawText(QPointF(right, baseline), text)

    def _button_room(self) -> float:
        narrow = self._is_narrow(self.width())
        return 0.0 if self.sum_button is None or narrow else px(BUTTON_WIDTH + 4)

    def _paint_held(self, painter: QPainter, colour: QColor) -> None:
        """As many of the lines as the row has room for; one of them tells all of it in short."""
        density = self._density
        left, right, height = self._left_of_lines(self.width()), self.width() - px(SIDE), px(density.line_height)
        top = px(density.top + density.equation_height)
        rows = max(1, round((self.height() - px(density.top) - top) / height))
        painter.setFont(self._numbers_font(self.width()))
        metrics = painter.fontMetrics()
        lines = self.lines if rows > 1 else (f"{self.lines[0].removeprefix('= ')} {self.lines[1]}",)
        font, widest_line = painter.font(), max(metrics.horizontalAdvance(line) for line in lines)
        if widest_line > right - left:  # written smaller before anything is left out
            font.setPixelSize(max(round(px(SMALLEST_HELD)), int(font.pixelSize() * (right - left) / widest_line)))
            painter.setFont(font)
            metrics = painter.fontMetrics()
        for line, pen in zip(lines, (colour, self._theme.colour("muted")), strict=False):
            painter.setPen(pen)
            box = QRectF(left, top, right - left, height)
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            top += height

    def _paint_numbers(self, painter: QPainter, colour: QColor) -> None:
        if self._held:
            self._paint_held(painter, colour)
            return
        density = self._density
        left, right, height = self._left_of_lines(self.width()), self.width() - px(SIDE), px(density.line_height)
        painter.setFont(self._numbers_font(self.width()))
        painter.setPen(self._theme.colour("muted"))
        top = px(density.top + density.equation_height)
        for line in _shown(self.lines, density):
            for part in self._wrapped(line, self.width()):
                box = QRectF(left, top, right - left, height)
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, part)
                top += height
        painter.setFont(result_font())
        painter.setPen(colour)
        box = QRectF(left, self.height() - px(density.top) - height, right - left, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"= {self.result}")

    def _is_narrow(self, width: int) -> bool:
        return width < px(NARROW)

    def _symbol_width(self, width: int) -> float:
        return px(SYMBOL_WIDTH - 6 if self._is_narrow(width) else SYMBOL_WIDTH)

    def _left_of_lines(self, width: int) -> float:
        """Where lines of numbers begin: under the equation's "=", in a narrow row at the left."""
        return px(SIDE) + (0 if self._is_narrow(width) else self._symbol_width(width))

    def _numbers_font(self, width: int) -> QFont:
        return look.font("mono", px(10 if self._is_narrow(width) else 12))

    def _equation_pixels(self) -> float:
        """As large as the width allows."""
        room = self.width() - px(2 * SIDE) - self._button_room() - self._symbol_width(self.width())
        if self.before is not None:  # whether it differs or not, so that no equation grows and shrinks
            room -= QFontMetricsF(look.font("mono", px(BEFORE_PIXELS))).horizontalAdvance(WIDEST_NUMBER) + px(GAP)
        fitting = room / max(0.1, typeset.width(self._right, 1))
        return min(px(self._density.equation_pixels), max(px(SMALLEST_PIXELS), fitting))

    def _widest(self) -> tuple[str, ...]:
        return tuple(widest(line) for line in self.quantity.numbers)

    def _wrapped(self, line: str, width: int) -> list[str]:
        """A line of numbers as it is broken at a width of the row."""
        room = width - px(SIDE) - self._left_of_lines(width)
        signs = int(room / QFontMetricsF(self._numbers_font(width)).horizontalAdvance("0"))
        return _broken(f"= {line}", max(8, signs))

    def _result_fits(self, width: int) -> bool:
        """Whether the result has room beside the last line of numbers, however wide the numbers are."""
        if not self.quantity.numbers:
            return True
        last = self._wrapped(self._widest()[-1], width)[-1]
        needed = QFontMetricsF(self._numbers_font(width)).horizontalAdvance(last) + px(GAP)
        needed += QFontMetricsF(result_font()).horizontalAdvance(f"= {WIDEST_NUMBER}")
        return needed <= width - px(SIDE) - self._left_of_lines(width)


def _shown(lines: tuple[str, ...], density: Density) -> tuple[str, ...]:
    """The lines of numbers that a density has room for."""
    return lines if density.every_line else lines[-1:]


@lru_cache(maxsize=1024)
def _broken(line: str, signs: int) -> list[str]:
    """A line broken at blanks into pieces of at most so many signs."""
    return wrap(line, signs, break_long_words=False, break_on_hyphens=False)


def widest(template: str) -> str:
    """A template with numbers as wide as they come."""
    return PLACE.sub(WIDEST_NUMBER, template)


def result_font() -> QFont:
    """What the result is written with."""
    return look.font("mono", px(14), bold=True)
