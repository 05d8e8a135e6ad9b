"""Sentiment of a sentence: praise or complaint, where a negation or a contrast stands far from what it turns.

Owns the plan of the sentences and what they mean; their words are in `resources/data/sentiment.toml`. That a word
early in a sentence turns one that comes much later is what makes sentiment more than counting words: Socher et al.
2013 ("Recursive deep models for semantic compositionality over a sentiment treebank", section 5.3, contrastive
conjunctions and negation). A sentence, its main clauses in capitals:

    A.        although A, B.        A, but B.        A, even though B.

In the second and the third B decides, in the first and the last A. A clause says of a subject what its adjective
says, or after a turn ("I would never say … that") the opposite.
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
from engine.tasks.scores import at_least, auc
from engine.tasks.sentences import batch_of, kept_from_training, right_answers, seeded
from engine.tasks.task import Batch, Count, Gates, LearningRate, Observation, RightAnswers, Settings, Size

CLASSES = ("complaint", "praise")
EXAMPLE = (
    "I would never say , although my sister had never chosen the tickets , "
    "when the critic met a stranger in the rain , that the film was wonderful ."
)


class SentimentSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 32
    training_steps: Count = 1000
    batch_size: Count = 32
    learning_rate: LearningRate = 0.01
    longest_memory: Count = 60
    # How often a clause has a turn in training. In half of them, as in the examination, the adjectives alone would
    # tell nothing, and nothing would be learnt for long.
    turned: Annotated[float, Meta(ge=0, le=1)] = 0.3
    distance: Annotated[int, Meta(ge=0, le=1000)] = 10  # words between a turn and what it turns, at least, at last


@dataclass(frozen=True)
class Sentiment(SequenceTask[SentimentSettings]):
    """A sentence that praises or complains. At its full stop the answer is which."""

    name: ClassVar[str] = "sentiment"
    title: ClassVar[str] = "Praise or complaint"
    about: ClassVar[str] = (
        "A sentence about a film, a dinner, a concert. At its full stop the answer is whether it praises or "
        "complains; what turns a word into its opposite stands far from it."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("distance",)
    chance: ClassVar[Mapping[str, float]] = {"accuracy": 0.5, "loss": math.log(2)}
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.97}

    def describe(self) -> ModelDescription:
        return self.model(alphabet=vocabulary(), classes=CLASSES, example=EXAMPLE)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        chance, most = seeded(generator), self.settings.distance
        sentences = []
        for _ in range(size):
            # Nearly a third at no distance: what a turn does is learnt there, and then carried further.
            distance = int(chance.random() ** 2 * (most + 1))
            sentences.append(self._sentence(chance, distance, self.settings.turned, kept=False))
        return batch_of(sentences, vocabulary(), meant)

    def examination(self, generator: torch.Generator) -> Batch:
        """Sentences that no training reads, each with a turn, at the full distance from what it turns."""
        chance = seeded(generator)
        found: list[list[str]] = []
        while len(found) < EXAMINED:
            sentence = self._sentence(chance, self.settings.distance, 0.5, kept=True)
            if is_turned(sentence):
                found.append(sentence)
        return batch_of(found, vocabulary(), meant)

    def _sentence(self, chance: Random, distance: int, turned: float, kept: bool) -> list[str]:
        while True:
            sentence = sentence_of(chance, distance, turned)
            if kept_from_training(sentence) == kept:
                return sentence

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """What the sentence means, at its first full stop."""
        return right_answers(sequences, vocabulary(), meant)

    @torch.no_grad()
    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit whose C, right before an adjective, tells best whether the clause has turned it."""
        batch = self.examination(generator)
        steps, columns, turned = before_adjectives(batch)
        apart = auc(gates(batch.inputs)["c"][steps, columns], turned) - 0.5  # (H,)
        unit = int(apart.abs().argmax())
        figures = {"turn_auc": 0.5 + apart[unit].abs().item()}
        return Observation(unit, story(unit, bool(apart[unit] > 0), figures), figures)


STORY = (
    "Unit {unit}: in {sentences} fresh sentences, one word before each adjective, its C is {side} where the "
    "clause turns the adjective into its opposite than where it does not. That holds for {area} % or more of all "
    "pairs of a turned adjective and one that is not (the AUC)."
)


def story(unit: int, higher: bool, figures: Mapping[str, float]) -> str:
    return STORY.format(
        unit=unit + 1,
        sentences=EXAMINED,
        side="higher" if higher else "lower",
        area=at_least(100 * figures["turn_auc"], 1),
    )


