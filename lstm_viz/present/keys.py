"""The keys of a talk, a clicker's and a keyboard's, the same on the audience's screen and on the speaker's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

Key = Qt.Key

NEXT = {Key.Key_PageDown, Key.Key_Right, Key.Key_Down, Key.Key_Space, Key.Key_N}
BACK = {Key.Key_PageUp, Key.Key_Left, Key.Key_Up, Key.Key_Backspace}
BLACK, WHITE = {Key.Key_B, Key.Key_Period}, {Key.Key_W, Key.Key_Comma}
NOTES = {Key.Key_Down: "notes_down", Key.Key_Up: "notes_up"}  # with Shift
ENTER = {Key.Key_Return, Key.Key_Enter}
MOST_DIGITS = 4
CAPTURE, CAPTURE_KEY = (
    "capture_scene",
    "F6",
)  # an action of the window, and its key where a person has set no other


class TalkKeys:
    """`actions` by name: next, back, black, white, leave, start, bring_back, type, pen, spotlight,
    magnifier, undo, wipe, theme, swap, timer, larger, smaller, notes_down, notes_up, keys; `jump`, with a scene's
    number; and `typed`, with what was typed of one so far.
    """

    def __init__(
        self,
        actions: dict[str, Callable[[], object]],
        jump: Callable[[int], object],
        typed: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._actions = actions
        self._jump = jump
        self._typed = typed
        self._digits = ""
        self._names: dict[Qt.Key, str] = {
            **dict.fromkeys(NEXT | ENTER, "next"),
            **dict.fromkeys(BACK, "back"),
            **dict.fromkeys(BLACK, "black"),
            **dict.fromkeys(WHITE, "white"),
            Key.Key_Escape: "leave",
            Key.Key_F5: "start",
            Key.Key_Home: "bring_back",
            Key.Key_I: "type",
            Key.Key_P: "pen",
            Key.Key_S: "spotlight",
            Key.Key_M: "magnifier",
            Key.Key_E: "wipe",
            Key.Key_D: "theme",
            Key.Key_X: "swap",
            Key.Key_T: "timer",
            **dict.fromkeys((Key.Key_Plus, Key.Key_Equal), "larger"),
            Key.Key_Minus: "smaller",
            Key.Key_Question: "keys",
        }

    @property
    def digits(self) -> str:
        """What was typed of a scene's number."""
        return self._digits

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Does what a key stands for; gives whether it stood for anything."""
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if control and key == Key.Key_Z:
            return self._do("undo")
        if control or modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        if modifiers & Qt.KeyboardModifier.ShiftModifier and key in NOTES:
            return self._do(NOTES[key])
        if Key.Key_0 <= key <= Key.Key_9:
            self._digits = (self._digits + str(key - Key.Key_0))[-MOST_DIGITS:]
            self._typed(self._digits)
            return True
        digits, self._digits = self._digits, ""
        if digits:
            self._typed("")
        if key in ENTER and digits:
            self._jump(int(digits))
            return True
        # Esc takes a number back, and then does nothing else.
        return bool(digits and key == Key.Key_Escape) or self._do(self._names.get(key, ""))

    def _do(self, name: str) -> bool:
        action = self._actions.get(name)
        if action is None:
            return False
        action()
        return True
