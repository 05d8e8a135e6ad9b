"""What the tour shows, and where that is in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from lstm_viz.comfort.keys import shown
from lstm_viz.comfort.tour import Stop
from lstm_viz.panels.window_menu import WindowMenu
from lstm_viz.window import MainWindow
from lstm_viz.words import tr
from lstm_viz.workspaces.live import LiveWorkspace


def stops(window: MainWindow, live: Callable[[], LiveWorkspace]) -> tuple[Stop, ...]:
    """Six of them, ten seconds each."""

    def finder() -> QWidget | None:
        """The button that searches; the menu where the window has no room for it."""
        return window.bar.search if window.bar.search.isVisible() else window.findChild(WindowMenu)

    def key(action: str, without: str) -> str:
        """An action's key as it is set; its first one where a person has taken it away."""
        own = window.actions_offered.action(action).shortcut()
        return shown((QKeySequence(without) if own.isEmpty() else own).toString())

    return (
        Stop(
            tr("One cell, with its real numbers"),
            tr(
                "A wire is as wide as its signal, a valve as open as its gate. Click anything in the drawing to "
                "learn what it is for."
            ),
            lambda: live().diagram,
        ),
        Stop(
            tr("The timeline"),
            tr(
                "A column for each step of the sequence. Space plays, Left and Right go from phase to phase, and "
                "you can drag here."
            ),
            lambda: live().transport,
        ),
        Stop(
            tr("Train now"),
            tr("An LSTM and an RNN learn the same sequences, and everything that you see moves along."),
            lambda: live().training,
        ),
        Stop(
            tr("How far the gradient reaches"),
            tr(
                "What went wrong at the end must reach the beginning. In the RNN it fades; in the LSTM it arrives."
            ),
            lambda: live().flow,
        ),
        Stop(
            tr("Five workspaces"),
            tr(
                "Cell has the equations with this step’s numbers, Gradients a laboratory, Inspect a model of your "
                "own, Learn fifteen lessons."
            ),
            lambda: window.bar,
        ),
        Stop(
            tr("Everything else"),
            tr(
                "{search} finds every command, model, lesson and setting by a few letters. {guide} opens the "
                "guide.",
                search=key("palette", "Ctrl+K"),
                guide=key("guide", "F1"),
            ),
            finder,
        ),
    )
