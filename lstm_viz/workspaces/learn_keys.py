"""What keys mean in Learn where the widget with the focus did not want them.

Owns their meaning on the pages, and which size of words follows another. It does not own the keys of the stage
(`moving`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from lstm_viz.settings import TEXT_SIZES as SIZES
from lstm_viz.widgets.asks.base import ENTER
from lstm_viz.workspaces.learn_pages import LearnPages

USUAL = 100  # per cent

BY = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}


def press(event: QKeyEvent, pages: LearnPages, resize: Callable[[int], object]) -> bool:
    """Does what a key means on the page in front; gives whether it meant something there.

    `resize` takes by how many places the words become larger; 0: as large as usual.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key in ENTER and pages.enter():
        return True
    if modifiers & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        go = pages.go_back if key == Qt.Key.Key_Left else pages.go_on
        go()
        return True
    if modifiers & Qt.KeyboardModifier.ControlModifier and key in BY:
        resize(BY[key])
        return True
    return False


def size_after(size: int, by: int) -> int:
    """The text's size in per cent that is `by` places farther; 0: the usual one."""
    if by == 0:
        return USUAL
    place = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - size))
    return SIZES[min(max(place + by, 0), len(SIZES) - 1)]
