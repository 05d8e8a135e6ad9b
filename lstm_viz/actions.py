"""What a person can have done: every action by its name, with its words and its key. Menu and palette show them.

Owns the list. It does not own what an action does, nor how the list is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

GO = "go"  # the group of those that show a workspace: the tabs are their menu
FILE, PLAY, VIEW, TRAIN, LEARN, PRESENT, HELP = "file", "play", "view", "train", "learn", "present", "help"
GROUPS = (FILE, PLAY, VIEW, TRAIN, LEARN, PRESENT, HELP)  # in the order in which a menu has them


@dataclass(frozen=True, eq=False)
class Offered:
    """An action on the list. `name` is its own, the same in every language; `group` is what it belongs to; `hint`
    is a key that does the same where the focus allows it, and is no shortcut of the whole window's; `key` is the
    one that the program gives it, whatever a person has set since.
    """

    name: str
    group: str
    action: QAction
    hint: str = ""
    key: str = ""


class _Follower(QObject):
    """Ends with the list that it belongs to; Qt lets a plain function hear on for ever."""

    def __init__(self, actions: QObject, show: Callable[[], object]) -> None:
        super().__init__(actions)
        self._show = show

    def show(self) -> None:
        self._show()


class Actions(QObject):
    """The list of one window, in the order in which it grew. Signal: `changed`."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._offered: dict[str, Offered] = {}

    @property
    def offered(self) -> tuple[Offered, ...]:
        return tuple(self._offered.values())

    def offer(
        self,
        name: str,
        words: str,
        do: Callable[[], object],
        *,
        group: str,
        key: str = "",
        hint: str = "",
        tip: str = "",
    ) -> QAction:
        """Puts an action on the list; its key works wherever the window has the focus. A name comes once."""
        if name in self._offered:
            raise ValueError(f"there is an action {name} already")
        action = QAction(words, self)
        action.setToolTip(tip or words)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked: do())
        self._window.addAction(action)
        self._offered[name] = Offered(name, group, action, hint, key)
        self.changed.emit()
        return action

    def follow(self, changed: SignalInstance, show: Callable[[], object]) -> None:
        """Has `show` called now and at every change, as long as this list is there."""
        changed.connect(_Follower(self, show).show)
        show()

    def action(self, name: str) -> QAction:
        """An action by its name; raises KeyError where it is not offered."""
        return self._offered[name].action
