"""A calculation that is filled in line by line: each is checked before the next one opens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from lstm_viz.looks import Given
from lstm_viz.widgets.asks.base import AskWidget
from lstm_viz.widgets.asks.number import NumberField
from lstm_viz.widgets.card import label
from lstm_viz.widgets.lesson_text import LessonText
from lstm_viz.worded import Worded
from lstm_viz.words import tr

FIELD = 92.0


class FillAsk(AskWidget):
    """`given` is what was typed so far, one a line that has been reached. Signal: `line_taken` (its place)."""

    line_taken = Signal(int)

    def __init__(self, lines: Sequence[Worded], places: Sequence[int] = ()) -> None:
        """`places`: how many each line is to be given with; () where nothing is said of it."""
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        self.fields: list[NumberField] = []
        self._signs = []
        self._notes: list[LessonText] = []
        for place, line in enumerate(lines):
            field = NumberField(tr("Line {line}: {words}", line=place + 1, words=line.plain), FIELD)
            field.ask_for(places[place] if places else 0)
            field.returnPressed.connect(lambda place=place: self._on_entered(place))
            field.textEdited.connect(self.edited)
            sign, note = label(), LessonText(kind="note")
            grid.addWidget(LessonText(line.html, line.plain, kind="equation"), 2 * place, 0)
            grid.addWidget(field, 2 * place, 1)
            grid.addWidget(sign, 2 * place, 2)
            grid.addWidget(note, 2 * place + 1, 0, 1, 3)
            self.fields.append(field)
            self._signs.append(sign)
            self._notes.append(note)
        self._reached = 0
        self._show_reached()

    @property
    def line(self) -> int:
        """The line that is to be filled in, from 0; as many as there are when all are."""
        return self._reached

    def given(self) -> tuple[str, ...] | None:
        typed = tuple(field.typed for field in self.fields[: self._reached + 1])
        return typed if typed[-1] else None

    def show_line(self, place: int, right: bool, note: Worded) -> None:
        """What a line's check came to; a right one opens the next."""
        words = tr("right") if right else tr("not yet")
        self._signs[place].setText("✓" if right else "✗")
        self._signs[place].setAccessibleName(words)
        self._notes[place].show_text("" if right else note.html, note.plain)
        self.fields[place].setAccessibleDescription(f"{words}. {note.plain}".strip(" ."))
        if right:
            self._reached = max(self._reached, place + 1)
            self._show_reached()

    def show_answers(self, answers: Sequence[str]) -> None:
        """Fills in what is right."""
        for field, answer, sign, note in zip(self.fields, answers, self._signs, self._notes, strict=True):
            field.setText(answer)
            sign.setText("✓")
            note.show_text("")
        self._reached = len(self.fields)
        self._show_reached()

    def take_over(self, before: Self) -> None:
        for field, other in zip(self.fields, before.fields, strict=True):
            field.setText(other.text())
        self._reached = before.line
        self._show_reached()

    def show_given(self, given: Given) -> None:
        for field, text in zip(self.fields, given, strict=False):
            field.setText(str(text))

    def _show_reached(self) -> None:
        focused = self.window().focusWidget() in self.fields
        for place, field in enumerate(self.fields):
            field.setReadOnly(place < self._reached)
            field.setEnabled(place <= self._reached)
        if focused and self._reached < len(self.fields):
            self.fields[self._reached].setFocus()

    def _on_entered(self, place: int) -> None:
        if place == self._reached and self.fields[place].typed:
            self.line_taken.emit(place)
        elif place < self._reached or self._reached == len(self.fields):
            self.taken.emit()

    def take_focus(self) -> None:
        self.fields[min(self._reached, len(self.fields) - 1)].setFocus()
