"""The keys that move in time and among the units, the same in every workspace that shows a diagram."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from lstm_viz.playback import Playback
from lstm_viz.selection import Selection


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier, selection: Selection, playback: Playback) -> bool:
    """Does what a key stands for: Space plays, Left and Right are phases, with Ctrl steps, Up and Down units, 1 to
    9 the phases; [ and ] begin and end a loop, a backslash ends it. Gives whether it stood for anything.
    """
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if key == Qt.Key.Key_Space:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            playback.play(backwards=True)
        else:
            playback.toggle()
        return True
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not control:
        selection.set_phase(key - Qt.Key.Key_1)
        return True
    loops: dict[Qt.Key, Callable[[], None]] = {
        Qt.Key.Key_BracketLeft: selection.begin_loop,
        Qt.Key.Key_BracketRight: selection.end_loop,
        Qt.Key.Key_Backslash: selection.clear_loop,
    }
    if key in loops:
        loops[key]()
        return True
    step = _step_on if control else _phase_on
    moves: dict[Qt.Key, Callable[[], None]] = {
        Qt.Key.Key_Left: lambda: step(selection, -1),
        Qt.Key.Key_Right: lambda: step(selection, 1),
        Qt.Key.Key_PageUp: lambda: selection.move_phases(-1),
        Qt.Key.Key_PageDown: lambda: selection.move_phases(1),
        Qt.Key.Key_Home: lambda: selection.set_step(0),
        Qt.Key.Key_End: lambda: selection.set_step(selection.steps - 1),
        Qt.Key.Key_Up: lambda: selection.set_unit(selection.unit - 1),
        Qt.Key.Key_Down: lambda: selection.set_unit(selection.unit + 1),
    }
    if key not in moves:
        return False
    playback.pause()
    moves[key]()
    return True


def _step_on(selection: Selection, steps: int) -> None:
    selection.set_step(selection.step + steps)


def _phase_on(selection: Selection, phases: int) -> None:
    selection.move_phases(phases)
