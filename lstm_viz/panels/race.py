"""A race of a lesson: what is set up, the button that starts it, how far it is, and its loss and accuracy."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from lstm_viz.learn.lesson import Race
from lstm_viz.plots.scalars import ScalarSheet
from lstm_viz.plots.sheet import View
from lstm_viz.runs.entrants import CELL_NAMES, entrant_name
from lstm_viz.runs.halts import sentence
from lstm_viz.runs.record import ACCURACY, LOSS, RunRecord
from lstm_viz.runs.training import Training
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.race_setup import RaceSetup
from lstm_viz.words import tr, tr_known

SMOOTHED = 20  # training steps that a point of the curves is the mean of


class RacePanel(Card):
    """Signals: `wanted` (the race is to begin), `set_up` (the race, as the learner made it), `advanced` (it went
    on, or is over). `record` gives the run that was begun for the race that is shown; None: none yet.
    """

    wanted = Signal()
    set_up = Signal(object)
    advanced = Signal()

    def __init__(self, training: Training, record: Callable[[], RunRecord | None], theme: Theme) -> None:
        super().__init__()
        self._training = training
        self._record = record
        self._race: Race | None = None
        self._busy_elsewhere: Callable[[], bool] = lambda: False
        self._title = label(role="title", wrap=True)
        self._state = label(role="muted", wrap=True)
        self.button = QPushButton(tr("Start the race"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(lambda _=False: self._on_clicked())
        self.setup = RaceSetup()
        self.setup.changed.connect(self.set_up)
        self._sheets = (ScalarSheet(tr("Loss"), LOSS, theme), ScalarSheet(tr("Accuracy"), ACCURACY, theme))
        self._headings = [label(role="caption") for _ in self._sheets]
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.button)
        plots = QHBoxLayout()
        for heading, sheet in zip(self._headings, self._sheets, strict=True):
            sheet.setParent(self)
            sheet.canvas.setMinimumSize(1, 1)
            column = QVBoxLayout()
            column.addWidget(heading)
            column.addWidget(sheet.canvas, 1)
            plots.addLayout(column, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.setup)
        self.body.addWidget(self._state)
        self.body.addLayout(plots, 1)
        training.tasks.changed.connect(self._show_again)
        training.tasks.ask()  # for their titles
        for changed in (training.changed, training.advanced, training.refused):
            changed.connect(self._show)

    def set_theme(self, theme: Theme) -> None:
        for sheet in self._sheets:
            sheet.set_theme(theme)
        self._show()

    def set_elsewhere(self, busy: Callable[[], bool]) -> None:
        """Who tells whether the engine trains something else, which a race would end."""
        self._busy_elsewhere = busy

    def _show_again(self) -> None:
        self.show_race(self._race)

    def show_race(self, race: Race | None) -> None:
        """What the button starts."""
        self._race = race
        self.setup.setVisible(race is not None and race.free)
        if race is not None:
            names = " · ".join(tr(CELL_NAMES[cell]) for cell in race.cells)
            task = tr_known(self._training.tasks.titles.get(race.task, race.task.replace("_", " ")))
            self._title.setText(tr("The race: {names} on “{task}”", names=names, task=task))
            if race.free:
                self.setup.show_race(race, self._training.tasks.titles, self._training.tasks.settings)
        self._show()

    def _on_clicked(self) -> None:
        record = self._record()
        if self._busy_elsewhere():
            self._state.setText(tr("A training is under way in Live. Pause or end it there; then come back."))
        elif record is not None and record.running:
            self._training.pause()
        elif record is not None and not record.over and self._training.steerable:
            self._training.go_on()
        elif self._training.resumable:
            self._training.resume()
        else:
            self.wanted.emit()

    def _show(self) -> None:
        record, race = self._record(), self._race
        if self.isHidden() or race is None:
            return
        runs = () if record is None else (record,)
        for heading, sheet in zip(self._headings, self._sheets, strict=True):
            sheet.draw(View(runs, record, SMOOTHED))
            heading.setText(f"{sheet.title}  {sheet.note}".rstrip())
            sheet.canvas.setAccessibleDescription(sheet.summary())
        self._state.setText(self._words(record, race))
        if self._training.resumable:
            self.button.setText(tr("Go on"))
        elif record is None or record.over:
            again = record is not None
            self.button.setText(tr("Race again") if again else tr("Start the race"))
        else:
            self.button.setText(tr("Pause") if record.running else tr("Go on"))
        self.button.setEnabled(not self._training.beginning)
        self.advanced.emit()

    def _words(self, record: RunRecord | None, race: Race) -> str:
        problem = self._training.problem
        if problem is not None:
            return str(problem)
        if record is None:
            if self._training.beginning:
                return tr("It begins …")
            return tr("{steps} training steps; nothing has been trained yet.", steps=f"{race.training_steps:,}")
        if record.halted is not None:
            return sentence(record.halted, record)
        words = tr(
            "training step {step} of {steps}",
            step=f"{record.training_step:,}",
            steps=f"{record.training_steps or race.training_steps:,}",
        )
        words = tr("{words}: over", words=words) if record.over else words
        return f"{words} · {sizes(record)}" if race.free else words


def sizes(record: RunRecord) -> str:
    """How large the cells of a race are: "LSTM 8 units, 557 parameters; RNN …"."""
    return "; ".join(
        tr(
            "{name} {units} units, {parameters} parameters",
            name=entrant_name(entrant.name),
            units=entrant.description.hidden_size,
            parameters=f"{entrant.parameters:,}",
        )
        for entrant in record.entrants
    )
