"""A sum of sines, predicted onwards: each answer is the next value, and fed back it makes the next one.

Owns the task's signals. Predicting a signal one value ahead and then running the network on its own answers is
Jaeger and Haas 2004 ("Harnessing nonlinearity: predicting chaotic systems and saving energy in wireless
communication") and Graves 2013 ("Generating sequences with recurrent neural networks", section 2); sums of several
sines are in Schmidhuber, Wierstra, Gagliolo and Gomez 2007 ("Training recurrent networks by Evolino"). As there,
the periods are fixed; what differs here from signal to signal is where in its period and how strong each sine is,
so the network has to find both in what it is shown.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.task import Batch, Count, Example, LearningRate, Model, RightAnswers, Settings, Size

PERIODS = (31.0, 17.0, 11.0, 7.0, 5.0)
TOLERANCE = 0.05
EXAMINED = 500


class SumOfSinesSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 32
    training_steps: Count = 4000
    batch_size: Count = 20
    learning_rate: LearningRate = 0.01
    sines: Annotated[int, Meta(ge=1, le=len(PERIODS))] = 2
    shown: Annotated[int, Meta(ge=2, le=10_000)] = 60  # of how many values the signal's beginning consists
    onwards: Count = 40  # how many values are predicted from there on
    # The deviation of what is added in training: a network that will read its own answers must bear
    # that they are a little wrong (Jaeger and Haas 2004).
    noise: Annotated[float, Meta(ge=0, le=1)] = 0.05


@dataclass(frozen=True)
class SumOfSines(SequenceTask[SumOfSinesSettings]):
    """Values of a signal. At every step the answer is the next value."""

    name: ClassVar[str] = "sum_of_sines"
    title: ClassVar[str] = "Carry on a sum of sines"
    about: ClassVar[str] = (
        "Waves, one on top of the other. At every step the answer is the next value; "
        "run on its own answers, the model carries the signal on."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("sines", "onwards")
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.95, "onwards": 0.9}
    tolerance: ClassVar[float] = TOLERANCE

    @property
    def chance(self) -> Mapping[str, float]:
        """How often 0, the mean of all signals, is less than the tolerance from a value, and its squared error:
        counted in many.
        """
        values = self._signals(torch.Generator().manual_seed(0), 20_000, 1)
        near = (values.abs() < TOLERANCE).double().mean().item()
        return {"accuracy": near, "onwards": near, "loss": values.double().square().mean().item()}

    def describe(self) -> ModelDescription:
        values = self._signals(torch.Generator().manual_seed(0), 1, self.settings.shown)[:, 0]
        return self.model(inputs="numbers", columns=("value",), example="; ".join(f"{v:.3f}" for v in values))

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        batch = self._following(self._signals(generator, size, self.settings.shown + self.settings.onwards))
        noise = torch.randn(batch.inputs.shape, generator=generator) * self.settings.noise
        return replace(batch, inputs=batch.inputs + noise)

    def examination(self, generator: torch.Generator) -> Batch:
        return self._following(self._signals(generator, EXAMINED, self.settings.shown + self.settings.onwards))

    def _signals(self, generator: torch.Generator, size: int, steps: int) -> Tensor:
        """(steps, size): sines from anywhere in their periods, none six times as strong as another, 1 in all."""
        strengths = torch.rand(self.settings.sines, size, generator=generator) * 5 / 6 + 1 / 6
        begins = torch.rand(self.settings.sines, size, generator=generator)
        periods = torch.tensor(PERIODS[: self.settings.sines])[:, None]
        angles = 2 * math.pi * (torch.arange(steps)[:, None, None] / periods + begins)  # (steps, sines, size)
        return (strengths / strengths.sum(0) * angles.sin()).sum(1)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The next value; after the last one nobody knows. Asked for once the signal can be known."""
        targets = sequences[..., 0].roll(-1, 0)
        asked = torch.ones(targets.shape, dtype=torch.bool)
        asked[-1] = False
        asked[: 2 * self.settings.sines] = False  # so many numbers tell where and how strong each sine is
        return RightAnswers(targets, asked)

    @torch.no_grad()
    def examine(self, model: Model, generator: torch.Generator) -> dict[str, float]:
        """Of single next values, and of those that the model makes onwards from its own, how many are right."""
        batch = self.examination(generator)
        made = self._onwards(model, batch.inputs)
        errors = (made - batch.targets[self.settings.shown - 1 :]).abs().double()
        onwards = {"onwards": (errors < TOLERANCE).double().mean().item(), "onwards_error": errors.mean().item()}
        return {**self.score(model(batch.inputs), batch), **onwards}

    @torch.no_grad()
    def examples(self, model: Model, generator: torch.Generator, count: int) -> list[Example]:
        """The end of what was shown, and how the signal and the model go on from there."""
        batch = self.examination(generator).first(count)
        shown = self.settings.shown
        truth, made = batch.targets[shown - 1 :], self._onwards(model, batch.inputs)
        rights = ((made - truth).abs() < TOLERANCE).all(0).tolist()
        columns = zip(batch.inputs[:shown, :, 0].T, truth.T, made.T, rights, strict=True)
        return [Example(row(given[-10:]), row(true), row(said), right) for given, true, said, right in columns]

    def _following(self, signals: Tensor) -> Batch:
        """Signals (T + 1, B) as a batch of T steps, each asking for the value after it."""
        inputs = signals[..., None]
        targets, asked = self.right_answers(inputs)
        return Batch(inputs[:-1], targets[:-1], asked[:-1].float())

    def _onwards(self, model: Model, inputs: Tensor) -> Tensor:
        """The values (onwards, B) that a model makes after those shown, each from its own before."""
        signal = inputs[: self.settings.shown]
        while len(signal) < len(inputs):
            signal = torch.cat((signal, model(signal)[-1:]))
        return torch.cat((signal, model(signal)[-1:]))[self.settings.shown :, :, 0]


def row(values: Tensor) -> str:
    return " ".join(f"{value:.2f}" for value in values.tolist())


TASK = SumOfSines(SumOfSinesSettings())
