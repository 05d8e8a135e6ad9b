"""What every widget for an answer has: what was given, Enter, and a lock once it is answered."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lstm_viz.looks import Given
from lstm_viz.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AskWidget(QWidget):
    """Signals: `edited`, `taken` (Enter: what is given is to be checked)."""

    edited = Signal()
    taken = Signal()

    def given(self) -> object | None:
        """The answer as it stands; None while there is none."""
        raise NotImplementedError

    def take_over(self, before: Self) -> None:
        """The answer as it stands in a widget of another language."""
        raise NotImplementedError

    def show_given(self, given: Given) -> None:
        """An answer that stood here before, as `given` had it; what does not fit is left out."""
        raise NotImplementedError

    def lock(self) -> None:
        """It has been answered: nothing can be changed any more."""
        self.setEnabled(False)

    def take_focus(self) -> None:
        """The keys go to what is filled in first."""
        self.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Takes its colours; most have the window's sheet alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.taken.emit()
        else:
            super().keyPressEvent(event)
