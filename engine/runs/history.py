"""The moments of a run that are kept to go back to: evenly spread, in bounded memory.

Owns which are kept. When they are too many the distance between them doubles and every second one is let go; so
a run of any length is kept at the same number of places, and which these are depends on nothing but their sizes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from engine.runs.moment import Moment, Past

MOST_BYTES = 64 << 20
MOST_MOMENTS = 512


class History:
    """Kept moments by their training step: the first, and after it the multiples of `every`."""

    def __init__(self, first: Moment, most_bytes: int = MOST_BYTES, most: int = MOST_MOMENTS) -> None:
        self.every = 1
        self._first = first.training_step
        self._most_bytes = most_bytes
        self._most = most
        self._moments = {first.training_step: first}

    @property
    def first(self) -> Moment:
        """Where the run began."""
        return self._moments[self._first]

    @property
    def size(self) -> int:
        """Bytes of all moments together: each is as large as the others."""
        return len(self._moments) * self.first.size

    @classmethod
    def after(cls, past: Past, newest: Moment) -> History:
        """That of a run which went on as far as `newest`, with what is known of its past."""
        history = cls(past.moments[0] if past.moments else newest)
        history.every = past.every
        history._moments |= {moment.training_step: moment for moment in past.moments}
        history.offer(newest)
        return history

    def within(self, most_bytes: int, newest: Moment, looked_at: int) -> Past:
        """What of it is before `newest` and fits beside that into so many bytes: the first moment, that of the
        training step which is `looked_at` (negative: none), and as many between them, evenly spread, as there is
        room for.
        """
        earlier = {step: moment for step, moment in self._moments.items() if step < newest.training_step}
        wanted = [self._first] if looked_at < 0 else [self._first, self.at(looked_at).training_step]
        always = {step for step in wanted if step in earlier}
        room = max(0, most_bytes // newest.size - 1)
        if len(always) > room:
            return Past(every=self.every)
        every, kept = self.every, list(earlier)
        while len(kept) > room:
            every *= 2
            kept = [step for step in earlier if step in always or step % every == 0]
        return Past(tuple(earlier[step] for step in kept), every)

    def offer(self, moment: Moment) -> None:
        """Keeps a moment, if its training step is one of those that are kept; steps come in order."""
        if moment.training_step % self.every:
            return
        self._moments[moment.training_step] = moment
        while len(self._moments) > 2 and (len(self._moments) > self._most or self.size > self._most_bytes):
            self.every *= 2
            self._moments = {step: moment for step, moment in self._moments.items() if self._is_kept(step)}

    def at(self, training_step: int) -> Moment:
        """The newest kept moment at a training step or before it; the first where there is none."""
        steps = list(self._moments)
        return self._moments[steps[max(0, bisect_right(steps, training_step) - 1)]]

    def forget_after(self, training_step: int) -> None:
        """Lets go of all later moments."""
        self._moments = {step: moment for step, moment in self._moments.items() if step <= training_step}

    def newest_first(self) -> Iterator[Moment]:
        return reversed(self._moments.values())

    def __len__(self) -> int:
        return len(self._moments)

    def _is_kept(self, step: int) -> bool:
        return step == self._first or step % self.every == 0
