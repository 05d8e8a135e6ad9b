"""Units that are on in a stretch and off around it, and where else they are on together.

After LSTMVis (Strobelt, Gehrmann, Pfister and Rush, "LSTMVis: A Tool for Visual Analysis of Hidden State Dynamics
in Recurrent Neural Networks", IEEE TVCG 24(1), 2018), where a person brushes a stretch of the text, sets a
threshold, and sees which states are above it there and below it before and after. Here gates are looked at as
well as states, and units are ranked, not only listed.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.beside import beside
from engine.looking.rules import bounds
from engine.protocol.looking import FindPattern
from engine.recording import Recording

Floats = NDArray[np.float64]
MOST_PLACES = 50
LEAST_SPREAD = 0.002  # a unit that does not move at all is no sharper than so much of its whole range


@dataclass(frozen=True)
class Match:
    """How well a unit tells the stretch from what is around it."""

    unit: int
    sign: int
    score: float
    separation: float
    on: bool


class Search:
    """The answer to one `FindPattern`. Complete once `run` is exhausted."""

    def __init__(self, recording: Recording, wish: FindPattern) -> None:
        self._recording, self._wish = recording, wish
        self.matches: list[Match] = []
        self.places: list[tuple[int, int, float]] = []

    def run(self) -> Generator[tuple[int, int] | None, None, None]:
        """Computes; yields (done, total) steps after each piece of work, or None."""
        wish, steps = self._wish, self._recording.steps
        first, last = max(0, wish.start - wish.around), min(steps, wish.stop + wish.around)
        near = np.concatenate([values for _, values in self._pieces(first, last)])
        low, high = yield from bounds(self._recording, wish.layer, wish.direction, wish.quantity)
        inside = near[wish.start - first : wish.stop - first]
        outside = np.concatenate((near[: wish.start - first], near[wish.stop - first :]))
        self.matches = yield from beside(lambda: matches(inside, outside, high - low, wish.threshold))
        # Where the threshold parts no unit's inside from its outside, the middle between the two does.
        on = [match for match in self.matches if match.on]
        best = (on or [m for m in self.matches if m.separation >= self.matches[0].separation / 2])[: wish.units]
        units, signs = [match.unit for match in best], np.array([match.sign for match in best])
        middle = (inside.mean(0) + outside.mean(0))[units] / 2 * signs if len(outside) else np.zeros(len(best))
        levels = np.full(len(best), wish.threshold) if on else middle
        together = np.zeros(steps, bool)
        for start, values in self._pieces(0, steps):
            together[start : start + len(values)] = (values[:, units] * signs >= levels).all(1)
            yield start + len(values), steps
        self.places = places(together, wish.stop - wish.start, (wish.start, wish.stop))

    def _pieces(self, start: int, stop: int) -> Iterator[tuple[int, Floats]]:
        """The quantity at steps start … stop-1, piece by piece, (n, H), with each piece's first step."""
        wish = self._wish
        for begin, values in self._recording.pieces(wish.layer, wish.direction, start, stop):
            piece = values[wish.quantity].numpy(force=True).astype(np.float64)
            first, last = max(begin, start), min(begin + len(piece), stop)
            yield first, piece[first - begin : last - begin]


def matches(inside: Floats, outside: Floats, spread: Floats, threshold: float) -> list[Match]:
    """Every unit with its better sign, the best first; inside is (n, H), outside (m, H), spread (H,) how far each
    unit's values reach from each other in the whole sequence.

    Units are ranked by how far the means inside and outside lie from each other in standard deviations, as d′ of
    signal detection: several units tell a single stretch from what is around it without any mistake, and of these
    the ones that are steady inside and steady outside are those that mean it.
    """
    if not len(outside):
        return [Match(u, 1, 0.5, 0.0, bool((inside[:, u] >= threshold).all())) for u in range(inside.shape[1])]
    found: list[Match] = []
    least = (LEAST_SPREAD * spread) ** 2 + np.finfo(np.float64).tiny
    deviation = np.sqrt((inside.var(0) + outside.var(0)) / 2 + least)
    apart = (inside.mean(0) - outside.mean(0)) / deviation
    for unit, separation in enumerate(apart.tolist()):
        sign = 1 if separation >= 0 else -1
        a, b = inside[:, unit] * sign, outside[:, unit] * sign
        on = bool((a >= threshold).all() and (b < threshold).all())
        found.append(Match(unit, sign, auc(a, b), abs(separation), on))
    return sorted(found, key=lambda match: (match.separation, match.score), reverse=True)


def auc(above: Floats, below: Floats) -> float:
    """The probability that a value of the one is above one of the other; equal ones count half."""
    both = np.concatenate((above, below))
    _, places, counts = np.unique(both, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]  # equal values share the mean of their ranks
    n, m = len(above), len(below)
    return float((ranks[:n].sum() - n * (n + 1) / 2) / (n * m))


def places(together: NDArray[np.bool_], length: int, apart_from: tuple[int, int]) -> list[tuple[int, int, float]]:
    """The runs of steps at which all are on, but the stretch itself, the nearest to its length first."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], together, [False])).astype(np.int8)))
    found: list[tuple[int, int, float]] = []
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        if start < apart_from[1] and stop > apart_from[0]:
            continue
        size = int(stop - start)
        found.append((int(start), int(stop), min(size, length) / max(size, length)))
    found.sort(key=lambda place: -place[2])
    return found[:MOST_PLACES]
