"""Copy memory: say the symbols again, in order, after a long wait.

Owns the task's sequences. After Arjovsky, Shah and Bengio 2016, "Unitary evolution recurrent neural networks",
section 4.1, who credit Hochreiter and Schmidhuber 1997 with the idea (none of the tasks there is this one). As in
the former: so many symbols out of eight, blanks, a marker, and as many blanks again, during which the symbols are
to be said. There all waits are equal; here, in training, a wait is any up to the longest, and the steps before
the answer, where "nothing" is right, count together for a tenth of one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import EXAMINED, SequenceTask
from engine.tasks.scores import class_accuracy, right_sequences
from engine.tasks.task import Batch, Count, LearningRate, RightAnswers, Settings, Size

SYMBOLS = tuple("abcdefgh")
BLANK, MARKER = 8, 9
SILENCE = 0.1


class CopyMemorySettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 64
    training_steps: Count = 4000
    batch_size: Count = 50
    learning_rate: LearningRate = 0.01
    lag: Count = 20  # how long the wait is at most, and in the examination
    items: Annotated[int, Meta(ge=1, le=100)] = 5  # how many symbols are to be said


@dataclass(frozen=True)
class CopyMemory(SequenceTask[CopyMemorySettings]):
    """Symbols, blanks, a marker. From the step after the marker on the answers are the symbols, in order."""

    name: ClassVar[str] = "copy_memory"
    title: ClassVar[str] = "Copy the symbols after a wait"
    about: ClassVar[str] = (
        "A few symbols, a long wait, a question mark. After it the answers are the symbols, in order."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("lag", "items")

    @property
    def chance(self) -> Mapping[str, float]:
        """Any symbol wherever one is asked for, and no loss elsewhere: the source's memoryless strategy."""
        items = self.settings.items
        loss = math.log(len(SYMBOLS)) * items / (items + SILENCE)
        return {"accuracy": 1 / len(SYMBOLS), "sequences": 0.0, "loss": loss}

    def describe(self) -> ModelDescription:
        return self.model(
            alphabet=(*SYMBOLS, "·", "?"), classes=(*SYMBOLS, "·"), example="c a f a e · · · · · · ? · · · · ·"
        )

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        return self._waiting(generator, torch.randint(1, self.settings.lag + 1, (size,), generator=generator))

    def examination(self, generator: torch.Generator) -> Batch:
        return self._waiting(generator, torch.full((EXAMINED,), self.settings.lag))

    def _waiting(self, generator: torch.Generator, waits: Tensor) -> Batch:
        """Sequences with so many blanks (B,) before the marker."""
        items, columns = self.settings.items, torch.arange(len(waits))
        lengths = waits + 2 * items + 1
        inputs = torch.full((int(lengths.max()), len(waits)), BLANK)
        inputs[:items] = torch.randint(len(SYMBOLS), (items, len(waits)), generator=generator)
        inputs[items + waits, columns] = MARKER
        steps = torch.arange(len(inputs))[:, None]
        answering = (steps > items + waits) & (steps < lengths)
        before = steps <= items + waits
        weights = answering.float() + before * (SILENCE / (items + waits + 1))
        return Batch(inputs, self.right_answers(inputs).targets, weights, lengths)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """Nothing ("·") up to the first marker, after it the symbols before it, in order, as many as there are."""
        after = ((sequences == MARKER).cumsum(0) > 0).roll(1, 0)
        after[0] = False
        symbol = (sequences < BLANK) & ~after
        count = symbol.sum(0)
        nth = after.cumsum(0) - 1  # 0 at the step after the marker
        # Where the nth symbol stands: the symbols' steps sorted to the front, in order.
        order = (~symbol).to(torch.int8).sort(dim=0, stable=True).indices
        said = sequences.gather(0, order.gather(0, nth.clamp(0, len(sequences) - 1)))
        return RightAnswers(torch.where(after & (nth < count), said, BLANK), ~after | (nth < count))

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        """Of the symbols, and of whole sequences, how many are right."""
        weights = batch.weights * (batch.targets < BLANK)
        answers = Batch(batch.inputs, batch.targets, weights, batch.lengths)
        whole = right_sequences(outputs, answers).double().mean().item()
        return {"accuracy": class_accuracy(outputs, answers), "sequences": whole}


TASK = CopyMemory(CopyMemorySettings())
