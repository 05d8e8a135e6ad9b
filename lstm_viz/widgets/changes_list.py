"""The list of a person's changes: a line each with its switch, and the buttons that order, undo and remove.

Owns how the list is shown and its keys. It does not own the list (`changes`), nor how one change is set
(`change_editor`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.protocol import ModelDescription
from lstm_viz.change_words import sentence
from lstm_viz.changes import Changes, fits
from lstm_viz.theme import px
from lstm_viz.words import tr

ROWS_SEEN = 3  # of several changes, the least where there is little room
VERTICAL = (Qt.Key.Key_Up, Qt.Key.Key_Down)
BESIDE_WORDS, AROUND_WORDS = 46, 18  # px: a line's switch and its padding, as the style has them
MOST_HIGH = 10_000  # px
BUTTON_WIDTH = 34  # px of a window at its usual scale


class _Lines(QListWidget):
    """A list as high as its lines, wrapped, that leaves Alt with Up and Down to what is around it."""

    def __init__(self, *, whole: bool) -> None:
        """`whole`: it never scrolls."""
        super().__init__()
        self._whole = whole
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(self.count()))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._height_of(self.count() if self._whole else min(self.count(), ROWS_SEEN)))

    def _height_of(self, rows: int) -> int:
        return sum(self.item(row).sizeHint().height() for row in range(rows)) + 2 * self.frameWidth()

    def measure(self) -> None:
        """Other lines, or other words: they take another height. (Qt's own hint is that of unwrapped words.)"""
        wide = self.viewport().width()
        flags = int(Qt.TextFlag.TextWordWrap)
        with QSignalBlocker(self):
            for row in range(self.count()):
                room = QRect(0, 0, max(1, wide - BESIDE_WORDS), MOST_HIGH)
                words = self.fontMetrics().boundingRect(room, flags, self.item(row).text())
                self.item(row).setSizeHint(QSize(wide, words.height() + AROUND_WORDS))
        self.doItemsLayout()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in VERTICAL:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChangesList(QWidget):
    """Signals: `chosen`, another line or none; `emptied`, the list had the keys and is gone. Keys: Space switches,
    Delete removes, F2 names, Alt with Up and Down reorders.
    """

    chosen = Signal()
    emptied = Signal()

    def __init__(self, changes: Changes, *, whole: bool = False) -> None:
        """`whole`: the list stands in something that scrolls, and does not scroll itself."""
        super().__init__()
        self._changes = changes
        self.lines = _Lines(whole=whole)
        self.lines.setAccessibleName(tr("Changes"))
        self.lines.setToolTip(
            tr("Space switches a change, Delete removes it, F2 names it, Alt+↑ and Alt+↓ reorder")
        )
        self.up = button("↑", tr("Earlier in the list (Alt+↑)"), lambda: self._move(-1))
        self.down = button("↓", tr("Later in the list (Alt+↓)"), lambda: self._move(1))
        self.remove = button("✕", tr("Remove the change (Delete)"), self._remove)
        self.undo = button("↶", "", changes.undo)
        self.redo = button("↷", "", changes.redo)
        self.more = menu_button("…", tr("The list: name a change, open, save, remove all"))
        self.more.setProperty("role", "dots")
        row = QHBoxLayout()
        row.setSpacing(4)
        for each in (self.undo, self.redo, self.up, self.down, self.remove):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lines)
        column.addLayout(row)
        changes.history.changed.connect(self._show_buttons)  # something else was done, too
        self.lines.currentRowChanged.connect(lambda _: self._on_chosen())
        self.lines.itemChanged.connect(self._on_item_changed)
        self.fit()

    @property
    def place(self) -> int | None:
        """The place of the chosen change; None where there is none."""
        row = self.lines.currentRow()
        return row if 0 <= row < len(self._changes.lines) else None

    def choose(self, place: int) -> None:
        self.lines.setCurrentRow(place)

    def fit(self) -> None:
        """Takes the room that words of the present size need."""
        self.lines.measure()
        for each in (self.up, self.down, self.remove, self.undo, self.redo):
            each.setFixedWidth(round(px(BUTTON_WIDTH)))

    def show_lines(self, model: ModelDescription | None) -> None:
        """The list as it is, each change in a sentence about the model."""
        row, lines = self.lines.currentRow(), self._changes.lines
        with QSignalBlocker(self.lines):
            while self.lines.count() > len(lines):
                self.lines.takeItem(self.lines.count() - 1)
            while self.lines.count() < len(lines):
                self.lines.addItem(QListWidgetItem())
            for place, line in enumerate(lines):
                words = "" if model is None else sentence(line.alteration, model)
                words = f"{line.name}: {words}" if line.name else words
                if model is not None and not fits(line.alteration, model):
                    words = tr("{change} (not in this model)", change=words)
                item = self.lines.item(place)
                item.setText(words)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if line.on else Qt.CheckState.Unchecked)
            self.lines.setCurrentRow(min(max(row, 0), len(lines) - 1))
        left = self.lines.hasFocus() and not lines
        self.lines.setVisible(bool(lines))  # an empty list is a gap
        self.lines.measure()
        self._show_buttons()
        if left:
            self.emptied.emit()

    def _show_buttons(self) -> None:
        place, last = self.place, len(self._changes.lines) - 1
        for each, usable in (
            (self.up, place is not None and place > 0),
            (self.down, place is not None and place < last),
            (self.remove, place is not None),
            (self.undo, bool(self._changes.undoes)),
            (self.redo, bool(self._changes.redoes)),
        ):
            each.setEnabled(usable)
        say(self.undo, tr("Undo: {what} (Ctrl+Z)", what=self._changes.undoes or tr("nothing")))
        say(self.redo, tr("Redo: {what} (Ctrl+Shift+Z)", what=self._changes.redoes or tr("nothing")))

    def rename(self) -> None:
        """Asks what the chosen change is to be called."""
        from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415

        place = self.place
        if place is not None:
            before = self._changes.lines[place].name
            name, taken = QInputDialog.getText(self, tr("Name the change"), tr("Name"), text=before)
            if taken:
                self._changes.rename(place, name.strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the list did not want."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if key == Qt.Key.Key_Delete and self.place is not None:
            self._remove()
        elif key == Qt.Key.Key_F2 and self.place is not None:
            self.rename()
        elif alt and key in VERTICAL:
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _on_chosen(self) -> None:
        self._show_buttons()
        self.chosen.emit()

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self._changes.switch(self.lines.row(item), item.checkState() == Qt.CheckState.Checked)

    def _move(self, by: int) -> None:
        place = self.place
        if place is not None and 0 <= place + by < len(self._changes.lines):
            self._changes.move(place, place + by)
            self.choose(place + by)

    def _remove(self) -> None:
        if self.place is not None:
            self._changes.remove(self.place)


def say(widget: QPushButton, words: str) -> None:
    """Gives a button of one sign its words."""
    widget.setToolTip(words)
    widget.setAccessibleName(words)


def button(text: str, tip: str, action: Callable[[], object]) -> QPushButton:
    """A small button of a sign or a word."""
    made = QPushButton(text)
    made.setProperty("role", "snug")
    say(made, tip)
    made.clicked.connect(lambda _=False: action())
    return made


def menu_button(text: str, tip: str) -> QToolButton:
    """A button that opens a menu."""
    made = QToolButton()
    made.setText(text)
    made.setProperty("role", "menu")
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setToolTip(tip)
    made.setAccessibleName(text if text[0].isalpha() else tip)
    made.setAccessibleDescription(tip)
    return made
