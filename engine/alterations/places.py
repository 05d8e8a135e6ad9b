"""What a change may be about in a model: its layers, directions, units and steps; the complaint where it is not.

Owns the checks that all kinds of changes share. It does not own what they do.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from engine.cells.cell import REVERSE
from engine.model import SequenceModel
from engine.protocol import Alteration, InitialState
from engine.protocol.what_if import InLayer

# A weight of a float32 model holds no more; a float64 model needs none that large either.
LARGEST = torch.finfo(torch.float32).max


class BadAlterationError(ValueError):
    """A change that this model cannot have: its place in the list, from 1 (0: an initial state), and why."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"{number}: {reason}")
        self.number = number
        self.reason = reason


class Numbered(NamedTuple):
    """A change and its place in the list, from 1."""

    number: int
    change: Alteration

    def refuse(self, reason: str) -> BadAlterationError:
        """The complaint about this change."""
        return BadAlterationError(self.number, reason)


def numbered(alterations: Sequence[Alteration]) -> tuple[Numbered, ...]:
    """Changes with their places."""
    return tuple(Numbered(place, change) for place, change in enumerate(alterations, 1))


class Places:
    """A model's layers, directions and units, and the sequence's steps."""

    def __init__(self, model: SequenceModel, steps: int) -> None:
        self.model = model
        self.steps = steps
        self.kind = model.cell
        self.layers = model.description.num_layers
        self.directions = model.description.directions
        self.units = model.description.hidden_size

    def of(self, item: Numbered) -> Iterator[tuple[int, str]]:
        """The layers and directions that a change is about; raises BadAlterationError where one is not there."""
        change = item.change
        assert isinstance(change, InLayer)
        if change.layer is not None and not 0 <= change.layer < self.layers:
            raise item.refuse(f"layer {change.layer} of {self.layers}, counted from 0")
        if change.direction is not None and change.direction not in self.directions:
            raise item.refuse(f"direction {change.direction[:40]!r}, not one of {', '.join(self.directions)}")
        for layer in range(self.layers) if change.layer is None else (change.layer,):
            for direction in self.directions if change.direction is None else (change.direction,):
                yield layer, direction

    def check_units(self, item: Numbered, units: Sequence[int], size: int | None = None) -> None:
        """Raises BadAlterationError where there is no such unit, of H unless told."""
        most = self.units if size is None else size
        for unit in units:
            if not 0 <= unit < most:
                raise item.refuse(f"unit {unit} of {most}, counted from 0")

    def reading(self, direction: str, start: int, stop: int) -> tuple[int, int]:
        """Steps start … stop-1, as far as there are, in the order in which a direction reads."""
        start, stop = max(0, min(start, self.steps)), max(0, min(stop, self.steps))
        return (self.steps - stop, self.steps - start) if direction == REVERSE else (start, stop)

    def initial_states(self, given: Sequence[InitialState]) -> dict[tuple[int, str], dict[str, Tensor]]:
        """Initial states by layer and direction; raises BadAlterationError where one does not fit."""
        found: dict[tuple[int, str], dict[str, Tensor]] = {}
        for each in given:
            if not 0 <= each.layer < self.layers or each.direction not in self.directions:
                raise BadAlterationError(
                    0, f"no layer {each.layer}, {each.direction[:40]!r}, to begin with a state"
                )
            if each.state not in self.kind.states:
                raise BadAlterationError(0, f"the cell has no state {each.state[:40]!r} to begin with")
            size = self.model.description.proj_size if each.state == "h" else 0
            try:
                values = torch.from_numpy(each.values.numpy().copy()).double()
            except ValueError as error:
                raise BadAlterationError(0, str(error)) from error
            if values.shape != (size or self.units,) or not values.isfinite().all():
                raise BadAlterationError(
                    0, f"an initial {each.state} is {size or self.units} finite numbers, not {tuple(values.shape)}"
                )
            found.setdefault((each.layer, each.direction), {})[each.state] = values
        return found


def check_number(item: Numbered, value: float) -> None:
    """Raises BadAlterationError for a value that is no finite number."""
    if not math.isfinite(value):
        raise item.refuse(f"the value is {value}, no finite number")
    if abs(value) > LARGEST:
        raise item.refuse(f"the value is {value}, beyond what a model’s numbers hold")
