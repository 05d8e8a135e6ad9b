"""What a task is: sequences with targets, a loss, a score, and what the trained gates show.

Owns the protocol that every task keeps and what the tasks share (settings, loss and accuracy of classes). It
does not own the loop that trains (`engine.training`), which knows nothing of any one task.

A story claims no more than was measured: its figures are ranges over all cases, or the worst of them, rounded
outwards (`at_least`, `at_most`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple, Protocol, Self, TypeVar

import msgspec
import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription

Setting = float | int | str | bool

# What the gates did over a batch of sequences: i, f, g, o, c, h by letter, (T, B, H) each.
Gates = Callable[[Tensor], Mapping[str, Tensor]]

Size = Annotated[int, Meta(ge=1, le=4096)]
Count = Annotated[int, Meta(ge=1, le=1_000_000)]
Rate = Annotated[float, Meta(gt=0, le=1)]
Cost = Annotated[float, Meta(ge=0)]


class BadSettingError(ValueError):
    """A setting that the task does not have, or a value that it cannot take; the message says which."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a task's model is made and trained; a task adds its own."""

    hidden_size: Size
    training_steps: Count
    batch_size: Count = 10
    learning_rate: Rate = 0.005  # at the start; it falls to nothing along half a cosine
    forget_bias: float = 4.0  # where the forget gates start: open (Gers, Schmidhuber and Cummins 2000)
    input_bias: float = 0.0  # below 0 the input and output gates start closed (Hochreiter and Schmidhuber
    output_bias: float = 0.0  # 1997, section 4, against the "abuse problem")
    # Above 1, forget and input gates start otherwise: each unit with a memory of its own, of 1 step up to so many
    # (chrono initialisation, Tallec and Ollivier 2018, equation 16).
    longest_memory: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    activity_cost: Cost = 0.0  # of mean h², added to the loss (Merity et al. 2017)


S = TypeVar("S", bound=Settings)


def changed(settings: S, changes: Mapping[str, Setting]) -> S:
    """The settings with some of them changed; raises BadSettingError."""
    try:
        return msgspec.convert({**msgspec.structs.asdict(settings), **changes}, type(settings))
    except msgspec.ValidationError as error:
        raise BadSettingError(str(error)) from error


@dataclass(frozen=True)
class Batch:
    """Sequences of one length, what the model should say, and how much each step counts."""

    inputs: Tensor  # symbols (T, B) int64, or numbers (T, B, I) float32
    targets: Tensor  # classes (T, B) int64, or numbers (T, B) float32
    weights: Tensor  # (T, B) float32, 0 where nothing is asked


class RightAnswers(NamedTuple):
    """What a model should say of sequences, and where anything is asked."""

    targets: Tensor  # classes (T, B) int64, or numbers (T, B)
    asked: Tensor  # (T, B) bool; what the target is elsewhere means nothing


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
    def settings(self) -> Settings: ...

    @property
    def chance(self) -> Mapping[str, float]:
        """What each score would be with no memory of the sequence."""
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

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit worth looking at first and what its gates do, in figures measured on fresh sequences."""
        ...


def class_loss(outputs: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of logits (T, B, classes) in nats, averaged by the batch's weights."""
    losses = torch.nn.functional.cross_entropy(outputs.flatten(0, 1), batch.targets.flatten(), reduction="none")
    weights = batch.weights.flatten()
    return (losses * weights).sum() / weights.sum()


def class_accuracy(outputs: Tensor, batch: Batch) -> float:
    """The fraction of the steps that count where the likeliest class is the target."""
    right = outputs.argmax(-1) == batch.targets
    return right[batch.weights > 0].double().mean().item()


def at_least(value: float, digits: int = 2) -> str:
    """A lower bound as a story quotes it: rounded down."""
    return f"{math.floor(value * 10**digits) / 10**digits:.{digits}f}"


def at_most(value: float, digits: int = 2) -> str:
    """An upper bound as a story quotes it: rounded up."""
    return f"{math.ceil(value * 10**digits) / 10**digits:.{digits}f}"
