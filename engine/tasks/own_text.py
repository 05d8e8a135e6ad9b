"""Predict the next character of a text of the user's own.

Owns what is learnt from a text file, and what is kept from training: its last tenth. The task is that of
`next_character`, after Sutskever, Martens and Hinton 2011 ("Generating text with recurrent neural networks").
Without a file it reads the tales that the program ships.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, NamedTuple, Self

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.own_files import remembered, text_of
from engine.tasks.scores import class_accuracy, class_loss, entropy
from engine.tasks.task import BadSettingError, Batch, Count, LearningRate, RightAnswers, Setting, Settings, Size

EXAMPLE_FILE = "tales.txt"
KEPT = 10  # the last one in so many parts of the text is kept from training
FEWEST = 200  # characters that there must be
RARE = "□"  # stands for the characters that do not belong to the commonest
MOST_PIECES = 64


class OwnTextSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 64
    training_steps: Count = 1500
    batch_size: Count = 32
    learning_rate: LearningRate = 0.01
    longest_memory: Count = 50
    file: str = ""  # the text's path
    length: Annotated[int, Meta(ge=2, le=10_000)] = 100  # how many characters a sequence has
    characters: Annotated[int, Meta(ge=2, le=1000)] = 100  # how many different ones are told apart


class Text(NamedTuple):
    """A text as places in its alphabet: what is learnt from and what is kept from training."""

    alphabet: tuple[str, ...]
    learnt: Tensor  # (characters,)
    kept: Tensor


@dataclass(frozen=True)
class OwnText(SequenceTask[OwnTextSettings]):
    """Pieces of a text. At every character the answer is the next one."""

    name: ClassVar[str] = "own_text"
    title: ClassVar[str] = "Predict the next character of your own text"
    about: ClassVar[str] = "Pieces of a text file of yours. At every character the answer is the next one."
    difficulty: ClassVar[tuple[str, ...]] = ("length", "characters")

    def configured(self, changes: Mapping[str, Setting]) -> Self:
        """As of every task; the file is read, and BadSettingError says where it cannot be."""
        task = super().configured(changes)
        task.text()
        return task

    def text(self) -> Text:
        return read(self.settings.file, self.settings.characters)

    @property
    def chance(self) -> Mapping[str, float]:
        """Always the commonest character, in what is kept from training; or each as often as it stands there."""
        text = self.text()
        commonest = int(text.learnt.bincount().argmax())
        return {"accuracy": (text.kept == commonest).double().mean().item(), "loss": entropy(text.kept.bincount())}

    @property
    def solved(self) -> Mapping[str, float]:  # type: ignore[override]
        """More right than who knows only the character before, and says what most often follows it."""
        learnt, kept, size = self.text().learnt, self.text().kept, len(self.text().alphabet)
        pairs = (learnt[:-1] * size + learnt[1:]).bincount(minlength=size * size).view(size, size)
        return {"accuracy": (pairs.argmax(1)[kept[:-1]] == kept[1:]).double().mean().item()}

    def describe(self) -> ModelDescription:
        text = self.text()
        example = "".join(text.alphabet[place] for place in text.kept[: self.settings.length].tolist())
        return self.model(inputs="text", alphabet=text.alphabet, classes=text.alphabet, example=example)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        learnt, length = self.text().learnt, self._length(self.text().learnt)
        starts = torch.randint(len(learnt) - length, (size,), generator=generator)
        return pieces(learnt, starts, length)

    def examination(self, generator: torch.Generator) -> Batch:
        """What is kept from training, in pieces from its beginning on; the generator has no say in it."""
        kept = self.text().kept
        length = self._length(kept)
        return pieces(kept, torch.arange(0, len(kept) - length, length)[:MOST_PIECES], length)

    def _length(self, text: Tensor) -> int:
        return min(self.settings.length, len(text) - 1)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The next character; after the last one nobody knows."""
        asked = torch.ones(sequences.shape, dtype=torch.bool)
        asked[-1] = False
        return RightAnswers(sequences.roll(-1, 0), asked)

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        bits = class_loss(outputs, batch).item() / math.log(2)
        return {"accuracy": class_accuracy(outputs, batch), "bits_per_character": bits}


def pieces(text: Tensor, starts: Tensor, length: int) -> Batch:
    """So many characters from each start on, each asking for the one after it."""
    read = text[starts + torch.arange(length + 1)[:, None]]
    return Batch(read[:-1], read[1:], torch.ones(length, len(starts)))


@remembered
def read(file: str, characters: int) -> Text:
    """A text file; the rarer characters are all one. Raises BadSettingError."""
    text = text_of(file, EXAMPLE_FILE)
    if len(text) < FEWEST:
        raise BadSettingError(f"file: {file} has {len(text)} characters, fewer than {FEWEST}")
    common = [character for character, _ in Counter(text).most_common(characters)]
    alphabet = tuple(sorted(common) if len(set(text)) <= characters else [*sorted(common[:-1]), RARE])
    places = {character: place for place, character in enumerate(alphabet)}
    encoded = torch.tensor([places.get(character, len(alphabet) - 1) for character in text])
    cut = len(text) - len(text) // KEPT
    return Text(alphabet, encoded[:cut], encoded[cut:])


TASK = OwnText(OwnTextSettings())
