"""Where a layer's values run away: the first steps at which |c| or |h| passes a thousand, a million, infinity.

Owns the watch over one layer and direction, piece by piece. It does not own the values (`engine.recording`).
"""

from __future__ import annotations

import torch
from torch import Tensor

from engine.cells.cell import REVERSE, Cell, Differences, Values
from engine.protocol import Passed
from engine.protocol.what_if import LIMITS


class Runaway:
    """What was passed in one layer and direction, of a sequence of `steps` steps."""

    def __init__(self, layer: int, direction: str, steps: int) -> None:
        self._layer, self._direction, self._steps = layer, direction, steps
        self._found: dict[tuple[str, float], Passed] = {}

    @property
    def passed(self) -> tuple[Passed, ...]:
        """What was passed, c before h, the lower limit before the higher."""
        return tuple(self._found[key] for key in sorted(self._found))

    def watch(self, cell: Cell, done: int, h: Tensor, unfolded: Values, difference: Differences) -> None:
        """Looks at a piece of one sequence, h (n, 1, P) and c (n, 1, H), after `done` steps were read.

        Of a fused layer `difference` tells already that nothing is large; a projected h may be all the same.
        """
        calm = difference.scale <= LIMITS[0] and difference.h < torch.inf
        if calm and cell.fused and cell.shown_size == cell.hidden_size:
            return
        for quantity, values in (("c", unfolded.get("c")), ("h", h)):
            if values is not None:
                self._watch(quantity, done, values[:, 0].abs())

    def _watch(self, quantity: str, done: int, sizes: Tensor) -> None:
        """`sizes` are |values|, (n, size)."""
        if bool((sizes <= LIMITS[0]).all()):
            return
        for limit in LIMITS:
            if (quantity, limit) in self._found:
                continue
            over = ~sizes.isfinite() if limit == torch.inf else ~(sizes <= limit)  # what is no number is over
            steps = over.any(1)
            if not bool(steps.any()):
                return
            step = int(steps.to(torch.uint8).argmax())
            read = done + step
            self._found[quantity, limit] = Passed(
                layer=self._layer,
                direction=self._direction,
                quantity=quantity,
                limit=limit,
                step=self._steps - 1 - read if self._direction == REVERSE else read,
                unit=int(over[step].to(torch.uint8).argmax()),
            )
