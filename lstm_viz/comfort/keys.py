"""Which key does what: the program's own keys, those that a person has changed, and which are taken.

Owns the shortcuts of the window's actions. It does not own where they are shown or kept (`Settings.keys`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from lstm_viz.actions import Actions, Offered
from lstm_viz.preferences import Preferences
from lstm_viz.words import to_translate, tr

Form = QKeySequence.SequenceFormat

OF_PLACES = to_translate(
    (
        ("1 2 3 4", "a phase of the step, complete"),
        ("+ − 0", "closer, farther, the whole cell"),
        ("Tab", "to the next part of the window"),
        ("Shift and drag", "on the timeline: loop a stretch"),
        ("Left, Right, + − 0", "in a plot: the crosshair, zoom, all of it"),
        ("Shift+Left, Shift+Right", "in Inspect, on text or image: brush"),
        ("Page Up, Page Down", "in the image of Inspect: turn over in time"),
        ("L", "in Gradients: to the knobs, and back to the curves"),
        ("Enter", "in Learn: check the answer, then go on"),
        ("Alt+Left, Alt+Right", "in Learn: a step back, a step on"),
        ("Ctrl + − 0", "in Learn: the size of the words"),
        ("Page Down, Right, Down, Space, Enter", "in a talk: the next click"),
        ("Page Up, Left, Up, Backspace", "in a talk: back"),
        ("B or .   W or ,", "in a talk: a black, a white screen"),
        ("1 2 3 … Enter", "in a talk: to the scene of that number"),
        ("Home   Esc", "in a talk: the scene as it was; leave"),
        ("I   P   E   S   M", "in a talk: a sequence, pen, wipe it, spotlight, magnifier"),
        ("D   X   T", "in a talk: bright or dark, the screens change places, the time begins again"),
    )
)
"""Keys that belong to a place and not to an action, as a clicker sends them, or one types: they are fixed."""

TAKEN = to_translate(
    {
        **dict.fromkeys(("1", "2", "3", "4"), "a phase of the step, complete"),
        **dict.fromkeys(("+", "-", "0"), "closer, farther, the whole cell"),
        "L": "in Gradients: to the knobs, and back to the curves",
        **dict.fromkeys(("PgUp", "PgDown"), "a phase back or on, as a clicker sends it"),
        **dict.fromkeys(("Alt+Left", "Alt+Right"), "in Learn: a step back, a step on"),
        **dict.fromkeys(("Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0"), "in Learn: the size of the words"),
        **dict.fromkeys(("Tab", "Shift+Tab", "Return", "Enter", "Esc"), "moving in the window"),
    }
)


def shown(key: str) -> str:
    """A key as this system writes it, "⌘E" or "Ctrl+E"."""
    return QKeySequence(key).toString(Form.NativeText)


class Keys(QObject):
    """Sets the shortcuts as the settings say; a key that two actions would have in the file is the first one's."""

    def __init__(self, actions: Actions, preferences: Preferences) -> None:
        super().__init__(actions)
        self._actions = actions
        self._preferences = preferences
        self._set: dict[str, str] = {}  # as they are on the actions now
        actions.changed.connect(self._apply)
        preferences.changed.connect(self._apply)
        self._apply()

    def of(self, offered: Offered) -> str:
        """An action's key; "" where it has none, or one of its place only."""
        return self._preferences.settings.keys.get(offered.name, offered.key)

    def is_changed(self, offered: Offered) -> bool:
        return self.of(offered) != offered.key

    def clash(self, offered: Offered, key: str) -> str:
        """What has this key already, in a sentence; "" where it is free."""
        wanted = QKeySequence(key)
        for other in self._actions.offered:
            if other is offered:
                continue
            if wanted in {QKeySequence(self.of(other)), QKeySequence(other.hint)}:
                return tr("{key} is the key of “{other}”.", key=shown(key), other=plain_words(other))
        if key in TAKEN:
            return tr("{key} is taken: {what}.", key=shown(key), what=tr(TAKEN[key]))
        return ""

    def change(self, offered: Offered, key: str) -> str:
        """Gives an action another key ("" none). Where it is taken nothing changes, and a sentence says so."""
        problem = self.clash(offered, key) if key else ""
        if not problem:
            keys = {name: kept for name, kept in self._preferences.settings.keys.items() if name != offered.name}
            if key != offered.key:
                keys[offered.name] = key
            self._preferences.change(keys=keys)
        return problem

    def reset(self, offered: Offered) -> str:
        """Gives an action the program's key again, as `change` does."""
        return self.change(offered, offered.key)

    def reset_all(self) -> None:
        self._preferences.change(keys={})

    def _apply(self) -> None:
        if not self._preferences.settings.keys and not self._set:
            return
        given: set[QKeySequence] = set()
        for offered in self._actions.offered:
            wanted = QKeySequence(self.of(offered))
            if wanted in given:
                wanted = QKeySequence()
            elif not wanted.isEmpty():
                given.add(wanted)
            if offered.action.shortcut() != wanted:
                offered.action.setShortcut(wanted)
        self._set = dict(self._preferences.settings.keys)


def plain_words(offered: Offered) -> str:
    """An action's words without the mark of a menu."""
    return offered.action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("… ")
