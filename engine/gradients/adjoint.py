"""The way back through one layer in one direction: from gradients at the last step to those at every step before.

    ∂L/∂c_t = (what comes back from step t+1 to c_t) + ∂L/∂h_t ⊙ ∂h_t/∂c_t
    ∂L/∂z_t = ∂L/∂c_t ⊙ ∂c_t/∂z_t + ∂L/∂h_t ⊙ ∂h_t/∂z_t          z: each gate's sum
    ∂L/∂h_{t-1} = W_hhᵀ ∂L/∂z_t + (what comes to h_{t-1} straight from L)

Every gate is known from the forward pass, so a step back is two elementwise operations and one product. (One fused
backward pass with a zero input whose weights are the identity gives ∂L/∂z too; `engine.bench.gradients` measures
it beside this, and this is faster.)

Numbers stand beside a power of two that changes from block to block of steps. A block in which they come near the
ends of their type's range all the same is done again in float64, a few steps at a time: so zero is zero, and not
what a type had no room for.

Owns the loop and the scaling. It does not own the derivatives themselves (`engine.cells`), nor what is measured.
Everything is in the order in which the layer reads, and on the CPU.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from engine.cells.cell import Cell
from engine.cells.slopes import Slopes
from engine.gradients.block import Arriving, Block, Earlier, Filled, Weights, in_type, on_scales_of_steps
from engine.gradients.links import Links, double, links_of, part, step_matrices
from engine.gradients.scaled import Scaled, exponent_of, times_power_of_two

# The slopes of steps start … stop-1, in the order in which the layer reads.
SlopesOf = Callable[[int, int], Slopes]

# Steps whose slopes are made at once: fewer where there are many units, whose values take long to come back.
FEW_AT_ONCE, MANY_AT_ONCE, NUMBERS_AT_ONCE = 64, 512, 1 << 18
# Steps that share a power of two: fewer after a block that had to be done again, more after one that was near 1.
BLOCK_STEPS, FEWEST_STEPS, MOST_STEPS = 128, 8, 256
NEAR_ONE = 2.0**24
FINE_STEPS = 4  # where a block is done again: each may take 200 powers of two and more
# Units up to which a step's whole matrix is cheaper than its parts: one operation a step instead of three.
FEW_UNITS = 24
# The most multiplications of a block, for pieces of work that stay short; a matrix's rows are worked on further.
BLOCK_PRODUCTS, MATRIX_PRODUCTS = 1 << 27, 1 << 25
# How far from 1 the largest number of a step may go, in powers of two: where the last digits of its norm are kept.
COMFORT = {torch.float32: 112, torch.float64: 960}

_LOWEST = -(1 << 60)  # an exponent that stands for zero


class WayBack:
    """N scalars' gradients, back through `steps` steps of one layer, a `Block` at a time.

    `last` is what comes to the last step; `direct`, where there is one, what comes to h at each step from outside
    the layer, (steps, N, P). N is the batch B of the slopes, or any number where B is 1. With `together` all N
    share one power of two, as the rows of one matrix must. `wants_x` asks for gradients by what the layer reads.
    The slopes must be of one reader at a time: they are never asked for across `earlier.until`.
    """

    def __init__(
        self,
        cell: Cell,
        slopes_of: SlopesOf,
        steps: int,
        last: Arriving,
        direct: Scaled | None = None,
        *,
        together: bool = False,
        wants_x: bool = False,
        earlier: Earlier | None = None,
    ) -> None:
        self._earlier = earlier
        self._cell = cell
        self._slopes_of = slopes_of
        self._steps = steps
        self._arriving = last
        self._direct = direct
        self._together = together
        self._wants_x = wants_x
        self._weights: dict[torch.dtype, Weights] = {}
        fitting = NUMBERS_AT_ONCE // ((len(cell.gates) + 1) * cell.hidden_size)
        self._chunk_steps = min(max(FEW_AT_ONCE, fitting), MANY_AT_ONCE)
        most = MATRIX_PRODUCTS if together else BLOCK_PRODUCTS
        self._most_steps = min(MOST_STEPS, max(1, most // (cell.w_hh.numel() * len(last.h))))
        self._block_steps = min(BLOCK_STEPS, self._most_steps)

    @torch.inference_mode()
    def blocks(self) -> Iterator[Block]:
        """The blocks from the last step back to the first."""
        stop = self._steps
        while stop:
            floor = 0
            if self._earlier is not None and stop > self._earlier.until:
                floor = self._earlier.until
            elif self._earlier is not None:
                self._cell, self._weights = self._earlier.cell, {}
            start = max(floor, stop - self._chunk_steps)
            links = links_of(self._slopes_of(start, stop), len(self._cell.gates))
            while stop > start:
                first = max(start, stop - self._block_steps)
                yield from self._back(part(links, first - start, stop - start), first, stop)
                stop = first

    def _back(self, links: Links, start: int, stop: int) -> Iterator[Block]:
        """One block; in pieces where it has to be done again."""
        arriving, direct = self._on_one_scale(start, stop)
        block, left, level = self._loop(links, arriving, direct, start, stop)
        lowest, highest = self._extremes(level)
        most = 2.0 ** COMFORT[block.h.dtype]
        if 1 / most < lowest and highest < most:
            if stop - start == self._block_steps and lowest > 1 / NEAR_ONE and highest < NEAR_ONE:
                self._block_steps = min(2 * self._block_steps, self._most_steps)
            self._arriving = left
            yield block
        else:
            self._block_steps = min(max(FEWEST_STEPS, self._block_steps // 2), self._most_steps)
            yield from self._finely(double(links), start, stop)

    def _finely(self, links: Links, start: int, stop: int) -> Iterator[Block]:
        """The same in float64, a few steps at a time, each on a scale of its own."""
        number_type = self._arriving.h.dtype
        self._arriving = in_type(self._arriving, torch.float64)
        for end in range(stop, start, -FINE_STEPS):
            begin = max(start, end - FINE_STEPS)
            arriving, direct = self._on_one_scale(begin, end)
            block, self._arriving, _ = self._loop(
                part(links, begin - start, end - start), arriving, direct, begin, end
            )
            yield on_scales_of_steps(block, number_type, self._together)
        self._arriving = in_type(self._on_one_scale(start, start)[0], number_type)

    def _on_one_scale(self, start: int, stop: int) -> tuple[Arriving, Tensor | None]:
        """What comes to the block's last step, and straight to each of its steps, (n, N, P), near 1."""
        arriving = self._arriving
        level = arriving.h.abs().amax(-1)
        if arriving.carry is not None:
            level = torch.maximum(level, arriving.carry.abs().amax(-1))
        direct = None if self._direct is None or stop == start else self._direct.steps(start, stop)
        if direct is None and all(1 / NEAR_ONE < each < NEAR_ONE for each in level.tolist()):
            return arriving, None
        exponent = arriving.exponent + exponent_of(level)  # (N,)
        if direct is not None:
            of_steps = direct.values.abs().amax(-1)  # (n, N)
            highest = torch.where(of_steps > 0, direct.exponent + exponent_of(of_steps), _LOWEST).amax(0)
            exponent = torch.where(level > 0, torch.maximum(exponent, highest), highest)
            exponent = torch.where(exponent <= _LOWEST, 0, exponent)
        if self._together:
            exponent = exponent.amax().expand_as(exponent)
        shift = (arriving.exponent - exponent)[:, None]
        scaled = Arriving(
            times_power_of_two(arriving.h, shift),
            None if arriving.carry is None else times_power_of_two(arriving.carry, shift),
            exponent,
        )
        if direct is None:
            return scaled, None
        values = direct.values.to(arriving.h.dtype)
        return scaled, times_power_of_two(values, (direct.exponent - exponent)[..., None])

    def _loop(
        self, links: Links, arriving: Arriving, direct: Tensor | None, start: int, stop: int
    ) -> tuple[Block, Arriving, Tensor]:
        """One step after another; `direct` (n, N, P) comes to each of them.

        The block, what comes to the step before it, and the largest |number| of these steps, (n+1, N).
        """
        h = arriving.h if direct is None else arriving.h + direct[-1]
        entering = Arriving(h, arriving.carry, arriving.exponent)
        w_hr = self._weights_in(h.dtype).w_hr
        small = links.by_shown.shape[-1] <= FEW_UNITS and links.by_shown.shape[1] == 1 and w_hr is None
        way = self._by_matrices if small else self._by_parts
        way = way if links.reset is None else self._through_the_reset
        h, carry, by_z = way(links, entering, direct, stop - start)
        shown = h[1:] if w_hr is None else h[1:] @ w_hr
        memory, left = shown, Arriving(h[0], None, arriving.exponent)
        level = h.abs().amax(-1)
        if carry is not None and links.shown_by_memory is not None:
            memory = torch.addcmul(carry[1:], links.shown_by_memory, shown)
            level = torch.maximum(level, carry.abs().amax(-1))
            left.carry, carry = carry[0], carry[1:]
        x = None
        if self._wants_x:
            if by_z is None:
                by_z = links.by_shown * shown[:, :, None]
                if links.by_carry is not None and carry is not None:
                    by_z += links.by_carry * carry[:, :, None]
            x = self._by_input(links, by_z, memory)
        exponent = arriving.exponent.expand(stop - start, -1)
        return Block(start, stop, h[1:], memory, carry, x, exponent), left, level

    def _by_parts(self, links: Links, arriving: Arriving, direct: Tensor | None, steps: int) -> Filled:
        """Elementwise from h and c to the gates' sums, and one product to h before."""
        rows = len(arriving.h)
        gates, units = len(self._cell.gates), links.by_shown.shape[-1]
        _, w_hh, w_hr = self._weights_in(arriving.h.dtype)
        h = arriving.h.new_empty(steps + 1, *arriving.h.shape)
        h[-1] = arriving.h
        shown = h if w_hr is None else h.new_empty(steps + 1, rows, units)
        by_z = h.new_empty(steps, rows, links.by_shown.shape[2], units)
        before, at, at_units = h[:-1].unbind(0), h[1:].unbind(0), shown[1:].unbind(0)
        at_rows, of_gates = shown[1:].unsqueeze(2).unbind(0), by_z.flatten(2)[..., : gates * units].unbind(0)
        by_shown, sums, carries = links.by_shown.unbind(0), by_z.unbind(0), by_z[:, :, gates:].unbind(0)
        by_carry = () if links.by_carry is None else links.by_carry.unbind(0)
        straight = () if links.straight is None else links.straight.unbind(0)
        carry = None if arriving.carry is None else arriving.carry[:, None]
        for k in range(steps - 1, -1, -1):
            if w_hr is not None:
                torch.mm(at[k], w_hr, out=at_units[k])
            if carry is None:
                torch.mul(by_shown[k], at_rows[k], out=sums[k])
            else:
                torch.mul(by_carry[k], carry, out=sums[k])
                sums[k].addcmul_(by_shown[k], at_rows[k])
                carry = carries[k]
            torch.mm(of_gates[k], w_hh, out=before[k])
            if straight:
                before[k].addcmul_(straight[k], at[k])
            if direct is not None and k:
                before[k].add_(direct[k - 1])
        if arriving.carry is None:
            return h, None, by_z
        return h, torch.cat((by_z[:, :, -1], arriving.carry[None])), by_z

    def _through_the_reset(self, links: Links, arriving: Arriving, direct: Tensor | None, steps: int) -> Filled:
        """As `_by_parts`, of a GRU that resets the state before the product: from the candidate's sum to what was
        reset, and only from there to the reset gate and to h before.
        """
        assert links.reset is not None
        assert links.straight is not None
        units = links.by_shown.shape[-1]
        weights = self._weights_in(arriving.h.dtype).w_hh
        of_gates, of_candidate = weights[: 2 * units], weights[2 * units :]
        h = arriving.h.new_empty(steps + 1, *arriving.h.shape)
        h[-1] = arriving.h
        by_z = h.new_empty(steps, len(arriving.h), 3, units)
        by_reset_gate, by_h_before = links.reset
        for k in range(steps - 1, -1, -1):
            torch.mul(links.by_shown[k], h[k + 1][:, None], out=by_z[k])
            reset = by_z[k, :, 2] @ of_candidate
            torch.mul(reset, by_reset_gate[k], out=by_z[k, :, 0])
            torch.mm(by_z[k, :, :2].flatten(1), of_gates, out=h[k])
            h[k].addcmul_(reset, by_h_before[k]).addcmul_(links.straight[k], h[k + 1])
            if direct is not None and k:
                h[k].add_(direct[k - 1])
        return h, None, by_z

    def _by_matrices(self, links: Links, arriving: Arriving, direct: Tensor | None, steps: int) -> Filled:
        """One product a step, with the whole matrix of the step: few units, and one sequence."""
        units = links.by_shown.shape[-1]
        matrices = step_matrices(links, self._weights_in(arriving.h.dtype).w_hh).unbind(0)
        entering = arriving.h if arriving.carry is None else torch.cat((arriving.h, arriving.carry), -1)
        state = entering.new_empty(steps + 1, *entering.shape)
        state[-1] = entering
        rows = state.unbind(0)
        for k in range(steps - 1, -1, -1):
            torch.mm(rows[k + 1], matrices[k], out=rows[k])
            if direct is not None and k:
                rows[k][:, :units] += direct[k - 1]
        return state[..., :units], None if arriving.carry is None else state[..., units:], None

    def _by_input(self, links: Links, by_z: Tensor, memory: Tensor) -> Tensor:
        """Gradients by what the layer reads, (n, N, I), from those of the gates' sums (n, N, R, H)."""
        sums = by_z[:, :, : len(self._cell.gates)]
        if links.by_input:
            sums = sums.clone()
            for gate, slope in links.by_input.items():
                sums[:, :, gate] = slope * memory
        return sums.flatten(2) @ self._weights_in(by_z.dtype).w_ih

    def _weights_in(self, dtype: torch.dtype) -> Weights:
        """The weights of whoever read these steps, in a type; kept, as blocks that are done again are short."""
        if dtype not in self._weights:
            w_hr: Tensor | None = getattr(self._cell, "w_hr", None)
            w_ih, w_hh = self._cell.w_ih.to(dtype), self._cell.w_hh.to(dtype)
            self._weights[dtype] = Weights(w_ih, w_hh, None if w_hr is None else w_hr.to(dtype))
        return self._weights[dtype]

    def _extremes(self, level: Tensor) -> tuple[float, float]:
        """The least and the most of the steps' largest |numbers| (n+1, N), but for scalars that stand still."""
        if self._together:
            level = level.amax(1, keepdim=True)
        lowest, highest = torch.stack(torch.aminmax(level)).tolist()
        if lowest == 0:
            # A gradient that is zero where the block is entered and zero where it is left is zero in between.
            moving = level.any(0)
            lowest = level[:, moving].amin().item() if moving.any() else 1.0
        return lowest, highest
