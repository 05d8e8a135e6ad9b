"""Names and numbers in the drawing, the cell's box and its legend."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram.frame import Frame
from lstm_viz.diagram.graph import Cell, Reading, Symbol
from lstm_viz.diagram.item import CROWDED, LEAST_NOTE_PIXELS, CellItem, readable
from lstm_viz.marks import draw_mark
from lstm_viz.powers import POWERS_FROM
from lstm_viz.theme import Theme
from lstm_viz.words import GHOST, number, powers_of_ten, tr

READING_PIXELS = 16.0
BETWEEN_LINES = 22.0  # of a reading's size, from which on it would touch the line under it
MINUS = "−"
LONG = 12  # of a symbol's signs: such a one is a formula
BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}  # how much of a reading stands before its place
WIDEST_READING = 340.0
FAR_LEFT = 260.0  # so far to the left an answer may reach that is enlarged for an audience
ANSWER_LINE, MOST_LINES = 19.0, 4  # the height of a line of the answer, and for how many there is room
NOTE_WIDTH, LEGEND_LEFT, NOTE_PIXELS = 680.0, 350.0, 14.0
INPUT_GROWS = 170.0  # by how much the input's words beside the legend are longer where words are twice as large
DIGITS = 0.76  # how high a digit is, of the font's size
BETWEEN = " · "  # the parts of a legend


class BoxItem(CellItem):
    """The cell's outline; above it what the order of the phases means, if it is `noted`, below it the legend."""

    noted = True

    def __init__(self, cell: Cell, theme: Theme) -> None:
        super().__init__(cell, theme, QRectF(0, 0, *cell.size))
        self.setZValue(0)
        self._note = QStaticText(symbols.prose(tr(cell.order_note)))
        self._note.setTextFormat(Qt.TextFormat.RichText)
        self._note.setTextWidth(NOTE_WIDTH)

    def differs(self, old: Frame, new: Frame) -> bool:
        return (old.before is None) != (new.before is None)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top, _, height = self.cell.box
        painter.setPen(QPen(self.theme.colour("border"), 1.5))
        painter.setBrush(self.theme.colour("inset"))
        painter.drawRoundedRect(QRectF(*self.cell.box), 26, 26)
        if look.least():
            return  # an audience is told in person
        painter.setPen(self.theme.colour("muted"))
        pixels = readable(painter, NOTE_PIXELS, LEAST_NOTE_PIXELS)
        font = look.font("sans", pixels)
        painter.setFont(font)
        self._note.prepare(painter.worldTransform(), font)
        above = top - 12 - self._note.size().height()
        if self.noted and above >= 0:  # in a small picture its words, which keep their size, have no room
            painter.drawStaticText(QPointF(left + 6, above), self._note)
        begin = LEGEND_LEFT + INPUT_GROWS * (pixels / NOTE_PIXELS - 1)
        below = QRectF(begin, top + height + 8, self.cell.size[0] - begin - 12, 0)
        below.setBottom(self.cell.size[1] - 6)
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        parts = tr(self.cell.legend).split(BETWEEN)
        changed = self.frame is not None and self.frame.before is not None
        untouched = [f"{GHOST} = {tr('untouched')}"] if changed else []
        words = _in_parts(BETWEEN.join(parts + untouched), BETWEEN)
        while len(parts) > 1 and not _fits(painter, below, aligned, words):
            parts.pop()  # whole ones, since half of a line cannot be read
            words = _in_parts(BETWEEN.join(parts + untouched), BETWEEN)
        if not _fits(painter, below, aligned, words):  # what is left may break anywhere
            words = BETWEEN.join(untouched or parts)
        painter.drawText(below, aligned, words)


