"""What a recording keeps of one layer in one direction, and how many steps are taken at once.

Owns h of every step, the state at each segment's beginning and which cell reads which step. It does not own how
they are computed (`engine.lane`), nor how they are read back (`engine.recording`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from torch import Tensor

from engine.cells.cell import REVERSE, Cell, Differences, State
from engine.columns import Columns
from engine.runaway import Runaway

# A piece of work aims at half of the 50 ms that it may take, as the next one may turn out slower.
PIECE_SECONDS = 0.025
FIRST_STEPS = 16


@dataclass(frozen=True)
class Segment:
    """Steps start … stop-1, and the state with which the layer enters them: h (1, P), c (1, H) where there is one.

    A forward layer enters at `start`, a reverse one at `stop`.
    """

    start: int
    stop: int
    first: State


@dataclass
class Track:
    """What is kept of one layer in one direction.

    A decoder goes on where the layer ended, with weights of its own: `cells` has who reads from which step on.
    """

    layer: int
    direction: str
    cells: tuple[tuple[int, Cell], ...]  # from step 0 on
    h: Tensor  # (T, P), on the CPU, the module's own
    first: State  # before the first step that the layer reads
    runaway: Runaway
    segments: list[Segment] = field(default_factory=list)  # once complete, in the order of the sequence
    # Of a short sequence what h alone does not tell, by a segment's first step, (n, H) each.
    unfolded: dict[int, dict[str, Tensor]] = field(default_factory=dict)
    difference: Differences | None = None
    columns: Columns | None = None  # of a longer one the means
    done: int = 0  # steps that were read and unfolded

    @property
    def cell(self) -> Cell:
        """That of the first step; names and sizes are those of the others too."""
        return self.cells[0][1]

    def cell_at(self, step: int) -> Cell:
        """The cell that reads a step, of the sequence; `cell_for` has the one whose next step it is."""
        return next(cell for first, cell in reversed(self.cells) if first <= step)

    def cell_for(self, start: int, stop: int) -> Cell:
        """The cell that reads steps start … stop-1 next, which no other takes over in."""
        return self.cell_at(start).at(len(self.h) - stop if self.reverse else start)

    def since(self, step: int) -> int:
        """The step from which on that cell reads."""
        return next(first for first, _ in reversed(self.cells) if first <= step)

    def until(self, step: int) -> int:
        """The step at which another cell takes over from that of `step`, or the end."""
        return next((first for first, _ in self.cells if first > step), len(self.h))

    @property
    def reverse(self) -> bool:
        """Whether the layer reads from the end."""
        return self.direction == REVERSE


class Pace:
    """How many steps to take at once: as many as fill so many seconds, growing carefully from a few."""

    def __init__(self, most: int, seconds: float = PIECE_SECONDS) -> None:
        self._most, self._seconds = most, seconds
        self.steps = min(FIRST_STEPS, most)

    def took(self, steps: int, seconds: float) -> None:
        """Learns from a piece of work."""
        fitting = int(steps * self._seconds / max(seconds, 1e-6))
        self.steps = max(1, min(fitting, 4 * steps, self._most))
