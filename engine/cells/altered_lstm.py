"""An LSTM that follows a recipe: with or without peepholes and a projection, whatever squashes its sums.

    i_t = s_i(z_i + p_i ⊙ c_{t-1})        f_t and g_t likewise; each where it is not held
    f_t = 1 - i_t, or i_t = 1 - f_t       where they are coupled
    c_t = f_t ⊙ c_{t-1} + i_t ⊙ g_t, cut off at its bound, or what it is set to
    o_t = s_o(z_o + p_o ⊙ c_t)
    h_t = o_t ⊙ s_c(c_t), projected, cut off at its bound, or what it is set to

z is W [h_{t-1}, x_t] + b. Owns this arithmetic and its derivatives; not what a recipe can say (`recipe`).
"""

from __future__ import annotations

from collections.abc import Callable
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
from engine.cells.lstm import LSTMCell
from engine.cells.recipe import SHOWN, STATE_SQUASH, Held, Recipe
from engine.cells.slopes import Slopes
from engine.precision import exact_arithmetic
from engine.squashes import Squash

OWN = {"i": "sigmoid", "f": "sigmoid", "g": "tanh", "o": "sigmoid", STATE_SQUASH: "tanh"}
PEEPING = ("i", "f", "o")

Put = Callable[[str, Tensor], Tensor]


