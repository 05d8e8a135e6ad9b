"""Where a layer's arithmetic is not its cell's own: other squashes, values that are held, gates that are coupled.

Owns what can differ and where it holds. It does not own the arithmetic that follows it (`altered_lstm`,
`altered_gru`, `altered_rnn`), nor who wanted it (a file's variant: `variants`; a person: `engine.alterations`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import torch
from torch import Tensor

from engine.squashes import Squash

STATE_SQUASH = "state"  # the place of the tanh of c
SHOWN = "shown"  # h before a projection


class Hold(NamedTuple):
    """A quantity's value at steps first … stop-1 in the order in which the layer reads; units () are all."""

    name: str  # a gate, "c", "h", or SHOWN
    value: float
    first: int
    stop: int
    units: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Recipe:
    """What differs in one layer and direction; nothing does where everything is at its default."""

    squashes: Mapping[str, Squash] = field(default_factory=dict)  # by gate, and STATE_SQUASH
    clip: float = math.inf  # sums are cut off at ± this before their squash
    bounds: Mapping[str, float] = field(default_factory=dict)  # "c" and "h" are cut off at ± these
    reset_before: bool = False  # a GRU resets the state before the matrix product, not after it
    coupled: str = ""  # "f": f = 1 − i, "i": i = 1 − f
    holds: tuple[Hold, ...] = ()  # the last of one quantity, step and unit wins

    @property
    def plain(self) -> bool:
        """Whether nothing differs."""
        differs = self.squashes or self.reset_before or self.coupled or self.holds or self.bounds
        return not differs and math.isinf(self.clip)

    @property
    def held(self) -> tuple[str, ...]:
        """The quantities that are held somewhere, but for SHOWN."""
        return tuple(dict.fromkeys(hold.name for hold in self.holds if hold.name != SHOWN))


class Held:
    """A recipe's holds at steps read … read+steps-1, `sizes` being how many numbers each quantity has.

    What would have stood there is kept in `computed`.
    """

    def __init__(self, recipe: Recipe, read: int, steps: int, sizes: Mapping[str, int], like: Tensor) -> None:
        self.computed: dict[str, Tensor] = {}
        self._wanted = recipe.held
        self._whole: dict[str, tuple[Tensor, Tensor]] = {}
        self._rows: dict[str, tuple[tuple[Tensor, ...], tuple[Tensor, ...]]] = {}
        self._step_by_step: dict[str, list[Tensor]] = {}
        for hold in recipe.holds:
            first, stop = max(hold.first - read, 0), min(hold.stop - read, steps)
            if first >= stop:
                continue
            mask, values = self._whole.get(hold.name) or (
                torch.zeros(steps, 1, sizes[hold.name], dtype=torch.bool, device=like.device),
                like.new_zeros(steps, 1, sizes[hold.name]),
            )
            units = list(hold.units) if hold.units else slice(None)
            mask[first:stop, :, units] = True
            values[first:stop, :, units] = hold.value
            self._whole[hold.name] = mask, values

    def put(self, name: str, computed: Tensor) -> Tensor:
        """A quantity at all of these steps, (T, B, size), with what is held in its place."""
        if name in self._wanted:
            self.computed[f"{name}_computed"] = computed
        found = self._whole.get(name)
        return computed if found is None else torch.where(found[0], found[1], computed)

    def put_at(self, name: str, computed: Tensor, step: int) -> Tensor:
        """The same of one of these steps, (B, size); what is computed is not kept."""
        found = self._whole.get(name)
        if found is None:
            return computed
        if name not in self._rows:
            self._rows[name] = found[0].unbind(0), found[1].unbind(0)
        masks, values = self._rows[name]
        return torch.where(masks[step], values[step], computed)

    def put_in_turn(self, name: str, computed: Tensor, step: int) -> Tensor:
        """The same, and what is computed is kept once `finish` is called: steps come one after the other."""
        if name in self._wanted:
            self._step_by_step.setdefault(name, []).append(computed)
        return self.put_at(name, computed, step)

    def finish(self) -> None:
        """Puts together what came in turn."""
        for name, computed in self._step_by_step.items():
            self.computed[f"{name}_computed"] = torch.stack(computed)
        self._step_by_step.clear()

    def free(self, name: str, slope: Tensor) -> Tensor:
        """A derivative (T, B, size), zero where the quantity is held."""
        found = self._whole.get(name)
        return slope if found is None else slope.masked_fill(found[0], 0)
