"""The menu behind the three dots: everything that the window offers to be done."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton

from lstm_viz.actions import FILE, GO, GROUPS, HELP, LEARN, PLAY, PRESENT, TRAIN, VIEW, Actions
from lstm_viz.words import tr

# How people look for what concerns files, a line between the parts; what is not named here stands at the end.
FILE_PARTS = (
    ("new", "new-window", "open", *(f"recent-{place}" for place in range(1, 9)), "save", "save-as"),
    ("undo", "redo"),
    ("export", "export_talk", "report", "compare"),
    ("palette", "settings"),
    ("close",),
)


class WindowMenu(QToolButton):
    """A menu a group of actions, as they are offered; that of files in the order that every program has."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self.setText("⋯")
        self.setToolTip(tr("Menu"))
        self.setAccessibleName(tr("Menu"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self._menus: dict[str, QMenu] = {}
        self._known = 0  # so many actions of the list, which only grows, are in the menus
        actions.changed.connect(self._show_actions)
        self._show_actions()

    def _show_actions(self) -> None:
        """Adds what has come to the list, but for what shows a workspace: the tabs are its place."""
        offered = self._actions.offered
        for one in offered[self._known :]:
            if one.group != GO:
                if one.group not in self._menus:
                    self._add_menu(one.group)
                self._menus[one.group].addAction(one.action)
        self._known = len(offered)

    def _arrange_files(self) -> None:
        """When it is wanted: until then the list grows."""
        offered = {one.name: one.action for one in self._actions.offered if one.group == FILE}
        named = [[offered.pop(name) for name in part if name in offered] for part in FILE_PARTS]
        menu = self._menus[FILE]
        menu.clear()
        for part in filter(None, (*named, list(offered.values()))):
            menu.addActions(part)
            menu.addSeparator()

    def _show_hints(self, group: str, *, shown: bool) -> None:
        """While the menu is open a key that is no shortcut of the window's stands where the shortcuts stand."""
        for offered in self._actions.offered:
            action = offered.action
            if offered.group == group and offered.hint:
                words = action.text().partition("\t")[0]
                key = QKeySequence(offered.hint).toString(QKeySequence.SequenceFormat.NativeText)
                free = shown and action.shortcut().isEmpty()
                action.setText(f"{words}\t{key}" if free else words)

    def _add_menu(self, group: str) -> None:
        """In the place that its group has among those that are there."""
        titles = {
            FILE: tr("File"),
            PLAY: tr("Play"),
            VIEW: tr("View"),
            TRAIN: tr("Train"),
            LEARN: tr("Learn"),
            PRESENT: tr("Present"),
            HELP: tr("Help"),
        }
        menu = self._menus[group] = QMenu(titles[group], self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._show_hints(group, shown=True))
        if group == FILE:
            menu.aboutToShow.connect(self._arrange_files)
        menu.aboutToHide.connect(lambda: self._show_hints(group, shown=False))
        later = [self._menus[other] for other in GROUPS[GROUPS.index(group) + 1 :] if other in self._menus]
        if later:
            self.menu().insertMenu(later[0].menuAction(), menu)
        else:
            self.menu().addMenu(menu)
