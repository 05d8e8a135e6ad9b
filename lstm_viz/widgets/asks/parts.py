"""Parts of the diagram as an answer: one that is pointed at, and several that are given their words.

Owns the lists that stand for the diagram where there is no mouse. It draws nothing on the diagram: it says what is
to be framed or covered there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout

from lstm_viz.diagram.parts import Part
from lstm_viz.looks import Given
from lstm_viz.widgets.asks.base import AskWidget
from lstm_viz.widgets.card import label
from lstm_viz.worded import Worded
from lstm_viz.words import tr


class ClickAsk(AskWidget):
    """`given` are the ids of what was pointed at, on the diagram or in the list. Signal: `framed` (a Part)."""

    framed = Signal(object)

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()
        self._given: tuple[str, ...] | None = None
        self.box = QComboBox()
        self.box.setAccessibleName(tr("The part that you point at"))
        self.box.setMinimumContentsLength(12)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(tr("Click on the diagram, or choose here:"), role="muted", wrap=True))
        column.addWidget(self.box)
        self.box.currentIndexChanged.connect(self._on_chosen)
        self.show_parts(parts)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """What there is to point at in the cell that is shown."""
        self._parts = tuple(parts)
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(tr("– nothing yet –"))
            for part in self._parts:
                self.box.addItem(part.words)

    def point(self, parts: Sequence[Part]) -> None:
        """Somebody clicked: these parts stand there, the topmost first."""
        if not parts or not self.isEnabled():
            return
        listed = [place for place, part in enumerate(self._parts) if part in parts]
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(listed[0] + 1 if listed else 0)
        self._given = tuple(dict.fromkeys(id for part in parts for id in part.ids))
        self.framed.emit(parts[0])
        self.edited.emit()

    def _on_chosen(self, place: int) -> None:
        part = self._parts[place - 1] if place > 0 else None
        self._given = None if part is None else part.ids
        self.framed.emit(part)
        self.edited.emit()

    def given(self) -> tuple[str, ...] | None:
        return self._given

    def take_over(self, before: Self) -> None:
        self._given = before.given()
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(before.box.currentIndex())

    def show_given(self, given: Given) -> None:
        found = [place for place, part in enumerate(self._parts) if part.ids == given]
        if found:
            self.box.setCurrentIndex(found[0] + 1)

    def take_focus(self) -> None:
        self.box.setFocus()


class LabelAsk(AskWidget):
    """`given` are the places of `words`, from 0, one a number on the diagram; None while one is open."""

    def __init__(self, count: int, words: Sequence[Worded]) -> None:
        super().__init__()
        self.boxes: list[QComboBox] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for place in range(count):
            box = QComboBox()
            box.setAccessibleName(tr("Number {number} on the diagram is", number=place + 1))
            box.setMinimumContentsLength(10)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.addItem(tr("choose…"))
            for word in words:
                box.addItem(word.plain)
            box.currentIndexChanged.connect(lambda _: self.edited.emit())
            grid.addWidget(label(str(place + 1), role="title"), place, 0)
            grid.addWidget(box, place, 1)
            self.boxes.append(box)

    def given(self) -> tuple[int, ...] | None:
        chosen = tuple(box.currentIndex() - 1 for box in self.boxes)
        return None if -1 in chosen else chosen

    def take_over(self, before: Self) -> None:
        for box, other in zip(self.boxes, before.boxes, strict=True):
            box.setCurrentIndex(other.currentIndex())

    def show_given(self, given: Given) -> None:
        for box, place in zip(self.boxes, given, strict=False):
            if isinstance(place, int) and 0 <= place < box.count() - 1:
                box.setCurrentIndex(place + 1)

    def take_focus(self) -> None:
        self.boxes[0].setFocus()
