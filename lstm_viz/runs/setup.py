"""What the next training run is to be: the task, the cells of the race, the seed, how it is trained.

Owns the choice and what of it needs new weights. It asks for nothing (`training`).
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QObject, Signal

from engine.protocol import BeginRun, Entrant, Method, Setting
from lstm_viz.runs.entrants import CELL_NAMES

FIRST_TASK = "remember_first"
# Settings of every task that make the weights what they are; the others change while a model trains.
OF_WEIGHTS = ("hidden_size", "forget_bias", "input_bias", "output_bias", "longest_memory")


class RunSetup(QObject):
    """Signal: `changed`. `plan` is what `Training.begin` takes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = BeginRun(run=0, task=FIRST_TASK, entrants=entrants_of(("lstm", "rnn")), matched="hidden")

    @property
    def plan(self) -> BeginRun:
        return self._plan

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(entrant.cell for entrant in self._plan.entrants)

    def take(self, plan: BeginRun) -> None:
        """Goes back to what a run was begun with."""
        self._set(plan)

    def set_task(self, task: str) -> None:
        """Another task, with its own settings."""
        if task != self._plan.task:
            self._set(msgspec.structs.replace(self._plan, task=task, settings={}, training_steps=None))

    def set_cells(self, cells: tuple[str, ...]) -> None:
        """The cells of the race, one at least, in the order in which they are listed everywhere."""
        if cells:
            self._set(msgspec.structs.replace(self._plan, entrants=entrants_of(cells)))

    def set_seed(self, seed: int) -> None:
        self._set(msgspec.structs.replace(self._plan, seed=seed))

    def set_matched(self, matched: str) -> None:
        """Whether the cells have the same number of hidden units, or of parameters."""
        self._set(msgspec.structs.replace(self._plan, matched=matched))

    def set_layers(self, layers: int | None) -> None:
        entrants = tuple(msgspec.structs.replace(entrant, layers=layers) for entrant in self._plan.entrants)
        self._set(msgspec.structs.replace(self._plan, entrants=entrants))

    def set_method(self, method: Method) -> None:
        self._set(msgspec.structs.replace(self._plan, method=method))

    def set_settings(self, settings: Mapping[str, Setting]) -> None:
        """Changes settings of the task, on top of its own."""
        self._set(msgspec.structs.replace(self._plan, settings={**self._plan.settings, **settings}))

    def set_training_steps(self, training_steps: int | None) -> None:
        self._set(msgspec.structs.replace(self._plan, training_steps=training_steps))

    def _set(self, plan: BeginRun) -> None:
        if plan != self._plan:
            self._plan = plan
            self.changed.emit()


def entrants_of(cells: tuple[str, ...]) -> tuple[Entrant, ...]:
    """An entrant a cell, named after it."""
    return tuple(Entrant(name=CELL_NAMES[cell], cell=cell) for cell in CELL_NAMES if cell in cells)


def needs_new_weights(before: BeginRun, after: BeginRun) -> list[str]:
    """What of a change cannot be had with the weights that are there, by its name in the plan."""
    fields = ("task", "entrants", "seed", "matched")
    found = [name for name in fields if getattr(before, name) != getattr(after, name)]
    names = {**before.settings, **after.settings}
    return found + [
        name for name in names if name in OF_WEIGHTS and before.settings.get(name) != after.settings.get(name)
    ]