def before_adjectives(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Steps and columns of the words before adjectives (N,), and whether the clause turns each (N,) bool."""
    found, words, adjectives = [], vocabulary(), polarities()
    for column, sentence in enumerate(batch.inputs.T.tolist()):
        said = [words[place] for place in sentence]
        since = 0
        for step, word in enumerate(said):
            if word in adjectives:
                found.append((step - 1, column, has_turn(said[since:step])))
                since = step
            elif word == ".":
                break
    steps, columns, turned = zip(*found, strict=True)
    return torch.tensor(steps), torch.tensor(columns), torch.tensor(turned)


def sentence_of(chance: Random, distance: int, turned: float = 0.5) -> list[str]:
    """A sentence with `distance` words or more between each turn or contrast and the adjective that it turns.

    So often as `turned` says a clause has a turn.
    """
    plan = int(4 * chance.random())
    if plan == 0:
        return [*clause(chance, distance, turned), "."]
    if plan == 1:
        conceded = clause(chance, distance, turned, after="although")
        return [*conceded, ",", *clause(chance, distance, turned), "."]
    if plan == 2:
        conceded = clause(chance, distance, turned)
        return [*conceded, *filling(chance, distance), "but", *clause(chance, distance, turned), "."]
    deciding = clause(chance, distance, turned)
    return [*deciding, ",", *clause(chance, distance, turned, after="even though"), "."]


def clause(chance: Random, distance: int, turned: float, after: str = "") -> list[str]:
    """A subject and its adjective, now and then after a turn; what turns it is so many words before it."""
    turn = told("turn", chance) if chance.random() < turned else []
    kind = "good" if chance.random() < 0.5 else "bad"
    subject, says = told("subject", chance), [*told("was", chance), *told(kind, chance)]
    if turn:
        return [*after.split(), *turn, *filling(chance, distance), "that", *subject, *says]
    if after:
        return [*after.split(), *subject, *filling(chance, distance), *says]
    return [*subject, *says]


def filling(chance: Random, least: int) -> list[str]:
    """So many words or more, commas not counted, that turn nothing; none where none are wanted."""
    words: list[str] = []
    while len(words) - words.count(",") < least:
        words += [",", *told("between", chance)]
    return [*words, ","] if words else []


def meant(sentence: Sequence[str]) -> list[int | None]:
    """The place in CLASSES of what a sentence means, at its first full stop, where any clause says anything."""
    answers: list[int | None] = [None] * len(sentence)
    said: list[tuple[int, bool]] = []  # of each clause so far, where its adjective is and whether it praises
    adjectives, since = polarities(), 0
    for step, word in enumerate(sentence):
        if word == ".":
            contrast = place_of(("even", "though"), sentence[:step])
            deciding = [praises for place, praises in said if contrast is None or place < contrast]
            answers[step] = int(deciding[-1]) if deciding else None
            break
        if word in adjectives:
            said.append((step, adjectives[word] != has_turn(sentence[since:step])))
            since = step
    return answers


def is_turned(sentence: Sequence[str]) -> bool:
    """Whether anything in it, a turn or a contrast, makes its words mean something else than they say."""
    contrast = sentence[0] == "although" or "but" in sentence or place_of(("even", "though"), sentence) is not None
    return contrast or has_turn(sentence)


def has_turn(words: Sequence[str]) -> bool:
    return any(place_of(turn, words) is not None for turn in turns())


def place_of(phrase: Sequence[str], words: Sequence[str]) -> int | None:
    """Where a phrase begins in words, first."""
    places = range(len(words) - len(phrase) + 1)
    return next((n for n in places if tuple(words[n : n + len(phrase)]) == tuple(phrase)), None)


def parts() -> Grammar:
    return grammar("sentiment")


def told(name: str, chance: Random) -> list[str]:
    return parts().told(name, chance).split()


@cache
def turns() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(turn.split()) for turn in parts().alternatives["turn"])


@cache
def polarities() -> Mapping[str, bool]:
    """Whether an adjective praises."""
    words = parts().alternatives
    return {**dict.fromkeys(words["good"], True), **dict.fromkeys(words["bad"], False)}


@cache
def vocabulary() -> tuple[str, ...]:
    return (".", ",", *sorted({*parts().words(), "although", "but", "even", "that", "though"}))


TASK = Sentiment(SentimentSettings())
