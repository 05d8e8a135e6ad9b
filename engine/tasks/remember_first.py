"""Remember the first symbol over blanks until it is asked for.

Owns the task's sequences, scores and story. After the latch problem of Bengio, Simard and Frasconi 1994
("Learning long-term dependencies with gradient descent is difficult", section III) and the "2-sequence problem"
of Hochreiter and Schmidhuber 1997 (section 5.3), here with four symbols, blanks for distractors, and a question
mark that says when to answer.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

import torch
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.scores import at_least, at_most, class_accuracy
from engine.tasks.task import (
    Batch,
    Bias,
    Cost,
    Count,
    Gates,
    LearningRate,
    Observation,
    RightAnswers,
    Settings,
    Size,
)

LETTERS = ("A", "B", "C", "D")
BLANK = 4
ASK = 5
ALPHABET = (*LETTERS, "·", "?")


class RememberFirstSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 8
    training_steps: Count = 2000
    batch_size: Count = 20
    learning_rate: LearningRate = 0.03
    input_bias: Bias = -6.0
    output_bias: Bias = -2.0
    activity_cost: Cost = 1.0
    silence: Cost = 0.1  # what all steps before the question count together, the question counting 1
    blanks: Count = 60  # over how many the trained model is examined
    longest: Count = 80  # training sees any number of blanks up to this


@dataclass(frozen=True)
class RememberFirst(SequenceTask[RememberFirstSettings]):
    """A letter, blanks, a question mark. At the question the answer is the letter, before it "·" (nothing)."""

    name: ClassVar[str] = "remember_first"
    title: ClassVar[str] = "Remember the first symbol"
    about: ClassVar[str] = (
        "A letter, blanks, a question mark. At the question mark the answer is the letter, before it nothing."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("blanks", "longest")
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.99, "silence": 0.99}

    @property
    def chance(self) -> Mapping[str, float]:
        """Any of the letters at the question; before it, where the answer is always nothing, no loss."""
        return {"accuracy": 1 / len(LETTERS), "loss": math.log(len(LETTERS)) / (1 + self.settings.silence)}

    def describe(self) -> ModelDescription:
        return self.model(
            alphabet=ALPHABET,
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

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        asked = batch.inputs == ASK
        return {
            "accuracy": class_accuracy(outputs, replace(batch, weights=asked.float())),
            "silence": class_accuracy(outputs, replace(batch, weights=(~asked).float())),
        }

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit that keeps every letter best: written once, kept, shown when asked.

        There is one sequence a letter, so the figures are of all there are, and the generator has no say in it.
        """
        steps = gates(one_of_each(self.settings.blanks))
        i, f, o, c = (steps[name] for name in "ifoc")  # (T, letters, H)
        kept = c[-2] / c[0]  # (letters, H)
        i_letter, i_blank = i[0].amin(0), i[1:-1].amax((0, 1))  # (H,)
        o_blank, o_question = o[1:-1].amax((0, 1)), o[-1].amin(0)
        story_told = i_letter - i_blank + o_question - o_blank - (kept - 1).abs().amax(0)
        unit = int(story_told.argmax())
        figures = {
            "input_gate_at_letter": i_letter[unit].item(),
            "input_gate_at_blanks": i_blank[unit].item(),
            "forget_gates_multiplied": f[1:-1, :, unit].prod(0).amin().item(),
            "cell_state_written": c[0, :, unit].abs().amin().item(),
            "cell_state_kept_least": kept[:, unit].amin().item(),
            "cell_state_kept_most": kept[:, unit].amax().item(),
            "output_gate_at_blanks": o_blank[unit].item(),
            "output_gate_at_question": o_question[unit].item(),
        }
        return Observation(unit, story(unit, self.settings.blanks, figures), figures)


STORY = (
    "Unit {unit}: whichever the letter, the input gate is {i_letter} or more at it and {i_blank} or less at each "
    "of {blanks} blanks. Their forget gates, multiplied, are {f_product} or more. With what the input gate lets "
    "in meanwhile, C ends at {least} % to {most} % of what was written. The output gate is {o_blank} or less at "
    "each blank and {o_question} or more at the question mark."
)


def story(unit: int, blanks: int, figures: Mapping[str, float]) -> str:
    return STORY.format(
        unit=unit + 1,
        blanks=blanks,
        i_letter=at_least(figures["input_gate_at_letter"]),
        i_blank=at_most(figures["input_gate_at_blanks"]),
        f_product=at_least(figures["forget_gates_multiplied"], 3),
        least=at_least(100 * figures["cell_state_kept_least"], 0),
        most=at_most(100 * figures["cell_state_kept_most"], 0),
        o_blank=at_most(figures["output_gate_at_blanks"]),
        o_question=at_least(figures["output_gate_at_question"]),
    )


def one_of_each(blanks: int) -> Tensor:
    """Every sequence with so many blanks, one a letter: (blanks + 2, letters)."""
    inputs = torch.full((blanks + 2, len(LETTERS)), BLANK)
    inputs[0] = torch.arange(len(LETTERS))
    inputs[-1] = ASK
    return inputs


def sequences(generator: torch.Generator, size: int, blanks: int, silence: float) -> Batch:
    """Letter, blanks, question: (blanks + 2, size). All steps before the question weigh `silence` together."""
    letters = torch.randint(len(LETTERS), (size,), generator=generator)
    inputs = torch.full((blanks + 2, size), BLANK)
    inputs[0] = letters
    inputs[-1] = ASK
    weights = torch.full(inputs.shape, silence / (blanks + 1))
    weights[-1] = 1.0
    return Batch(inputs, TASK.right_answers(inputs).targets, weights)


TASK = RememberFirst(RememberFirstSettings())
