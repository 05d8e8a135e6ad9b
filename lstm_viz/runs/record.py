"""What a training run has said so far, as plots and panels show it. Knows no Qt.

Owns the curves, how the gates' values spread, and where the run stands. It asks for nothing (`training`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from engine.protocol import (
    EntrantBegan,
    GateSpread,
    RunAdvanced,
    RunBegan,
    RunHalted,
    RunRestored,
    RunSnapshot,
    RunSteered,
)
from lstm_viz.runs.series import Series

LOSS, ACCURACY, GRADIENT_NORM, CLIPPED_NORM = "loss", "accuracy", "gradient_norm", "clipped_norm"
CURVES = (LOSS, ACCURACY, GRADIENT_NORM, CLIPPED_NORM)

MOST_SPREADS = 1024
THIN_PLACES = 8192  # of a run that is kept to be looked at: more than any plot has columns

Part = tuple[int, str]  # a layer, from 0, and a quantity of it


class Spreads:
    """How the values of an entrant's gates spread over units, steps and sequences, through training.

    Bounded: when there are MOST_SPREADS moments, every second one is let go.
    """

    def __init__(self) -> None:
        self._steps = np.zeros(MOST_SPREADS, np.int64)
        self._moments = 0
        self._quantiles: dict[Part, NDArray[np.float32]] = {}  # (MOST_SPREADS, 5), NaN where there were none
        self.newest: Mapping[Part, GateSpread] = {}

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(self._quantiles)

    @property
    def training_step(self) -> int | None:
        """The training step of the newest one."""
        return int(self._steps[self._moments - 1]) if self._moments else None

    def take(self, training_step: int, spreads: tuple[GateSpread, ...]) -> None:
        self.truncate(training_step)
        if self._moments == MOST_SPREADS:
            self._let_every_second_go()
        self._steps[self._moments] = training_step
        self.newest = {(spread.layer, spread.quantity): spread for spread in spreads}
        for part, spread in self.newest.items():
            if part not in self._quantiles:
                self._quantiles[part] = np.full((MOST_SPREADS, 5), np.nan, np.float32)
            self._quantiles[part][self._moments] = spread.quantiles.numpy()
        self._moments += 1

    def packed(self) -> tuple[NDArray[np.int64], dict[Part, NDArray[np.float32]]]:
        """Copies of the training steps (n,) and of each part's quantiles then (n, 5)."""
        moments = self._moments
        return self._steps[:moments].copy(), {
            part: rows[:moments].copy() for part, rows in self._quantiles.items()
        }

    @classmethod
    def unpacked(
        cls,
        steps: NDArray[np.int64],
        quantiles: Mapping[Part, NDArray[np.float32]],
        newest: tuple[GateSpread, ...],
    ) -> Spreads:
        """What `packed` packed, with what is newest; raises ValueError where the parts do not agree."""
        moments = len(steps)
        if steps.shape != (moments,) or moments > MOST_SPREADS or np.any(np.diff(steps) <= 0):
            raise ValueError("the moments of a run's gates are in no order")
        spreads = cls()
        spreads._moments = moments
        spreads._steps[:moments] = steps
        for part, rows in quantiles.items():
            if rows.shape != (moments, 5):
                raise ValueError("the gates of a run have another number of moments")
            spreads._quantiles[part] = np.full((MOST_SPREADS, 5), np.nan, np.float32)
            spreads._quantiles[part][:moments] = rows
        spreads.newest = {(spread.layer, spread.quantity): spread for spread in newest}
        return spreads

    def truncate(self, training_step: int) -> None:
        """Forgets this training step and all later ones."""
        self._moments = int(np.searchsorted(self._steps[: self._moments], training_step))
        for rows in self._quantiles.values():
            rows[self._moments :] = np.nan

    def through_training(self, part: Part) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Training steps (n,) and the quantiles then, (n, 5): least, 10 %, median, 90 %, most."""
        rows = self._quantiles.get(part, _NO_ROWS)[: self._moments]
        known = ~np.isnan(rows).all(axis=1)
        return self._steps[: len(rows)][known].astype(np.float64), rows[known]

    def _let_every_second_go(self) -> None:
        self._moments = MOST_SPREADS // 2
        arrays: list[NDArray[Any]] = [self._steps, *self._quantiles.values()]
        for array in arrays:
            array[: self._moments] = array[1::2].copy()
        for rows in self._quantiles.values():
            rows[self._moments :] = np.nan


_NO_ROWS = np.empty((0, 5), np.float32)


class RunRecord:
    """One run, alive or kept. `paused`, `over` and `halted` say where it stands."""

    def __init__(self, began: RunBegan, title: str, name: str, seed: int, stored: bool = False) -> None:
        self.began = began
        self.title = title  # of its task, as a person reads it
        self.name = name  # of the run
        self.seed = seed
        self.task = began.entrants[0].description.task if began.entrants else ""
        self.stored = stored  # read from a file of the program, not trained just now
        self.opened = False  # stored in a document, not with the program
        self.shown = True
        self.settings = dict(began.settings)
        self.method = began.method
        self.training_step = began.training_step
        self.training_steps = began.training_steps
        self.paused = began.paused
        self.over = False
        self.broken_off = False  # over before its end: the engine was stopped
        self.halted: RunHalted | None = None
        self.sequences = 0
        self.steps_per_second = 0.0
        self.seconds_left: float | None = None
        self.kept_every = 1
        self.kept_first = began.training_step
        self.curves = {
            (entrant, quantity): Series() for entrant in range(len(began.entrants)) for quantity in CURVES
        }
        self.spreads = tuple(Spreads() for _ in began.entrants)

    @property
    def number(self) -> int:
        """The engine's number for it."""
        return self.began.run

    @property
    def entrants(self) -> tuple[EntrantBegan, ...]:
        return self.began.entrants

    @property
    def running(self) -> bool:
        """Whether it trains at this moment."""
        return not (self.paused or self.over or self.stored)

    def curves_of(self, quantity: str) -> Iterator[tuple[int, Series]]:
        """The curve of each entrant, with the entrant's place."""
        for entrant in range(len(self.entrants)):
            yield entrant, self.curves[entrant, quantity]

    def came_back(self, restored: RunRestored) -> None:
        """The engine has taken back a run of a document, as it stands here."""
        self.began = replace(self.began, run=restored.run)
        self.stored = False
        self.kept_every, self.kept_first = restored.kept_every, restored.kept_first

    def went_on(self, began: RunBegan) -> None:
        """The same run in another engine, from an earlier training step: what came after it is void."""
        self.began = began
        self.stored = self.opened = False
        self.paused, self.over, self.broken_off = began.paused, False, False
        self.settings, self.method = dict(began.settings), began.method
        self.training_steps = began.training_steps
        self._back_to(began.training_step)

    def take(self, advanced: RunAdvanced) -> None:
        """Takes every training step in it."""
        first = int(advanced.training_step.numpy()[0])
        for quantity in CURVES:
            values = getattr(advanced, quantity).numpy()
            for entrant in range(len(self.entrants)):
                self.curves[entrant, quantity].extend(first, values[:, entrant])
        self.training_step = first + len(advanced.training_step.numpy()) - 1
        self.sequences = advanced.sequences
        self.steps_per_second = advanced.steps_per_second
        self.seconds_left = advanced.seconds_left
        self.kept_every, self.kept_first = advanced.kept_every, advanced.kept_first

    def take_snapshot(self, snapshot: RunSnapshot) -> None:
        for spreads, entrant in zip(self.spreads, snapshot.entrants, strict=True):
            spreads.take(snapshot.training_step, entrant)

    def take_steered(self, steered: RunSteered) -> None:
        if steered.training_step < self.training_step:
            self._back_to(steered.training_step)
        self.training_steps = steered.training_steps
        self.paused = steered.paused
        self.method, self.settings = steered.method, dict(steered.settings)

    def take_halt(self, halted: RunHalted) -> None:
        self._back_to(halted.kept_step)
        self.paused, self.halted = True, halted

    def thin(self) -> None:
        """Keeps as much of the curves as a look at them needs."""
        for series in self.curves.values():
            series.thin(THIN_PLACES)

    def _back_to(self, training_step: int) -> None:
        for series in self.curves.values():
            series.truncate(training_step + 1)
        for spreads in self.spreads:
            spreads.truncate(training_step + 1)
        self.training_step = training_step
