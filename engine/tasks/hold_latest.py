"""Hold the latest marked symbol: capital letters are marks, small letters are to be ignored.

Owns the task's sequences, scores and story. The gate that closes to make room is that of Gers, Schmidhuber and
Cummins 2000 ("Learning to forget: continual prediction with LSTM", section 3), whose streams, like these, never
say where a piece begins; the marked symbol among distractors is that of Hochreiter and Schmidhuber 1997
(sections 5.4 and 5.6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

import torch
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.task import (
    Batch,
    Cost,
    Count,
    Gates,
    Observation,
    Rate,
    RightAnswers,
    Setting,
    Settings,
    Size,
    changed,
    class_accuracy,
    class_loss,
)

LETTERS = ("A", "B", "C", "D")
ALPHABET = (*LETTERS, *(letter.lower() for letter in LETTERS))


class HoldLatestSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 8
    training_steps: Count = 3000
    batch_size: Count = 20
    learning_rate: Rate = 0.03
    input_bias: float = -4.0
    activity_cost: Cost = 0.3
    marks: Rate = 0.05  # how often a letter is a capital
    length: Count = 80


@dataclass(frozen=True)
class HoldLatest:
    """Letters at random, the first and some others capital. At every step the answer is the latest capital."""

    settings: HoldLatestSettings = field(default_factory=HoldLatestSettings)

    name: ClassVar[str] = "hold_latest"
    title: ClassVar[str] = "Hold the latest capital"
    chance: ClassVar[Mapping[str, float]] = {"accuracy": 1 / len(LETTERS)}
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.99}

    tolerance: ClassVar[float] = 0.0

    def configured(self, changes: Mapping[str, Setting]) -> HoldLatest:
        return replace(self, settings=changed(self.settings, changes))

    def describe(self) -> ModelDescription:
        return ModelDescription(
            name=self.name,
            title=self.title,
            inputs="symbols",
            alphabet=ALPHABET,
            input_size=len(ALPHABET),
            hidden_size=self.settings.hidden_size,
            output="classes",
            classes=LETTERS,
            example="A b d b C a a d b B c d a c A b",
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

    def loss(self, outputs: Tensor, batch: Batch) -> Tensor:
        return class_loss(outputs, batch)

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        return {"accuracy": class_accuracy(outputs, batch)}

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit whose forget gate closes furthest at capitals and stays open at small letters."""
        batch = sequences(generator, 500, self.settings.length, self.settings.marks)
        steps = gates(batch.inputs)
        letters, i, f = (values[1:] for values in (batch.inputs, steps["i"], steps["f"]))  # nothing to forget at 0
        capitals = [letters == place for place in range(len(LETTERS))]
        small = [letters == place + len(LETTERS) for place in range(len(LETTERS))]
        f_capital = torch.stack([f[of].mean(0) for of in capitals]).amax(
            0
        )  # (H,), at the letter where it is worst
        f_small = torch.stack([f[of].mean(0) for of in small]).amin(0)
        i_capital, i_small = i[letters < len(LETTERS)].mean(0), i[letters >= len(LETTERS)].mean(0)
        unit = int((i_capital - i_small + 2 * (f_small - f_capital)).argmax())
        figures = {
            "forget_gate_at_capitals": f_capital[unit].item(),
            "forget_gate_at_small_letters": f_small[unit].item(),
            "input_gate_at_capitals": i_capital[unit].item(),
            "input_gate_at_small_letters": i_small[unit].item(),
        }
        story = (
            "Unit {unit}: at a capital, whichever it is, the forget gate closes (mean "
            "{forget_gate_at_capitals:.2f} or less) and the input gate opens (mean {input_gate_at_capitals:.2f}): "
            "the old letter goes, the new one comes. At small letters the forget gate is open "
            "({forget_gate_at_small_letters:.2f} or more) and the input gate nearly shut "
            "({input_gate_at_small_letters:.2f}): what C holds, it keeps."
        )
        return Observation(unit, story.format(unit=unit + 1, **figures), figures)


def sequences(generator: torch.Generator, size: int, length: int, marks: float) -> Batch:
    """Letters (length, size), the first of each sequence a capital, every step asking for the latest one."""
    letters = torch.randint(len(LETTERS), (length, size), generator=generator)
    marked = torch.rand(length, size, generator=generator) < marks
    marked[0] = True
    inputs = torch.where(marked, letters, letters + len(LETTERS))
    return Batch(inputs, TASK.right_answers(inputs).targets, torch.ones(length, size))


TASK = HoldLatest()