@dataclass(frozen=True, eq=False)
class AlteredLSTMCell(LSTMCell):
    """One layer in one direction, `read` steps of the sequence before its next one."""

    fused = False

    w_ci: Tensor | None = None  # (H,), the peepholes, all three or none
    w_cf: Tensor | None = None
    w_co: Tensor | None = None
    recipe: Recipe = field(default_factory=Recipe)
    read: int = 0

    @property
    def quantities(self) -> tuple[str, ...]:  # type: ignore[override]
        """An LSTM's, what the peepholes add, and what would have stood where a value is held."""
        peeps = () if self.w_co is None else tuple(f"peep_{gate}" for gate in PEEPING)
        return (*LSTMCell.quantities, *peeps, *computed_names(self.recipe))

    @property
    def name(self) -> str:  # type: ignore[override]
        """Of the cell whose picture this is."""
        return "lstm" if self.w_co is None else "lstm_peephole"

    @property
    def sums(self) -> tuple[str, ...]:  # type: ignore[override]
        """The gates that have weights: not the one that follows another."""
        return tuple(gate for gate in self.gates if gate != self.recipe.coupled)

    @property
    def no_gradients(self) -> str:
        if self.w_hr is not None and any(hold.name == "h" for hold in self.recipe.holds):
            return "h is set after a projection, whose numbers belong to no unit"
        if self.w_hr is not None and "h" in self.recipe.bounds:
            return "h is cut off after a projection, whose numbers belong to no unit"
        return ""

    def at(self, steps: int) -> AlteredLSTMCell:
        return later(self, self.read, steps)

    def tensors(self) -> list[Tensor]:
        return weights_of(self)

    def size_of(self, quantity: str) -> int:
        return super().size_of("h" if quantity == "h_computed" else quantity)

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        held = held_in(self, self.recipe, self.read, len(x))
        h, c = first
        shown: list[Tensor] = []
        with exact_arithmetic(x.device):
            weights = self.w_hh.t()
            for step, of_x in enumerate(linear(x, self.w_ih, self._bias()).unbind(0)):
                put = partial(held.put_at, step=step)
                sums = torch.addmm(of_x, h, weights).chunk(4, -1)
                i, f, g = self._written(sums[0], sums[1], sums[2], c, put)
                c = put("c", self._within("c", f * c + i * g))
                h = self._exposed(self._output_gate(sums[3], c, put), c, put)
                shown.append(h)
        return torch.stack(shown), (h, c)

    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        """i, f, g, o and c at every step, and what was computed where a value is held."""
        held = held_in(self, self.recipe, self.read, len(x))
        with exact_arithmetic(x.device):
            sums = linear(x, self.w_ih, self._bias()) + linear(before_each(h, first[0]), self.w_hh)
        z_i, z_f, z_g, z_o = sums.chunk(4, -1)
        values = self._unfolded_memory(z_i, z_f, z_g, first[1], held)
        c = values["c"]
        o = values["o"] = self._output_gate(z_o, c, held.put)
        if "h" in self.recipe.held:
            self._exposed(o, c, held.put)
        return values | held.computed

    def shown(self, values: Values) -> Tensor:
        held = held_in(self, self.recipe, self.read, len(values["c"]))
        return self._exposed(values["o"], values["c"], held.put)

    def derived(self, values: Values) -> dict[str, Tensor]:
        found = {
            "kept": values["f"] * values["c_before"],
            "written": values["i"] * values["g"],
            "tanh_c": self._squashes[STATE_SQUASH].of(values["c"]),
        }
        for gate, weight in self._peepholes.items():
            found[f"peep_{gate}"] = weight * values["c" if gate == "o" else "c_before"]
        if self.w_hr is not None:
            found[SHOWN] = values["o"] * found["tanh_c"]
            for hold in self.recipe.holds:
                if hold.name == SHOWN:  # of units that are taken out, at every step
                    found[SHOWN][..., list(hold.units)] = hold.value
        return found

    def pre_activations(self, x: Tensor, before: State) -> dict[str, Tensor]:
        """Of the next step: x is (N, I), N sequences side by side."""
        z_i, z_f, z_g, z_o = self.from_both(x, before[0])
        c_before = before[1]
        put = self._put_next()
        i, f, g = self._written(z_i, z_f, z_g, c_before, put)
        c = put("c", self._within("c", f * c_before + i * g))
        z = {"i": z_i, "f": z_f, "g": z_g, "o": z_o}
        for gate, weight in self._peepholes.items():
            z[gate] = z[gate] + weight * (c if gate == "o" else c_before)
        return z

    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        z_i, z_f, z_g, z_o = self.from_both(x, before[0])
        put = self._put_next()
        i, f, g = self._written(z_i, z_f, z_g, before[1], put)
        c = put("c", self._within("c", f * before[1] + i * g))
        o = self._output_gate(z_o, c, put)
        return {"i": i, "f": f, "g": g, "o": o, "c": c, "h": self._exposed(o, c, put)}

    def slopes(self, values: Values) -> Slopes:
        held, squashes = held_in(self, self.recipe, self.read, len(values["c"])), self._squashes
        i, f, g, o, c_before = (values[name] for name in ("i", "f", "g", "o", "c_before"))
        by_gate = {"i": g, "f": c_before}
        if self.recipe.coupled:
            other = "i" if self.recipe.coupled == "f" else "f"
            by_gate[other] = by_gate[other] - held.free(self.recipe.coupled, by_gate[self.recipe.coupled])
            del by_gate[self.recipe.coupled]

        def of_c(slope: Tensor) -> Tensor:
            return held.free("c", self._free_of_bound("c", values, slope))

        def of_h(slope: Tensor) -> Tensor:
            return self._free_of_h(held, self._free_of_bound("h", values, slope))

        def by_z(gate: str, by_value: Tensor | None) -> Tensor | None:
            if by_value is None:
                return None
            slope = held.free(gate, squashes[gate].slope(values[gate]) * by_value)
            return of_c(slope)

        of_i, of_f, of_g = by_z("i", by_gate.get("i")), by_z("f", by_gate.get("f")), by_z("g", i)
        state = squashes[STATE_SQUASH].of(values["c"])
        of_o = of_h(held.free("o", squashes["o"].slope(o) * state))
        kept = of_c(f)
        memory = kept
        for gate, slope in (("i", of_i), ("f", of_f)):
            if gate in self._peepholes and slope is not None:
                memory = memory + self._peepholes[gate] * slope
        shown = of_h(squashes[STATE_SQUASH].slope(state) * o)
        if "o" in self._peepholes:
            shown = shown + self._peepholes["o"] * of_o
        return Slopes(
            memory_by_z=(of_i, of_f, of_g, None),
            memory_by_memory=memory,
            kept=kept,
            shown_by_z=(None, None, None, of_o),
            shown_by_memory=shown,
        )

    def own_terms(self, quantity: str, unit: int, values: Values) -> tuple[OwnTerm, ...]:
        if quantity not in self._peepholes:
            return ()
        seen = "c" if quantity == "o" else "c_before"
        return (OwnTerm(seen, float(self._peepholes[quantity][unit]), float(values[seen][unit])),)

    def computed(self, quantity: str, z: Tensor) -> Tensor:
        return self._squashes[quantity].of(z)

    @cached_property
    def _squashes(self) -> dict[str, Squash]:
        return squashes_of(self.recipe, OWN)

    @cached_property
    def _peepholes(self) -> dict[str, Tensor]:
        weights = {"i": self.w_ci, "f": self.w_cf, "o": self.w_co}
        return {gate: weight for gate, weight in weights.items() if weight is not None}

    def _bias(self) -> Tensor | None:
        return None if self.b_ih is None or self.b_hh is None else self.b_ih + self.b_hh

    def _put_next(self) -> Put:
        return partial(held_in(self, self.recipe, self.read, 1).put_at, step=0)

    def _written(
        self, z_i: Tensor, z_f: Tensor, z_g: Tensor, c_before: Tensor | None, put: Put
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The gates up to Update, as they hold. c_before is looked at by peepholes alone."""
        if c_before is not None and self.w_ci is not None and self.w_cf is not None:
            z_i, z_f = torch.addcmul(z_i, self.w_ci, c_before), torch.addcmul(z_f, self.w_cf, c_before)
        squashes, coupled = self._squashes, self.recipe.coupled
        if coupled == "f":
            i = put("i", squashes["i"].of(z_i))
            f = put("f", 1 - i)
        elif coupled == "i":
            f = put("f", squashes["f"].of(z_f))
            i = put("i", 1 - f)
        else:
            i, f = put("i", squashes["i"].of(z_i)), put("f", squashes["f"].of(z_f))
        return i, f, put("g", squashes["g"].of(z_g))

    def _unfolded_memory(self, z_i: Tensor, z_f: Tensor, z_g: Tensor, c: Tensor, held: Held) -> dict[str, Tensor]:
        """i, f, g and c at every step: only what c_{t-1} goes into comes step after step."""
        memory: list[Tensor] = []
        if self._peepholes:
            gates: list[tuple[Tensor, ...]] = []
            for step, sums in enumerate(zip(z_i.unbind(0), z_f.unbind(0), z_g.unbind(0), strict=True)):
                put = partial(held.put_in_turn, step=step)
                i, f, g = self._written(*sums, c, put)
                c = put("c", self._within("c", f * c + i * g))
                gates.append((i, f, g))
                memory.append(c)
            held.finish()
            i, f, g = (torch.stack(values) for values in zip(*gates, strict=True))
            return {"i": i, "f": f, "g": g, "c": torch.stack(memory)}
        i, f, g = self._written(z_i, z_f, z_g, None, held.put)
        for step, (written, f_now) in enumerate(zip((i * g).unbind(0), f.unbind(0), strict=True)):
            c = held.put_in_turn("c", self._within("c", torch.addcmul(written, f_now, c)), step)
            memory.append(c)
        held.finish()
        return {"i": i, "f": f, "g": g, "c": torch.stack(memory)}

    def _output_gate(self, z_o: Tensor, c: Tensor, put: Put) -> Tensor:
        if self.w_co is not None:
            z_o = torch.addcmul(z_o, self.w_co, c)
        return put("o", self._squashes["o"].of(z_o))

    def _exposed(self, o: Tensor, c: Tensor, put: Put) -> Tensor:
        shown = o * self._squashes[STATE_SQUASH].of(c)
        if self.w_hr is not None:
            shown = put(SHOWN, shown) @ self.w_hr.t()
        return put("h", self._within("h", shown))

    def _within(self, state: str, values: Tensor) -> Tensor:
        """A state cut off at its bound, where it has one."""
        bound = self.recipe.bounds.get(state)
        return values if bound is None else values.clamp(-bound, bound)

    def _free_of_bound(self, state: str, values: Values, slope: Tensor) -> Tensor:
        """A derivative of a state, zero where it was cut off."""
        bound = self.recipe.bounds.get(state)
        return slope if bound is None else slope.masked_fill(values[state].abs() >= bound, 0)

    def _free_of_h(self, held: Held, slope: Tensor) -> Tensor:
        """A derivative of what is shown; with a projection, of what goes into it."""
        return held.free(SHOWN if self.w_hr is not None else "h", slope)
