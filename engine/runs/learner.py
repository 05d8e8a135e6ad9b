"""One model of a run, and one update of it.

Owns the model's weights while it learns, its optimiser's memory, and what one update measures. It does not own the
batches (`run`), nor what becomes of numbers that are not finite (`halt`).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor

from engine.model import SequenceModel
from engine.protocol import Method
from engine.runs.flat import Flat
from engine.runs.moment import LearnerMoment
from engine.runs.optimisers import RULES
from engine.tasks.scores import mean_square
from engine.tasks.task import Batch, Task

# Added to the norm before a gradient is divided by it, as torch's own clipping does.
CLIP_EPSILON = 1e-6


class Scalars(NamedTuple):
    """What one update measured, before it changed the weights."""

    loss: float
    accuracy: float  # NaN where it was not measured
    gradient_norm: float
    clipped_norm: float


class _Reading(NamedTuple):
    """What a forward pass has left for the backward one."""

    loss: float
    cost: Tensor  # the loss, and what is added to it
    outputs: Tensor


class NotFiniteError(Exception):
    """An update that was not made, because its loss, or its gradient, is not finite."""

    def __init__(self, loss: float) -> None:
        super().__init__(loss)
        self.loss = loss


class Learner:
    """A model in training, on the CPU. `updates` counts those that the optimiser remembers."""

    def __init__(self, name: str, model: SequenceModel, optimiser: str) -> None:
        self.name = name
        self.model = model.train()
        self.flat = Flat(model)
        self.optimiser = optimiser
        self.begin_optimiser(optimiser)
        self.has_gradient = False  # whether the flat gradient is that of the newest update
        self._reading: _Reading | None = None

    def begin_optimiser(self, optimiser: str) -> None:
        """Takes another rule, which remembers nothing yet."""
        self.optimiser = optimiser
        self.memory = [torch.zeros_like(self.flat.values) for _ in range(RULES[optimiser].memories)]
        self.updates = 0

    @property
    def has_read(self) -> bool:
        """Whether a batch has been read that has not been learnt from."""
        return self._reading is not None

    def read(self, task: Task, batch: Batch) -> None:
        """The forward pass over a batch, the first half of an update. Raises NotFiniteError."""
        h, outputs = self.model.run(batch.inputs)
        loss = task.loss(outputs, batch)
        value = loss.item()
        if not math.isfinite(value):
            raise NotFiniteError(value)
        cost = loss
        if task.settings.activity_cost:
            cost = loss + task.settings.activity_cost * mean_square(h, batch)
        self._reading = _Reading(value, cost, outputs.detach())

    def learn(self, task: Task, batch: Batch, method: Method, rate: float, measured: bool) -> Scalars:
        """The other half: the backward pass, and new weights; `measured`: the batch's accuracy is taken too.

        Raises NotFiniteError, and RuntimeError where nothing has been read.
        """
        if self._reading is None:
            raise RuntimeError("nothing has been read that could be learnt from")
        flat, (value, cost, outputs) = self.flat, self._reading
        self._reading = None
        flat.gradient.zero_()
        cost.backward()  # type: ignore[no-untyped-call]
        norm = flat.gradient_norm()
        before = after = norm.item()
        if not math.isfinite(before):
            raise NotFiniteError(value)
        if method.clip_norm is not None:
            shrunk = torch.clamp(method.clip_norm / (norm + CLIP_EPSILON), max=1.0)
            flat.gradient.mul_(shrunk)
            after = before * shrunk.item()
        self.updates += 1
        self.has_gradient = True
        RULES[self.optimiser].update(flat.values, flat.gradient, self.memory, self.updates, rate)
        accuracy = task.score(outputs, batch).get("accuracy", math.nan) if measured else math.nan
        return Scalars(value, accuracy, before, after)

    def moment(self) -> LearnerMoment:
        """A copy of all that it has learnt."""
        memory = tuple(vector.clone() for vector in self.memory)
        return LearnerMoment(self.flat.values.clone(), memory, self.updates)

    def take_gradient(self, gradient: Tensor) -> None:
        """What the newest update went by; raises ValueError where it is another model's."""
        if gradient.shape != self.flat.gradient.shape:
            raise ValueError(f"the gradient of {self.name} does not fit this model")
        self.flat.gradient.copy_(gradient)
        self.has_gradient = True

    def restore(self, moment: LearnerMoment, optimiser: str) -> None:
        """Becomes what it was; raises ValueError where the moment is of another model or rule."""
        memories = RULES[optimiser].memories
        vectors = (moment.weights, *moment.memory)
        if len(moment.memory) != memories or any(vector.shape != self.flat.values.shape for vector in vectors):
            raise ValueError(f"the weights of {self.name} do not fit this model")
        self.begin_optimiser(optimiser)
        self.flat.values.copy_(moment.weights)
        for mine, kept in zip(self.memory, moment.memory, strict=True):
            mine.copy_(kept)
        self.updates = moment.updates
        self.has_gradient = False
        self._reading = None
