"""The adding problem: add the two marked numbers of a long sequence.

Owns the task's sequences, scores and story. Source: Hochreiter and Schmidhuber 1997, "Long short-term memory",
section 5.4, experiment 4. Values are uniform in [−1, 1], the target is 0.5 + (X1 + X2) / 4, and an answer within
0.04 of it is right. As there, the first mark is among the first ten values (of a short sequence: in its first
half) and the second in the first half of the sequence. Other than there, lengths vary in training from a few
steps up, an unmarked value has mark 0 at the ends of the sequence too, and a value is never replaced by zero, so
that a person can type any sequence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.scores import at_least, at_most
from engine.tasks.task import Batch, Bias, Count, Gates, LearningRate, Observation, RightAnswers, Settings, Size

TOLERANCE = 0.04  # an answer less than this from the target is right (section 5.4)
OBSERVED = 2000  # how many sequences the story tells of
EXAMPLE = "0.5 1; -0.8 0; 0.3 0; 0.9 0; -0.4 1; 0.6 0; -0.2 0; 0.7 0; -0.9 0; 0.1 0"


class AddingSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 8
    training_steps: Count = 6000
    batch_size: Count = 20
    learning_rate: LearningRate = 0.015
    forget_bias: Bias = 5.0
    input_bias: Bias = -3.0
    shortest: Count = 4
    longest: Count = 110


@dataclass(frozen=True)
class Adding(SequenceTask[AddingSettings]):
    """Numbers of which two are marked. At the last step the answer is 0.5 + (their sum) / 4."""

    name: ClassVar[str] = "adding"
    title: ClassVar[str] = "Add the two marked numbers"
    about: ClassVar[str] = (
        "A long row of numbers, two of them marked. At the last step the answer is 0.5 + (their sum) / 4."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("longest", "shortest")
    # Always answering 0.5 is off by |X1 + X2| / 4, below 0.04 with probability 1 − (1 − 0.08)²; its square is
    # 2/3 (the variance of two numbers from −1 to 1) / 16 in the mean.
    chance: ClassVar[Mapping[str, float]] = {"accuracy": 1 - (1 - 2 * TOLERANCE) ** 2, "loss": 1 / 24}
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.95}

    tolerance: ClassVar[float] = TOLERANCE

    def describe(self) -> ModelDescription:
        return self.model(inputs="numbers", columns=("value", "mark"), example=EXAMPLE)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        shortest, longest = sorted((self.settings.shortest, self.settings.longest))
        length = int(torch.randint(shortest, longest + 1, (), generator=generator))
        return sequences(generator, size, length)

    def examination(self, generator: torch.Generator) -> Batch:
        return sequences(generator, 2000, self.settings.longest)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """0.5 + (the marked numbers' sum) / 4 at the last step, where two are marked by 1 and the others by 0."""
        values, marks = sequences.unbind(-1)  # (T, B) each
        target = 0.5 + (values * marks).sum(0) / 4  # (B,)
        two = ((marks == 0) | (marks == 1)).all(0) & (marks.sum(0) == 2)
        asked = torch.zeros(marks.shape, dtype=torch.bool)
        asked[-1] = two
        return RightAnswers(target.expand(marks.shape), asked)

    def loss(self, outputs: Tensor, batch: Batch) -> Tensor:
        """The mean squared error at the last step."""
        return (outputs[-1, :, 0] - batch.targets[-1]).square().mean()

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        errors = (outputs[-1, :, 0] - batch.targets[-1]).abs()
        return {
            "accuracy": (errors < TOLERANCE).double().mean().item(),
            "mean_error": errors.double().mean().item(),
        }

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit whose input gate tells marked from unmarked best, at its worst, while C follows the sum."""
        batch = sequences(generator, OBSERVED, self.settings.longest)
        steps = gates(batch.inputs)
        marked = batch.inputs[..., 1] > 0
        i_marked, i_unmarked = steps["i"][marked].amin(0), steps["i"][~marked].amax(0)  # (H,)
        follows = correlation(steps["c"][-1], batch.targets[-1])
        unit = int((i_marked - i_unmarked + follows.abs()).argmax())
        f = steps["f"][..., unit]  # (T, B)
        figures = {
            "input_gate_at_marks": i_marked[unit].item(),
            "input_gate_elsewhere": i_unmarked[unit].item(),
            "forget_gate": f.amin().item(),
            "forget_gates_multiplied": f.prod(0).amin().item(),
            "correlation_of_c_with_sum": follows[unit].item(),
        }
        return Observation(unit, story(unit, self.settings.longest, figures), figures)


STORY = (
    "Unit {unit}: in {sequences} fresh sequences of {length} numbers the input gate is {i_marked} or more at each "
    "marked number and {i_unmarked} or less at each other. The forget gate is {f} or more at each step and, "
    "multiplied over all steps, {f_product} or more. At the end C and the sum of the marked numbers have a "
    "correlation of {correlation}, rounded towards 0."
)


def story(unit: int, length: int, figures: Mapping[str, float]) -> str:
    correlation_with_sum = figures["correlation_of_c_with_sum"]
    sign = "−" if correlation_with_sum < 0 else ""
    return STORY.format(
        unit=unit + 1,
        sequences=OBSERVED,
        length=length,
        i_marked=at_least(figures["input_gate_at_marks"]),
        i_unmarked=at_most(figures["input_gate_elsewhere"]),
        f=at_least(figures["forget_gate"], 3),
        f_product=at_least(figures["forget_gates_multiplied"]),
        correlation=sign + at_least(abs(correlation_with_sum), 3),
    )


def sequences(generator: torch.Generator, size: int, length: int) -> Batch:
    """Values and marks (length, size, 2); the target counts at the last step only. `length` is 2 at least."""
    values = torch.rand(length, size, generator=generator) * 2 - 1
    half = max(2, length // 2)
    first = torch.randint(min(10, half), (size,), generator=generator)
    second = torch.randint(half - 1, (size,), generator=generator)
    second = second + (second >= first)  # any other step of the first half
    marks = torch.zeros(length, size)
    columns = torch.arange(size)
    marks[first, columns] = 1.0
    marks[second, columns] = 1.0
    inputs = torch.stack((values, marks), -1)
    targets, asked = TASK.right_answers(inputs)
    return Batch(inputs, targets, asked.float())


def correlation(columns: Tensor, target: Tensor) -> Tensor:
    """Pearson's correlation of each column of (N, H) with target (N,): (H,)."""
    x, y = columns - columns.mean(0), target - target.mean()
    lengths = torch.linalg.vector_norm(x, dim=0) * torch.linalg.vector_norm(y)
    correlations: Tensor = (x * y[:, None]).sum(0) / lengths.clamp_min(1e-12)
    return correlations


TASK = Adding(AddingSettings())