class ScaleItem(CellItem):
    """What the belt's full width stands for, at the belt's end."""

    def __init__(self, cell: Cell, theme: Theme) -> None:
        belts = [wire for wire in cell.wires if wire.kind == "belt"]
        end = max((wire.path[-1] for wire in belts), default=(0.0, 0.0))
        self._area = QRectF(cell.box[0] + cell.box[2] + 4, end[1] + 13, 0, 90)
        self._area.setRight(cell.size[0] - 4)
        self._symbol = cell.quantities[cell.carries].symbol.partition("_")[0]
        super().__init__(cell, theme, self._area if belts else QRectF())
        self.setZValue(4)

    @property
    def text(self) -> str:
        """What is drawn; empty where the cell has no belt, or nothing is known of it."""
        if self.frame is None or self._bounds.isEmpty():
            return ""
        belt = self.frame.scales["belt"]
        if belt >= POWERS_FROM:
            scale = tr("full width = {value}, by powers of ten", value=powers_of_ten(belt))
        else:
            scale = tr("full width = {value}", value=number(belt, 1))
        # At 1 the scale is the least that there is, and no unit's own.
        whose = (
            tr("unit {unit}’s peak |{symbol}|", unit=self.frame.unit + 1, symbol=self._symbol) if belt > 1 else ""
        )
        return f"{scale}\n{whose}".strip()

    def differs(self, old: Frame, new: Frame) -> bool:
        return old.scales["belt"] != new.scales["belt"] or old.unit != new.unit

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(self.theme.colour("muted"))
        painter.setFont(look.font("sans", readable(painter, 12, LEAST_NOTE_PIXELS)))
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        text = self.text.replace("= ", "=\u00a0")
        text = text.replace(f"|{self._symbol}|", f"|\u2060{self._symbol}\u2060|")  # the bars stay beside it
        if _fits(painter, self._area, aligned | Qt.TextFlag.TextWordWrap, text):
            painter.drawText(self._area, aligned | Qt.TextFlag.TextWordWrap, text)


class SymbolItem(CellItem):
    """A name that stands still."""

    def __init__(self, cell: Cell, theme: Theme, symbol: Symbol) -> None:
        self.symbol = symbol
        x, y = symbol.at
        super().__init__(cell, theme, QRectF(x - 2, y - 30, 180, 44))
        self.setZValue(4)

    def differs(self, old: Frame, new: Frame) -> bool:
        return bool(self.symbol.of) and old.known[self.symbol.of] != new.known[self.symbol.of]

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        muted = self.symbol.colour == "muted"
        pending = bool(self.symbol.of) and (self.frame is None or not self.frame.known[self.symbol.of])
        colour = self.theme.text_colour("muted" if pending else self.symbol.colour)
        pixels = readable(painter, self.symbol.pixels or (18 if muted else 25))
        if pixels > CROWDED and (muted or len(self.symbol.text) > LONG):
            return
        at = QPointF(*self.symbol.at)
        of_gate = (gate for gate in self.cell.gates if gate.quantity == self.symbol.of)
        if look.least() and any(at.x() < gate.at[0] for gate in of_gate):  # enlarged, away from the gate's pipe
            room = symbols.width(self.symbol.text, self.symbol.pixels or 25, bold=True)
            at.setX(at.x() + room - symbols.width(self.symbol.text, pixels * 1.12, bold=True))
        symbols.draw(painter, at, self.symbol.text, pixels, colour, bold=not muted)


class ReadingItem(CellItem):
    """A line of numbers of the selected unit; absent while one of them is not known."""

    def __init__(self, cell: Cell, theme: Theme, reading: Reading, index: int) -> None:
        self.reading = reading
        self.index = index
        x, y = reading.at
        super().__init__(
            cell, theme, QRectF(x - 20 - WIDEST_READING * BEFORE[reading.align], y - 40, WIDEST_READING + 24, 54)
        )
        self.setZValue(6)

    @property
    def text(self) -> str:
        """What is drawn; empty while it is not known."""
        return self.frame.readings[self.index] if self.frame else ""

    def differs(self, old: Frame, new: Frame) -> bool:
        return old.readings[self.index] != new.readings[self.index]

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if not self.text or (look.least() and "×{" in self.reading.text):
            return  # to an audience that line is said by the equation
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixels = readable(painter, READING_PIXELS)
        if pixels > CROWDED:
            return
        font = look.font("sans" if self.reading.bold else "mono", pixels, bold=self.reading.bold)
        extent = QFontMetricsF(font).horizontalAdvance(self.text)
        # A minus hangs before the number, so that the digits stay where they are when the sign changes.
        hangs = self.text.startswith(MINUS) and not self.reading.text.startswith("{+")
        hanging = QFontMetricsF(font).horizontalAdvance(MINUS) if hangs else 0.0
        x = self.reading.at[0] - hanging - (extent - hanging) * BEFORE[self.reading.align]
        backing = QColor(self.theme.inset)
        backing.setAlpha(215)
        y = self.reading.at[1]
        if look.least() and self.reading.bold:
            y -= max(0.0, pixels - BETWEEN_LINES)  # enlarged, clear of the line under it
        painter.fillRect(QRectF(x - 2, y - pixels * 0.85, extent + 4, pixels * 1.1), backing)
        painter.setPen(self.theme.text_colour(self.reading.colour))
        painter.setFont(font)
        painter.drawText(QPointF(x, y), self.text)


