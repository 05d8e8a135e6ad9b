"""All that a run is at a training step.

Owns what has to be known to go on bit for bit: every entrant's weights, its optimiser's memory and the state of
the random numbers. It does not own when moments are taken (`run`), which are kept (`history`), nor how they become
a file (`checkpoint`).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class LearnerMoment:
    """One entrant: flat weights (N,), the optimiser's memory, (N,) each, and how many updates it remembers."""

    weights: Tensor
    memory: tuple[Tensor, ...]
    updates: int


@dataclass(frozen=True)
class Moment:
    """A run between two training steps; its tensors are copies that nobody changes."""

    training_step: int
    sequences: int
    optimiser: str
    generator: Tensor  # the state of the random numbers that the next batch is drawn from
    learners: tuple[LearnerMoment, ...]

    @property
    def size(self) -> int:
        """Its bytes in memory."""
        vectors = [vector for learner in self.learners for vector in (learner.weights, *learner.memory)]
        return sum(vector.nbytes for vector in (self.generator, *vectors))

    @property
    def finite(self) -> bool:
        """Whether every weight is."""
        return all(bool(torch.isfinite(learner.weights).all()) for learner in self.learners)


@dataclass(frozen=True)
class Past:
    """What a run keeps beside its newest moment: earlier ones, the oldest first, at multiples of `every` training
    steps but for the first and any that somebody looks at; and of the newest each entrant's gradient (N,), if any.
    """

    moments: tuple[Moment, ...] = ()
    every: int = 1
    gradients: tuple[Tensor, ...] = ()


NO_PAST = Past()
