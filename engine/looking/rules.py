"""How well units follow a rule: the probability that a step where it is true is above one where it is not.

Owns the scores from histograms (one pass over a long recording), the held-out half, and what chance reaches. It
does not own the rules, which are the window's.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.recording import Recording

Floats = NDArray[np.float64]

BINS = 512
PIECE_STEPS = 64  # so many at once: every rule counts every unit
SHIFTS = 20
SILENT = 255  # of a step where the rule says nothing


@dataclass(frozen=True)
class Score:
    """A unit's AUC on the half that chose it and its sign, and on the other."""

    unit: int
    sign: int
    chosen_on: float
    held_out: float


class Scores:
    """Counts of every unit's values where rules are true and where they are false, in each half of the sequence.

    `low` and `high` (H,) are each unit's least and most; `labels` (rules, T) has 1, 0 or SILENT. The first rule is
    the one that is asked about, the others are the same moved along the sequence.
    """

    def __init__(self, low: Floats, high: Floats, labels: NDArray[np.uint8]) -> None:
        self._low = low
        self._width = np.where(high > low, high - low, 1.0)
        self._labels = labels
        self._half = labels.shape[1] // 2
        self._counts = np.zeros((len(labels), 2, 2, len(low), BINS), np.int32)  # rule, half, truth, unit, bin

    def run(
        self, recording: Recording, layer: int, direction: str, quantity: str
    ) -> Generator[tuple[int, int] | None, None, None]:
        """Takes in a whole recording; yields (done, total) steps after each piece of work."""
        for start, values in recording.pieces(layer, direction):
            piece = values[quantity].numpy(force=True)
            for first in range(0, len(piece), PIECE_STEPS):
                part = piece[first : first + PIECE_STEPS]
                self.add(start + first, part)
                yield start + first + len(part), recording.steps

    def add(self, start: int, values: NDArray[np.floating]) -> None:
        """Takes in the values (n, H) of the steps from `start` on."""
        units = values.shape[1]
        bins = np.clip((values - self._low) / self._width * BINS, 0, BINS - 1).astype(np.int64)
        flat = bins + np.arange(units) * BINS
        second = np.arange(start, start + len(values)) >= self._half
        for rule, labels in enumerate(self._labels[:, start : start + len(values)]):
            for half in (0, 1):
                for truth in (0, 1):
                    chosen = flat[(labels == truth) & (second == bool(half))]
                    counted = np.bincount(chosen.ravel(), minlength=units * BINS)
                    self._counts[rule, half, truth] += counted.reshape(units, BINS).astype(np.int32)

    def best(self, most: int) -> list[Score]:
        """The units of the highest score on the first half, either way round."""
        first, second = self._auc(0, 0), self._auc(0, 1)
        strength = np.abs(first - 0.5)
        order = np.argsort(-strength, kind="stable")[:most]
        return [
            Score(
                int(unit),
                1 if first[unit] >= 0.5 else -1,
                *(_turned(auc[unit], first[unit]) for auc in (first, second)),
            )
            for unit in order
        ]

    def chance(self) -> float:
        """The best held-out score of the moved rules, each chosen as the rule itself is."""
        reached = [0.5]
        for rule in range(1, len(self._labels)):
            first, second = self._auc(rule, 0), self._auc(rule, 1)
            unit = int(np.argmax(np.abs(first - 0.5)))
            reached.append(_turned(second[unit], first[unit]))
        return max(reached)

    def _auc(self, rule: int, half: int) -> Floats:
        """AUC of every unit, (H,); 0.5 where the rule is always or never true."""
        false, true = self._counts[rule, half].astype(np.float64)
        below = np.cumsum(false, -1) - false / 2
        pairs = true.sum(-1) * false.sum(-1)
        found: Floats = np.divide((true * below).sum(-1), pairs, out=np.full(len(pairs), 0.5), where=pairs > 0)
        return found


def bounds(
    recording: Recording, layer: int, direction: str, quantity: str
) -> Generator[tuple[int, int] | None, None, tuple[Floats, Floats]]:
    """Each unit's least and most over the whole recording, (H,) each; yields (done, total) steps."""
    size = recording.sizes(layer, direction)[quantity]
    low, high = np.full(size, np.inf), np.full(size, -np.inf)
    for start, values in recording.pieces(layer, direction):
        piece = values[quantity].numpy(force=True)
        low, high = np.minimum(low, piece.min(0)), np.maximum(high, piece.max(0))
        yield start + len(piece), recording.steps
    return low, high


def _turned(auc: float, first: float) -> float:
    """A score in the sense in which the first half chose it."""
    return float(auc if first >= 0.5 else 1 - auc)


def moved(labels: NDArray[np.uint8], shifts: int, seed: int = 0) -> NDArray[np.uint8]:
    """The labels (T,), and the same moved along the sequence by random amounts, round its end: (1 + shifts, T)."""
    steps = len(labels)
    chance = np.random.default_rng(seed)
    amounts = chance.integers(max(1, steps // 20), max(2, steps - steps // 20), shifts)
    return np.stack([labels, *(np.roll(labels, int(amount)) for amount in amounts)])
