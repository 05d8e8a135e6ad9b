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
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from string import ascii_letters
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.resources import shipped
from engine.tasks import storyteller
from engine.tasks.base import SequenceTask
from engine.tasks.scores import at_least, at_most, auc, class_accuracy, class_loss, entropy
from engine.tasks.task import Batch, Count, Gates, LearningRate, Observation, RightAnswers, Settings, Size

ALPHABET = ("\n", " ", "!", '"', "'", ",", ".", "?", *ascii_letters)
NEWLINE, QUOTE = ALPHABET.index("\n"), ALPHABET.index('"')
EXAMPLE = (
    '"Is it far?" asked the girl. The old man looked up. "Not far," he said, "but the bridge is broken." She ran.'
)


class NextCharacterSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 64
    training_steps: Count = 1500
    batch_size: Count = 64
    learning_rate: LearningRate = 0.02
    longest_memory: Count = 100
    length: Count = 200  # how many characters a sequence has in training
    prose: Annotated[float, Meta(ge=0, le=1)] = (
        0.4  # how many sequences are prose; the others the storyteller tells
    )


@dataclass(frozen=True)
class NextCharacter(SequenceTask[NextCharacterSettings]):
    """A text from the beginning of a paragraph on. At every character the answer is the next one."""

    name: ClassVar[str] = "next_character"
    title: ClassVar[str] = "Predict the next character"
    about: ClassVar[str] = "A story, character by character. At every character the answer is the next one."
    difficulty: ClassVar[tuple[str, ...]] = ("length",)
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.5, "quote_auc": 0.9}

    @property
    def chance(self) -> Mapping[str, float]:
        """Always the commonest character of the unseen stories; or each as often as it stands there."""
        unseen = stories("tales_unseen")
        counts = unseen.targets[unseen.weights > 0].bincount()
        return {"accuracy": (counts.amax() / counts.sum()).item(), "quote_auc": 0.5, "loss": entropy(counts)}

    def describe(self) -> ModelDescription:
        return self.model(
            inputs="text",
            alphabet=ALPHABET,
            classes=ALPHABET,
            example=EXAMPLE,
        )

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        of_prose, length = round(size * self.settings.prose), self.settings.length
        parts = [windows(generator, prose("tales"), of_prose, length), told(generator, size - of_prose, length)]
        return next_characters(torch.cat(parts, 1))

    def examination(self, generator: torch.Generator) -> Batch:
        """The unseen stories from end to end; the generator has no say in it."""
        return stories("tales_unseen")

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The next character; after the last one nobody knows."""
        asked = torch.ones(sequences.shape, dtype=torch.bool)
        asked[-1] = False
        return RightAnswers(sequences.roll(-1, 0), asked)

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        return {
            "accuracy": class_accuracy(outputs, batch),
            "bits_per_character": class_loss(outputs, batch).item() / math.log(2),
        }

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit whose c tells inside from outside quotes best in one text, measured on another."""
        apart = quote_aucs(gates, stories("tales_choosing")) - 0.5
        unit = int(apart.abs().argmax())
        higher = bool(apart[unit] > 0)
        unseen = stories("tales_unseen")
        area = quote_aucs(gates, unseen)[unit].item()
        closing = (unseen.inputs == QUOTE) & ~inside_quotes(unseen.inputs) & (unseen.weights > 0)
        f_closing = gates(unseen.inputs)["f"][closing][:, unit]  # (closing quotes,)
        figures = {
            "quote_auc": area if higher else 1 - area,
            "forget_gate_at_closing_quotes": f_closing.mean().item(),
            "forget_gate_at_closing_quotes_most": f_closing.amax().item(),
        }
        return Observation(unit, story(unit, higher, figures), figures)


STORY = (
    "Unit {unit}: the model was trained to predict the next character alone, yet this unit’s C is {side} inside "
    "quotes than outside. In stories that the model did not learn from this holds for {area} % or more of all "
    "pairs of a character inside and one outside (the AUC). There its forget gate is at closing quotes {f_mean} "
    "or less in the mean, {f_most} at most."
)


def story(unit: int, higher: bool, figures: Mapping[str, float]) -> str:
    return STORY.format(
        unit=unit + 1,
        side="higher" if higher else "lower",
        area=at_least(100 * figures["quote_auc"], 1),
        f_mean=at_most(figures["forget_gate_at_closing_quotes"]),
        f_most=at_most(figures["forget_gate_at_closing_quotes_most"]),
    )


@cache
def prose(name: str) -> Tensor:
    """A text of `resources/data` as places in the alphabet, (characters,)."""
    return encoded(written(name))


def written(name: str) -> str:
    """A text of `resources/data`; a checkout may have changed its ends of lines, which the model must not see."""
    return shipped("data", f"{name}.txt").decode().replace("\r\n", "\n")


@cache
def stories(name: str) -> Batch:
    """The stories of a text side by side, each from its beginning; after the end of one nothing counts there."""
    pieces = [encoded(story + "\n") for story in written(name).strip().split("\n\n")]
    batch = next_characters(torch.nn.utils.rnn.pad_sequence(pieces))  # the padding is newlines, place 0
    lengths = torch.tensor([len(piece) - 1 for piece in pieces])
    there = torch.arange(len(batch.weights))[:, None] < lengths
    return replace(batch, weights=there.float())


def encoded(text: str) -> Tensor:
    places = {character: place for place, character in enumerate(ALPHABET)}
    return torch.tensor([places[character] for character in text])


@cache
def beginnings(text: Tensor) -> Tensor:
    """Where the paragraphs of a text begin, (paragraphs,)."""
    return torch.cat((torch.zeros(1, dtype=torch.long), (text[:-1] == NEWLINE).nonzero().flatten() + 1))


def windows(generator: torch.Generator, text: Tensor, size: int, length: int) -> Tensor:
    """Pieces of the text from the beginning of a paragraph on, (length + 1, size); the text goes round."""
    starts = beginnings(text)
    chosen = starts[torch.randint(len(starts), (size,), generator=generator)]
    return text[(torch.arange(length + 1)[:, None] + chosen) % len(text)]


def told(generator: torch.Generator, size: int, length: int) -> Tensor:
    """Paragraphs that the storyteller makes up on the spot, (length + 1, size)."""
    chance = Random(int(torch.randint(2**62, (), generator=generator)))
    texts = []
    for _ in range(size):
        text = ""
        while len(text) <= length:
            text += storyteller.told("paragraph", chance) + "\n"
        texts.append(encoded(text[: length + 1]))
    return torch.stack(texts, 1) if texts else torch.empty(length + 1, 0, dtype=torch.long)


def next_characters(texts: Tensor) -> Batch:
    """Characters (T + 1, B) as a batch of T steps, each asking for the character after it."""
    targets, asked = TASK.right_answers(texts)
    return Batch(texts[:-1], targets[:-1], asked[:-1].float())


def inside_quotes(texts: Tensor) -> Tensor:
    """For each character of texts (T, B) whether a quote is open after reading it; the end of a line closes it."""
    opened = torch.zeros(texts.shape[1], dtype=torch.bool)
    inside = []
    for characters in texts:
        opened = (opened ^ (characters == QUOTE)) & (characters != NEWLINE)
        inside.append(opened)
    return torch.stack(inside)


def quote_aucs(gates: Gates, batch: Batch) -> Tensor:
    """For each unit the probability that its c is higher inside quotes than outside (AUC, Mann–Whitney), (H,)."""
    there = batch.weights > 0
    return auc(gates(batch.inputs)["c"][there], inside_quotes(batch.inputs)[there])


TASK = NextCharacter(NextCharacterSettings())
