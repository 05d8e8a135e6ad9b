"""Translation: numbers in English words to French words.

Owns the task's sequences and its sentences' shape; the words are `numerals`'. Encoder and decoder are those of
Sutskever, Vinyals and Le 2014 ("Sequence to sequence learning with neural networks"): one LSTM reads the English
words, another, beginning with the first one's last state, says the French ones. It learns with the right words
before it (teacher forcing) and then speaks with its own, the likeliest each time (greedy decoding).

A sequence is the source, "→", the target; from "→" on each answer is the next French word, at last "·" (no more).
A fifth of all numbers is kept from training, and the model is examined on those alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from msgspec.structs import replace
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.numerals import ENGLISH, FRENCH, in_english, in_french, parsed_english
from engine.tasks.scores import class_accuracy, entropy, right_sequences
from engine.tasks.sentences import batch_of, right_answers
from engine.tasks.task import Batch, Bias, Count, Example, LearningRate, Model, RightAnswers, Settings, Size

ARROW, STOP = "→", "·"
VOCABULARY = (ARROW, *dict.fromkeys((*ENGLISH, *FRENCH)))  # six is a word of both
CLASSES = (STOP, *FRENCH)
LARGEST = 9999
KEPT = 5  # of so many numbers one is kept from training
LONGEST = 12  # words that an answer may have before it is cut off


class TranslationSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 64
    training_steps: Count = 1500
    batch_size: Count = 64
    learning_rate: LearningRate = 0.01
    forget_bias: Bias = 1.0
    largest: Annotated[int, Meta(ge=20, le=LARGEST)] = LARGEST


@dataclass(frozen=True)
class Translation(SequenceTask[TranslationSettings]):
    """A number in English words, "→". From there on the answers are the number in French words."""

    name: ClassVar[str] = "translation"
    title: ClassVar[str] = "Numbers from English into French"
    about: ClassVar[str] = (
        "A number in English words, an arrow, and the same number in French words, each answered before "
        "it is read. One LSTM reads, another writes."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("largest",)
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.98}

    @property
    def chance(self) -> Mapping[str, float]:
        """Of whole numbers: any of those there are. Of words: the commonest; loss: each as often as it comes."""
        counts = word_counts(self.settings.largest)
        return {
            "accuracy": 1 / (self.settings.largest + 1),
            "words": counts.amax().item() / counts.sum().item(),
            "loss": entropy(counts),
        }

    def describe(self) -> ModelDescription:
        example = " ".join(sentence(4207))
        model = self.model(alphabet=VOCABULARY, classes=CLASSES, example=example)
        return replace(model, decoder_from=ARROW)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        numbers = learnt(self.settings.largest)
        return side_by_side(numbers[torch.randint(len(numbers), (size,), generator=generator)])

    def examination(self, generator: torch.Generator) -> Batch:
        """All the numbers that no training reads; the generator only shuffles them."""
        numbers = kept(self.settings.largest)
        return side_by_side(numbers[torch.randperm(len(numbers), generator=generator)])

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """From "→" on the next French word of the number before it, as long as those so far are its."""
        return right_answers(sequences, VOCABULARY, translated)

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        """Of whole numbers, and of words, how many are right.

        A number is right where every word is, each answered after the right ones before it: exactly then the model
        says it right with its own words before it too.
        """
        whole = right_sequences(outputs, batch).double().mean().item()
        return {"accuracy": whole, "words": class_accuracy(outputs, batch)}

    @torch.no_grad()
    def examples(self, model: Model, generator: torch.Generator, count: int) -> list[Example]:
        """Numbers that no training reads, with what the model says word by word, each after its own words."""
        numbers = kept(self.settings.largest)
        chosen = numbers[torch.randperm(len(numbers), generator=generator)[:count]].tolist()
        said = spoken(model, [in_english(number) for number in chosen])
        return [
            Example(" ".join(in_english(number)), " ".join(truth), " ".join(answer), truth == answer)
            for number, answer in zip(chosen, said, strict=True)
            for truth in (in_french(number),)
        ]


def spoken(model: Model, sources: Sequence[Sequence[str]]) -> list[list[str]]:
    """What a model says of each source: the likeliest word, then the likeliest after it, up to "·" (greedy)."""
    answers = []
    for source in sources:
        words: list[str] = []
        while len(words) < LONGEST:
            read = [VOCABULARY.index(word) for word in (*source, ARROW, *words)]
            word = CLASSES[int(model(torch.tensor(read)[:, None])[-1, 0].argmax())]
            if word == STOP:
                break
            words.append(word)
        answers.append(words)
    return answers


def side_by_side(numbers: Tensor) -> Batch:
    """Numbers (B,) as a batch."""
    return batch_of([sentence(number) for number in numbers.tolist()], VOCABULARY, translated)


def sentence(number: int) -> list[str]:
    return [*in_english(number), ARROW, *in_french(number)]


def translated(words: Sequence[str]) -> list[int | None]:
    """The place in CLASSES of the next French word at each word from "→" on, None where none can be known."""
    answers: list[int | None] = [None] * len(words)
    if ARROW not in words:
        return answers
    begin = words.index(ARROW)
    number = parsed_english(words[:begin])
    if number is None:
        return answers
    truth = [*in_french(number), STOP]
    for step, answer in enumerate(truth, begin):
        if step < len(words) and words[begin + 1 : step + 1] == truth[: step - begin]:
            answers[step] = CLASSES.index(answer)
    return answers


@cache
def word_counts(largest: int) -> Tensor:
    """How often each word is asked for, over all numbers."""
    words = Counter(word for number in range(largest + 1) for word in (*in_french(number), STOP))
    return torch.tensor(list(words.values()))


@cache
def kept(largest: int) -> Tensor:
    """The numbers that are kept from training, the same ones always."""
    return shuffled(largest)[: (largest + 1) // KEPT]


@cache
def learnt(largest: int) -> Tensor:
    """All others."""
    return shuffled(largest)[(largest + 1) // KEPT :]


def shuffled(largest: int) -> Tensor:
    return torch.randperm(largest + 1, generator=torch.Generator().manual_seed(0))


TASK = Translation(TranslationSettings())