class AnswerItem(CellItem):
    """What the model says at this step, above h_t; the likeliest first."""

    def __init__(self, cell: Cell, theme: Theme) -> None:
        x, y = cell.answer_at
        super().__init__(cell, theme, QRectF(x - FAR_LEFT, y - 80, cell.size[0] - x + FAR_LEFT, 144))
        self.setZValue(6)

    def differs(self, old: Frame, new: Frame) -> bool:
        return (old.answer, old.right) != (new.answer, new.right)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.frame is None or not self.frame.answer:
            return
        if look.least():
            self._paint_far(painter)
            return
        (x, y), wide = self.cell.answer_at, self.cell.size[0] - 4
        small = readable(painter, 13, LEAST_NOTE_PIXELS)
        spacing = max(ANSWER_LINE, small + 2)
        lines = self.frame.answer[: max(1, int(MOST_LINES * ANSWER_LINE / spacing))]  # the rest would lie on C_t
        painter.setPen(self.theme.colour("muted"))
        painter.setFont(look.font("sans", small))
        says, measure = tr("the model says"), QFontMetricsF(painter.font())
        over = y - spacing + 2
        if over >= measure.ascent():  # else it would be cut off
            painter.drawText(QPointF(min(x, wide - measure.horizontalAdvance(says)), over), says)
        for line, text in enumerate(lines):
            pixels, mark = max(15.0, small) if line == 0 else small, small * 0.46
            room = wide - x - (2 * mark + 9 if line == 0 and self.frame.right is not None else 0)
            font = look.font("mono", pixels, bold=line == 0)
            extent = QFontMetricsF(font).horizontalAdvance(text)
            font.setPixelSize(max(1, int(pixels * min(1.0, room / extent))))  # a long line is written smaller
            painter.setFont(font)
            painter.setPen(self.theme.colour("text" if line == 0 else "muted"))
            painter.drawText(QPointF(x, y + spacing * line), text)
            if line == 0 and self.frame.right is not None:
                after = x + QFontMetricsF(font).horizontalAdvance(text) + 8 + mark
                draw_mark(painter, QPointF(after, y - 5), mark, self.frame.right, self.theme)

    def _paint_far(self, painter: QPainter) -> None:
        """The likeliest alone, in the corner above the arrow, with its mark."""
        if self.frame is None:
            return
        pixels, right = readable(painter, 18), self.cell.size[0] - 4
        # Enlarged, clear of h_t under it, as far as there is room: what is beyond the scene would be cut off.
        base = max(self.cell.answer_at[1] - 7 - 1.5 * max(0.0, pixels - CROWDED), DIGITS * pixels)
        mark = pixels * 0.46 if self.frame.right is not None else 0.0
        font = look.font("mono", pixels, bold=True)
        extent = QFontMetricsF(font).horizontalAdvance(self.frame.answer[0])
        painter.setFont(font)
        painter.setPen(self.theme.colour("text"))
        painter.drawText(QPointF(right - 2.8 * mark - extent, base), self.frame.answer[0])
        if self.frame.right is not None:
            draw_mark(painter, QPointF(right - mark, base - pixels * 0.36), mark, self.frame.right, self.theme)


def _fits(painter: QPainter, area: QRectF, flags: Qt.AlignmentFlag | Qt.TextFlag, text: str) -> bool:
    """Whether wrapped words are no larger than their area; a pixel is nothing."""
    needed = painter.boundingRect(area, int(flags), text)
    return needed.height() <= area.height() + 1 and needed.width() <= area.width() + 1


def _in_parts(text: str, separator: str) -> str:
    """A text that is broken between its parts only, after the separator."""
    parts = (part.replace(" ", "\u00a0") for part in text.split(separator))
    return f"\u00a0{separator.lstrip()}".join(parts)
