"""What a task is: sequences with targets, a loss, a score, and what the trained gates show.

Owns the protocol that every task keeps and what passes through it. It does not own what most tasks do alike
(`base`), how answers are scored (`scores`), nor the loop that trains (`engine.runs`), which knows nothing of
any one task.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple, Protocol, Self, TypeVar

import msgspec
import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.limits import complaint

Setting = float | int | str | bool

# What the gates did over a batch of sequences: the cell's quantities by letter, (T, B, H) each. Every cell has h;
# the LSTM i, f, g, o and c besides.
Gates = Callable[[Tensor], Mapping[str, Tensor]]

# The head's raw outputs (T, B, outputs) over a batch of sequences.
Model = Callable[[Tensor], Tensor]

Size = Annotated[int, Meta(ge=1, le=4096)]
Count = Annotated[int, Meta(ge=1, le=1_000_000)]
Rate = Annotated[float, Meta(gt=0, le=1)]
LearningRate = Annotated[float, Meta(gt=0, le=1000)]  # far beyond what learns: who wants to see it burst can
Cost = Annotated[float, Meta(ge=0)]
Bias = Annotated[float, Meta(ge=-10_000, le=10_000)]  # far beyond the ends of σ


class BadSettingError(ValueError):
    """A setting that the task does not have, or a value that it cannot take; the message says which."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a task's model is made and trained; a task adds its own."""

    hidden_size: Size
    training_steps: Count
    batch_size: Count = 10
    learning_rate: LearningRate = 0.005  # at the start; it falls to nothing along half a cosine
    forget_bias: Bias = 4.0  # where the forget gates start: open (Gers, Schmidhuber and Cummins 2000)
    input_bias: Bias = 0.0  # below 0 the input and output gates start closed (Hochreiter and Schmidhuber
    output_bias: Bias = 0.0  # 1997, section 4, against the "abuse problem")
    # Above 1, forget and input gates start otherwise: each unit with a memory of its own, of 1 step up to so many
    # (chrono initialisation, Tallec and Ollivier 2018, equation 16).
    longest_memory: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    activity_cost: Cost = 0.0  # of mean h², added to the loss (Merity et al. 2017)


S = TypeVar("S", bound=Settings)


def changed(settings: S, changes: Mapping[str, Setting]) -> S:
    """The settings with some of them changed; raises BadSettingError."""
    wrong = complaint(type(settings), changes)
    if wrong is not None:
        raise BadSettingError(wrong)
    return msgspec.convert({**msgspec.structs.asdict(settings), **changes}, type(settings))


@dataclass(frozen=True)
class Batch:
    """Sequences, what the model should say, and how much each step counts.

    A sequence shorter than the longest is followed by steps that are not its own, whatever they hold. Nothing is
    asked there, so neither a loss nor a gradient comes from them: a forward pass over time reads them last.
    """

    inputs: Tensor  # symbols (T, B) int64, or numbers (T, B, I) float32
    targets: Tensor  # classes (T, B) int64, or numbers (T, B) float32
    weights: Tensor  # (T, B) float32, 0 where nothing is asked
    lengths: Tensor | None = None  # (B,) int64, the steps of each sequence; None where all have T

    @property
    def there(self) -> Tensor:
        """(T, B) bool: which steps belong to their sequence."""
        if self.lengths is None:
            return torch.ones_like(self.weights, dtype=torch.bool)
        return torch.arange(len(self.weights))[:, None] < self.lengths

    def first(self, count: int) -> Batch:
        """The first `count` sequences of it."""
        lengths = None if self.lengths is None else self.lengths[:count]
        return Batch(self.inputs[:, :count], self.targets[:, :count], self.weights[:, :count], lengths)


class RightAnswers(NamedTuple):
    """What a model should say of sequences, and where anything is asked."""

    targets: Tensor  # classes (T, B) int64, or numbers (T, B)
    asked: Tensor  # (T, B) bool; what the target is elsewhere means nothing


class Example(NamedTuple):
    """One sequence as a person reads it, with what is right and what the model said beside each other."""

    sequence: str
    truth: str
    answer: str
    right: bool


@dataclass(frozen=True)
class Observation:
    """What a trained model's gates show, measured."""

    unit: int
    story: str
    scores: Mapping[str, float]


class Task(Protocol):
    """A problem that a recurrent network can learn, after a published source that its docstring names."""

    @property
    def name(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def about(self) -> str:
        """What is asked, in a sentence or two."""
        ...

    @property
    def settings(self) -> Settings: ...

    @property
    def difficulty(self) -> tuple[str, ...]:
        """The settings that make it harder the higher they are, the most telling first."""
        ...

    @property
    def chance(self) -> Mapping[str, float]:
        """What each score and the "loss" would be with no memory of the sequence: mostly of one answer for all."""
        ...

    @property
    def solved(self) -> Mapping[str, float]:
        """The least that each score must be to call the task solved."""
        ...

    @property
    def tolerance(self) -> float:
        """A number less than this from the right one is right too; of classes only the right one is."""
        ...

    def configured(self, changes: Mapping[str, Setting]) -> Self:
        """The task with some settings changed; raises BadSettingError."""
        ...

    def describe(self) -> ModelDescription:
        """The model that learns this task, as yet without seed, story and scores."""
        ...

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        """`size` sequences to learn from."""
        ...

    def examination(self, generator: torch.Generator) -> Batch:
        """Fresh sequences of the task's full difficulty, on which a trained model is scored."""
        ...

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """What is right at each step of any sequences (T, B) or (T, B, I), also of such as a person types."""
        ...

    def loss(self, outputs: Tensor, batch: Batch) -> Tensor:
        """The mean loss, a scalar, of the head's raw outputs (T, B, outputs)."""
        ...

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        """Scores of the head's raw outputs; "accuracy", where there is one, is a fraction."""
        ...

    def examine(self, model: Model, generator: torch.Generator) -> dict[str, float]:
        """A trained model's scores on fresh sequences of the task's full difficulty."""
        ...

    def examples(self, model: Model, generator: torch.Generator, count: int) -> list[Example]:
        """`count` fresh sequences that a person can read, with the model's answers."""
        ...

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit of an LSTM worth looking at first and what its gates do, measured on fresh sequences."""
        ...

    def glance(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit of a cell of any kind whose memory tells the answers best, measured on fresh sequences."""
        ...
