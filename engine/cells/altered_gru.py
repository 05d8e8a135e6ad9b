"""A GRU that follows a recipe: whatever squashes its sums, with the reset after or before the matrix product.

    r_t = s_r(z_r), z_t = s_z(z_z), each held where it is held
    m_t = W_hn h_{t-1} + b_hn,          n_t = s_n(W_in x_t + b_in + r_t ⊙ m_t)     as torch has it
    m_t = W_hn (r_t ⊙ h_{t-1}) + b_hn,  n_t = s_n(W_in x_t + b_in + m_t)           reset before the product
    h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ n_t, or what it is set to

The second is Cho et al.'s own ("Learning Phrase Representations using RNN Encoder-Decoder", EMNLP 2014), ONNX's
with linear_before_reset = 0, and Keras's with reset_after=False; there `reset` is r ⊙ h_{t-1}, and W_hn reads it.

Owns this arithmetic and its derivatives; not what a recipe can say (`recipe`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial

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
from engine.cells.cell import OwnTerm, State, Values
from engine.cells.gru import GRUCell
from engine.cells.recipe import Held, Recipe
from engine.cells.slopes import Slopes
from engine.precision import exact_arithmetic
from engine.squashes import Squash

OWN = {"r": "sigmoid", "z": "sigmoid", "n": "tanh"}


@dataclass(frozen=True, eq=False)
class AlteredGRUCell(GRUCell):
    """One layer in one direction, `read` steps of the sequence before its next one."""

    fused = False

    recipe: Recipe = field(default_factory=Recipe)
    read: int = 0

    @property
    def quantities(self) -> tuple[str, ...]:  # type: ignore[override]
        """A GRU's, and what would have stood where a value is held."""
        return (*GRUCell.quantities, *computed_names(self.recipe))

    def at(self, steps: int) -> AlteredGRUCell:
        return later(self, self.read, steps)

    def tensors(self) -> list[Tensor]:
        return weights_of(self)

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        held = held_in(self, self.recipe, self.read, len(x))
        (h,) = first
        weights, bias = self._recurrent_weights()
        shown: list[Tensor] = []
        with exact_arithmetic(x.device):
            for step, of_x in enumerate(linear(x, self.w_ih, self.b_ih).unbind(0)):
                put = partial(held.put_at, step=step)
                x_r, x_z, x_n = of_x.chunk(3, -1)
                if self.recipe.reset_before:
                    h_r, h_z = linear(h, weights[0], bias[0]).chunk(2, -1)
                    r = put("r", self._squashes["r"].of(x_r + h_r))
                    sum_n = x_n + linear(r * h, weights[1], bias[1])
                else:
                    h_r, h_z, m = linear(h, self.w_hh, self.b_hh).chunk(3, -1)
                    r = put("r", self._squashes["r"].of(x_r + h_r))
                    sum_n = torch.addcmul(x_n, r, m)
                z = put("z", self._squashes["z"].of(x_z + h_z))
                n = put("n", self._squashes["n"].of(sum_n))
                h = put("h", z * h + torch.addcmul(n, z, n, value=-1))
                shown.append(h)
        return torch.stack(shown), (h,)

    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        """r, z, n, m and kept at every step, and what was computed where a value is held."""
        held = held_in(self, self.recipe, self.read, len(x))
        before = before_each(h, first[0])
        with exact_arithmetic(x.device):
            values = self._gates(x, before, held)
        values["kept"] = values["z"] * before
        values = {name: values[name] for name in (*self.gates, "m", "kept")}
        if "h" in self.recipe.held:
            held.put("h", super().shown(values))
        return values | held.computed

    def shown(self, values: Values) -> Tensor:
        return held_in(self, self.recipe, self.read, len(values["n"])).put("h", super().shown(values))

    def derived(self, values: Values) -> dict[str, Tensor]:
        found = super().derived(values)
        return found | {"reset": values["r"] * values["h_before"]} if self.recipe.reset_before else found

    def pre_activations(self, x: Tensor, before: State) -> dict[str, Tensor]:
        """Of the next step: x is (N, I), N sequences side by side."""
        with exact_arithmetic(x.device):
            found = self._gates(x[None], before[0][None], held_in(self, self.recipe, self.read, 1))
        return {name: found[f"{name}_sum"][0] for name in self.sums}

    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        found = self._gates(x[None], before[0][None], held_in(self, self.recipe, self.read, 1))
        values = {name: found[name] for name in (*self.gates, "m")}
        values["kept"] = values["z"] * before[0]
        return {name: value[0] for name, value in (values | {"h": self.shown(values)}).items()}

    def slopes(self, values: Values) -> Slopes:
        held = held_in(self, self.recipe, self.read, len(values["n"]))
        r, z, n, m = (values[name] for name in ("r", "z", "n", "m"))
        of_r, of_z, of_n = (
            held.free(name, self._squashes[name].slope(value)) for name, value in (("r", r), ("z", z), ("n", n))
        )
        by_candidate = held.free("h", (1 - z) * of_n)
        kept = held.free("h", z)
        by_update = held.free("h", (values["h_before"] - n) * of_z)
        if self.recipe.reset_before:
            return Slopes(
                memory_by_z=(None, by_update, by_candidate),
                memory_by_memory=kept,
                kept=kept,
                reset=(values["h_before"] * of_r, r),
            )
        return Slopes(
            memory_by_z=(by_candidate * m * of_r, by_update, by_candidate * r),
            memory_by_memory=kept,
            kept=kept,
            memory_by_input={2: by_candidate},
        )

    def own_terms(self, quantity: str, unit: int, values: Values) -> tuple[OwnTerm, ...]:
        """What n adds to its part of x: r ⊙ m, or m where the state was reset before."""
        found = super().own_terms(quantity, unit, values)
        return tuple(term._replace(weight=1.0) for term in found) if self.recipe.reset_before else found

    def computed(self, quantity: str, z: Tensor) -> Tensor:
        return self._squashes[quantity].of(z) if quantity in self._squashes else z

    def read_by(self, quantity: str, values: Values) -> Tensor | None:
        return values["reset"] if quantity == "m" and self.recipe.reset_before else None

    @cached_property
    def _squashes(self) -> dict[str, Squash]:
        return squashes_of(self.recipe, OWN)

    def _recurrent_weights(self) -> tuple[tuple[Tensor, Tensor], tuple[Tensor | None, Tensor | None]]:
        """W_hh and b_hh of r and z together, and of n."""
        edge = 2 * self.hidden_size
        bias = (None, None) if self.b_hh is None else (self.b_hh[:edge], self.b_hh[edge:])
        return (self.w_hh[:edge], self.w_hh[edge:]), bias

    def _gates(self, x: Tensor, before: Tensor, held: Held) -> dict[str, Tensor]:
        """r, z, n and m, and the sum of each ("r_sum"), at all steps: x (T, B, I), `before` h_{t-1} (T, B, H)."""
        weights, bias = self._recurrent_weights()
        x_r, x_z, x_n = linear(x, self.w_ih, self.b_ih).chunk(3, -1)
        h_r, h_z = linear(before, weights[0], bias[0]).chunk(2, -1)
        sums = {"r": x_r + h_r, "z": x_z + h_z}
        r, z = (held.put(name, self._squashes[name].of(sums[name])) for name in ("r", "z"))
        reset = self.recipe.reset_before
        sums["m"] = m = linear(r * before if reset else before, weights[1], bias[1])
        sums["n"] = x_n + m if reset else torch.addcmul(x_n, r, m)
        n = held.put("n", self._squashes["n"].of(sums["n"]))
        return {"r": r, "z": z, "n": n, "m": m} | {f"{name}_sum": value for name, value in sums.items()}
