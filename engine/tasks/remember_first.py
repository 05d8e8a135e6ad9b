"""Remember the first symbol over blanks until it is asked for.

Owns the task's sequences, scores and story. After the latch problem of Bengio, Simard and Frasconi 1994
("Learning long-term dependencies with gradient descent is difficult", section III) and the "2-sequence problem"
of Hochreiter and Schmidhuber 1997 (section 5.3), here with four symbols, blanks for distractors, and a question
mark that says when to answer.
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
BLANK = 4
ASK = 5
ALPHABET = (*LETTERS, "·", "?")


class RememberFirstSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 8
    training_steps: Count = 2000
    batch_size: Count = 20
    learning_rate: Rate = 0.03
    input_bias: float = -4.0
    output_bias: float = -2.0
    activity_cost: Cost = 1.0
    silence: Cost = 0.1  # what all steps before the question count together, the question counting 1
    blanks: Count = 60  # over how many the trained model is examined
    longest: Count = 80  # training sees any number of blanks up to this


@dataclass(frozen=True)
class RememberFirst:
    """A letter, blanks, a question mark. At the question the answer is the letter, before it "·" (nothing)."""

    settings: RememberFirstSettings = field(default_factory=RememberFirstSettings)

    name: ClassVar[str] = "remember_first"
    title: ClassVar[str] = "Remember the first symbol"
    chance: ClassVar[Mapping[str, float]] = {"accuracy": 1 / len(LETTERS)}
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.99, "silence": 0.99}

    tolerance: ClassVar[float] = 0.0

    def configured(self, changes: Mapping[str, Setting]) -> RememberFirst:
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
            classes=(*LETTERS, "·"),
            example="A · · · · · · · ?",
        )

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        blanks = int(torch.randint(self.settings.longest + 1, (), generator=generator))
        return sequences(generator, size, blanks, self.settings.silence)

    def examination(self, generator: torch.Generator) -> Batch:
        return sequences(generator, 2000, self.settings.blanks, self.settings.silence)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """Nothing ("·") before the question, and there the first letter; after it, or without one, unknown."""
        asks = sequences == ASK
        targets = torch.where(asks, sequences[0], BLANK)
        first_question = asks.cumsum(0) - asks.long() == 0  # up to it, and with it
        return RightAnswers(targets, first_question & (~asks | (sequences[0] < BLANK)))

    def loss(self, outputs: Tensor, batch: Batch) -> Tensor:
        return class_loss(outputs, batch)

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        asked = batch.inputs == ASK
        return {
            "accuracy": class_accuracy(outputs, replace(batch, weights=asked.float())),
            "silence": class_accuracy(outputs, replace(batch, weights=(~asked).float())),
        }

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit that keeps the example's letter best: written once, kept, shown when asked."""
        letter = LETTERS.index(self.describe().example[0])
        batch = sequences(generator, 400, self.settings.blanks, self.settings.silence)
        steps = gates(batch.inputs)
        i, f, o, c = (steps[name][:, batch.inputs[0] == letter].mean(1) for name in "ifoc")  # (T, H)
        kept = c[-2] / c[0]
        story_told = i[0] - i[1:].mean(0) + o[-1] - o[:-1].mean(0) + f[1:-1].amin(0) - (kept - 1).abs()
        unit = int(story_told.argmax())
        figures = {
            "input_gate_at_letter": i[0, unit].item(),
            "input_gate_at_blanks": i[1:-1, unit].mean().item(),
            "forget_gate_at_blanks": f[1:-1, unit].amin().item(),
            "cell_state_kept": kept[unit].item(),
            "output_gate_at_blanks": o[1:-1, unit].mean().item(),
            "output_gate_at_question": o[-1, unit].item(),
        }
        story = (
            "Unit {unit}: the input gate opens at the letter ({input_gate_at_letter:.2f}) and stays shut at the "
            "blanks ({input_gate_at_blanks:.2f}); the forget gate lets go of {lost:.2%} a step at most, so after "
            "{blanks} blanks C is {cell_state_kept:.0%} of what was written; the output gate, nearly "
            "shut meanwhile ({output_gate_at_blanks:.2f}), opens at the question mark "
            "({output_gate_at_question:.2f})."
        )
        lost = 1 - figures["forget_gate_at_blanks"]
        words = story.format(unit=unit + 1, blanks=self.settings.blanks, lost=lost, **figures)
        return Observation(unit, words, figures)


def sequences(generator: torch.Generator, size: int, blanks: int, silence: float) -> Batch:
    """Letter, blanks, question: (blanks + 2, size). All steps before the question weigh `silence` together."""
    letters = torch.randint(len(LETTERS), (size,), generator=generator)
    inputs = torch.full((blanks + 2, size), BLANK)
    inputs[0] = letters
    inputs[-1] = ASK
    weights = torch.full(inputs.shape, silence / (blanks + 1))
    weights[-1] = 1.0
    return Batch(inputs, TASK.right_answers(inputs).targets, weights)


TASK = RememberFirst()
