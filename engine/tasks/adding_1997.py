"""The adding problem exactly as it was published.

Owns the sequences of Hochreiter and Schmidhuber 1997, "Long short-term memory", section 5.4, experiment 4, where
`adding` has others: a sequence has T to T + T / 10 pairs, each its own number of them; the marks of the first and
the last pair are −1; of the two that are marked by 1 the first is among the first ten pairs, the second among the
first T / 2 − 1 of those that are not marked yet; where the first pair is marked, its value is 0. As in `adding`
an answer within 0.04 is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.adding import TOLERANCE
from engine.tasks.base import SequenceTask
from engine.tasks.task import Batch, Count, LearningRate, RightAnswers, Settings, Size

FIRST_TEN = 10


class Adding1997Settings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 16
    training_steps: Count = 3000
    batch_size: Count = 20
    learning_rate: LearningRate = 0.02
    longest_memory: Count = 110
    length: Annotated[int, Meta(ge=24, le=10_000)] = 100  # of the shortest, T


@dataclass(frozen=True)
class Adding1997(SequenceTask[Adding1997Settings]):
    """Numbers of which two are marked by 1, the ends by −1. At the end the answer is 0.5 + (their sum) / 4."""

    name: ClassVar[str] = "adding_1997"
    title: ClassVar[str] = "Add the two marked numbers, as published"
    about: ClassVar[str] = (
        "A long row of numbers, two of them marked by 1, the ends by −1. At the end the answer is "
        "0.5 + (the marked two’s sum) / 4."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("length",)
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.95}
    tolerance: ClassVar[float] = TOLERANCE

    @property
    def chance(self) -> Mapping[str, float]:
        """Of always answering 0.5, off by |X1 + X2| / 4, where one of the two is 0 if the first pair is marked."""
        first_is_marked = 1 / FIRST_TEN + (1 - 1 / FIRST_TEN) / self._seconds
        of_two, of_one = 1 - (1 - 2 * TOLERANCE) ** 2, 4 * TOLERANCE
        return {
            "accuracy": (1 - first_is_marked) * of_two + first_is_marked * of_one,
            "loss": (1 - first_is_marked) / 24 + first_is_marked / 48,
        }

    @property
    def _seconds(self) -> int:
        """Among how many pairs the second mark is."""
        return self.settings.length // 2 - 1

    def describe(self) -> ModelDescription:
        example = "0.2 -1; 0.5 1; 0.3 0; 0.9 0; -0.4 1; 0.6 0; -0.2 0; 0.7 0; -0.9 0; 0.1 -1"
        return self.model(inputs="numbers", columns=("value", "mark"), example=example)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        shortest, columns = self.settings.length, torch.arange(size)
        lengths = torch.randint(shortest, shortest + shortest // 10 + 1, (size,), generator=generator)
        values = torch.rand(int(lengths.max()), size, generator=generator) * 2 - 1
        first = torch.randint(FIRST_TEN, (size,), generator=generator)
        second = torch.randint(self._seconds, (size,), generator=generator)
        second = second + (second >= first)  # any of the others
        marks = torch.zeros_like(values)
        marks[0] = marks[lengths - 1, columns] = -1.0
        marks[first, columns] = marks[second, columns] = 1.0
        values[0, marks[0] == 1] = 0.0
        inputs = torch.stack((values, marks), -1)
        weights = torch.zeros_like(values)
        weights[lengths - 1, columns] = 1.0
        return Batch(inputs, self.right_answers(inputs).targets, weights, lengths)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """0.5 + (the sum of those marked by 1) / 4 where, after two of them, a mark of −1 says that it ends."""
        values, marks = sequences.unbind(-1)  # (T, B) each
        marked = marks == 1
        ends = marks == -1
        ends[0] = False
        asked = ends & (ends.cumsum(0) == 1) & (marked.cumsum(0) == 2)
        return RightAnswers(0.5 + (values * marked).cumsum(0) / 4, asked)


TASK = Adding1997(Adding1997Settings())
