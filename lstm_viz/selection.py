"""What is looked at: the moment (step, phase, progress), the unit, the layer, the direction.

A moment is a number counted in phases: 0 is before anything happened, 1 is "the first phase of the first step
is complete", 4 is "the first step of a four-phase cell is complete". It is the only clock: everything drawn is
a function of the trace and the moment. What no longer exists is clamped when the limits change.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Moment:
    """A moment taken apart: step and phase count from 0, progress runs from 0 to 1."""

    step: int
    phase: int
    progress: float


def moment_at(position: float, phases: int) -> Moment:
    """The step, phase and progress at a position counted in phases; a whole number is a phase just completed."""
    index = max(0, ceil(position) - 1)
    return Moment(index // phases, index % phases, position - index)


class Selection(QObject):
    """The selected moment, unit, layer and direction.

    Signals: `moment_changed` for every motion, `unit_changed`, `part_changed` for layer or direction,
    `quantity_changed` for what was picked to be looked at closely: a quantity, or a gate's sum;
    `loop_changed` for the stretch of steps that is looped.
    """

    moment_changed = Signal()
    unit_changed = Signal()
    part_changed = Signal()
    quantity_changed = Signal()
    loop_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phases = 4
        self._steps = 1
        self._units = 1
        self._position = 4.0
        self._unit = 0
        self._layer = 0
        self._direction = "forward"
        self._quantity: str | None = None
        self._loop: tuple[int, int] | None = None
        self._sum: str | None = None

    @property
    def position(self) -> float:
        """The moment as a number of phases, from 0 to `end`."""
        return self._position

    @property
    def end(self) -> float:
        """The position after the last phase of the last step."""
        return float(self._steps * self._phases)

    @property
    def moment(self) -> Moment:
        return moment_at(self._position, self._phases)

    @property
    def step(self) -> int:
        return self.moment.step

    @property
    def steps(self) -> int:
        return self._steps

    @property
    def phases(self) -> int:
        return self._phases

    @property
    def unit(self) -> int:
        return self._unit

    @property
    def units(self) -> int:
        return self._units

    @property
    def quantity(self) -> str | None:
        """The quantity that was picked, None where none is."""
        return self._quantity

    @property
    def sum(self) -> str | None:
        """The gate's quantity whose sum is looked at term by term, None where none is."""
        return self._sum

    @property
    def loop(self) -> tuple[int, int] | None:
        """The first and the last step of the stretch that playing loops; None where it plays all steps."""
        return self._loop

    @property
    def played(self) -> tuple[float, float]:
        """The positions between which playing moves: those of the loop, else all."""
        if self._loop is None:
            return 0.0, self.end
        first, last = self._loop
        return float(first * self._phases), float((last + 1) * self._phases)

    @property
    def layer(self) -> int:
        return self._layer

    @property
    def direction(self) -> str:
        return self._direction

    def set_limits(self, steps: int, phases: int, units: int) -> None:
        """What exists now; the selection is clamped into it, keeping step and phase where it can."""
        moment = self.moment
        self._steps, self._phases, self._units = max(1, steps), max(1, phases), max(1, units)
        step = min(moment.step, self._steps - 1)
        phase = min(moment.phase, self._phases - 1)
        self._position = step * self._phases + phase + moment.progress
        self._unit = min(self._unit, self._units - 1)
        if self._loop is not None:
            self.set_loop(*self._loop)
        self.unit_changed.emit()
        self.moment_changed.emit()

    def set_position(self, position: float) -> None:
        """Moves to a position counted in phases, clamped to the sequence."""
        position = min(max(position, 0.0), self.end)
        if position != self._position:
            self._position = position
            self.moment_changed.emit()

    def set_step(self, step: int) -> None:
        """Goes to a step and stays in the same phase, shown complete."""
        step = min(max(step, 0), self._steps - 1)
        self.set_position(step * self._phases + self.moment.phase + 1)

    def set_phase(self, phase: int) -> None:
        """Shows a phase of the present step, complete."""
        self.set_position(self.step * self._phases + min(max(phase, 0), self._phases - 1) + 1)

    def move_phases(self, phases: int) -> None:
        """Goes to the next (or an earlier) completed phase."""
        whole = ceil(self._position) if phases < 0 else int(self._position)
        self.set_position(max(1, whole + phases))

    def set_unit(self, unit: int) -> None:
        unit = min(max(unit, 0), self._units - 1)
        if unit != self._unit:
            self._unit = unit
            self.unit_changed.emit()

    def set_loop(self, first: int, last: int) -> None:
        """Marks a stretch of steps to be looped, clamped to those that there are."""
        first, last = (min(max(step, 0), self._steps - 1) for step in sorted((first, last)))
        self._mark((first, last))

    def begin_loop(self) -> None:
        """The loop begins at the present step, and ends where it did or at the last step."""
        last = self._steps - 1 if self._loop is None else self._loop[1]
        self.set_loop(self.step, max(self.step, last))

    def end_loop(self) -> None:
        """The loop ends at the present step, and begins where it did or at the first step."""
        first = 0 if self._loop is None else self._loop[0]
        self.set_loop(min(first, self.step), self.step)

    def clear_loop(self) -> None:
        self._mark(None)

    def _mark(self, loop: tuple[int, int] | None) -> None:
        if loop != self._loop:
            self._loop = loop
            self.loop_changed.emit()

    def set_quantity(self, quantity: str | None) -> None:
        """Picks a quantity, None for none; a sum that was looked at is closed."""
        if (quantity, None) != (self._quantity, self._sum):
            self._quantity, self._sum = quantity, None
            self.quantity_changed.emit()

    def set_sum(self, gate: str | None) -> None:
        """Looks at a gate's sum term by term; None goes back to what was picked before."""
        if gate != self._sum:
            self._sum = gate
            self.quantity_changed.emit()

    def set_part(self, layer: int, direction: str) -> None:
        """Which layer and direction of the model is looked at."""
        if (layer, direction) != (self._layer, self._direction):
            self._layer, self._direction = layer, direction
            self.part_changed.emit()
