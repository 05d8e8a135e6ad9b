"""Hold the latest marked symbol: capital letters are marks, small letters are to be ignored.

Owns the task's sequences, scores and story. The gate that closes to make room is that of Gers, Schmidhuber and
Cummins 2000 ("Learning to forget: continual prediction with LSTM", section 3), whose streams, like these, never
say where a piece begins; the marked symbol among distractors is that of Hochreiter and Schmidhuber 1997
(sections 5.4 and 5.6).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.scores import at_least, at_most
from engine.tasks.task import (
    Batch,
    Bias,
    Cost,
    Count,
    Gates,
    LearningRate,
    Observation,
    Rate,
    RightAnswers,
    Settings,
    Size,
)

LETTERS = ("A", "B", "C", "D")
ALPHABET = (*LETTERS, *(letter.lower() for letter in LETTERS))

OBSERVED = 2000  # how many sequences the story tells of


class HoldLatestSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 4
    training_steps: Count = 3000
    batch_size: Count = 20
    learning_rate: LearningRate = 0.03
    input_bias: Bias = -4.0
    activity_cost: Cost = 0.1
    marks: Rate = 0.05  # how often a letter is a capital
    length: Count = 80


@dataclass(frozen=True)
class HoldLatest(SequenceTask[HoldLatestSettings]):
    """Letters at random, the first and some others capital. At every step the answer is the latest capital."""

    name: ClassVar[str] = "hold_latest"
    title: ClassVar[str] = "Hold the latest capital"
    about: ClassVar[str] = (
        "Letters at random, a few of them capital. At every step the answer is the latest capital."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("length",)
    chance: ClassVar[Mapping[str, float]] = {"accuracy": 1 / len(LETTERS), "loss": math.log(len(LETTERS))}
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.99}

    def describe(self) -> ModelDescription:
        return self.model(
            alphabet=ALPHABET,
            classes=LETTERS,
            example="A b d c B a c C d a D b c d A b",
        )

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        return sequences(generator, size, self.settings.length, self.settings.marks)

    def examination(self, generator: torch.Generator) -> Batch:
        return sequences(generator, 1000, self.settings.length, self.settings.marks)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The latest capital; nothing is known before there is one."""
        marked = sequences < len(LETTERS)
        steps = torch.arange(len(sequences))[:, None].expand(sequences.shape)
        latest = torch.where(marked, steps, 0).cummax(0).values  # the step of the latest capital
        return RightAnswers(sequences.gather(0, latest), marked.cummax(0).values)

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit whose gates tell capitals from small letters best, where they do it worst."""
        batch = sequences(generator, OBSERVED, self.settings.length, self.settings.marks)
        steps = gates(batch.inputs)
        capital = batch.inputs < len(LETTERS)
        i_capital, i_small = steps["i"][capital], steps["i"][~capital]  # (occurrences, H)
        f_capital, f_small = steps["f"][capital].amax(0), steps["f"][~capital].amin(0)  # (H,)
        unit = int((i_capital.amin(0) - i_small.amax(0) + 2 * (f_small - f_capital)).argmax())
        figures = {
            "forget_gate_at_capitals": f_capital[unit].item(),
            "forget_gate_at_small_letters": f_small[unit].item(),
            "input_gate_at_capitals_least": i_capital[:, unit].amin().item(),
            "input_gate_at_capitals_most": i_capital[:, unit].amax().item(),
            "input_gate_at_small_letters": i_small[:, unit].amax().item(),
        }
        return Observation(unit, story(unit, figures), figures)


STORY = (
    "Unit {unit}: in {sequences} fresh sequences the forget gate, which is the part of the old C that stays, is "
    "{f_capital} or less at every capital, whichever it is, and {f_small} or more at every small letter. The "
    "input gate is {i_least} to {i_most} at the capitals and {i_small} or less at the small letters."
)


def story(unit: int, figures: Mapping[str, float]) -> str:
    return STORY.format(
        unit=unit + 1,
        sequences=OBSERVED,
        f_capital=at_most(figures["forget_gate_at_capitals"]),
        f_small=at_least(figures["forget_gate_at_small_letters"]),
        i_least=at_least(figures["input_gate_at_capitals_least"]),
        i_most=at_most(figures["input_gate_at_capitals_most"]),
        i_small=at_most(figures["input_gate_at_small_letters"]),
    )


def sequences(generator: torch.Generator, size: int, length: int, marks: float) -> Batch:
    """Letters (length, size), the first of each sequence a capital, every step asking for the latest one."""
    letters = torch.randint(len(LETTERS), (length, size), generator=generator)
    marked = torch.rand(length, size, generator=generator) < marks
    marked[0] = True
    inputs = torch.where(marked, letters, letters + len(LETTERS))
    return Batch(inputs, TASK.right_answers(inputs).targets, torch.ones(length, size))


TASK = HoldLatest(HoldLatestSettings())
