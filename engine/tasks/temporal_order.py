"""Temporal order: two marks far apart in noise, and what counts is which came first.

Owns the sequences of Hochreiter and Schmidhuber 1997, "Long short-term memory", section 5.6, experiments 6a (here)
and 6b (`temporal_order_three`). As there: a sequence begins with E, ends with the trigger B, has 100 to 110
symbols drawn from a, b, c and d, but for two that are X or Y, one at steps 10 to 20 and one at 50 to 60. The
answer at the trigger is their order (the paper calls XX, XY, YX and YY the classes Q, R, S and U). At other
lengths the places move in proportion.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.task import Batch, Count, LearningRate, RightAnswers, Settings, Size

ALPHABET = ("E", "B", "a", "b", "c", "d", "X", "Y")
START, TRIGGER, NOISE, X, Y = 0, 1, 2, 6, 7


class TemporalOrderSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 16
    training_steps: Count = 1500
    batch_size: Count = 10
    learning_rate: LearningRate = 0.02
    longest_memory: Count = 110
    length: Annotated[int, Meta(ge=20, le=10_000)] = 100  # of the shortest; the longest is a tenth longer


@dataclass(frozen=True)
class TemporalOrder(SequenceTask[TemporalOrderSettings]):
    """Noise in which two symbols are X or Y. At the trigger B the answer is which they were, in order."""

    name: ClassVar[str] = "temporal_order"
    title: ClassVar[str] = "Which came first: X or Y, twice"
    about: ClassVar[str] = (
        "Noise, and in it X or Y, twice, far apart. At the last symbol the answer is their order."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("length",)
    # Where the marks are, from and to, in hundredths of the shortest length.
    places: ClassVar[tuple[tuple[int, int], ...]] = ((10, 20), (50, 60))
    example: ClassVar[str] = "E a c X b d a c b a Y d b c a d B"

    @property
    def chance(self) -> Mapping[str, float]:
        """Any of the orders."""
        return {"accuracy": 0.5 ** len(self.places), "loss": len(self.places) * math.log(2)}

    def describe(self) -> ModelDescription:
        orders = product("XY", repeat=len(self.places))
        return self.model(alphabet=ALPHABET, classes=["".join(order) for order in orders], example=self.example)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        shortest = self.settings.length
        lengths = torch.randint(shortest, shortest + shortest // 10 + 1, (size,), generator=generator)
        steps, columns = int(lengths.max()), torch.arange(size)
        inputs = torch.randint(NOISE, X, (steps, size), generator=generator)
        for first, last in self.places:
            least, most = first * shortest // 100, last * shortest // 100
            place = torch.randint(least, most + 1, (size,), generator=generator)
            inputs[place, columns] = torch.randint(X, Y + 1, (size,), generator=generator)
        inputs[0] = START
        inputs[lengths - 1, columns] = TRIGGER
        weights = torch.zeros(steps, size)
        weights[lengths - 1, columns] = 1.0
        return Batch(inputs, self.right_answers(inputs).targets, weights, lengths)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The order of all marks so far, at the first trigger, where there are as many as belong there."""
        marks = len(self.places)
        marked = (sequences == X) | (sequences == Y)
        nth = marked.cumsum(0)  # 1 from the first mark on
        worth = (1 << (marks - nth).clamp(0, marks)) * (sequences == Y) * (nth <= marks)
        trigger = sequences == TRIGGER
        return RightAnswers(worth.cumsum(0) % (1 << marks), trigger & (trigger.cumsum(0) == 1) & (nth == marks))


TASK = TemporalOrder(TemporalOrderSettings())
