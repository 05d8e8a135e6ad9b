"""The losses of the last training steps, and which of them are out of the ordinary.

Owns the measure by which a run that halts goes back to weights from before it exploded, and not only to the last
ones that still gave finite numbers: from those, no clipping and no smaller rate would bring it back.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Sequence
from itertools import islice
from statistics import median

MOST = 1024  # training steps that are remembered
FIRST = 32  # of which so many, the oldest, say what is ordinary
TIMES = 10.0  # a loss so many times as large is not
SMALL = 1e-3  # a loss that counts as this large: of a solved task none is too small to grow


class RecentLosses:
    """By training step, the loss of each entrant: that of the weights before the step's update."""

    def __init__(self) -> None:
        self._losses: deque[tuple[int, tuple[float, ...]]] = deque(maxlen=MOST)

    def add(self, training_step: int, losses: Sequence[float]) -> None:
        """Remembers a training step, the next one."""
        self._losses.append((training_step, tuple(losses)))

    def ordinary(self, entrant: int, loss: float) -> bool:
        """Whether a loss is finite, and no larger than may be expected of one."""
        return loss <= self._most(entrant)

    def exploded(self, entrant: int) -> int | None:
        """The first training step after which an entrant's loss was never ordinary again; None where it is now."""
        most, found = self._most(entrant), None
        for training_step, losses in reversed(self._losses):
            if losses[entrant] <= most:
                return found
            found = training_step
        return found

    def forget_after(self, training_step: int) -> None:
        """Lets go of all later ones."""
        while self._losses and self._losses[-1][0] > training_step:
            self._losses.pop()

    def _most(self, entrant: int) -> float:
        """The largest ordinary loss; by the very first one while there are few, the others may be wild already."""
        oldest = [losses[entrant] for _, losses in islice(self._losses, FIRST)]
        if not oldest:
            return sys.float_info.max
        usual = median(oldest) if len(self._losses) >= 2 * FIRST else oldest[0]
        return TIMES * max(usual, SMALL)
