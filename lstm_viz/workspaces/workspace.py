"""What the window asks of every workspace, and how one is made: when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget

from lstm_viz.looks import Look
from lstm_viz.theme import Theme
from lstm_viz.widgets.carrying import carry


class Workspace(QWidget):
    """A page of the window. Each says its name and takes theme, focus and presenting."""

    def set_theme(self, theme: Theme) -> None:
        """Takes its colours and sizes."""
        raise NotImplementedError

    large = False  # before an audience no word of it is smaller than the last row can read

    def set_presenting(self, presenting: bool) -> None:
        """Shows only what an audience needs, as large as it can be; or everything again."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """The keys go to what matters most."""
        raise NotImplementedError

    def leave_field(self) -> bool:
        """Takes the keys back from a field that somebody types in, as Esc does; gives whether there was one."""
        focus = self.focusWidget()
        typing = isinstance(focus, QLineEdit | QPlainTextEdit | QAbstractSpinBox) and self.isAncestorOf(focus)
        if typing:
            self.take_focus()
        return typing

    def views(self) -> dict[str, QWidget]:
        """What can be had as a picture of its own, by the name that people read."""
        return {}

    def come_up(self) -> None:
        """It is shown from now on."""

    def go_down(self) -> None:
        """Another one is shown."""

    looks_into_trace = False  # whether its look is of the trace, and can only be shown when that is there

    def look(self) -> Look | None:
        """How it is looked at, for a document; None where there is nothing that a scene does not say."""

    def show_look(self, look: Look) -> None:
        """Comes into such a state."""

    def take_over(self, before: Workspace) -> None:
        """Comes into the state of the same workspace in another language."""
        carry(before, self)


@dataclass(frozen=True)
class Place:
    """A workspace on the window's bar: its name, and what makes it."""

    name: str
    make: Callable[[], Workspace]
