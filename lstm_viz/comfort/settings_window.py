"""The settings window: every setting, found by a few letters, set at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lstm_viz.comfort.fields import fields
from lstm_viz.comfort.setting_row import SettingRow
from lstm_viz.preferences import Preferences
from lstm_viz.widgets.card import label
from lstm_viz.widgets.scrolled import scrolled
from lstm_viz.words import tr

SIZE = (640, 600)


class SettingsWindow(QDialog):
    """Lies beside the window it belongs to and never holds it up."""

    def __init__(self, window: QWidget, preferences: Preferences, show_keys: Callable[..., object]) -> None:
        super().__init__(window)
        self._preferences = preferences
        self.setWindowTitle(tr("Settings"))
        self.setProperty("guide", "keys")
        self.rows = [SettingRow(field, preferences) for field in fields()]
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_found)
        self._none = label(tr("No setting is called so."), role="muted")
        inside = QWidget()
        list_of_rows = QVBoxLayout(inside)
        for row in self.rows:
            list_of_rows.addWidget(row)
        list_of_rows.addWidget(self._none)
        list_of_rows.addStretch(1)
        scroll = scrolled(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reset_all = QPushButton(tr("Reset all"))
        self.reset_all.setToolTip(tr("Every setting, and every key, as it was at first"))
        self.reset_all.clicked.connect(self._reset_all)
        keys = QPushButton(tr("Keys…"))
        keys.clicked.connect(show_keys)
        where = "" if preferences.path is None else tr("Kept in {path}", path=preferences.path)
        place = label(where, role="muted", wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for button in (self.reset_all, keys):
            button.setAutoDefault(False)
        bottom = QHBoxLayout()
        bottom.addWidget(place, 1)
        bottom.addWidget(keys)
        bottom.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(scroll, 1)
        column.addLayout(bottom)
        self.resize(*SIZE)
        self._show_found("")

    def open_at(self, name: str = "") -> None:
        """Shows it; at one setting by its name, or at all."""
        found = next((row for row in self.rows if row.field.name == name), None)
        self.search.setText("" if found is None else found.field.title)
        self.show()
        self.raise_()
        self.activateWindow()
        (self.search if found is None else found.control).setFocus()

    def _show_found(self, typed: str) -> None:
        for row in self.rows:
            row.setVisible(row.field.fits(typed))
        self._none.setVisible(not any(row.field.fits(typed) for row in self.rows))

    def _reset_all(self) -> None:
        self._preferences.change(keys={}, **{row.field.name: row.field.standard for row in self.rows})
