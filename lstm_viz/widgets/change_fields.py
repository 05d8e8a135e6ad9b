"""The controls that a change is set with: a choice, a number that has a name, and units or steps that are typed.

Owns what can be typed and how it is read. It does not own what any of it means for a change (`change_editor`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox

from lstm_viz.change_words import steps_words, units_words
from lstm_viz.words import tr

RUN = re.compile(r"(\d+)\s*(?:[–−-]\s*(\d*))?")
MOST_NAMED = 2000  # so many are known by their names; of more each has its number
SHORTEST = 6  # characters that a box has room for at least


class Choice(QComboBox):
    """One of several. Signal: `picked` (its value), only by a person."""

    picked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumContentsLength(SHORTEST)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda _: self.picked.emit(self.currentData()))

    def fill(self, items: Sequence[tuple[str, Any]], chosen: Any) -> None:
        """Offers values by their words; `chosen` is the present one."""
        values = [value for _, value in items]
        with QSignalBlocker(self):
            if [(self.itemText(row), self.itemData(row)) for row in range(self.count())] != list(items):
                self.clear()
                for words, value in items:
                    self.addItem(words, value)
            self.setCurrentIndex(values.index(chosen) if chosen in values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling goes on to what is around, so that nothing is changed in passing."""
        event.ignore()


class Written(Choice):
    """A choice in which something else can be typed, too; `read` gives its value, None where it is none."""

    def __init__(self, name: str, tip: str, read: Callable[[str], Any]) -> None:
        super().__init__(name)
        self._read = read
        self._shown: Any = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setToolTip(tip)
        entry = self.lineEdit()
        assert entry is not None
        entry.setAccessibleName(tr("{name}, typed", name=name))
        entry.editingFinished.connect(self._on_typed)

    def set_reader(self, read: Callable[[str], Any]) -> None:
        """Reads what is typed in another way from now on."""
        self._read = read

    def fill(self, items: Sequence[tuple[str, Any]], chosen: Any) -> None:
        self._shown = chosen
        super().fill(items, chosen)

    def _on_typed(self) -> None:
        text = self.currentText()
        known = self.findText(text, Qt.MatchFlag.MatchExactly)
        value = self.itemData(known) if known >= 0 else self._read(text)
        if value is None:
            self.setCurrentIndex(self.findData(self._shown))  # what cannot be read is put back
        elif value != self._shown:
            self._shown = value
            self.picked.emit(value)


class NamedNumber(QSpinBox):
    """A number from 0 that is shown by a name, and counted from 1. Signal: `picked`, only by a person."""

    picked = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._names: Callable[[int], str] = str
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(1)
        self.valueChanged.connect(self.picked)

    def fill(self, count: int, chosen: int, name_of: Callable[[int], str]) -> None:
        """Offers 0 … count-1, by their names."""
        self._names = name_of
        with QSignalBlocker(self):
            self.setRange(0, max(0, count - 1))
            self.setValue(chosen)
            entry = self.lineEdit()
            if entry is not None and not entry.hasFocus():
                entry.setText(self.textFromValue(self.value()))

    def textFromValue(self, value: int) -> str:
        return self._names(value)

    def valueFromText(self, text: str) -> int:
        """A name, else a number that is counted from 1."""
        wanted = text.strip()
        if self._names(self.value()) == wanted:
            return self.value()
        named = range(self.minimum(), min(self.maximum() + 1, MOST_NAMED))
        value = next((value for value in named if self._names(value) == wanted), None)
        if value is not None:
            return value
        found = re.search(r"\d+", wanted)
        return self.value() if found is None else min(max(int(found[0]) - 1, self.minimum()), self.maximum())

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Whatever is typed is read when it is done; what is nothing changes nothing."""
        return QValidator.State.Acceptable, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling goes on to what is around."""
        event.ignore()


def units_in(text: str, count: int) -> tuple[int, ...] | None:
    """Units as they are typed, counted from 1: "2", "1, 4–6", "all"; None where they are none of `count`."""
    if text.strip().lower() in {units_words(()).lower(), "all", "*"}:
        return ()
    found: set[int] = set()
    for part in filter(None, (part.strip() for part in text.removeprefix(tr("units")).split(","))):
        run = RUN.search(part)
        if run is None:
            return None
        first = int(run[1])
        last = int(run[2]) if run[2] else first
        if not 1 <= first <= last <= count:
            return None
        found |= set(range(first - 1, last))
    return tuple(sorted(found)) if found else None


def steps_in(text: str) -> tuple[int, int | None] | None:
    """A stretch of steps as it is typed, counted from 1: "3", "3–5", "3–" (to the end), "all"; start and stop."""
    if text.strip().lower() in {steps_words(0, None).lower(), "all", "*"}:
        return 0, None
    run = RUN.search(text)
    if run is None or int(run[1]) < 1:
        return None
    first = int(run[1]) - 1
    if run[2] is None:
        return first, first + 1
    if not run[2]:
        return first, None
    return (first, int(run[2])) if int(run[2]) > first else None
