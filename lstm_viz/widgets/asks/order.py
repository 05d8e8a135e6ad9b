"""Lines that are put in order: dragged, or moved with Alt and the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from lstm_viz.looks import Given
from lstm_viz.widgets.asks.base import AskWidget
from lstm_viz.worded import Worded
from lstm_viz.words import tr

RESTYLED = (QEvent.Type.FontChange, QEvent.Type.StyleChange)  # the lines are higher, or wrap at other words
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Lines(QListWidget):
    """A list whose lines move with Alt, or with Ctrl, and the arrows."""

    def __init__(self, owner: OrderAsk) -> None:
        super().__init__()
        self._owner = owner
        self.setWordWrap(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("kind", "lines")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
        if event.modifiers() & held and Qt.Key(event.key()) in MOVES:
            self._owner.move_line(MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RESTYLED:
            self.fit()

    def fit(self) -> None:
        """As high as its lines, each as it wraps in this width."""
        self.doItemsLayout()
        last = self.visualItemRect(self.item(self.count() - 1)) if self.count() else QRect()
        tall = last.bottom() + 1 + self.verticalOffset()
        self.setFixedHeight(tall + 2 * self.frameWidth() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 40)


class OrderAsk(AskWidget):
    """`given` are the places of `items`, from 0, in the order in which they stand now."""

    def __init__(self, items: Sequence[Worded]) -> None:
        super().__init__()
        self.lines = _Lines(self)
        self.lines.setAccessibleName(tr("Lines to be put in order; Alt with Up and Down moves one"))
        for place, item in enumerate(items):
            line = QListWidgetItem(item.plain)
            line.setData(Qt.ItemDataRole.UserRole, place)
            self.lines.addItem(line)
        self.lines.setCurrentRow(0)
        self.up = _button("↑", tr("Earlier (Alt+↑)"), lambda: self.move_line(-1))
        self.down = _button("↓", tr("Later (Alt+↓)"), lambda: self.move_line(1))
        column = QVBoxLayout()
        column.addWidget(self.up)
        column.addWidget(self.down)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.lines, 1)
        row.addLayout(column)
        self.lines.model().rowsMoved.connect(lambda *_: self.edited.emit())

    def given(self) -> tuple[int, ...]:
        return tuple(int(self.lines.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.lines.count()))

    def take_over(self, before: Self) -> None:
        self.show_given(before.given())
        self.lines.setCurrentRow(before.lines.currentRow())

    def show_given(self, given: Given) -> None:
        if set(given) != set(self.given()) or len(given) != self.lines.count():
            return
        for row, place in enumerate(given):
            line = self.lines.takeItem(self.given().index(place))
            self.lines.insertItem(row, line)

    def move_line(self, by: int) -> None:
        """Moves the chosen line by a place."""
        row = self.lines.currentRow()
        if 0 <= row + by < self.lines.count():
            line = self.lines.takeItem(row)
            self.lines.insertItem(row + by, line)
            self.lines.setCurrentRow(row + by)
            self.edited.emit()

    def take_focus(self) -> None:
        self.lines.setFocus()


def _button(text: str, words: str, action: object) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "snug")
    button.setToolTip(words)
    button.setAccessibleName(words)
    assert callable(action)
    button.clicked.connect(lambda _=False: action())
    return button
