"""The command palette: everything that can be done or gone to, found by a few letters.

Owns the list on the screen and what is picked. It does not own what there is (`Actions`, and whoever offers
entries), nor how letters fit names (`fuzzy`).
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.actions import Actions
from lstm_viz.entry import Entry, Supply
from lstm_viz.fuzzy import score
from lstm_viz.theme import font, px
from lstm_viz.words import tr

WIDTH, HEIGHT, ROWS = 560, 28, 12
SIDE = 10  # px of a row, before its words and behind its key
COMMAND_FIRST = 12  # worth of being something to do, and not only something to read
MOST = 200  # rows that are made for one word; who wants more types another letter


Index = QModelIndex | QPersistentModelIndex


class Palette(QFrame):
    """Lies over the window, and opens with what there is then. Up and Down choose, Enter does, Esc leaves."""

    def __init__(self, window: QWidget, actions: Actions, supplies: Iterable[Supply]) -> None:
        super().__init__(window)
        self.hide()
        self.setObjectName("palette")
        self._window = window
        self.setAccessibleName(tr("Command palette"))
        self._actions = actions
        self._supplies = tuple(supplies)
        self._entries: list[Entry] = []
        self._shown: list[Entry] = []
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(tr("What would you like to do? Type a few letters"))
        self.typed.setAccessibleName(tr("Search commands"))
        self.typed.installEventFilter(self)
        self.found = QListWidget()
        self.found.setAccessibleName(tr("What was found"))
        self.found.setItemDelegate(_Row(self))
        self.found.setUniformItemSizes(True)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.typed)
        column.addWidget(self.found)
        self.typed.textChanged.connect(self._show_found)
        self.found.itemClicked.connect(lambda item: self.pick(self.found.row(item)))

    def open_now(self) -> None:
        """Shows all that there is, at the top of the window."""
        window = self._window
        width = min(round(px(WIDTH)), window.width() - 40)
        self.setFixedWidth(width)
        self.found.setFixedHeight(round(px(HEIGHT)) * ROWS)
        self.typed.clear()
        self.supply()
        self.adjustSize()
        self.move((window.width() - width) // 2, round(px(52)))
        self.show()
        self.raise_()
        self.typed.setFocus()

    def supply(self) -> None:
        """Takes anew what there is: something has come since it was opened."""
        self._entries = [*self._from_actions(), *(entry for supply in self._supplies for entry in supply())]
        self._show_found(self.typed.text())

    @property
    def shown(self) -> list[Entry]:
        """What is on the list now, the best fit first."""
        return self._shown

    def pick(self, row: int) -> None:
        """Does what stands in a row; nothing where there is none."""
        if 0 <= row < len(self._shown):
            self.hide()
            self._shown[row].do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        """The field keeps the letters; the list gets the keys that move in it."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
            key = Qt.Key(event.key())
            if key in moves:
                row = self.found.currentRow() + moves[key]
                self.found.setCurrentRow(min(max(row, 0), self.found.count() - 1))
                return True
            if key == Qt.Key.Key_Escape:
                self._window.setFocus()
                self.hide()
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.pick(self.found.currentRow())
                return True
        return super().eventFilter(watched, event)

    def _from_actions(self) -> list[Entry]:
        return [
            Entry(
                offered.action.text().replace("&", ""),
                tr("command"),
                offered.action.trigger,
                offered.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or offered.hint,
            )
            for offered in self._actions.offered
            if offered.action.isEnabled()
        ]

    def _show_found(self, typed: str) -> None:
        fits = [(fit, entry) for entry in self._entries if (fit := score(typed, entry.words)) is not None]
        if typed:
            fits.sort(key=lambda one: -one[0] - (COMMAND_FIRST if one[1].kind == tr("command") else 0))
        self._shown = [entry for _, entry in fits[:MOST]]
        self.found.clear()
        for entry in self._shown:
            item = QListWidgetItem(entry.words)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.words}, {entry.kind} {entry.key}".strip())
            self.found.addItem(item)
        if not self._shown:
            self.found.addItem(tr("Nothing is called so."))
        self.found.setCurrentRow(0)


class _Row(QStyledItemDelegate):
    """A line: the words at the left, the kind and the key at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry | None = index.data(Qt.ItemDataRole.UserRole)
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        palette, area = option.palette, option.rect.adjusted(SIDE, 0, -SIDE, 0)
        style: QStyle = option.widget.style()
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setFont(font("sans", 13))
        painter.setPen(palette.color(palette.ColorRole.Text))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        words = index.data(Qt.ItemDataRole.DisplayRole)
        behind = "" if entry is None else "   ".join(part for part in (entry.kind, entry.key) if part)
        room = area.width() - painter.fontMetrics().horizontalAdvance(behind) - SIDE
        painter.drawText(area, left, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
        painter.setPen(palette.color(palette.ColorRole.PlaceholderText))
        painter.drawText(area, right, behind)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(px(HEIGHT)))
