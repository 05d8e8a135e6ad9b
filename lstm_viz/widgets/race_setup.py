"""The fields with which a learner sets a race up: task, cells, length, units, what is equal, seed, training steps.

Owns how the fields show a race and what it becomes when one of them is changed. It starts nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from engine.protocol import Setting
from lstm_viz.learn.lesson import Race
from lstm_viz.learn.stage import MOST_RACED
from lstm_viz.learning import races
from lstm_viz.runs.entrants import CELL_NAMES, MATCHED
from lstm_viz.widgets.field_grid import FieldGrid
from lstm_viz.words import tr, tr_known

LARGEST_SEED = 9999
COLUMNS = 8  # narrow ones: each field takes as many as its words need


class RaceSetup(QWidget):
    """Signal: `changed` (the race as it is now), only by a person."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Your race"))
        self._race: Race | None = None
        self._own: Callable[[str], Mapping[str, Setting]] = lambda _: {}
        self.task = QComboBox()
        self.cells = {cell: QCheckBox(tr(name)) for cell, name in CELL_NAMES.items()}
        self.length = _number(0, 1)
        self.units = _number(1, races.MOST_UNITS)
        self.matched = QComboBox()
        self.steps = _number(1, MOST_RACED)
        self.seed = _number(0, LARGEST_SEED)
        for matched, words in MATCHED.items():
            self.matched.addItem(tr(words), matched)
        for box in (self.task, self.matched):
            box.setMinimumWidth(1)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = FieldGrid(COLUMNS)
        fields: tuple[tuple[str, QWidget, int], ...] = (
            (tr("Task"), self.task, 4),
            (tr("Length"), self.length, 2),
            (tr("Training steps"), self.steps, 2),
            (tr("Equal number of"), self.matched, 3),
            (tr("Hidden units of the first"), self.units, 3),
            (tr("Seed"), self.seed, 2),
        )
        for words, field, across in fields:
            name = grid.put(words, field, across)
            if field is self.length:
                self._length_name = name
        row = QHBoxLayout()
        for tick in self.cells.values():
            row.addWidget(tick)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        whole.addLayout(grid)

    def _connect(self) -> None:
        self.task.activated.connect(
            lambda _: self._take(lambda race: races.with_task(race, self.task.currentData()))
        )
        self.matched.activated.connect(
            lambda _: self._take(lambda race: replace(race, matched=self.matched.currentData()))
        )
        self.length.valueChanged.connect(lambda value: self._take(lambda race: races.with_length(race, value)))
        self.units.valueChanged.connect(lambda value: self._take(lambda race: races.with_units(race, value)))
        self.steps.valueChanged.connect(lambda value: self._take(lambda race: replace(race, training_steps=value)))
        self.seed.valueChanged.connect(lambda value: self._take(lambda race: replace(race, seed=value)))
        for tick in self.cells.values():
            tick.clicked.connect(lambda _=False: self._on_cells())

    def show_race(
        self, race: Race, titles: Mapping[str, str], own: Callable[[str], Mapping[str, Setting]]
    ) -> None:
        """Shows a race; `titles` are the tasks', `own` gives what a task's settings are where nobody chose."""
        self._race, self._own = race, own
        tasks = {name: tr_known(titles.get(name, name.replace("_", " "))) for name in races.tasks_of(race)}
        with QSignalBlocker(self.task):
            if [self.task.itemText(place) for place in range(self.task.count())] != list(tasks.values()):
                self.task.clear()
                for name, title in tasks.items():
                    self.task.addItem(title, name)
            self.task.setCurrentIndex(self.task.findData(race.task))
        with QSignalBlocker(self.matched):
            self.matched.setCurrentIndex(max(0, self.matched.findData(race.matched)))
        for cell, tick in self.cells.items():
            tick.setChecked(cell in race.cells)
        settings = own(race.task)
        _show(self.units, races.units_of(race, settings))
        _show(self.steps, race.training_steps)
        _show(self.seed, race.seed)
        self._show_length(race, settings)

    def _show_length(self, race: Race, own: Mapping[str, Setting]) -> None:
        length, value = races.LENGTHS.get(race.task), races.length_of(race, own)
        known = length is not None and value is not None
        self.length.setEnabled(known)
        words = tr("Length" if length is None else length.words)
        self._length_name.setText(words)
        self.length.setAccessibleName(words)
        if length is not None and value is not None:
            with QSignalBlocker(self.length):
                self.length.setRange(length.least, max(length.most, value))
            _show(self.length, value)

    def _on_cells(self) -> None:
        """One cell at least stays in the race."""
        chosen = tuple(cell for cell, tick in self.cells.items() if tick.isChecked())
        self._take(lambda race: replace(race, cells=chosen or race.cells))

    def _take(self, change: Callable[[Race], Race]) -> None:
        if self._race is None:
            return
        race = change(self._race)
        news = race != self._race
        self._race = race
        if news:
            self.changed.emit(race)
        for cell, tick in self.cells.items():
            tick.setChecked(cell in race.cells)


def _number(least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setKeyboardTracking(False)
    box.setMinimumWidth(1)
    return box


def _show(box: QSpinBox, value: int) -> None:
    with QSignalBlocker(box):
        box.setValue(value)
