"""One of several sentences, or several of them; and the line of a calculation that is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QGridLayout, QRadioButton

from lstm_viz.looks import Given
from lstm_viz.widgets.asks.base import AskWidget
from lstm_viz.widgets.lesson_text import LessonText
from lstm_viz.worded import Worded
from lstm_viz.words import tr

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class _Radio(QRadioButton):
    """One of several, of which the arrow keys choose the next, the first after the last."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self.group()
        if Qt.Key(event.key()) in STEPS and group is not None:
            buttons = group.buttons()
            chosen = buttons[(buttons.index(self) + STEPS[Qt.Key(event.key())]) % len(buttons)]
            chosen.setFocus(Qt.FocusReason.TabFocusReason)
            chosen.setChecked(True)
        else:
            super().keyPressEvent(event)


class ChoiceAsk(AskWidget):
    """`given` are the places of what is ticked, from 0, in the order of `options`; with `several` any number."""

    def __init__(self, options: Sequence[Worded], *, several: bool) -> None:
        super().__init__()
        group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        self.buttons: list[QAbstractButton] = []
        self._lines: list[LessonText] = []
        for place, option in enumerate(options):
            button: QAbstractButton = QCheckBox() if several else _Radio()
            button.setAccessibleName(
                tr("{number} of {count}: {words}", number=place + 1, count=len(options), words=option.plain)
            )
            line = LessonText(option.html, option.plain)
            line.pressed.connect(lambda button=button: button.isEnabled() and button.click())
            button.toggled.connect(self.edited)
            if not several:  # in a group Tab stops at one button only, also where any number may be ticked
                group.addButton(button, place)
            grid.addWidget(button, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, place, 1)
            self.buttons.append(button)
            self._lines.append(line)

    def given(self) -> tuple[int, ...] | None:
        ticked = tuple(place for place, button in enumerate(self.buttons) if button.isChecked())
        return ticked or None

    def take_over(self, before: Self) -> None:
        for button, other in zip(self.buttons, before.buttons, strict=True):
            button.setChecked(other.isChecked())

    def show_given(self, given: Given) -> None:
        places = set(given)
        for place, button in enumerate(self.buttons):
            button.setChecked(place in places)

    def take_focus(self) -> None:
        chosen = [button for button in self.buttons if button.isChecked()]
        (chosen or self.buttons)[0].setFocus()
