"""Names and numbers in the drawing, the cell's box and its legend."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lstm_viz import symbols
from lstm_viz import theme as look
from lstm_viz.diagram.frame import Frame
from lstm_viz.diagram.graph import Cell, Reading, Symbol
from lstm_viz.diagram.item import CellItem
from lstm_viz.marks import draw_mark
from lstm_viz.theme import Theme
from lstm_viz.words import number, tr

READING_PIXELS = 16.0


class BoxItem(CellItem):
    """The cell's outline; below it the legend, at the belt's end the belt's scale."""

    def __init__(self, cell: Cell, theme: Theme) -> None:
        super().__init__(cell, theme, QRectF(0, 0, *cell.size))
        self.setZValue(0)
        self._note = QStaticText(symbols.prose(tr(cell.order_note)))
        self._note.setTextFormat(Qt.TextFormat.RichText)
        self._note.setTextWidth(660)

    def differs(self, old: Frame, new: Frame) -> bool:
        return old.scales["belt"] != new.scales["belt"] or old.unit != new.unit

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("border"), 1.5))
        painter.setBrush(self.theme.colour("inset"))
        painter.drawRoundedRect(QRectF(*self.cell.box), 26, 26)
        painter.setPen(self.theme.colour("muted"))
        painter.setFont(look.font("sans", 13))
        painter.drawStaticText(QPointF(self.cell.box[0] + 6, 34), self._note)
        right = QRectF(400, self.cell.size[1] - 40, self.cell.size[0] - 412, 30)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tr(self.cell.legend))
        if self.frame:
            painter.setFont(look.font("sans", 12))
            scale = tr("full width = {value}", value=number(self.frame.scales["belt"], 1))
            belt = self.frame.scales["belt"]
            # At 1 the scale is the least that there is, and no unit's own.
            whose = tr("unit {unit}’s peak |C|", unit=self.frame.unit + 1) if belt > 1 else ""
            for line, text in enumerate((scale, whose)):
                area = QRectF(818, 199 + 16 * line, 180, 20)
                painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


class SymbolItem(CellItem):
    """A name that stands still."""

    def __init__(self, cell: Cell, theme: Theme, symbol: Symbol) -> None:
        self.symbol = symbol
        x, y = symbol.at
        super().__init__(cell, theme, QRectF(x - 2, y - 30, 150, 44))
        self.setZValue(4)

    def differs(self, old: Frame, new: Frame) -> bool:
        return False

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        muted = self.symbol.colour == "muted"
        colour = self.theme.text_colour(self.symbol.colour)
        symbols.draw(
            painter, QPointF(*self.symbol.at), self.symbol.text, 18 if muted else 25, colour, bold=not muted
        )


class ReadingItem(CellItem):
    """A line of numbers of the selected unit; absent while one of them is not known."""

    def __init__(self, cell: Cell, theme: Theme, reading: Reading, index: int) -> None:
        self.reading = reading
        self.index = index
        x, y = reading.at
        super().__init__(cell, theme, QRectF(x - 120, y - 18, 240, 28))
        self.setZValue(6)

    @property
    def text(self) -> str:
        """What is drawn; empty while it is not known."""
        return self.frame.readings[self.index] if self.frame else ""

    def differs(self, old: Frame, new: Frame) -> bool:
        return old.readings[self.index] != new.readings[self.index]

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if not self.text:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("sans" if self.reading.bold else "mono", READING_PIXELS, bold=self.reading.bold)
        extent = QFontMetricsF(font).horizontalAdvance(self.text)
        x = self.reading.at[0] - extent / 2
        backing = QColor(self.theme.inset)
        backing.setAlpha(215)
        painter.fillRect(QRectF(x - 2, self.reading.at[1] - 14, extent + 4, 18), backing)
        painter.setPen(self.theme.text_colour(self.reading.colour))
        painter.setFont(font)
        painter.drawText(QPointF(x, self.reading.at[1]), self.text)


class AnswerItem(CellItem):
    """What the model says at this step, above h_t; the likeliest first."""

    def __init__(self, cell: Cell, theme: Theme) -> None:
        x, y = cell.answer_at
        super().__init__(cell, theme, QRectF(x - 4, y - 30, cell.size[0] - x + 4, 94))
        self.setZValue(6)

    def differs(self, old: Frame, new: Frame) -> bool:
        return (old.answer, old.right) != (new.answer, new.right)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.cell.answer_at
        if self.frame and self.frame.answer:
            painter.setPen(self.theme.colour("muted"))
            painter.setFont(look.font("sans", 11))
            painter.drawText(QPointF(x, y - 17), tr("the model says"))
        for line, text in enumerate(self.frame.answer if self.frame else ()):
            painter.setPen(self.theme.colour("text" if line == 0 else "muted"))
            painter.setFont(look.font("mono", 15 if line == 0 else 13, bold=line == 0))
            painter.drawText(QPointF(x, y + 19 * line), text)
            if line == 0 and self.frame and self.frame.right is not None:
                after = x + painter.fontMetrics().horizontalAdvance(text) + 14
                draw_mark(painter, QPointF(after, y - 5), 6, self.frame.right, self.theme)
