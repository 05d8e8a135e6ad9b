"""What one layer in one direction hands back: gradients of h and c at every step, and the memory's taken apart.

Owns the gathering of blocks and the direct path. It does not own the way back itself (`adjoint`), nor several
layers (`stack`). Everything is in the order in which the layer reads, s last where L is the loss at s alone.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.cells.cell import REVERSE, Cell, Values
from engine.cells.slopes import Slopes
from engine.gradients.adjoint import NEAR_ONE, WayBack
from engine.gradients.block import Arriving, Block, Earlier, reader
from engine.gradients.curves import Floats
from engine.gradients.scaled import Scaled, added, exponent_of, log10, times_power_of_two
from engine.protocol import DIRECT, DLDC, DLDH, REST
from engine.trace import DirectionTrace

# All values of steps start … stop-1 of a layer in one direction, in the order in which it reads, (n, B, size)
# each: what `Cell.slopes` takes.
ValuesOf = Callable[[int, int], Values]

# A gradient's rounding after n steps, in the last digit of its type, is within about √n times this.
DIGITS_LOST = 4.0
PIECE_NUMBERS = 1 << 18  # that are looked at between two turns


@dataclass(frozen=True, eq=False)
class Flow:
    """Gradients of N scalars at n steps of a layer in one direction."""

    h: Scaled  # (n, N, P)
    memory: Scaled  # (n, N, H), of c; where there is no c the same as h
    has_c: bool
    kept: Tensor | None  # (n, B, H): what the gate that keeps lets through; None where nothing is kept
    x: Scaled | None  # (n, N, I), by what the layer reads; where it was wanted

    def steps(self, start: int, stop: int) -> Flow:
        """Some of the steps; the last of them counts as s."""
        return Flow(
            h=self.h.steps(start, stop),
            memory=self.memory.steps(start, stop),
            has_c=self.has_c,
            kept=None if self.kept is None else self.kept[start:stop],
            x=None if self.x is None else self.x.steps(start, stop),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The metrics and parts that the cell has."""
        return (DLDH, *((DLDC,) if self.has_c else ()), *((DIRECT, REST) if self.kept is not None else ()))

    @torch.inference_mode()
    def in_pieces(self) -> Iterator[tuple[int, int, dict[str, Scaled]]]:
        """Gradients of the first scalar, which is L, by metric and part: steps start … stop-1 and (n, 1, size)
        each, one stretch after another from s backwards.

        The parts are float64. DIRECT is ∂L/∂memory_s ⊙ the product of what is kept after t up to s, REST the total
        minus that, elementwise, and zero where that is within the total's rounding.
        """
        steps, units = len(self.h.exponent), self.memory.values.shape[-1]
        at_once = max(1, PIECE_NUMBERS // units)
        # Logarithms are added, as the product itself vanishes long before the curve ends.
        kept_since = torch.zeros(1, units, dtype=torch.float64)
        for stop in range(steps, 0, -at_once):
            start = max(0, stop - at_once)
            memory = self.memory.steps(start, stop).row(0)
            found = {DLDH: self.h.steps(start, stop).row(0)} | ({DLDC: memory} if self.has_c else {})
            if self.kept is not None:
                with_own = self.kept[start:stop, :1].double().log2().flip(0).cumsum(0).flip(0) + kept_since
                after = torch.cat((with_own[1:], kept_since[None]))  # (n, 1, H)
                kept_since = with_own[0]
                found |= self._apart(memory, after, torch.arange(steps - 1 - start, steps - 1 - stop, -1))
            yield start, stop, found

    def _apart(self, memory: Scaled, kept_after: Tensor, lags: Tensor) -> dict[str, Scaled]:
        """The direct part and the rest, from log₂ of what is kept up to s; `lags` (n,) are the steps' from s."""
        at_s = self.memory.values[-1, :1].double()
        log2 = at_s.abs().log2() + kept_after  # (n, 1, H)
        highest = log2.amax(-1)
        exponent = torch.where(highest.isfinite(), highest.ceil(), 0).long()
        values = at_s.sign() * torch.exp2(log2 - exponent[..., None])
        direct = Scaled(values, exponent + self.memory.exponent[-1, :1])
        rest = added(Scaled(memory.values.double(), memory.exponent), Scaled(-values, direct.exponent))
        # A difference that is no more than both parts' rounding is none: that of the total's products, and that of
        # the direct part's sums of logarithms, as large as they are. At s the direct part is all there is.
        summed = kept_after.abs().amin(-1)
        summed = torch.where(summed.isfinite(), summed, 0)  # behind gates that are 0 there is no direct part
        digit = torch.finfo(memory.values.dtype).eps + torch.finfo(torch.float64).eps * summed
        rounding = (DIGITS_LOST * digit * (lags + 1.0).sqrt()[:, None]).log2()
        lost = (rest.log2_norm() <= memory.log2_norm() + rounding) | (lags == 0)[:, None]
        rest.values[lost] = 0
        return {DIRECT: direct, REST: rest}

    def curves(self) -> Generator[None, None, dict[str, Floats]]:
        """log₁₀ of the norms of L's gradients by metric and part, (n,) each; a turn for each stretch of steps."""
        found = {name: np.empty(len(self.h.exponent)) for name in self.names}
        for start, stop, piece in self.in_pieces():
            for name, values in piece.items():
                found[name][start:stop] = log10(values.log2_norm()[:, 0])
            yield None
        return found

    def units(self, name: str) -> Generator[None, None, Floats]:
        """log₁₀ of each unit's |gradient| of L, (n, size), of a metric or part; a turn for each stretch."""
        pieces: list[Floats] = []
        for _, _, piece in self.in_pieces():
            pieces.append(piece[name].log10_of_units()[:, 0].numpy())
            yield None
        return np.concatenate(pieces[::-1])


def flow(
    cell: Cell,
    values_of: ValuesOf,
    steps: int,
    last: Arriving,
    direct: Scaled | None = None,
    *,
    wants_x: bool = True,
    earlier: Earlier | None = None,
) -> Generator[int, None, Flow]:
    """The way back from step steps-1 to 0; yields the number of steps done after each block.

    `last`, `direct`, `wants_x` and `earlier` as `WayBack` takes them.
    """
    kept: list[Tensor] = []

    def slopes_of(first: int, end: int) -> Slopes:
        slopes = reader(cell, earlier, first).at(first).slopes(values_of(first, end))
        if slopes.kept is not None:
            kept.append(slopes.kept)
        return slopes

    blocks: list[Block] = []
    for block in WayBack(cell, slopes_of, steps, last, direct, wants_x=wants_x, earlier=earlier).blocks():
        blocks.append(block)
        yield steps - block.start
    blocks.reverse()
    exponent = _joined([block.exponent for block in blocks])
    by_x = [block.x for block in blocks if block.x is not None]
    return Flow(
        h=Scaled(_joined([block.h for block in blocks]), exponent),
        memory=Scaled(_joined([block.memory for block in blocks]), exponent),
        has_c="c" in cell.states,
        kept=_joined(kept[::-1]) if kept else None,
        x=Scaled(_joined(by_x), exponent) if by_x else None,
    )


def _joined(pieces: list[Tensor]) -> Tensor:
    return pieces[0] if len(pieces) == 1 else torch.cat(pieces)


def arriving(cell: Cell, by_h: Tensor) -> Arriving:
    """What comes to step s: gradients by its h (N, P), in float64, and nothing yet by what comes after it."""
    level = by_h.abs().amax(-1)
    if all(1 / NEAR_ONE < each < NEAR_ONE for each in level.tolist()):
        shift, h = torch.zeros(len(by_h), dtype=torch.int64), by_h.to(cell.w_hh.dtype)
    else:
        shift = exponent_of(level)
        h = times_power_of_two(by_h, -shift[:, None]).to(cell.w_hh.dtype)
    carry = h.new_zeros(len(h), cell.hidden_size) if "c" in cell.states else None
    return Arriving(h, carry, shift)


@torch.inference_mode()
def traced_flow(part: DirectionTrace, by_h: Tensor, *, wants_x: bool = False) -> Flow:
    """Gradients at every step of one traced layer and direction, of B sequences at once, in the order in which it
    reads. `by_h` (B, P), on the CPU as the trace is, comes to its own last step and from nowhere else.
    """
    reverse = part.direction == REVERSE
    values = {**part.unfolded, "h": part.h}
    if reverse:
        values = {name: of_all.flip(0) for name, of_all in values.items()}
    for state, first in zip(part.cell.states, part.first, strict=True):
        values[f"{state}_before"] = torch.cat((first[None], values[state][:-1]))

    def values_of(start: int, stop: int) -> Values:
        return {name: of_all[start:stop] for name, of_all in values.items()}

    work = flow(part.cell, values_of, len(part.h), arriving(part.cell, by_h.double()), wants_x=wants_x)
    while True:
        try:
            next(work)
        except StopIteration as finished:
            found: Flow = finished.value
            return found
