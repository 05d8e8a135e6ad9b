"""How fast a run is, and how long it takes still.

Owns the clock of the training: it stands still while the run is paused.
"""

from __future__ import annotations

from collections import deque
from time import perf_counter

WINDOW_SECONDS = 1.0


class Pace:
    """Counts training steps against the time since the run last went on."""

    def __init__(self) -> None:
        self._seconds = 0.0  # of earlier stretches
        self._since: float | None = None
        self._marks: deque[tuple[float, int]] = deque()
        self._steps = 0

    @property
    def seconds(self) -> float:
        """Of training, without pauses."""
        return self._seconds + (0.0 if self._since is None else perf_counter() - self._since)

    def go(self) -> None:
        """The run goes on."""
        if self._since is None:
            self._since = perf_counter()
            self.restart()

    def pause(self) -> None:
        """The run stands still."""
        self._seconds = self.seconds
        self._since = None

    def restart(self) -> None:
        """What was faster or slower before says nothing any more."""
        self._marks = deque([(perf_counter(), self._steps)])

    def count(self) -> None:
        """One training step more."""
        self._steps += 1

    def steps_per_second(self) -> float:
        """Training steps over the last second or so; 0 before there is anything to count."""
        now = perf_counter()
        if not self._marks:
            self.restart()
        while len(self._marks) > 1 and now - self._marks[1][0] >= WINDOW_SECONDS:
            self._marks.popleft()
        began, steps = self._marks[0]
        if now - self._marks[-1][0] >= WINDOW_SECONDS / 10:
            self._marks.append((now, self._steps))
        return (self._steps - steps) / (now - began) if now > began else 0.0

    def seconds_left(self, training_steps: int) -> float | None:
        """How long so many more training steps take; None where nothing is known."""
        rate = self.steps_per_second()
        return training_steps / rate if rate > 0 else None
