"""A simple recurrent network that follows a recipe: h_t = s(W [h_{t-1}, x_t] + b), or what it is set to.

Owns this arithmetic and its derivatives; not what a recipe can say (`recipe`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import torch
from torch import Tensor
from torch.nn.functional import linear

from engine.cells.altered import (
    before_each,
    computed_names,
    held_in,
    later,
    squashes_of,
    weights_of,
)
from engine.cells.cell import State, Values
from engine.cells.recipe import Recipe
from engine.cells.rnn import RNNCell
from engine.cells.slopes import Slopes
from engine.precision import exact_arithmetic
from engine.squashes import Squash


@dataclass(frozen=True, eq=False)
class AlteredRNNCell(RNNCell):
    """One layer in one direction, `read` steps of the sequence before its next one."""

    fused = False

    own_squash: str = "tanh"
    recipe: Recipe = field(default_factory=Recipe)
    read: int = 0

    @property
    def quantities(self) -> tuple[str, ...]:  # type: ignore[override]
        """An RNN's, and what would have stood where h is held."""
        return (*RNNCell.quantities, *computed_names(self.recipe))

    @property
    def name(self) -> str:  # type: ignore[override]
        """Of the cell that was altered."""
        return "rnn_relu" if self.own_squash == "relu" else "rnn"

    @property
    def candidate_squash(self) -> str:  # type: ignore[override]
        """Of the cell that was altered."""
        return self.own_squash

    def at(self, steps: int) -> AlteredRNNCell:
        return later(self, self.read, steps)

    def tensors(self) -> list[Tensor]:
        return weights_of(self)

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        held = held_in(self, self.recipe, self.read, len(x))
        (h,) = first
        weights, squashed = self.w_hh.t(), self._squash.of
        shown: list[Tensor] = []
        with exact_arithmetic(x.device):
            for step, of_x in enumerate(linear(x, self.w_ih, self._bias()).unbind(0)):
                h = held.put_at("h", squashed(torch.addmm(of_x, h, weights)), step)
                shown.append(h)
        return torch.stack(shown), (h,)

    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        """a at every step, and what was computed where h is held."""
        with exact_arithmetic(x.device):
            of_h = linear(before_each(h, first[0]), self.w_hh)
            a = linear(x, self.w_ih, self._bias()) + of_h
        values = {"a": a}
        if "h" in self.recipe.held:
            values["h_computed"] = self._squash.of(a)
        return values

    def shown(self, values: Values) -> Tensor:
        held = held_in(self, self.recipe, self.read, len(values["a"]))
        return held.put("h", self._squash.of(values["a"]))

    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        values = {"a": self.pre_activations(x, before)["h"][None]}
        return {name: value[0] for name, value in (values | {"h": self.shown(values)}).items()}

    def slopes(self, values: Values) -> Slopes:
        held = held_in(self, self.recipe, self.read, len(values["h"]))
        slope = held.free("h", self._squash.slope(values["h"]))
        return Slopes(memory_by_z=(slope,), memory_by_memory=None, kept=None)

    def computed(self, quantity: str, z: Tensor) -> Tensor:
        return self._squash.of(z)

    @cached_property
    def _squash(self) -> Squash:
        return squashes_of(self.recipe, {"h": self.own_squash})["h"]

    def _bias(self) -> Tensor | None:
        return None if self.b_ih is None or self.b_hh is None else self.b_ih + self.b_hh
