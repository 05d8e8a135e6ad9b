"""The last word of a sentence that an early word decides.

Owns the sentences' plan; their words are in `resources/data/last_word.toml`. The sentence is that of Olah 2015
("Understanding LSTM networks": "I grew up in France … I speak fluent …"), after the long time lags of Bengio,
Simard and Frasconi 1994 ("Learning long-term dependencies with gradient descent is difficult"). Other countries
are named on the way, and mislead who has kept only the latest: the first one decides.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import EXAMINED, SequenceTask
from engine.tasks.grammar import Grammar, grammar
from engine.tasks.sentences import batch_of, kept_from_training, right_answers, seeded
from engine.tasks.task import Batch, Count, LearningRate, RightAnswers, Settings, Size

LAST = "fluent"  # after this word comes the language


class LastWordSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 24
    training_steps: Count = 1500
    batch_size: Count = 20
    learning_rate: LearningRate = 0.02
    longest_memory: Count = 60
    distance: Annotated[int, Meta(ge=0, le=1000)] = 30  # words between the country and the end, at least, at last


@dataclass(frozen=True)
class LastWord(SequenceTask[LastWordSettings]):
    """A sentence that names a country, then others. After its last word the answer is the first one's language."""

    name: ClassVar[str] = "last_word"
    title: ClassVar[str] = "The last word, decided by an early one"
    about: ClassVar[str] = (
        "A sentence in which somebody grows up in a country, and much else happens. "
        "At its end the answer is the language of the country that was named first."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("distance",)

    @property
    def chance(self) -> Mapping[str, float]:
        """Any of the languages, whichever country was named."""
        return {"accuracy": 1 / len(languages()), "loss": math.log(len(languages()))}

    def describe(self) -> ModelDescription:
        example = "I grew up in France , before my cousin moved to Spain , so she still speaks fluent"
        return self.model(alphabet=vocabulary(), classes=tuple(languages().values()), example=example)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        chance = seeded(generator)
        most = self.settings.distance
        sentences = [self._sentence(chance, int(chance.random() * (most + 1)), kept=False) for _ in range(size)]
        return batch_of(sentences, vocabulary(), decided)

    def examination(self, generator: torch.Generator) -> Batch:
        """Sentences of the full distance that no training reads."""
        chance = seeded(generator)
        sentences = [self._sentence(chance, self.settings.distance, kept=True) for _ in range(EXAMINED)]
        return batch_of(sentences, vocabulary(), decided)

    def _sentence(self, chance: Random, distance: int, kept: bool) -> list[str]:
        """A sentence with `distance` words or more between the first country and the language's place."""
        while True:
            words = parts().told("opening", chance).split()
            begin = next(place for place, word in enumerate(words) if word in languages())
            ending = parts().told("ending", chance).split()
            while len(words) - begin + len(ending) <= distance:
                words += [",", *parts().told("between", chance).split()]
            sentence = [*words, ",", *ending]
            if kept_from_training(sentence) == kept:
                return sentence

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The language of the country that was named first, at the end."""
        return right_answers(sequences, vocabulary(), decided)


@cache
def parts() -> Grammar:
    """The sentences' parts, where {country} is any country."""
    return Grammar({**grammar("last_word").alternatives, "country": tuple(languages())})


@cache
def languages() -> dict[str, str]:
    """The language by the country, in their order."""
    pairs = (pair.split() for pair in grammar("last_word").alternatives["countries"])
    return dict(pairs)


@cache
def vocabulary() -> tuple[str, ...]:
    spoken = set(languages().values())
    return (",", *(word for word in grammar("last_word").words() if word not in spoken))


def decided(sentence: Sequence[str]) -> list[int | None]:
    """The place of the first country's language at the first "fluent" after it; else nothing is asked."""
    places = {country: place for place, country in enumerate(languages())}
    answers: list[int | None] = [None] * len(sentence)
    first = next((places[word] for word in sentence if word in places), None)
    if first is not None and LAST in sentence:
        end = sentence.index(LAST)
        if any(word in places for word in sentence[:end]):
            answers[end] = first
    return answers


TASK = LastWord(LastWordSettings())
