"""The terms of a sum as a table: what is read, the weight, the value, the product; and the lines under them.

Owns the table's rows and its look. It does not own the sum (`sums`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from lstm_viz import theme as look
from lstm_viz.copies import closing_lines, input_name
from lstm_viz.sums import PLACES, Term, UnitSum, ledger
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.equation_row import PENDING
from lstm_viz.words import number, signed, tr

Index = QModelIndex | QPersistentModelIndex

READS, WEIGHT, VALUE, PRODUCT = range(4)
ROW_HEIGHT, NARROW_ROW_HEIGHT = 21, 18
PADDING = 10
NARROW = 270  # px of a window at its usual scale
WIDEST = {WEIGHT: "−0.0000", VALUE: "−0.0000", PRODUCT: "+00.0000"}
BAR_ROLE = Qt.ItemDataRole.UserRole
COLOURS = {"x": "x", "c_before": "cell", "c": "cell"}  # of what a term reads; what is left is made of h


class TermsModel(QAbstractTableModel):
    """A sum's rows: its largest terms, one row for all the others, and the lines under them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.pixels = px(12)  # the size of its words and numbers
        self._shown = 0
        self._known = False
        self._sum: UnitSum | None = None
        self._names: tuple[str, ...] = ()
        self._terms: tuple[Term, ...] = ()
        self._lines: list[tuple[str, float]] = []
        self._rest_row: int | None = None
        self._largest = 1.0

    @property
    def rest_row(self) -> int | None:
        """The row that stands for the terms that have none of their own."""
        return self._rest_row

    @property
    def term_rows(self) -> int:
        return len(self._terms)

    @property
    def bias_row(self) -> int:
        """The row of the bias: after the terms, and after what stands for the others."""
        return len(self._terms) + (self._rest_row is not None)

    def term_in(self, row: int) -> Term | None:
        """The term that has a row of its own there."""
        return self._terms[row] if 0 <= row < len(self._terms) else None

    def show_sum(self, unit_sum: UnitSum | None, known: bool, names: tuple[str, ...], shown: int) -> None:
        """Takes another sum, `shown` terms of it one by one. While the gate is not `known` no product is shown;
        None empties the table.
        """
        if (unit_sum, known, names, shown) == (self._sum, self._known, self._names, self._shown):
            return
        before = self.rowCount(), self._rest_row
        self._sum, self._known, self._names, self._shown = unit_sum, known, names, shown
        self._terms, self._lines, self._rest_row = (), [], None
        if unit_sum is not None:
            book = ledger(unit_sum, shown)
            self._terms, self._lines = book.terms, closing_lines(book)
            self._rest_row = len(book.terms) if book.rest_count else None
            products = abs(unit_sum.products)
            self._largest = float(products.max()) if len(products) else 1.0
        if before == (self.rowCount(), self._rest_row):
            if before[0]:
                self.dataChanged.emit(self.index(0, 0), self.index(before[0] - 1, PRODUCT))
        else:
            self.beginResetModel()
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._terms) + len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("reads"), tr("weight"), tr("value"), tr("product"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._text(row, column),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _side(column),
            Qt.ItemDataRole.ForegroundRole: lambda: self._colour(row, column),
            Qt.ItemDataRole.FontRole: lambda: self._font(row, column),
            Qt.ItemDataRole.ToolTipRole: lambda: self._tip(row),
            BAR_ROLE: lambda: self._share(row, column),
        }
        return answers[role]() if role in answers else None

    def _share(self, row: int, column: int) -> float | None:
        """A product as a share of the largest, from −1 to 1; None where no product is shown."""
        if column != PRODUCT or not self._known or row >= len(self._terms):
            return None
        return self._terms[row].product / (self._largest or 1.0)

    def _text(self, row: int, column: int) -> str:
        if row < len(self._terms):
            term = self._terms[row]
            if column == READS:
                return input_name(term.source, term.index, self._names)
            if column == PRODUCT:
                return signed(term.product, PLACES) if self._known else PENDING
            return number(term.weight if column == WEIGHT else term.value, PLACES)
        text, value = self._lines[row - len(self._terms)]
        if column == READS:
            return f"{text} ▸" if row == self._rest_row else text
        if column != PRODUCT:
            return ""
        return signed(value, PLACES) if self._known else PENDING

    def _is_total(self, row: int) -> bool:
        return row == self.rowCount() - 1

    def _colour(self, row: int, column: int) -> QColor | None:
        if row < len(self._terms):
            read = COLOURS.get(self._terms[row].source, "hidden")
            return self.theme.text_colour(read) if column == READS else None
        return None if self._is_total(row) else self.theme.colour("muted")

    def _font(self, row: int, column: int) -> QFont:
        words = column == READS and row >= len(self._terms)
        return look.font("sans" if words else "mono", self.pixels, bold=self._is_total(row))

    def _tip(self, row: int) -> str | None:
        if row < len(self._terms):
            term = self._terms[row]
            if term.source == "h_before":
                words = tr("Unit {unit} of h_{{t−1}}", unit=term.index + 1)
            elif term.source == "x":
                words = tr("Place {place} of x_t", place=term.index + 1)
            else:
                words = tr("What unit {unit} adds itself", unit=term.index + 1)
            return words if term.source == "m" else f"{words}. {tr('A click or Enter changes its weight')}"
        if row == self.bias_row:
            return tr("A click or Enter changes b_ih")
        return tr("A click or Enter shows every term") if row == self._rest_row else None


def _side(column: int) -> Qt.AlignmentFlag:
    """Words stand at the left, numbers at the right."""
    side = Qt.AlignmentFlag.AlignLeft if column == READS else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


class ProductBar(QStyledItemDelegate):
    """A product with a bar behind it: its length is its share of the largest, red above zero, blue below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        share, model = index.data(BAR_ROLE), index.model()
        if share is not None and isinstance(model, TermsModel):
            box = QRectF(option.rect).adjusted(6, 3, 0, -3)
            colour = QColor(model.theme.positive if share > 0 else model.theme.negative)
            colour.setAlpha(56)
            box.setLeft(box.right() - box.width() * min(1.0, abs(share)))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(box, 2, 2)
        super().paint(painter, option, index)


class TermsTable(QTableView):
    """The table of a `TermsModel`; it is read with the eyes, the arrow keys and a screen reader."""

    def __init__(self, model: TermsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.terms = model
        self.setItemDelegateForColumn(PRODUCT, ProductBar(self))
        self.setAccessibleName(tr("The sum, term by term"))
        self.setTabKeyNavigation(False)  # Tab goes on to the next widget; the arrows move in the table
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.set_theme(model.theme)
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setMinimumSectionSize(20)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionResizeMode(READS, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._join_cells)

    def set_theme(self, theme: Theme) -> None:
        self.terms.theme = theme
        self._fit_columns()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """A narrow table is written smaller; a number has its room, and what it reads takes the rest."""
        narrow = self.width() < px(NARROW)
        self.terms.pixels = px(10 if narrow else 12)
        height = round(px(NARROW_ROW_HEIGHT if narrow else ROW_HEIGHT))
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        metrics = QFontMetricsF(look.font("mono", self.terms.pixels))
        for column in (WEIGHT, VALUE, PRODUCT):
            room = metrics.horizontalAdvance(WIDEST[column]) + px(PADDING)
            self.setColumnWidth(column, round(room if narrow else max(room, self.width() / 4)))

    def _join_cells(self) -> None:
        """The words under the terms take the room of the columns that they leave empty."""
        self.clearSpans()
        for row in range(self.terms.term_rows, self.terms.rowCount()):
            self.setSpan(row, READS, 1, 3)
