"""The menu behind the three dots: what can be done, how the window looks and moves, and the keys."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox, QToolButton

from lstm_viz.actions import GO, Actions
from lstm_viz.preferences import Preferences
from lstm_viz.theme import DARK, LIGHT
from lstm_viz.words import tr

KEYS = (
    ("Space", "play or pause"),
    ("Shift+Space", "play backwards"),
    ("Left, Right", "a phase back or on"),
    ("Ctrl+Left, Ctrl+Right", "a step back or on"),
    ("Home, End", "the first or the last step"),
    ("1 2 3 4", "a phase of the step, complete"),
    ("Up, Down", "another unit"),
    ("+  −  0", "closer, farther, the whole cell"),
    ("Ctrl+1, Ctrl+2, …", "another workspace"),
    ("in a plot: Left, Right", "the crosshair back or on; + − zoom, 0 shows all"),
    ("F5", "full screen, for an audience: PageUp, PageDown, B blanks, Esc leaves"),
)


class SettingsMenu(QToolButton):
    """Shows what can be done, and the preferences, and changes them."""

    def __init__(self, preferences: Preferences, actions: Actions) -> None:
        super().__init__()
        self._preferences = preferences
        self._actions = actions
        self.setText("⋯")
        self.setToolTip(tr("Menu"))
        self.setAccessibleName(tr("Menu"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self._settings = menu.addSeparator()
        self._separators: list[QAction] = []
        self._dark = _switch(menu, tr("Dark colours"))
        self._still = _switch(menu, tr("Reduced motion"))
        menu.addSeparator()
        menu.addAction(tr("Keys…"), self._show_keys)
        self.setMenu(menu)
        self._dark.triggered.connect(lambda on: preferences.change(theme=(DARK if on else LIGHT).name))
        self._still.triggered.connect(lambda on: preferences.change(reduced_motion=on))
        preferences.changed.connect(self._show_preferences)
        actions.changed.connect(self._show_actions)
        self._show_actions()
        self._show_preferences()

    def _show_actions(self) -> None:
        """The window's actions above the settings, a line between groups; the tabs have their own place."""
        menu, group = self.menu(), ""
        shown = [offered for offered in self._actions.offered if offered.group != GO]
        for separator in self._separators:
            menu.removeAction(separator)
        self._separators.clear()
        for offered in shown:
            menu.removeAction(offered.action)
        for offered in shown:
            if group not in {"", offered.group}:
                self._separators.append(menu.insertSeparator(self._settings))
            group = offered.group
            menu.insertAction(self._settings, offered.action)

    def _show_preferences(self) -> None:
        settings = self._preferences.settings
        self._dark.setChecked(settings.theme == DARK.name)
        self._still.setChecked(settings.reduced_motion)

    def _show_keys(self) -> None:
        rows = "".join(f"<tr><td><b>{keys}</b>&nbsp;&nbsp;</td><td>{tr(what)}</td></tr>" for keys, what in KEYS)
        QMessageBox.information(self, tr("Keys"), f"<table>{rows}</table>")


def _switch(menu: QMenu, words: str) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    return action
