"""The window of the keys: every action with its key, which can be another one, and the keys of places."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.actions import Actions, Offered
from lstm_viz.comfort.keys import OF_PLACES, Form, Keys, plain_words, shown
from lstm_viz.fuzzy import plain
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

SIZE = (580, 600)
ROLE = Qt.ItemDataRole.UserRole
ALONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


class KeyButton(QPushButton):
    """Pressed, it waits for a key, whichever; Esc or another place leaves. Signal: `caught` (as Qt writes it)."""

    caught = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self._waiting = False
        self.setAutoDefault(False)
        self.clicked.connect(lambda: self._wait(True))

    @property
    def waiting(self) -> bool:
        return self._waiting

    def _wait(self, waiting: bool) -> None:
        self._waiting = waiting
        self.setText(tr("Press a key…") if waiting else self._words)

    def event(self, event: QEvent) -> bool:
        """While it waits no key is anybody else's: no shortcut's, and not the one that moves the focus."""
        if self._waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ALONE:
            return
        self._wait(False)
        if event.key() != Qt.Key.Key_Escape:
            self.caught.emit(QKeySequence(event.keyCombination()).toString(Form.PortableText))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._wait(False)
        super().focusOutEvent(event)


class KeysWindow(QDialog):
    """Follows the list of actions and their keys."""

    def __init__(self, window: QWidget, actions: Actions, keys: Keys) -> None:
        super().__init__(window)
        self._actions, self._keys = actions, keys
        self.setWindowTitle(tr("Keys"))
        self.setProperty("guide", "keys")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search actions and keys"))
        self.search.setAccessibleName(tr("Search actions and keys"))
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Keys"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([tr("What"), tr("Key")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.other = KeyButton(tr("Another key…"))
        self.none = QPushButton(tr("No key"))
        self.reset = QPushButton(tr("Reset"))
        self.reset.setToolTip(tr("The program’s own key again"))
        self.reset_all = QPushButton(tr("Reset all"))
        self._told = label(role="bad", wrap=True)
        buttons = QHBoxLayout()
        for button in (self.other, self.none, self.reset):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.reset_all)
        for quiet in (self.none, self.reset, self.reset_all):
            quiet.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._told)
        column.addLayout(buttons)
        self.resize(*SIZE)
        self.search.textChanged.connect(self._show_keys)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.other.caught.connect(self.give)
        self.none.clicked.connect(lambda: self.give(""))
        self.reset.clicked.connect(self._on_reset)
        self.reset_all.clicked.connect(keys.reset_all)
        for action in actions.offered:
            action.action.changed.connect(self._show_keys)
        self._show_keys()

    @property
    def told(self) -> str:
        """Why the last key could not be given; "" where it could."""
        return self._told.text()

    @property
    def chosen(self) -> Offered | None:
        """The action of the row that is chosen; None where that belongs to a place."""
        item = self.list.currentItem()
        found: Offered | None = None if item is None else item.data(0, ROLE)
        return found

    def choose(self, name: str) -> None:
        """Chooses the row of an action by its name."""
        rows = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        for item in rows:
            if item is not None and getattr(item.data(0, ROLE), "name", "") == name:
                self.list.setCurrentItem(item)

    def give(self, key: str) -> None:
        """Gives the chosen action a key; a clash is said."""
        if self.chosen is not None:
            self._tell(self._keys.change(self.chosen, key))

    def _on_reset(self) -> None:
        if self.chosen is not None:
            self._tell(self._keys.reset(self.chosen))

    def _tell(self, sentence: str) -> None:
        self._told.setText(f"{sentence} {tr('Give that another key first.')}" if sentence else "")

    def _show_keys(self) -> None:
        before = self.chosen
        rows: list[tuple[str, str, Offered | None]] = []
        for offered in self._actions.offered:
            if offered.action.isVisible():
                rows.append((plain_words(offered), self._key_words(offered), offered))
        rows.sort(key=lambda row: not row[1])  # what has a key first
        of_places = [(tr(what), tr("{key} (fixed)", key=tr(key)), None) for key, what in OF_PLACES]
        rows[sum(1 for row in rows if row[1]) : 0] = of_places
        typed = plain(self.search.text()).split()
        self.list.blockSignals(True)
        self.list.clear()
        for words, key, one in rows:
            if all(part in plain(f"{words} {key}") for part in typed):
                item = QTreeWidgetItem([words, key])
                item.setData(0, ROLE, one)
                if one is None:
                    item.setToolTip(0, tr("A key of this place: it cannot be another one."))
                elif one.hint:
                    item.setToolTip(0, tr("{key} stays; another key works beside it.", key=shown(one.hint)))
                self.list.addTopLevelItem(item)
        self.list.blockSignals(False)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        if before is not None:
            self.choose(before.name)
        self._show_chosen()

    def _key_words(self, offered: Offered) -> str:
        """The key that is set, whether it was changed, and the one that stays whatever is set."""
        own = shown(self._keys.of(offered))
        if self._keys.is_changed(offered):
            own = tr("{key} (changed)", key=own or tr("none"))
        fixed = tr("{key} (fixed)", key=shown(offered.hint)) if offered.hint else ""
        return ", ".join(part for part in (own, fixed) if part)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        self._tell("")
        self.other.setEnabled(chosen is not None)
        self.none.setEnabled(chosen is not None and bool(self._keys.of(chosen)))
        self.reset.setEnabled(chosen is not None and self._keys.is_changed(chosen))
