"""Predict the next character of a story, and nothing else.

Owns the texts, their cutting into sequences, scores and story. That single units of such a network can come to
mark what nobody asked for, such as being inside quotes, was seen by Karpathy, Johnson and Li 2015 ("Visualizing
and understanding recurrent networks", section 4.1). Here too the quotes are in no target, no loss and no
setting: the unit is looked for afterwards in one text (`tales_choosing`) and measured on another
(`tales_unseen`), and the model has learnt from neither.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from string import ascii_letters
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.resources import shipped
from engine.tasks.storyteller import paragraphs
from engine.tasks.task import (
    Batch,
    Count,
    Gates,
    Observation,
    Rate,
    Setting,
    Settings,
    Size,
    changed,
    class_accuracy,
    class_loss,
)

ALPHABET = ("\n", " ", "!", '"', "'", ",", ".", "?", *ascii_letters)
QUOTE = ALPHABET.index('"')
EXAMPLE = (
    '"Is it far?" asked the girl. The old man looked up. "Not far," he said, "but the bridge is broken." She ran.'
)

# The storyteller's seeds: what one of them tells, no other does word for word.
LEARNT, CHOOSING, UNSEEN = range(3)


class NextCharacterSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 64
    training_steps: Count = 3000
    batch_size: Count = 32
    learning_rate: Rate = 0.01
    forget_bias: float = 2.0
    length: Count = 160  # how many characters a sequence has in training
    told: Count = 4000  # how many paragraphs the storyteller adds to the prose
    prose: Annotated[float, Meta(ge=0, le=1)] = 0.5  # how many of the sequences begin in the prose


@dataclass(frozen=True)
class NextCharacter:
    """A text from the beginning of a paragraph on. At every character the answer is the next one."""

    settings: NextCharacterSettings = field(default_factory=NextCharacterSettings)

    name: ClassVar[str] = "next_character"
    title: ClassVar[str] = "Predict the next character"
    chance: ClassVar[Mapping[str, float]] = {"accuracy": 1 / len(ALPHABET), "quote_auc": 0.5}
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.5, "quote_auc": 0.9}

    def configured(self, changes: Mapping[str, Setting]) -> NextCharacter:
        return replace(self, settings=changed(self.settings, changes))

    def describe(self) -> ModelDescription:
        return ModelDescription(
            name=self.name,
            title=self.title,
            inputs="text",
            alphabet=ALPHABET,
            input_size=len(ALPHABET),
            hidden_size=self.settings.hidden_size,
            output="classes",
            classes=ALPHABET,
            example=EXAMPLE,
        )

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        from_prose = round(size * self.settings.prose)
        length = self.settings.length
        parts = [
            windows(generator, prose("tales"), from_prose, length),
            windows(generator, told(LEARNT, self.settings.told), size - from_prose, length),
        ]
        return next_characters(torch.cat(parts, 1))

    def examination(self, generator: torch.Generator) -> Batch:
        """The unseen prose from end to end, as one sequence; the generator has no say in it."""
        return next_characters(prose("tales_unseen")[:, None])

    def loss(self, outputs: Tensor, batch: Batch) -> Tensor:
        return class_loss(outputs, batch)

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        return {
            "accuracy": class_accuracy(outputs, batch),
            "bits_per_character": class_loss(outputs, batch).item() / math.log(2),
        }

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit whose c tells inside from outside quotes best in one text, measured on another."""
        choosing = [quote_aucs(gates, text) for text in (prose("tales_choosing"), told(CHOOSING, 100))]
        apart = torch.stack(choosing).mean(0) - 0.5
        unit = int(apart.abs().argmax())
        higher = bool(apart[unit] > 0)
        measured = [quote_aucs(gates, text)[unit].item() for text in (prose("tales_unseen"), told(UNSEEN, 100))]
        of_prose, of_told = (auc if higher else 1 - auc for auc in measured)
        side = "higher" if higher else "lower"
        story = (
            f"Unit {unit + 1}: nobody told it about quotes, yet its C is {side} inside them than outside. In a "
            f"story that the model never saw, C is {side} at a character inside than at one outside for "
            f"{of_prose:.1%} of all pairs (the AUC)."
        )
        return Observation(unit, story, {"quote_auc": of_prose, "quote_auc_told": of_told})


@cache
def prose(name: str) -> Tensor:
    """A text of `resources/data` as places in the alphabet, (characters,)."""
    return encoded(shipped("data", f"{name}.txt").decode())


@cache
def told(seed: int, count: int) -> Tensor:
    """So many paragraphs of the storyteller, (characters,)."""
    return encoded("".join(f"{paragraph}\n" for paragraph in islice(paragraphs(seed), count)))


def encoded(text: str) -> Tensor:
    places = {character: place for place, character in enumerate(ALPHABET)}
    return torch.tensor([places[character] for character in text.replace("\r\n", "\n")])


@cache
def beginnings(text: Tensor) -> Tensor:
    """Where the paragraphs of a text begin, (paragraphs,)."""
    return torch.cat((torch.zeros(1, dtype=torch.long), (text[:-1] == 0).nonzero().flatten() + 1))


def windows(generator: torch.Generator, text: Tensor, size: int, length: int) -> Tensor:
    """Pieces of the text from the beginning of a paragraph on, (length + 1, size); the text goes round."""
    starts = beginnings(text)
    chosen = starts[torch.randint(len(starts), (size,), generator=generator)]
    return text[(torch.arange(length + 1)[:, None] + chosen) % len(text)]


def next_characters(texts: Tensor) -> Batch:
    """Characters (T + 1, B) as a batch of T steps, each asking for the character after it."""
    return Batch(texts[:-1], texts[1:], torch.ones(texts[1:].shape))


def inside_quotes(text: Tensor) -> Tensor:
    """For each character (T,) whether a quote is open after reading it; a line that ends closes it."""
    quotes = (text == QUOTE).long().cumsum(0)
    line = (text == 0).long().cumsum(0)
    before_line = torch.zeros(int(line[-1]) + 1, dtype=torch.long)
    before_line[1:] = quotes[text == 0]
    return (quotes - before_line[line]) % 2 == 1


def quote_aucs(gates: Gates, text: Tensor) -> Tensor:
    """For each unit the probability that its c is higher inside quotes than outside (AUC, Mann–Whitney), (H,)."""
    return auc(gates(text[:, None])["c"][:, 0], inside_quotes(text))


def auc(values: Tensor, positive: Tensor) -> Tensor:
    """The area under the ROC curve of each column of (N, H) for labels (N,): ties count half, (H,)."""
    inside = values[positive].T.contiguous()  # (H, positives)
    outside = values[~positive].T.contiguous().sort(-1).values  # (H, negatives)
    below = torch.searchsorted(outside, inside) + torch.searchsorted(outside, inside, right=True)
    return below.double().mean(-1) / (2 * outside.shape[-1])


TASK = NextCharacter()
